/** BER elements as LDAP has them, RFC 4511 §5.1, also where the capture cut them. */
import { berHeader } from '../../bytes/ber.ts';
import type { Cursor, Field } from '../../dissect/index.ts';
import { type Element, element as wholeElement, takeInteger as takeWholeInteger } from '../snmp/ber-reader.ts';

/** Bytes of a tag and the longest length. */
const LONGEST_HEADER = 8;

/** Stops where the capture cut the header here: what it would have said nobody can tell. */
function needHeader(p: Cursor): void {
  if (p.available < Math.min(p.remaining, LONGEST_HEADER) && berHeader(p.bytes, p.at, p.end) === undefined) p.need(p.available + 1);
}

/** The element here; the cursor moves behind it. */
export function element(p: Cursor, what: string): Element {
  needHeader(p);
  return wholeElement(p, what);
}

/** Reads an INTEGER as the field. */
export function takeInteger(p: Cursor, field: Field<number>): number {
  needHeader(p);
  return takeWholeInteger(p, field);
}

/** An element whose contents are text. */
export function string(p: Cursor, field: Field<string>): string {
  const { content } = element(p, field.title);
  return content.take(field, content.remaining);
}

/** Elements here, as far as they were captured; those that follow one that lies about its length are one. */
export function count(p: Cursor): number {
  let items = 0;
  for (let { at } = p; at < p.end; items++) {
    const header = berHeader(p.bytes, at, p.end);
    if (header === undefined || header.length < 0) return items + 1;
    at += header.size + header.length;
  }
  return items;
}
