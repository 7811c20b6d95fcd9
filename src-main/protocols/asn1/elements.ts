/** Elements of BER (ITU-T X.690 §8.1) under a cursor, of definite lengths and of those whose end is marked. */
import { type BerHeader, berContentLength, berHeader } from '../../bytes/ber.ts';
import type { Cursor } from '../../dissect/index.ts';

export interface Element {
  readonly header: BerHeader;
  readonly content: Cursor;
}

/** Bytes of a tag and the longest length. */
const LONGEST_HEADER = 8;
const END_MARK = 2;

/** The header here; where the capture cut it, the layer ends. */
export function headerHere(p: Cursor, what: string): BerHeader {
  const header = berHeader(p.bytes, p.at, p.end);
  if (header !== undefined) return header;
  if (p.available < Math.min(p.remaining, LONGEST_HEADER)) p.need(p.available + 1);
  return p.malformed(`${what}: no element of BER`);
}

/** The element here; the cursor moves behind it. */
export function element(p: Cursor, what: string): Element {
  const header = headerHere(p, what);
  if (header.length >= 0) {
    p.skip(header.size);
    return { header, content: p.within(header.length) };
  }
  const length = marked(p, p.at + header.size, what);
  p.skip(header.size);
  const content = p.within(length);
  p.skip(END_MARK);
  return { header, content };
}

/** Bytes up to the mark that ends the content at `at`; where the capture ends before it, so does the layer. */
function marked(p: Cursor, at: number, what: string): number {
  const length = berContentLength(p.bytes, at, p.end, -1);
  if (length < 0 && p.end < p.reported) p.need(p.available + 1);
  return length < 0 ? p.malformed(`${what}: the end of an element is not marked`) : length;
}

/** Bytes of the element here, its header with it. */
export function elementSize(p: Cursor, what: string): number {
  const header = headerHere(p, what);
  return header.size + (header.length < 0 ? marked(p, p.at + header.size, what) + END_MARK : header.length);
}

/** How many elements are left; where the capture ends before that can be told, so does the layer. */
export function countElements(p: Cursor, what: string): number {
  let count = 0;
  for (let at = p.at; at < p.reported; count++) {
    const header = berHeader(p.bytes, at, p.end);
    if (header === undefined) {
      if (p.end < p.reported) p.need(p.available + 1);
      return count;
    }
    at += header.size + (header.length < 0 ? marked(p, at + header.size, what) + END_MARK : header.length);
  }
  return count;
}
