/** Pairs RADIUS requests with their responses by identifier, RFC 2865 §3. */
import { type Cursor, type Moment, type Tracker, between, bool, frameNumber, relativeTime } from '../../../dissect/index.ts';

interface Exchange {
  readonly request: number;
  readonly time: Moment;
  response: number;
}

interface Exchanges {
  readonly byId: Map<number, Exchange>;
  readonly byFrame: Map<number, Exchange>;
}

/** Codes of requests; the other known ones answer. */
const REQUESTS = new Set([1, 4, 7, 12, 13, 21, 23, 26, 33, 40, 43, 50, 51, 129]);

export const isRequest = (code: number): boolean => REQUESTS.has(code);

const TRACKER: Tracker<Exchanges> = {
  key: 'radius',
  make: () => ({ byId: new Map(), byFrame: new Map() }),
  observe(state, { frame, time, bytes }) {
    if (bytes.length < 20) return;
    const id = bytes[1];
    let exchange = state.byId.get(id);
    if (isRequest(bytes[0])) {
      if (exchange === undefined || exchange.response > 0) {
        exchange = { request: frame, time, response: 0 };
        state.byId.set(id, exchange);
      }
    } else {
      if (exchange === undefined) return;
      if (exchange.response === 0) exchange.response = frame;
    }
    state.byFrame.set(frame, exchange);
  },
};

export const REQUEST_FIELDS = {
  req: bool('Request', { hidden: true }),
  rsp: bool('Response', { hidden: true }),
  reqframe: frameNumber('Request Frame', { source: 'conversation' }),
  rspframe: frameNumber('Response Frame', { source: 'conversation' }),
  time: relativeTime('Time from request', { source: 'conversation' }),
} as const;

export function showExchange(p: Cursor, code: number): void {
  const f = REQUEST_FIELDS;
  p.hide(isRequest(code) ? f.req : f.rsp, true);
  if (p.packet.quoted) return;
  const { number: frame, seconds, nanoseconds } = p.packet.record;
  const exchange = p.packet.around?.conversation(TRACKER)?.byFrame.get(frame);
  if (exchange === undefined) return;
  if (exchange.request === frame) {
    if (exchange.response > 0) p.generate(f.rspframe, exchange.response);
  } else if (!isRequest(code)) {
    p.generate(f.reqframe, exchange.request);
    p.generate(f.time, between(exchange.time, { seconds, nanoseconds }));
  }
}
