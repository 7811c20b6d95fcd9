/** Compressed captures are known by their first bytes; each kind names the decoder that unpacks it. */
import type { WriteUnpacked } from '../bytes/decoding.ts';
import { decodeFrames } from './compressed-frames.ts';
import { CoroutineUnpacker } from './coroutine-unpacker.ts';
import { GzipUnpacker } from './gzip-unpacker.ts';
import type { Unpacker } from './unpacker.ts';

export interface Compression {
  readonly name: string;
  readonly unpacker: (write: WriteUnpacked) => Unpacker;
}

const GZIP: Compression = { name: 'gzip', unpacker: (write) => new GzipUnpacker(write) };
const ZSTD: Compression = { name: 'zstd', unpacker: (write) => new CoroutineUnpacker(decodeFrames, write) };
const LZ4: Compression = { name: 'lz4', unpacker: (write) => new CoroutineUnpacker(decodeFrames, write) };

/** How a file is compressed that begins with `head`; undefined: not in a way that can be unpacked here. */
export function compressionOf(head: Uint8Array): Compression | undefined {
  if (head.length < 4) return undefined;
  const magic = new DataView(head.buffer, head.byteOffset).getUint32(0);
  if (magic >>> 16 === 0x1f8b) return GZIP;
  if (magic === 0x28b52ffd) return ZSTD;
  if (magic === 0x04224d18) return LZ4;
  // A frame to be skipped, 0x184D2A50 to 5F: both formats have it, zstd's parallel writers begin with one.
  return (magic & 0xf0ffffff) >>> 0 === 0x502a4d18 ? ZSTD : undefined;
}

/** What comes through a pipe unpacked is copied as it is. */
export const UNCOMPRESSED: Compression = {
  name: '',
  unpacker: (write) => ({
    push: async (chunk) => write(chunk),
    end: async () => true,
  }),
};
