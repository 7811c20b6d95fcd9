/** The memory of the sides of TCP connections whose segments are judged: words and times by side, for `side.ts` and `side-tracking.ts`. */
import { grown, roomBeyond } from '../../index/growing.ts';
import type { HeardAcknowledgments } from './heard-acknowledgments.ts';
import type { Hole } from './holes.ts';

/** Places in the 16 words of a side. Identification and window are one more than they are, 0 for none. */
export const FIRST = 0, HIGH = 1, LAST = 2, LAST_SEQUENCE = 3, LAST_IDENTIFICATION = 4, ACKNOWLEDGED = 5, WINDOW = 6, SACKED_TO = 7, STEADY = 8,
  UNSTEADY = 9, WAITING_TIMESTAMP = 10, WAITING_SEQUENCE = 11, CLOCK_START = 12, BITS = 13, REPAIRED_UP_TO = 14, SACKED = 15;
/** Bits of `BITS`. */
export const STARTED = 1, SYN_ONLY = 2, HAS_ACKNOWLEDGED = 4, SACKING = 8, SLOW_CLOCK = 16, CLOCK_STARTED = 32, REPAIRS = 64, WITHOUT_SACK = 128,
  FAST_CLOCK = 256, NEVER_PROBES = 2048, OVERTAKEN_LATE = 16_384, TIMER_REPAIRS = 131_072, MILLISECOND_CLOCK = 262_144;
/** In the same word, counts up to three: of repeated acknowledgments, of measured round trips, and of timer shots. */
export const REPEAT = 512, REPEATS = 3 * REPEAT, SAMPLE = 4096, SAMPLES = 3 * SAMPLE, SHOT = 32_768, SHOTS = 3 * SHOT;
/** Places in the 8 times of a side, in seconds. */
export const LAST_SENT = 0, LAST_ACKNOWLEDGMENT = 1, ROUND_TRIP = 2, WAITING_TIMESTAMP_SINCE = 3, WAITING_SEQUENCE_SINCE = 4,
  CLOCK_START_TIME = 5, LAST_FAST = 6, PROBED_AFTER = 7;

/** The furthest block that a side has reported last (RFC 2018 §3). */
export interface FurthestBlock {
  /** Where it begins: a sequence number. */
  from: number;
  /** Where it began before holes below it were filled, and when that was reported, in seconds: -Infinity for never. */
  before: number;
  filled: number;
  /** The highest sequence number that the capture had of the peer when it first reported bytes beyond it, which the capture lacks; and when. */
  lacked: number;
  lackedSince: number;
}

/**
 * The acknowledgment that a side has repeated last: in seconds, when it first sent that, and when it last repeated one for the third time, -Infinity
 * for never.
 */
export interface RepeatedAcknowledgment {
  readonly first: number;
  third: number;
  /** The acknowledgment that came next after a third repeat, a sequence number, and when, in seconds: -Infinity for never. */
  next: number;
  nextSince: number;
}

/** Bytes that came and were not taken: sequence numbers. */
export interface RefusedBytes {
  readonly from: number;
  readonly to: number;
}

export interface SidesMemory {
  readonly words: Uint32Array;
  readonly times: Float64Array;
  readonly holes: Map<number, Hole[]>;
  readonly reports: Map<number, number>;
  readonly reporting: Map<number, number>;
  readonly furthest: Map<number, FurthestBlock>;
  readonly repeated: Map<number, RepeatedAcknowledgment>;
  readonly refused: Map<number, readonly RefusedBytes[]>;
  readonly heard: HeardAcknowledgments;
  /** Sides that were ever looked at, those in between included. */
  readonly count: number;
}

/** The memory of all sides: objects of so many fields would be 430 bytes each, and the garbage collector would carry them about. */
export class JudgedSides {
  words: Uint32Array;
  /** The same words as signed numbers. */
  ints: Int32Array;
  times: Float64Array;
  /** When the segment that is judged was seen, in seconds. */
  readonly now = new Float64Array(1);
  /** By side, in the order of their bytes, none touching another; none for most. */
  readonly holes: Map<number, Hole[]>;
  /** By side, when it last reported bytes beyond a hole, or a loss by repeated acknowledgments, in seconds; none for most. */
  readonly reports: Map<number, number>;
  /** By side, since when it has reported such bytes without a moment in which it had none, in seconds. */
  readonly reporting: Map<number, number>;
  /** By side; none for most. */
  readonly furthest: Map<number, FurthestBlock>;
  /** By side; none for most. */
  readonly repeated: Map<number, RepeatedAcknowledgment>;
  /** By side, what of its bytes the peer has refused; none for most. */
  readonly refused: Map<number, readonly RefusedBytes[]>;
  /** By side, what it has acknowledged by when; none for most. */
  readonly heard: HeardAcknowledgments;
  #count: number;

  /** Begins with nothing, or with what others know. */
  constructor({ words, times, holes, reports, reporting, furthest, repeated, refused, heard, count }: SidesMemory = {
    words: new Uint32Array(0), times: new Float64Array(0), holes: new Map(), reports: new Map(), reporting: new Map(),
    furthest: new Map(), repeated: new Map(), refused: new Map(), heard: new Map(), count: 0,
  }) {
    this.#count = count;
    this.words = words;
    this.ints = new Int32Array(words.buffer);
    this.times = times;
    this.holes = holes;
    this.reports = reports;
    this.reporting = reporting;
    this.furthest = furthest;
    this.repeated = repeated;
    this.refused = refused;
    this.heard = heard;
  }

  get memory(): SidesMemory {
    const { words, times, holes, reports, reporting, furthest, repeated, refused, heard } = this;
    return { words, times, holes, reports, reporting, furthest, repeated, refused, heard, count: this.#count };
  }

  /** Makes room for a side, and with it for its peer. */
  makeRoom(side: number): void {
    if (side < this.#count) return;
    if (16 * side >= this.words.length) {
      this.words = grown(this.words, Math.max(roomBeyond(this.words.length), 16 * ((side | 1) + 1)));
      this.ints = new Int32Array(this.words.buffer);
      this.times = grown(this.times, this.words.length >> 1);
    }
    while (this.#count <= (side | 1)) this.clear(this.#count++);
  }

  /** Number of a side's newest segment in the ring. */
  last(side: number): number {
    return this.ints[16 * side + LAST];
  }

  /** Forgets all of a side. */
  clear(side: number): void {
    if (16 * side >= this.words.length) return;
    this.words.fill(0, 16 * side, 16 * side + 16);
    this.times.fill(0, 8 * side, 8 * side + 8);
    this.times[8 * side + LAST_ACKNOWLEDGMENT] = this.times[8 * side + LAST_FAST] = -Infinity;
    this.times[8 * side + ROUND_TRIP] = this.times[8 * side + PROBED_AFTER] = Infinity;
    this.times[8 * side + WAITING_TIMESTAMP_SINCE] = this.times[8 * side + WAITING_SEQUENCE_SINCE] = -1;
    this.holes.delete(side);
    this.reports.delete(side);
    this.reporting.delete(side);
    this.furthest.delete(side);
    this.repeated.delete(side);
    this.refused.delete(side);
    this.heard.delete(side);
  }
}
