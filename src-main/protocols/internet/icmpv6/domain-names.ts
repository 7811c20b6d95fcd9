/** Domain names without compression, as ICMPv6 carries them (RFC 8106 §5.2, RFC 4620 §5.3). */
import type { Cursor } from '../../../dissect/index.ts';

/** The name that begins at the cursor and its length in bytes, up to and with its empty label; length 0 when it does not end within the cursor. */
export function domainNameAt(p: Cursor): { name: string; length: number } {
  let name = '';
  let at = 0;
  while (at < p.remaining) {
    const label = p.u8(at);
    at += 1;
    if (label === 0) return { name, length: at };
    if (label > 63 || at + label > p.remaining) break;
    name += (name === '' ? '' : '.') + String.fromCharCode(...p.peekBytes(label, at));
    at += label;
  }
  return { name, length: 0 };
}
