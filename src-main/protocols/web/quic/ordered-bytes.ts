/** Bytes of a stream that come in any order, handed on in theirs: RFC 9000 §2.2. */

/** Where bytes were found: in a packet of a frame, counted from 0, and there in what was protected. */
export interface Place {
  readonly frame: number;
  readonly packet: number;
  readonly at: number;
}

export interface Chunk {
  /** In the stream. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly place: Place;
  /** Of one that had to wait: the frame that let it go on, 0 as long as none did. */
  readonly wait?: { until: number };
}

/** What all streams of a connection may hold of bytes that wait for others before them. */
export interface Budget {
  left: number;
}

/** What a chunk that waits costs besides its bytes: a stream cut into single bytes would be dear otherwise. */
const CHUNK_COST = 100;

export class OrderedBytes {
  /** How far the stream has come without a hole. */
  next = 0;
  /** By offset, those beyond a hole. They may overlap: what comes first in the stream counts. */
  readonly #waiting: Chunk[] = [];
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** There are bytes beyond a hole. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Which of the bytes from `offset` on the stream had before: all, some, or none. */
  repeats(offset: number, length: number): 'all' | 'some' | undefined {
    if (length === 0 || offset >= this.next) return undefined;
    return offset + length <= this.next ? 'all' : 'some';
  }

  /** The parts with which the stream goes on now that this one is there, in order; 'full' when it would have to wait and there is no room. */
  take(chunk: Chunk): readonly Chunk[] | 'full' {
    if (chunk.offset > this.next) return this.#wait(chunk);
    const parts: Chunk[] = [];
    this.#append(parts, chunk);
    const waiting = this.#waiting;
    let used = 0;
    while (used < waiting.length && waiting[used].offset <= this.next) {
      this.#budget.left += waiting[used].bytes.length + CHUNK_COST;
      this.#append(parts, waiting[used++]);
    }
    if (used > 0) waiting.splice(0, used);
    return parts;
  }

  #append(parts: Chunk[], chunk: Chunk): void {
    const { offset, bytes, place } = chunk, known = this.next - offset;
    if (known >= bytes.length) return;
    parts.push({ ...chunk, offset: this.next, bytes: bytes.subarray(known), place: { ...place, at: place.at + known } });
    this.next = offset + bytes.length;
  }

  #wait(chunk: Chunk): readonly Chunk[] | 'full' {
    const cost = chunk.bytes.length + CHUNK_COST;
    if (cost > this.#budget.left) return 'full';
    this.#budget.left -= cost;
    const waiting = this.#waiting;
    let low = 0, high = waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (waiting[middle].offset <= chunk.offset) low = middle + 1;
      else high = middle;
    }
    // Of the packet's bytes only these are kept.
    waiting.splice(low, 0, { ...chunk, bytes: chunk.bytes.slice() });
    return [];
  }
}
