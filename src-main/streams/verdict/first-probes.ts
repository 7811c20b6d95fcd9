/**
 * Keep-alives that are the first of their side in a capture: nothing before them tells that they lie one below the next number, but the answer does,
 * as it acknowledges that one (RFC 9293 §3.8.4).
 */
import type { JudgedSegment } from './judged-segment.ts';

interface FirstSegment {
  readonly segment: Readonly<JudgedSegment>;
  /** Its peer has acknowledged something since. */
  isAnswered: boolean;
}

/** By side, its first segment where that is empty, until it sends bytes beyond. */
export type FirstProbesMemory = Map<number, FirstSegment>;

export class FirstProbes {
  constructor(readonly memory: FirstProbesMemory = new Map()) {}

  /** Remembers an empty segment; false where it is not the first of its side. */
  note(segment: JudgedSegment): boolean {
    if (this.memory.has(segment.side)) return false;
    this.memory.set(segment.side, { segment: { ...segment }, isAnswered: false });
    return true;
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
