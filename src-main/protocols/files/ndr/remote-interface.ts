/** Makes the protocol of one interface of remote calls out of its declaration. */
import { type Cursor, type Field, type Protocol, byName, nameOf, protocol, u16 } from '../../../dissect/index.ts';
import { CALLED, type Called } from '../dcerpc/called.ts';
import { DCERPC_FIELDS } from '../dcerpc/fields.ts';
import { INTERFACES } from '../dcerpc/interfaces.ts';
import { NDR_FIELDS } from './fields.ts';
import { type Declared, declarations } from './notation.ts';
import { NdrReader } from './ndr-reader.ts';
import type { CustomShape } from './shapes.ts';

export interface InterfaceDeclaration {
  /** The filter name, and what the fields' names begin with where that is another word. */
  readonly name: string;
  readonly fields?: string;
  readonly title: string;
  readonly uuid: string;
  /** What the names of structures and calls begin with among the fields. */
  readonly types?: string;
  /** The calls whose parameters are known, by the names of their operations. */
  readonly calls?: string;
  /** Shapes of its own, and the fields that they have. */
  readonly shapes?: readonly CustomShape[];
  readonly more?: readonly Field[];
}

const f = DCERPC_FIELDS;

export function remoteInterface({ name, fields = name, title, uuid, types = '', calls = '', shapes, more = [] }: InterfaceDeclaration): Protocol {
  const known = INTERFACES[uuid], operations = known?.operations ?? [];
  let declared: Declared | undefined;
  const declaration = (): Declared => (declared ??= declarations({ fields, types }, calls, shapes));
  const opnum = u16('Operation', { id: `${fields}.opnum`, values: operation => operations[operation] || undefined });
  return protocol({
    name,
    title,
    short: known?.name ?? name.toUpperCase(),
    on: { 'dcerpc.interface': [uuid] },
    fields: { opnum },
    lateName: fields,
    lateFields: () => byName([...declaration().fields, ...more]),
    dissect(p) {
      // The list of a packet's protocols ends with that of calls.
      p.unlisted();
      const called = p.packet.notes.get(CALLED) as Called | undefined;
      if (called === undefined) {
        p.takeCaptured(f.stub_data);
        return;
      }
      const { operation, isRequest } = called;
      p.title(`, ${nameOf(opnum.options.values, operation) ?? 'Unknown operation'}`);
      p.generate(opnum, operation);
      p.label(() => `Operation: ${nameOf(opnum.options.values, operation) ?? 'Unknown'} (${operation})`);
      if (isRequest && called.partner > 0) p.generate(f.response_in, called.partner);
      if (!isRequest && called.partner > 0) p.generate(f.request_in, called.partner);
      if (called.isSealed) {
        p.takeCaptured(f.encrypted_stub_data);
        return;
      }
      parameters(p, called, called.operation in operations ? unprefixed(operations[operation], types) : '', declaration);
    },
  });
}

/** Some interfaces begin the names of their calls as those of their structures. */
const unprefixed = (name: string, prefix: string): string => (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name);

function parameters(p: Cursor, called: Called, operation: string, declaration: () => Declared): void {
  const call = declaration().calls.get(operation);
  const isWhole = call !== undefined && new NdrReader(p, called.isNdr64).parameters(called.isRequest ? call.input : call.output);
  if (!isWhole) p.takeCaptured(f.stub_data);
  if (!isWhole || !p.more) return;
  const left = p.remaining;
  p.addInfo(`[Long frame (${left} bytes)]`);
  p.takeCaptured(f.stub_data);
  p.remark(NDR_FIELDS.long_frame, 'warning', 'Protocol', `${left} bytes behind the parameters`);
}
