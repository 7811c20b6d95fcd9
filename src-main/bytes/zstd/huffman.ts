/** Huffman-coded literals of zstd (RFC 8878 §4.2). */
import { bitsAt, streamBits } from './bit-stream.ts';
import { highestBit, readFseTable } from './fse.ts';

const LONGEST_CODE = 11;
const WEIGHTS_LOG = 6;

/** By the next `log` bits: the symbol, and how many of them are its code. */
export interface HuffmanTable {
  readonly log: number;
  readonly symbol: Uint8Array;
  readonly bits: Uint8Array;
}

/** The tree described from `at` on (§4.2.1), and where its description ends. */
export function readHuffmanTable(bytes: Uint8Array, at: number, end: number): { table: HuffmanTable; next: number } {
  if (at >= end) throw new Error('a Huffman tree is cut');
  const header = bytes[at++];
  if (header < 128) {
    const next = at + header;
    if (next > end) throw new Error('a Huffman tree is cut');
    return { table: tableOf(compressedWeights(bytes, at, next)), next };
  }
  const count = header - 127,
    next = at + ((count + 1) >> 1);
  if (next > end) throw new Error('a Huffman tree is cut');
  const weights = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? bytes[at + (i >> 1)] >> 4 : bytes[at + (i >> 1)] & 15));
  return { table: tableOf(weights), next };
}

/** Weights by two states of one table that take turns, until the bits are used up (§4.2.1.2). */
function compressedWeights(bytes: Uint8Array, at: number, end: number): number[] {
  const { table, next: start } = readFseTable(bytes, at, end, WEIGHTS_LOG, 255);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let position = streamBits(bytes, start, end) - 2 * table.log;
  if (position < 0) throw new Error('the weights of a Huffman tree are cut');
  let state = bitsAt(view, start, position + table.log, table.log),
    other = bitsAt(view, start, position, table.log);
  const weights: number[] = [];
  while (weights.length < 255) {
    weights.push(table.symbol[state]);
    position -= table.bits[state];
    if (position < 0) {
      weights.push(table.symbol[other]);
      return weights;
    }
    const next = table.base[state] + bitsAt(view, start, position, table.bits[state]);
    state = other;
    other = next;
  }
  throw new Error('a Huffman tree has too many weights');
}

/** A weight w above 0 stands for a code of longest + 1 - w bits; the last symbol's is not written, but what remains (§4.2.1.3). */
function tableOf(weights: readonly number[]): HuffmanTable {
  const sum = weights.reduce((total, weight) => total + (weight > 0 ? 2 ** (weight - 1) : 0), 0);
  if (sum === 0 || sum >= 1 << LONGEST_CODE) throw new Error('the weights of a Huffman tree are wrong');
  const log = highestBit(sum) + 1,
    left = (1 << log) - sum;
  if (weights.length > 255 || (left & (left - 1)) !== 0) throw new Error('the weights of a Huffman tree are wrong');
  const all = [...weights, highestBit(left) + 1];
  const symbol = new Uint8Array(1 << log),
    bits = new Uint8Array(1 << log);
  let cell = 0;
  for (let weight = 1; weight <= log; weight++) {
    all.forEach((its, which) => {
      if (its !== weight) return;
      const cells = 1 << (weight - 1);
      symbol.fill(which, cell, cell + cells);
      bits.fill(log + 1 - weight, cell, cell + cells);
      cell += cells;
    });
  }
  return { log, symbol, bits };
}

/** Decodes the stream from `start` to `end`, which must hold exactly what fills `output` from `from` to `to`. */
export function decodeHuffman(
  { log, symbol, bits }: HuffmanTable,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  output: Uint8Array,
  from: number,
  to: number,
): void {
  let position = streamBits(bytes, start, end) - log;
  const mask = (1 << log) - 1;
  while (from < to && position >= 0) {
    const code = (view.getUint32(start + (position >> 3), true) >>> (position & 7)) & mask;
    output[from++] = symbol[code];
    position -= bits[code];
  }
  // Fewer bits are left than the longest code has: zeros stand for those that are missing.
  while (from < to) {
    const left = position + log;
    if (left <= 0) throw new Error('literals are cut');
    const code = bitsAt(view, start, 0, left) << -position;
    output[from++] = symbol[code];
    position -= bits[code];
  }
  if (position !== -log) throw new Error('literals and their length differ');
}
