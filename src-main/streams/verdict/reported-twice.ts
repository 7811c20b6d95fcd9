/**
 * What a receiver's report that bytes came twice (D-SACK, RFC 2883) shows of the two segments that brought them: both got there, so that neither is a
 * mirror port's copy of the other, and what came first after others had passed it is no resend if what came next is one.
 */
import type { Amendment } from './amendments.ts';
import type { JudgedSegment } from './judged-segment.ts';
import type { KnownCopies } from './known-copies.ts';
import { SHOWN_BY } from './needless-resends.ts';
import type { RecentSegments } from './recent-segments.ts';
import { SHORTEST_TIMER, known } from './sending-causes.ts';
import type { Side } from './side.ts';
import { CAUSE, VERDICT } from './words.ts';

/** Part of a round trip after what came in its order that a resend of it does not take. */
const AT_LEAST = 0.9;

/** Amends the verdicts on the segments of `sender`, whose receiver `peer` reports in `segment` that some of its bytes came twice. */
export function amendReported(
  segment: JudgedSegment, sender: Side, peer: Side, recent: RecentSegments, copies: KnownCopies, amendments: Amendment[],
): void {
  const { side, duplicateFrom, duplicateTo, time } = segment, newest = recent.find(sender.last, duplicateFrom, duplicateTo);
  const isSame = newest >= 0 && recent.sequence(newest) === duplicateFrom && recent.end(newest) === duplicateTo;
  // A resend that was seen explains the report, and no copy has to.
  const before = isSame ? recent.sameBefore(newest) : -1, copy = before < 0 ? copies.refute(side ^ 1, duplicateFrom, time) : undefined;
  if (!isSame) return;
  const isOfCopy = copy !== undefined && recent.time(newest) <= copy.time && mayBeResend(copy.lag, sender, peer, recent, newest);
  const first = isOfCopy ? newest : before;
  if (isOfCopy) amendments.push({ row: copy.row, verdict: VERDICT.retransmission, cause: CAUSE.fast, shownBy: SHOWN_BY.bothArrived });
  if (first < 0 || recent.wasOvertaken(first) || !recent.wasJudgedByTime(first) || recent.cameInAnswer(first)) return;
  // A timer may send again what an acknowledgment that was lost would have told of.
  if ((isOfCopy ? copy.time : recent.time(newest)) - recent.time(first) >= SHORTEST_TIMER) return;
  recent.markOvertaken(first);
  sender.isOvertakenLate = true;
  amendments.push({ row: recent.firstRow(first), verdict: VERDICT.reordered, cause: CAUSE.none, shownBy: SHOWN_BY.laterResend });
}

/** Whether what came `lag` seconds after the segment in slot `first` may be a resend of it, and no copy that the wire has made. */
function mayBeResend(lag: number, sender: Side, peer: Side, recent: RecentSegments, first: number): boolean {
  return recent.filledHole(first) || lag > AT_LEAST * (known(sender.roundTrip) + known(peer.roundTrip));
}
