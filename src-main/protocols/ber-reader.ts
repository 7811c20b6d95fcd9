/**
 * Reading BER elements with a cursor, as SNMP (RFC 3417 §8) and LDAP (RFC 4511 §5.1) have them: of definite lengths
 * only; also where the capture cut them.
 */
import { type BerHeader, berHeader } from '../bytes/ber.ts';
import type { Cursor, Field } from '../dissect/index.ts';

export interface Element {
  readonly header: BerHeader;
  readonly content: Cursor;
}

/** Bytes of a tag and the longest length. */
const LONGEST_HEADER = 8;

/** The element here; the cursor moves behind it. Where the capture cut its header, what that would have said nobody can tell, and the layer ends. */
export function element(p: Cursor, what: string): Element {
  const header = berHeader(p.bytes, p.at, p.end);
  if (header === undefined && p.available < Math.min(p.remaining, LONGEST_HEADER)) p.need(p.available + 1);
  p.need(2);
  if (header === undefined || header.length < 0) p.malformed(`${what}: no element with a definite length`);
  p.skip(header.size);
  return { header, content: p.within(header.length) };
}

/** Contents of an element with this tag byte. */
export function expectTag(p: Cursor, tag: number, what: string): Cursor {
  if (p.u8() !== tag) p.malformed(`${what} with tag 0x${p.u8().toString(16)}`);
  return element(p, what).content;
}

/** Reads an INTEGER as the field. */
export function takeInteger(p: Cursor, field: Field<number>): number {
  const content = expectTag(p, 0x02, field.title);
  if (content.remaining === 0 || content.remaining > 6) content.malformed(`an integer of ${content.remaining} bytes`);
  return content.take(field, content.remaining);
}

/** Reads an OCTET STRING as the field. */
export function takeOctets<V>(p: Cursor, field: Field<V>): V {
  const content = expectTag(p, 0x04, field.title);
  return content.take(field, content.remaining);
}
