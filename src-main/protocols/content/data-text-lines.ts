/** Text of a body, line by line. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, printable, protocol } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { mediaTypeOf } from '../web/http/media-types.ts';

export const dataTextLines = protocol({
  name: 'data-text-lines',
  title: 'Line-based text data',
  short: '',
  on: {
    media_type: [
      'text/plain', 'text/html', 'text/css', 'text/javascript', 'text/richtext', 'text/parameters', 'application/x-javascript',
      'application/x-ns-proxy-autoconfig',
    ],
  },
  fields: {},
  dissect(p) {
    const { type } = mediaTypeOf(p);
    const { bytes } = p;
    if (type === 'text/html' && startsLikeXml(p)) {
      p.withdraw();
      p.call('xml');
      return;
    }
    if (type !== '') p.addInfo(` (${type})`);
    let lines = 0;
    while (p.available > 0) {
      const feed = byteIndex(bytes, 10, p.at, p.end);
      const next = feed < 0 ? p.end : feed + 1;
      if (p.tree.labelled) p.close(p.open(printable(decodeText(bytes, p.at, next, 'utf8')), next - p.at));
      p.at = next;
      lines++;
    }
    p.title(`${type === '' ? '' : `: ${type}`} (${lines} lines)`);
    p.skip(p.remaining);
  },
});

/** XHTML is sent as `text/html`: XHTML 1.0, appendix C. */
function startsLikeXml({ bytes, at, end }: Cursor): boolean {
  return end - at >= XML.length && XML.every((byte, i) => bytes[at + i] === byte);
}

const XML = Array.from('<?xml', c => c.charCodeAt(0));
