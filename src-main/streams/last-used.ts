/** Values that are dear to make, kept while they are used: of those that cost more than may be kept in all, the ones used longest ago go. */

interface Kept<V> {
  readonly value: V;
  readonly cost: number;
}

export class LastUsed<K, V> {
  readonly #most: number;
  /** The one used last at the end. */
  readonly #kept = new Map<K, Kept<V>>();
  #cost = 0;

  /** `most`: what all of them may cost, in the unit of `keep`. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a value out, to be kept again when it has been used. */
  take(key: K): V | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#cost -= kept.cost;
    return kept.value;
  }

  /** Keeps a value that was used just now, however much it costs. */
  keep(key: K, value: V, cost: number): void {
    this.take(key);
    this.#kept.set(key, { value, cost });
    this.#cost += cost;
    if (this.#cost > this.#most) this.#forget(key);
  }

  clear(): void {
    this.#kept.clear();
    this.#cost = 0;
  }

  /** A look at the first entry of a map from which entries were taken costs as much as these were, so that an eighth goes at once. */
  #forget(used: K): void {
    const enough = 0.875 * this.#most;
    for (const [oldest, { cost }] of this.#kept) {
      if (this.#cost <= enough || oldest === used) break;
      this.#kept.delete(oldest);
      this.#cost -= cost;
    }
  }
}
