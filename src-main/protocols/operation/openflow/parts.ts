/** How OpenFlow's structures are told: fields one behind the other, lists of structures that begin with their lengths (OpenFlow 1.3.5 §7). */
import { type Cursor, type Field, expert, flag, octets } from '../../../dissect/index.ts';

/** A field that knows its size; a number with its bits; what reads more. */
export type Part = Field | readonly [Field<number>, ...Field[]] | ((p: Cursor) => void);

/** Everything that a version says, and how its messages are read. */
export interface Version {
  /** By names behind the protocol's, unless they have full ones. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Reads a message with its header, and gives its type. */
  readonly message: (p: Cursor) => number;
}

/** Declares a field of the version under its name, and gives it back. */
export type Declare = <V>(name: string, field: Field<V>) => Field<V>;

/** Names of flags below their number's, with titles and masks. */
export type Flags = Readonly<Record<string, readonly [title: string, mask: number]>>;

export const HEX = { hex: true } as const;

export function takeParts(p: Cursor, parts: readonly Part[]): void {
  for (const part of parts) {
    if (typeof part === 'function') part(p);
    else if ('kind' in part) p.take(part);
    else p.bits(part[0], part.slice(1) as Field[]);
  }
}

/** A number with flags, whose names begin with `below`. */
export const flagged = (declare: Declare, name: string, parent: Field<number>, flags: Flags, below = name): readonly [Field<number>, ...Field[]] => [
  declare(name, parent),
  ...Object.entries(flags).map(([key, [title, mask]]) => declare(`${below}.${key}`, flag(title, mask, { as: ['True', 'False'], size: parent.size }))),
];

export const pad = (declare: Declare, name: string, size: number): Field => declare(name, octets('Pad', { size }));

/** The zeros that fill up to eight bytes what is `length` long. */
export function takePadding(p: Cursor, field: Field, length: number): void {
  const size = Math.min(-length & 7, p.remaining);
  if (size > 0) p.take(field, size);
}

/** A structure below a heading. */
export const headed = (title: string, parts: readonly Part[]) => (p: Cursor): void => {
  const outer = p.open(title);
  takeParts(p, parts);
  p.close(outer);
};

/** Structures of one size down to the end. */
export const each = (title: string, parts: readonly Part[]) => (p: Cursor): void => {
  while (p.more) headed(title, parts)(p);
};

/** Structures down to the end, each with its length of 16 bits `lengthAt` bytes behind its beginning, and at least `least` bytes. */
export const structures = (title: string, lengthAt: number, least: number, parts: readonly Part[]) => (p: Cursor): void => {
  while (p.more) {
    const length = p.u16(lengthAt);
    if (length < least) p.malformed(`${title} of ${length} bytes, where ${least} are the fewest`);
    const outer = p.open(title), part = p.within(length);
    p.contain(() => {
      takeParts(part, parts);
      part.skip(part.remaining);
    });
    p.close(outer);
  }
};

/** What nothing is known of: a remark where there is something. */
export const unread = (declare: Declare, name: string, text: string): ((text?: string) => Part) => {
  const field = declare(name, expert(text, 'note', 'Undecoded'));
  return (said = text) => p => {
    if (!p.more) return;
    p.expert(field, said);
    p.skip(p.remaining);
  };
};
