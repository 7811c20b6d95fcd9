/** Views: the packets of a capture that a filter lets through. */
import type { ViewId } from '../api/index.ts';
import { firstFrom } from '../bytes/ascending.ts';
import type { ViewPackets } from '../export/view-export.ts';
import { grown } from '../index/index.ts';
import type { RowOrder, RowRanks } from './list/sorting.ts';
import type { OpenCapture } from './open-capture.ts';
import type { Turns } from './turns.ts';

/** Places that are gone through before the clock is asked, less one: a mask. */
const PLACES_AT_ONCE = 0xfff;

export class View {
  /** Packets that it was made of, and of them those tested so far. */
  readonly total: number;
  tested = 0;
  /** Rows that are in it, ascending; unused while `all`. */
  #rows = new Uint32Array(0);
  #shown = 0;
  /** Undefined for the order of the file. */
  #order: RowOrder | undefined;
  /** What it was sorted by last: turned around, it need not be found again. */
  ranks: RowRanks | undefined;

  /** `all`: every packet that the capture has now. */
  constructor(readonly id: ViewId, readonly capture: OpenCapture, readonly filter: string, readonly all: boolean) {
    this.total = capture.rows;
    if (all) this.tested = this.#shown = this.total;
  }

  get shown(): number {
    return this.#shown;
  }

  /** The same packets under another number. */
  inOrder(id: ViewId, order: RowOrder | undefined): View {
    const view = new View(id, this.capture, this.filter, this.all);
    view.tested = this.tested;
    view.#rows = this.#rows;
    view.#shown = order?.order.length ?? this.#shown;
    view.#order = order;
    view.ranks = this.ranks;
    return view;
  }

  /** The row that is shown at a place. */
  shownAt(place: number): number {
    return this.row(this.#order?.order[place] ?? place);
  }

  /** The rows that are shown at these places, each once, ascending. */
  async at(places: readonly (readonly [from: number, to: number])[], turns: Turns): Promise<Uint32Array> {
    // Each place once, however often and in whatever order it is named.
    const spans = places.toSorted(([one], [other]) => one - other), shown = this.#shown;
    let rows = new Uint32Array(0), count = 0, next = 0;
    for (const [from, to] of spans) {
      const begin = Math.max(next, from), end = Math.min(to, shown);
      if (count + end - begin > rows.length) rows = grown(rows, Math.min(shown, 2 * (count + end - begin)));
      for (let place = begin; place < end; place++) {
        rows[count++] = this.shownAt(place);
        if ((place & PLACES_AT_ONCE) === PLACES_AT_ONCE && turns.over) await turns.next();
      }
      next = Math.max(next, end);
    }
    const chosen = rows.subarray(0, count);
    return this.#order === undefined ? chosen : chosen.sort();
  }

  /** Where the row is shown, or the first behind it that is in the view. */
  shownPlace(row: number): number {
    const index = this.place(row);
    return this.#order?.places[index] ?? index;
  }

  /** The row at an index in the order of the file. */
  row(index: number): number {
    return this.all ? index : this.#rows[index];
  }

  /** Those of `rows`, which ascend, that are in the view. */
  async among(rows: Uint32Array, turns: Turns): Promise<{ readonly shown: number; row(index: number): number }> {
    const both = new Uint32Array(rows.length);
    let shown = 0;
    for (const row of rows) {
      if (this.all || this.row(this.place(row)) === row) both[shown++] = row;
      if (turns.over) await turns.next();
    }
    return { shown, row: index => both[index] };
  }

  /** The packets for writers. */
  packets(): ViewPackets {
    const { capture } = this;
    return {
      registry: capture.registry, table: capture.table, file: capture.file, filter: this.filter, info: capture.info(), shown: this.#shown,
      row: index => this.row(index),
      record: (row, previousDisplayed) => capture.record(row, previousDisplayed), around: row => capture.around(row),
      timeDigits: row => capture.timeDigits(row),
    };
  }

  /** The first `count` of `rows` come behind all others. */
  add(rows: Uint32Array, count: number): void {
    const needed = this.#shown + count;
    if (needed > this.#rows.length) {
      // As many as there will be if the rest of the packets are like those tested: growing step by step copies everything twice.
      const expected = this.tested === 0 ? 0 : Math.min(this.total, Math.ceil((1.1 * needed * this.total) / this.tested));
      this.#rows = grown(this.#rows, Math.max(1024, needed, 2 * this.#shown, expected));
    }
    this.#rows.set(rows.subarray(0, count), this.#shown);
    this.#shown = needed;
  }

  /** All rows, ascending; a view of the memory that grows. */
  get rows(): Uint32Array {
    return this.#rows.subarray(0, this.#shown);
  }

  /** Index of the row, or of the first behind it that is in the view, in the order of the file. */
  place(row: number): number {
    if (this.all) return Math.max(0, Math.min(row, this.#shown));
    return firstFrom(this.#rows, row, this.#shown);
  }
}
