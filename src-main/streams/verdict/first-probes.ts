/**
 * Keep-alives that are the first of their side in a capture: nothing before them tells that they lie one below the next number, but the answer does,
 * as it acknowledges that one (RFC 9293 §3.8.4), and where no answer was captured, the side's next bytes.
 */
import type { JudgedSegment } from './judged-segment.ts';

/** Empty segments of one side that are remembered until its bytes tell what they were: more than an hour of keep-alives a minute apart. */
const MOST_ROWS = 64;

interface FirstSegment {
  readonly segment: Readonly<JudgedSegment>;
  /** Rows of the empty segments with its sequence number that came since, its own among them. */
  readonly rows: number[];
  /** Its peer has acknowledged something since. */
  isAnswered: boolean;
}

/** By side, its first segment where that is empty, until it sends bytes beyond. */
export type FirstProbesMemory = Map<number, FirstSegment>;

const NONE: readonly number[] = [];

export class FirstProbes {
  constructor(readonly memory: FirstProbesMemory = new Map()) {}

  /** Remembers an empty segment; false where it is not the first of its side. */
  note(segment: JudgedSegment): boolean {
    const first = this.memory.get(segment.side);
    if (first === undefined) this.memory.set(segment.side, { segment: { ...segment }, rows: [segment.row], isAnswered: false });
    else if (first.segment.sequence === segment.sequence && first.rows.length < MOST_ROWS) first.rows.push(segment.row);
    return first === undefined;
  }

  /** That segment where a side's first bytes are below its number: they were sent before it, or again. */
  beyond({ side, sequence }: JudgedSegment): Readonly<JudgedSegment> | undefined {
    const first = this.memory.get(side)?.segment;
    return first !== undefined && ((sequence - first.sequence) | 0) < 0 ? first : undefined;
  }

  /** A side sends its first bytes in the capture: where they begin at the empty segment's number, that was the next one. */
  begins({ side, sequence }: JudgedSegment): void {
    const first = this.memory.get(side);
    if (first !== undefined && ((sequence - first.segment.sequence) | 0) <= 0) this.memory.delete(side);
  }

  /** Rows of a side's segments that its first bytes show to have been keep-alives, as they begin one behind them. */
  shownBy({ side, sequence }: JudgedSegment): readonly number[] {
    const first = this.memory.get(side);
    return first !== undefined && !first.isAnswered && sequence === (first.segment.sequence + 1) >>> 0 ? first.rows : NONE;
  }

  /** Row of the segment of `side` that the first acknowledgment of its peer shows to have been a keep-alive, -1 for none. */
  answered(side: number, acknowledgment: number): number {
    const first = this.memory.get(side);
    if (first === undefined || first.isAnswered) return -1;
    first.isAnswered = true;
    return acknowledgment === (first.segment.sequence + 1) >>> 0 ? first.segment.row : -1;
  }

  forget(side: number): void {
    this.memory.delete(side);
  }
}
