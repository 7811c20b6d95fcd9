/** Bytes of a message whose length is not known yet, with the segments that they came in. */

/**
 * Asked anew, a protocol may read from the beginning. Up to `ASK_ALWAYS` it is asked at every segment, up to `ASK_OFTEN` each time a 64th has come
 * (usual segments bring more than that), beyond it each time a quarter has: a head that comes in segments of one byte costs 64 times its length.
 */
const ASK_ALWAYS = 1 << 12, ASK_OFTEN = 1 << 16;
/** A message that does not say its length within so many bytes is given up. */
export const COLLECT_LIMIT = 1 << 24;
/** Bytes of memory that all such messages may take together, and those that they keep when that is more: the oldest are given up. */
export const COLLECT_LIMIT_IN_ALL = 1 << 27;
export const COLLECT_KEPT = COLLECT_LIMIT_IN_ALL - (COLLECT_LIMIT_IN_ALL >> 3);

/** Bytes of memory that a message takes besides its bytes, at first and for each of its segments: measured. */
const MESSAGE_COST = 600, SEGMENT_COST = 24;
/** Bytes for which there is room at least: a million connections may begin with a few bytes each. */
const LEAST_ROOM = 256;

export class CollectedBytes {
  length = 0;
  /** Of each segment: its row, the row at which its bytes became part of the stream, where its bytes end. */
  readonly rows: number[] = [];
  readonly completing: number[] = [];
  readonly ends: number[] = [];
  #bytes = new Uint8Array(LEAST_ROOM);
  /** Where the protocol goes on when it is asked again, from the message's begin; 0: at the begin. */
  resume = 0;
  #askAt = 0;

  constructor(readonly message: number, readonly start: number) {}

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Bytes of memory that it takes, about. */
  get cost(): number {
    return MESSAGE_COST + this.#bytes.length + SEGMENT_COST * this.rows.length;
  }

  add(row: number, completing: number, bytes: Uint8Array): void {
    const length = this.length + bytes.length;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
      larger.set(this.bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.length);
    this.length = length;
    this.rows.push(row);
    this.completing.push(completing);
    this.ends.push(length);
  }

  /** Whether enough has come since the last time to ask again. */
  get worthAsking(): boolean {
    if (this.resume > 0) return this.length > this.resume;
    if (this.length < this.#askAt) return false;
    this.#askAt = this.length < ASK_ALWAYS ? 0 : this.length * (this.length < ASK_OFTEN ? 65 / 64 : 1.25);
    return true;
  }
}
