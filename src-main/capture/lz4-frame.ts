/** One lz4 frame (LZ4 Frame Format 1.6) and the blocks in it (LZ4 Block Format), with every length checked; its checksums are skipped. */
import type { Decoding, WriteUnpacked } from '../bytes/decoding.ts';
import { u32le } from '../bytes/little-endian.ts';

/** How far back a block may refer. */
const HISTORY_BYTES = 1 << 16;
/** Largest block by bits 4 to 6 of the second descriptor byte; those below 4 are reserved. */
const BLOCK_BYTES: readonly (number | undefined)[] = [undefined, undefined, undefined, undefined, 1 << 16, 1 << 18, 1 << 20, 1 << 22];

/** Where frames are decoded, one after another; grows to what the largest needs. */
export class Lz4Memory {
  #bytes = new Uint8Array(0);

  atLeast(size: number): Uint8Array {
    if (this.#bytes.length < size) this.#bytes = new Uint8Array(size);
    return this.#bytes;
  }
}

/** What follows the magic number up to the frame's end. */
export function* decodeLz4Frame(memory: Lz4Memory, write: WriteUnpacked): Decoding {
  const [flags, sizes] = (yield { bytes: 2, mayEnd: false }).slice();
  if (flags >> 6 !== 1) throw new Error(`the frame is of version ${flags >> 6}`);
  const blockBytes = BLOCK_BYTES[(sizes >> 4) & 7];
  if (blockBytes === undefined) throw new Error('the frame has blocks of a reserved size');
  const independent = (flags & 0x20) !== 0,
    blockChecksum = flags & 0x10 ? 4 : 0;
  yield { bytes: (flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0) + 1, mayEnd: false };

  const output = memory.atLeast(HISTORY_BYTES + blockBytes);
  let history = 0;
  for (;;) {
    const stated = u32le(yield { bytes: 4, mayEnd: false }, 0),
      size = stated & 0x7fffffff;
    if (stated === 0) break;
    if (size > blockBytes) throw new Error(`a block says that it has ${size} bytes`);
    const block = (yield { bytes: size + blockChecksum, mayEnd: false }).subarray(0, size);
    let end = history;
    if (stated & 0x80000000) {
      output.set(block, history);
      end += size;
    } else {
      end = decodeBlock(block, output, history, history + blockBytes, independent ? history : 0);
    }
    write(output.subarray(history, end));
    const kept = Math.min(end, HISTORY_BYTES);
    output.copyWithin(0, end - kept, end);
    history = kept;
  }
  if (flags & 0x04) yield { bytes: 4, mayEnd: false };
}

/**
 * Decodes `input` into `output` from `start` to `limit` at most, with references back to `lowest`; gives where the output ends.
 * Sequences of literals and of a match: every one takes a byte of `input` at least.
 */
export function decodeBlock(input: Uint8Array, output: Uint8Array, start: number, limit: number, lowest: number): number {
  let from = 0,
    to = start;
  const inputEnd = input.length;
  while (from < inputEnd) {
    const token = input[from++];
    let literals = token >> 4;
    if (literals === 15) {
      let more = 255;
      while (more === 255) {
        if (from >= inputEnd) throw new Error('a length is cut');
        more = input[from++];
        literals += more;
      }
    }
    if (literals > inputEnd - from || literals > limit - to) throw new Error('a block has more literals than fit');
    for (const literalsEnd = from + literals; from < literalsEnd;) output[to++] = input[from++];
    // The last sequence ends after its literals.
    if (from === inputEnd) return to;
    if (inputEnd - from < 2) throw new Error('a reference is cut');
    const distance = input[from] | (input[from + 1] << 8);
    from += 2;
    let length = token & 15;
    if (length === 15) {
      let more = 255;
      while (more === 255) {
        if (from >= inputEnd) throw new Error('a length is cut');
        more = input[from++];
        length += more;
      }
    }
    length += 4;
    if (distance === 0 || distance > to - lowest) throw new Error('a block refers to before its beginning');
    if (length > limit - to) throw new Error('a block has more bytes than fit');
    // Byte by byte where source and target overlap: a short distance repeats what was just written.
    if (distance >= length) {
      output.copyWithin(to, to - distance, to - distance + length);
      to += length;
    } else {
      for (const matchEnd = to + length; to < matchEnd; to++) output[to] = output[to - distance];
    }
  }
  return to;
}
