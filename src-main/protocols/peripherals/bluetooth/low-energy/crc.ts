/** The check of packets between low energy radios, Bluetooth Core 5.3, volume 6, part B, §3.1.1: 24 bits, least significant bit of a byte first. */

/** What it begins with in advertisements; a connection has its own. */
export const ADVERTISING_CRC = 0x555555;
/** x^24 + x^10 + x^9 + x^6 + x^4 + x^3 + x + 1. */
const POLYNOMIAL = 0x00065b;

/** The check of header and payload, as its register holds it: position 23 is sent first. */
export function checkOf(bytes: Uint8Array, at: number, end: number, start: number): number {
  let check = start;
  for (let i = at; i < end; i++) {
    for (let bit = 0; bit < 8; bit++) {
      const carry = (check >> 23 ^ bytes[i] >> bit) & 1;
      check = check << 1 & 0xffffff;
      if (carry !== 0) check ^= POLYNOMIAL;
    }
  }
  return check;
}

/** Three bytes as they lie in the packet, as the register's number: the bit that is sent first is the highest. */
export function shownCheck(bytes: Uint8Array, at: number): number {
  let check = 0;
  for (let i = 0; i < 24; i++) check = check << 1 | bytes[at + (i >> 3)] >> (i & 7) & 1;
  return check;
}
