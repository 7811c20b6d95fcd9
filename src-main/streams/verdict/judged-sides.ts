/** What is known of the sides of TCP connections when their segments are judged (`judge.ts`). */
import { grown, roomBeyond } from '../../index/growing.ts';
import { type Hole, addHole, fillHoles, holeFilledBy } from './holes.ts';
import type { JudgedSegment } from './judge.ts';

const SYN = 2;

/** Seconds after which a side that goes on sending may have been moved by a timer: 10 ms, the least that systems wait. */
export const SILENCE = 0.01;

/** Two round trips of which neither is longer than the other by more than a twentieth. */
const ALIKE = 1.05;

/** Ticks from which on the rate of a clock is known well enough, and those a second from which on it is fast. */
const ENOUGH_TICKS = 10;
const FAST_RATE = 200;

/** Steps of a counter of identifications from one segment captured to the next: other destinations may have had some in between. */
const NEAR = 64;

/** Steps up the circle of identifications from which on one is that of an overtaken segment, up to 4,096 behind, and no leap of the counter. */
const FURTHEST_BEHIND = 0x10000 - 0x1000;

const NONE: readonly Hole[] = [];

/** Places in the 16 words of a side. Identification and window are one more than they are, 0 for none. */
const FIRST = 0, HIGH = 1, LAST = 2, LAST_SEQUENCE = 3, LAST_IDENTIFICATION = 4, ACKNOWLEDGED = 5, WINDOW = 6, SACKED_TO = 7, STEADY = 8,
  UNSTEADY = 9, WAITING_TIMESTAMP = 10, WAITING_SEQUENCE = 11, CLOCK_START = 12, BITS = 13, REPAIRED_UP_TO = 14, SACKED = 15;
/** Bits of `BITS`. */
const STARTED = 1, SYN_ONLY = 2, HAS_ACKNOWLEDGED = 4, SACKING = 8, SLOW_CLOCK = 16, CLOCK_STARTED = 32, REPAIRS = 64, WITHOUT_SACK = 128,
  FAST_CLOCK = 256, NEVER_PROBES = 2048, OVERTAKEN_LATE = 16_384, TIMER_REPAIRS = 131_072;
/** In the same word, counts up to three: of repeated acknowledgments, of measured round trips, and of timer shots. */
const REPEAT = 512, REPEATS = 3 * REPEAT, SAMPLE = 4096, SAMPLES = 3 * SAMPLE, SHOT = 32_768, SHOTS = 3 * SHOT;
/** Places in the 8 times of a side, in seconds. */
const LAST_SENT = 0, LAST_ACKNOWLEDGMENT = 1, ROUND_TRIP = 2, WAITING_TIMESTAMP_SINCE = 3, WAITING_SEQUENCE_SINCE = 4,
  CLOCK_START_TIME = 5, LAST_FAST = 6, PROBED_AFTER = 7;

export interface SidesMemory {
  readonly words: Uint32Array;
  readonly times: Float64Array;
  readonly holes: Map<number, Hole[]>;
  readonly reports: Map<number, number>;
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
  /** By side, when it last reported bytes beyond a hole, in seconds; none for most. */
  readonly reports: Map<number, number>;
  #count: number;

  /** Begins with nothing, or with what others know. */
  constructor({ words, times, holes, reports, count }: SidesMemory = {
    words: new Uint32Array(0), times: new Float64Array(0), holes: new Map(), reports: new Map(), count: 0,
  }) {
    this.#count = count;
    this.words = words;
    this.ints = new Int32Array(words.buffer);
    this.times = times;
    this.holes = holes;
    this.reports = reports;
  }

  get memory(): SidesMemory {
    return { words: this.words, times: this.times, holes: this.holes, reports: this.reports, count: this.#count };
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
  }
}

/** What one side of a connection has sent, as far as seen: a view of its place in the memory, which can be moved to any other. */
export class Side {
  private number = 0;
  private words: Uint32Array = new Uint32Array(0);
  private times: Float64Array = new Float64Array(0);
  private at = 0;

  constructor(private readonly all: JudgedSides) {}

  /** Is from now on side `number`. */
  be(number: number): this {
    const { all } = this;
    all.makeRoom(number);
    this.number = number;
    this.words = all.words;
    this.times = all.times;
    this.at = 16 * number;
    return this;
  }

  get started(): boolean { return (this.words[this.at + BITS] & STARTED) !== 0; }
  set started(value: boolean) { this.bit(STARTED, value); }
  get first(): number { return this.words[this.at + FIRST]; }
  set first(value: number) { this.words[this.at + FIRST] = value; }
  /** Highest sequence number sent, plus one. */
  get high(): number { return this.words[this.at + HIGH]; }
  set high(value: number) { this.words[this.at + HIGH] = value; }
  /** Nothing but the SYN was sent. */
  get synOnly(): boolean { return (this.words[this.at + BITS] & SYN_ONLY) !== 0; }
  set synOnly(value: boolean) { this.bit(SYN_ONLY, value); }
  /** Number of its newest segment in the ring. */
  get last(): number { return this.words[this.at + LAST]; }
  set last(value: number) { this.words[this.at + LAST] = value; }
  get lastSent(): number { return this.times[(this.at >> 1) + LAST_SENT]; }
  set lastSent(value: number) { this.times[(this.at >> 1) + LAST_SENT] = value; }
  get lastSequence(): number { return this.words[this.at + LAST_SEQUENCE]; }
  /** -1 for none. */
  get lastIdentification(): number { return this.words[this.at + LAST_IDENTIFICATION] - 1; }
  /** Highest acknowledgment it sent, its window (-1 before), and when an acknowledgment of its last said anything new. */
  get acknowledged(): number { return this.words[this.at + ACKNOWLEDGED]; }
  get hasAcknowledged(): boolean { return (this.words[this.at + BITS] & HAS_ACKNOWLEDGED) !== 0; }
  get window(): number { return this.words[this.at + WINDOW] - 1; }
  get lastAcknowledgment(): number { return this.times[(this.at >> 1) + LAST_ACKNOWLEDGMENT]; }
  get sacking(): boolean { return (this.words[this.at + BITS] & SACKING) !== 0; }
  set sacking(value: boolean) { this.bit(SACKING, value); }
  /** Whether it has reported bytes behind a sequence number that are beyond a hole (RFC 2018). */
  reportsBehind(end: number): boolean { return this.sacking && ((this.words[this.at + SACKED_TO] - end) | 0) > 0; }
  /** When it last did, in seconds; -Infinity for never. */
  get lastReport(): number { return this.all.reports.get(this.number) ?? -Infinity; }
  /** Shortest time from a segment that passed here to this side's answer passing here, in seconds. */
  get roundTrip(): number { return this.times[(this.at >> 1) + ROUND_TRIP]; }
  /**
   * Where nothing of its peer was captured: it has its peer's answer once it sends something after its SYN, as without one it would not (RFC 9293
   * §3.5). With data it may have taken longer for that.
   */
  measureOpening(peer: Side, time: number): void {
    if (this.roundTrip === Infinity && this.synOnly && !peer.started && this.started) this.times[(this.at >> 1) + ROUND_TRIP] = time - this.lastSent;
  }

  /** Whether it was measured but once, or twice with other results, so that others may be a good deal shorter. */
  get isRoughRoundTrip(): boolean { return (this.words[this.at + BITS] & SAMPLES) !== SAMPLES; }
  /** The same, 0 where it is not known better than that. */
  get trustedRoundTrip(): number { return this.isRoughRoundTrip ? 0 : this.roundTrip; }
  /** Timer shots since the peer last acknowledged something new, three at most. */
  get shots(): number { return (this.words[this.at + BITS] & SHOTS) / SHOT; }
  shoot(): void { if (this.shots < SHOTS / SHOT) this.words[this.at + BITS] += SHOT; }
  /** When an acknowledgment last made it send something again. */
  get lastFast(): number { return this.times[(this.at >> 1) + LAST_FAST]; }
  set lastFast(value: number) { this.times[(this.at >> 1) + LAST_FAST] = value; }
  /** The silence after which it sent its newest tail again. */
  get probedAfter(): number { return this.times[(this.at >> 1) + PROBED_AFTER]; }
  set probedAfter(value: number) { this.times[(this.at >> 1) + PROBED_AFTER] = value; }
  /** It has let its retransmission timer run out where a tail loss probe was due. */
  get neverProbes(): boolean { return (this.words[this.at + BITS] & NEVER_PROBES) !== 0; }
  set neverProbes(value: boolean) { this.bit(NEVER_PROBES, value); }
  /** How often it has repeated its highest acknowledgment (RFC 5681 §2's duplicates), three times at most. */
  get repeats(): number { return (this.words[this.at + BITS] & REPEATS) / REPEAT; }
  /** Its segments come behind later ones by more than half a round trip: some may do so by more than a whole one, as resends do. */
  get isOvertakenLate(): boolean { return (this.words[this.at + BITS] & OVERTAKEN_LATE) !== 0; }
  set isOvertakenLate(value: boolean) { this.bit(OVERTAKEN_LATE, value); }
  get slowClock(): boolean { return (this.words[this.at + BITS] & SLOW_CLOCK) !== 0; }
  /** Its timestamps are known to count at least 200 in a second. */
  get fastClock(): boolean { return (this.words[this.at + BITS] & FAST_CLOCK) !== 0; }

  private bit(bit: number, value: boolean): void {
    if (value) this.words[this.at + BITS] |= bit;
    else this.words[this.at + BITS] &= ~bit;
  }

  /** 1: `identification` was given out after `other`, -1: before, 0: cannot say. Half the circle of 65,536 either way. */
  identificationOrder(identification: number, other: number): number {
    if (identification < 0 || other < 0 || identification === other) return 0;
    const steps = (identification - other) & 0xffff, isNear = Math.min(steps, 0x10000 - steps) <= NEAR;
    // Two that are near each other are a counter's, as of random ones 1 in 500 are.
    if (!this.identificationsCount && (!isNear || identification === 0 || other === 0 || this.words[this.at + UNSTEADY] > 0)) return 0;
    return steps < 0x8000 ? 1 : -1;
  }

  /** Whether two segments with these identifications are one transmission: they are the same, and there were others of a counter. */
  isOneTransmission(identification: number, other: number): boolean {
    if (identification !== other || identification < 0) return false;
    return this.identificationsCount || (identification > 0 && this.words[this.at + STEADY] > 0 && this.words[this.at + UNSTEADY] === 0);
  }

  get identificationsCount(): boolean {
    const steady = this.words[this.at + STEADY];
    return steady >= 3 && steady >= 8 * this.words[this.at + UNSTEADY];
  }

  /** What it has sent last is not waited for to be answered any more. */
  endWaiting(): void {
    this.times[(this.at >> 1) + WAITING_SEQUENCE_SINCE] = this.times[(this.at >> 1) + WAITING_TIMESTAMP_SINCE] = -1;
  }

  restart(): void {
    this.started = false;
    this.all.holes.delete(this.number);
    this.last = 0;
    this.bit(SHOTS, false);
    this.sacking = false;
    this.endRepair();
  }

  /** One side has said in its SYN that it knows no SACK (RFC 2018 §2). */
  isWithoutSack(peer: Side): boolean {
    return ((this.words[this.at + BITS] | peer.words[peer.at + BITS]) & WITHOUT_SACK) !== 0;
  }

  /** It repairs a loss until its peer acknowledges more than `upTo`; after its retransmission timer all that was not reported (RFC 6675 §5.1). */
  beginRepair(peer: Side, upTo: number, afterTimer = false): void {
    this.words[this.at + REPAIRED_UP_TO] = upTo;
    this.bit(REPAIRS, peer.hasAcknowledged);
    this.bit(TIMER_REPAIRS, afterTimer);
  }

  /** Whether it may still be sending again what was lost. */
  repairs(peer: Side): boolean {
    return (this.words[this.at + BITS] & REPAIRS) !== 0 && ((peer.acknowledged - this.words[this.at + REPAIRED_UP_TO]) | 0) <= 0;
  }

  /** The same of a repair that its retransmission timer began. */
  repairsAfterTimer(peer: Side): boolean {
    return (this.words[this.at + BITS] & TIMER_REPAIRS) !== 0 && this.repairs(peer);
  }

  endRepair(): void {
    this.bit(REPAIRS, false);
  }

  begin(segment: JudgedSegment, end: number): void {
    this.started = true;
    this.first = segment.sequence;
    this.high = end;
    this.synOnly = (segment.flags & SYN) !== 0;
    this.bit(WITHOUT_SACK, this.synOnly && !segment.allowsSack);
    if (!this.synOnly) this.pushHole((segment.sequence - 0x3fffffff) >>> 0, segment.sequence, segment);
  }

  openHole(segment: JudgedSegment): void {
    this.pushHole(this.high, segment.sequence, segment);
  }

  private pushHole(from: number, to: number, { time, identification, timestamp, acknowledgment }: JudgedSegment): void {
    const { all: { holes }, number } = this;
    let own = holes.get(number);
    if (own === undefined) holes.set(number, (own = []));
    addHole(own, { from, to, opened: time, identification, timestamp, acknowledgment }, this.high);
  }

  private get holes(): readonly Hole[] {
    return this.all.holes.get(this.number) ?? NONE;
  }

  /** End of the bytes that were seen without a gap since the side's first segment. */
  contiguous(): number {
    const { high, first, holes } = this, hole = holes.length > 0 && holes[0].to === first ? holes[1] : holes[0];
    return hole !== undefined && ((hole.from - high) | 0) < 0 ? hole.from : high;
  }

  /** The hole that `[sequence, end)` fills without touching bytes that were seen. */
  holeFilledBy(sequence: number, end: number): Hole | undefined {
    return holeFilledBy(this.holes, sequence, end);
  }

  fill(sequence: number, end: number): void {
    const holes = this.all.holes.get(this.number);
    if (holes !== undefined) fillHoles(holes, sequence, end, this.high);
  }
}

/**
 * What follows is done for every segment, and so is written without the accessors of `Side`, each of which costs several dependent loads. Numbers are
 * signed 32-bit integers and the time is in `now`, because any other number that is an argument is an object to be allocated.
 */

/** Whether a side sends new bytes after a silence of its own although something is in flight. */
export function isLate({ ints, times, now }: JudgedSides, side: number, sequence: number): boolean {
  const peer = 16 * (side ^ 1);
  return ((sequence - ints[peer + ACKNOWLEDGED]) | 0) > 0 && (ints[peer + BITS] & HAS_ACKNOWLEDGED) !== 0 &&
    now[0] - times[8 * side + LAST_SENT] > SILENCE;
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
  { ints, times, now, reports }: JudgedSides, side: number, acknowledgment: number, hasTimestamps: boolean, echo: number, sacked: number,
  sackedTo: number, length: number, window: number,
): void {
  const time = now[0];
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
      bits = measured(times, ownTimes, bits, time - sent);
      times[peerTimes + WAITING_TIMESTAMP_SINCE] = -1;
    }
  }
  if ((bits & HAS_ACKNOWLEDGED) === 0 || ((acknowledgment - ints[own + ACKNOWLEDGED]) | 0) > 0) {
    ints[own + ACKNOWLEDGED] = acknowledgment;
    ints[peer + BITS] &= ~SHOTS;
    bits = (bits | HAS_ACKNOWLEDGED) & ~(SACKING | REPEATS);
    times[ownTimes + LAST_ACKNOWLEDGMENT] = time;
  } else if (sacked === 0 ? length === 0 : sacked !== ints[own + SACKED]) {
    // Bytes that come with the same acknowledgment as before acknowledge nothing.
    times[ownTimes + LAST_ACKNOWLEDGMENT] = time;
    if (acknowledgment === ints[own + ACKNOWLEDGED] && window + 1 === ints[own + WINDOW] && (bits & REPEATS) !== REPEATS) bits += REPEAT;
  }
  if (sacked !== 0) {
    if ((bits & SACKING) === 0 || ((sackedTo - ints[own + SACKED_TO]) | 0) > 0) ints[own + SACKED_TO] = sackedTo;
    ints[own + SACKED] = sacked;
    bits |= SACKING;
    reports.set(side, time);
  }
  ints[own + BITS] = bits;
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
  ints[own + BITS] = ints[own + BITS] & ~(FAST_CLOCK | SLOW_CLOCK) | (ticks < FAST_RATE * elapsed ? SLOW_CLOCK : FAST_CLOCK);
}
