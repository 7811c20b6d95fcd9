/**
 * Keeps what is known of the sides of connections up to date, and answers what is asked for every segment. This runs for each of them, and so
 * reads the memory without the accessors of `Side`, each of which costs several dependent loads. Numbers are signed 32-bit integers and the
 * time is in `now`, because any other number that is an argument is an object to be allocated.
 */
import {
  ACKNOWLEDGED, BITS, CLOCK_START, CLOCK_STARTED, CLOCK_START_TIME, FAST_CLOCK, HAS_ACKNOWLEDGED, HIGH, type JudgedSides, LAST, LAST_ACKNOWLEDGMENT,
  LAST_IDENTIFICATION, LAST_SENT, LAST_SEQUENCE, MILLISECOND_CLOCK, REPEAT, REPEATS, ROUND_TRIP, SACKED, SACKED_TO, SACKING, SAMPLE, SAMPLES, SHOTS,
  SLOW_CLOCK, STARTED, STEADY, SYN_ONLY, UNSTEADY, WAITING_SEQUENCE, WAITING_SEQUENCE_SINCE, WAITING_TIMESTAMP, WAITING_TIMESTAMP_SINCE, WINDOW,
} from './judged-sides.ts';
import { noteAcknowledged } from './heard-acknowledgments.ts';
import { NEAR } from './side.ts';

/** Seconds after which a side that goes on sending may have been moved by a timer: 10 ms, the least that systems wait. */
export const SILENCE = 0.01;

/** Two round trips of which neither is longer than the other by more than a twentieth. */
const ALIKE = 1.05;

/** Seconds that an echo takes at least to tell a round trip: what is echoed may have been sent a tick of 1 ms before what is waited for. */
const FEW_TICKS = 0.005;

/** Ticks from which on the rate of a clock is known well enough, and those a second from which on it is fast, or one of milliseconds. */
const ENOUGH_TICKS = 10;
const FAST_RATE = 200, MILLISECOND_RATE = 700;

/** Steps up the circle of identifications from which on one is that of an overtaken segment, up to 4,096 behind, and no leap of the counter. */
const FURTHEST_BEHIND = 0x10000 - 0x1000;

/** Whether a side sends new bytes after a silence of its own although something is in flight. */
export function isLate({ ints, times, now }: JudgedSides, side: number, sequence: number): boolean {
  const peer = 16 * (side ^ 1);
  return ((sequence - ints[peer + ACKNOWLEDGED]) | 0) > 0 && (ints[peer + BITS] & HAS_ACKNOWLEDGED) !== 0 &&
    now[0] - times[8 * side + LAST_SENT] > SILENCE;
}

/** Whether a side's peer has closed its window, into which a single byte may be sent to ask whether it has opened. */
export function isClosedTo({ ints }: JudgedSides, side: number): boolean {
  return ints[16 * (side ^ 1) + WINDOW] === 1;
}

/** Whether a timestamp of a side is older than one that it was seen to send a while ago: its peer may refuse what has it (RFC 7323 §5.3). */
export function isOlder({ ints }: JudgedSides, side: number, timestamp: number): boolean {
  const own = 16 * side;
  return ((timestamp - ints[own + WAITING_TIMESTAMP]) | 0) < 0 && (ints[own + BITS] & CLOCK_STARTED) !== 0;
}

/** Whether a segment of a side carries its very next bytes, or none; and is for certain no copy and no probe. */
export function isNext({ ints }: JudgedSides, side: number, sequence: number, length: number, identification: number): boolean {
  const own = 16 * side;
  return (ints[own + BITS] & STARTED) !== 0 && ints[own + HIGH] === sequence &&
    (length > 0 || ((identification <= 0 || identification + 1 !== ints[own + LAST_IDENTIFICATION]) &&
      ints[(own ^ 16) + ACKNOWLEDGED] !== ((sequence + 1) | 0)));
}

/**
 * What an arriving segment of `length` bytes tells about acknowledgments and round trips, before it is judged. `echo` is of meaning with
 * `hasTimestamps`, `sacked` and `sackedTo` as in `JudgedSegment`.
 */
export function listen(
  all: JudgedSides, side: number, acknowledgment: number, hasTimestamps: boolean, echo: number, sacked: number,
  sackedTo: number, length: number, window: number,
): void {
  const { ints, times, now, reports, reporting, heard } = all, time = now[0];
  const own = 16 * side, peer = own ^ 16, ownTimes = own >> 1, peerTimes = peer >> 1;
  let bits = ints[own + BITS];
  const since = times[peerTimes + WAITING_SEQUENCE_SINCE];
  if (since >= 0 && ((acknowledgment - ints[peer + WAITING_SEQUENCE]) | 0) >= 0) {
    bits = measured(times, ownTimes, bits, time - since);
    times[peerTimes + WAITING_SEQUENCE_SINCE] = -1;
  }
  if (hasTimestamps) {
    const sent = times[peerTimes + WAITING_TIMESTAMP_SINCE];
    if (sent >= 0 && echo === ints[peer + WAITING_TIMESTAMP]) {
      if (time - sent >= FEW_TICKS) bits = measured(times, ownTimes, bits, time - sent);
      times[peerTimes + WAITING_TIMESTAMP_SINCE] = -1;
    }
  }
  if ((bits & HAS_ACKNOWLEDGED) === 0 || ((acknowledgment - ints[own + ACKNOWLEDGED]) | 0) > 0) {
    if ((bits & REPEATS) === REPEATS) endRepeats(all, side, acknowledgment);
    ints[own + ACKNOWLEDGED] = acknowledgment;
    ints[peer + BITS] &= ~SHOTS;
    if (sacked === 0 && (bits & SACKING) !== 0) reporting.delete(side);
    bits = (bits | HAS_ACKNOWLEDGED) & ~(SACKING | REPEATS);
    times[ownTimes + LAST_ACKNOWLEDGMENT] = time;
    if (heard.size > 0) noteAcknowledged(heard, side, time, acknowledgment, times[peerTimes + ROUND_TRIP]);
  } else if (sacked === 0 ? length === 0 : sacked !== ints[own + SACKED]) {
    // Bytes that come with the same acknowledgment as before acknowledge nothing.
    if (acknowledgment === ints[own + ACKNOWLEDGED] && window + 1 === ints[own + WINDOW]) bits = repeat(all, side, bits);
    times[ownTimes + LAST_ACKNOWLEDGMENT] = time;
  }
  if (sacked !== 0) {
    if ((bits & SACKING) === 0 || ((sackedTo - ints[own + SACKED_TO]) | 0) > 0) ints[own + SACKED_TO] = sackedTo;
    ints[own + SACKED] = sacked;
    bits |= SACKING;
    reports.set(side, time);
    if (!reporting.has(side)) reporting.set(side, time);
  }
  ints[own + BITS] = bits;
}

/** Counts one more repeat of a side's acknowledgment, up to the third, which reports a loss (RFC 5681 §3.2). Gives the side's bits. */
function repeat({ times, now, reports, repeated }: JudgedSides, side: number, bits: number): number {
  const time = now[0], repeats = bits & REPEATS;
  let known = repeated.get(side);
  if (repeats === 0) {
    const first = times[8 * side + LAST_ACKNOWLEDGMENT];
    known = { first, third: known?.third ?? -Infinity, next: known?.next ?? 0, nextSince: known?.nextSince ?? -Infinity };
    repeated.set(side, known);
  }
  if (repeats === 2 * REPEAT && known !== undefined) known.third = time;
  if (repeats >= 2 * REPEAT) reports.set(side, time);
  return repeats === REPEATS ? bits : bits + REPEAT;
}

/** Notes the acknowledgment with which a side goes on after it has reported a loss by repeats. */
function endRepeats({ now, repeated }: JudgedSides, side: number, acknowledgment: number): void {
  const known = repeated.get(side);
  if (known !== undefined) [known.next, known.nextSince] = [acknowledgment >>> 0, now[0]];
}

/**
 * What the furthest SACK block of an arriving segment tells about round trips: a report of the bytes whose acknowledgment is waited for answers
 * them, too, as it comes at once (RFC 2018 §4).
 */
export function listenToReport({ ints, times, now }: JudgedSides, side: number, sackedFrom: number, sackedTo: number): void {
  const own = 16 * side, peer = own ^ 16, since = times[(peer >> 1) + WAITING_SEQUENCE_SINCE], waiting = ints[peer + WAITING_SEQUENCE];
  if (since < 0 || ((waiting - sackedFrom) | 0) <= 0 || ((sackedTo - waiting) | 0) < 0) return;
  ints[own + BITS] = measured(times, own >> 1, ints[own + BITS], now[0] - since);
  times[(peer >> 1) + WAITING_SEQUENCE_SINCE] = -1;
}

/** Notes a round trip, and how well it is known: well once three were measured, or two that are alike. Gives the side's bits. */
function measured(times: Float64Array, ownTimes: number, bits: number, roundTrip: number): number {
  const shortest = times[ownTimes + ROUND_TRIP];
  if (roundTrip < shortest) times[ownTimes + ROUND_TRIP] = roundTrip;
  if ((bits & SAMPLES) === SAMPLES) return bits;
  return shortest < ALIKE * roundTrip && roundTrip < ALIKE * shortest ? bits | SAMPLES : bits + SAMPLE;
}

/** Notes the bytes that a side has sent last: its newest segment in the ring is number `last`, and all sequence numbers up to `high` are used. */
export function advance({ ints, times, now }: JudgedSides, side: number, high: number, last: number): void {
  const own = 16 * side;
  ints[own + HIGH] = high;
  ints[own + LAST] = last;
  ints[own + BITS] &= ~SYN_ONLY;
  times[(own >> 1) + LAST_SENT] = now[0];
}

/**
 * What a segment leaves for later ones, after it is judged: whether its bytes are sent for the first time. `timestamp` is of meaning with
 * `hasTimestamps`.
 */
export function remember(
  { ints, times, now }: JudgedSides, side: number, sequence: number, length: number, window: number, identification: number,
  hasTimestamps: boolean, timestamp: number, isFirst: boolean,
): void {
  const time = now[0], own = 16 * side, ownTimes = own >> 1, end = (sequence + length) | 0, isNewest = end === ints[own + HIGH];
  if (identification >= 0) {
    const before = ints[own + LAST_IDENTIFICATION] - 1, steps = (identification - before) & 0xffff;
    // The 0 that Linux gives a SYN,ACK, which can't be fragmented (RFC 6864 §4.1), says nothing of its counter.
    // Nor does the same again, of a copy, or one a little behind: it was overtaken by a resend.
    const isAhead = steps > 0 && steps <= NEAR, isBack = steps === 0 || steps >= 0x10000 - NEAR;
    if (before > 0 && (length === 0 || isNewest) && !isBack) ints[own + (isAhead ? STEADY : UNSTEADY)]++;
    if (before <= 0 || (steps > 0 && steps < FURTHEST_BEHIND)) ints[own + LAST_IDENTIFICATION] = identification + 1;
  }
  ints[own + LAST_SEQUENCE] = sequence;
  ints[own + WINDOW] = window + 1;
  if (hasTimestamps) rememberTimestamp(ints, times, own, timestamp, time);
  if (length === 0) return;
  if (isFirst) {
    if (times[ownTimes + WAITING_SEQUENCE_SINCE] >= 0) return;
    ints[own + WAITING_SEQUENCE] = end;
    times[ownTimes + WAITING_SEQUENCE_SINCE] = time;
  } else if (((end - ints[own + WAITING_SEQUENCE]) | 0) >= 0) {
    times[ownTimes + WAITING_SEQUENCE_SINCE] = -1; // sent again: whose acknowledgment comes cannot be told (Karn's rule, RFC 6298 §3)
  }
}

/** The timestamp that an echo is waited for, and how fast the clock behind it runs. */
function rememberTimestamp(ints: Int32Array, times: Float64Array, own: number, timestamp: number, time: number): void {
  const ownTimes = own >> 1, since = times[ownTimes + WAITING_TIMESTAMP_SINCE];
  if (since < 0 || (timestamp !== ints[own + WAITING_TIMESTAMP] && time - since > 1)) {
    ints[own + WAITING_TIMESTAMP] = timestamp;
    times[ownTimes + WAITING_TIMESTAMP_SINCE] = time;
  }
  if ((ints[own + BITS] & CLOCK_STARTED) === 0) {
    ints[own + BITS] |= CLOCK_STARTED;
    ints[own + CLOCK_START] = timestamp;
    times[ownTimes + CLOCK_START_TIME] = time;
    return;
  }
  const ticks = (timestamp - ints[own + CLOCK_START]) | 0, elapsed = time - times[ownTimes + CLOCK_START_TIME];
  if (elapsed <= 1 && ticks < ENOUGH_TICKS) return;
  // A late copy, or what was overtaken, shows the clock as it was: as slow as that it is only if nothing has shown it faster.
  if (ticks < FAST_RATE * elapsed && (ints[own + BITS] & FAST_CLOCK) !== 0) return;
  const rate = ticks < FAST_RATE * elapsed ? SLOW_CLOCK : ticks < MILLISECOND_RATE * elapsed ? FAST_CLOCK : FAST_CLOCK | MILLISECOND_CLOCK;
  ints[own + BITS] = ints[own + BITS] & ~(FAST_CLOCK | SLOW_CLOCK | MILLISECOND_CLOCK) | rate;
}
