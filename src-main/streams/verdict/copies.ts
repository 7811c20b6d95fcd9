/**
 * Tells a second copy of one transmission, which the wire or a mirror port made, from a segment that was sent again: by IP identification (RFC 6864),
 * timestamp (RFC 7323), or because nothing can have asked for it yet.
 */
import type { JudgedSegment } from './judged-segment.ts';
import { AT_ONCE, type KnownCopies } from './known-copies.ts';
import type { RecentSegments } from './recent-segments.ts';
import { mayBeSentAgain, wasMissed } from './resend-reasons.ts';
import { AT_HOME, SHORTEST_TIMER } from './sending-causes.ts';
import { ONE_TICK, type Side } from './side.ts';
import { CONFIDENCE, EVIDENCE } from './words.ts';

const SYN = 2, ACK = 16;

/** Share by which two lags of one mirror port differ at most where they are of a SYN and its answer, mostly some ten microseconds. */
const ABOUT = 0.25;
/** Seconds by which two lags of one mirror port differ at most where clocks are exact. */
const EXACTLY = 0.000_003;
/** Copies lie closer than this whatever way they took: 2 s, far less than the time until a counter of identifications or a clock comes around. */
export const LONGEST_WAY = 2;

/** Part of the time that it takes to ask for a segment again in which nobody can have done so: round trips vary. */
const UNASKED_PART = 0.6;

/** Round trips after an acknowledgment between which what it makes its receiver send comes. */
const SOONEST_ANSWER = 0.9, LATEST_ANSWER = 1.3;

/** One of `EVIDENCE`, and one of `CONFIDENCE`. */
export interface Sign {
  readonly evidence: number;
  readonly confidence: number;
}

export const sign = (evidence: number, confidence: number): Sign => ({ evidence, confidence });
export const IDENTIFICATION = sign(EVIDENCE.sameIdentification, CONFIDENCE.certain);
export const TIMESTAMP = sign(EVIDENCE.sameTimestamp, CONFIDENCE.certain);
const TIMESTAMP_OF_SYN = sign(EVIDENCE.sameTimestamp, CONFIDENCE.likely);
export const HEADER = sign(EVIDENCE.sameHeaderAtOnce, CONFIDENCE.likely);
const HEADER_OF_ANSWER = sign(EVIDENCE.sameHeaderAtOnce, CONFIDENCE.guess);
const UNASKED = sign(EVIDENCE.sameHeaderUnasked, CONFIDENCE.likely);
/** Nothing but the time tells a SYN from that of another connection. */
const ANSWERED = sign(EVIDENCE.sameHeaderUnasked, CONFIDENCE.guess);
const STALE = sign(EVIDENCE.sameHeaderStale, CONFIDENCE.likely);
export const AS_LATE = sign(EVIDENCE.sameHeaderAsLate, CONFIDENCE.likely);

/** Whether neither identification nor timestamp can tell a segment from others with the same bytes. */
export function isUnmarked({ identification, hasTimestamps }: JudgedSegment): boolean {
  return identification <= 0 && !hasTimestamps;
}

/** Whether nothing but the time tells an unmarked segment from that in `slot`. */
export function isAlike(segment: JudgedSegment, recent: RecentSegments, slot: number): boolean {
  return recent.flags(slot) === segment.flags && hasSameHeader(segment, recent, slot);
}

/** Whether a segment acknowledges and offers what that in `slot` does. */
export function hasSameHeader({ acknowledgment, window }: JudgedSegment, recent: RecentSegments, slot: number): boolean {
  return recent.acknowledgment(slot) === acknowledgment && recent.window(slot) === window;
}

/** Seconds after a segment within which its sender cannot have been asked for it again; without end where no round trip is known. */
export function unaskedWithin(side: Side, peer: Side): number {
  return UNASKED_PART * (side.roundTrip + peer.roundTrip);
}

/** What shows that a segment is that in `slot`, of the same bytes and flags, once more; undefined where nothing does. */
export function signOfCopy(
  segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number, copies: KnownCopies,
): Sign | undefined {
  if ((segment.flags & SYN) !== 0) return signOfSyn(segment, side, peer, recent, slot, copies);
  const apart = segment.time - recent.time(slot);
  if (side.isOneTransmission(segment.identification, recent.identification(slot)) && apart <= LONGEST_WAY) return IDENTIFICATION;
  if (!hasSameHeader(segment, recent, slot) || isOtherPacket(segment, side, recent, slot)) return undefined;
  if (segment.hasTimestamps) return isSameStamp(segment, side, peer, recent, slot) ? TIMESTAMP : undefined;
  // What tells a sender to send it again comes a round trip after it.
  const atOnce = Math.min(AT_ONCE, unaskedWithin(side, peer));
  const unprovoked = Math.min(SHORTEST_TIMER, UNASKED_PART * leastTimeToAsk(segment, side, peer, recent, slot));
  // What was overtaken may have been asked for before it came, and what is reported missing since it was sent is asked for.
  const isAsked = recent.wasOvertaken(slot) ? wasMissed(side, peer, segment.time) : isAnswer(segment, side, peer, recent.time(slot));
  const soon = isAsked ? atOnce : Math.max(atOnce, unprovoked);
  if (apart <= soon) return HEADER;
  if (copies.areAsLate(apart)) return AS_LATE;
  // What is sent again acknowledges what its sender has by then.
  const isStale = side.hasAcknowledged && ((segment.acknowledgment - side.acknowledged) | 0) < 0;
  if (isStale && apart > SHORTEST_TIMER && apart <= LONGEST_WAY) return STALE;
  if (copies.sendsUnasked(segment.side, segment.time, side.roundTrip)) return undefined;
  return mayBeSentAgain(segment, side, peer, recent, slot) ? undefined : UNASKED;
}

/** Whether a segment has the timestamp of that in `slot` and comes so soon that one sent again would have another. */
function isSameStamp(segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number): boolean {
  const apart = segment.time - recent.time(slot);
  if (segment.timestamp !== recent.timestamp(slot) || (apart <= side.longestTick && isMissedAtOnce(segment, side, peer, apart))) return false;
  return apart <= (side.fastClock || isStampedBefore(segment, side, recent) ? LONGEST_WAY : ONE_TICK);
}

/** Whether a side's clock has gone on since it stamped a segment: what is sent again has the clock's time (RFC 7323 §3.2). */
function isStampedBefore({ timestamp }: JudgedSegment, side: Side, recent: RecentSegments): boolean {
  const last = recent.slot(side.last);
  return !side.slowClock && last >= 0 && ((recent.timestamp(last) - timestamp) | 0) > 0;
}

/**
 * Seconds that it takes at least to ask a side for the bytes in `slot` again. Where nothing of its peer was captured, the side's opening tells,
 * unless it may be repairing a loss: that goes on to what was just sent, too (RFC 6582 §3.2).
 */
function leastTimeToAsk({ time }: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number): number {
  const isOneWay = !peer.started && !peer.hasAcknowledged && side.roundTrip < Infinity && !recent.filledHole(slot);
  return isOneWay && time - side.lastFast > 2 * side.roundTrip ? side.leastRoundTrip : side.trustedRoundTrip + peer.trustedRoundTrip;
}

/** Whether its identification tells a segment from that in `slot`: what the wire makes two of has one (RFC 6864 §4.1), also where nobody counts. */
export function isOtherPacket({ identification }: JudgedSegment, side: Side, recent: RecentSegments, slot: number): boolean {
  return identification >= 0 && (side.identificationsCount || identification !== recent.identification(slot));
}

/** Whether a segment has the identification of that in `slot`, where the same bytes were sent since with another: the sender has different ones. */
export function hasItsIdentification({ identification, flags, time }: JudgedSegment, recent: RecentSegments, slot: number): boolean {
  const isSame = identification > 0 && identification === recent.identification(slot) && flags === recent.flags(slot);
  return isSame && time - recent.time(slot) <= LONGEST_WAY;
}

/** Whether the bytes of a segment were reported missing and may have come again before the clock of their sender ticks, as on a short way. */
export function isMissedAtOnce(segment: JudgedSegment, side: Side, peer: Side, apart: number): boolean {
  return apart > unaskedWithin(side, peer) && isMissing(segment, peer);
}

/**
 * Whether a SYN with the number of its side's first comes so late after that that it is no copy of it: later than any way takes, or unlike it. Where
 * the first is not remembered any more, it was sent before the side's last segment.
 */
export function isBehindCopies(segment: JudgedSegment, side: Side, recent: RecentSegments): boolean {
  const { sequence, time } = segment, first = recent.find(side.last, sequence, (sequence + 1) >>> 0);
  if (first < 0 || recent.sequence(first) !== sequence) return time - side.lastSent > LONGEST_WAY;
  return time - recent.time(first) > (isSameOpening(segment, recent, first) ? LONGEST_WAY : SHORTEST_TIMER);
}

/** Whether a SYN is that in `slot` by all that its header says. */
function isSameOpening(segment: JudgedSegment, recent: RecentSegments, slot: number): boolean {
  const { identification, hasTimestamps, timestamp } = segment;
  if (!isAlike(segment, recent, slot) || identification !== recent.identification(slot)) return false;
  return !hasTimestamps || timestamp === recent.timestamp(slot);
}

/** Whether a side that sends a SYN has shown that it had the answer to that before, so that it does not send it again. */
function hasGoneOn({ flags, acknowledgment }: JudgedSegment, side: Side): boolean {
  if ((flags & ACK) === 0) return side.hasAcknowledged;
  return !side.synOnly || ((side.acknowledged - acknowledgment) | 0) > 0;
}

/** Whether an empty segment is its side's last once more: acknowledgments repeat with every field alike, only the identification can tell a copy. */
export function isSameAcknowledgment({ identification, acknowledgment, window, sequence }: JudgedSegment, side: Side): boolean {
  return identification > 0 && side.isOneTransmission(identification, side.lastIdentification) &&
    acknowledgment === side.acknowledged && window === side.window && sequence === side.lastSequence;
}

/** Whether a segment answers reports of its absence: they came behind that at `before`, which is like it, and long enough ago to have been heard. */
function isAnswer(segment: JudgedSegment, side: Side, peer: Side, before: number): boolean {
  if (answersPart(segment, side, peer)) return true;
  const since = peer.reportingSince, heardAfter = side.roundTrip === Infinity ? 0 : side.leastRoundTrip;
  if (goesOnTo(segment, side, peer) && peer.lastAcknowledgment > before && segment.time - peer.lastAcknowledgment >= heardAfter) return true;
  return since > before && segment.time - since >= heardAfter && isMissing(segment, peer);
}

/**
 * Whether a segment comes when the answer does to an acknowledgment that goes on to it after repeats: a sender without SACK takes it for that of a
 * part, and sends again what follows (RFC 6582 §3.2), though more may be acknowledged by now.
 */
function answersPart({ sequence, time }: JudgedSegment, side: Side, peer: Side): boolean {
  const { repeated } = peer;
  if (repeated === undefined || repeated.next !== sequence || !side.hearsRepeatsOnly(peer)) return false;
  const since = time - repeated.nextSince;
  return since >= SOONEST_ANSWER * side.leastRoundTrip && since <= LATEST_ANSWER * side.roundTrip;
}

/** Whether a segment has the first bytes that are not acknowledged while a loss is repaired without SACK (NewReno, RFC 6582 §3.2). */
function goesOnTo({ sequence }: JudgedSegment, side: Side, peer: Side): boolean {
  return sequence === peer.acknowledged && side.isWithoutSack(peer) && side.repairs(peer);
}

/** Whether a side reports what came behind a segment of its peer, which it has not acknowledged. */
function isMissing({ sequence, length }: JudgedSegment, peer: Side): boolean {
  const end = (sequence + length) >>> 0;
  return ((end - peer.acknowledged) | 0) > 0 && peer.reportsBehind(end) && !peer.reports(sequence, end);
}

/** Whether a segment was sent before that in `slot`, which brought the same bytes, as its identification or its timestamp tells. */
export function wasSentBefore(
  { identification, hasTimestamps, timestamp }: JudgedSegment, side: Side, recent: RecentSegments, slot: number,
): boolean {
  const order = side.identificationOrder(identification, recent.identification(slot));
  return order === 0 ? hasTimestamps && ((timestamp - recent.timestamp(slot)) | 0) < 0 : order < 0;
}

/** What shows that a SYN is that in `slot` once more; undefined where nothing does. */
function signOfSyn(
  segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number, copies: KnownCopies,
): Sign | undefined {
  const before = recent.time(slot), apart = segment.time - before;
  if (!isSameOpening(segment, recent, slot)) return undefined;
  if (apart > SHORTEST_TIMER && hasGoneOn(segment, side)) return apart > LONGEST_WAY ? undefined : signOfAnswered(segment);
  if (apart > SHORTEST_TIMER || isAnsweredTwice(segment, peer, recent, slot, copies)) return undefined;
  return signOfOpening(segment, side, peer, recent, before, copies);
}

/** The same of a SYN like one that was seen at `before`, sooner than any timer sends it again. */
function signOfOpening(
  { flags, identification, hasTimestamps, time }: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, before: number, copies: KnownCopies,
): Sign | undefined {
  const answers = (flags & ACK) !== 0, isToldByClock = hasTimestamps && time - before > ONE_TICK;
  if (answers && !isToldByClock && identification <= 0 && isAsLateAsOpening(peer, recent, time - before)) return HEADER_OF_ANSWER;
  // A SYN,ACK answers each SYN that comes, with the time at which it does.
  if (answers && !isToldByClock && peer.synOnly && peer.lastSent > before) return undefined;
  if (identification > 0) return IDENTIFICATION;
  if (hasTimestamps) return TIMESTAMP_OF_SYN;
  if (!answers) return HEADER;
  if (copies.areAsLate(time - before)) return AS_LATE;
  // No SYN that comes to its sender passes unseen there.
  if (peer.started && side.roundTrip < AT_HOME) return HEADER;
  // That SYN may be unseen here, but no timer can have sent one so soon after the first.
  return hasJustOpened(peer, recent, time) || time - before <= AT_ONCE ? HEADER_OF_ANSWER : undefined;
}

/** Whether a side's first SYN came so shortly before `time` that no timer has sent another. */
function hasJustOpened(side: Side, recent: RecentSegments, time: number): boolean {
  const opening = recent.find(side.last, side.first, (side.first + 1) >>> 0);
  return opening >= 0 && (recent.flags(opening) & SYN) !== 0 && time - recent.time(opening) < SHORTEST_TIMER;
}

/** The same of a SYN whose sender had its answer long ago. Where nothing in it tells, its connection may be another with the same number. */
function signOfAnswered({ identification, hasTimestamps }: JudgedSegment): Sign {
  return identification > 0 ? IDENTIFICATION : hasTimestamps ? TIMESTAMP_OF_SYN : ANSWERED;
}

/** Whether a SYN,ACK comes again exactly as late as the SYN that it answers did, which a second answer would not. */
function isAsLateAsOpening(peer: Side, recent: RecentSegments, lag: number): boolean {
  const opening = peer.synOnly ? recent.slot(peer.last) : -1;
  return opening >= 0 && Math.abs(peer.lastSent - recent.time(opening) - lag) < EXACTLY;
}

/**
 * Whether a SYN,ACK may be the second that a repeated SYN and the timer of the first SYN,ACK, which was lost, have sent at once: both wait as long
 * (RFC 6298 §2.1). Only copies that are known to come as late speak against it, that of the repeated SYN among them, where identifications do not.
 */
function isAnsweredTwice(
  { flags, identification, time }: JudgedSegment, peer: Side, recent: RecentSegments, slot: number, copies: KnownCopies,
): boolean {
  if ((flags & ACK) === 0 || identification > 0 || !peer.synOnly || recent.sameBefore(slot) >= 0) return false;
  const opening = recent.slot(peer.last);
  if (opening < 0 || recent.sameBefore(opening) < 0) return false;
  const apart = time - recent.time(slot), lagOfOpening = peer.lastSent - recent.time(opening);
  return Math.abs(lagOfOpening - apart) > ABOUT * apart && !copies.areAsLate(apart);
}

/** Whether a segment that came soon after one with the same bytes may as well be a copy of it: neither identification nor timestamp tells. */
export function mayBeCopy(segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, earlier: number): boolean {
  const { flags, identification, hasTimestamps, timestamp, time } = segment;
  // The clock may not have moved on between two answers to SYNs.
  if (hasTimestamps && ((flags & SYN) === 0 || timestamp !== recent.timestamp(earlier))) return false;
  const apart = time - recent.time(earlier);
  if ((flags & SYN) === 0) {
    const isOther = !hasSameHeader(segment, recent, earlier) || isOtherPacket(segment, side, recent, earlier);
    return !isOther && apart < Math.min(SHORTEST_TIMER, unaskedWithin(side, peer));
  }
  if ((flags & ACK) === 0 || identification > 0) return false;
  const opening = recent.slot(peer.last), hadCopy = opening >= 0 && peer.lastSent > recent.time(opening);
  return apart < SHORTEST_TIMER && (hadCopy || !peer.synOnly || peer.lastSent <= recent.time(earlier));
}
