/** Text out of bytes. Bytes that are no text in the given encoding become U+FFFD; the value ends before the first NUL. */
import { byteIndex } from '../bytes/byte-search.ts';
import type { TextEncoding } from './field.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const utf16le = new TextDecoder('utf-16le', { ignoreBOM: true });

export function decodeText(bytes: Uint8Array, at: number, end: number, encoding: TextEncoding): string {
  if (encoding === 'utf16le' || encoding === 'utf16be') return decodeWide(bytes, at, end, encoding === 'utf16be');
  let text = '';
  let i = at;
  // Short ASCII, by far the most frequent, is 5 times faster this way than through TextDecoder.
  for (; i < end; i++) {
    const c = bytes[i];
    if (c === 0) return text;
    if (c >= 0x80 || i - at > 64) break;
    text += String.fromCharCode(c);
  }
  if (i >= end) return text;
  let stop = byteIndex(bytes, 0, i, end);
  if (stop < 0) stop = end;
  const rest = bytes.subarray(i, stop);
  if (encoding === 'utf8') return text + utf8.decode(rest);
  return text + decodeBytes(rest, encoding === 'ascii');
}

/** The whole of it in UTF-8, with the NULs that are in it: a line as it is shown. */
export function lineText(bytes: Uint8Array, at: number, end: number): string {
  const line = bytes.subarray(at, end);
  return line.includes(0) ? utf8.decode(line) : decodeText(bytes, at, end, 'utf8');
}

function decodeBytes(bytes: Uint8Array, ascii: boolean): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i];
    text += ascii && c >= 0x80 ? '\ufffd' : String.fromCharCode(c);
  }
  return text;
}

function decodeWide(bytes: Uint8Array, at: number, end: number, big: boolean): string {
  const even = bytes.slice(at, at + ((end - at) & ~1));
  if (big) {
    for (let i = 0; i < even.length; i += 2) {
      const high = even[i];
      even[i] = even[i + 1]!;
      even[i + 1] = high;
    }
  }
  const text = utf16le.decode(even);
  const nul = text.indexOf('\0');
  return nul < 0 ? text : text.slice(0, nul);
}
