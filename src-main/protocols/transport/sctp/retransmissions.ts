/** Chunks of data in SCTP that were sent again, RFC 9260 §6.3.3 and §7.2.4: a transmission sequence number that its sender used before. */
import { type Cursor, type Moment, type Tracker, between, expert, frameNumber, relativeTime, u32 } from '../../../dissect/index.ts';

const HEADER = 12;
const DATA = 0;
const I_DATA = 64;
/** Headers of such chunks, RFC 9260 §3.3.1 and RFC 8260 §2.1: shorter ones carry nothing. */
const DATA_HEADER = 16, I_DATA_HEADER = 20;
/** Of one conversation; a sender of ordinary packets comes to a fraction of them before what is kept of single messages is forgotten. */
const MOST_CHUNKS = 1 << 20;
/** What each costs, with its place in the map. */
const CHUNK_BYTES = 150;
/** More often than this is worth a remark; the number is in its text. */
const OFTEN = 2;

interface Sent {
  readonly frame: number;
  readonly time: Moment;
  /** Frames that it was sent in again. */
  again: number[] | undefined;
}

interface Transmissions {
  /** By direction, which ports and verification tag tell, and sequence number. */
  readonly sent: Map<string, Map<number, Sent>>;
  packets: number;
  chunks: number;
}

const TRANSMISSIONS: Tracker<Transmissions> = {
  key: 'sctp.transmissions',
  make: () => ({ sent: new Map(), packets: 0, chunks: 0 }),
  forget(state) {
    state.sent.clear();
    state.packets = state.chunks = 0;
  },
  // One a packet is what every state may keep.
  holds: ({ packets, chunks }) => CHUNK_BYTES * Math.max(0, chunks - packets),
  observe(state, { bytes, frame, time }) {
    if (bytes.length < HEADER) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length), sender = senderOf(view);
    state.packets++;
    for (let at = HEADER, length = 0; at + DATA_HEADER <= bytes.length; at += Math.max(4, (length + 3) & ~3)) {
      length = view.getUint16(at + 2);
      const isNumbered = bytes[at] === DATA ? length >= DATA_HEADER : bytes[at] === I_DATA && length >= I_DATA_HEADER;
      if (isNumbered) note(state, sender, view.getUint32(at + 4), frame, time);
    }
  },
};

function note(state: Transmissions, sender: string, number: number, frame: number, time: Moment): void {
  let numbers = state.sent.get(sender);
  if (numbers === undefined) state.sent.set(sender, numbers = new Map());
  const sent = numbers.get(number);
  if (sent?.frame === frame || state.chunks >= MOST_CHUNKS) return;
  state.chunks++;
  if (sent === undefined) numbers.set(number, { frame, time, again: undefined });
  else (sent.again ??= []).push(frame);
}

const senderOf = (packet: DataView): string => `${packet.getUint32(0)} ${packet.getUint32(4)}`;

export const RETRANSMISSION_FIELDS = {
  retransmission: frameNumber('This TSN is a retransmission of one in frame', { source: 'conversation' }),
  'retransmission.expert': expert('Retransmitted TSN', 'note', 'Sequence'),
  retransmission_time: relativeTime('Retransmitted after', { source: 'conversation' }),
  retransmitted: frameNumber('This TSN is retransmitted in frame', { source: 'conversation' }),
  retransmitted_count: u32('TSN was retransmitted this many times', { source: 'conversation' }),
  'retransmission.more_than_twice': expert('This TSN was retransmitted more than 2 times.', 'warning', 'Sequence'),
};
const f = RETRANSMISSION_FIELDS;

/** Says below the sequence number, the last node, that its chunk was sent before or will be sent again; true when it was sent before. */
export function showRetransmission(p: Cursor, packetAt: number, number: number): boolean {
  const { quoted, around, record } = p.packet;
  const transmissions = quoted ? undefined : around?.conversation(TRANSMISSIONS);
  const sent = transmissions?.sent.get(senderOf(new DataView(p.bytes.buffer, p.bytes.byteOffset + packetAt)))?.get(number);
  if (sent === undefined) return false;
  const outer = p.under();
  const isAgain = sent.frame !== record.number;
  if (isAgain) {
    p.generate(f.retransmission, sent.frame);
    const inner = p.under();
    p.expert(f['retransmission.expert']);
    p.generate(f.retransmission_time, between(sent.time, record));
    p.close(inner);
  } else if (sent.again !== undefined) {
    const times = sent.again.length;
    p.generate(f.retransmitted_count, times);
    p.label(`[This TSN was retransmitted ${times} time${times === 1 ? '' : 's'}]`);
    const inner = p.under();
    if (times > OFTEN) p.expert(f['retransmission.more_than_twice']);
    for (const frame of sent.again) p.generate(f.retransmitted, frame);
    p.close(inner);
  }
  p.close(outer);
  return isAgain;
}
