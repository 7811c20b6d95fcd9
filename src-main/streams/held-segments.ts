/**
 * TCP segments that came before bytes that precede them: what they hold is kept until the
 * hole is filled or given up. No byte is kept twice: the first copy wins.
 */

/** A segment, or a part of one, whose bytes no other that waits has. */
export interface HeldSegment {
  readonly row: number;
  /** Sequence number of the first byte, a 32-bit integer. */
  readonly start: number;
  /** Bytes on the wire, and those that were captured. */
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** From (including) and to (excluding) which of a segment's bytes. */
export type Part = readonly [from: number, to: number];

/** Segments that wait on one side, and bytes that wait in all; beyond them holes are given up. A window of 4 MiB has 3,000 segments. */
export const HELD_SEGMENTS_LIMIT = 4096;
export const HELD_BYTES_LIMIT = 1 << 26;

export class HeldSegments<Segment extends Pick<HeldSegment, 'start' | 'length'> & { readonly bytes?: Uint8Array }> {
  /** By sequence number, and none of them overlaps another. */
  readonly #bySide = new Map<number, Segment[]>();
  #bytes = 0;

  /** Which of the bytes `[from, to)` of a segment that begins at `start` wait in no other. */
  missing(side: number, start: number, from: number, to: number): Part[] {
    const segments = this.#bySide.get(side) ?? [], parts: Part[] = [];
    let at = from;
    for (let i = this.#firstBehind(segments, (start + from) | 0); i < segments.length && at < to; i++) {
      const begin = (segments[i].start - start) | 0;
      if (begin >= to) break;
      if (begin > at) parts.push([at, begin]);
      at = begin + segments[i].length;
    }
    if (at < to) parts.push([at, to]);
    return parts;
  }

  /** Keeps a segment of `side` that overlaps no other; false when that is more than the limits allow. */
  hold(side: number, segment: Segment): boolean {
    let segments = this.#bySide.get(side);
    if (segments === undefined) this.#bySide.set(side, (segments = []));
    segments.splice(this.#firstBehind(segments, segment.start), 0, segment);
    this.#bytes += segment.bytes?.length ?? 0;
    return segments.length <= HELD_SEGMENTS_LIMIT && this.#bytes <= HELD_BYTES_LIMIT;
  }

  /** The segment that comes first in the stream. */
  first(side: number): Segment | undefined {
    return this.#bySide.get(side)?.[0];
  }

  /** Takes the first segment out. */
  take(side: number): Segment | undefined {
    const segments = this.#bySide.get(side), segment = segments?.shift();
    if (segment !== undefined) this.#bytes -= segment.bytes?.length ?? 0;
    if (segments?.length === 0) this.#bySide.delete(side);
    return segment;
  }

  sides(): number[] {
    return [...this.#bySide.keys()];
  }

  /** Index of the first segment that has bytes at or behind a sequence number; mostly the last is asked for. */
  #firstBehind(segments: readonly Segment[], sequence: number): number {
    let low = 0, high = segments.length;
    if (high > 0 && ((segments[high - 1].start + segments[high - 1].length - sequence) | 0) <= 0) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (((segments[middle].start + segments[middle].length - sequence) | 0) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
