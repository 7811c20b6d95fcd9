/** Elements of BER as a cursor meets them. What is not well formed ends the reading of its structure, not of the packet. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { CONTEXT, UNIVERSAL, berContentLength, berHeader, berInteger } from '../../../bytes/ber.ts';

export const BOOLEAN = 1, INTEGER = 2, BIT_STRING = 3, OCTET_STRING = 4, OBJECT_IDENTIFIER = 6, UTF8_STRING = 12, SEQUENCE = 16, SET = 17;
export const PRINTABLE_STRING = 19, TELETEX_STRING = 20, IA5_STRING = 22, UTC_TIME = 23, GENERALIZED_TIME = 24, VISIBLE_STRING = 26;
export const UNIVERSAL_STRING = 28, BMP_STRING = 30;

export interface Element {
  readonly tagClass: number;
  readonly tag: number;
  readonly constructed: boolean;
  /** Where its header begins. */
  readonly start: number;
  /** Header and contents. */
  readonly size: number;
  /** Over its contents. */
  readonly p: Cursor;
}

/** Reads the header here and moves behind the element; undefined, and nothing left to read, when there is no whole one. */
export function nextElement(p: Cursor): Element | undefined {
  const { bytes, at, end } = p;
  const header = berHeader(bytes, at, end);
  const length = header === undefined ? -1 : berContentLength(bytes, at + header.size, end, header.length);
  if (header === undefined || length < 0 || at + header.size + length > end) {
    // What the capture has cut off is no fault of the element.
    if (at < end && end === p.reported) {
      p.remark(undefined, 'warning', 'Malformed', 'An element of BER begins here that does not end where it should');
    }
    p.at = end;
    return undefined;
  }
  p.at = at + header.size;
  const contents = p.within(length);
  if (header.length < 0) p.at += 2;
  return { tagClass: header.tagClass, tag: header.tag, constructed: header.constructed, start: at, size: p.at - at, p: contents };
}

/** The elements from here on. */
export function* elements(p: Cursor): Generator<Element, void> {
  for (let element = nextElement(p); element !== undefined; element = nextElement(p)) yield element;
}

type Tagged<T extends number> = Element & { readonly tag: T };

export function isUniversal<T extends number>(element: Element | undefined, tag: T): element is Tagged<T> {
  return element?.tagClass === UNIVERSAL && element.tag === tag;
}

export function isContext<T extends number>(element: Element | undefined, tag: T): element is Tagged<T> {
  return element?.tagClass === CONTEXT && element.tag === tag;
}

/** Whether the next element is of the context class with this tag. */
export function nextIsContext(p: Cursor, tag: number): boolean {
  const header = berHeader(p.bytes, p.at, p.end);
  return header?.tagClass === CONTEXT && header.tag === tag;
}

export function nextIsUniversal(p: Cursor, tag: number): boolean {
  const header = berHeader(p.bytes, p.at, p.end);
  return header?.tagClass === UNIVERSAL && header.tag === tag;
}

/** Elements within these contents. */
export function countElements(p: Cursor): number {
  let count = 0;
  for (let at = p.at; at < p.end; count++) {
    const header = berHeader(p.bytes, at, p.end);
    const length = header === undefined ? -1 : berContentLength(p.bytes, at + header.size, p.end, header.length);
    if (header === undefined || length < 0) break;
    at += header.size + length + (header.length < 0 ? 2 : 0);
  }
  return count;
}

/** Opens a subtree under a field that stands for the element. */
export function openElement(element: Element, field: Field<void>, label?: string): number {
  const { p } = element;
  p.set(field, undefined, element.start, element.size);
  if (label !== undefined) p.label(label);
  return p.under();
}

/** Opens a subtree under a field that counts the elements in it. */
export function openList(element: Element, field: Field<number>): number {
  const { p } = element;
  const count = countElements(p);
  p.set(field, count, element.start, element.size);
  p.label(`${field.title}: ${count} item${count === 1 ? '' : 's'}`);
  return p.under();
}

/** Shows the contents as a field. */
export function takeContents<V>(element: Element, field: Field<V>): V {
  return element.p.take(field, element.p.remaining);
}

/** Shows the contents as a number, if they are one that is not negative. */
export function takeInteger({ p }: Element, field: Field<bigint>): void {
  const value = berInteger(p.bytes, p.at, p.remaining);
  if (value !== undefined && value >= 0) p.set(field, BigInt(value), p.at, p.remaining);
}

/** The bytes of the contents. */
export const contentsOf = (element: Element): Uint8Array => element.p.peekBytes(element.p.available);
