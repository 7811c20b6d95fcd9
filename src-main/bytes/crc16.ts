/** CRC-16, ITU-T V.41 §2: x^16 + x^12 + x^5 + 1, reflected. Frame checks begin it with all ones and turn the result round, others with zero. */

/** Over `bytes[at…end)`, bit by bit: it is asked of a few bytes a packet. */
export function crc16(bytes: Uint8Array, at: number, end: number, begin: number): number {
  let remainder = begin;
  for (let i = at; i < end; i++) {
    remainder ^= bytes[i];
    for (let bit = 0; bit < 8; bit++) remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ 0x8408;
  }
  return remainder;
}
