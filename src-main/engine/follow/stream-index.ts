/**
 * The pieces of a followed conversation: which rows hold its bytes, in order, and which bytes came again or
 * never. No bytes are kept; a piece costs 34 bytes, so that a stream of 1 GB in 700,000 segments takes 25 MB.
 */
import { firstAbove } from '../../bytes/ascending.ts';
import { grown } from '../../index/index.ts';

export const PIECE = {
  /** Bytes of the stream. */
  data: 0,
  /** Bytes that were there before. */
  again: 1,
  /** Bytes that belong further up, where there are none: they lie before the first of their side, or in a hole that was given up. */
  late: 2,
} as const;

export type PieceKind = (typeof PIECE)[keyof typeof PIECE];

/** A page holds at least so many bytes, or so many pieces; it ends where the other side speaks, at the latest with twice as much. */
export const PAGE_BYTES = 1 << 15;
const PAGE_PIECES = 256;

export class StreamIndex {
  count = 0;
  row = new Uint32Array(64);
  side = new Uint8Array(64);
  kind = new Uint8Array(64);
  /** Where in the row's payload it begins, and how long it is. */
  from = new Uint32Array(64);
  length = new Uint32Array(64);
  /** Where its first byte lies among those of its side, missing ones counted. */
  position = new Float64Array(64);
  /** Bytes of its side that the capture lacks before it. */
  missing = new Uint32Array(64);
  /** 1: it is a message of its own, which does not go on where the piece before it ended. */
  apart = new Uint8Array(64);
  /** Number + 1 of a piece that brings some of these bytes again, 0 for none. */
  again = new Uint32Array(64);
  readonly bytes: [number, number] = [0, 0];
  missingBytes = 0;
  /** First piece of each page. */
  readonly pages: number[] = [];
  #pageBytes = 0;
  /** Pieces of data of each side, in the order of their positions. */
  readonly #bySide = [new Uint32Array(64), new Uint32Array(64)];
  readonly #counts: [number, number] = [0, 0];

  /** A piece behind all others; goes on with the last one where it continues it in the same row, up to a page. */
  add(kind: PieceKind, row: number, side: 0 | 1, from: number, length: number, position: number, missing: number, apart = false): void {
    const last = this.count - 1;
    if (kind === PIECE.again && this.overlapping(side, position, position + length).next().done)
      return this.add(PIECE.late, row, side, from, length, position, missing);
    if (
      last >= 0 &&
      missing === 0 &&
      !apart &&
      this.length[last] < PAGE_BYTES &&
      this.kind[last] === kind &&
      this.row[last] === row &&
      this.side[last] === side &&
      this.from[last] + this.length[last] === from
    ) {
      this.length[last] += length;
      this.#grewBy(kind, side, length);
      return;
    }
    if (this.count === this.row.length) this.#grow();
    const piece = this.count++;
    this.row[piece] = row;
    this.side[piece] = side;
    this.kind[piece] = kind;
    this.from[piece] = from;
    this.length[piece] = length;
    this.position[piece] = position;
    this.missing[piece] = missing;
    this.apart[piece] = apart ? 1 : 0;
    this.missingBytes += missing;
    this.#paginate(piece, side);
    if (kind === PIECE.data) {
      const place = this.#counts[side]++;
      if (place === this.#bySide[side].length) this.#bySide[side] = grown(this.#bySide[side], 2 * place);
      this.#bySide[side][place] = piece;
    }
    if (kind === PIECE.again) for (const first of this.overlapping(side, position, position + length)) this.again[first] ||= piece + 1;
    this.#grewBy(kind, side, length);
  }

  /** Pieces of data that hold bytes of a side from `begin` to `end`, ascending. */
  *overlapping(side: 0 | 1, begin: number, end: number): Generator<number, void, undefined> {
    for (let place = this.#placeBehind(side, begin); place < this.#counts[side]; place++) {
      const piece = this.#bySide[side][place];
      if (this.position[piece] >= end) return;
      yield piece;
    }
  }

  /** How many pieces of data its side had before. */
  ordinal(piece: number): number {
    return this.#placeBehind(this.side[piece] as 0 | 1, this.position[piece]);
  }

  pageOf(piece: number): number {
    return firstAbove(this.pages, piece) - 1;
  }

  /** Whether a piece goes on where the one before it ended, so that text flows from one into the other. */
  continues(piece: number): boolean {
    const before = piece - 1;
    return before >= 0 && this.kind[piece] === PIECE.data && this.kind[before] === PIECE.data && this.side[before] === this.side[piece] &&
      this.missing[piece] === 0 && this.apart[piece] === 0;
  }

  /** Whether a piece is of the same packet as the one before it. */
  goesOn(piece: number): boolean {
    const before = piece - 1;
    return before >= 0 && this.kind[piece] === this.kind[before] && this.row[before] === this.row[piece] && this.side[before] === this.side[piece];
  }

  /** Place of the first of a side's pieces that ends behind `position`. */
  #placeBehind(side: 0 | 1, position: number): number {
    const pieces = this.#bySide[side];
    let low = 0, high = this.#counts[side];
    while (low < high) {
      const middle = (low + high) >>> 1, piece = pieces[middle];
      if (this.position[piece] + this.length[piece] <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #paginate(piece: number, side: number): void {
    const begin = this.pages.at(-1) ?? -1;
    const full = this.#pageBytes >= PAGE_BYTES || piece - begin >= PAGE_PIECES;
    const overfull = this.#pageBytes >= 2 * PAGE_BYTES || piece - begin >= 2 * PAGE_PIECES;
    if (begin >= 0 && !overfull && !(full && this.side[piece - 1] !== side)) return;
    this.pages.push(piece);
    this.#pageBytes = 0;
  }

  #grewBy(kind: PieceKind, side: 0 | 1, length: number): void {
    this.#pageBytes += length;
    if (kind !== PIECE.again) this.bytes[side] += length;
  }

  #grow(): void {
    const length = 2 * this.count;
    this.row = grown(this.row, length);
    this.side = grown(this.side, length);
    this.kind = grown(this.kind, length);
    this.from = grown(this.from, length);
    this.length = grown(this.length, length);
    this.position = grown(this.position, length);
    this.missing = grown(this.missing, length);
    this.apart = grown(this.apart, length);
    this.again = grown(this.again, length);
  }
}
