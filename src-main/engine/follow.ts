/** A TCP or UDP conversation followed: which runs of bytes it has, in order, and where they lie. No bytes are kept. */
import { type PacketTable, ROW } from '../index/index.ts';
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

/** Segments that wait for bytes before them, at most; a hole that lasts longer is taken for lost. */
const MOST_HELD = 4096;

interface Held {
  readonly row: number;
  readonly start: number;
  readonly length: number;
  readonly captured: number;
}

/** One direction of a TCP connection. */
class Side {
  /** Sequence number that continues what is there; undefined before the first segment. */
  expected: number | undefined;
  /** By their sequence numbers, ascending. */
  readonly held: Held[] = [];
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
    hold(side.held, { row, start, length, captured: Math.min(length, this.captured(row)) });
    this.deliver(index);
    if (side.held.length > MOST_HELD) this.skipHole(index);
  }

  finish(): void {
    for (const index of [0, 1] as const) while (this.sides[index].held.length > 0) this.skipHole(index);
  }

  /** The peer has what this side sent before `ack`: a hole there is the capture's, not the wire's. */
  private acknowledged(index: 0 | 1, ack: number): void {
    const side = this.sides[index];
    while (side.held.length > 0 && ((ack - side.held[0].start) | 0) > 0) this.skipHole(index);
  }

  private skipHole(index: 0 | 1): void {
    const side = this.sides[index];
    side.missing += Math.max(0, (side.held[0].start - side.expected!) | 0);
    side.expected = side.held[0].start;
    this.deliver(index);
  }

  /** Takes what continues the side's bytes; of bytes that come twice the first are kept. */
  private deliver(index: 0 | 1): void {
    const side = this.sides[index];
    while (side.held.length > 0) {
      const { row, start, length, captured } = side.held[0];
      const known = (side.expected! - start) | 0;
      if (known < 0) return;
      side.held.shift();
      if (known >= length) continue;
      side.expected = (start + length) | 0;
      if (known < captured) {
        this.pieces.push({ row, side: index, from: known, length: captured - known, missing: side.missing });
        side.missing = length - captured;
      } else {
        side.missing += length - known;
      }
    }
  }
}

/** Puts a segment in its place; among equals the earlier one stays first. */
function hold(held: Held[], segment: Held): void {
  let place = held.length;
  while (place > 0 && ((held[place - 1].start - segment.start) | 0) > 0) place--;
  held.splice(place, 0, segment);
}

function sideOf(table: PacketTable, row: number): 0 | 1 {
  return (table.get('flags', row) & ROW.fromB) === 0 ? 0 : 1;
}
