/** The rows of one view that have been pulled so far, in pages; the least recently asked for are let go. */
import type { Row } from '../engine/api.ts';
import { isAbort } from './failure.ts';

export const pageRows = 128;
/** 96 pages are 12,288 rows, about 6 MB: far more than the largest screen and its surroundings. */
const pageLimit = 96;
const surroundings = 64;

interface Page {
  /** The row above the page's first, for times that are counted from the row before. */
  readonly before: Row | undefined;
  readonly rows: readonly Row[];
  /** Still shown, but asked for again: the engine may know more by now. */
  readonly stale: boolean;
}

/** Gives rows `from` to `to` (exclusive), fewer at the view's end. */
export type RowSource = (from: number, to: number, signal: AbortSignal) => Promise<readonly Row[]>;

export class RowPages {
  #source: RowSource;
  readonly #pages = new Map<number, Page>();
  readonly #loading = new Map<number, Promise<void>>();
  readonly #abort = new AbortController();
  #length = 0;
  /** How often all rows were to be asked for again. */
  #refreshes = 0;

  constructor(source: RowSource, length: number) {
    this.#source = source;
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  /** A view that still grows: its last page is asked for again when it is wanted next. */
  set length(length: number) {
    this.#length = length;
  }

  /** Goes on with a view of the same packets and more: what has been pulled stays. */
  continueWith(source: RowSource, length: number): void {
    this.#source = source;
    this.#length = length;
  }

  row(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / pageRows))?.rows[index % pageRows];
  }

  before(index: number): Row | undefined {
    const page = this.#pages.get(Math.floor(index / pageRows));
    return index % pageRows === 0 ? page?.before : page?.rows[(index % pageRows) - 1];
  }

  isLoaded(from: number, to: number): boolean {
    for (let page = Math.floor(from / pageRows); page * pageRows < Math.min(to, this.#length); page++) if (!this.#isWhole(page)) return false;
    return true;
  }

  /** Resolves when rows `from` to `to` are there; rejects as the engine does. */
  async load(from: number, to: number): Promise<void> {
    const waits: Promise<void>[] = [];
    for (let page = Math.floor(from / pageRows); page * pageRows < Math.min(to, this.#length); page++) {
      const known = this.#pages.get(page);
      if (known && this.#isWhole(page)) {
        // Moved to the end: the map's order is the order of use.
        this.#pages.delete(page);
        this.#pages.set(page, known);
      } else waits.push(this.#loading.get(page) ?? this.#fetch(page));
    }
    await Promise.all(waits);
  }

  /** The rows around one that will be scrolled to: none comes on screen before its text. A view that is gone has none to wait for. */
  async loadAround(index: number): Promise<void> {
    const from = Math.max(0, index - surroundings),
      to = index + surroundings;
    if (this.isLoaded(from, to)) return;
    const loaded = this.load(from, to).catch((error: unknown) => {
      if (!isAbort(error)) throw error;
    });
    // Rows that are only asked for again are on screen as they are: who acts on one right after a click must not meet the one before.
    if (this.#areThere(from, to)) loaded.catch(() => {});
    else await loaded;
  }

  /** All rows are asked for again when they are wanted next; until then they stay as they are. */
  refresh(): void {
    this.#refreshes++;
    // What is on its way was asked before.
    this.#loading.clear();
    for (const [number, page] of this.#pages) this.#pages.set(number, { ...page, stale: true });
  }

  dispose(): void {
    this.#abort.abort();
  }

  /** Also those that are asked for again. */
  #areThere(from: number, to: number): boolean {
    for (let row = from; row < Math.min(to, this.#length); row++) if (this.row(row) === undefined) return false;
    return true;
  }

  #isWhole(number: number): boolean {
    const page = this.#pages.get(number);
    return page !== undefined && !page.stale && page.rows.length >= Math.min(pageRows, this.#length - number * pageRows);
  }

  #fetch(number: number): Promise<void> {
    const fetched = this.#pull(number).finally(() => this.#loading.get(number) === fetched && this.#loading.delete(number));
    this.#loading.set(number, fetched);
    return fetched;
  }

  async #pull(number: number): Promise<void> {
    const from = number * pageRows,
      extra = from > 0 ? 1 : 0;
    const source = this.#source,
      asked = this.#refreshes;
    try {
      const rows = await source(from - extra, Math.min(from + pageRows, this.#length), this.#abort.signal);
      const stale = asked !== this.#refreshes;
      if (stale && this.#isWhole(number)) return;
      this.#pages.delete(number);
      this.#pages.set(number, { before: extra ? rows[0] : undefined, rows: rows.slice(extra), stale });
    } catch (error) {
      if (source === this.#source) throw error;
      // The view was released while it was asked; its successor has the same rows.
      return this.#pull(number);
    }
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= pageLimit) break;
      this.#pages.delete(oldest);
    }
  }
}
