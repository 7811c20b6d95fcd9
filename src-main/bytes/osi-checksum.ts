/** The checksum of OSI's network layer, ISO/IEC 8473-1 §6.11. */

/** Whether the checksum among `bytes[at…end)` is right: two sums over all of them are zero. */
export function isGoodOsiChecksum(bytes: Uint8Array, at: number, end: number): boolean {
  let low = 0, high = 0;
  for (let i = at; i < end; i++) {
    low = (low + bytes[i]) % 255;
    high = (high + low) % 255;
  }
  return low === 0 && high === 0;
}
