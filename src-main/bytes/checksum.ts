/** The Internet checksum, RFC 1071. */

/** Adds 16-bit words to a running sum; an odd last byte is the high half of a word. */
export function addToSum(sum: number, bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  for (; i + 1 < end; i += 2) sum += (bytes[i] << 8) | bytes[i + 1];
  if (i < end) sum += bytes[i] << 8;
  return sum;
}

/** Folds a running sum to the 16-bit checksum; 0 when the sum covered a right checksum. */
export function foldSum(sum: number): number {
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}

/** Checksum over `bytes[at…end)`; 0 when the right checksum is among them. */
export function internetChecksum(bytes: Uint8Array, at = 0, end = bytes.length): number {
  return foldSum(addToSum(0, bytes, at, end));
}

/** The checksum that belongs there, from the given one and what the sum over all came to (RFC 1624 in small). */
export function corrected(given: number, left: number): number {
  const sum = given + left;
  return sum > 0xffff ? (sum & 0xffff) + 1 : sum;
}
