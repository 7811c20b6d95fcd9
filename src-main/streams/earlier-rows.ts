/**
 * The row before another in its conversation, and the times between them. Conversations
 * are linked forwards only, so the places asked for last are kept.
 */
import { type Moment, between } from '../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable } from '../index/index.ts';
import type { OuterLayers } from './outer-layers.ts';

const NO_TIME: Moment = { seconds: 0, nanoseconds: 0 };

export class EarlierRows {
  readonly #table: PacketTable;
  readonly #outer: OuterLayers;
  /** By conversation: the row (+ 1) before the one that was asked for last, from which to look for the one before another. */
  #places = new Uint32Array(256);

  constructor(table: PacketTable, outer: OuterLayers) {
    this.#table = table;
    this.#outer = outer;
  }

  /** The conversation's row before `row`, -1 for none; also where `row` has the conversation in an outer layer. */
  before(conversation: number, row: number): number {
    return this.#isInnermost(conversation, row) ? this.#innermostBefore(conversation, row) : this.#outer.rowBefore(row, conversation);
  }

  /** Time since the conversation's first packet, also where that, or this one, has it in an outer layer. */
  sinceFirst(conversation: number, row: number): Moment {
    const outer = this.#outer.firstRow(conversation), inner = this.#table.conversations.first[conversation];
    const isInner = this.#isInnermost(conversation, inner);
    const first = outer < 0 ? inner : isInner ? Math.min(inner, outer) : outer;
    return outer >= 0 || isInner ? this.between(first, row) : NO_TIME;
  }

  sincePrevious(conversation: number, row: number): Moment {
    const before = Math.max(this.before(conversation, row), this.#otherBefore(conversation, row));
    return before < 0 ? NO_TIME : this.between(before, row);
  }

  /** Not all packets of a tunnel hold others: the row before with the conversation outside, where `row` has it innermost, or the other way round. */
  #otherBefore(conversation: number, row: number): number {
    if (this.#isInnermost(conversation, row)) return this.#outer.lastBefore(row, conversation);
    return this.#isInnermost(conversation, this.#table.conversations.first[conversation]) ? this.#innermostBefore(conversation, row) : -1;
  }

  #isInnermost(conversation: number, row: number): boolean {
    return this.#table.chunks[row >>> CHUNK_SHIFT].conversation[row & CHUNK_MASK] === conversation;
  }

  /** The last row ahead of `row` among those that have the conversation innermost, -1 for none. */
  #innermostBefore(conversation: number, row: number): number {
    const { chunks, conversations } = this.#table, first = conversations.first[conversation];
    if (first >= row) return -1;
    const remembered = conversation < this.#places.length ? this.#places[conversation] - 1 : -1;
    let before = remembered >= 0 && remembered < row ? remembered : first;
    for (;;) {
      const next = chunks[before >>> CHUNK_SHIFT].next[before & CHUNK_MASK];
      if (next >= row || next === 0) break;
      before = next;
    }
    this.#remember(conversation, before);
    return before;
  }

  moment(row: number): Moment {
    return { seconds: this.#table.seconds(row), nanoseconds: this.#table.nanoseconds(row) };
  }

  between(from: number, to: number): Moment {
    return between(this.moment(from), this.moment(to));
  }

  #remember(conversation: number, row: number): void {
    if (conversation >= this.#places.length) {
      const larger = new Uint32Array(Math.max(2 * this.#places.length, this.#table.conversations.count));
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[conversation] = row + 1;
  }
}
