/**
 * Values of `tcp.analysis.*` that are not kept in columns: round-trip times, what an acknowledgment acknowledges, bytes in flight. They come from
 * going through the connection's rows again; the place reached is kept, so that reading a capture from front to back goes through each connection
 * once.
 */
import type { Moment } from '../dissect/index.ts';
import { between } from '../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW, TCP_ANALYSIS } from '../index/index.ts';
import type { Patience } from './patience.ts';
import type { TcpConnections } from './tcp-connections.ts';

const FIN = 1, SYN = 2, PSH = 8;

const MARKS = Object.entries(TCP_ANALYSIS);

/** Values of a segment, in the order in which they are shown; `initial_rtt` comes with any of them. */
const VALUES = [
  'acks_frame', 'ack_rtt', 'bytes_in_flight', 'push_bytes_sent', 'duplicate_ack_num', 'duplicate_ack_frame', 'rto', 'rto_frame',
] as const;

/** Field names below `tcp.analysis.`. */
export type AnalysisValue = (typeof VALUES)[number];

export const isAnalysisValue = (name: string): name is AnalysisValue => (VALUES as readonly string[]).includes(name);

/** Segments of one side that are remembered as not acknowledged, as many as Wireshark remembers. */
const UNACKED_LIMIT = 10_000;
/** Connections whose place is kept. A fresh one costs about 1 kB. */
const CONNECTIONS_KEPT = 4096;

/** Rows that are gone through before patience is asked for, less one: a mask. */
const STEPS_AT_ONCE = 1023;

interface Unacked {
  readonly row: number;
  sequence: number;
  readonly next: number;
}

interface Side {
  readonly unacked: Unacked[];
  /** Row of the newest segment, and of the one that advanced the sequence number last. */
  last: number;
  advanced: number;
  next: number;
  lastAck: number;
  duplicates: number;
  /** Row of the segment that duplicate acknowledgments repeat. */
  original: number;
  pushed: number;
  pushedBefore: boolean;
  /** Bytes in flight are not known after a loss until the other side is heard. */
  countable: boolean;
}

/** What the newest segment gave. */
interface Details {
  acked: number;
  /** Whether bytes in flight are to be counted. */
  counts: boolean;
  /** Bytes in flight once they were counted, before that undefined. */
  inFlight: number | undefined;
  pushed: number;
  duplicate: number;
  duplicateOf: number;
  sentBefore: number;
}

interface Place {
  row: number;
  readonly sides: readonly [Side, Side];
  details: Details;
}

/** Bytes that the selective acknowledgments of a row's segment name, RFC 2018 §3. */
export type SelectivelyAcknowledged = (row: number) => number;

export class TcpDetails {
  readonly #table: PacketTable;
  readonly #connections: TcpConnections;
  readonly #selective: SelectivelyAcknowledged;
  readonly #patience: Patience;
  readonly #places = new Map<number, Place>();

  constructor(table: PacketTable, connections: TcpConnections, selective: SelectivelyAcknowledged, patience: Patience) {
    this.#table = table;
    this.#connections = connections;
    this.#selective = selective;
    this.#patience = patience;
  }

  forget(): void {
    this.#places.clear();
  }

  /** Field names below `tcp.analysis.` with their values; true for marks. */
  of(row: number): Map<string, number | true | Moment> {
    const analysis = new Map<string, number | true | Moment>();
    const chunk = this.#table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, flags = chunk.analysis[i], conversation = chunk.conversation[i];
    if (flags !== 0) for (const [name, bit] of MARKS) if ((flags & bit) !== 0) analysis.set(name, true);
    const place = this.#placeAt(conversation, row);
    if (place === undefined) return analysis;
    for (const name of VALUES) {
      const value = this.#told(place, name, row);
      if (value !== undefined) analysis.set(name, value);
    }
    // Wireshark shows it with any of them, and with a count of bytes in flight that comes to nothing.
    if (analysis.size > 0 || place.details.counts) {
      const { handshakeRows } = this.#connections, at = 2 * this.#table.conversations.number[conversation];
      const roundTrip = handshakeRows[at + 1] === 0 ? undefined : this.#elapsed(handshakeRows[at] - 1, handshakeRows[at + 1] - 1);
      if (roundTrip !== undefined) analysis.set('initial_rtt', roundTrip);
    }
    return analysis;
  }

  /** One of the values alone. */
  valueOf(row: number, name: AnalysisValue): number | Moment | undefined {
    const place = this.#placeAt(this.#table.get('conversation', row), row);
    return place === undefined ? undefined : this.#told(place, name, row);
  }

  #told({ details, sides }: Place, name: AnalysisValue, row: number): number | Moment | undefined {
    switch (name) {
      case 'acks_frame': return details.acked >= 0 ? details.acked + 1 : undefined;
      case 'ack_rtt': return details.acked >= 0 ? this.#elapsed(details.acked, row) : undefined;
      case 'bytes_in_flight':
      case 'push_bytes_sent': {
        if (!details.counts) return undefined;
        const inFlight = details.inFlight ??= this.#inFlight(row, sides);
        return inFlight <= 0 ? undefined : name === 'bytes_in_flight' ? inFlight : details.pushed;
      }
      case 'duplicate_ack_num': return details.duplicate > 0 ? details.duplicate : undefined;
      case 'duplicate_ack_frame': return details.duplicate > 0 ? details.duplicateOf + 1 : undefined;
      case 'rto': return this.#isTimed(details, row) ? this.#elapsed(details.sentBefore, row) : undefined;
      case 'rto_frame':
        return this.#isTimed(details, row) && this.#elapsed(details.sentBefore, row) !== undefined ? details.sentBefore + 1 : undefined;
    }
  }

  /** Whether the segment was sent again because of the time that its first copy was not acknowledged. */
  #isTimed({ sentBefore }: Details, row: number): boolean {
    return sentBefore >= 0 && (this.#table.get('analysis', row) & (TCP_ANALYSIS.fast_retransmission | TCP_ANALYSIS.spurious_retransmission)) === 0;
  }

  /** Undefined for no time at all. */
  #elapsed(from: number, to: number): Moment | undefined {
    const moment = (row: number): Moment => ({ seconds: this.#table.seconds(row), nanoseconds: this.#table.nanoseconds(row) });
    const elapsed = between(moment(from), moment(to));
    return elapsed.seconds === 0 && elapsed.nanoseconds === 0 ? undefined : elapsed;
  }

  /** The place of a connection, moved to `row`; undefined where that would take too long. */
  #placeAt(conversation: number, row: number): Place | undefined {
    let place = this.#places.get(conversation);
    if (place === undefined || place.row > row) {
      if (place === undefined && this.#places.size >= CONNECTIONS_KEPT) this.#places.delete(this.#places.keys().next().value as number);
      place = { row: -1, sides: [newSide(), newSide()], details: nothing() };
      this.#places.set(conversation, place);
    }
    const table = this.#table;
    for (let steps = 1; place.row < row; steps++) {
      if ((steps & STEPS_AT_ONCE) === 0 && this.#patience.isOver) return undefined;
      const next = place.row < 0 ? table.conversations.first[conversation] : table.chunks[place.row >>> CHUNK_SHIFT].next[place.row & CHUNK_MASK];
      if (next > row || (place.row >= 0 && next === 0)) break;
      place.details = this.#step(place, next);
      place.row = next;
    }
    return place;
  }

  #step(place: Place, row: number): Details {
    const chunk = this.#table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, details = nothing();
    const fromB = chunk.flags[i] & ROW.fromB;
    const own = place.sides[fromB], other = place.sides[fromB ^ 1];
    const sequence = chunk.sequence[i] | 0, ack = chunk.acknowledgment[i] | 0, length = chunk.payloadLength[i];
    const flags = chunk.tcpFlags[i], analysis = chunk.analysis[i];
    const occupies = length > 0 || (flags & (SYN | FIN)) !== 0;
    if ((flags & 16) !== 0) other.countable = true;
    if ((analysis & TCP_ANALYSIS.lost_segment) !== 0) own.countable = false;
    if ((analysis & TCP_ANALYSIS.duplicate_ack) !== 0) {
      details.duplicate = ++own.duplicates;
      details.duplicateOf = own.original;
    }
    if (ack !== own.lastAck) {
      own.original = row;
      own.duplicates = 0;
    }
    if ((analysis & TCP_ANALYSIS.retransmission) !== 0) details.sentBefore = own.unacked.length > 0 ? own.unacked[0].row : own.advanced;
    const end = (sequence + length + ((flags & (SYN | FIN)) !== 0 ? 1 : 0)) | 0;
    if (occupies && own.unacked.length < UNACKED_LIMIT) own.unacked.push({ row, sequence, next: end });
    if ((own.next === 0 || ((end - own.next) | 0) > 0) && (analysis & TCP_ANALYSIS.zero_window_probe) === 0) {
      own.next = end;
      own.advanced = row;
    }
    own.lastAck = ack;
    details.acked = acknowledge(other, ack);
    if (length > 0 && own.unacked.length > 0 && own.countable) {
      details.counts = true;
      details.pushed = own.pushed = own.pushedBefore ? length : own.pushed + length;
      own.pushedBefore = (flags & PSH) !== 0;
    }
    own.last = row;
    return details;
  }

  /** From the oldest byte that is not acknowledged to the newest, without those that the other side has acknowledged selectively. */
  #inFlight(row: number, sides: readonly [Side, Side]): number {
    const table = this.#table, chunk = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const fromB = chunk.flags[i] & ROW.fromB;
    const own = sides[fromB], other = sides[fromB ^ 1];
    const base = this.#connections.base(2 * table.conversations.number[chunk.conversation[i]] + fromB);
    let first = Infinity, last = 0;
    for (const { sequence, next } of own.unacked) {
      first = Math.min(first, (sequence - base) >>> 0);
      last = Math.max(last, (next - base) >>> 0);
    }
    const bytes = last - first - (other.last >= 0 ? this.#selective(other.last) : 0);
    if (bytes <= 0 || bytes >= 2e9) return 0;
    return bytes - ((chunk.tcpFlags[i] & (SYN | FIN)) !== 0 ? 1 : 0);
  }
}

/** Takes out what `ack` acknowledges; gives the row of the segment whose end it names, -1 for none. */
function acknowledge(side: Side, ack: number): number {
  const { unacked } = side;
  let row = -1, left = 0;
  for (const segment of unacked) {
    if (ack === segment.next) {
      // Of several segments with the same end the oldest is named.
      if (row < 0) row = segment.row;
    } else if (((segment.next - ack) | 0) > 0) {
      if (((ack - segment.sequence) | 0) > 0) segment.sequence = ack;
      unacked[left++] = segment;
    }
  }
  unacked.length = left;
  return row;
}

function newSide(): Side {
  return { unacked: [], last: -1, advanced: -1, next: 0, lastAck: 0, duplicates: 0, original: -1, pushed: 0, pushedBefore: false, countable: true };
}

function nothing(): Details {
  return { acked: -1, counts: false, inFlight: undefined, pushed: 0, duplicate: 0, duplicateOf: -1, sentBefore: -1 };
}

