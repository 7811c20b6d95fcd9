/** WHOIS, RFC 3912: whose a domain, an address or a number is. */
import { expert, frameNumber, protocol, relativeTime, text } from '../../dissect/index.ts';
import { exchangeOf, showExchange } from '../exchanges.ts';
import { frameOfQuestion, questionOf, questionTracker } from '../line-questions.ts';
import { isToServer, lineAt } from '../text-lines.ts';

const PORTS = [43];
const CR = 13, LF = 10;
const QUERIES = questionTracker('whois');

export const whois = protocol({
  name: 'whois',
  title: 'WHOIS',
  on: { 'tcp.port': PORTS },
  fields: {
    query: text('Query'),
    answer: text('Answer'),
    answer_in: frameNumber('Answer In', { source: 'conversation' }),
    answer_to: frameNumber('Query In', { source: 'conversation' }),
    response_time: relativeTime('Response Time', { source: 'conversation' }),
    nocrlf: expert('Missing <CR><LF>', 'warning', 'Malformed'),
    encoding: expert('WHOIS has no mechanism to indicate encoding (RFC 3912), assuming UTF-8', 'chat', 'Assumption'),
  },
  frame: frameOfQuestion,
  dissect(p, f) {
    const isQuery = isToServer(p, PORTS) ?? true;
    p.title(isQuery ? ': Query' : ': Answer');
    const others = { request: f.answer_to, response: f.answer_in, time: f.response_time };
    if (isQuery) {
      p.info(() => `Query: ${questionOf(p.bytes, p.begin, p.end)}`);
      p.take(f.query, p.remaining);
      if (p.bytes[p.at - 2] !== CR || p.bytes[p.at - 1] !== LF) p.expertUnder(f.nocrlf);
      showExchange(p, QUERIES, others);
      return;
    }
    const asked = exchangeOf(p, QUERIES)?.about;
    p.info(asked === undefined ? 'Answer' : `Answer: ${asked}`);
    showExchange(p, QUERIES, others);
    while (p.available > 0) p.take(f.answer, lineAt(p.bytes, p.at, p.end).next - p.at);
    p.skip(p.remaining);
    p.expert(f.encoding);
  },
});
