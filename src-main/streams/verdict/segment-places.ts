/**
 * Where in the ring of recent segments those of the same bytes lie: a hash table, so that
 * a copy far back in a long chain is found without going there.
 */
import { mix } from '../../index/growing.ts';

/** Entries of one place that are looked at: with so many others in the way, a copy passes for lost. */
const MOST_ENTRIES = 64;

export class SegmentPlaces {
  readonly mask: number;
  /** The next number to be added: numbers are added in their order. */
  count = 1;
  /** Newest number of each place, and by slot the number before it in the same place. */
  readonly #heads: Int32Array;
  readonly #links: Int32Array;
  /** By slot the number of the segment that its chain began with. */
  readonly #roots: Int32Array;

  constructor(mask: number) {
    this.mask = mask;
    this.#heads = new Int32Array(mask + 1);
    this.#links = new Int32Array(mask + 1);
    this.#roots = new Int32Array(mask + 1);
  }

  /** Adds segment `number`, behind number `before` of its chain (0: it begins one). */
  add(number: number, before: number, sequence: number, end: number): void {
    const slot = number & this.mask, root = before > 0 ? this.#roots[before & this.mask] : number, place = this.#place(root, sequence, end);
    this.#roots[slot] = root;
    this.#links[slot] = this.#heads[place];
    this.#heads[place] = number;
    this.count = number + 1;
  }

  /** Number of the newest segment up to `last` and newer than `oldest`, in the chain of `last` and `isSame` (asked of its slot); 0 for none. */
  find(last: number, oldest: number, sequence: number, end: number, isSame: (slot: number) => boolean): number {
    const root = this.#roots[last & this.mask];
    let number = this.#heads[this.#place(root, sequence, end)];
    for (let entries = 0; number > 0 && number > oldest && entries < MOST_ENTRIES; entries++) {
      const slot = number & this.mask;
      if (number <= last && this.#roots[slot] === root && isSame(slot)) return number;
      number = this.#links[slot];
    }
    return 0;
  }

  #place(root: number, sequence: number, end: number): number {
    return mix(mix(root, sequence), end) & this.mask;
  }
}
