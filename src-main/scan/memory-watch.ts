/** Ends a scan before the memory is used up: what did not fit is told, where the system would end the whole program without a word. */

/** Rows of the table, 12 MB and more, after which the system is asked again. */
const ROWS_BETWEEN = 1 << 18;
/** Bytes that stay free for what the rows are wanted for, and for other programs. */
const RESERVE = 1 << 28;

export class MemoryWatch {
  readonly #left: () => number;
  #askAt = ROWS_BETWEEN;

  /** `left`: bytes of memory that the system can still give. */
  constructor(left: () => number = () => process.availableMemory()) {
    this.#left = left;
  }

  /** Whether a table of so many rows should not grow any more. */
  isFull(rows: number): boolean {
    if (rows < this.#askAt) return false;
    this.#askAt = rows + ROWS_BETWEEN;
    return this.#left() < RESERVE;
  }
}
