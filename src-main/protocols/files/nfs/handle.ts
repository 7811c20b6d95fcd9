/** File handles, RFC 1813 §2.3.3: bytes that only their server understands, told apart by a checksum. */
import { crc32 } from '../../../bytes/crc32.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, octets, u32 } from '../../../dissect/index.ts';
import { skipFill } from '../rpc/xdr.ts';

/** RFC 1813 §2.4, and what RFC 7530 §2.1 makes of it. */
const LONGEST_OF_3 = 64;
/** RFC 1094 §2.3.3 */
const LENGTH_IN_2 = 32;
export const LONGEST_HANDLE = 128;

export const HANDLE_FIELDS = {
  'fh.length': u32('length', { id: 'nfs.fh.length' }),
  'fh.hash': u32('hash (CRC-32)', { hex: true, id: 'nfs.fh.hash' }),
  fhandle: octets('FileHandle', { id: 'nfs.fhandle' }),
};

const f = HANDLE_FIELDS;

/** Reads a handle behind its length; gives `0x…`. */
export function takeHandleValue(p: Cursor, longest = LONGEST_OF_3): string {
  const length = p.take(f['fh.length']);
  if (length > longest) p.malformed(`a file handle of ${length} bytes`);
  const shown = takeBytes(p, length);
  skipFill(p, length);
  return shown;
}

function takeBytes(p: Cursor, length: number): string {
  p.need(length);
  // CRC-32 is what Wireshark has made the habit for telling handles apart.
  const hash = crc32(p.bytes, p.at, p.at + length);
  p.generate(f['fh.hash'], hash, p.at, length);
  p.take(f.fhandle, length);
  return hex(hash, 8);
}

/** The same under a heading. */
export function takeHandle(p: Cursor, heading: string, longest?: number): string {
  const outer = p.open(heading), shown = takeHandleValue(p, longest);
  p.close(outer);
  return shown;
}

/** One of version 2, which has no length of its own, under a heading. */
export function takeFixedHandle(p: Cursor, heading: string): string {
  const outer = p.open(heading), shown = takeBytes(p, LENGTH_IN_2);
  p.close(outer);
  return shown;
}
