/** What reassembly gave up so that memory does not fill, by the row whose segment was more than the limits allow. */

export interface Eviction {
  readonly what: 'hole' | 'message';
  readonly bytes: number;
}

/** Evictions that are told of where they happened; of more the number alone is kept. */
const MOST_ROWS = 10_000;

export class Evictions {
  /** How many there were in all. */
  holes = 0;
  messages = 0;
  readonly #byRow = new Map<number, Eviction>();

  add(row: number, eviction: Eviction): void {
    if (eviction.what === 'hole') this.holes++;
    else this.messages++;
    if (this.#byRow.size < MOST_ROWS) this.#byRow.set(row, eviction);
  }

  get(row: number): Eviction | undefined {
    return this.#byRow.get(row);
  }
}
