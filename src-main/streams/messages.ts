/**
 * Messages of TCP streams that lie in several segments, or were completed by another than
 * their own. All others are found again by framing their segment.
 */
import { type Numbers, grown, roomBeyond } from '../index/index.ts';

/** `last` of a message that is not complete yet, and of one that never will be because bytes are missing. */
export const OPEN = 0xffffffff;
export const BROKEN = 0xfffffffe;

export class MessageTable {
  /** Ids in use, from 0 (no message) on. */
  count = 1;
  /** Rows of the earliest segment that holds bytes of it, and of the one that completed it (or `OPEN`, `BROKEN`). */
  first = new Uint32Array(64);
  last = new Uint32Array(64);
  /** Sequence number of the first byte. */
  start = new Uint32Array(64);
  /** In bytes; 0 while it is not known. */
  length = new Uint32Array(64);
  /** The message before it in this table of the same side, 0 for none. */
  previous = new Uint32Array(64);
  /** Code of the protocol in `PacketTable.stacks`. */
  protocol = new Uint16Array(64);

  add(row: number, start: number, length: number, previous: number, protocol: number): number {
    const id = this.count++;
    if (id === this.first.length) this.#grow(roomBeyond(id));
    this.first[id] = row;
    this.last[id] = OPEN;
    this.start[id] = start;
    this.length[id] = length;
    this.previous[id] = previous;
    this.protocol[id] = protocol;
    return id;
  }

  #grow(length: number): void {
    const to = <T extends Numbers>(array: T): T => grown(array, length);
    this.first = to(this.first);
    this.last = to(this.last);
    this.start = to(this.start);
    this.length = to(this.length);
    this.previous = to(this.previous);
    this.protocol = to(this.protocol);
  }
}
