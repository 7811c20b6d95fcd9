/**
 * Bytes of TCP segments that earlier segments carried with other contents. Who resends sends the same bytes again, so that this is a fault,
 * or an attack on whoever reads along: sender, receiver and reader may take different copies. Here, as in reassembly, the first copy counts. Which
 * one a receiver keeps nobody prescribes (RFC 9293 §3.10.7.4 trims only what was received); of Linux, the most usual one, it is told.
 */
import { type PacketTable, ROW, TCP_ANALYSIS } from '../index/index.ts';
import { LastUsed } from './last-used.ts';
import type { PacketPayloads } from './packet-payloads.ts';
import type { TcpConnections } from './tcp-connections.ts';

/** A run of bytes that came twice, from the first to the last that differ. */
export interface Conflict {
  /** Where in the payload it begins. */
  readonly at: number;
  /** Frame that carried it first. */
  readonly frame: number;
  readonly earlier: Uint8Array;
  readonly own: Uint8Array;
  /** Which of the copies Linux keeps. */
  readonly linux: 'first' | 'later';
}

/** Parts of one side that are remembered: what lies further back, 20 MB or more of bulk data, is not resent. */
const PARTS_KEPT = 16_384;
/** Connections whose place is kept, and conflicts told of one segment. */
const CONNECTIONS_KEPT = 256;
const MOST_CONFLICTS = 8;

const SYN = 2, RST = 4;

interface Part {
  /** Positions in the stream: sequence numbers that do not wrap. */
  readonly begin: number;
  readonly end: number;
  readonly row: number;
  /** Where in the row's payload it begins. */
  readonly at: number;
}

interface Side {
  /** A sequence number and its position; undefined before the first segment. */
  sequence: number | undefined;
  position: number;
  /** In the order of their positions, none overlapping another. */
  parts: Part[];
  /** Up to here all bytes have come since the connection's first one, so that its receiver has them. */
  reached: number;
}

interface Place {
  /** Rows up to this one are taken in; -1 for none. */
  row: number;
  readonly sides: readonly [Side, Side];
}

export class FirstCopies {
  readonly #table: PacketTable;
  readonly #connections: TcpConnections;
  readonly #payloads: PacketPayloads;
  /** By conversation. */
  readonly #places = new LastUsed<number, Place>(CONNECTIONS_KEPT);

  constructor(table: PacketTable, connections: TcpConnections, payloads: PacketPayloads) {
    this.#table = table;
    this.#connections = connections;
    this.#payloads = payloads;
  }

  /**
   * What the row's segment carries otherwise than an earlier one did. Going through a capture from front to back goes through each connection once.
   */
  conflicts(row: number): Conflict[] {
    const table = this.#table;
    if ((table.get('flags', row) & (ROW.repeated | ROW.overlapping)) === 0 || !this.#carries(row)) return [];
    const side = this.#placeBefore(row).sides[table.get('flags', row) & ROW.fromB], begin = this.#begin(side, row);
    const bytes = this.#payloads.payload(row);
    const found: Conflict[] = [];
    for (
      let i = firstBehind(side.parts, begin);
      i < side.parts.length && side.parts[i].begin < begin + bytes.length && found.length < MOST_CONFLICTS;
      i++
    ) {
      const conflict = this.#compare(side.parts[i], begin, bytes, side.reached);
      if (conflict !== undefined) found.push(conflict);
    }
    return found;
  }

  #compare(part: Part, begin: number, bytes: Uint8Array, reached: number): Conflict | undefined {
    const from = Math.max(begin, part.begin), to = Math.min(begin + bytes.length, part.end);
    const first = this.#payloads.payload(part.row).subarray(part.at + from - part.begin, part.at + to - part.begin);
    const own = bytes.subarray(from - begin, to - begin);
    const length = Math.min(first.length, own.length);
    let low = 0, high = length;
    while (low < length && first[low] === own[low]) low++;
    if (low === length) return undefined;
    while (first[high - 1] === own[high - 1]) high--;
    return {
      at: from - begin + low, frame: part.row + 1, earlier: first.slice(low, high), own: own.slice(low, high),
      linux: this.#linuxKeeps(part, begin, bytes, reached),
    };
  }

  /**
   * Linux queues segments behind a hole by where they begin and hands them on in that order, each without what was handed on before; one that lies
   * within another it drops, the earlier of two with the same bytes kept (net/ipv4/tcp_input.c, and as tried with Linux 6).
   */
  #linuxKeeps(part: Part, begin: number, bytes: Uint8Array, reached: number): Conflict['linux'] {
    if (part.begin < reached) return 'first';
    const waits = part.begin - part.at, ends = waits + this.#table.get('payloadLength', part.row);
    return begin <= reached || begin < waits || (begin === waits && begin + bytes.length > ends) ? 'later' : 'first';
  }

  /** Whether the row's segment has bytes of the stream. The byte of a keep-alive is none (RFC 9293 §3.8.4), nor is what explains a reset. */
  #carries(row: number): boolean {
    const table = this.#table, length = table.get('payloadLength', row);
    if (length === 0 || (table.get('tcpFlags', row) & RST) !== 0) return false;
    return length > 1 || (table.get('analysis', row) & TCP_ANALYSIS.keep_alive) === 0;
  }

  /** The place of the row's connection, with all rows before it taken in. */
  #placeBefore(row: number): Place {
    const table = this.#table, conversation = table.get('conversation', row);
    let place = this.#places.take(conversation);
    if (place === undefined || place.row >= row) place = { row: -1, sides: [newSide(), newSide()] };
    this.#places.keep(conversation, place, 1);
    const first = place.row < 0 ? table.conversations.first[conversation] : table.get('next', place.row);
    for (let next = first; next < row && (next !== 0 || place.row < 0); next = table.get('next', next)) {
      if (this.#carries(next)) this.#take(place.sides[table.get('flags', next) & ROW.fromB], next);
      place.row = next;
    }
    return place;
  }

  #begin(side: Side, row: number): number {
    const table = this.#table, sequence = table.get('sequence', row) + ((table.get('tcpFlags', row) & SYN) >> 1);
    if (side.sequence === undefined) {
      const own = 2 * table.conversations.number[table.get('conversation', row)] + (table.get('flags', row) & ROW.fromB);
      side.sequence = sequence;
      side.reached = (this.#connections.base(own) + 1 - sequence) | 0;
    }
    return side.position + ((sequence - side.sequence) | 0);
  }

  /** Remembers what of a segment was not there before. */
  #take(side: Side, row: number): void {
    const begin = this.#begin(side, row), end = begin + this.#table.get('payloadLength', row), { parts } = side;
    let at = begin;
    for (let i = firstBehind(parts, begin); at < end; i++) {
      const to = i < parts.length ? Math.min(end, parts[i].begin) : end;
      if (to > at) parts.splice(i++, 0, { begin: at, end: to, row, at: at - begin });
      at = i < parts.length ? Math.max(at, parts[i].end) : end;
    }
    if (end > side.position) {
      side.sequence = (side.sequence! + end - side.position) | 0;
      side.position = end;
    }
    for (let i = firstBehind(parts, side.reached); i < parts.length && parts[i].begin <= side.reached; i++) side.reached = parts[i].end;
    if (parts.length > 2 * PARTS_KEPT) side.parts = parts.slice(-PARTS_KEPT);
  }
}

/** Index of the first part that reaches beyond a position. */
function firstBehind(parts: readonly Part[], position: number): number {
  let low = 0, high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parts[middle].end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function newSide(): Side {
  return { sequence: undefined, position: 0, parts: [], reached: 0 };
}
