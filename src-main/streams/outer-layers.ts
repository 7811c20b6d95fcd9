/** Conversations of a tunnel's outer layers: a row belongs to one conversation, its innermost; the others it is part of stand here. */
import { firstFrom } from '../bytes/ascending.ts';
import { grown } from '../index/index.ts';

export class OuterLayers {
  count = 0;
  /** In the order of rows; of each: its row, the outer conversation, and that conversation's entry before it (+ 1). */
  row = new Uint32Array(16);
  conversation = new Uint32Array(16);
  before = new Uint32Array(16);
  readonly #newest = new Map<number, number>();
  readonly #oldest = new Map<number, number>();

  add(row: number, conversation: number): void {
    const entry = this.count++;
    if (entry === this.row.length) {
      this.row = grown(this.row, 2 * entry);
      this.conversation = grown(this.conversation, 2 * entry);
      this.before = grown(this.before, 2 * entry);
    }
    this.row[entry] = row;
    this.conversation[entry] = conversation;
    this.before[entry] = this.#newest.get(conversation) ?? 0;
    this.#newest.set(conversation, entry + 1);
    if (this.before[entry] === 0) this.#oldest.set(conversation, row);
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
    if (oldest === undefined || oldest >= row) return -1;
    let entry = this.#first(row) - 1;
    while (this.conversation[entry] !== conversation) entry--;
    return this.row[entry];
  }

  /** The first row that has the conversation as an outer layer, -1 for none. */
  firstRow(conversation: number): number {
    return this.#oldest.get(conversation) ?? -1;
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
