/** Packets of an RTP stream over time, in equal stretches, as a graph draws them. */
import type { RtpPacket } from '../../../src-main/api/index.ts';
import { intervals } from '../../format/scale.ts';

export interface RtpSeries {
  /** Length of a stretch, in microseconds. */
  readonly interval: number;
  /** From the first packet to the last, in microseconds. */
  readonly duration: number;
  /** The most of each stretch, in milliseconds. */
  readonly gaps: readonly number[];
  readonly jitters: readonly number[];
}

/** Stretches that a graph has room for, and packets that each should have, so that none is empty only because it is short. */
const MOST_STRETCHES = 400, PACKETS_EACH = 2;

/** Packets in the order in which they came. A stretch without packets has no gap, and the jitter of the one before. */
export function rtpSeries(packets: readonly RtpPacket[]): RtpSeries {
  const first = packets[0]?.time ?? 0, duration = Math.max(0, Math.round(1e6 * ((packets.at(-1)?.time ?? 0) - first)));
  const wanted = Math.max(1, Math.min(MOST_STRETCHES, packets.length / PACKETS_EACH));
  const interval = intervals.find((one) => duration / one <= wanted) ?? Math.max(1, Math.ceil(duration / wanted));
  const gaps = Array.from({ length: Math.floor(duration / interval) + 1 }, () => 0), jitters: (number | undefined)[] = gaps.map(() => undefined);
  for (const { time, gap, jitter, isAfterSilence } of packets) {
    const at = Math.max(0, Math.min(gaps.length - 1, Math.floor(Math.round(1e6 * (time - first)) / interval)));
    if (gap !== undefined && !isAfterSilence) gaps[at] = Math.max(gaps[at], gap);
    if (jitter !== undefined) jitters[at] = Math.max(jitters[at] ?? 0, jitter);
  }
  let last = 0;
  return { interval, duration, gaps, jitters: jitters.map((jitter) => (last = jitter ?? last)) };
}
