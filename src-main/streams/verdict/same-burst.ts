/**
 * What a segment shows of the one that its side sent right before it, when both fill holes and only the time told that the first was sent again: the
 * bytes of one burst were sent together, and what is lost is sent again in its order (RFC 6675 §4, RFC 6582 §3.2).
 */
import type { Amendment } from './amendments.ts';
import type { Hole } from './holes.ts';
import type { JudgedSegment } from './judged-segment.ts';
import { SHOWN_BY } from './needless-resends.ts';
import type { RecentSegments } from './recent-segments.ts';
import type { Side } from './side.ts';
import { CAUSE, EVIDENCE, VERDICT } from './words.ts';

/** Seconds between two segments of one burst, at most: 0.1 ms. */
const AT_ITS_HEELS = 0.0001;

/** Amends the verdict on the segment before of `side`, which is number `side.last`, by that on `segment`, which fills `hole` of its bytes. */
export function amendBefore(
  segment: JudgedSegment, verdict: number, evidence: number, side: Side, recent: RecentSegments, hole: Hole, amendments: Amendment[],
): void {
  const before = recent.slot(side.last);
  if (before < 0 || segment.time - recent.time(before) > AT_ITS_HEELS || !recent.wasJudgedByTime(before) || recent.wasOvertaken(before)) return;
  // What comes behind it, as it was sent, was never asked for: no more was this.
  const goesOn = recent.end(before) === segment.sequence && verdict === VERDICT.reordered && evidence === EVIDENCE.unasked;
  // What is missing for longer, and lies below, would have been sent again before it.
  const isBehind = verdict === VERDICT.retransmission && ((recent.sequence(before) - segment.sequence) | 0) > 0 &&
    hole.opened < passedAt(recent, side, recent.end(before));
  if (!goesOn && !isBehind) return;
  recent.markOvertaken(before);
  amendments.push({
    row: recent.firstRow(before), verdict: VERDICT.reordered, cause: CAUSE.none, shownBy: goesOn ? SHOWN_BY.unaskedNext : SHOWN_BY.lowerNext,
  });
}

/** When a side's bytes from a sequence number on were seen, so that those before had been passed over by then; -Infinity for not. */
function passedAt(recent: RecentSegments, side: Side, end: number): number {
  const behind = recent.find(side.last, end, (end + 1) >>> 0);
  return behind < 0 ? -Infinity : recent.time(behind);
}
