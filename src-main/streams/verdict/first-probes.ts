/**
 * Keep-alives that are the first of their side in a capture: nothing before them tells that they lie one below the next number, but the answer does,
 * as it acknowledges that one (RFC 9293 §3.8.4).
 */
import type { JudgedSegment } from './judged-segment.ts';

interface FirstSegment {
  readonly row: number;
  readonly sequence: number;
}

/** By side, its first segment where that is empty, until its peer acknowledges anything or it sends what explains that. */
export type FirstProbesMemory = Map<number, FirstSegment>;

export class FirstProbes {
  constructor(readonly memory: FirstProbesMemory = new Map()) {}

  /** Remembers an empty segment; false where it is not the first of its side. */
  note({ side, row, sequence }: JudgedSegment): boolean {
    if (this.memory.has(side)) return false;
    this.memory.set(side, { row, sequence });
    return true;
  }

  /** A side sends its first bytes in the capture: where they begin at the empty segment's number, that was the next one. */
  begins({ side, sequence }: JudgedSegment): void {
    const first = this.memory.get(side);
    if (first !== undefined && ((sequence - first.sequence) | 0) <= 0) this.memory.delete(side);
  }

  /** Row of the segment of `side` that the first acknowledgment of its peer shows to have been a keep-alive, -1 for none. */
  answered(side: number, acknowledgment: number): number {
    const first = this.memory.get(side);
    if (first === undefined) return -1;
    this.memory.delete(side);
    return acknowledgment === (first.sequence + 1) >>> 0 ? first.row : -1;
  }

  forget(side: number): void {
    this.memory.delete(side);
  }
}
