/** CRC32c, RFC 9260 appendix A: the Castagnoli polynomial, reflected. */
const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  let remainder = value;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ 0x82f63b78;
  return remainder;
});

/** Over `bytes[at…end)`; bytes from `zeroAt` on to `zeroAt + 4` count as zero, as a checksum's own place does. */
export function crc32c(bytes: Uint8Array, at: number, end: number, zeroAt = -1): number {
  let crc = 0xffffffff;
  for (let i = at; i < end; i++) {
    const byte = zeroAt >= 0 && i >= zeroAt && i < zeroAt + 4 ? 0 : bytes[i];
    crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** The same as the number that packets have it as, which send its least significant byte first (RFC 9260 appendix A, RFC 6189 §5). */
export function sentCrc32c(bytes: Uint8Array, at: number, end: number, zeroAt = -1): number {
  const crc = crc32c(bytes, at, end, zeroAt);
  return (((crc & 0xff) << 24) | ((crc & 0xff00) << 8) | ((crc >>> 8) & 0xff00) | (crc >>> 24)) >>> 0;
}
