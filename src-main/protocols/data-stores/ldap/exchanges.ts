/** Pairs LDAP requests with their responses by message number, RFC 4511 §4.1.1.1. */
import { type Cursor, type Moment, type Tracker, between } from '../../../dissect/index.ts';
import { berHeader, berInteger } from '../../../bytes/ber.ts';
import { LDAP_FIELDS } from './fields.ts';

interface Exchange {
  readonly request: number;
  readonly time: Moment;
  /** Frame of the first response. */
  response: number;
  entries: number;
}

interface Exchanges {
  /** The last request with each number. */
  readonly open: Map<number, Exchange>;
  /** By frame and message number. */
  readonly known: Map<string, Exchange>;
}

const SEARCH_ENTRY = 4;
const SEQUENCE = 0x30, INTEGER = 0x02;
/** Operations that ask and are answered. */
const REQUESTS: ReadonlySet<number> = new Set([0, 3, 6, 8, 10, 12, 14, 23]);
/** Those that nobody answers: unbinding and abandoning (RFC 4511 §4.3, §4.11). */
const UNANSWERED: ReadonlySet<number> = new Set([2, 16]);

const TRACKER: Tracker<Exchanges> = {
  key: 'ldap',
  make: () => ({ open: new Map(), known: new Map() }),
  forget({ open, known }) {
    open.clear();
    known.clear();
  },
  observe(state, { frame, time, bytes }) {
    // A datagram may have several messages.
    for (let at = 0; at < bytes.length; ) {
      const head = readHead(bytes, at);
      if (head === undefined) return;
      note(state, head, frame, time);
      at = head.end;
    }
  },
};

function note(state: Exchanges, { id, operation }: Head, frame: number, time: Moment): void {
  if (REQUESTS.has(operation)) {
    const exchange = { request: frame, time, response: 0, entries: 0 };
    state.open.set(id, exchange);
    state.known.set(`${frame} ${id}`, exchange);
    return;
  }
  const exchange = state.open.get(id);
  if (exchange === undefined || UNANSWERED.has(operation)) return;
  if (exchange.response === 0) exchange.response = frame;
  if (operation === SEARCH_ENTRY) exchange.entries++;
  state.known.set(`${frame} ${id}`, exchange);
}

interface Head {
  readonly id: number;
  readonly operation: number;
  /** Where the next message begins. */
  readonly end: number;
}

/** Number and operation of the message at `start`; undefined for what is none. */
function readHead(bytes: Uint8Array, start: number): Head | undefined {
  if (bytes[start] !== SEQUENCE) return undefined;
  const message = berHeader(bytes, start, bytes.length), content = start + (message?.size ?? 0);
  if (message === undefined || message.length < 0 || bytes[content] !== INTEGER) return undefined;
  const number = berHeader(bytes, content, bytes.length);
  if (number === undefined) return undefined;
  const at = content + number.size;
  const id = berInteger(bytes, at, number.length);
  const operation = bytes[at + number.length];
  return id === undefined || operation === undefined ? undefined : { id, operation: operation & 0x1f, end: content + message.length };
}

export interface Answer {
  readonly entries: number;
}

/** Shows the other half of the exchange; gives what a response ends. */
export function showExchange(p: Cursor, id: number, operation: number): Answer | undefined {
  if (p.packet.quoted) return undefined;
  const { number } = p.packet.record;
  const exchange = p.packet.around?.conversation(TRACKER)?.known.get(`${number} ${id}`);
  if (exchange === undefined) return undefined;
  if (REQUESTS.has(operation)) {
    if (exchange.response > 0) p.generate(LDAP_FIELDS.response_in, exchange.response);
    return undefined;
  }
  p.generate(LDAP_FIELDS.response_to, exchange.request);
  p.generate(LDAP_FIELDS.time, between(exchange.time, p.packet.record));
  return exchange;
}
