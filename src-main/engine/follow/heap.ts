/** A binary heap: the least of its entries at hand, each added or taken in logarithmic time. */
export class Heap<Entry> {
  readonly #entries: Entry[] = [];

  constructor(private readonly before: (a: Entry, b: Entry) => boolean) {}

  get least(): Entry | undefined {
    return this.#entries[0];
  }

  get size(): number {
    return this.#entries.length;
  }

  add(entry: Entry): void {
    const entries = this.#entries;
    let at = entries.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(entry, entries[parent])) break;
      entries[at] = entries[parent];
      at = parent;
    }
    entries[at] = entry;
  }

  take(): Entry | undefined {
    const entries = this.#entries, least = entries[0], last = entries.pop();
    if (last === undefined || entries.length === 0) return least;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= entries.length) break;
      if (child + 1 < entries.length && this.before(entries[child + 1], entries[child])) child++;
      if (!this.before(entries[child], last)) break;
      entries[at] = entries[child];
      at = child;
    }
    entries[at] = last;
    return least;
  }
}
