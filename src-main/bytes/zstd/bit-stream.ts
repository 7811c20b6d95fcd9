/** Bits of zstd that are read from the last to the first (RFC 8878 §4.1). */
import { highestBit } from './fse.ts';

/** The stream ends at the highest bit set of its last byte: how many bits lie before that one, in `bytes` from `start` to `end`. */
export function streamBits(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || bytes[end - 1] === 0) throw new Error('a stream of bits has no end');
  return (end - start - 1) * 8 + highestBit(bytes[end - 1]);
}

/**
 * `count` bits (25 at most) from bit `position` of the stream that begins at byte `start`. There must be 4 bytes of anything after it
 * and before it, because bits before the stream's beginning are asked for and thrown away when a stream is wrong.
 */
export function bitsAt(view: DataView, start: number, position: number, count: number): number {
  return (view.getUint32(start + (position >> 3), true) >>> (position & 7)) & ((1 << count) - 1);
}
