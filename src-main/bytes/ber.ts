/** BER tag-length-value headers, X.690 §8.1. */

/** Class bits of a tag's first byte. */
export const UNIVERSAL = 0x00, APPLICATION = 0x40, CONTEXT = 0x80, PRIVATE = 0xc0;

export interface BerHeader {
  readonly tagClass: number;
  readonly constructed: boolean;
  readonly tag: number;
  /** Bytes of tag and length. */
  readonly size: number;
  /** Bytes of contents; -1 for the indefinite form, whose end is marked by two zero bytes. */
  readonly length: number;
}

/** Tag numbers beyond this are no tags. */
const LARGEST_TAG = 2 ** 30;

/** The header at `at`; undefined when it is cut off at `end`, or its numbers are larger than anything that exists. */
export function berHeader(bytes: Uint8Array, at: number, end: number): BerHeader | undefined {
  let next = at;
  if (next >= end) return undefined;
  const first = bytes[next++];
  let tag = first & 0x1f;
  if (tag === 0x1f) {
    tag = 0;
    for (;;) {
      if (next >= end || tag > LARGEST_TAG) return undefined;
      const byte = bytes[next++];
      tag = tag * 128 + (byte & 0x7f);
      if (byte < 0x80) break;
    }
  }
  if (next >= end) return undefined;
  let length = bytes[next++];
  if (length === 0x80) {
    length = -1;
  } else if (length > 0x80) {
    const count = length & 0x7f;
    if (count > 6 || next + count > end) return undefined;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + bytes[next++];
  }
  return { tagClass: first & 0xc0, constructed: (first & 0x20) !== 0, tag, size: next - at, length };
}

/** Nesting of indefinite lengths that is followed to its end. */
const DEEPEST = 32;

/**
 * Bytes of contents of the element whose header ends at `at`: its length, or with the indefinite form up to the end marker. -1 when there is no such
 * marker before `end`.
 */
export function berContentLength(bytes: Uint8Array, at: number, end: number, length: number, depth = 0): number {
  if (length >= 0) return length;
  if (depth > DEEPEST) return -1;
  for (let next = at; next + 2 <= end; ) {
    if (bytes[next] === 0 && bytes[next + 1] === 0) return next - at;
    const inner = berHeader(bytes, next, end);
    if (inner === undefined) return -1;
    const content = berContentLength(bytes, next + inner.size, end, inner.length, depth + 1);
    if (content < 0) return -1;
    next += inner.size + content + (inner.length < 0 ? 2 : 0);
  }
  return -1;
}

/** A two's complement integer of at most six bytes; undefined when it is larger. */
export function berInteger(bytes: Uint8Array, at: number, length: number): number | undefined {
  if (length === 0 || length > 6) return undefined;
  let value = bytes[at] >= 0x80 ? bytes[at] - 0x100 : bytes[at];
  for (let i = 1; i < length; i++) value = value * 256 + bytes[at + i];
  return value;
}
