/** The TCP options that the scan looks at, RFC 9293 §3.2 and RFC 7323. */

/** Shift count of the window scale option among `bytes[at…end)`, -1 when it is not there. Larger ones than 14 count as 14 (RFC 7323 §2.3). */
export function windowScale(bytes: Uint8Array, at: number, end: number): number {
  while (at < end) {
    const kind = bytes[at];
    if (kind === 0) return -1;
    if (kind === 1) {
      at++;
      continue;
    }
    const length = at + 1 < end ? bytes[at + 1] : 0;
    if (length < 2) return -1;
    if (kind === 3 && length === 3 && at + 2 < end) return Math.min(14, bytes[at + 2]);
    at += length;
  }
  return -1;
}
