/** TCP segments that came before bytes that precede them: their bytes are kept until the hole is filled or given up. */

export interface HeldSegment {
  readonly row: number;
  /** Sequence number of the first byte, a 32-bit integer. */
  readonly start: number;
  /** Bytes on the wire, and those that were captured. */
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Segments that wait on one side, and bytes that wait in all; beyond them holes are given up. A window of 4 MiB has 3,000 segments. */
const SEGMENTS_LIMIT = 4096;
const BYTES_LIMIT = 1 << 26;

export class HeldSegments {
  readonly #bySide = new Map<number, HeldSegment[]>();
  #bytes = 0;

  /** Keeps a segment of `side`; false when that is more than the limits allow. */
  hold(side: number, segment: HeldSegment): boolean {
    let segments = this.#bySide.get(side);
    if (segments === undefined) this.#bySide.set(side, (segments = []));
    let at = segments.length;
    while (at > 0 && ((segments[at - 1].start - segment.start) | 0) > 0) at--;
    segments.splice(at, 0, segment);
    this.#bytes += segment.bytes.length;
    return segments.length <= SEGMENTS_LIMIT && this.#bytes <= BYTES_LIMIT;
  }

  /** The segment that comes first in the stream. */
  first(side: number): HeldSegment | undefined {
    return this.#bySide.get(side)?.[0];
  }

  /** Takes the first segment out. */
  take(side: number): HeldSegment | undefined {
    const segments = this.#bySide.get(side), segment = segments?.shift();
    if (segment !== undefined) this.#bytes -= segment.bytes.length;
    if (segments?.length === 0) this.#bySide.delete(side);
    return segment;
  }

  sides(): number[] {
    return [...this.#bySide.keys()];
  }
}
