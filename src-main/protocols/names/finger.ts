/** Finger User Information Protocol, RFC 1288: who is logged in, or who somebody is. */
import { expert, frameNumber, protocol, relativeTime, text } from '../../dissect/index.ts';
import { showExchange } from '../exchanges.ts';
import { frameOfQuestion, questionTracker } from '../line-questions.ts';
import { isToServer } from '../text-lines.ts';

const PORTS = [79];
const CR = 13, LF = 10;
const QUERIES = questionTracker('finger');

export const finger = protocol({
  name: 'finger',
  title: 'FINGER',
  on: { 'tcp.port': PORTS },
  fields: {
    query: text('Query'),
    response: text('Response'),
    response_in: frameNumber('Response In', { source: 'conversation' }),
    response_to: frameNumber('Request In', { source: 'conversation' }),
    response_time: relativeTime('Response Time', { source: 'conversation' }),
    nocrlf: expert('Missing <CR><LF>', 'warning', 'Malformed'),
  },
  frame: frameOfQuestion,
  dissect(p, f) {
    const isQuery = isToServer(p, PORTS) ?? true;
    p.info(isQuery ? 'Query' : 'Response');
    p.title(isQuery ? ': Query' : ': Response');
    if (isQuery) {
      p.take(f.query, p.remaining);
      if (p.bytes[p.at - 2] !== CR || p.bytes[p.at - 1] !== LF) p.expertUnder(f.nocrlf);
    } else {
      p.take(f.response, p.remaining);
    }
    showExchange(p, QUERIES, { request: f.response_to, response: f.response_in, time: f.response_time });
  },
});
