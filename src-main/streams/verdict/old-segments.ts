/**
 * Judges segments with bytes below the highest that their side has sent: sent again, or overtaken on the way. Of bytes that fill a hole it tells
 * that by what the segment says of the moment when it was sent (IP identification, timestamp, acknowledgment), and else by the time that the hole
 * was open, as a resend needs an acknowledgment to get to the sender first.
 */
import { mayBeCopy } from './copies.ts';
import type { Hole } from './holes.ts';
import type { JudgedSegment } from './judged-segment.ts';
import type { KnownCopies } from './known-copies.ts';
import type { RecentSegments } from './recent-segments.ts';
import { SHORTEST_TIMER, known } from './sending-causes.ts';
import { ONE_TICK, type Side } from './side.ts';
import { ASKED, asked } from './unreported-losses.ts';
import { CONFIDENCE, EVIDENCE, VERDICT } from './words.ts';

const SYN = 2, ACK = 16;

/**
 * What part of the shortest round trip measured a resend takes at least, as those of later segments may be shorter: where a connection is opened on a
 * busy machine, by a fifth. What is overtaken by so much is rarer.
 */
const SHORTER = 0.7;
/** Parts of it up to which a resend is no more than a guess, and of one measured but once or twice from which on what is overtaken is no more. */
const NEARLY = 0.95, SURELY = 0.5;
/** Seconds for which a hole may be open before a resend could fill it, where no round trip was measured. */
const SOON = 0.003;

/** Part of the time for which a hole is open in which a receiver that is near answers. */
const NEAR_PART = 0.1;
/** Segments that overtake another, at most. */
const FAR_BEHIND = 12;

/** One each of `VERDICT`, `EVIDENCE` and `CONFIDENCE`. */
interface Judgement {
  readonly verdict: number;
  readonly evidence: number;
  readonly confidence: number;
}

/**
 * What it is that fills a hole while a lower one is open, where reordering is known: what is lost is sent again in its order (RFC 6675 §4), so that
 * it would take the loss of a resend as well for this to be one.
 */
const AHEAD: Judgement = { verdict: VERDICT.reordered, evidence: EVIDENCE.aheadOfEarlier, confidence: CONFIDENCE.guess };

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
function sureOfResend(
  { identification, hasTimestamps, timestamp, time }: JudgedSegment, recent: RecentSegments, earlier: number, copies: KnownCopies,
): number {
  const isMarked = earlier < 0 || identification !== recent.identification(earlier) || (hasTimestamps && timestamp !== recent.timestamp(earlier));
  return isMarked || time - recent.time(earlier) > SHORTEST_TIMER || !copies.areLate ? CONFIDENCE.certain : CONFIDENCE.likely;
}

/**
 * How sure it is that a segment with the sequence number of a SYN, which is in slot `earlier`, is no resend of it: one of `CONFIDENCE`, `none`
 * where it may be one.
 */
export function sureOfOtherThanSyn({ flags, sequence }: JudgedSegment, recent: RecentSegments, earlier: number): number {
  const before = recent.flags(earlier);
  // SYNs that cross are answered with a SYN,ACK of the same number (RFC 9293 figure 7).
  if ((flags & (SYN | ACK)) === (SYN | ACK) && (before & (SYN | ACK)) === SYN) return CONFIDENCE.certain;
  // Whatever it is that has the number of the SYN, the SYN itself it is not.
  return (before & SYN) !== 0 && (flags & SYN) === 0 && sequence === recent.sequence(earlier) ? CONFIDENCE.guess : CONFIDENCE.none;
}

/**
 * Judges a segment that fills a hole of its side. `order` is that of its identification and the hole's: above 0 for a segment sent after the one that
 * passed over the hole, below for one sent before it, 0 where that cannot be told.
 */
export function judgeFiller(segment: JudgedSegment, side: Side, peer: Side, hole: Hole, order: number): Judgement {
  if (order !== 0) return sent(order, EVIDENCE.laterIdentification, EVIDENCE.earlierIdentification);
  const ticks = ticksThatTell(segment, side, hole), open = segment.time - hole.opened;
  if (ticks !== undefined) {
    const judgement = sent(ticks, EVIDENCE.laterTimestamp, EVIDENCE.earlierTimestamp);
    // Within a tick what was lost before may be sent again behind new bytes.
    return ticks === 0 && open <= side.longestTick ? { ...judgement, confidence: CONFIDENCE.likely } : judgement;
  }
  // A sender acknowledges what it has by then, in what it sends again, too.
  const acknowledged = (segment.flags & ACK) === 0 ? 0 : (segment.acknowledgment - hole.acknowledgment) | 0;
  if (acknowledged !== 0) return sent(acknowledged, EVIDENCE.laterAcknowledgment, EVIDENCE.earlierAcknowledgment);
  const received = (segment.flags & ACK) === 0 ? 0 : receivedSince(segment, hole);
  if (received !== 0) return { ...sent(received, EVIDENCE.laterReport, EVIDENCE.earlierReport), confidence: CONFIDENCE.likely };
  // The same tick may be that of a resend that came at once; there is more often none.
  const isSameTick = segment.hasTimestamps && !side.slowClock && segment.timestamp === hole.timestamp && open <= ONE_TICK;
  const byTime = judgeByTime(side, peer, open, isSameTick, isFarBeforeCapture(segment, side));
  if (byTime.verdict !== VERDICT.retransmission) return byTime;
  const isEarly = open < SHORTEST_TIMER && (side.isOvertakenLate || isAtReceiver(side, peer, segment.time, open));
  return judgeUnreported(segment, side, peer, open) ?? (isEarly && side.missesBefore(segment.sequence, hole, peer) ? AHEAD : byTime);
}

/** Whether so many bytes passed over those of a segment before the capture began that hardly any way can have held it for as long. */
function isFarBeforeCapture({ sequence, length }: JudgedSegment, side: Side): boolean {
  return ((side.first - sequence) | 0) > FAR_BEHIND * length;
}

/**
 * Whether the round trip is not known, but that the receiver is near, where what is overtaken is seen to be; nothing was sent again since the hole
 * was opened.
 */
function isAtReceiver(side: Side, peer: Side, time: number, open: number): boolean {
  return side.roundTrip === Infinity && peer.roundTrip < NEAR_PART * open && side.lastFast < time - open;
}

/** What is to be said of what fills a hole that was open for so many seconds where no SACK reports that, and its sender cannot have known of it. */
function judgeUnreported(segment: JudgedSegment, side: Side, peer: Side, open: number): Judgement | undefined {
  const told = asked(segment, side, peer);
  if (told !== ASKED.never && (told !== ASKED.hardly || !side.isOvertakenLate)) return undefined;
  if (told === ASKED.never && open > 0.5 * (side.roundTrip + known(peer.roundTrip))) side.isOvertakenLate = true;
  const confidence = told === ASKED.never && side.trustedRoundTrip > 0 && side.roundTrip < Infinity ? CONFIDENCE.likely : CONFIDENCE.guess;
  return { verdict: VERDICT.reordered, evidence: EVIDENCE.unasked, confidence };
}

/**
 * What a sender says that it has received beyond its acknowledgment, against what it said when it sent what passed over the hole: above 0 for more.
 * Its reports reach further (RFC 2018 §4), and the end of its window does not move back (RFC 9293 §3.8.6.2.1).
 */
function receivedSince({ window, sacked, sackedTo }: JudgedSegment, hole: Hole): number {
  if (sacked === 0 || hole.sacked === 0) return sacked === hole.sacked ? window - hole.window : sacked === 0 ? -1 : 1;
  return ((sackedTo - hole.sackedTo) | 0) || window - hole.window;
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
  const noResendYet = roundTrip !== Infinity && open < SHORTER * roundTrip, wouldHaveTicked = side.fastClock && open > side.longestTick;
  return noResendYet || wouldHaveTicked ? ticks : undefined;
}

/**
 * What is likely of a segment that fills a hole after it was open for so many seconds, and may have the timestamp of what passed over it; notes where
 * the side's segments are overtaken late. `isFarBehind`: by too many bytes for one that was overtaken.
 */
function judgeByTime(side: Side, peer: Side, open: number, isSameTick: boolean, isFarBehind: boolean): Judgement {
  const whole = side.roundTrip + known(peer.roundTrip), isSoon = !isFarBehind && open < soonestResend(side, peer, isSameTick);
  if (isSoon && open > 0.5 * whole) side.isOvertakenLate = true;
  const mayBeOther = isSoon ? side.isRoughRoundTrip && open > SURELY * whole : open < NEARLY * whole || side.isOvertakenLate;
  return {
    verdict: isSoon ? VERDICT.reordered : VERDICT.retransmission,
    evidence: isSoon ? EVIDENCE.withinRoundTrip : EVIDENCE.afterRoundTrip,
    confidence: mayBeOther || isSameTick || whole === Infinity ? CONFIDENCE.guess : CONFIDENCE.likely,
  };
}

/**
 * Seconds for which a hole is open at least before what is likely a resend: what opened it goes on to its receiver, whose report passes here on its
 * way to the sender.
 */
function soonestResend(side: Side, peer: Side, isSameTick: boolean): number {
  if (side.roundTrip === Infinity) return isSameTick ? ONE_TICK : SOON;
  // A rough one may be the time of an application: what comes later than a timer waits was rather sent by that timer than overtaken.
  const shortest = (way: Side): number => way.isRoughRoundTrip
    ? Math.min(known(way.leastRoundTrip), SHORTEST_TIMER)
    : known(SHORTER * way.roundTrip);
  return shortest(side) + shortest(peer);
}
