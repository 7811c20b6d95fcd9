/** Ends of conversations that may go on between others, one of which stays the same: QUIC's connection migration, RFC 9000 §9. */
import type { ConversationTable } from '../index/index.ts';

/** Ends that are known, and conversations that are kept of each; the newest are the likely ones. */
const MOST_ENDS = 1 << 17, MOST_CONVERSATIONS = 32;

export class MovingEnds {
  readonly #conversations: ConversationTable;
  /** Ids of conversations by address and port, the newest last. */
  readonly #at = new Map<number, number[]>();

  constructor(conversations: ConversationTable) {
    this.#conversations = conversations;
  }

  add(conversation: number): void {
    for (const end of this.#endsOf(conversation)) {
      const there = this.#at.get(end);
      if (there === undefined) {
        if (this.#at.size < MOST_ENDS) this.#at.set(end, [conversation]);
        continue;
      }
      there.push(conversation);
      if (there.length > MOST_CONVERSATIONS) there.shift();
    }
  }

  /** Those that began before this one and have an end in common with it, the newest first. */
  before(conversation: number): number[] {
    if (this.#at.size === 0) return [];
    const found = this.#endsOf(conversation).flatMap(end => this.#at.get(end) ?? []).filter(id => id < conversation);
    return [...new Set(found)].toSorted((a, b) => b - a);
  }

  #endsOf(conversation: number): number[] {
    const { addressA, addressB, portA, portB } = this.#conversations;
    return [addressA[conversation] * 0x10000 + portA[conversation], addressB[conversation] * 0x10000 + portB[conversation]];
  }
}
