/** One zstd frame (RFC 8878 §3.1.1): its header and blocks. The content's checksum is passed over. */
import type { Decoding, WriteUnpacked } from '../decoding.ts';
import { BLOCK_BYTES, type BlockDecoder } from './block-decoder.ts';

/** Memory for the window, as in the zstd program without `--long=28` or more. */
const WINDOW_LIMIT = 1 << 27;

/** What follows the magic number up to the frame's end. */
export function* decodeZstdFrame(decoder: BlockDecoder, write: WriteUnpacked): Decoding {
  const descriptor = (yield { bytes: 1, mayEnd: false })[0];
  if (descriptor & 0x08) throw new Error('the frame header has its reserved bit set');
  const singleSegment = (descriptor & 0x20) !== 0;
  const windowBytes = singleSegment ? 0 : 1,
    dictionaryBytes = [0, 1, 2, 4][descriptor & 3],
    sizeBytes = [singleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6];
  const header = (yield { bytes: windowBytes + dictionaryBytes + sizeBytes, mayEnd: false }).slice();
  if (header.subarray(windowBytes, windowBytes + dictionaryBytes).some((byte) => byte !== 0)) throw new Error('the frame needs a dictionary');
  const size = sizeBytes === 0 ? undefined : contentSize(header.subarray(windowBytes + dictionaryBytes));
  const window = singleSegment ? size! : windowSize(header[0]);
  if (window > WINDOW_LIMIT) throw new Error(`the frame asks for a window of ${window} bytes`);

  decoder.begin(window);
  let total = 0;
  for (let last = false; !last;) {
    const [low, middle, high] = yield { bytes: 3, mayEnd: false };
    const value = low | (middle << 8) | (high << 16),
      type = (value >> 1) & 3,
      length = value >> 3;
    last = (value & 1) !== 0;
    if (type === 3 || length > BLOCK_BYTES) throw new Error('a block has a wrong type or length');
    const input = yield { bytes: type === 1 ? 1 : length, mayEnd: false };
    const output = type === 0 ? decoder.raw(input) : type === 1 ? decoder.repeated(input[0], length) : decoder.compressed(input);
    total += output.length;
    write(output);
  }
  if (descriptor & 0x04) yield { bytes: 4, mayEnd: false };
  if (size !== undefined && size !== total) throw new Error(`the frame says that it has ${size} bytes, but has ${total}`);
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function contentSize(bytes: Uint8Array): number {
  const size = bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);
  return bytes.length === 2 ? size + 256 : size;
}
