/**
 * Judges segments with bytes below the highest that their side has sent: sent again, or overtaken on the way. Of bytes that fill a hole it tells
 * that by what the segment says of the moment when it was sent (IP identification, timestamp, acknowledgment), and else by the time that the hole
 * was open, as a resend needs an acknowledgment to get to the sender first.
 */
import { ONE_TICK, mayBeCopy } from './copies.ts';
import type { Hole } from './holes.ts';
import type { JudgedSegment } from './judged-segment.ts';
import type { KnownCopies } from './known-copies.ts';
import type { RecentSegments } from './recent-segments.ts';
import { SHORTEST_TIMER } from './sending-causes.ts';
import type { Side } from './side.ts';
import { CONFIDENCE, EVIDENCE, VERDICT } from './words.ts';

const SYN = 2, ACK = 16;

/**
 * What part of the shortest round trip measured a resend takes at least, as there are shorter ones; and where that was measured but once or twice,
 * mostly when the connection was opened, which takes longer: by half in recordings on a busy machine.
 */
const SHORTER = 0.95;
const ROUGHLY = 0.65;
/** Seconds for which a hole may be open before a resend could fill it, where no round trip was measured. */
const SOON = 0.003;

/** One each of `VERDICT`, `EVIDENCE` and `CONFIDENCE`. */
interface Judgement {
  readonly verdict: number;
  readonly evidence: number;
  readonly confidence: number;
}

/**
 * Judges a segment with bytes that were seen before: those of the segment in slot `earlier`, -1 where that is forgotten. `order` is that of their
 * identifications: below 0 for a segment that was sent before that one, 0 where it cannot be told. `copies` are those of the capture.
 */
export function judgeSeen(
  segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, earlier: number, order: number, copies: KnownCopies,
): Judgement {
  const isSyn = (segment.flags & SYN) !== 0;
  const ticks = earlier < 0 || !segment.hasTimestamps ? 0 : (segment.timestamp - recent.timestamp(earlier)) | 0;
  const acknowledged = earlier < 0 || isSyn ? 0 : (segment.acknowledgment - recent.acknowledgment(earlier)) | 0;
  const mayBeSame = earlier >= 0 && mayBeCopy(segment, side, peer, recent, earlier);
  const confidence = mayBeSame ? CONFIDENCE.guess : sureOfResend(segment, recent, earlier, copies);
  if ((order || ticks || acknowledged) >= 0) {
    return { verdict: VERDICT.retransmission, evidence: isSyn ? EVIDENCE.openingRetry : EVIDENCE.bytesSeen, confidence };
  }
  if (!isSyn && isSentAgain(segment, side, recent)) {
    return { verdict: VERDICT.retransmission, evidence: EVIDENCE.overtakenResend, confidence: CONFIDENCE.certain };
  }
  const evidence = order < 0 ? EVIDENCE.earlierIdentification : ticks < 0 ? EVIDENCE.earlierTimestamp : EVIDENCE.earlierAcknowledgment;
  return { verdict: VERDICT.reordered, evidence, confidence };
}

/**
 * Whether a segment that was sent before the one which brought its bytes here is a resend that a later one overtook: it was sent after the bytes that
 * follow its own, which are sent after the first transmission of its own.
 */
function isSentAgain({ sequence, length, identification, hasTimestamps, timestamp }: JudgedSegment, side: Side, recent: RecentSegments): boolean {
  const end = (sequence + length) >>> 0, next = recent.find(side.last, end, (end + 1) >>> 0);
  if (next < 0) return false;
  const order = side.identificationOrder(identification, recent.identification(next));
  return order === 0 ? hasTimestamps && ((timestamp - recent.timestamp(next)) | 0) > 0 : order > 0;
}

/** How sure it is that bytes that come again were sent again, where the capture has copies that only their time tells. */
function sureOfResend({ identification, hasTimestamps, time }: JudgedSegment, recent: RecentSegments, earlier: number, copies: KnownCopies): number {
  const isMarked = hasTimestamps || earlier < 0 || identification !== recent.identification(earlier);
  return isMarked || time - recent.time(earlier) > SHORTEST_TIMER || !copies.areLate ? CONFIDENCE.certain : CONFIDENCE.likely;
}

/**
 * Judges a segment that fills a hole of its side. `order` is that of its identification and the hole's: above 0 for a segment sent after the one that
 * passed over the hole, below for one sent before it, 0 where that cannot be told.
 */
export function judgeFiller(segment: JudgedSegment, side: Side, hole: Hole, order: number): Judgement {
  if (order !== 0) return sent(order, EVIDENCE.laterIdentification, EVIDENCE.earlierIdentification);
  const ticks = ticksThatTell(segment, side, hole);
  if (ticks !== undefined) return sent(ticks, EVIDENCE.laterTimestamp, EVIDENCE.earlierTimestamp);
  // A sender acknowledges what it has by then, in what it sends again, too.
  const acknowledged = (segment.flags & ACK) === 0 ? 0 : (segment.acknowledgment - hole.acknowledgment) | 0;
  if (acknowledged !== 0) return sent(acknowledged, EVIDENCE.laterAcknowledgment, EVIDENCE.earlierAcknowledgment);
  return judgeByTime(side, segment.time - hole.opened);
}

/** What is certain: sent again where `order` is above 0, overtaken otherwise. */
function sent(order: number, later: number, earlier: number): Judgement {
  return order > 0
    ? { verdict: VERDICT.retransmission, evidence: later, confidence: CONFIDENCE.certain }
    : { verdict: VERDICT.reordered, evidence: earlier, confidence: CONFIDENCE.certain };
}

/** Ticks of the sender's clock since it sent what passed over the hole; undefined where these do not tell the order. */
function ticksThatTell(segment: JudgedSegment, side: Side, hole: Hole): number | undefined {
  if (!segment.hasTimestamps) return undefined;
  const ticks = (segment.timestamp - hole.timestamp) | 0;
  if (ticks !== 0) return ticks;
  // A clock that ticks slower than the round trip may show one value on both sides of a resend; then time decides.
  if (side.slowClock) return undefined;
  const { roundTrip } = side, open = segment.time - hole.opened;
  const isInOneTick = roundTrip === Infinity || open < Math.max(roundTrip, ONE_TICK) || (side.fastClock && roundTrip > 2 * ONE_TICK);
  return isInOneTick ? ticks : undefined;
}

/** What is likely of a segment that fills a hole after it was open for so many seconds; notes where the side's segments are overtaken late. */
function judgeByTime(side: Side, open: number): Judgement {
  const { roundTrip } = side;
  const isSoon = open < (roundTrip === Infinity ? SOON : (side.isRoughRoundTrip ? ROUGHLY : SHORTER) * roundTrip);
  if (isSoon && open > 0.5 * roundTrip) side.isOvertakenLate = true;
  const mayBeOther = roundTrip === Infinity || (!isSoon && (open < SHORTER * roundTrip || side.isOvertakenLate));
  return {
    verdict: isSoon ? VERDICT.reordered : VERDICT.retransmission,
    evidence: isSoon ? EVIDENCE.withinRoundTrip : EVIDENCE.afterRoundTrip,
    confidence: mayBeOther ? CONFIDENCE.guess : CONFIDENCE.likely,
  };
}
