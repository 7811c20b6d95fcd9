/** File handles: bytes that only their server understands, told apart by a checksum. */
import { crc32 } from '../../../bytes/crc32.ts';
import { type Cursor } from '../../../dissect/index.ts';
import { NFS_FIELDS as f } from './fields.ts';

/** RFC 1813 §2.3.3 */
const LONGEST = 64;

/** Reads a handle with its length, under a heading; gives `0x…`. */
export function takeHandle(p: Cursor, heading: string): string {
  const outer = p.open(heading);
  const length = p.take(f['fh.length']);
  if (length > LONGEST) p.malformed(`a file handle of ${length} bytes`);
  p.need(length);
  // CRC-32 is what Wireshark has made the habit for telling handles apart.
  const hash = crc32(p.bytes, p.at, p.at + length);
  p.generate(f['fh.hash'], hash, p.at, length);
  p.take(f.fhandle, length);
  if (length % 4 !== 0) p.skip(4 - (length % 4));
  p.close(outer);
  return `0x${hash.toString(16).padStart(8, '0')}`;
}
