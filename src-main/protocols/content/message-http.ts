/** A message of HTTP as a body, as TRACE sends back what it was asked: `message/http`, RFC 9110 §9.3.8 and RFC 9112 §10.1. */
import { printable, protocol } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { lineEnd, textEnd } from '../web/http/head.ts';

export const messageHttp = protocol({
  name: 'message-http',
  title: 'Media Type: message/http',
  short: '',
  on: { media_type: ['message/http'] },
  fields: {},
  dissect(p) {
    const { bytes } = p;
    p.addInfo(' (message/http)');
    while (p.available > 0) {
      const feed = lineEnd(bytes, p.at, p.end), next = feed < 0 ? p.end : feed, stop = feed < 0 ? p.end : textEnd(bytes, p.at, next);
      if (p.tree.labelled) p.close(p.open(printable(decodeText(bytes, p.at, stop, 'utf8')), next - p.at));
      p.at = next;
    }
    p.skip(p.remaining);
  },
});
