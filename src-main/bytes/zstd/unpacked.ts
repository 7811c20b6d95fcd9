/** Zstd data that are all there (RFC 8878 §3.1): any number of frames, and frames to be skipped. */
import { u32le } from '../little-endian.ts';
import { BlockDecoder } from './block-decoder.ts';
import { decodeZstdFrame } from './frame.ts';

const ZSTD_MAGIC = 0xfd2fb528;
const SKIPPED_MAGIC = 0x184d2a50;

/** Thrown at data that become more than is wanted. */
export class TooLong extends Error {}

/** Unpacks as far as the data go where they are cut. Throws at damaged data, and `TooLong` beyond `most` bytes. */
export function unpackedZstd(bytes: Uint8Array, most: number): Uint8Array {
  const blocks: Uint8Array[] = [], decoder = new BlockDecoder();
  let length = 0;
  for (let at = 0; at + 4 <= bytes.length; ) {
    const magic = u32le(bytes, at);
    at += 4;
    if (((magic & 0xfffffff0) >>> 0) === SKIPPED_MAGIC) {
      if (at + 4 > bytes.length) break;
      at += 4 + u32le(bytes, at);
      continue;
    }
    if (magic !== ZSTD_MAGIC) throw new Error(`a frame begins with 0x${magic.toString(16).padStart(8, '0')}`);
    const frame = decodeZstdFrame(decoder, block => {
      length += block.length;
      if (length > most) throw new TooLong();
      blocks.push(block.slice());
    });
    for (let need = frame.next(); need.done !== true; ) {
      const end = at + need.value.bytes;
      if (end > bytes.length) return joined(blocks, length);
      const input = bytes.subarray(at, end);
      at = end;
      need = frame.next(input);
    }
  }
  return joined(blocks, length);
}

function joined(blocks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
