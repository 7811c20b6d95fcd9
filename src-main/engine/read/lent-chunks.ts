/**
 * Printed text on its way from one thread to another: in shared memory that is used again as soon
 * as its stretch is written. New memory for each chunk would make V8 collect garbage every 32 MB.
 */

/** A chunk in the lender's memory of this number; `memory` comes with the first chunk that lies in it. */
export interface LentChunk {
  readonly number: number;
  readonly length: number;
  readonly memory: SharedArrayBuffer | undefined;
}

/** Printers' chunks are seldom larger. */
const LEAST_BYTES = 1 << 19;

export class Lender {
  readonly #memories: Uint8Array[] = [];
  /** Numbers of those that hold nothing. */
  readonly #free: number[] = [];
  readonly #lent: { readonly stretch: number; readonly number: number }[] = [];

  lend(stretch: number, chunk: Uint8Array): LentChunk {
    const { length } = chunk;
    const at = this.#free.findIndex(number => this.#memories[number].length >= length);
    const number = at < 0 ? this.#memories.length : this.#free.splice(at, 1)[0];
    const memory = at < 0 ? new SharedArrayBuffer(Math.max(LEAST_BYTES, length)) : undefined;
    if (memory !== undefined) this.#memories.push(new Uint8Array(memory));
    this.#memories[number].set(chunk);
    this.#lent.push({ stretch, number });
    return { number, length, memory };
  }

  /** The stretches before this one are written. Stretches are lent in ascending order. */
  written(before: number): void {
    const lent = this.#lent;
    while (lent.length > 0 && lent[0].stretch < before) this.#free.push(lent.shift()!.number);
  }
}

/** What one lender has lent. */
export class Borrower {
  readonly #memories: Uint8Array[] = [];

  /** Valid until the lender is told that the chunk's stretch is written. */
  bytesOf({ number, length, memory }: LentChunk): Uint8Array {
    if (memory !== undefined) this.#memories[number] = new Uint8Array(memory);
    return this.#memories[number].subarray(0, length);
  }
}
