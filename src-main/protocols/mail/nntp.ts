/** Network News Transfer Protocol, RFC 3977, with STARTTLS by RFC 4642. */
import { MORE, bool, protocol } from '../../dissect/index.ts';
import { isToServer, peekLine, showLines } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';

const PORTS = [119, 563];
const LF = 10;
/** §3.1 allows commands of 512 bytes; lines of articles are longer at times. */
const LONGEST_LINE = 16 * 1024;

export const nntp = protocol({
  name: 'nntp',
  title: 'Network News Transfer Protocol',
  on: { 'tcp.port': [119], 'tls.port': [563] },
  fields: {
    response: bool('Response', { hidden: true }),
    request: bool('Request', { hidden: true }),
  },
  dissect(p, f) {
    const isRequest = isToServer(p, PORTS) ?? !/^\d{3}/.test(peekLine(p).text);
    p.hide(isRequest ? f.request : f.response, true);
    const { text } = peekLine(p);
    p.info(() => `${isRequest ? 'Request' : 'Response'}: ${text}`);
    showLines(p);
  },
  /** All lines that are whole. */
  frame(bytes, at, end) {
    const last = bytes.lastIndexOf(LF, end - 1);
    if (last >= at) return last + 1 - at;
    return end - at > LONGEST_LINE ? end - at : MORE;
  },
  yields: startsTls,
});
