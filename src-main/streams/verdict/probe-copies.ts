/**
 * Empty probes that are captured twice: a keep-alive (RFC 9293 §3.8.4) or a window probe (§3.8.6.1) comes again no sooner than a timer runs, so that
 * what comes sooner and is alike is one transmission, as a mirror port or a second way shows it.
 */
import { AS_LATE, type Sign, sign } from './copies.ts';
import type { JudgedSegment } from './judged-segment.ts';
import { AT_ONCE, type KnownCopies } from './known-copies.ts';
import { SHORTEST_TIMER } from './sending-causes.ts';
import type { Side } from './side.ts';
import { CONFIDENCE, EVIDENCE } from './words.ts';

type SentProbe = Readonly<Pick<JudgedSegment, 'time' | 'sequence' | 'acknowledgment' | 'window' | 'hasTimestamps' | 'timestamp'>>;

/** By side, its newest probe. */
export type SentProbes = Map<number, SentProbe>;

const TIMESTAMP = sign(EVIDENCE.sameTimestamp, CONFIDENCE.certain), HEADER = sign(EVIDENCE.sameHeaderAtOnce, CONFIDENCE.likely);

export class ProbeCopies {
  constructor(readonly memory: SentProbes = new Map()) {}

  /** What shows that a probe is its side's last once more, undefined where it is a new one; that is remembered. */
  signOf(segment: JudgedSegment, side: Side, copies: KnownCopies): Sign | undefined {
    const { time, sequence, acknowledgment, window, hasTimestamps, timestamp } = segment, before = this.memory.get(segment.side);
    const found = before && signOfSame(segment, before, side, copies);
    if (before && found) copies.note(time - before.time);
    else this.memory.set(segment.side, { time, sequence, acknowledgment, window, hasTimestamps, timestamp });
    return found;
  }

  forget(side: number): void {
    this.memory.delete(side);
  }
}

/** What shows that a probe is the one `before` it, undefined where nothing does. */
function signOfSame(segment: JudgedSegment, before: SentProbe, side: Side, copies: KnownCopies): Sign | undefined {
  const { identification, sequence, acknowledgment, window, hasTimestamps, timestamp } = segment, apart = segment.time - before.time;
  const isAlike = sequence === before.sequence && acknowledgment === before.acknowledgment && window === before.window;
  if (!isAlike || hasTimestamps !== before.hasTimestamps || timestamp !== before.timestamp) return undefined;
  // A copy with a counter's identification is known already.
  if (identification > 0 && side.identificationsCount && apart > AT_ONCE) return undefined;
  if (hasTimestamps && (side.fastClock || apart < SHORTEST_TIMER)) return TIMESTAMP;
  if (apart < SHORTEST_TIMER) return HEADER;
  return copies.areAsLate(apart) ? AS_LATE : undefined;
}
