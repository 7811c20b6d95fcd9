/** Which packets of a transport stream are missing, by the counters of their PIDs: ISO/IEC 13818-1 §2.4.3.3. */
import type { Tracker } from '../../../dissect/index.ts';

export const PACKET = 188, SYNC = 0x47, NULL_PACKETS = 0x1fff;
const DISCONTINUITY = 0x80;

/** By frame, then by the packet's place in it: how many are missing before it. */
type Missing = Map<number, Map<number, number>>;
interface Counters {
  readonly missing: Missing;
  readonly last: Map<number, number>;
}

export const COUNTERS: Tracker<Counters> = {
  key: 'mp2t',
  make: () => ({ missing: new Map(), last: new Map() }),
  forget: ({ missing }) => missing.clear(),
  observe(state, { frame, bytes }) {
    // Whatever is before the packets, RTP's header for one, is shorter than one.
    for (let at = bytes.length % PACKET, nth = 0; at + PACKET <= bytes.length; at += PACKET, nth++) {
      if (bytes[at] !== SYNC) return;
      const lost = missingBefore(state, bytes, at);
      if (lost === 0) continue;
      const others = state.missing.get(frame) ?? new Map<number, number>();
      state.missing.set(frame, others.set(nth, lost));
    }
  },
};

function missingBefore({ last }: Counters, bytes: Uint8Array, at: number): number {
  const pid = ((bytes[at + 1] & 0x1f) << 8) | bytes[at + 2], counter = bytes[at + 3] & 15, control = bytes[at + 3] >> 4;
  if (pid === NULL_PACKETS) return 0;
  const before = last.get(pid);
  last.set(pid, counter);
  const says = (control & 2) !== 0 && bytes[at + 4] > 0 && (bytes[at + 5] & DISCONTINUITY) !== 0;
  // A packet without payload does not count, and one may be sent twice.
  if (before === undefined || says || counter === before || (control & 1) === 0) return 0;
  return (counter - before - 1) & 15;
}
