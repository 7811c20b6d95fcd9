/** Integers with a prefix and strings, as HPACK and QPACK write them: RFC 7541 §5, RFC 9204 §4.1. */
import { huffmanDecoded } from './huffman.ts';

/** Bytes being read. Reading past their end, or what is no such number or string, sets `broken`; what is given then means nothing. */
export interface Input {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
  broken: boolean;
}

/** Largest number that is taken: more are not indices or lengths of anything. */
const LARGEST = 2 ** 32;

/** An integer in the low `prefix` bits of the byte here and those behind it. */
export function readInteger(input: Input, prefix: number): number {
  if (input.at >= input.end) {
    input.broken = true;
    return 0;
  }
  const most = (1 << prefix) - 1;
  let value = input.bytes[input.at++] & most;
  if (value < most) return value;
  for (let factor = 1; input.at < input.end; factor *= 128) {
    const byte = input.bytes[input.at++];
    value += (byte & 0x7f) * factor;
    if (value > LARGEST) break;
    if (byte < 0x80) return value;
  }
  input.broken = true;
  return 0;
}

/** A string: one bit that tells whether it is Huffman coded above a length of `prefix` bits. One character a byte, as headers are bytes. */
export function readString(input: Input, prefix: number): string {
  const coded = input.at < input.end && (input.bytes[input.at] & (1 << prefix)) !== 0;
  const length = readInteger(input, prefix);
  const end = input.at + length;
  if (input.broken || end > input.end) {
    input.broken = true;
    return '';
  }
  const bytes = coded ? huffmanDecoded(input.bytes, input.at, end) : input.bytes.subarray(input.at, end);
  input.at = end;
  if (bytes === undefined) {
    input.broken = true;
    return '';
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
