/**
 * Round trips of a connection's segments: from each to the acknowledgment of its end, after Karn's rule (RFC 6298 §3), or to its selective
 * acknowledgment where that came first: its receiver had it by then and waited for others (RFC 2018 §4).
 */
import type { StorySegments } from './story-segments.ts';
import { VERDICT } from './verdict/words.ts';

const FIN = 1, SYN = 2, RST = 4, ACK = 16;

/** Acknowledged segments are cleared away in portions of at least so many. */
const CLEARED_AT_ONCE = 1024;

/** Segments of one side that wait for their acknowledgment, in the order of their sequence numbers. */
interface Waiting {
  readonly segments: number[];
  /** Of each whether its bytes were sent again, so that nobody can tell which copy was acknowledged. */
  readonly again: boolean[];
  /** Of each how many of those from it on were acknowledged selectively, at least; 0 for none. */
  readonly reported: number[];
  /** Segments that had to wait for others before them, so that their acknowledgment did: by number, each stretch further on than that before. */
  readonly held: { readonly from: number; readonly before: number }[];
  /** Those stretches before it are acknowledged. */
  heldFrom: number;
  /** Those before it are acknowledged. */
  from: number;
  /** Highest acknowledgment; undefined before the first. */
  acknowledged: number | undefined;
}

const nothing = (): Waiting => ({ segments: [], again: [], reported: [], held: [], heldFrom: 0, from: 0, acknowledged: undefined });

export class RoundTrips {
  readonly #told: StorySegments;
  /** The server's, the client's. */
  readonly #waiting: readonly [Waiting, Waiting] = [nothing(), nothing()];

  /** Fills `roundTrip` and `acknowledgedBy` of segments that are otherwise told. */
  constructor(told: StorySegments) {
    this.#told = told;
  }

  /** Segment `i`, the next in order. */
  add(i: number): void {
    const { flags, fromClient, verdict, length } = this.#told;
    if (verdict[i] === VERDICT.duplicate) return;
    const own = this.#waiting[fromClient[i]];
    if ((flags[i] & ACK) !== 0) {
      this.#acknowledge(this.#waiting[fromClient[i] ^ 1], i);
      this.#report(this.#waiting[fromClient[i] ^ 1], i);
    }
    if (length[i] === 0 && (flags[i] & (SYN | FIN)) === 0 || (flags[i] & RST) !== 0) return;
    const last = own.segments.length - 1;
    if (last < own.from || ((this.#told.sequence[i] - this.#end(own.segments[last])) | 0) >= 0) {
      own.segments.push(i);
      own.again.push(verdict[i] === VERDICT.retransmission);
      own.reported.push(0);
    } else {
      this.#sentAgain(own, i);
    }
  }

  #end(i: number): number {
    const { sequence, length, flags } = this.#told;
    return (sequence[i] + length[i] + ((flags[i] & SYN) >> 1) + (flags[i] & FIN)) >>> 0;
  }

  #acknowledge(waiting: Waiting, by: number): void {
    const { time, acknowledgment, roundTrip, acknowledgedBy } = this.#told;
    if (waiting.acknowledged === undefined || ((acknowledgment[by] - waiting.acknowledged) | 0) > 0) waiting.acknowledged = acknowledgment[by];
    let clear = true;
    for (; waiting.from < waiting.segments.length; waiting.from++) {
      const segment = waiting.segments[waiting.from];
      if (((acknowledgment[by] - this.#end(segment)) | 0) < 0) break;
      // What lies behind a resend was acknowledged late, when the hole was filled.
      clear &&= !waiting.again[waiting.from] && !isHeld(waiting, segment);
      acknowledgedBy[segment] = by + 1;
      if (clear && waiting.reported[waiting.from] === 0) roundTrip[segment] = time[by] - time[segment];
    }
    if (waiting.from > CLEARED_AT_ONCE && 2 * waiting.from > waiting.segments.length) {
      waiting.segments.splice(0, waiting.from);
      waiting.again.splice(0, waiting.from);
      waiting.reported.splice(0, waiting.from);
      waiting.from = 0;
    }
  }

  /**
   * Segments within the first block of segment `by`, which is the newest (RFC 2018 §4), came to where it was sent. Those reported before are leapt
   * over, further each time: a block grows by a segment with each acknowledgment.
   */
  #report(waiting: Waiting, by: number): void {
    const { sackFrom, sackTo, sequence, time, roundTrip, acknowledgment } = this.#told, { segments, again, reported } = waiting;
    if (((sackFrom[by] - acknowledgment[by]) | 0) <= 0 || ((sackTo[by] - sackFrom[by]) | 0) <= 0) return;
    let first = this.#firstBehind(waiting, sackFrom[by]);
    if (first < segments.length && ((sequence[segments[first]] - sackFrom[by]) | 0) < 0) first++;
    let at = first;
    while (at < segments.length && ((sackTo[by] - this.#end(segments[at])) | 0) >= 0) {
      if (reported[at] === 0) {
        if (!again[at]) roundTrip[segments[at]] = time[by] - time[segments[at]];
        reported[at] = 1;
      }
      at += reported[at];
    }
    if (at > first) reported[first] = at - first;
  }

  /** Index of the first that waits and ends behind a sequence number. Found by halves, as a window may hold thousands. */
  #firstBehind({ segments, from }: Waiting, place: number): number {
    let low = from, high = segments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (((this.#end(segments[middle]) - place) | 0) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Marks those that wait and share bytes with segment `i`, or, where it fills a hole, holds those behind it: the hole was seen where they arrived,
   * and they could not be acknowledged before it was filled.
   */
  #sentAgain(waiting: Waiting, i: number): void {
    const { sequence } = this.#told, { segments } = waiting, end = this.#end(i);
    let low = this.#firstBehind(waiting, sequence[i]);
    const isKnown = low < segments.length && ((sequence[segments[low]] - end) | 0) < 0;
    if (!isKnown && (waiting.acknowledged === undefined || ((sequence[i] - waiting.acknowledged) | 0) >= 0)) hold(waiting, segments[low], i);
    for (; low < segments.length && ((sequence[segments[low]] - end) | 0) < 0; low++) waiting.again[low] = true;
  }
}

/** Holds segments from number `from` to those before `before`, which is later than all: stretches within are none of their own. */
function hold({ held, heldFrom }: Waiting, from: number, before: number): void {
  while (held.length > heldFrom && held[held.length - 1].from >= from) held.pop();
  held.push({ from, before });
}

/** To be asked of one segment after another. */
function isHeld(waiting: Waiting, segment: number): boolean {
  const { held } = waiting;
  while (waiting.heldFrom < held.length && held[waiting.heldFrom].before <= segment) waiting.heldFrom++;
  return waiting.heldFrom < held.length && held[waiting.heldFrom].from <= segment;
}
