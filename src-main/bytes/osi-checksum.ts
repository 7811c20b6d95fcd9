/** The checksum of OSI's network layer, ISO/IEC 8473-1 §6.11. */
import { u16be } from './big-endian.ts';

/** Whether the checksum among `bytes[at…end)` is right: two sums over all of them are zero. */
export function isGoodOsiChecksum(bytes: Uint8Array, at: number, end: number): boolean {
  const { low, high } = sums(bytes, at, end, -1);
  return low === 0 && high === 0;
}

/** The two bytes at `place` that would make it right (RFC 1008 §7.2.1), or the ones that are there where they do. */
export function rightOsiChecksum(bytes: Uint8Array, at: number, end: number, place: number): number {
  if (isGoodOsiChecksum(bytes, at, end)) return u16be(bytes, place);
  const { low, high } = sums(bytes, at, end, place), behind = end - place - 1;
  return (positive(behind * low - high) << 8) | positive(high - (behind + 1) * low);
}

/** Modulo 255, where zero is written as 255: a byte of zero says that there is no checksum. */
function positive(sum: number): number {
  return ((sum % 255) + 255) % 255 || 255;
}

/** The two bytes at `place` count as zero, unless that is -1. */
function sums(bytes: Uint8Array, at: number, end: number, place: number): { readonly low: number; readonly high: number } {
  let low = 0, high = 0;
  for (let i = at; i < end; i++) {
    low = (low + (place >= 0 && i >= place && i < place + 2 ? 0 : bytes[i])) % 255;
    high = (high + low) % 255;
  }
  return { low, high };
}
