/** Ends a scan before the memory is used up: what did not fit is told, where the system would end the whole program without a word. */

/** Rows of the table, 12 MB and more, after which the system is asked again. */
const ROWS_BETWEEN = 1 << 18;
/** Bytes that stay free for what the rows are wanted for, and for other programs. */
const RESERVE = 1 << 28;

/** Rows, about 800 MB, that any file may give; beyond them each packet must come from so many bytes on disk. */
const FREE_ROWS = 1 << 23;
/** The time between two packets alone takes a byte, however well it is packed; each of zstd's sequences takes two. */
const PACKED_BYTES = 2;

export class MemoryWatch {
  readonly #left: () => number;
  readonly #freeRows: number;
  #askAt = ROWS_BETWEEN;

  /** `left`: bytes of memory that the system can still give. `freeRows`: those that a file may give however small it is. */
  constructor(left: () => number = () => process.availableMemory(), freeRows = FREE_ROWS) {
    this.#left = left;
    this.#freeRows = freeRows;
  }

  /** Whether so many rows came from so few bytes of the file, packed as it is, that it was made to fill the memory. */
  isInflated(rows: number, fileBytes: number): boolean {
    return rows > this.#freeRows && rows * PACKED_BYTES > fileBytes;
  }

  /** Whether a table of so many rows should not grow any more. */
  isFull(rows: number): boolean {
    if (rows < this.#askAt) return false;
    this.#askAt = rows + ROWS_BETWEEN;
    return this.#left() < RESERVE;
  }
}
