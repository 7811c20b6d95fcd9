/** BLAKE2s with a key and a short result, RFC 7693: WireGuard's message authentication, which OpenSSL has only for whole results without a key. */

/** The vector that SHA-256 begins with, too (RFC 7693 §2.6). */
const INITIAL = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** Orders of a block's words, one a round (§2.7). */
const ORDERS = [
  '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d', '2c6a0b834d75fe19', 'c51fed4a0763928b',
  'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0',
].map(order => [...order].map(digit => Number.parseInt(digit, 16)));

/** Words that a round mixes: columns, then diagonals (§3.2). */
const MIXED = [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15], [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]] as const;

const BLOCK = 64;

/** `size` bytes, at most 32, over `bytes`; the key has at most 32, too. */
export function blake2s(bytes: Uint8Array, key: Uint8Array, size: number): Uint8Array {
  const words = Uint32Array.from(INITIAL);
  words[0] ^= 0x01010000 ^ (key.length << 8) ^ size;
  const first = key.length > 0 ? BLOCK : 0, all = new Uint8Array(Math.max(BLOCK, Math.ceil((first + bytes.length) / BLOCK) * BLOCK));
  all.set(key);
  all.set(bytes, first);
  const view = new DataView(all.buffer), total = first + bytes.length;
  for (let at = 0; at < all.length; at += BLOCK) compress(words, view, at, Math.min(total, at + BLOCK), at + BLOCK === all.length);
  const result = new Uint8Array(32), out = new DataView(result.buffer);
  words.forEach((word, i) => out.setUint32(4 * i, word, true));
  return result.subarray(0, size);
}

function compress(words: Uint32Array, block: DataView, at: number, counted: number, isLast: boolean): void {
  const v = Uint32Array.from([...words, ...INITIAL]);
  v[12] ^= counted;
  if (isLast) v[14] = ~v[14];
  for (const order of ORDERS) {
    for (let i = 0; i < MIXED.length; i++) {
      const [a, b, c, d] = MIXED[i];
      v[a] += v[b] + block.getUint32(at + 4 * order[2 * i], true);
      v[d] = rotated(v[d] ^ v[a], 16);
      v[c] += v[d];
      v[b] = rotated(v[b] ^ v[c], 12);
      v[a] += v[b] + block.getUint32(at + 4 * order[2 * i + 1], true);
      v[d] = rotated(v[d] ^ v[a], 8);
      v[c] += v[d];
      v[b] = rotated(v[b] ^ v[c], 7);
    }
  }
  for (let i = 0; i < 8; i++) words[i] ^= v[i] ^ v[i + 8];
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
