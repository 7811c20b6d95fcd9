/** Chunks of data in SCTP that were sent again, RFC 9260 §6.3.3 and §7.2.4: a transmission sequence number that its sender used before. */
import { type Cursor, type Moment, type Tracker, between, expert, frameNumber, relativeTime, u32 } from '../../../dissect/index.ts';

const HEADER = 12;
const DATA = 0;
const I_DATA = 64;
/** Up to the sequence number. */
const NUMBERED = 8;
/** More often than this is worth a remark; the number is in its text. */
const OFTEN = 2;

interface Sent {
  readonly frame: number;
  readonly time: Moment;
  /** Those that it was sent in again. */
  readonly again: { readonly frame: number; readonly time: Moment }[];
}

/** By direction, which ports and verification tag tell, and sequence number. */
type Transmissions = Map<string, Map<number, Sent>>;

const TRANSMISSIONS: Tracker<Transmissions> = {
  key: 'sctp.transmissions',
  make: () => new Map(),
  forget: state => state.clear(),
  observe(state, { bytes, frame, time }) {
    if (bytes.length < HEADER) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length), sender = senderOf(view);
    for (let at = HEADER; at + NUMBERED <= bytes.length; at += Math.max(4, (view.getUint16(at + 2) + 3) & ~3)) {
      if (bytes[at] !== DATA && bytes[at] !== I_DATA) continue;
      let numbers = state.get(sender);
      if (numbers === undefined) state.set(sender, numbers = new Map());
      const number = view.getUint32(at + 4), sent = numbers.get(number);
      if (sent === undefined) numbers.set(number, { frame, time, again: [] });
      else if (sent.frame !== frame) sent.again.push({ frame, time });
    }
  },
};

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
  const sent = quoted ? undefined : around?.conversation(TRANSMISSIONS)?.get(senderOf(new DataView(p.bytes.buffer, p.bytes.byteOffset + packetAt)))?.get(number);
  if (sent === undefined) return false;
  const outer = p.under();
  const isAgain = sent.frame !== record.number;
  if (isAgain) {
    p.generate(f.retransmission, sent.frame);
    const inner = p.under();
    p.expert(f['retransmission.expert']);
    p.generate(f.retransmission_time, between(sent.time, record));
    p.close(inner);
  } else if (sent.again.length > 0) {
    const times = sent.again.length;
    p.generate(f.retransmitted_count, times);
    p.label(`[This TSN was retransmitted ${times} time${times === 1 ? '' : 's'}]`);
    const inner = p.under();
    if (times > OFTEN) p.expert(f['retransmission.more_than_twice']);
    for (const { frame } of sent.again) p.generate(f.retransmitted, frame);
    p.close(inner);
  }
  p.close(outer);
  return isAgain;
}
