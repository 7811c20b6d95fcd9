/** Forms as browsers send them, application/x-www-form-urlencoded: WHATWG URL §5. */
import { protocol, text } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { mediaTypeOf } from '../web/http/media-types.ts';

export const urlencodedForm = protocol({
  name: 'urlencoded-form',
  title: 'HTML Form URL Encoded',
  short: '',
  on: { media_type: ['application/x-www-form-urlencoded'] },
  fields: { key: text('Key'), value: text('Value') },
  dissect(p, f) {
    const { bytes, end } = p;
    const { type } = mediaTypeOf(p);
    p.addInfo(` (${type})`);
    p.title(`: ${type}`);
    while (p.available > 0) {
      const start = p.at;
      const stop = indexOr(bytes, 0x26, start, end);
      const equals = indexOr(bytes, 0x3d, start, stop);
      const from = Math.min(stop, equals + 1);
      const key = decoded(bytes, start, equals);
      const value = decoded(bytes, from, stop);
      const outer = p.open(`Form item: "${key}" = "${value}"`, stop - start);
      p.set(f.key, key, start, equals - start);
      p.set(f.value, value, from, stop - from);
      p.at = stop;
      p.close(outer);
      if (p.at < end) p.at++;
    }
    p.skip(p.remaining);
  },
});

function indexOr(bytes: Uint8Array, byte: number, at: number, end: number): number {
  const found = bytes.subarray(at, end).indexOf(byte);
  return found < 0 ? end : at + found;
}

/** Plus signs are spaces, and `%41` is a byte. */
function decoded(bytes: Uint8Array, at: number, end: number): string {
  const plain = new Uint8Array(end - at);
  let length = 0;
  for (let i = at; i < end; i++) {
    const c = bytes[i];
    const escaped = c === 0x25 && i + 2 < end ? String.fromCharCode(bytes[i + 1], bytes[i + 2]) : '';
    if (/^[\da-f]{2}$/i.test(escaped)) {
      plain[length++] = Number.parseInt(escaped, 16);
      i += 2;
    } else {
      plain[length++] = c === 0x2b ? 0x20 : c;
    }
  }
  return decodeText(plain, 0, length, 'utf8');
}
