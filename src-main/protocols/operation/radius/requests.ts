/** Pairs RADIUS requests with their responses by identifier, RFC 2865 §3. */
import { type Cursor, between, bool, frameNumber, relativeTime, u32 } from '../../../dissect/index.ts';
import { exchangeOf, exchangeTracker } from '../../exchanges.ts';

/** Codes of requests; the other known ones answer. */
const REQUESTS = new Set([1, 4, 7, 12, 13, 21, 23, 26, 33, 40, 43, 50, 51, 129]);

/** Codes of which no document says which side sends them. */
const NEITHER = new Set([6, 10, 13, 25, 29, 30, 31, 32, 50, 51]);

export const isRequest = (code: number): boolean => REQUESTS.has(code);

/** Bytes of code, identifier, length and authenticator (RFC 2865 §3). */
export const HEADER = 20;

/** RFC 2865 §2.5: what is sent again has the identifier and the authenticator of what was sent first. */
const EXCHANGES = exchangeTracker<Uint8Array>({
  key: 'radius', repeats: (first, again) => isSame(first, again),
  roleOf: ({ bytes }) =>
    (bytes.length < HEADER ? undefined : { key: bytes[1], answers: !isRequest(bytes[0]), about: bytes.slice(0, HEADER) }),
});

/** By code and authenticator. */
const isSame = (first: Uint8Array | undefined, again: Uint8Array | undefined): boolean =>
  first !== undefined && again !== undefined && first[0] === again[0] && first.subarray(4).every((byte, place) => byte === again[4 + place]);

/** The header of the request that this packet answers; undefined where it is not in the capture. */
export const requestOf = (p: Cursor): Uint8Array | undefined => exchangeOf(p, EXCHANGES)?.about;

export const REQUEST_FIELDS = {
  req: bool('Request', { hidden: true }),
  rsp: bool('Response', { hidden: true }),
  reqframe: frameNumber('Request Frame', { source: 'conversation' }),
  rspframe: frameNumber('Response Frame', { source: 'conversation' }),
  time: relativeTime('Time from request', { source: 'conversation' }),
  dup: u32('Duplicate Message ID', { hidden: true }),
  'req.dup': frameNumber('Duplicate Request Frame Number', { source: 'conversation' }),
  'rsp.dup': frameNumber('Duplicate Response Frame Number', { source: 'conversation' }),
} as const;

const f = REQUEST_FIELDS;

/** Gives what the Info column says of a message that was sent before. */
export function showPartner(p: Cursor, code: number, id: number): string {
  if (!NEITHER.has(code)) p.hide(isRequest(code) ? f.req : f.rsp, true);
  const exchange = exchangeOf(p, EXCHANGES), { record } = p.packet;
  if (exchange === undefined) return '';
  const { request, response } = exchange, asks = isRequest(code);
  if (!asks) {
    p.generate(f.reqframe, request);
    p.label(`[This is a response to a request in frame ${request}]`);
    p.generate(f.time, between(exchange.time, record));
  } else if (response > 0) {
    p.generate(f.rspframe, response);
    p.label(`[The response to this request is in frame ${response}]`);
  }
  const first = asks ? request : response;
  if (first === record.number) return '';
  p.hide(f.dup, id);
  p.generate(asks ? f['req.dup'] : f['rsp.dup'], first);
  return `, Duplicate ${asks ? 'Request' : 'Response'}`;
}
