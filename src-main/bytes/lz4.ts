/** LZ4's frame format undone: https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md. */
import { u32le } from './little-endian.ts';

const MAGIC = 0x184d2204;
const CONTENT_SIZE = 0x08, BLOCK_CHECKSUM = 0x10, DICTIONARY = 0x01;
const STORED = 0x80000000;
const SHORTEST_MATCH = 4;
const FIRST_SIZE = 64 * 1024;

/** The plain bytes of the first frame; undefined for data that is damaged, or comes to more than `most` bytes. */
export function unpackedLz4(bytes: Uint8Array, most: number): Uint8Array | undefined {
  if (bytes.length < 7 || u32le(bytes, 0) !== MAGIC) return undefined;
  const flags = bytes[4];
  let at = 6 + ((flags & CONTENT_SIZE) === 0 ? 0 : 8) + ((flags & DICTIONARY) === 0 ? 0 : 4) + 1;
  const output = new Output(most);
  while (at + 4 <= bytes.length) {
    const size = u32le(bytes, at);
    at += 4;
    if (size === 0) break;
    const end = at + (size & ~STORED);
    if (end > bytes.length) return undefined;
    const done = size >= STORED ? output.add(bytes, at, end) : block(bytes, at, end, output);
    if (!done) return undefined;
    at = end + ((flags & BLOCK_CHECKSUM) === 0 ? 0 : 4);
  }
  return output.bytes.subarray(0, output.length);
}

/** Bytes that grow; blocks may copy from the ones before them. */
class Output {
  bytes = new Uint8Array(FIRST_SIZE);
  length = 0;

  constructor(private readonly most: number) {}

  add(from: Uint8Array, start: number, end: number): boolean {
    if (!this.room(end - start)) return false;
    this.bytes.set(from.subarray(start, end), this.length);
    this.length += end - start;
    return true;
  }

  copy(distance: number, count: number): boolean {
    if (distance === 0 || distance > this.length || !this.room(count)) return false;
    // Copies may overlap what they write: byte by byte.
    for (let i = 0; i < count; i++, this.length++) this.bytes[this.length] = this.bytes[this.length - distance];
    return true;
  }

  private room(count: number): boolean {
    const wanted = this.length + count;
    if (wanted > this.most) return false;
    if (wanted > this.bytes.length) {
      const larger = new Uint8Array(Math.min(this.most, Math.max(wanted, 2 * this.bytes.length)));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    return true;
  }
}

/** Sequences of literals and matches, the last of literals alone. */
function block(bytes: Uint8Array, from: number, end: number, output: Output): boolean {
  let at = from;
  /** Fifteen says that more bytes of the length follow, until one is not 255. */
  const extended = (nibble: number): number => {
    let length = nibble;
    for (let more = nibble === 15; more && at < end;) {
      more = bytes[at] === 255;
      length += bytes[at++];
    }
    return length;
  };
  while (at < end) {
    const token = bytes[at++];
    const literals = extended(token >> 4);
    if (at + literals > end || !output.add(bytes, at, at + literals)) return false;
    at += literals;
    if (at === end) return true;
    if (at + 2 > end) return false;
    const distance = bytes[at] | (bytes[at + 1] << 8);
    at += 2;
    if (!output.copy(distance, extended(token & 15) + SHORTEST_MATCH)) return false;
  }
  return true;
}
