/** Protocol Buffers' bytes: varints, and what a field of unknown type looks like. */

export const VARINT = 0, SIXTY_FOUR = 1, LENGTH_DELIMITED = 2, START_GROUP = 3, END_GROUP = 4, THIRTY_TWO = 5;

/** A number of seven bits a byte, lowest first, of up to ten bytes; undefined when it does not end. */
export function varint(bytes: Uint8Array, at: number, end: number): { readonly value: bigint; readonly length: number } | undefined {
  let value = 0n;
  for (let i = 0; i < 10 && at + i < end; i++) {
    value |= BigInt(bytes[at + i] & 0x7f) << BigInt(7 * i);
    if (bytes[at + i] < 0x80) return { value: BigInt.asUintN(64, value), length: i + 1 };
  }
  return undefined;
}

/** Whether the bytes are whole fields from begin to end, with numbers that are in use. */
export function isMessage(bytes: Uint8Array, at: number, end: number): boolean {
  while (at < end) {
    const tag = varint(bytes, at, end);
    if (tag === undefined || tag.value >> 3n === 0n || tag.value >> 3n > 0x1fffffffn) return false;
    at += tag.length;
    switch (Number(tag.value & 7n)) {
      case VARINT: {
        const number = varint(bytes, at, end);
        if (number === undefined) return false;
        at += number.length;
        break;
      }
      case SIXTY_FOUR: at += 8; break;
      case THIRTY_TWO: at += 4; break;
      case LENGTH_DELIMITED: {
        const length = varint(bytes, at, end);
        if (length === undefined || length.value > BigInt(end - at)) return false;
        at += length.length + Number(length.value);
        break;
      }
      default:
        return false;
    }
    if (at > end) return false;
  }
  return true;
}

/** Whether the bytes are UTF-8 without control characters but white space. */
export function isText(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (bytes[i] < 0x20 && bytes[i] !== 9 && bytes[i] !== 10 && bytes[i] !== 13) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, end));
    return true;
  } catch {
    return false;
  }
}
