/** Pairs NTP's requests with the answers that follow them in the conversation. */
import { type Cursor, type Moment, type Tracker, between, frameNumber, relativeTime } from '../../../dissect/index.ts';

interface Exchange {
  readonly request: number;
  readonly time: Moment;
  response: number;
}

interface Exchanges {
  /** The latest request, by mode. */
  readonly latest: Map<number, Exchange>;
  readonly byFrame: Map<number, Exchange>;
}

/** The mode that asks and whether this message answers it: server answers client, control and private messages have a bit for it. */
function roleOf(bytes: Uint8Array): { mode: number; answers: boolean } | undefined {
  const mode = bytes[0] & 7;
  if (mode === 3 || mode === 4) return { mode: 3, answers: mode === 4 };
  if (mode === 6) return { mode, answers: (bytes[1] & 0x80) !== 0 };
  if (mode === 7) return { mode, answers: (bytes[0] & 0x80) !== 0 };
  return undefined;
}

const TRACKER: Tracker<Exchanges> = {
  key: 'ntp',
  make: () => ({ latest: new Map(), byFrame: new Map() }),
  observe(state, { frame, time, bytes }) {
    if (bytes.length < 2) return;
    const role = roleOf(bytes);
    if (role === undefined) return;
    if (role.answers) {
      const exchange = state.latest.get(role.mode);
      if (exchange === undefined) return;
      if (exchange.response === 0) exchange.response = frame;
      state.byFrame.set(frame, exchange);
    } else {
      const exchange = { request: frame, time, response: 0 };
      state.latest.set(role.mode, exchange);
      state.byFrame.set(frame, exchange);
    }
  },
};

export const REQUEST_FIELDS = {
  response_in: frameNumber('Response In', { source: 'conversation' }),
  request_in: frameNumber('Request In', { source: 'conversation' }),
  delta_time: relativeTime('Delta Time', { source: 'conversation' }),
} as const;

export function showExchange(p: Cursor): void {
  if (p.packet.quoted) return;
  const { number: frame, seconds, nanoseconds } = p.packet.record;
  const exchange = p.packet.around?.conversation(TRACKER)?.byFrame.get(frame);
  if (exchange === undefined) return;
  if (exchange.request === frame) {
    if (exchange.response > 0) p.generate(REQUEST_FIELDS.response_in, exchange.response);
  } else {
    p.generate(REQUEST_FIELDS.request_in, exchange.request);
    p.generate(REQUEST_FIELDS.delta_time, between(exchange.time, { seconds, nanoseconds }));
  }
}
