/**
 * What a capture has shown of second copies so far: how late they come, as a mirror port or a second way that is late is about as late each time; and
 * which of them were taken for copies because nothing had asked for them, until their receiver says otherwise.
 */
import type { JudgedSegment } from './judged-segment.ts';

/** Two captures of one transmission lie closer than this where only times can tell: 1.5 ms. Mirror ports are under 0.1 ms apart. */
export const AT_ONCE = 0.0015;
/** Copies that are remembered, and those of them that must have come as late as one that nothing else tells. */
const REMEMBERED = 8, ENOUGH = 3;
/** Share by which lags differ that are the same. */
const ALIKE = 0.04;
/** Times the least lag that the others may be where all of them are one mirror port's. */
const SPREAD = 1.25;
/** Round trips, and seconds, for which a sender that was seen to send again unasked may go on to do so. */
const GOES_ON = 1.5, AT_LEAST = 0.005;

/** A segment that was taken for a copy as nothing had asked for it. */
interface UnaskedCopy {
  readonly row: number;
  readonly time: number;
  readonly sequence: number;
  readonly lag: number;
}

/** The last of them of a side, oldest first, and when one was last reported to have come twice. */
interface Unasked {
  readonly copies: UnaskedCopy[];
  refuted: number;
}

/** What is remembered of such a segment. */
type UnaskedSegment = Pick<JudgedSegment, 'side' | 'row' | 'time' | 'sequence'>;

/** Segments and their lags that are remembered though nothing tells whether they were sent again: one of each earlier segment that it is like. */
const MOST_DOUBTFUL = 96;
/** Of them, so many are kept until the oldest are forgotten together: to move all for each costs more than to look through them. */
const ROOM_FOR_DOUBTFUL = 2 * MOST_DOUBTFUL;
/**
 * Others that must have come as late as one of them, each in a burst of its own: more where it is not acknowledged, as it may have been asked for;
 * and the seconds between two bursts at least.
 */
const ENOUGH_BURSTS = 3, ENOUGH_UNACKNOWLEDGED = 5, BETWEEN_BURSTS = 0.002;
/**
 * Seconds, and the share, by which lags differ that are one mirror port's and no answer's, as what is sent again on a way with a steady delay comes
 * after about a round trip, too.
 */
const STEADY = 0.00004, STEADY_SHARE = 0.0005;

/** Seconds by which others differ at most that are the same as a lag, to some microseconds. */
const steadyWithin = (lag: number): number => Math.max(STEADY, STEADY_SHARE * lag);
const areOneLag = (one: number, other: number): boolean => Math.abs(one - other) <= steadyWithin(other);

/** A segment like an earlier one, and how many seconds later it came. */
interface Doubtful extends Readonly<UnaskedSegment> {
  readonly lag: number;
}

export interface CopiesMemory {
  /** Oldest first; the last `MOST_DOUBTFUL` count. */
  readonly doubtful: Doubtful[];
  /** Their lags in the same order, which are looked through for each repeat. */
  readonly doubtfulLags: Float64Array;
  /** Lags in seconds, newest over oldest, and behind them their number so far. */
  readonly lags: Float64Array;
  /** By side. */
  readonly unasked: Map<number, Unasked>;
  /** By side, the row of its SYN that came again unmarked after its connection was over, until an answer tells whether it opens another. */
  readonly openings: Map<number, number>;
}

export class KnownCopies {
  readonly memory: CopiesMemory;

  /** Begins with none, or with those that another knows. */
  constructor(memory = newMemory()) {
    this.memory = memory;
  }

  /** Remembers that a copy came `lag` seconds after the first. Those that came at once need no others to be known for what they are. */
  note(lag: number): void {
    const { lags } = this.memory;
    if (lag > AT_ONCE) lags[lags[REMEMBERED]++ % REMEMBERED] = lag;
  }

  /** Whether any come so late that only the time tells them from what was sent again. */
  get areLate(): boolean {
    return this.memory.lags[REMEMBERED] > 0;
  }

  /** Whether copies come as late as `lag` seconds: some came nearly so, or all about so, as where a queue adds to their way. */
  areAsLate(lag: number): boolean {
    const { lags } = this.memory, known = Math.min(REMEMBERED, lags[REMEMBERED]);
    let alike = 0, least = Infinity, most = 0;
    for (let i = 0; i < known; i++) {
      if (Math.abs(lags[i] - lag) <= ALIKE * lag) alike++;
      least = Math.min(least, lags[i]);
      most = Math.max(most, lags[i]);
    }
    return alike >= ENOUGH || (known > ENOUGH && most <= SPREAD * least && lag >= least - (most - least) && lag <= most + (most - least));
  }

  /** Whether enough came `lag` seconds after the first to some microseconds, as those of a mirror port do. */
  areJustAsLate(lag: number): boolean {
    const { lags } = this.memory, known = Math.min(REMEMBERED, lags[REMEMBERED]);
    let alike = 0;
    for (let i = 0; i < known; i++) {
      if (areOneLag(lags[i], lag)) alike++;
    }
    return alike >= ENOUGH;
  }

  /**
   * Whether a segment, like one `lag` seconds before, has come as late as others in other bursts, to some microseconds, so that all of them are
   * copies; the rows of those not known as such are added to `rows`. Remembers it otherwise. `isAcknowledged`: what it was like is, so that fewer
   * others are enough.
   */
  isSteady({ side, row, time, sequence }: UnaskedSegment, lag: number, isAcknowledged: boolean, rows: number[]): boolean {
    const bursts = 1 + this.#burstsBefore(time, lag);
    if (bursts <= (isAcknowledged ? ENOUGH_BURSTS : ENOUGH_UNACKNOWLEDGED)) {
      this.#remember({ side, sequence, row, time, lag });
      return false;
    }
    for (const other of this.#cutDoubtful()) if (areOneLag(other.lag, lag)) this.note(other.lag);
    this.takeDoubtful(lag, rows);
    return true;
  }

  /** Bursts before `time` in which segments that are remembered came `lag` seconds late. Of a flood of repeats each asks several times. */
  #burstsBefore(time: number, lag: number): number {
    const { doubtful, doubtfulLags } = this.memory, within = steadyWithin(lag);
    let bursts = 0, newest = time;
    for (let i = doubtful.length - 1, last = Math.max(0, doubtful.length - MOST_DOUBTFUL); i >= last; i--) {
      if (Math.abs(doubtfulLags[i] - lag) > within) continue;
      const before = doubtful[i].time;
      if (newest - before > BETWEEN_BURSTS) bursts++;
      newest = before;
    }
    return bursts;
  }

  #remember(one: Doubtful): void {
    const { doubtful, doubtfulLags } = this.memory;
    if (doubtful.length === ROOM_FOR_DOUBTFUL) this.#cutDoubtful();
    doubtfulLags[doubtful.length] = one.lag;
    doubtful.push(one);
  }

  /** Forgets those that count no more, and gives the others. */
  #cutDoubtful(): Doubtful[] {
    const { doubtful, doubtfulLags } = this.memory, over = doubtful.length - MOST_DOUBTFUL;
    if (over > 0) {
      doubtful.splice(0, over);
      doubtfulLags.copyWithin(0, over);
    }
    return doubtful;
  }

  #forgetDoubtful(index: number): void {
    this.memory.doubtful.splice(index, 1);
    this.memory.doubtfulLags.copyWithin(index, index + 1);
  }

  /** Adds to `rows` those of the segments that are remembered by `isSteady` and came as late, which are known for copies now, and forgets them. */
  takeDoubtful(lag: number, rows: number[]): void {
    const doubtful = this.#cutDoubtful();
    for (const other of doubtful) {
      if (areOneLag(other.lag, lag) && !rows.includes(other.row)) rows.push(other.row);
    }
    // What is a copy of one segment is none of another with the same bytes.
    for (let i = rows.length > 0 ? doubtful.length - 1 : -1; i >= 0; i--) if (rows.includes(doubtful[i].row)) this.#forgetDoubtful(i);
  }

  /** Remembers that a segment was taken for a copy of one `lag` seconds before because nothing had asked for it again. */
  noteUnasked({ side, row, time, sequence }: UnaskedSegment, lag: number): void {
    let known = this.memory.unasked.get(side);
    if (known === undefined) this.memory.unasked.set(side, (known = { copies: [], refuted: -Infinity }));
    known.copies.push({ row, time, sequence, lag });
    if (known.copies.length > REMEMBERED) known.copies.shift();
  }

  /**
   * The receiver of a side's bytes reports at `time` that those from `sequence` on came twice (D-SACK, RFC 2883): it has got what a mirror port would
   * have shown to nobody but the capture. Gives the segment that was taken for a copy of them.
   */
  refute(side: number, sequence: number, time: number): UnaskedCopy | undefined {
    const { lags, unasked } = this.memory, sentTwice = this.#cutDoubtful().findIndex((copy) => copy.side === side && copy.sequence === sequence);
    if (sentTwice >= 0) this.#forgetDoubtful(sentTwice);
    const known = unasked.get(side), at = known?.copies.findLastIndex((copy) => copy.sequence === sequence) ?? -1;
    if (known === undefined || at < 0) return undefined;
    known.refuted = time;
    const [copy] = known.copies.splice(at, 1), lag = lags.indexOf(copy.lag);
    if (lag >= 0 && lag < REMEMBERED) lags[lag] = Infinity;
    return copy;
  }

  /** Whether a side sends unasked: it was found out a moment ago. */
  sendsUnasked(side: number, time: number, roundTrip: number): boolean {
    const known = this.memory.unasked.get(side);
    return known !== undefined && time - known.refuted < Math.max(AT_LEAST, Math.min(1, GOES_ON * roundTrip));
  }

  /** Remembers a SYN that was taken for a copy though nothing marks it as one: `answeredOpening` tells of it. */
  noteOpening({ side, row }: Pick<JudgedSegment, 'side' | 'row'>): void {
    this.memory.openings.set(side, row);
  }

  /** Row of the SYN of `side` that was taken for a copy, and has an answer now; -1 for none. */
  answeredOpening(side: number): number {
    const row = this.memory.openings.get(side) ?? -1;
    if (row >= 0) this.memory.openings.delete(side);
    return row;
  }

  forget(side: number): void {
    this.memory.unasked.delete(side);
    this.memory.openings.delete(side);
  }
}

function newMemory(): CopiesMemory {
  return {
    doubtful: [], doubtfulLags: new Float64Array(ROOM_FOR_DOUBTFUL), lags: new Float64Array(REMEMBERED + 1), unasked: new Map(), openings: new Map(),
  };
}
