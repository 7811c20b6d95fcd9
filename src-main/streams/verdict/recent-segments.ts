/** The segments seen last, over all connections: a ring of limited size in which each side's segments are chained backwards. */

import { grown } from '../../index/growing.ts';
import { SegmentPlaces } from './segment-places.ts';

/** 262,144 segments in about 12 MB: more than 300 MB of bulk data in flight. */
const MOST_SEGMENTS = 1 << 18;
/** Room in the beginning: most captures are small, and when the last row of one has come nothing of this is needed. */
const FIRST_SEGMENTS = 1 << 10;
/** Times as many after it. */
const GROWTH = 16;
/** Steps back along one side's chain: 8,192 segments are 12 MB in flight on one connection. */
const MOST_STEPS = 8192;
/** Steps after which the index of places is asked: most copies are near. */
const FEW_STEPS = 64;
/**
 * Steps beyond the first few over a whole capture: so many, and so many more a segment, as one without end that was shuffled would take the most for
 * each.
 */
const STEPS_AT_FIRST = 1 << 22;
const STEPS_A_SEGMENT = 32;

/** Places in the 9 integers of a segment: one or two cache lines, where an array for each would be eleven. */
const BEFORE = 0, FIRST_ROW = 1, SEQUENCE = 2, END = 3, ACKNOWLEDGMENT = 4, WINDOW = 5, FLAGS = 6, IDENTIFICATION = 7, TIMESTAMP = 8;
const INTS = 9;
/**
 * Beside the flags of a segment: it brought bytes that others had passed over, and had been sent before those; it was taken for a resend as it came
 * so late, and that late may be the answer to the first report of a loss.
 */
export const FILLED_HOLE = 0x100, OVERTAKEN = 0x200, BY_TIME = 0x400, IN_ANSWER = 0x800;

export interface RecentMemory {
  readonly ints: Int32Array;
  readonly times: Float64Array;
  /** Segments added so far; the ring holds the last of them. Number 0 stands for none. */
  readonly count: number;
  /** Steps taken beyond the first few. */
  readonly stepped: number;
}

/** What is asked of a segment is asked by its slot. */
export class RecentSegments {
  #ints: Int32Array;
  #times: Float64Array;
  #mask: number;
  #count: number;
  #stepped: number;
  /** Made when a segment is first looked for that is not near. */
  #places: SegmentPlaces | undefined;
  /** Steps back along chains so far. */
  steps = 0;

  /** Begins with nothing, or with what others know. */
  constructor({ ints, times, count, stepped }: RecentMemory = newMemory()) {
    this.#ints = ints;
    this.#times = times;
    this.#mask = times.length - 1;
    this.#count = count;
    this.#stepped = stepped;
  }

  get memory(): RecentMemory {
    return { ints: this.#ints, times: this.#times, count: this.#count, stepped: this.#stepped };
  }

  /** Adds a segment behind number `before` of its side (0: none), seen at `time[0]`, and gives its number. */
  add(before: number, firstRow: number, sequence: number, end: number, acknowledgment: number, window: number, flags: number,
    identification: number, timestamp: number, time: Float64Array): number {
    const number = this.#count++;
    if (number > this.#mask && number < MOST_SEGMENTS) this.#grow();
    const slot = number & this.#mask, ints = this.#ints, at = INTS * slot;
    ints[at + BEFORE] = before;
    ints[at + FIRST_ROW] = firstRow;
    ints[at + SEQUENCE] = sequence;
    ints[at + END] = end;
    ints[at + ACKNOWLEDGMENT] = acknowledgment;
    ints[at + WINDOW] = window;
    ints[at + FLAGS] = flags;
    ints[at + IDENTIFICATION] = identification;
    ints[at + TIMESTAMP] = timestamp;
    this.#times[slot] = time[0];
    return number;
  }

  /** Slot of segment `number`, -1 when it is not there any more. */
  slot(number: number): number {
    return number > 0 && number > this.#oldest ? number & this.#mask : -1;
  }

  /**
   * Slot of the newest segment up to number `last`, the newest of one side, whose bytes meet `[sequence, end)`, the exact same segment preferred,
   * then one with the first of these bytes, as several may be sent again as one; -1 when there is none, or none in reach.
   */
  find(last: number, sequence: number, end: number): number {
    const ints = this.#ints, mask = this.#mask, oldest = this.#oldest, first = sequence | 0, behind = end | 0;
    let meeting = -1, begun = -1, number = last, most = FEW_STEPS;
    for (let steps = 0; number > 0 && number > oldest; steps++) {
      if (steps === FEW_STEPS) {
        const exact = this.#exact(last, first, behind);
        if (exact > 0) return exact & mask;
        most = Math.min(MOST_STEPS, STEPS_AT_FIRST + STEPS_A_SEGMENT * this.#count - this.#stepped);
      }
      if (steps >= FEW_STEPS && (meeting >= 0 || steps >= most)) break;
      if (steps >= FEW_STEPS) this.#stepped++;
      this.steps++;
      const slot = number & mask, at = INTS * slot, from = ints[at + SEQUENCE], to = ints[at + END];
      if (from === first && to === behind) return slot;
      if (((first - to) | 0) < 0) {
        if (meeting < 0 && ((from - behind) | 0) < 0) meeting = slot;
        if (begun < 0 && ((from - first) | 0) <= 0) begun = slot;
      }
      number = ints[at + BEFORE];
    }
    return begun >= 0 ? begun : meeting;
  }

  /** Slot of the newest segment of exactly these bytes up to number `last`, the newest of one side, -1 when there is none. */
  findSame(last: number, sequence: number, end: number): number {
    const number = last > this.#oldest ? this.#exact(last, sequence | 0, end | 0) : 0;
    return number > 0 ? number & this.#mask : -1;
  }

  /** Slot of the newest segment before that in `slot` of its side with the very same bytes, -1 when there is none. */
  sameBefore(slot: number): number {
    const at = INTS * slot, before = this.#ints[at + BEFORE];
    const number = before > this.#oldest ? this.#exact(before, this.#ints[at + SEQUENCE], this.#ints[at + END], slot) : 0;
    return number > 0 ? number & this.#mask : -1;
  }

  /** Number of the newest segment of exactly these bytes in the chain of `last`, that in slot `but` left out; 0 for none. */
  #exact(last: number, first: number, behind: number, but = -1): number {
    const ints = this.#ints, mask = this.#mask, oldest = this.#oldest;
    if (this.#places?.mask !== mask) this.#places = new SegmentPlaces(mask);
    const places = this.#places;
    for (let number = Math.max(oldest, places.count - 1) + 1; number < this.#count; number++) {
      const at = INTS * (number & mask), before = ints[at + BEFORE];
      places.add(number, before > oldest ? before : 0, ints[at + SEQUENCE], ints[at + END]);
    }
    return places.find(last, oldest, first, behind, (slot) =>
      slot !== but && ints[INTS * slot + SEQUENCE] === first && ints[INTS * slot + END] === behind);
  }

  /** The newest segment that was forgotten. */
  get #oldest(): number {
    return this.#count - 2 - this.#mask;
  }

  /** Before the ring is full, so that every segment stays where it is. */
  #grow(): void {
    const length = GROWTH * (this.#mask + 1);
    this.#ints = grown(this.#ints, INTS * length);
    this.#times = grown(this.#times, length);
    this.#mask = length - 1;
  }

  /** Row of the first transmission of the same bytes. */
  firstRow(slot: number): number {
    return this.#ints[INTS * slot + FIRST_ROW];
  }

  sequence(slot: number): number {
    return this.#ints[INTS * slot + SEQUENCE] >>> 0;
  }

  end(slot: number): number {
    return this.#ints[INTS * slot + END] >>> 0;
  }

  acknowledgment(slot: number): number {
    return this.#ints[INTS * slot + ACKNOWLEDGMENT] >>> 0;
  }

  window(slot: number): number {
    return this.#ints[INTS * slot + WINDOW];
  }

  /** TCP's alone. */
  flags(slot: number): number {
    return this.#ints[INTS * slot + FLAGS] & 0xff;
  }

  /** Whether it brought bytes that others had passed over. */
  filledHole(slot: number): boolean {
    return (this.#ints[INTS * slot + FLAGS] & FILLED_HOLE) !== 0;
  }

  /** Whether others had overtaken it. */
  wasOvertaken(slot: number): boolean {
    return (this.#ints[INTS * slot + FLAGS] & OVERTAKEN) !== 0;
  }

  /** Whether only the time told that it was sent again, and whether it came when an answer does. */
  wasJudgedByTime(slot: number): boolean {
    return (this.#ints[INTS * slot + FLAGS] & BY_TIME) !== 0;
  }

  cameInAnswer(slot: number): boolean {
    return (this.#ints[INTS * slot + FLAGS] & IN_ANSWER) !== 0;
  }

  /** Others had overtaken it, as was learned later. */
  markOvertaken(slot: number): void {
    this.#ints[INTS * slot + FLAGS] |= OVERTAKEN;
  }

  identification(slot: number): number {
    return this.#ints[INTS * slot + IDENTIFICATION];
  }

  timestamp(slot: number): number {
    return this.#ints[INTS * slot + TIMESTAMP] >>> 0;
  }

  /** In seconds. */
  time(slot: number): number {
    return this.#times[slot];
  }
}

function newMemory(): RecentMemory {
  return { ints: new Int32Array(INTS * FIRST_SEGMENTS), times: new Float64Array(FIRST_SEGMENTS), count: 1, stepped: 0 };
}
