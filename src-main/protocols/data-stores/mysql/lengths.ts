/** Lengths and numbers of MySQL that say how many bytes they have, and what is as long as they say. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { MYSQL_FIELDS as f } from './fields.ts';

/** Lengths that say how many bytes they have: two, three, eight; 0xfb stands for NULL. */
const WIDE: Readonly<Record<number, number>> = { 0xfc: 2, 0xfd: 3, 0xfe: 8 };
export const NULL_LENGTH = 0xfb;

interface Length {
  readonly value: number;
  readonly size: number;
}

/** Bytes that nothing reads. */
export function payload(p: Cursor): void {
  p.take(f.payload, p.remaining);
}

/** Bytes of the length at `at`. */
export function sizeAt(bytes: Uint8Array, at: number): number {
  return 1 + (WIDE[bytes[at]] ?? 0);
}

/** The length at `at`; 0 for NULL and beyond the end. */
export function valueAt(bytes: Uint8Array, at: number): number {
  const size = sizeAt(bytes, at);
  if (size === 1) return at >= bytes.length || bytes[at] === NULL_LENGTH ? 0 : bytes[at];
  let value = 0;
  for (let i = size - 1; i > 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

/** A length or number of one to nine bytes; -1 for NULL. */
export function peekLength(p: Cursor): Length {
  const first = p.u8();
  const size = WIDE[first];
  if (size === undefined) return { value: first === NULL_LENGTH ? -1 : first, size: 1 };
  let value = 0;
  for (let i = size; i > 0; i--) value = value * 256 + p.u8(i);
  return { value: Math.min(value, Number.MAX_SAFE_INTEGER), size: 1 + size };
}

export function takeLength(p: Cursor): Length & { readonly at: number } {
  const { at } = p;
  const length = peekLength(p);
  p.set(f.prefix, p.u8(), at, 1);
  p.set(f.prefixed, BigInt(Math.max(0, length.value)), at, length.size);
  p.skip(length.size);
  return { ...length, at };
}

export function counted(p: Cursor, field: Field<bigint>): number {
  const { value, size, at } = takeLength(p);
  p.set(field, BigInt(Math.max(0, value)), at, size);
  return value;
}

export function lengthText(p: Cursor, field: Field<string>): string {
  const { value } = takeLength(p);
  return value >= 0 ? p.take(field, value) : '';
}

/** A text behind its length, which has a field of its own. */
export function countedText(p: Cursor, lengthField: Field<bigint>, field: Field<string>): string {
  return p.take(field, Math.max(0, counted(p, lengthField)));
}
