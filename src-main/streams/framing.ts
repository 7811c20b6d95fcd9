/**
 * Puts the bytes of TCP streams in order while segments come in, and hands them on for their messages to be found (`message-finder.ts`). Segments in
 * order pass through; early ones wait for the bytes before them; of bytes that come twice the first copy counts.
 */
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../index/index.ts';
import { Evictions } from './evictions.ts';
import { type HeldSegment, HeldSegments, type Part } from './held-segments.ts';
import { MessageFinder } from './message-finder.ts';
import type { MessageTable } from './messages.ts';
import { NO_PROTOCOL, type StreamProtocols } from './stream-protocols.ts';
import { SIDE, SIDE_INTS, STATUS, type TcpConnections } from './tcp-connections.ts';

const FIN = 1, SYN = 2, RST = 4;

export class Framing {
  /** Bytes at the beginning of segments with `ROW.overlapping` that were there before, by row. */
  readonly overlaps = new Map<number, number>();
  /** Of segments with `ROW.overlapping` that lie around others which came earlier: the parts that are theirs. */
  readonly parts = new Map<number, readonly Part[]>();
  /** Holes in streams that nothing filled, and the bytes missing in them. */
  gaps = 0;
  missing = 0;
  readonly evictions = new Evictions();
  readonly #table: PacketTable;
  readonly #connections: TcpConnections;
  readonly #finder: MessageFinder;
  readonly #held = new HeldSegments<HeldSegment>();

  constructor(table: PacketTable, connections: TcpConnections, protocols: StreamProtocols) {
    this.#table = table;
    this.#connections = connections;
    this.#finder = new MessageFinder(table, connections, protocols, this.evictions);
  }

  get messages(): MessageTable {
    return this.#finder.messages;
  }

  /** A segment of `length` bytes from `side`, whose captured ones are `bytes[at…end)`. Its row is in the table already. */
  segment(side: number, row: number, bytes: Uint8Array, at: number, end: number, length: number, sequence: number, flags: number): void {
    const { ints } = this.#connections;
    const own = SIDE_INTS * side;
    if ((flags & SYN) !== 0) sequence = (sequence + 1) | 0;
    if ((ints[own + SIDE.status] & STATUS.started) === 0) {
      ints[own + SIDE.status] |= STATUS.started;
      ints[own + SIDE.expected] = sequence;
    }
    if (length > 0 && (flags & RST) === 0) {
      const beyond = (sequence - ints[own + SIDE.expected]) | 0;
      if (beyond > 0) this.#early(side, row, bytes.subarray(at, end), length, sequence);
      else if (length + beyond <= 0) this.#mark(row, ROW.repeated);
      else {
        if (beyond < 0) {
          this.#mark(row, ROW.overlapping);
          this.overlaps.set(row, -beyond);
        }
        if (ints[own + SIDE.held] > 0 && this.#reachesHeld(side, sequence + length)) {
          this.#weave(side, row, bytes.subarray(at, end), length, sequence, -beyond);
        } else {
          this.#accept(side, row, bytes, beyond < 0 ? Math.min(at - beyond, end) : at, end, at + length, (sequence - beyond) | 0);
        }
      }
    }
    const ends = (flags & (FIN | RST)) !== 0 && ints[own + SIDE.remaining] < 0;
    if (ends && ((sequence + length - ints[own + SIDE.expected]) | 0) <= 0) this.#finder.close(side, row);
  }

  /** The peer has acknowledged what `side` sent before `ack`: a hole before that was lost by the capture, not by the wire. */
  acknowledged(side: number, ack: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    while (ints[own + SIDE.held] > 0 && ((ack - ints[own + SIDE.expected]) | 0) > 0) this.#skipHole(side, (ack - ints[own + SIDE.expected]) | 0);
  }

  /** No more segments will come. `row` is the capture's last. */
  finish(row: number): void {
    const { ints } = this.#connections;
    for (const side of this.#held.sides()) {
      while (ints[SIDE_INTS * side + SIDE.held] > 0) this.#skipHole(side);
    }
    this.#finder.finish(row);
  }

  /** New bytes in order, then those that waited for them. */
  #accept(side: number, row: number, bytes: Uint8Array, at: number, end: number, stop: number, sequence: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    ints[own + SIDE.expected] = (sequence + (stop - at)) | 0;
    this.#finder.take(side, row, row, bytes, at, end, stop, sequence);
    if (ints[own + SIDE.held] > 0) this.#release(side, row);
  }

  #early(side: number, row: number, bytes: Uint8Array, length: number, sequence: number): void {
    const { ints, protocol } = this.#connections, own = SIDE_INTS * side;
    if (protocol[side >> 1] === NO_PROTOCOL) {
      // Nothing is framed here, so that nothing waits.
      while (ints[own + SIDE.held] > 0) this.#skipHole(side);
      ints[own + SIDE.expected] = (sequence + length) | 0;
      return;
    }
    const parts = this.#held.missing(side, sequence, 0, length);
    if (parts.length === 0) {
      this.#mark(row, ROW.repeated);
      return;
    }
    this.#mark(row, ROW.early);
    this.#note(row, parts, 0, length);
    for (const [from, to] of parts) {
      if (this.#hold(side, row, bytes.slice(from, to), to - from, (sequence + from) | 0)) continue;
      const missing = this.missing;
      this.#skipHole(side);
      this.evictions.add(row, { what: 'hole', bytes: this.missing - missing });
    }
  }

  /** A segment that continues the stream and lies around others which came earlier: of bytes that came twice the first copy counts. */
  #weave(side: number, row: number, bytes: Uint8Array, length: number, sequence: number, known: number): void {
    const parts = this.#held.missing(side, sequence, known, length);
    this.#note(row, parts, known, length);
    for (const [from, to] of parts) this.#hold(side, row, bytes.subarray(from, to), to - from, (sequence + from) | 0);
    this.#release(side, row);
  }

  #reachesHeld(side: number, end: number): boolean {
    const first = this.#held.first(side);
    return first !== undefined && ((end - first.start) | 0) > 0;
  }

  #hold(side: number, row: number, bytes: Uint8Array, length: number, start: number): boolean {
    this.#connections.ints[SIDE_INTS * side + SIDE.held]++;
    return this.#held.hold(side, { row, start, length, bytes });
  }

  /** Keeps which parts of a segment are its own, where these are not all its bytes from `from` to `to`. */
  #note(row: number, parts: readonly Part[], from: number, to: number): void {
    if (parts.length === 1 && parts[0][0] === from && parts[0][1] === to) return;
    this.#mark(row, ROW.overlapping);
    this.parts.set(row, parts);
  }

  /** Takes in what waited, from where the stream now reaches on. Its messages are completed by the latest of their segments, `filling` among them. */
  #release(side: number, filling: number): void {
    let completing = filling;
    const { ints } = this.#connections, own = SIDE_INTS * side;
    for (let next = this.#held.first(side); next !== undefined && next.start === ints[own + SIDE.expected]; next = this.#held.first(side)) {
      this.#held.take(side);
      ints[own + SIDE.held]--;
      ints[own + SIDE.expected] = (next.start + next.length) | 0;
      completing = Math.max(completing, next.row);
      if (completing === next.row) this.#table.chunks[next.row >>> CHUNK_SHIFT].flags[next.row & CHUNK_MASK] &= ~ROW.early;
      this.#finder.take(side, next.row, completing, next.bytes, 0, next.bytes.length, next.length, next.start);
    }
  }

  /** Gives up the bytes before the first segment that waits, at most `most` of them. */
  #skipHole(side: number, most = Infinity): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    const next = this.#held.first(side);
    if (next === undefined) {
      ints[own + SIDE.held] = 0;
      return;
    }
    const hole = Math.min(most, (next.start - ints[own + SIDE.expected]) | 0);
    this.gaps++;
    this.missing += hole;
    this.#finder.skip(side, hole);
    ints[own + SIDE.expected] = (ints[own + SIDE.expected] + hole) | 0;
    this.#release(side, 0);
  }

  #mark(row: number, flag: number): void {
    this.#table.chunks[row >>> CHUNK_SHIFT].flags[row & CHUNK_MASK] |= flag;
  }
}
