/**
 * Resends that later turn out not to have been needed, because the first transmission had arrived: the receiver reports bytes that came
 * twice (D-SACK, RFC 2883), or acknowledges with a timestamp older than that of the resend (the Eifel detection algorithm, RFC 3522).
 */
import type { JudgedSegment } from './judged-segment.ts';

/** Seconds for which a resend is remembered, and resends of one side: what comes later has another cause. */
const REMEMBERED = 60;
const MOST_RESENDS = 256;

/** How it turns out. From `laterResend` on, an earlier verdict is amended: the row behind such a segment is not one that shows a resend needless. */
export const SHOWN_BY = {
  duplicateReport: 1, olderEcho: 2, laterResend: 3, bothArrived: 4, answer: 5, nextProbe: 6, laterCopies: 7, newAnswer: 8,
  unaskedNext: 9, lowerNext: 10, nextBytes: 11,
} as const;

export interface Resend {
  readonly row: number;
  readonly time: number;
  readonly sequence: number;
  readonly end: number;
  /** -1 without the option. */
  readonly timestamp: number;
  /** What the other side had acknowledged when it was sent; its own begin where that was nothing. */
  readonly base: number;
  /** Something beyond `base` was acknowledged since. */
  acknowledged: boolean;
}

export interface ResendsMemory {
  /** By side. */
  readonly resends: Map<number, Resend[]>;
  /** Begin of the segment that was last captured twice, by side: a report of it tells of the wire, not of a resend. */
  readonly copied: Map<number, number>;
}

/** What an acknowledgment says. */
export type AcknowledgmentSigns = Pick<JudgedSegment, 'time' | 'acknowledgment' | 'hasTimestamps' | 'echo' | 'duplicateFrom' | 'duplicateTo'>;

export class NeedlessResends {
  /** Results of `judge`: the row of the resend, and one of `SHOWN_BY`. */
  row = -1;
  shownBy = 0;
  readonly #resends: Map<number, Resend[]>;
  readonly #copied: Map<number, number>;

  /** Begins with nothing, or with what others know. */
  constructor(readonly memory: ResendsMemory = { resends: new Map(), copied: new Map() }) {
    ({ resends: this.#resends, copied: this.#copied } = memory);
  }

  /** `acknowledged`: what the other side has acknowledged so far, -1 for nothing. */
  sent(side: number, row: number, time: number, sequence: number, length: number, timestamp: number, acknowledged: number): void {
    let resends = this.#resends.get(side);
    if (resends === undefined) this.#resends.set(side, (resends = []));
    if (resends.length === MOST_RESENDS) resends.shift();
    resends.push({
      row, time, sequence, end: (sequence + length) >>> 0, timestamp, base: acknowledged < 0 ? sequence : acknowledged,
      acknowledged: false,
    });
  }

  copied(side: number, sequence: number): void {
    this.#copied.set(side, sequence);
  }

  /** Forgets both sides of a connection; `side` is one of them. */
  forget(side: number): void {
    for (const either of [side, side ^ 1]) {
      this.#resends.delete(either);
      this.#copied.delete(either);
    }
  }

  /** Whether the next acknowledgment of what `side` resent is worth a look. */
  waits(side: number): boolean {
    return this.#resends.get(side)?.some(({ acknowledged, timestamp }) => !acknowledged && timestamp >= 0) ?? false;
  }

  /** Looks whether an acknowledgment shows that a resend of `side`, the side that receives it, was not needed. */
  judge(side: number, signs: AcknowledgmentSigns): boolean {
    const resends = this.#resends.get(side);
    if (resends === undefined) return false;
    this.row = -1;
    const reported = signs.duplicateFrom !== signs.duplicateTo && this.#copied.get(side) !== signs.duplicateFrom;
    for (let i = resends.length - 1; i >= 0; i--) {
      const resend = resends[i];
      if (signs.time - resend.time > REMEMBERED) {
        resends.splice(0, i + 1);
        break;
      }
      const shown = this.#shows(resend, signs, reported && this.row < 0);
      if (shown === 0) continue;
      resends.splice(i, 1);
      this.row = resend.row;
      this.shownBy = shown;
    }
    if (resends.length === 0) this.#resends.delete(side);
    return this.row >= 0;
  }

  #shows(resend: Resend, signs: AcknowledgmentSigns, reported: boolean): number {
    const { sequence, end, timestamp, base } = resend;
    if (reported && ((sequence - signs.duplicateFrom) | 0) >= 0 && ((signs.duplicateTo - end) | 0) >= 0) return SHOWN_BY.duplicateReport;
    if (resend.acknowledged || ((signs.acknowledgment - base) | 0) <= 0) return 0;
    resend.acknowledged = true;
    // Only of the first bytes that were not acknowledged is the echo theirs (RFC 7323 §4.3).
    const first = ((base - sequence) | 0) >= 0 && ((end - base) | 0) > 0 && ((signs.acknowledgment - end) | 0) >= 0;
    return first && timestamp >= 0 && signs.hasTimestamps && ((signs.echo - timestamp) | 0) < 0 ? SHOWN_BY.olderEcho : 0;
  }
}
