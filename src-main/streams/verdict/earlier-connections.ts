/**
 * Copies of segments of an earlier connection that come when its ports were taken for another one: a mirror port or a second way shows them late.
 * All that their headers say is the same, and another connection counts from other numbers (RFC 9293 §3.4.1).
 */
import { LONGEST_WAY, sign } from './copies.ts';
import type { JudgedSegment } from './judged-segment.ts';
import { type JudgedSides, LAST_SENT } from './judged-sides.ts';
import type { RecentSegments } from './recent-segments.ts';
import { CONFIDENCE, EVIDENCE } from './words.ts';

/** Connections one behind another of which copies may still come. */
const MOST_EARLIER = 16;

export const EARLIER_CERTAIN = sign(EVIDENCE.earlierConnection, CONFIDENCE.certain);
export const EARLIER_LIKELY = sign(EVIDENCE.earlierConnection, CONFIDENCE.likely);

export class EarlierConnections {
  /** `memory`: by side, the side that was the same end of the connection before with its ports. */
  constructor(readonly memory: Map<number, number> = new Map()) {}

  /** A connection begins of which `side` is one side; `before` was the same end of the one before, -1 for none. */
  begin(side: number, before: number): void {
    if (before < 0) {
      this.forget(side);
      return;
    }
    this.memory.set(side, before);
    this.memory.set(side ^ 1, before ^ 1);
  }

  /** Slot of the segment of an earlier connection that a segment with bytes is once more; -1 where it is none. */
  copied(segment: JudgedSegment, sides: JudgedSides, recent: RecentSegments): number {
    let side = this.memory.get(segment.side);
    const end = (segment.sequence + segment.length) >>> 0;
    for (let i = 0; side !== undefined && i < MOST_EARLIER; i++) {
      if (segment.time - sides.times[8 * side + LAST_SENT] > LONGEST_WAY) return -1;
      const slot = recent.findSame(sides.last(side), segment.sequence, end);
      if (slot >= 0 && isSamePacket(segment, recent, slot)) return slot;
      side = this.memory.get(side);
    }
    return -1;
  }

  forget(side: number): void {
    this.memory.delete(side);
    this.memory.delete(side ^ 1);
  }
}

function isSamePacket(
  { flags, acknowledgment, window, identification, hasTimestamps, timestamp, time }: JudgedSegment, recent: RecentSegments, slot: number,
): boolean {
  if (recent.flags(slot) !== flags || recent.acknowledgment(slot) !== acknowledgment || recent.window(slot) !== window) return false;
  if (recent.identification(slot) !== identification || (hasTimestamps && recent.timestamp(slot) !== timestamp)) return false;
  return time - recent.time(slot) <= LONGEST_WAY;
}
