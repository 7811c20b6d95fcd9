/** Counting by name, and spans of time by their least, mean and most. */

export class Tally {
  readonly #counts = new Map<string, number>();
  #others = 0;

  /** `most`: names that are told apart; what comes beyond is counted together, so that a capture cannot fill the memory with names. */
  constructor(private readonly most = 50_000) {}

  add(name: string): void {
    const count = this.#counts.get(name);
    if (count === undefined && this.#counts.size >= this.most) this.#others++;
    else this.#counts.set(name, (count ?? 0) + 1);
  }

  /** Names and counts, the most frequent first; equals in their order of appearance. */
  rows(): [name: string, count: string][] {
    const rows = [...this.#counts].toSorted((a, b) => b[1] - a[1]).map(([name, count]): [string, string] => [name, String(count)]);
    if (this.#others > 0) rows.push(['(others)', String(this.#others)]);
    return rows;
  }

  /** The same of names that two texts make (`pairName`), apart; the second is empty where names are not told apart. */
  pairs(): [first: string, second: string, count: string][] {
    return this.rows().map(([name, count]) => {
      const end = name.lastIndexOf('\n');
      return end < 0 ? [name, '', count] : [name.slice(0, end), name.slice(end + 1), count];
    });
  }

  get size(): number {
    return this.#counts.size;
  }
}

/** One name of two texts, of which the second has one line. */
export const pairName = (first: string, second: string): string => `${first}\n${second}`;

/** `0.4 ms`, `12.345 s`; `digits` of milliseconds. */
export const durationText = (seconds: number, digits = 1): string =>
  (seconds >= 1 ? `${seconds.toFixed(3)} s` : `${(1000 * seconds).toFixed(digits)} ms`);

export class Spans {
  count = 0;
  #sum = 0;
  #least = Infinity;
  #most = 0;

  add(seconds: number): void {
    this.count++;
    this.#sum += seconds;
    this.#least = Math.min(this.#least, seconds);
    this.#most = Math.max(this.#most, seconds);
  }

  /** `0.4 ms to 120.0 ms, 12.3 ms on average` */
  get text(): string {
    if (this.count === 0) return '';
    return `${durationText(this.#least)} to ${durationText(this.#most)}, ${durationText(this.#sum / this.count)} on average`;
  }
}
