/** Whether bytes have the header of uTP, BEP 29. */
export const HEADER = 20;
/** The last kind of extension that there is. */
export const EXTENSION_BITS = 2;
const STATE = 2, SYN = 4, VERSION = 1;

/** Where the header with its extensions ends; -1 where it is none. */
export function headerEnd(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < HEADER || (bytes[at] & 15) !== VERSION || bytes[at] >> 4 > SYN) return -1;
  let from = at + HEADER;
  for (let type = bytes[at + 1]; type !== 0; ) {
    if (type > EXTENSION_BITS || from + 2 > end || bytes[from + 1] === 0) return -1;
    type = bytes[from];
    from += 2 + bytes[from + 1];
  }
  return from <= end ? from : -1;
}

/** A conversation begins: nothing is acknowledged yet, and nothing carried. */
export function isSyn(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] >> 4 !== SYN || headerEnd(bytes, at, end) !== end) return false;
  return bytes[at + 18] === 0 && bytes[at + 19] === 0 && bytes.subarray(at + 8, at + 12).every(byte => byte === 0);
}

/** The answer to data: header and extensions alone. */
export const isState = (bytes: Uint8Array, at: number, end: number): boolean => bytes[at] >> 4 === STATE && headerEnd(bytes, at, end) === end;
