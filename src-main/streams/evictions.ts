/** What reassembly gave up so that memory does not fill, by the row whose segment was more than the limits allow. */

export interface Eviction {
  /** `memory`: what protocols kept of the connection's messages before this row. */
  readonly what: 'hole' | 'message' | 'memory';
  readonly bytes: number;
}

/** Evictions that are told of where they happened; of more the number alone is kept. */
const MOST_ROWS = 10_000;

export class Evictions {
  /** How many there were in all. */
  holes = 0;
  messages = 0;
  memories = 0;
  readonly #byRow = new Map<number, Eviction>();

  add(row: number, eviction: Eviction): void {
    if (eviction.what === 'hole') this.holes++;
    else if (eviction.what === 'message') this.messages++;
    else this.memories++;
    if (this.#byRow.size < MOST_ROWS) this.#byRow.set(row, eviction);
  }

  /** Protocols forget what they keep of a connection's messages before a row, to be said once however often they go through it. */
  forgets(row: number): void {
    if (!this.#byRow.has(row)) this.add(row, { what: 'memory', bytes: 0 });
  }

  get(row: number): Eviction | undefined {
    return this.#byRow.get(row);
  }
}
