/** Octets of information elements: several numbers in one, of which the highest bit says that no more of its group follow (Q.931 §4.5.1). */
import type { Cursor, Field } from '../../../dissect/index.ts';

export const LAST = 0x80;
export const STANDARD = 0x60;

/** Shows the fields of the next octet, and gives it. */
export function octet(p: Cursor, ...fields: Field[]): number {
  const value = p.u8();
  for (const field of fields) p.show(field, 1);
  p.skip(1);
  return value;
}

/** Shows groups of fields as long as the octet before is not the last of its group. */
export function octets(p: Cursor, before: number, ...groups: readonly (readonly Field[])[]): void {
  let value = before;
  for (const fields of groups) {
    if ((value & LAST) !== 0 || !p.more) return;
    value = octet(p, ...fields);
  }
  skipGroup(p, value);
}

/** What a later edition may have put behind the octets that are known. */
export function skipGroup(p: Cursor, before: number): void {
  for (let value = before; (value & LAST) === 0 && p.more;) value = octet(p);
}

/** Length of the group that begins here. */
export function groupLength(p: Cursor): number {
  let length = 1;
  while (length < p.remaining && (p.u8(length - 1) & LAST) === 0) length++;
  return length;
}

/** A number in the lower seven bits of each octet up to the last of its group. */
export function takeGroup(p: Cursor, field: Field<number>): void {
  const length = groupLength(p);
  p.takeAs(field, p.peekBytes(length).reduce((value, next) => (value * 128 + (next & 0x7f)) % 2 ** 32, 0), length);
}
