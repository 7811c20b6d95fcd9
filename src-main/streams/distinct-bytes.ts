/** Counts the bytes of one direction of a TCP connection once each, however often they came and in whatever order (RFC 9293 §3.4). */

/** Stretches passed over that are remembered: more than a window of 4 MiB has segments. The oldest is forgotten, as its sender has given up on it. */
const MOST_GAPS = 4096;

interface Gap {
  from: number;
  to: number;
}

export class DistinctBytes {
  count = 0;
  /** Where the bytes seen begin and end, counted on beyond 2^32; they end where they begin before the first. */
  #low = 0;
  #high = 0;
  #begun = false;
  /** Ascending, none touching another. */
  readonly #gaps: Gap[] = [];

  /** Takes `length` bytes from a 32-bit sequence number on; more than half the circle away they are those of another time around. */
  add(sequence: number, length: number): void {
    if (length === 0) return;
    if (!this.#begun) {
      this.#begun = true;
      this.#low = this.#high = sequence;
    }
    const from = this.#high + ((sequence - this.#high) | 0), to = from + length;
    if (to > this.#high) this.#append(from, to);
    if (from < this.#low) this.#prepend(from, to);
    this.#fill(from, to);
  }

  #append(from: number, to: number): void {
    if (from > this.#high) this.#remember(this.#gaps.length, { from: this.#high, to: from });
    this.count += to - Math.max(from, this.#high);
    this.#high = to;
  }

  #prepend(from: number, to: number): void {
    if (to < this.#low) this.#remember(0, { from: to, to: this.#low });
    this.count += Math.min(to, this.#low) - from;
    this.#low = from;
  }

  #remember(at: number, gap: Gap): void {
    this.#gaps.splice(at, 0, gap);
    if (this.#gaps.length > MOST_GAPS) this.#gaps.shift();
  }

  #fill(from: number, to: number): void {
    const gaps = this.#gaps;
    for (let i = firstBehind(gaps, from); i < gaps.length && gaps[i].from < to;) {
      const gap = gaps[i], begins = Math.max(from, gap.from), ends = Math.min(to, gap.to);
      this.count += ends - begins;
      const left = [{ from: gap.from, to: begins }, { from: ends, to: gap.to }].filter(one => one.to > one.from);
      gaps.splice(i, 1, ...left);
      i += left.length;
    }
  }
}

/** Index of the first gap with bytes behind `place`. */
function firstBehind(gaps: readonly Gap[], place: number): number {
  let low = 0, high = gaps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (gaps[middle].to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
