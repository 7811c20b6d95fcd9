/** The lines of a followed stream, of which only the pages on screen and those seen last are there; how many lines the others have is an estimate. */
import type { FollowLine } from '../engine/api.ts';

/** Pages whose lines are kept, some 60 KB each; how many lines a page had is never forgotten. */
const pagesKept = 64;
/** Lines of a page before the first one is known. */
const firstGuess = 600;

/** Where a line that stood at `line` stands now. */
export type Moved = (line: number) => number;

export class StreamPages {
  readonly #source: (page: number) => Promise<readonly FollowLine[]>;
  readonly #pages: number;
  /** Called when lines have come, before they are counted in. */
  readonly #changed: (moved: Moved) => void;
  readonly #fail: (error: unknown) => void;
  /** Lines of each page, -1 while not known, and the first line of each, with one entry more for the end. */
  readonly #counts: Int32Array;
  readonly #firsts: Float64Array;
  readonly #loaded = new Map<number, readonly FollowLine[]>();
  readonly #loading = new Map<number, Promise<void>>();
  #known = 0;
  #knownLines = 0;

  constructor(
    source: (page: number) => Promise<readonly FollowLine[]>,
    pages: number,
    changed: (moved: Moved) => void,
    fail: (error: unknown) => void,
  ) {
    this.#source = source;
    this.#pages = pages;
    this.#changed = changed;
    this.#fail = fail;
    this.#counts = new Int32Array(pages).fill(-1);
    this.#firsts = new Float64Array(pages + 1);
    this.#count();
  }

  /** Lines in all, partly estimated. */
  get length(): number {
    return this.#firsts[this.#pages];
  }

  /** No page is left whose lines are not known. */
  get whole(): boolean {
    return this.#known === this.#pages;
  }

  /** A line, undefined while its page is on its way; it is asked for then. */
  line(index: number): FollowLine | undefined {
    const page = this.pageOf(index);
    const lines = this.#loaded.get(page);
    if (!lines) void this.load(page);
    return lines?.[index - this.#firsts[page]];
  }

  firstOf(page: number): number {
    return this.#firsts[page];
  }

  pageOf(index: number): number {
    let low = 0,
      high = this.#pages;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#firsts[middle + 1] <= index) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, this.#pages - 1);
  }

  /** Resolves to the lines of a page, none when they cannot be had. */
  async lines(page: number): Promise<readonly FollowLine[]> {
    if (!this.#loaded.has(page)) await this.load(page);
    return this.#loaded.get(page) ?? [];
  }

  load(page: number): Promise<void> {
    const known = this.#loading.get(page);
    if (known) return known;
    const load = this.#source(page).then(
      (lines) => {
        this.#loading.delete(page);
        this.#take(page, lines);
      },
      // What failed is not asked for again by every drawing.
      (error: unknown) => this.#fail(error),
    );
    this.#loading.set(page, load);
    return load;
  }

  #take(page: number, lines: readonly FollowLine[]): void {
    this.#loaded.delete(page);
    this.#loaded.set(page, lines);
    for (const oldest of this.#loaded.keys()) {
      if (this.#loaded.size <= pagesKept) break;
      this.#loaded.delete(oldest);
    }
    const before = this.#firsts.slice();
    if (this.#counts[page] < 0) {
      this.#counts[page] = lines.length;
      this.#known++;
      this.#knownLines += lines.length;
      this.#count();
    }
    this.#changed((line) => this.#moved(before, line));
  }

  #moved(before: Float64Array, line: number): number {
    let page = 0;
    for (let high = this.#pages; page < high;) {
      const middle = (page + high) >>> 1;
      if (before[middle + 1] <= line) page = middle + 1;
      else high = middle;
    }
    if (page >= this.#pages) return line - before[this.#pages] + this.length;
    const share = (line - before[page]) / (before[page + 1] - before[page]);
    const lines = this.#firsts[page + 1] - this.#firsts[page];
    // A page that keeps its lines keeps the line's place to the pixel.
    return this.#firsts[page] + (lines === before[page + 1] - before[page] ? line - before[page] : share * lines);
  }

  #count(): void {
    const guess = this.#known > 0 ? Math.max(1, Math.round(this.#knownLines / this.#known)) : firstGuess;
    for (let page = 0; page < this.#pages; page++)
      this.#firsts[page + 1] = this.#firsts[page] + (this.#counts[page] < 0 ? guess : this.#counts[page]);
  }
}
