/** Pairs requests of GTP's control plane with their responses by sequence number, 3GPP TS 29.060 §7.6. */
import { type Cursor, type Moment, type Tracker, between, frameNumber, relativeTime } from '../../../dissect/index.ts';
import { MESSAGES } from './names.ts';

interface Exchange {
  readonly frame: number;
  readonly time: Moment;
  response: number;
}

interface Exchanges {
  /** The last request with a type and sequence number. */
  readonly open: Map<number, Exchange>;
  readonly byFrame: Map<number, Exchange>;
}

/** TS 29.060 table 1: the name says it, and a response has the number behind its request's. */
export const isRequest = (type: number): boolean => /request$/i.test(MESSAGES[type] ?? '');
const isResponse = (type: number): boolean => /response$/i.test(MESSAGES[type] ?? '');

const keyOf = (request: number, sequence: number): number => request * 0x10000 + sequence;

const TRACKER: Tracker<Exchanges> = {
  key: 'gtp',
  make: () => ({ open: new Map(), byFrame: new Map() }),
  observe(state, { frame, time, bytes }) {
    if (bytes.length < 12) return;
    const [flags, type] = bytes;
    const asks = isRequest(type);
    if (!asks && !isResponse(type)) return;
    const at = sequenceAt(flags);
    if (at === undefined) return;
    const sequence = bytes[at] * 0x100 + bytes[at + 1];
    if (asks) {
      const exchange = { frame, time, response: 0 };
      state.open.set(keyOf(type, sequence), exchange);
      state.byFrame.set(frame, exchange);
      return;
    }
    const exchange = state.open.get(keyOf(type - 1, sequence));
    if (exchange === undefined) return;
    if (exchange.response === 0) exchange.response = frame;
    state.byFrame.set(frame, exchange);
  },
};

/** Where a header has its sequence number; undefined where it has none. */
function sequenceAt(flags: number): number | undefined {
  const version = flags >> 5;
  if (version === 0 || (flags & 0x10) === 0) return 4;
  return version === 1 && (flags & 0x02) !== 0 ? 8 : undefined;
}

export const REQUEST_FIELDS = {
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Response To', { source: 'conversation' }),
  time: relativeTime('Time', { source: 'conversation' }),
} as const;

export function showExchange(p: Cursor): void {
  if (p.packet.quoted) return;
  const { number, seconds, nanoseconds } = p.packet.record;
  const exchange = p.packet.around?.conversation(TRACKER)?.byFrame.get(number);
  if (exchange === undefined) return;
  if (exchange.frame !== number) {
    p.generate(REQUEST_FIELDS.response_to, exchange.frame);
    p.generate(REQUEST_FIELDS.time, between(exchange.time, { seconds, nanoseconds }));
  } else if (exchange.response > 0) {
    p.generate(REQUEST_FIELDS.response_in, exchange.response);
  }
}
