/**
 * One zstd frame (RFC 8878 §3.1.1). Its header and blocks are told apart here, so that a cut is found, and a window that would take gigabytes
 * is refused, before `fzstd` decodes a block; content checksums are skipped, as `fzstd` does.
 */
import { Decompress } from 'fzstd';
import type { WriteUnpacked } from './compression.ts';
import type { Decoding } from './coroutine-unpacker.ts';

/** Memory for the window, as in the zstd program without `--long`. */
const WINDOW_LIMIT = 1 << 27;

/** What follows the magic number up to the frame's end. */
export function* decodeZstdFrame(write: WriteUnpacked): Decoding {
  const descriptor = (yield { bytes: 1, mayEnd: false })[0];
  if (descriptor & 0x08) throw new Error('the frame header has its reserved bit set');
  const singleSegment = (descriptor & 0x20) !== 0, checksumBytes = descriptor & 0x04 ? 4 : 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3], sizeBytes = [singleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6];
  const rest = (yield { bytes: (singleSegment ? 0 : 1) + dictionaryBytes + sizeBytes, mayEnd: false }).slice();
  const window = singleSegment ? contentSize(rest.subarray(dictionaryBytes)) : windowSize(rest[0]);
  if (window > WINDOW_LIMIT) throw new Error(`the frame asks for a window of ${window} bytes`);

  const decompress = new Decompress(write);
  decompress.push(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, descriptor, ...rest));
  for (;;) {
    const header = (yield { bytes: 3, mayEnd: false }).slice();
    const value = header[0] | (header[1] << 8) | (header[2] << 16);
    const last = (value & 1) !== 0, type = (value >> 1) & 3, size = value >> 3;
    if (type === 3) throw new Error('a block has the reserved type');
    // A block of type 1 is one byte, repeated `size` times.
    const block = yield { bytes: (type === 1 ? 1 : size) + (last ? checksumBytes : 0), mayEnd: false };
    const whole = new Uint8Array(3 + block.length);
    whole.set(header);
    whole.set(block, 3);
    decompress.push(whole, last);
    if (last) return;
  }
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function contentSize(bytes: Uint8Array): number {
  const size = bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);
  return bytes.length === 2 ? size + 256 : size;
}
