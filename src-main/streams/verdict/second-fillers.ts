/**
 * What comes again after it has filled a hole, or was asked for: it tells how long its sender takes to answer, and which of two segments that brought
 * the same bytes was sent first.
 */
import type { JudgedSegment } from './judged-segment.ts';
import type { KnownCopies } from './known-copies.ts';
import { BY_TIME, FILLED_HOLE, IN_ANSWER, OVERTAKEN, type RecentSegments } from './recent-segments.ts';
import { SHORTEST_TIMER, known } from './sending-causes.ts';
import type { Side } from './side.ts';
import { EVIDENCE, VERDICT } from './words.ts';

/**
 * Parts of a round trip between which a resend comes that answers the first report; a sender that knows of reordering waits longer
 * (RFC 8985 §6.2).
 */
const AT_ONCE_FROM = 0.97, AT_ONCE_TO = 1.18;
/** The first of them where the round trip was measured but once or twice, so that it may be shorter. */
const ROUGHLY_FROM = 0.8;
/** Part of a round trip within which nobody sends again what was sent again. */
const NO_ANSWER = 0.7;

/** Which of two segments that filled a hole is the first transmission: `none` where both may be resends. */
export const FIRST_SENT = { none: 0, earlier: 1, later: 2 } as const;

/** What is sent again because the peer reports that it is missing answers such a report, and none that came before it was missed. */
export function measureAnswer(side: Side, peer: Side, recent: RecentSegments, earlier: number, time: number, end: number): void {
  const since = peer.reportingSince;
  if (since === -Infinity || recent.filledHole(earlier) || ((end - peer.acknowledged) | 0) <= 0 || !peer.reportsBehind(end)) return;
  side.answeredWithin(time - Math.max(since, recent.time(earlier)));
}

/** Whether what comes so many seconds after a hole was opened may be what the first report of that makes a sender send. */
export function mayAnswer(side: Side, peer: Side, open: number): boolean {
  const whole = side.roundTrip + known(peer.roundTrip), from = side.isRoughRoundTrip ? ROUGHLY_FROM : AT_ONCE_FROM;
  return open > from * whole && open < AT_ONCE_TO * whole;
}

/** What is to be known later of a segment that was judged so and has filled a hole which was open for so many seconds: marks for its flags. */
export function marksOfFiller(verdict: number, evidence: number, side: Side, peer: Side, open: number): number {
  if (verdict === VERDICT.reordered) return FILLED_HOLE | OVERTAKEN;
  if (evidence !== EVIDENCE.afterRoundTrip) return FILLED_HOLE;
  return mayAnswer(side, peer, open) ? FILLED_HOLE | BY_TIME | IN_ANSWER : FILLED_HOLE | BY_TIME;
}

/**
 * Which of two segments was sent first: `segment` or that in slot `earlier`, which has filled a hole with the same bytes. They come so close that
 * neither answers the other, and nothing in them tells. The earlier one is marked where it is that. Where no round trip is known, the hole tells
 * one: that its first transmission was overtaken by more than a resend takes is rarer than by less.
 */
export function firstOfTwo(
  { time, sequence, length, hasTimestamps }: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, earlier: number, copies: KnownCopies,
): number {
  const end = (sequence + length) >>> 0, apart = time - recent.time(earlier), whole = side.roundTrip + known(peer.roundTrip);
  const longest = side.isOvertakenLate ? SHORTEST_TIMER : Math.min(NO_ANSWER * whole, SHORTEST_TIMER);
  if ((copies.areLate && !side.isOvertakenLate) || apart > longest || !recent.filledHole(earlier)) return FIRST_SENT.none;
  const behind = recent.find(side.last, end, (end + 1) >>> 0), opened = behind < 0 ? Infinity : recent.time(behind);
  if (opened >= recent.time(earlier)) return FIRST_SENT.none;
  if (whole === Infinity) side.answeredWithin(time - opened - known(peer.leastRoundTrip));
  const tellsMore = recent.acknowledgment(behind) !== recent.acknowledgment(earlier) || recent.window(behind) !== recent.window(earlier);
  if (hasTimestamps || tellsMore || recent.wasOvertaken(earlier) || !recent.wasJudgedByTime(earlier)) return FIRST_SENT.none;
  if (mayAnswer(side, peer, recent.time(earlier) - opened)) return FIRST_SENT.later;
  recent.markOvertaken(earlier);
  return FIRST_SENT.earlier;
}
