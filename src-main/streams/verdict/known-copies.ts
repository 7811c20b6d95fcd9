/**
 * What a capture has shown of second copies so far: how late they come, as a mirror port or a second way that is late is about as late each time; and
 * which of them were taken for copies because nothing had asked for them, until their receiver says otherwise.
 */

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

/** The last segment of a side that was taken for a copy as nothing had asked for it, and when one such was last reported to have come twice. */
interface Unasked {
  sequence: number;
  lag: number;
  refuted: number;
}

export interface CopiesMemory {
  /** Lags in seconds, newest over oldest, and behind them their number so far. */
  readonly lags: Float64Array;
  /** By side. */
  readonly unasked: Map<number, Unasked>;
}

export class KnownCopies {
  readonly memory: CopiesMemory;

  /** Begins with none, or with those that another knows. */
  constructor(memory: CopiesMemory = { lags: new Float64Array(REMEMBERED + 1), unasked: new Map() }) {
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

  /** Remembers that a side's segment was taken for a copy because nothing had asked for it again. */
  noteUnasked(side: number, sequence: number, lag: number): void {
    const known = this.memory.unasked.get(side);
    if (known === undefined) this.memory.unasked.set(side, { sequence, lag, refuted: -Infinity });
    else [known.sequence, known.lag] = [sequence, lag];
  }

  /**
   * The receiver of a side's bytes reports at `time` that those from `sequence` on came twice (D-SACK, RFC 2883): it has got what a mirror port would
   * have shown to nobody but the capture.
   */
  refute(side: number, sequence: number, time: number): void {
    const { lags, unasked } = this.memory, known = unasked.get(side);
    if (known === undefined || known.sequence !== sequence) return;
    known.refuted = time;
    const newest = (lags[REMEMBERED] - 1) % REMEMBERED;
    if (lags[REMEMBERED] > 0 && lags[newest] === known.lag) lags[newest] = Infinity;
  }

  /** Whether a side sends unasked: it was found out a moment ago. */
  sendsUnasked(side: number, time: number, roundTrip: number): boolean {
    const known = this.memory.unasked.get(side);
    return known !== undefined && time - known.refuted < Math.max(AT_LEAST, Math.min(1, GOES_ON * roundTrip));
  }

  forget(side: number): void {
    this.memory.unasked.delete(side);
  }
}
