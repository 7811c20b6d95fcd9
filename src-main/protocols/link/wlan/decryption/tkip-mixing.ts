/** The key of one TKIP frame, mixed from the temporal key, the transmitter's address and the frame's counter: IEEE 802.11-2020 §12.5.2.5. */

/** AES's substitution of a byte (FIPS 197 §5.1.1), and of it what TKIP makes of two bytes: the first times 2, the second times 3. */
const MIXED = mixedBox();

function mixedBox(): Uint16Array {
  const box = new Uint16Array(256);
  // 3 generates all numbers but 0, and its inverse all their inverses.
  for (let number = 1, inverse = 1, i = 0; i < 256; i++) {
    const turned = inverse | (inverse << 8);
    const substituted = i === 255 ? 0x63 : (inverse ^ (turned >> 7) ^ (turned >> 6) ^ (turned >> 5) ^ (turned >> 4) ^ 0x63) & 255;
    const twice = times2(substituted);
    box[i === 255 ? 0 : number] = (twice << 8) | (twice ^ substituted);
    number ^= times2(number);
    inverse ^= inverse << 1;
    inverse ^= inverse << 2;
    inverse ^= inverse << 4;
    inverse &= 255;
    if ((inverse & 0x80) !== 0) inverse ^= 0x09;
  }
  return box;
}

function times2(byte: number): number {
  return ((byte << 1) ^ ((byte & 0x80) !== 0 ? 0x1b : 0)) & 255;
}

function substitute(word: number): number {
  const high = MIXED[word >> 8];
  return MIXED[word & 255] ^ (((high << 8) | (high >> 8)) & 0xffff);
}

const turnedRight = (word: number): number => ((word >> 1) | (word << 15)) & 0xffff;
const word = (bytes: Uint8Array, at: number): number => bytes[at] | (bytes[at + 1] << 8);

/** The 16 bytes of RC4's key. `key`: the temporal key's first 16 bytes; `high` and `low`: 32 and 16 bits of the counter; `transmitter`: six bytes. */
export function mixedKey(key: Uint8Array, transmitter: Uint8Array, high: number, low: number): Uint8Array {
  const p = [high & 0xffff, high >>> 16, word(transmitter, 0), word(transmitter, 2), word(transmitter, 4)];
  const add = (to: number, what: number): void => {
    p[to] = (p[to] + what) & 0xffff;
  };
  for (let round = 0; round < 8; round++) {
    const from = 2 * (round & 1);
    add(0, substitute(p[4] ^ word(key, from)));
    add(1, substitute(p[0] ^ word(key, 4 + from)));
    add(2, substitute(p[1] ^ word(key, 8 + from)));
    add(3, substitute(p[2] ^ word(key, 12 + from)));
    add(4, substitute(p[3] ^ word(key, from)) + round);
  }
  p.push((p[4] + low) & 0xffff);
  for (let i = 0; i < 6; i++) add(i, substitute(p[(i + 5) % 6] ^ word(key, 2 * i)));
  add(0, turnedRight(p[5] ^ word(key, 12)));
  add(1, turnedRight(p[0] ^ word(key, 14)));
  for (let i = 2; i < 6; i++) add(i, turnedRight(p[i - 1]));
  const mixed = new Uint8Array(16);
  mixed[0] = low >> 8;
  mixed[1] = ((low >> 8) | 0x20) & 0x7f;
  mixed[2] = low & 255;
  mixed[3] = ((p[5] ^ word(key, 0)) >> 1) & 255;
  for (let i = 0; i < 6; i++) {
    mixed[4 + 2 * i] = p[i] & 255;
    mixed[5 + 2 * i] = p[i] >> 8;
  }
  return mixed;
}
