/** Which request a SIP response answers, and which messages were sent again: RFC 3261 §17. */
import { type Cursor, type Moment, type Tracker, bool, frameNumber, u32 } from '../../../dissect/index.ts';
import { charactersOf } from './texts.ts';

/** What identifies the transaction that a message belongs to, and whether it is its final response. */
export interface MessageKey {
  /** Call-ID, number and method of CSeq. */
  readonly transaction: string;
  readonly code: number;
}

interface Exchange {
  readonly request: number;
  readonly time: Moment;
  final: number;
}

interface Exchanges {
  /** By the sender of the request and its transaction. */
  readonly requests: Map<string, Exchange>;
  readonly byFrame: Map<number, Exchange>;
}

const FINAL = 200;

/** The key of a message, from its start line and the headers that make it; undefined for anything else. */
export function keyOf(text: string): MessageKey | undefined {
  const call = /\n(?:call-id|i)[ \t]*:[ \t]*([^\r\n]+)/i.exec(text), sequence = /\ncseq[ \t]*:[ \t]*(\d{1,10})[ \t]+(\S+)/i.exec(text);
  if (call === null || sequence === null) return undefined;
  const status = /^SIP\/2\.0 (\d{3})/.exec(text);
  return { transaction: `${call[1].trim()} ${sequence[1]} ${sequence[2]}`, code: status === null ? 0 : Number(status[1]) };
}

const EXCHANGES: Tracker<Exchanges> = {
  key: 'sip',
  make: () => ({ requests: new Map(), byFrame: new Map() }),
  forget({ requests, byFrame }) {
    requests.clear();
    byFrame.clear();
  },
  observe(state, { frame, time, fromClient, bytes }) {
    const key = keyOf(charactersOf(bytes.subarray(0, LONGEST_HEAD)));
    if (key === undefined) return;
    const sender = (key.code === 0) === fromClient ? 'client' : 'server';
    // An ACK ends the transaction of its INVITE (§17.1.1.3), and begins none.
    const name = `${sender} ${key.transaction.replace(/ ACK$/, ' INVITE')}`;
    let exchange = state.requests.get(name);
    if (key.code === 0 && exchange === undefined && !isAcknowledgement(key)) {
      exchange = { request: frame, time, final: 0 };
      state.requests.set(name, exchange);
    }
    if (exchange === undefined) return;
    if (key.code >= FINAL && exchange.final === 0) exchange.final = frame;
    state.byFrame.set(frame, exchange);
  },
};

/** Headers of a message lie within so many bytes. */
const LONGEST_HEAD = 8192;

export const TRANSACTION_FIELDS = {
  resend: bool('Resent Packet'),
  'resend-original': frameNumber('Suspected resend of frame', { source: 'conversation' }),
  'response-request': frameNumber('Request Frame', { source: 'conversation' }),
  'response-time': u32('Response Time (ms)', { source: 'conversation' }),
  'release-time': u32('Release Time (ms)', { source: 'conversation' }),
} as const;

const f = TRANSACTION_FIELDS;

/** Fields below the start line. Over TCP nothing is sent again. */
export function showTransaction(p: Cursor, text: string): void {
  const key = keyOf(text), frame = p.packet.record.number;
  const exchange = p.packet.quoted ? undefined : p.packet.around?.conversation(EXCHANGES)?.byFrame.get(frame);
  const first = exchange === undefined || key === undefined ? 0 : key.code === 0 ? exchange.request : key.code >= FINAL ? exchange.final : 0;
  const again = p.packet.ipProtocol !== TCP && first !== 0 && first !== frame && !isAcknowledgement(key!);
  p.generate(f.resend, again);
  if (again) p.generate(f['resend-original'], first);
  if (exchange === undefined || key === undefined || (key.code === 0 && !isAcknowledgement(key))) return;
  p.generate(f['response-request'], exchange.request);
  // Seconds and their parts are cut apart, as Wireshark does: 0.9 s to 1.05 s are 151 ms where the difference has more digits.
  const { time } = exchange, { seconds, nanoseconds } = p.packet.record;
  const milliseconds = Math.max(0, (seconds - time.seconds) * 1000 + Math.trunc((nanoseconds - time.nanoseconds) / 1e6));
  p.generate(f['response-time'], milliseconds);
  if (key.code >= FINAL && key.transaction.endsWith(' BYE')) p.generate(f['release-time'], milliseconds);
}

function isAcknowledgement({ transaction, code }: MessageKey): boolean {
  return code === 0 && transaction.endsWith(' ACK');
}

const TCP = 6;
