/** Declaring a program behind remote procedure calls: what its procedures take and give, version by version (RFC 5531 §8, XDR by RFC 4506). */
import { type Cursor, type Field, type Protocol, bool, octets, protocol, u32 } from '../../../dissect/index.ts';
import { calledHere } from './calls.ts';
import { procedureName } from './programs.ts';
import { XDR_FIELDS, takeFill } from './xdr.ts';

/** Reads parameters or results; gives what Info says of them, behind a blank or a comma of its own. */
export type Take = (p: Cursor, version: number) => string | void;

/** What a procedure is called with, and what it answers. */
export interface Procedure {
  readonly call?: Take;
  readonly reply?: Take;
}

interface RemoteProgram {
  readonly program: number;
  readonly name: string;
  readonly title: string;
  readonly short: string;
  readonly versions: readonly number[];
  readonly fields: Readonly<Record<string, Field>>;
  /** Its procedures, by number. */
  readonly procedures: (version: number) => Readonly<Record<number, Procedure>>;
}

/** How a word that is a truth value is written. */
export const YES_NO = { as: ['Yes', 'No'], size: 4 } as const;

/** Of lists whose elements each follow a word that says so. */
export const VALUE_FOLLOWS = bool('Value Follows', { id: 'rpc.value_follows', ...YES_NO });

/** The protocol of a program: it finds the procedure by the call, and keeps what its procedures leave as it is. */
export function remoteProgram(declared: RemoteProgram): Protocol {
  const { program, name, title, short, versions } = declared;
  const own = {
    programversion: u32('Program Version', { id: 'rpc.programversion' }),
    procedure: u32('Procedure', { own: true }),
    body: octets('Body', { own: true }),
    value_follows: VALUE_FOLLOWS,
    ...XDR_FIELDS,
  };
  const numbers = Object.fromEntries(
    versions.map(version => [
      `procedure_v${version}`, u32(`V${version} Procedure`, { values: procedure => procedureName(program, version, procedure) }),
    ]),
  );
  return protocol({
    name,
    title,
    short,
    on: { 'rpc.program': [program] },
    fields: { ...own, ...numbers, ...declared.fields },
    dissect(p) {
      const called = calledHere(p);
      if (called !== undefined) {
        const { version, procedure, isCall } = called;
        p.generate(own.programversion, version);
        p.generate(numbers[`procedure_v${version}`] ?? own.procedure, procedure);
        p.label(() => `[V${version} Procedure: ${procedureName(program, version, procedure)} (${procedure})]`);
        const shape = declared.procedures(version)[procedure], words = (isCall ? shape?.call : shape?.reply)?.(p, version) ?? '';
        p.addInfo(words);
        if (words !== '') p.title(words);
      }
      if (p.more) p.takeCaptured(own.body);
    },
  });
}

/** A list whose elements each follow a word that says so; each takes bytes. */
export function takeList(p: Cursor, take: () => void): void {
  while (p.take(VALUE_FOLLOWS)) take();
}

/** What is under a heading. */
export function under(p: Cursor, heading: Field<void> | string, take: () => void): void {
  const outer = p.open(heading);
  take();
  p.close(outer);
}

/** Bytes behind their length, which only who made them understands, under a line of their own. */
export function takeOpaque(p: Cursor, field: Field<void>): void {
  const outer = p.open(`${field.title}: <DATA>`), length = p.take(XDR_FIELDS.opaque_length);
  p.take(field, length);
  takeFill(p, length);
  p.close(outer);
}
