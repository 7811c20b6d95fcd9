/**
 * Whether anything can have made a sender send bytes again: a report of what came beyond them (RFC 6675, RFC 8985), repeated acknowledgments
 * (RFC 5681), a probe of its tail (RFC 8985 §7), or its retransmission timer (RFC 6298).
 * Where nothing can, bytes that come again are one transmission captured twice.
 */
import type { JudgedSegment } from './judged-segment.ts';
import type { RecentSegments } from './recent-segments.ts';
import { SHORTEST_TIMER } from './sending-causes.ts';
import { SILENCE } from './side-tracking.ts';
import type { Side } from './side.ts';

/** Round trips of silence before a tail loss probe: two (RFC 8985 §7.2), and clocks err. */
const PROBE_AFTER = 1.8;
/** Round trips until nothing that is sent rests on an earlier report any more: one, and the quarter for which a sender may wait (RFC 8985 §6.2). */
const HEARD_AFTER = 1.5;
/** The same for what came after all, overtaken by a part of a round trip: its sender waits the longer for it the more it is reordered. */
const OVERTAKEN_HEARD_AFTER = 2;
/** Segments that may be acknowledged by what the capture lacks. */
const UNSEEN = 2;
/** Part of a round trip in which nothing can be missed that was not overtaken. */
const AT_LEAST = 0.8;

/**
 * Whether a segment that is like that in `slot`, which may have filled a hole, may be that segment
 * sent again. What its sender was told is known only where acknowledgments of the other side were captured.
 */
export function mayBeSentAgain({ sequence, length, time }: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number): boolean {
  const before = recent.time(slot), apart = time - before, end = (sequence + length) >>> 0;
  const filledHole = recent.filledHole(slot), wasOvertaken = recent.wasOvertaken(slot), cameInOrder = !filledHole && !wasOvertaken;
  if (apart >= SHORTEST_TIMER || !peer.hasAcknowledged || peer.window === 0) return true;
  if (end === side.high && mayBeProbe(side, peer, apart)) return true;
  // Nothing has come to its sender since, and what came in its order was not missed before.
  if (cameInOrder && peer.lastAcknowledgment < before) return false;
  // Repeats tell of the first missing byte alone; the capture may lack the acknowledgment that goes on to it.
  const isFurtherOn = ((sequence - peer.acknowledged) | 0) > UNSEEN * length;
  if (isFurtherOn && side.hearsRepeatsOnly(peer) && hasReported(peer) && !side.repairsAfterTimer(peer)) return false;
  // Its sender has heard that it came. What was overtaken may have been asked for before.
  if (!wasOvertaken && !side.isRoughRoundTrip && peer.hadAcknowledged(time - HEARD_AFTER * side.roundTrip, end)) return false;
  // What came in its order and is reported to have come was never reported missing. After a timer reports may not count (RFC 2018 §8).
  if (cameInOrder && peer.reports(sequence, end) && !side.repairsAfterTimer(peer)) {
    // It may have been overtaken behind the place of the capture.
    return peer.missedSince(time - HEARD_AFTER * side.roundTrip, end);
  }
  if (wasOvertaken ? wasMissed(side, peer, time) : wasAskedFor(side, peer, time, apart, filledHole)) return true;
  const isAcknowledged = ((end - peer.acknowledged) | 0) <= 0;
  // Where no round trip is known, what is acknowledged may be told by the steady lag of copies.
  if ((isAcknowledged || side.roundTrip < Infinity) && side.hearsRepeatsOnly(peer) && mayGoOn(side, peer, time, before)) return true;
  if (isAcknowledged) return false;
  return side.repairsAfterTimer(peer) || peer.reportsBehind(end) || mayBeRepaired(sequence, side, peer, before, apart);
}

/** Whether a repair may have come to the bytes from `sequence` on, which came at `before`, are not acknowledged, and of which no report tells. */
function mayBeRepaired(sequence: number, side: Side, peer: Side, before: number, apart: number): boolean {
  // What was sent before a resend that has arrived counts as lost, wherever it lies (RFC 8985 §6.2).
  // Where others are still missing at the end of one repair, the next begins.
  const mayRepair = side.repairs(peer) || (peer.sacking && apart > AT_LEAST * (side.roundTrip + peer.roundTrip));
  if (side.lastFast > before && mayRepair) return true;
  // Without SACK only the first bytes that are not acknowledged are known to be missing.
  if (sequence !== peer.acknowledged) return false;
  // Of a loss that was reported after it was sent the repair goes on to it (RFC 6582 §3.2), though the capture may lack how that began.
  return peer.repeats > 0 || side.repairs(peer) || (side.hearsRepeatsOnly(peer) && before < (peer.repeated?.third ?? -Infinity));
}

/**
 * Whether its sender may have been told that it was missing, before it was told that it had come: it filled a hole, or its acknowledgment was late.
 */
function wasAskedFor(side: Side, peer: Side, time: number, apart: number, filledHole: boolean): boolean {
  const whole = side.roundTrip + peer.roundTrip;
  return time - peer.lastReport < HEARD_AFTER * side.roundTrip && apart < HEARD_AFTER * whole && (filledHole || apart > AT_LEAST * whole);
}

/** Whether the sender of a segment that others had overtaken may have been told by them that it was missing, and not yet that it came. */
export function wasMissed(side: Side, peer: Side, time: number): boolean {
  return time - peer.lastReport < OVERTAKEN_HEARD_AFTER * side.roundTrip;
}

/**
 * Whether a side that is told of losses by repeated acknowledgments alone may be repairing one, by what it has heard, when it sends something at
 * `time` that came at `before`: it goes on until it hears how that ended, with all that was in flight when the loss was reported (RFC 6582 §3.2).
 */
function mayGoOn(side: Side, peer: Side, time: number, before: number): boolean {
  const heardAfter = Math.min(HEARD_AFTER * side.roundTrip, SHORTEST_TIMER), third = peer.repeated?.third ?? -Infinity;
  if (time - side.lastFast < heardAfter) return true;
  return third > -Infinity && before >= third && before - third < Math.min(side.roundTrip, SHORTEST_TIMER) && time - before < heardAfter;
}

/** Whether a side has ever repeated an acknowledgment for the third time. */
function hasReported({ repeated }: Side): boolean {
  return repeated !== undefined && repeated.third > -Infinity;
}

/** Whether the silence since the newest bytes were sent is long enough for a probe of them. */
function mayBeProbe(side: Side, peer: Side, apart: number): boolean {
  const whole = side.leastRoundTrip + peer.leastRoundTrip;
  return whole === Infinity ? apart > SILENCE : apart > PROBE_AFTER * whole;
}
