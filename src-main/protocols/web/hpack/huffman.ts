/** The Huffman code of HPACK and QPACK, RFC 7541 §5.2 and appendix B. */

/**
 * Bits of the code of each byte, and of the end of string behind them (appendix B). The codes themselves follow:
 * shorter ones first, those of one length in the order of the bytes.
 */
const LENGTHS = [
  13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
  13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
  15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
  20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
  22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
  26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
  20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
  30,
];

const END_OF_STRING = 256;
const LONGEST = 30;

/** For each length of code: the first code of that length, how many there are, and where their symbols begin in `SYMBOLS`. */
const FIRST = new Uint32Array(LONGEST + 1);
const COUNT = new Uint16Array(LONGEST + 1);
const START = new Uint16Array(LONGEST + 1);
const SYMBOLS = Uint16Array.from(LENGTHS.keys()).sort((a, b) => LENGTHS[a] - LENGTHS[b] || a - b);

for (const length of LENGTHS) COUNT[length]++;
for (let length = 1; length <= LONGEST; length++) {
  FIRST[length] = (FIRST[length - 1] + COUNT[length - 1]) << 1;
  START[length] = START[length - 1] + COUNT[length - 1];
}

/**
 * The bytes that `bytes[at…end)` stand for; undefined where they are no code: an end of string inside, or padding that is not up to seven one bits
 * (RFC 7541 §5.2).
 */
export function huffmanDecoded(bytes: Uint8Array, at: number, end: number): Uint8Array | undefined {
  // The shortest code has five bits.
  const text = new Uint8Array(Math.ceil(((end - at) * 8) / 5));
  let written = 0, code = 0, length = 0;
  for (let i = at; i < end; i++) {
    for (let bit = 7; bit >= 0; bit--) {
      code = (code << 1) | ((bytes[i] >> bit) & 1);
      if (++length > LONGEST) return undefined;
      const nth = code - FIRST[length];
      if (nth < 0 || nth >= COUNT[length]) continue;
      const symbol = SYMBOLS[START[length] + nth];
      if (symbol === END_OF_STRING) return undefined;
      text[written++] = symbol;
      code = length = 0;
    }
  }
  if (length > 7 || code !== (1 << length) - 1) return undefined;
  return text.subarray(0, written);
}
