/** What messages of both versions of SLP have: texts behind their lengths, and errors. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { FIELDS as f } from './fields.ts';

/** RFC 2608 §10.1: a length that stands for all naming authorities. */
const ALL_AUTHORITIES = 0xffff;

/** A text behind its length, which it gives. Version 1 shows an empty one too. */
export function takeList(p: Cursor, size: Field<number>, content: Field<string>, isWide: boolean, always = false): number {
  const length = p.take(size);
  if (length > 0 || always) takeText(p, content, length, isWide);
  return length;
}

function takeText(p: Cursor, content: Field<string>, length: number, isWide: boolean): void {
  if (!isWide) p.take(content, length);
  else p.takeAs(content, decodeText(p.peekBytes(length), 0, length, 'utf16be'), length);
}

/** Whether an error is all that there is: behind some of them the message goes on. */
export function takeError(p: Cursor, field: Field<number>, mark: Field<void>): boolean {
  const code = p.take(field);
  if (code === 0) return false;
  const names = field.options.values as Readonly<Record<number, string>>;
  p.expertUnder(mark, `Error: ${names[code] ?? `Unknown code (${code})`}`);
  return p.remaining < 2;
}

/** RFC 2608 §10.1: the authorities whose types of service are asked for, or all of them. */
export function takeAuthorities(p: Cursor, isWide: boolean): void {
  const length = p.take(f['srvtypereq.nameauthlistlen']);
  if (length === ALL_AUTHORITIES) p.label(`Naming Authority List Length (All Naming Authorities): ${length}`);
  else takeText(p, f['srvtypereq.nameauthlist'], length, isWide);
}
