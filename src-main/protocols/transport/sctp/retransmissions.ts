/**
 * Chunks of data in SCTP that were sent again, RFC 9260 §6.3.3 and §7.2.4: a transmission sequence number that its sender used before; and which
 * acknowledgment was the first to tell that a chunk had come.
 */
import { ACKNOWLEDGMENT_CHUNKS, acknowledgedBy } from './acknowledged-numbers.ts';
import {
  type Cursor, type Moment, type TrackedMessage, type Tracker, between, expert, frameNumber, relativeTime, u32,
} from '../../../dissect/index.ts';

const HEADER = 12;
const DATA = 0;
const I_DATA = 64;
/** Headers of such chunks, RFC 9260 §3.3.1 and RFC 8260 §2.1: shorter ones carry nothing. */
const DATA_HEADER = 16, I_DATA_HEADER = 20;
/** Of one conversation; a sender of ordinary packets comes to a fraction of them before what is kept of single messages is forgotten. */
const MOST_CHUNKS = 1 << 20;
/** What each costs, with its place in the map. */
const CHUNK_BYTES = 250;
/** More often than this is worth a remark; the number is in its text. */
const OFTEN = 2;

interface Sent {
  readonly frame: number;
  readonly time: Moment;
  readonly number: number;
  /** Frames that it was sent in again. */
  again: number[] | undefined;
  /** The first acknowledgment. */
  acknowledged: { readonly frame: number; readonly time: Moment } | undefined;
}

/** What one end has sent in an association. */
interface Sender {
  readonly numbers: Map<number, Sent>;
  /** Up to here, all that it sent has come; undefined before the first acknowledgment. */
  acknowledged: number | undefined;
}

interface Transmissions {
  /** By direction, which ports and verification tag tell, and sequence number. */
  readonly sent: Map<string, Sender>;
  /** The sender that direction and ports told last: acknowledgments have the other side's tag, and both ends may have the same port. */
  readonly latest: Map<string, Sender>;
  /** What was acknowledged in a frame for the first time. */
  readonly acknowledgments: Map<number, Sent[]>;
  packets: number;
  chunks: number;
}

const TRANSMISSIONS: Tracker<Transmissions> = {
  key: 'sctp.transmissions',
  make: () => ({ sent: new Map(), latest: new Map(), acknowledgments: new Map(), packets: 0, chunks: 0 }),
  forget(state) {
    state.sent.clear();
    state.latest.clear();
    state.acknowledgments.clear();
    state.packets = state.chunks = 0;
  },
  // One a packet is what every state may keep.
  holds: ({ packets, chunks }) => CHUNK_BYTES * Math.max(0, chunks - packets),
  observe(state, message) {
    const { bytes } = message;
    if (bytes.length < HEADER) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length), sender = senderOf(view);
    state.packets++;
    let isAcknowledged = false;
    for (let at = HEADER, length = 0; at + DATA_HEADER <= bytes.length; at += Math.max(4, (length + 3) & ~3)) {
      length = view.getUint16(at + 2);
      // A packet has one acknowledgment.
      if (!isAcknowledged && ACKNOWLEDGMENT_CHUNKS.has(bytes[at])) {
        isAcknowledged = true;
        noteAcknowledgment(state, view, at, message);
      }
      const isNumbered = bytes[at] === DATA ? length >= DATA_HEADER : bytes[at] === I_DATA && length >= I_DATA_HEADER;
      if (isNumbered) note(state, sender, view, at, message);
    }
  },
};

function note(state: Transmissions, key: string, view: DataView, at: number, { frame, time, fromClient }: TrackedMessage): void {
  let sender = state.sent.get(key);
  if (sender === undefined) {
    state.sent.set(key, sender = { numbers: new Map(), acknowledged: undefined });
    state.latest.set(endOf(fromClient, view.getUint32(0)), sender);
  }
  const number = view.getUint32(at + 4), sent = sender.numbers.get(number);
  if (sent?.frame === frame || state.chunks >= MOST_CHUNKS) return;
  state.chunks++;
  if (sent === undefined) sender.numbers.set(number, { frame, time, number, again: undefined, acknowledged: undefined });
  else (sent.again ??= []).push(frame);
}

const endOf = (isClient: boolean, ports: number): string => `${isClient} ${ports}`;

/** Ports, the other way round. */
const turned = (ports: number): number => ((ports << 16) | (ports >>> 16)) >>> 0;

function noteAcknowledgment(state: Transmissions, view: DataView, at: number, { frame, time, fromClient }: TrackedMessage): void {
  const sender = state.latest.get(endOf(!fromClient, turned(view.getUint32(0))));
  if (sender === undefined) return;
  const { numbers, cumulative } = acknowledgedBy(view, at, sender.acknowledged, number => sender.numbers.has(number));
  sender.acknowledged = cumulative;
  const told: Sent[] = [];
  for (const number of numbers) {
    const sent = sender.numbers.get(number);
    if (sent === undefined || sent.acknowledged !== undefined) continue;
    sent.acknowledged = { frame, time };
    told.push(sent);
  }
  if (told.length > 0) state.acknowledgments.set(frame, told);
}

const senderOf = (packet: DataView): string => `${packet.getUint32(0)} ${packet.getUint32(4)}`;

/** What Wireshark tells of NR-SACKs alone: its formats leave it out where nobody asks for it. */
const ACKNOWLEDGED = { source: 'conversation', own: true } as const;

export const RETRANSMISSION_FIELDS = {
  retransmission: frameNumber('This TSN is a retransmission of one in frame', { source: 'conversation' }),
  'retransmission.expert': expert('Retransmitted TSN', 'note', 'Sequence'),
  retransmission_time: relativeTime('Retransmitted after', { source: 'conversation' }),
  retransmitted: frameNumber('This TSN is retransmitted in frame', { source: 'conversation' }),
  retransmitted_count: u32('TSN was retransmitted this many times', { source: 'conversation' }),
  retransmitted_after_ack: frameNumber('Chunk was acked prior to retransmission', { source: 'conversation' }),
  'retransmitted_after_ack.expert': expert('This TSN was acked prior to this retransmission (reneged ack?).', 'warning', 'Sequence'),
  acked: frameNumber('This chunk is acked in frame', ACKNOWLEDGED),
  data_rtt: relativeTime('The RTT to SACK was', ACKNOWLEDGED),
  ack: u32('Acknowledges TSN', ACKNOWLEDGED),
  ack_frame: frameNumber('Acknowledges TSN in frame', ACKNOWLEDGED),
  sack_rtt: relativeTime('The RTT since DATA was', ACKNOWLEDGED),
  'retransmission.more_than_twice': expert('This TSN was retransmitted more than 2 times.', 'warning', 'Sequence'),
};
const f = RETRANSMISSION_FIELDS;

const transmissionsOf = (p: Cursor): Transmissions | undefined =>
  p.packet.quoted ? undefined : p.packet.around?.conversation(TRANSMISSIONS);

/**
 * Says below the sequence number, the last node, that its chunk was sent before or will be sent again, and where it is acknowledged; true when it was
 * sent before.
 */
export function showRetransmission(p: Cursor, packetAt: number, number: number): boolean {
  const sent = transmissionsOf(p)?.sent.get(senderOf(new DataView(p.bytes.buffer, p.bytes.byteOffset + packetAt)))?.numbers.get(number);
  if (sent === undefined) return false;
  const outer = p.under();
  const isAgain = sent.frame !== p.packet.record.number;
  if (isAgain) showAgain(p, sent);
  else if (sent.again !== undefined) showRepeats(p, sent.again);
  if (sent.acknowledged !== undefined) {
    p.generate(f.acked, sent.acknowledged.frame);
    const inner = p.under();
    if (isMeasured(sent)) p.generate(f.data_rtt, between(sent.time, sent.acknowledged.time));
    p.close(inner);
  }
  p.close(outer);
  return isAgain;
}

/** RFC 9260 §6.3.1, rule C5: of a chunk that was sent again, nobody knows which of its transmissions was acknowledged. */
const isMeasured = ({ again, acknowledged }: Sent): boolean =>
  acknowledged !== undefined && !(again?.some(frame => frame < acknowledged.frame) ?? false);

function showAgain(p: Cursor, { frame, time, acknowledged }: Sent): void {
  const { record } = p.packet;
  p.generate(f.retransmission, frame);
  const inner = p.under();
  p.expert(f['retransmission.expert']);
  p.generate(f.retransmission_time, between(time, record));
  if (acknowledged !== undefined && acknowledged.frame < record.number) {
    p.generate(f.retransmitted_after_ack, acknowledged.frame);
    p.expertUnder(f['retransmitted_after_ack.expert']);
  }
  p.close(inner);
}

function showRepeats(p: Cursor, again: readonly number[]): void {
  const times = again.length;
  p.generate(f.retransmitted_count, times);
  p.label(`[This TSN was retransmitted ${times} time${times === 1 ? '' : 's'}]`);
  const inner = p.under();
  if (times > OFTEN) p.expert(f['retransmission.more_than_twice']);
  for (const frame of again) p.generate(f.retransmitted, frame);
  p.close(inner);
}

/** Says below the number up to which all has come, the last node, which chunks are first acknowledged here. `base`: what numbers count from. */
export function showAcknowledged(p: Cursor, base: number): void {
  const { record } = p.packet, told = transmissionsOf(p)?.acknowledgments.get(record.number);
  if (told === undefined) return;
  const outer = p.under();
  for (const sent of told) {
    p.generate(f.ack, (sent.number - base) >>> 0);
    const inner = p.under();
    p.generate(f.ack_frame, sent.frame);
    if (isMeasured(sent)) p.generate(f.sack_rtt, between(sent.time, record));
    p.close(inner);
  }
  p.close(outer);
}
