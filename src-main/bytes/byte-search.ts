/**
 * Looks for a byte within bounds. `indexOf` alone looks on to the end of what lies behind, and often that is a megabyte of the file, or the rest of a
 * long message: asked for each of its lines, it takes time that grows with the square of the message.
 */

/** Bytes that a loop goes through faster than `subarray` and `indexOf` are called. */
const NEAR = 64;

/** Offset of the first `byte` in `bytes[from…end)`, -1 for none. */
export function byteIndex(bytes: Uint8Array, byte: number, from: number, end: number): number {
  const last = Math.min(end, bytes.length), near = Math.min(last, from + NEAR);
  for (let at = from; at < near; at++) if (bytes[at] === byte) return at;
  if (near >= last) return -1;
  const found = bytes.subarray(near, last).indexOf(byte);
  return found < 0 ? -1 : near + found;
}
