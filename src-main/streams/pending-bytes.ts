/** Bytes at the end of a TCP segment that wait for others: they are met from front to back, and each run of them waits for a frame of its own. */
import type { StreamPayload, WaitingBytes } from '../dissect/index.ts';

export class PendingBytes {
  /** Of the segment's payload: where it ends, and where the last run begins. */
  readonly #end: number;
  #from: number;
  /** The runs before the last one. */
  readonly #waiting: WaitingBytes[] = [];
  #completedIn: number | undefined;
  #unfinished: number | undefined;

  constructor(end: number) {
    this.#end = this.#from = end;
  }

  /** What was met so far does not wait. */
  clear(): void {
    this.#from = this.#end;
    this.#waiting.length = 0;
  }

  /**
   * From here on bytes wait for the frame that completes their message; undefined where none does. `length`: of the message, where it begins in
   * this segment.
   */
  add(from: number, completedIn: number | undefined, length: number | undefined): void {
    const goesOn = this.#from < this.#end, isSame = completedIn !== undefined && completedIn === this.#completedIn;
    if (goesOn && !isSame) this.#waiting.push({ length: from - this.#from, completedIn: this.#completedIn });
    if (!goesOn || !isSame) this.#from = from;
    this.#completedIn = completedIn;
    this.#unfinished = completedIn === undefined ? length : undefined;
  }

  /** As the payload of a segment tells it. */
  told(): Pick<StreamPayload, 'waiting' | 'pending' | 'completedIn' | 'unfinished'> {
    const pending = this.#end - this.#from;
    if (pending === 0) return { pending, completedIn: undefined };
    return {
      ...(this.#waiting.length > 0 && { waiting: this.#waiting }), pending, completedIn: this.#completedIn,
      ...(this.#unfinished !== undefined && { unfinished: this.#unfinished }),
    };
  }
}
