/** RTP sequence numbers with the cycles that 16 bits leave out: RFC 3550 appendix A.1. */
import { type Cursor, type Tracker, u32 } from '../../../dissect/index.ts';

interface Sequences {
  /** By direction and source: the number seen last. */
  readonly latest: Map<string, number>;
  /** That of the frame's last packet. */
  readonly byFrame: Map<number, number>;
}

/** Where counting begins, so that a packet from before the first seen has a number too. */
const FIRST_CYCLE = 0x10000;

const SEQUENCES: Tracker<Sequences> = {
  key: 'rtp',
  make: () => ({ latest: new Map(), byFrame: new Map() }),
  forget: ({ byFrame }) => byFrame.clear(),
  observe({ latest, byFrame }, { frame, fromClient, bytes }) {
    if (bytes.length < 12 || bytes[0] >> 6 !== 2 || (bytes[1] >= 192 && bytes[1] <= 223)) return;
    const source = `${fromClient ? '>' : '<'}${bytes[8]}.${bytes[9]}.${bytes[10]}.${bytes[11]}`;
    const before = latest.get(source) ?? FIRST_CYCLE, number = (bytes[2] << 8) | bytes[3];
    // The number that is nearest to the one before.
    const extended = before + (((number - before) << 16) >> 16);
    latest.set(source, extended);
    byFrame.set(frame, extended);
  },
};

export const SEQUENCE_FIELDS = { extseq: u32('Extended sequence number', { source: 'conversation' }) };

export function showExtended(p: Cursor): void {
  const last = p.packet.quoted ? undefined : p.packet.around?.conversation(SEQUENCES)?.byFrame.get(p.packet.record.number);
  if (last === undefined) return;
  // Between messages of RTSP a frame may have several: the number that is nearest to the last one's.
  const extended = last + (((p.u16(-2) - last) << 16) >> 16);
  if (extended >= 0) p.generate(SEQUENCE_FIELDS.extseq, extended, p.at - 2, 2);
}
