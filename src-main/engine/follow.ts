/** A TCP or UDP conversation followed: which runs of bytes it has, in order, and where they lie. No bytes are kept. */
import { type PacketTable, ROW } from '../index/index.ts';
import { HeldSegments } from '../streams/index.ts';
import type { Turns } from './turns.ts';

/** A run of payload bytes of one frame. */
export interface Piece {
  readonly row: number;
  readonly side: 0 | 1;
  /** Where in the row's payload it begins, and how long it is. */
  readonly from: number;
  readonly length: number;
  /** Bytes of this side that the capture lacks before it. */
  readonly missing: number;
}

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
  /** Sequence number that continues what is there; undefined before the first segment. */
  expected: number | undefined;
  /** Bytes known to lack at the end of what is there. */
  missing = 0;
}

/** Pieces of a conversation, in the order of the packets that completed them. `captured` gives how many payload bytes of a row are in the file. */
export async function followPieces(
  table: PacketTable, conversation: number, tcp: boolean, captured: (row: number) => number, turns: Turns,
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const follow = tcp ? new TcpFollow(table, captured, pieces) : undefined;
  for (const row of table.rowsOf(conversation)) {
    if (turns.over) await turns.next();
    if (follow !== undefined) {
      follow.segment(row);
    } else if (captured(row) > 0) {
      const length = captured(row);
      pieces.push({ row, side: sideOf(table, row), from: 0, length, missing: 0 });
    }
  }
  follow?.finish();
  return pieces;
}

class TcpFollow {
  private readonly sides = [new Side(), new Side()] as const;
  /** Segments that come before bytes that precede them; beyond its limits a hole is taken for lost. */
  private readonly held = new HeldSegments<Held>();

  constructor(private readonly table: PacketTable, private readonly captured: (row: number) => number, private readonly pieces: Piece[]) {}

  segment(row: number): void {
    const { table } = this;
    const index = sideOf(table, row);
    const side = this.sides[index];
    const flags = table.get('tcpFlags', row);
    const length = (flags & RST) !== 0 ? 0 : table.get('payloadLength', row);
    const start = (table.get('sequence', row) + ((flags & SYN) !== 0 ? 1 : 0)) | 0;
    if ((flags & ACK) !== 0) this.acknowledged(index === 0 ? 1 : 0, table.get('acknowledgment', row) | 0);
    if (side.expected === undefined && (length > 0 || (flags & (SYN | FIN)) !== 0)) side.expected = start;
    if (length === 0 || side.expected === undefined) return;
    const known = Math.max(0, (side.expected - start) | 0), captured = Math.min(length, this.captured(row));
    if (known >= length) return;
    // Of bytes that come twice the first copy is kept, whether it is in place already or waits.
    for (const [from, to] of this.held.missing(index, start, known, length)) {
      const part = { row, start: (start + from) | 0, length: to - from, from, captured: Math.max(0, Math.min(to, captured) - from) };
      if (!this.held.hold(index, part)) this.skipHole(index);
    }
    this.deliver(index);
  }

  finish(): void {
    for (const index of [0, 1] as const) while (this.held.first(index) !== undefined) this.skipHole(index);
  }

  /** The peer has what this side sent before `ack`: a hole there is the capture's, not the wire's. */
  private acknowledged(index: 0 | 1, ack: number): void {
    const side = this.sides[index];
    while (side.expected !== undefined && this.held.first(index) !== undefined && ((ack - side.expected) | 0) > 0) {
      this.skipHole(index, (ack - side.expected) | 0);
    }
  }

  /** Gives up the bytes before the first that wait, at most `most` of them. */
  private skipHole(index: 0 | 1, most = Infinity): void {
    const side = this.sides[index], hole = Math.min(most, (this.held.first(index)!.start - side.expected!) | 0);
    side.missing += hole;
    side.expected = (side.expected! + hole) | 0;
    this.deliver(index);
  }

  /** Takes what continues the side's bytes. */
  private deliver(index: 0 | 1): void {
    const side = this.sides[index];
    for (let next = this.held.first(index); next !== undefined && next.start === side.expected; next = this.held.first(index)) {
      const { row, start, length, from, captured } = next;
      this.held.take(index);
      side.expected = (start + length) | 0;
      if (captured > 0) {
        this.pieces.push({ row, side: index, from, length: captured, missing: side.missing });
        side.missing = length - captured;
      } else {
        side.missing += length;
      }
    }
  }
}

function sideOf(table: PacketTable, row: number): 0 | 1 {
  return (table.get('flags', row) & ROW.fromB) === 0 ? 0 : 1;
}
