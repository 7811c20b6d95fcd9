/**
 * What a side of a connection has acknowledged by some moment of the last few round trips: its peer does not send again what it has heard to have
 * come (RFC 9293 §3.4: it is taken off the retransmission queue), so that such bytes, seen again, are a late second copy of one transmission.
 * Kept from the first time on that bytes of the peer come again.
 */

/** Moments that are kept of a side, newest last, and how many of them a round trip has: they reach back two. */
const MOST_MOMENTS = 10, MOMENTS_A_ROUND_TRIP = 5;
/** Seconds between two of them at least, and where no round trip is known. */
const LEAST_STEP = 0.0005, STEP = 0.02;

interface Moment {
  readonly time: number;
  readonly acknowledged: number;
}

/** By side that acknowledges. */
export type HeardAcknowledgments = Map<number, Moment[]>;

/** Notes at `time` what a side acknowledges, if that is of interest; `roundTrip` is that from here to its peer and back, in seconds. */
export function noteAcknowledged(heard: HeardAcknowledgments, side: number, time: number, acknowledged: number, roundTrip: number): void {
  const moments = heard.get(side);
  if (moments === undefined) return;
  const step = roundTrip === Infinity ? STEP : Math.max(LEAST_STEP, roundTrip / MOMENTS_A_ROUND_TRIP), newest = moments.at(-1);
  if (newest !== undefined && time - newest.time < step) return;
  if (moments.length === MOST_MOMENTS) moments.shift();
  moments.push({ time, acknowledged });
}

/** Begins to keep what a side acknowledges. */
export function keepAcknowledged(heard: HeardAcknowledgments, side: number): void {
  if (!heard.has(side)) heard.set(side, []);
}

/** Whether a side is known to have acknowledged all bytes up to `end` by some moment. */
export function hadAcknowledged(heard: HeardAcknowledgments, side: number, moment: number, end: number): boolean {
  const before = heard.get(side)?.findLast(({ time }) => time <= moment);
  return before !== undefined && ((before.acknowledged - end) | 0) >= 0;
}
