/** Snappy's block format undone: https://github.com/google/snappy/blob/main/format_description.txt. */

/** Bytes that one of a block makes at most: a copy of 64 bytes takes three. */
const MOST_RATIO = 22;

/** The plain bytes; undefined for data that is damaged, or that says it comes to more than `most` bytes. */
export function unpackedSnappy(bytes: Uint8Array, most: number): Uint8Array | undefined {
  let at = 0, length = 0;
  for (let shift = 0; ; shift += 7) {
    if (at >= bytes.length || shift > 28) return undefined;
    const byte = bytes[at++];
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  // Room is made for what the block can become, not for what it says.
  if (length > most || length > MOST_RATIO * bytes.length) return undefined;
  const plain = new Uint8Array(length);
  let to = 0;
  while (at < bytes.length) {
    const tag = bytes[at++];
    const kind = tag & 3;
    let count = (tag >> 2) + 1;
    if (kind === 0) {
      // Lengths above 60 stand behind the tag, in one to four bytes.
      if (count > 60) {
        const size = count - 60;
        count = 1;
        for (let i = 0; i < size; i++) count += (bytes[at + i] ?? 0) * 256 ** i;
        at += size;
      }
      if (at + count > bytes.length || to + count > length) return undefined;
      plain.set(bytes.subarray(at, at + count), to);
      at += count;
    } else {
      const size = kind === 3 ? 4 : kind;
      if (at + size > bytes.length) return undefined;
      let distance = bytes[at];
      if (kind === 1) {
        count = ((tag >> 2) & 7) + 4;
        distance |= (tag >> 5) << 8;
      } else {
        for (let i = 1; i < size; i++) distance += bytes[at + i] * 256 ** i;
      }
      at += size;
      if (distance === 0 || distance > to || to + count > length) return undefined;
      // Copies may overlap what they write: byte by byte.
      for (let i = 0; i < count; i++) plain[to + i] = plain[to + i - distance];
    }
    to += count;
  }
  return to === length ? plain : undefined;
}
