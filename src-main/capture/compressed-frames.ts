/** Streams of zstd frames (RFC 8878 §3.1), lz4 frames (LZ4 Frame Format 1.6) and frames to be skipped, in any order. */
import type { Decoding, WriteUnpacked } from '../bytes/decoding.ts';
import { u32le } from '../bytes/little-endian.ts';
import { BlockDecoder } from '../bytes/zstd/block-decoder.ts';
import { decodeZstdFrame } from '../bytes/zstd/frame.ts';
import { Lz4Memory, decodeLz4Frame } from './lz4-frame.ts';

const ZSTD_MAGIC = 0xfd2fb528;
const LZ4_MAGIC = 0x184d2204;

/** A frame to be skipped is passed in pieces of this size. */
const SKIP_BYTES = 1 << 16;

export function* decodeFrames(write: WriteUnpacked): Decoding {
  const zstd = new BlockDecoder(),
    lz4 = new Lz4Memory();
  for (;;) {
    const magic = u32le(yield { bytes: 4, mayEnd: true }, 0);
    if (magic === ZSTD_MAGIC) {
      yield* decodeZstdFrame(zstd, write);
    } else if (magic === LZ4_MAGIC) {
      yield* decodeLz4Frame(lz4, write);
    } else if ((magic & 0xfffffff0) === 0x184d2a50) {
      let left = u32le(yield { bytes: 4, mayEnd: false }, 0);
      while (left > 0) left -= (yield { bytes: Math.min(left, SKIP_BYTES), mayEnd: false }).length;
    } else {
      throw new Error(`a frame begins with 0x${magic.toString(16).padStart(8, '0')}`);
    }
  }
}
