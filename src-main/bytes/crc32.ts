/** CRC-32, ITU-T V.42 §8.1.1.6.2: the polynomial of Ethernet, reflected. */
const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  let remainder = value;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ 0xedb88320;
  return remainder;
});

/** Over `bytes[at…end)`. */
export function crc32(bytes: Uint8Array, at: number, end: number): number {
  let crc = 0xffffffff;
  for (let i = at; i < end; i++) crc = TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}
