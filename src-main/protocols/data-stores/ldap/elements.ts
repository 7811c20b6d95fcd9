/** LDAP's texts and lists in BER, RFC 4511 §5.1. */
import { berHeader } from '../../../bytes/ber.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';

/** An element whose contents are the field. */
export function take<V>(p: Cursor, field: Field<V>): V {
  const { content } = element(p, field.title);
  return content.take(field, content.remaining);
}

/** Elements here, as far as they were captured; those that follow one that lies about its length are one. */
function count(p: Cursor): number {
  let items = 0;
  for (let { at } = p; at < p.end; items++) {
    const header = berHeader(p.bytes, at, p.end);
    if (header === undefined || header.length < 0) return items + 1;
    at += header.size + header.length;
  }
  return items;
}

/** Elements up to the end below their number; `read` takes one. */
export function list(p: Cursor, field: Field<number>, read: (p: Cursor) => void): void {
  p.set(field, count(p), p.at, p.remaining);
  const outer = p.under();
  while (p.more) read(p);
  p.close(outer);
}

/** An ENUMERATED, which is an INTEGER with another tag. */
export function enumerated(p: Cursor, field: Field<number>): number {
  const { content } = element(p, field.title);
  if (content.remaining === 0 || content.remaining > 4) content.malformed(`a number of ${content.remaining} bytes`);
  return content.take(field, content.remaining);
}

export function truth(p: Cursor, field: Field<boolean>): void {
  const { content } = element(p, field.title);
  content.take(field);
}
