/** Texts that end with a zero byte, which belongs to the field. */
import { byteIndex } from '../bytes/byte-search.ts';
import type { Cursor, Field } from '../dissect/index.ts';

/** Reads a text and its zero; without one, more is missing than the layer has. */
export function takeZeroEnded(p: Cursor, field: Field<string>): string {
  return p.take(field, zeroEndedLength(p));
}

/** Length of the text that begins here, its zero counted; without one, more is missing than the layer has. */
export function zeroEndedLength(p: Cursor): number {
  const end = byteIndex(p.bytes, 0, p.at, p.end);
  if (end < 0) p.need(p.available + 1);
  return end + 1 - p.at;
}

/** The same, where the layer's end may stand for the zero. */
export function takeToZero(p: Cursor, field: Field<string>): string {
  const end = byteIndex(p.bytes, 0, p.at, p.end);
  return p.take(field, end < 0 ? p.remaining : end + 1 - p.at);
}
