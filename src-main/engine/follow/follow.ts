/** A TCP or UDP conversation followed: which runs of bytes it has, in order, and where they lie. */
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../../index/index.ts';
import { HeldSegments } from '../../streams/index.ts';
import { Heap } from './heap.ts';
import { PIECE, StreamIndex } from './stream-index.ts';
import type { Turns } from '../turns.ts';

const FIN = 1, SYN = 2, RST = 4, ACK = 16;

/** A part of a segment that waits for bytes before it. */
interface Held {
  readonly row: number;
  readonly start: number;
  readonly length: number;
  /** Where in the row's payload it begins, and how much of it is captured. */
  readonly from: number;
  readonly captured: number;
}

/** One direction of a TCP connection. */
class Side {
  /** Sequence number that continues what is there, and where that is among the side's bytes; undefined before the first segment. */
  expected: number | undefined;
  position = 0;
  /** Bytes known to lack at the end of what is there. */
  missing = 0;
  /** Copies of bytes that wait themselves. */
  readonly copies = new Heap<Copy>((a, b) => a.position < b.position);
}

/** Bytes that came again. */
interface Copy {
  readonly row: number;
  readonly from: number;
  readonly length: number;
  readonly position: number;
}

/** Pieces of a conversation, in the order of the packets that completed them. `captured` gives how many payload bytes of a row are in the file. */
export async function followConversation(
  table: PacketTable, conversation: number, tcp: boolean, captured: (row: number) => number, turns: Turns,
): Promise<StreamIndex> {
  const index = new StreamIndex();
  const follow = tcp ? new TcpFollow(table, captured, index) : undefined;
  const positions: [number, number] = [0, 0];
  let count = 0;
  for (const row of table.rowsOf(conversation)) {
    if ((++count & 255) === 0 && turns.over) await turns.next();
    if (follow !== undefined) {
      follow.segment(row);
      continue;
    }
    const length = captured(row), side = sideOf(table, row);
    if (length > 0) index.add(PIECE.data, row, side, 0, length, positions[side], 0);
    positions[side] += length;
  }
  follow?.finish();
  return index;
}

class TcpFollow {
  readonly #sides = [new Side(), new Side()] as const;
  /** Segments that come before bytes that precede them; beyond its limits a hole is taken for lost. */
  readonly #held = new HeldSegments<Held>();

  constructor(private readonly table: PacketTable, private readonly captured: (row: number) => number, private readonly index: StreamIndex) {}

  segment(row: number): void {
    const chunk = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const side = (chunk.flags[i] & ROW.fromB) as 0 | 1, own = this.#sides[side];
    const flags = chunk.tcpFlags[i];
    const length = (flags & RST) !== 0 ? 0 : chunk.payloadLength[i];
    const start = (chunk.sequence[i] + ((flags & SYN) !== 0 ? 1 : 0)) | 0;
    if ((flags & ACK) !== 0) this.#acknowledged((side ^ 1) as 0 | 1, chunk.acknowledgment[i] | 0);
    if (own.expected === undefined && (length > 0 || (flags & (SYN | FIN)) !== 0)) own.expected = start;
    if (length === 0 || own.expected === undefined) return;
    const captured = Math.min(length, this.captured(row));
    if (start === own.expected && this.#held.first(side) === undefined) this.#take(side, { row, start, length, from: 0, captured });
    else this.#outOfOrder(side, { row, start, length, from: 0, captured });
  }

  finish(): void {
    for (const side of [0, 1] as const) {
      while (this.#held.first(side) !== undefined) this.#skipHole(side);
      this.index.missingBytes += this.#sides[side].missing;
    }
  }

  /** Of bytes that come twice the first copy is kept, whether it is in place already or waits. */
  #outOfOrder(side: 0 | 1, { row, start, length, captured }: Held): void {
    const own = this.#sides[side], position = own.position + ((start - own.expected!) | 0);
    const known = Math.min(length, Math.max(0, own.position - position));
    let at = 0;
    const again = (to: number): void => {
      const end = Math.min(to, captured);
      if (end > at) own.copies.add({ row, from: at, length: end - at, position: position + at });
    };
    for (const [from, to] of known < length ? this.#held.missing(side, start, known, length) : []) {
      again(from);
      const part = { row, start: (start + from) | 0, length: to - from, from, captured: Math.max(0, Math.min(to, captured) - from) };
      if (!this.#held.hold(side, part)) this.#skipHole(side);
      at = to;
    }
    again(length);
    this.#tellCopies(side);
    this.#deliver(side);
  }

  /** The peer has what this side sent before `ack`: a hole there is the capture's, not the wire's. */
  #acknowledged(side: 0 | 1, ack: number): void {
    const own = this.#sides[side];
    while (own.expected !== undefined && this.#held.first(side) !== undefined && ((ack - own.expected) | 0) > 0)
      this.#skipHole(side, (ack - own.expected) | 0);
  }

  /** Gives up the bytes before the first that wait, at most `most` of them. */
  #skipHole(side: 0 | 1, most = Infinity): void {
    const own = this.#sides[side], hole = Math.min(most, (this.#held.first(side)!.start - own.expected!) | 0);
    own.missing += hole;
    advance(own, hole);
    this.#deliver(side);
  }

  /** Takes what continues the side's bytes. */
  #deliver(side: 0 | 1): void {
    const own = this.#sides[side];
    for (let next = this.#held.first(side); next !== undefined && next.start === own.expected; next = this.#held.first(side)) {
      this.#held.take(side);
      this.#take(side, next);
    }
    this.#tellCopies(side);
  }

  /** What came again while it waited behind a hole is told once the hole is passed. */
  #tellCopies(side: 0 | 1): void {
    const own = this.#sides[side], told: Copy[] = [];
    for (let least = own.copies.least; least !== undefined && least.position < own.position; least = own.copies.least) {
      told.push(least);
      own.copies.take();
    }
    told.sort((a, b) => a.row - b.row || a.from - b.from);
    for (const { row, from, length, position } of told) this.index.add(PIECE.again, row, side, from, length, position, 0);
  }

  #take(side: 0 | 1, { row, length, from, captured }: Held): void {
    const own = this.#sides[side];
    if (captured > 0) {
      this.index.add(PIECE.data, row, side, from, captured, own.position, own.missing);
      own.missing = length - captured;
    } else {
      own.missing += length;
    }
    advance(own, length);
  }
}

function advance(side: Side, bytes: number): void {
  side.position += bytes;
  side.expected = (side.expected! + bytes) | 0;
}

function sideOf(table: PacketTable, row: number): 0 | 1 {
  return (table.get('flags', row) & ROW.fromB) === 0 ? 0 : 1;
}
