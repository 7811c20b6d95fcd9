/**
 * What made a side send: an acknowledgment that reached it just before (RFC 5681, 6675, 8985), its retransmission timer (RFC 6298), or the timer of
 * its tail loss probe (RFC 8985 §7).
 */
import type { JudgedSegment } from './judged-segment.ts';
import type { RecentSegments } from './recent-segments.ts';
import { SILENCE } from './side-tracking.ts';
import type { Side } from './side.ts';
import { CAUSE } from './words.ts';

const FIN = 1, SYN = 2, ACK = 16;

/**
 * Seconds beyond the round trip that retransmission timers wait in practice (RFC 6298 §2.4 has 1 s for the whole), and the share of all that clocks
 * may be wrong by.
 */
export const SHORTEST_TIMER = 0.2;
const ALMOST = 0.95;
/** Seconds that they wait before a round trip is measured (RFC 6298 §2.1). */
const FIRST_TIMER = 1;
/** Times as long, or as the round trip, none waits before its first run. */
const ALL_TIMERS = 4;
/** Seconds from a segment to the answer of its own side's capture point: nothing that it sends can be missed there. */
export const AT_HOME = 0.005;
/** A timer that runs again waits twice as long (RFC 6298 §5.5), one that runs after that of a tail loss probe does not. */
const TWICE = 1.7;
/** Repeated acknowledgments that make a sender send again where there is no SACK (RFC 5681 §3.2). */
const ENOUGH_REPEATS = 3;

/** What made a side send a segment again, `age` seconds after it was first sent, or missed. `end` is the sequence number behind it. */
export function causeOfResend(segment: JudgedSegment, side: Side, peer: Side, end: number, age: number): number {
  const here = known(side.roundTrip), whole = here + known(peer.roundTrip);
  if ((segment.flags & (SYN | ACK)) === (SYN | ACK) && segment.time - peer.lastSent < 0.004 + here) return CAUSE.repeatedSyn;
  if ((segment.flags & SYN) !== 0) {
    side.shoot();
    return CAUSE.timeout;
  }
  // A timer resends one segment (RFC 6298 §5.4): what follows soon upon a fast resend is the same recovery, paced.
  const silence = segment.time - Math.max(peer.lastAcknowledgment, side.lastFast);
  // While the peer reports holes no tail loss probe is due, and RFC 8985's reordering timer may wait a while; the retransmission timer waits 200 ms
  // or more.
  const repeats = repeatsThatCount(side, peer);
  const soon = peer.lastAcknowledgment === -Infinity // Nothing of the peer was captured.
    ? age < here + SHORTEST_TIMER && end !== side.high
    : silence < here + (peer.sacking ? Math.max(0.9 * whole, 0.15) : Math.max(0.5 * whole, 0.004));
  // Where no round trip is known, what comes sooner than any timer after a loss was reported answers that.
  const third = peer.repeated?.third ?? -Infinity, isUnmeasured = side.roundTrip === Infinity && age < SHORTEST_TIMER && end !== side.high;
  const isAnswer = repeats === 0 ? soon : age < SHORTEST_TIMER || (soon && repeats >= ENOUGH_REPEATS);
  if (isAnswer || (isUnmeasured && segment.time - third < SHORTEST_TIMER)) {
    side.lastFast = segment.time;
    if (!side.repairs(peer)) side.beginRepair(peer, (side.high - 1) >>> 0);
    return CAUSE.fast;
  }
  return timerOf(segment, side, peer, end, whole);
}

/**
 * Which timer it was: one tail loss probe, of the last segment, comes before the retransmission timer has its turn, and none until what was lost then
 * has come.
 */
function timerOf(segment: JudgedSegment, side: Side, peer: Side, end: number, whole: number): number {
  const silence = segment.time - Math.max(side.lastSent, peer.lastAcknowledgment), timer = whole + SHORTEST_TIMER;
  const isDue = isProbeDue(side, peer), isTail = end === side.high, isEarly = silence < ALMOST * timer;
  if (peer.hasAcknowledged && ((segment.sequence - peer.acknowledged) | 0) > 0) return notTheEarliest(side, peer, end, isTail && isDue);
  if (isDue && !isTail && segment.sequence === peer.acknowledged && (side.roundTrip < AT_HOME || silence < timer + whole)) side.neverProbes = true;
  if (side.shots === 1 && segment.time - side.lastSent > TWICE * side.probedAfter) side.neverProbes = true;
  const isProbe = isTail && isDue && (isEarly || !side.neverProbes);
  if (isProbe && isEarly) side.neverProbes = false;
  side.probedAfter = isProbe && !isEarly ? silence : Infinity;
  side.shoot();
  side.beginRepair(peer, isProbe ? end : (side.high - 1) >>> 0, !isProbe);
  // What is sent again into a window that was closed on it asks whether it has opened (RFC 9293 §3.8.6.1).
  if (peer.window === 0) return CAUSE.zeroWindowProbe;
  return isProbe ? CAUSE.tailProbe : CAUSE.timeout;
}

/**
 * The retransmission timer sends the earliest segment again that is not acknowledged (RFC 6298 §5.4). After a silence before any other, the sender
 * either probes its tail, or goes on with a repair that something held up: its window, its pace, or a queue.
 */
function notTheEarliest(side: Side, peer: Side, end: number, isProbe: boolean): number {
  if (!isProbe) return CAUSE.fast;
  side.neverProbes = false;
  side.probedAfter = Infinity;
  side.shoot();
  side.beginRepair(peer, end);
  return CAUSE.tailProbe;
}

/** Which timer, if any, made a side send its next bytes: that of a probe of the closed window, or of its tail loss probe. */
export function causeOfNext(segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments): number {
  if (probesWindow(segment, side, peer)) return CAUSE.zeroWindowProbe;
  const before = recent.slot(side.last);
  return before >= 0 && probesWithNew(segment, side, peer, (recent.end(before) - recent.sequence(before)) | 0) ? CAUSE.tailProbe : CAUSE.none;
}

/**
 * Whether new bytes are the sender's tail loss probe (RFC 8985 §7.2, which prefers new bytes to a resend). Something is in flight, and nothing came
 * for so long that the retransmission timer would have run; or nothing for two round trips after a full segment like this one, with so much in flight
 * that no delayed acknowledgment explains the silence. `size` is that of the side's segment before.
 */
function probesWithNew(segment: JudgedSegment, side: Side, peer: Side, size: number): boolean {
  const { length, sequence, time } = segment, flight = (sequence - peer.acknowledged) | 0;
  if (!isProbeDue(side, peer) || side.neverProbes || !peer.hasAcknowledged || flight <= 0) return false;
  const silence = time - Math.max(side.lastSent, peer.lastAcknowledgment), whole = side.roundTrip + peer.roundTrip;
  // What was awaited for so long has come, and the capture lacks it: the retransmission timer would have had its turn.
  if (silence > ALL_TIMERS * (whole === Infinity ? FIRST_TIMER : Math.max(FIRST_TIMER, whole))) return false;
  const isLong = silence > Math.max(1.8 * whole, SILENCE) && size === length && flight >= 2 * length;
  if (!isLong && silence <= (whole === Infinity ? FIRST_TIMER : ALMOST * (whole + SHORTEST_TIMER))) return false;
  side.shoot();
  side.probedAfter = Infinity;
  side.beginRepair(peer, (sequence + length - 1) >>> 0);
  return true;
}

/**
 * Whether a new byte asks its receiver whether the window has opened (RFC 9293 §3.8.6.1): that had closed it, and its sender has heard so and waited
 * for a timer.
 */
function probesWindow({ length, flags, time }: JudgedSegment, side: Side, peer: Side): boolean {
  if (length !== 1 || peer.window !== 0 || (flags & (SYN | FIN)) !== 0) return false;
  return time - peer.lastAcknowledgment > known(side.roundTrip) + ALMOST * SHORTEST_TIMER;
}

/**
 * Whether a timer that makes a side send may be that of its tail loss probe. RFC 8985 §7 wants SACK on both sides, no loss that is being repaired,
 * and no probe whose answer is still awaited: to a resent probe that is an acknowledgment of what was sent after it, or a report that it came twice.
 */
function isProbeDue(side: Side, peer: Side): boolean {
  return side.shots === 0 && !peer.sacking && !side.isWithoutSack(peer) && !side.repairs(peer);
}

/**
 * How often a side's peer has repeated an acknowledgment, where that is what makes the side send again: without SACK, and before anything is
 * repaired.
 */
function repeatsThatCount(side: Side, peer: Side): number {
  return side.isWithoutSack(peer) && !side.repairs(peer) ? peer.repeats : 0;
}

/** Nothing for a round trip that was not measured. */
export function known(roundTrip: number): number {
  return roundTrip === Infinity ? 0 : roundTrip;
}
