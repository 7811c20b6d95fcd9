/** One side of a TCP connection as the judge sees it (`judge.ts`): what it has sent and acknowledged, and how its numbers and clock run. */
import { hadAcknowledged, keepAcknowledged } from './heard-acknowledgments.ts';
import { type Hole, addHole, fillHoles, holeFilledBy } from './holes.ts';
import type { JudgedSegment } from './judged-segment.ts';
import {
  ACKNOWLEDGED, BITS, FAST_CLOCK, FIRST, HAS_ACKNOWLEDGED, HIGH, type JudgedSides, LAST, LAST_ACKNOWLEDGMENT, LAST_FAST, LAST_IDENTIFICATION,
  LAST_SENT, LAST_SEQUENCE, MILLISECOND_CLOCK, NEVER_PROBES, OVERTAKEN_LATE, PROBED_AFTER, REPAIRED_UP_TO, REPAIRS, REPEAT, REPEATS, ROUND_TRIP,
  type FurthestBlock, type RepeatedAcknowledgment, SACKED_TO, SACKING, SAMPLES, SHOT, SHOTS, SLOW_CLOCK, STARTED, STEADY, SYN_ONLY,
  TIMER_REPAIRS, UNSTEADY,
  WAITING_SEQUENCE_SINCE, WAITING_TIMESTAMP_SINCE, WINDOW, WITHOUT_SACK,
} from './judged-sides.ts';

const SYN = 2, ACK = 16;

/** Steps of a counter of identifications from one segment captured to the next: other destinations may have had some in between. */
export const NEAR = 64;

/** Part of a round trip measured but once or twice that others take: in recordings on a busy machine opening took longer by half. */
const ROUGHLY = 0.55;

/**
 * Copies with the same timestamp value lie closer than this: clocks of RFC 7323 tick every 1 ms to 1 s, and no resend follows its original within 5
 * ms unprovoked.
 */
export const ONE_TICK = 0.005;

/** Seconds that no segment is on its way for: retransmission timers begin with one (RFC 6298 §2.1). */
const LONGEST_WAY = 1;

const NONE: readonly Hole[] = [];

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
  /** Whether the furthest block that it reports has all bytes from `sequence` to `end`: it has them, and nobody sends them again for its reports. */
  reports(sequence: number, end: number): boolean {
    const block = this.all.furthest.get(this.number);
    return this.sacking && block !== undefined && ((sequence - block.from) | 0) >= 0 && ((this.words[this.at + SACKED_TO] - end) | 0) >= 0;
  }
  /** Whether bytes up to `end` that it reports now were not all in its furthest block at some time since `moment`. */
  missedSince(moment: number, end: number): boolean {
    const block = this.all.furthest.get(this.number);
    return block !== undefined && block.filled > moment && ((block.before - end) | 0) >= 0;
  }
  /** Notes at `time` its furthest block, unless it has told of a further one: a report that came late. */
  reportsFrom(from: number, to: number, time: number): void {
    if (this.words[this.at + SACKED_TO] !== to) return;
    const { furthest } = this.all, high = this.words[(this.at ^ 16) + HIGH], known = furthest.get(this.number);
    const block = known ?? { from, before: from, filled: -Infinity, lacked: high, lackedSince: Infinity };
    if (((to - high) | 0) > 0 && (block.lacked !== high || block.lackedSince === Infinity)) [block.lacked, block.lackedSince] = [high, time];
    if (known === undefined) furthest.set(this.number, block);
    else this.movesFurthest(block, from, time);
  }

  private movesFurthest(block: FurthestBlock, from: number, time: number): void {
    if (((from - block.from) | 0) < 0) {
      if (time - block.filled > LONGEST_WAY || ((block.from - block.before) | 0) > 0) block.before = block.from;
      block.filled = time;
    }
    block.from = from;
  }
  /** From now on it is kept what it acknowledges when. */
  keepAcknowledged(): void { keepAcknowledged(this.all.heard, this.number); }
  /** Whether it is known to have acknowledged all bytes up to `end` by some moment. */
  hadAcknowledged(moment: number, end: number): boolean { return hadAcknowledged(this.all.heard, this.number, moment, end); }
  /** When it last did, or repeated an acknowledgment for the third time, in seconds; -Infinity for never. */
  get lastReport(): number { return this.all.reports.get(this.number) ?? -Infinity; }
  /** Since when it has done so all the time, in seconds; -Infinity for not now. */
  get reportingSince(): number { return this.all.reporting.get(this.number) ?? -Infinity; }
  /** Shortest time from a segment that passed here to this side's answer passing here, in seconds. */
  get roundTrip(): number { return this.times[(this.at >> 1) + ROUND_TRIP]; }
  /**
   * Where nothing of its peer was captured: it has its peer's answer once it sends something after its SYN, as without one it would not (RFC 9293
   * §3.5). With data it may have taken longer for that.
   */
  measureOpening(peer: Side, time: number): void {
    if (this.roundTrip === Infinity && this.synOnly && !peer.started && this.started) this.times[(this.at >> 1) + ROUND_TRIP] = time - this.lastSent;
  }

  /** Notes that it answered within so many seconds, perhaps after some waiting; clocks that stand still or go back tell nothing. */
  answeredWithin(seconds: number): void {
    if (seconds > 0 && seconds < this.roundTrip) this.times[(this.at >> 1) + ROUND_TRIP] = seconds;
  }

  /** Whether it was measured but once, or twice with other results, so that others may be a good deal shorter. */
  get isRoughRoundTrip(): boolean { return (this.words[this.at + BITS] & SAMPLES) !== SAMPLES; }
  /** What the round trip may be at the least: a rough one was measured mostly when the connection was opened, which takes longer. */
  get leastRoundTrip(): number { return this.isRoughRoundTrip ? ROUGHLY * this.roundTrip : this.roundTrip; }
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
  /** Seconds within which two of its timestamps may be alike, where it is fast: so long ticks are, or two of a millisecond. */
  get longestTick(): number { return (this.words[this.at + BITS] & MILLISECOND_CLOCK) !== 0 ? 0.002 : ONE_TICK; }

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

  /**
   * Whether a SYN with the number of the first opens another connection, as where traffic is played again: its side had the answer to the first, as
   * it sent more, and the connection is over for certain (`isOver`), or silent for so long that no copy of it is under way any more.
   */
  opensAnew({ flags, sequence, time }: JudgedSegment, peer: Side, isOver: boolean): boolean {
    if ((flags & (SYN | ACK)) !== SYN || !this.started || sequence !== this.first || this.synOnly || !peer.hasAcknowledged) return false;
    return ((peer.acknowledged - sequence) | 0) > 1 && (isOver || time - Math.max(this.lastSent, peer.lastSent) > LONGEST_WAY);
  }

  restart(): void {
    this.started = false;
    this.all.holes.delete(this.number);
    this.all.refused.delete(this.number);
    this.last = 0;
    this.bit(SHOTS, false);
    this.sacking = false;
    this.all.reporting.delete(this.number);
    this.endRepair();
  }

  /** One side has said in its SYN that it knows no SACK (RFC 2018 §2). */
  isWithoutSack(peer: Side): boolean {
    return ((this.words[this.at + BITS] | peer.words[peer.at + BITS]) & WITHOUT_SACK) !== 0;
  }

  /** The acknowledgment that it has repeated last; undefined where it never did. */
  get repeated(): RepeatedAcknowledgment | undefined { return this.all.repeated.get(this.number); }

  /** Whether its peer tells it of losses by repeating acknowledgments alone: one of them knows no SACK, or the peer was seen to repeat without. */
  hearsRepeatsOnly(peer: Side): boolean {
    return this.isWithoutSack(peer) || (peer.repeated !== undefined && !this.all.furthest.has(peer.number));
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

  /** When something was known to have passed over the bytes behind the highest number seen: the capture may lack it, and have the report of it. */
  private passedBy(time: number): number {
    const block = this.all.furthest.get(this.number ^ 1);
    return block !== undefined && block.lacked === this.high ? Math.min(block.lackedSince, time) : time;
  }

  private pushHole(from: number, to: number, segment: JudgedSegment): void {
    const { identification, timestamp, acknowledgment, window, sacked, sackedTo } = segment, time = this.passedBy(segment.time);
    const { all: { holes }, number } = this;
    let own = holes.get(number);
    if (own === undefined) holes.set(number, (own = []));
    addHole(own, { from, to, opened: time, identification, timestamp, acknowledgment, window, sacked, sackedTo }, this.high);
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

  /**
   * Whether bytes below a sequence number in a hole are missing for as long as those of the hole, or longer: neither they nor that one are
   * acknowledged by the peer.
   */
  missesBefore(sequence: number, hole: Hole, peer: Side): boolean {
    const { holes, first } = this, known = peer.hasAcknowledged && ((peer.acknowledged - first) | 0) > 0 ? peer.acknowledged : first;
    // Sent before the capture began, or known to have come.
    if (((sequence - known) | 0) <= 0) return false;
    // What is missing since before the capture began is known by reports of what is behind it.
    if (peer.sacking && ((peer.acknowledged - first) | 0) < 0) return true;
    const lowest = holes.find(({ to }) => ((to - known) | 0) > 0);
    return sequence !== hole.from || (lowest !== undefined && lowest !== hole && lowest.opened <= hole.opened);
  }

  fill(sequence: number, end: number): void {
    const holes = this.all.holes.get(this.number);
    if (holes !== undefined) fillHoles(holes, sequence, end, this.high);
  }
}
