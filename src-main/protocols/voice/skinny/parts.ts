/**
 * What SCCP's messages are made of: fields one after another, some of them only in later versions. A message may end
 * earlier than its newest form.
 */
import { byteIndex } from '../../../bytes/byte-search.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { withLabels } from './labels.ts';
import { BOTH_KINDS } from './versions.ts';

/** What was read so far. */
export interface Reading {
  readonly version: number;
  /** Numbers by field: the last one of each. */
  readonly numbers: Map<Field, number>;
}

export type Reader = (p: Cursor, reading: Reading) => void;
/** A field, or what reads more. */
export type Part = Field | Reader;

export function readParts(p: Cursor, parts: readonly Part[], reading: Reading): void {
  for (const part of parts) {
    if (!p.more) return;
    if (typeof part === 'function') {
      part(p, reading);
    } else {
      const value = p.take(part);
      if (typeof value === 'number') reading.numbers.set(part, value);
    }
  }
}

/** A text of this many bytes, from version 18 on of `later`. */
export const words = (field: Field<string>, length: number, later = length): Reader => (p, { version }) =>
  void p.take(field, version >= 18 ? later : length);

/** A text up to its zero byte; where it is empty there is none. */
export const line = (field: Field<string>): Reader => p => {
  const length = lineLength(p);
  if (p.u8() === 0) p.skip(length);
  else p.take(field, length);
};

/** A text of this many bytes, or up to its zero byte, in which names of the phone's own labels may stand. */
export const labelled = (field: Field<string>, length = 0): Reader => p => {
  const size = length === 0 ? lineLength(p) : length, label = withLabels(p.peekBytes(size));
  p.take(field, size);
  if (label !== undefined) p.addLabel(` => "${label}"`);
};

function textLength(p: Cursor): number {
  const end = byteIndex(p.bytes, 0, p.at, p.end);
  return end < 0 ? p.remaining : end - p.at;
}

const lineLength = (p: Cursor): number => Math.min(p.remaining, textLength(p) + 1);

/** A number of fewer bytes than its field has elsewhere. */
export const bytes = (field: Field<number>, length: number): Reader => p => void p.take(field, length);
export const gap = (length: number): Reader => p => p.skip(length);
export const since = (version: number, ...parts: Part[]): Reader => (p, reading) => {
  if (reading.version >= version) readParts(p, parts, reading);
};
export const before = (version: number, ...parts: Part[]): Reader => (p, reading) => {
  if (reading.version < version) readParts(p, parts, reading);
};

export const group = (name: string, ...parts: Part[]): Reader => (p, reading) => {
  const outer = p.open(name);
  readParts(p, parts, reading);
  p.close(outer);
};

/** Flags of one number, under its name. */
export const flags = (name: string, size: number, ...fields: Field[]): Reader => p => {
  const outer = p.open(name, size);
  for (const field of fields) p.show(field, size);
  p.skip(size);
  p.close(outer);
};

/** An address of four bytes; of later versions one of either kind, which lies in sixteen. */
export const address = (four: Field<number>, sixteen: Field<void>): Reader => (p, { version }) => {
  if (version < BOTH_KINDS) {
    p.take(four);
    return;
  }
  const kind = p.take(f.ipv4or6), value = p.within(16);
  if (kind === 0) value.take(four);
  else if (kind <= 2) value.take(sixteen);
};

/** As many as `count` says of parts that are alike; room is left for `most` of them, each of `size` bytes. */
export const list = (name: string, count: Field<number>, most: number, size: number, ...parts: Part[]): Reader =>
  listed(name, count, most, size, parts, false);

/** The same, where all of the room is read. */
export const wholeList = (name: string, count: Field<number>, most: number, size: number, ...parts: Part[]): Reader =>
  listed(name, count, most, size, parts, true);

function listed(name: string, count: Field<number>, most: number, size: number, parts: readonly Part[], whole: boolean): Reader {
  return (p, reading) => {
    const total = reading.numbers.get(count) ?? 0;
    if (total > most) {
      tooMany(p, name, total, most, total * size);
      return;
    }
    const outer = p.open(`${name} [ref:${shortName(count)} = ${total}, max:${most}]`), shown = whole && total > 0 ? most : total;
    for (let i = 1; i <= shown && p.more; i++) group(`${name} [${i} / ${total}]`, ...parts)(p, reading);
    if (shown > 0) p.skip(Math.min(p.available, (most - shown) * size));
    p.close(outer);
  };
}

/** What is said to be more than there is room for is shown as nothing but the remark. */
export function tooMany(p: Cursor, name: string, total: number, most: number, length: number): void {
  p.remark(undefined, 'warning', 'Protocol', `${total} of ${name}: there is room for ${most}`);
  p.skip(length);
}

/** The name behind the protocol's. */
export const shortName = ({ name }: Field): string => name.slice(name.lastIndexOf('.') + 1);

/** Always as many parts that are alike. */
export const fixed = (name: string, most: number, ...parts: Part[]): Reader => (p, reading) => {
  const outer = p.open(`${name} [max:${most}]`);
  for (let i = 1; i <= most && p.more; i++) group(`${name} [${i} / ${most}]`, ...parts)(p, reading);
  p.close(outer);
};

/** Numbers: as many as `count` says in room for `most` of them, or always so many. */
export const numbers = (name: string, field: Field<number>, most: number, count?: Field<number>): Reader => (p, reading) => {
  const total = count === undefined ? most : reading.numbers.get(count) ?? 0;
  if (total > most) {
    tooMany(p, name, total, most, most * field.size);
    return;
  }
  const outer = p.open(count === undefined ? `${name} [max:${most}]` : `${name} [ref:${shortName(count)} = ${total}, max:${most}]`);
  for (let i = 0; i < total && p.more; i++) p.take(field);
  p.skip(Math.min(p.available, (most - total) * field.size));
  p.close(outer);
};

/** A text as long as a number before it said. */
export const sized = (field: Field<string>, length: Field<number>): Reader => (p, { numbers: known }) =>
  void p.take(field, Math.min(known.get(length) ?? 0, p.remaining));

/** XML, as long as a number before it says, or up to a zero byte. */
export const xml = (field: Field<string>, size?: Field<number>): Reader => (p, { numbers: known }) => {
  const said = size === undefined ? 0 : known.get(size) ?? 0, length = said === 0 ? textLength(p) : Math.min(said, p.remaining);
  p.show(field, length);
  p.show(f.xmlData, length);
  p.nest('media_type', 'text/xml', p.lastNode, length);
};
