/**
 * A map that keeps what was set last. A `Map` whose first entry is deleted whenever another comes has to be gone through past all that were
 * deleted, a quarter of a million of them where it holds as many; here the older half goes at once.
 */
export class RecentMap<K, V> {
  readonly #half: number;
  #newer = new Map<K, V>();
  #older = new Map<K, V>();

  /** Holds `most` entries at most, and of those set last at least half as many. */
  constructor(most: number) {
    this.#half = Math.max(1, most >> 1);
  }

  /** Entries, those that were set again since they became old counted twice. */
  get size(): number {
    return this.#newer.size + this.#older.size;
  }

  get(key: K): V | undefined {
    return this.#newer.get(key) ?? this.#older.get(key);
  }

  set(key: K, value: V): void {
    if (this.#newer.size >= this.#half && !this.#newer.has(key)) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(key, value);
  }
}
