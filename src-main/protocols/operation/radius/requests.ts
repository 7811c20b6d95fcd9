/** Pairs RADIUS requests with their responses by identifier, RFC 2865 §3. */
import { type Cursor, bool, frameNumber, relativeTime } from '../../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../../exchanges.ts';

/** Codes of requests; the other known ones answer. */
const REQUESTS = new Set([1, 4, 7, 12, 13, 21, 23, 26, 33, 40, 43, 50, 51, 129]);

/** Codes of which no document says which side sends them. */
const NEITHER = new Set([6, 10, 13, 25, 29, 30, 31, 32, 50, 51]);

export const isRequest = (code: number): boolean => REQUESTS.has(code);

const EXCHANGES = exchangeTracker({
  key: 'radius', resends: true,
  roleOf: ({ bytes }) => (bytes.length < 20 ? undefined : { key: bytes[1], answers: !isRequest(bytes[0]) }),
});

export const REQUEST_FIELDS = {
  req: bool('Request', { hidden: true }),
  rsp: bool('Response', { hidden: true }),
  reqframe: frameNumber('Request Frame', { source: 'conversation' }),
  rspframe: frameNumber('Response Frame', { source: 'conversation' }),
  time: relativeTime('Time from request', { source: 'conversation' }),
} as const;

const { reqframe: request, rspframe: response, time } = REQUEST_FIELDS;

export function showPartner(p: Cursor, code: number): void {
  if (!NEITHER.has(code)) p.hide(isRequest(code) ? REQUEST_FIELDS.req : REQUEST_FIELDS.rsp, true);
  showExchange(p, EXCHANGES, { request, response, time });
}
