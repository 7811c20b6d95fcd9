/** CRC-16/DNP, IEEE 1815-2012 §9.2.4.3: x¹⁶+x¹³+x¹²+x¹¹+x¹⁰+x⁸+x⁶+x⁵+x²+1, lowest bit first, complemented. */
const POLYNOMIAL = 0xa6bc;

/** Of the bytes from `at` to `end`. */
export function dnpChecksum(bytes: Uint8Array, at: number, end: number): number {
  let crc = 0;
  for (let i = at; i < end; i++) {
    crc ^= bytes[i];
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) !== 0 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return ~crc & 0xffff;
}
