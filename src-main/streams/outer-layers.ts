/** Conversations of a tunnel's outer layers: a row belongs to one conversation, its innermost; the others it is part of stand here. */
import { firstFrom } from '../bytes/ascending.ts';
import { grown } from '../index/index.ts';

export class OuterLayers {
  count = 0;
  /** In the order of rows; of each: its row, the outer conversation, and that conversation's entries before it (+ 1) and behind it (0: none). */
  row = new Uint32Array(16);
  conversation = new Uint32Array(16);
  before = new Uint32Array(16);
  next = new Uint32Array(16);
  /** By conversation: its newest entry (+ 1), its oldest one, and that which `lastBefore` gave last, from which to look for another. */
  readonly #newest = new Map<number, number>();
  readonly #oldest = new Map<number, number>();
  readonly #places = new Map<number, number>();

  add(row: number, conversation: number): void {
    const entry = this.count++;
    if (entry === this.row.length) {
      this.row = grown(this.row, 2 * entry);
      this.conversation = grown(this.conversation, 2 * entry);
      this.before = grown(this.before, 2 * entry);
      this.next = grown(this.next, 2 * entry);
    }
    this.row[entry] = row;
    this.conversation[entry] = conversation;
    const before = this.#newest.get(conversation) ?? 0;
    this.before[entry] = before;
    if (before === 0) this.#oldest.set(conversation, entry);
    else this.next[before - 1] = entry;
    this.#newest.set(conversation, entry + 1);
  }

  /** The row before `row` among those that have the conversation as an outer layer, -1 for none. */
  rowBefore(row: number, conversation: number): number {
    for (let entry = this.#first(row); entry < this.count && this.row[entry] === row; entry++) {
      if (this.conversation[entry] === conversation) return this.before[entry] === 0 ? -1 : this.row[this.before[entry] - 1];
    }
    return -1;
  }

  /** The last row ahead of `row` that has the conversation as an outer layer, -1 for none. */
  lastBefore(row: number, conversation: number): number {
    const oldest = this.#oldest.get(conversation);
    if (oldest === undefined || this.row[oldest] >= row) return -1;
    const place = this.#places.get(conversation) ?? oldest;
    let entry = this.row[place] < row ? place : oldest;
    for (let next = this.next[entry]; next !== 0 && this.row[next] < row; next = this.next[entry]) entry = next;
    this.#places.set(conversation, entry);
    return this.row[entry];
  }

  /** The first row that has the conversation as an outer layer, -1 for none. */
  firstRow(conversation: number): number {
    const oldest = this.#oldest.get(conversation);
    return oldest === undefined ? -1 : this.row[oldest];
  }

  /** The rows that have the conversation as an outer layer, ascending. */
  *rowsOf(conversation: number): Generator<number, void, undefined> {
    let entry = this.#oldest.get(conversation);
    while (entry !== undefined) {
      yield this.row[entry];
      // The very first entry is behind none.
      entry = this.next[entry] === 0 ? undefined : this.next[entry];
    }
  }

  /** Outer conversations of a row, the outermost first. */
  of(row: number): number[] {
    const conversations: number[] = [];
    for (let entry = this.#first(row); entry < this.count && this.row[entry] === row; entry++) conversations.push(this.conversation[entry]);
    return conversations;
  }

  /** The first entry that does not lie before `row`. */
  #first(row: number): number {
    return firstFrom(this.row, row, this.count);
  }
}
