/**
 * Values that are dear to make, kept while they are used: of those that cost more than may be kept in all, the ones used longest ago go. The order is
 * a ring of its own: a map in which the one used last were taken out and put in again would have to be gone through past all that was taken out of
 * it.
 */

interface Kept<K, V> {
  readonly key: K;
  /** Undefined while it is taken out. */
  value: V | undefined;
  cost: number;
  older: Kept<K, V>;
  newer: Kept<K, V>;
}

export class LastUsed<K, V extends object | number> {
  readonly #most: number;
  readonly #kept = new Map<K, Kept<K, V>>();
  /** Closes the ring: the newest is the one older than it, the oldest the one newer. */
  readonly #joint: Kept<K, V>;
  readonly #gone: (key: K, value: V | undefined) => void;
  #cost = 0;

  /** `most`: what all of them may cost, in the unit of `keep`. `gone` is told of each that had to go. */
  constructor(most: number, gone: (key: K, value: V | undefined) => void = () => {}) {
    this.#most = most;
    this.#gone = gone;
    const joint = { value: undefined, cost: 0 } as Kept<K, V>;
    this.#joint = joint.older = joint.newer = joint;
  }

  /** Takes a value out, to be kept again when it has been used. */
  take(key: K): V | undefined {
    const kept = this.#kept.get(key), value = kept?.value;
    if (kept === undefined || value === undefined) return undefined;
    this.#cost -= kept.cost;
    kept.cost = 0;
    kept.value = undefined;
    return value;
  }

  /** Keeps a value that was used just now, however much it costs. */
  keep(key: K, value: V, cost: number): void {
    let kept = this.#kept.get(key);
    if (kept === undefined) this.#kept.set(key, kept = { key, value, cost: 0, older: this.#joint, newer: this.#joint });
    else leave(kept);
    this.#enter(kept);
    this.#cost += cost - kept.cost;
    kept.value = value;
    kept.cost = cost;
    for (let oldest = this.#joint.newer; this.#cost > this.#most && oldest !== kept; oldest = this.#joint.newer) {
      this.#cost -= oldest.cost;
      this.#kept.delete(oldest.key);
      leave(oldest);
      this.#gone(oldest.key, oldest.value);
    }
  }

  clear(): void {
    const joint = this.#joint;
    this.#kept.clear();
    joint.older = joint.newer = joint;
    this.#cost = 0;
  }

  #enter(kept: Kept<K, V>): void {
    const joint = this.#joint;
    kept.newer = joint;
    kept.older = joint.older;
    joint.older.newer = kept;
    joint.older = kept;
  }
}

function leave<K, V>({ older, newer }: Kept<K, V>): void {
  older.newer = newer;
  newer.older = older;
}
