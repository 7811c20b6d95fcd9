/** Finding bytes in bytes. */

/** Whether `wanted` occurs in the bytes from `start` to `end`. The engine's own search for the first byte makes long stretches cheap. */
export function containsBytes(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  const { length } = wanted;
  if (length === 0) return true;
  const first = wanted[0];
  const last = end - length;
  for (let at = bytes.indexOf(first, start); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < length && bytes[at + i] === wanted[i]) i++;
    if (i === length) return true;
  }
  return false;
}
