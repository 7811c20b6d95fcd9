/** LDAP's texts and lists in BER, RFC 4511 §5.1. */
import { berHeader } from '../../../bytes/ber.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';

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

export function bytes(p: Cursor, field: Field<void>): void {
  const { content } = element(p, field.title);
  content.take(field, content.remaining);
}
