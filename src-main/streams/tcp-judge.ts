/**
 * Judges a capture's TCP segments in their order: fills the columns of verdicts and endpoint states,
 * and tells a ledger what no column holds. It needs nothing of the scan but the segments, so that it
 * can follow behind in another thread, and what it knows can be handed from one thread to another.
 *
 * What the judges know of a connection costs about half a kilobyte, so it is kept for connections that can still say something: those that are
 * open, and those that closed in the last two minutes. Of more than 65,536 the oldest are given up, as a flood of SYNs must not fill the memory.
 */
import { CHUNK_MASK, CHUNK_SHIFT, type PacketColumns } from '../index/columns.ts';
import { grown, roomBeyond } from '../index/growing.ts';
import { type OpeningWithin, OpeningsWithin, type StateAmendment } from './openings-within.ts';
import { type PortsMemory, TakenPorts } from './taken-ports.ts';
import { EndpointStates } from './states/endpoint-states.ts';
import { STATE } from './states/names.ts';
import type { Amendment } from './verdict/amendments.ts';
import { SegmentJudge } from './verdict/judge.ts';
import { number32, readOptions } from './verdict/judged-options.ts';
import type { JudgedSegment } from './verdict/judged-segment.ts';
import { NeedlessResends, type ResendsMemory } from './verdict/needless-resends.ts';
import type { SegmentsMemory } from './verdict/segments-memory.ts';
import { CONFIDENCE, EVIDENCE, VERDICT } from './verdict/words.ts';

/** Connections that are known at once: 32 MB. */
export const MOST_CONNECTIONS = 65_536;
/** Seconds after which a closed connection has nothing more to say: twice the time that Linux keeps TIME_WAIT. */
const CLOSED_FOR = 120;

const FIN = 1, SYN = 2, RST = 4, ACK = 16;

/** The column of a segment that came in order. */
const ORIGINAL = VERDICT.original | (CONFIDENCE.certain << 6);

/** What is told of noteworthy segments beside their columns. */
export interface JudgeLedger {
  /** What a row's verdict rests on (`EVIDENCE`), and the row of its first transmission, -1 where it is not known. */
  grounds(row: number, evidence: number, originalRow: number): void;
  /** Row `by` shows (`SHOWN_BY`) that the resend in `row` was not needed, or was none. */
  needless(row: number, by: number, shownBy: number): void;
  /** A connection was given up while it might have gone on; a segment of it begins its story anew. */
  gaveUp(): void;
}

interface ClosedConnection {
  readonly connection: number;
  readonly slot: number;
  readonly time: number;
}

/** All that a judge knows, to be sent to another thread or cloned; of the arrays no copy is made. */
export interface JudgeMemory {
  readonly segments: SegmentsMemory;
  readonly ends: Float64Array;
  readonly resends: ResendsMemory;
  readonly slots: Int32Array;
  readonly settled: Uint8Array;
  readonly connectionOf: number[];
  readonly free: number[];
  readonly closed: ClosedConnection[];
  readonly oldest: number;
  readonly ports: PortsMemory;
  readonly openings: Map<number, OpeningWithin>;
}

export class TcpJudge {
  /** In nanoseconds. No argument of `segment`, as numbers that are not integers are objects there, to be allocated for each call. */
  readonly time = new Float64Array(1);
  readonly #ledger: JudgeLedger;
  readonly #judge: SegmentJudge;
  readonly #states: EndpointStates;
  readonly #needless: NeedlessResends;
  /** Slot + 1 of each connection, 0 for none. */
  #slots: Int32Array = new Int32Array(1024);
  /** By side of a slot, 1 where a segment of it without SYN, FIN and RST changes no state. */
  readonly #settled: Uint8Array = new Uint8Array(2 * MOST_CONNECTIONS);
  /** Connection of each slot, and the slots in the order in which they were taken. */
  readonly #connectionOf: number[] = [];
  readonly #free: number[] = [];
  readonly #ports: TakenPorts;
  readonly #openings: OpeningsWithin;
  #closed: ClosedConnection[] = [];
  #closedFrom = 0;
  #oldest = 0;
  /** The chunk with the last row that was no plain one, its number, and the one before, where a later segment may amend a verdict. */
  #chunk: PacketColumns | undefined;
  #chunkBefore: PacketColumns | undefined;
  #chunkNumber = -1;
  readonly #segment: JudgedSegment = {
    side: 0, row: 0, time: 0, sequence: 0, length: 0, flags: 0, acknowledgment: 0, window: 0, identification: -1, hasTimestamps: false,
    timestamp: 0, echo: 0, sacked: 0, sackedFrom: 0, sackedTo: 0,
    duplicateFrom: 0, duplicateTo: 0, allowsSack: false,
  };

  /** Begins with nothing, or goes on with what another judge knows. */
  constructor(ledger: JudgeLedger, memory?: JudgeMemory) {
    this.#ledger = ledger;
    this.#judge = new SegmentJudge(memory?.segments);
    this.#states = new EndpointStates(this.#judge.received, memory?.ends);
    this.#needless = new NeedlessResends(memory?.resends);
    this.#ports = new TakenPorts(memory?.ports);
    this.#openings = new OpeningsWithin(this.#judge.received, (side) => this.#states.stateOf(side), memory?.openings);
    if (memory === undefined) return;
    this.#slots = memory.slots;
    this.#settled = memory.settled;
    this.#connectionOf = memory.connectionOf;
    this.#free = memory.free;
    this.#closed = memory.closed;
    this.#oldest = memory.oldest;
  }

  get memory(): JudgeMemory {
    return {
      segments: this.#judge.memory, ends: this.#states.memory, resends: this.#needless.memory, slots: this.#slots, settled: this.#settled,
      connectionOf: this.#connectionOf, free: this.#free, closed: this.#closed.slice(this.#closedFrom), oldest: this.#oldest,
      ports: this.#ports.memory, openings: this.#openings.memory,
    };
  }

  /**
   * Judges the segment that was seen at `time` and fills its row. `side` is twice the connection's number and 1 for side B, `identification`
   * -1 without one, `bytes[optionsAt…optionsEnd)` the TCP options, `length` the payload's; `clientIsB` which side opened the connection.
   */
  segment(
    chunk: PacketColumns, row: number, side: number, sequence: number, ack: number, flags: number, window: number, identification: number,
    bytes: Uint8Array, optionsAt: number, optionsEnd: number, length: number, clientIsB: number,
  ): void {
    const connection = side >> 1, seconds = this.time[0] / 1e9, judge = this.#judge, states = this.#states, i = row & CHUNK_MASK;
    const taken = connection < this.#slots.length ? this.#slots[connection] : 0;
    const slot = taken !== 0 ? taken - 1 : this.#newSlot(connection, seconds, chunk, row, side, sequence, flags);
    const opening = this.#openings.any ? this.#openings.of(slot) : undefined, segment = this.#segment;
    segment.row = row;
    segment.sequence = sequence >>> 0;
    segment.acknowledgment = ack >>> 0;
    segment.flags = flags & 0xff;
    const isOfOpen = opening !== undefined && this.#openings.isOfOpen(opening, side, segment);
    const first = isOfOpen ? opening.open : 2 * slot, judged = first ^ (side & 1);
    if (opening === undefined && (flags & (SYN | FIN | RST)) === 0 && this.#settled[judged] !== 0) {
      // Most segments have no options, or timestamps alone: two fillers, kind 8, length 10.
      const stamped =
        optionsEnd - optionsAt === 12 &&
        bytes[optionsAt] === 1 &&
        bytes[optionsAt + 1] === 1 &&
        bytes[optionsAt + 2] === 8 &&
        bytes[optionsAt + 3] === 10;
      const timestamp = stamped ? number32(bytes, optionsAt + 4) | 0 : 0, echo = stamped ? number32(bytes, optionsAt + 8) | 0 : 0;
      judge.now[0] = seconds;
      if (
        (stamped || optionsAt === optionsEnd) &&
        judge.inOrder(judged, row, sequence, ack, flags & 0xff, window, identification, length, stamped, timestamp, echo)
      ) {
        if (length > 0) chunk.verdict[i] = ORIGINAL;
        chunk.clientState[i] = chunk.serverState[i] = STATE.established;
        return;
      }
    }
    segment.side = judged;
    segment.time = seconds;
    segment.window = window;
    segment.identification = identification;
    // What a reset carries are words about its reason (RFC 9293 §3.5.3), no bytes of the stream.
    segment.length = (flags & RST) !== 0 ? 0 : length + ((flags & SYN) >> 1) + (flags & FIN);
    readOptions(segment, bytes, optionsAt, optionsEnd);
    if ((flags & ACK) !== 0 && this.#needless.judge(judged ^ 1, segment)) this.#ledger.needless(this.#needless.row, row, this.#needless.shownBy);
    judge.judge(segment, (flags & (SYN | ACK)) === SYN && states.isOver(first));
    chunk.verdict[i] = judge.verdict | (judge.cause << 3) | (judge.confidence << 6);
    if (judge.evidence !== EVIDENCE.none) this.#keepGrounds(segment);
    this.#noteChunk(chunk, row >>> CHUNK_SHIFT);
    for (const amendment of judge.amendments) this.#amend(amendment, row);
    if (judge.verdict !== VERDICT.duplicate) states.observe(segment);
    let a = states.stateOf(first), b = states.stateOf(first ^ 1);
    if (opening !== undefined) {
      for (const amendment of this.#openings.take(slot, opening, side, segment, isOfOpen)) this.#amendState(amendment, clientIsB);
      ({ first: a, second: b } = this.#openings);
    }
    chunk.clientState[i] = clientIsB === 0 ? a : b;
    chunk.serverState[i] = clientIsB === 0 ? b : a;
    this.#settle(judged & ~1);
    if ((flags & (SYN | FIN | RST)) !== 0 && states.isOver(first)) {
      this.#closed.push({ connection: this.#connectionOf[judged >> 1], slot: judged >> 1, time: seconds });
    }
  }

  /** Notes of which sides of a connection, of which `side` is the first, segments change no state. */
  #settle(side: number): void {
    this.#settled[side] = this.#states.areSettled(side, 0) && !this.#needless.waits(side + 1) ? 1 : 0;
    this.#settled[side + 1] = this.#states.areSettled(side, 1) && !this.#needless.waits(side) ? 1 : 0;
  }

  #keepGrounds(segment: JudgedSegment): void {
    const { verdict, evidence, originalRow } = this.#judge, { side, row, time, sequence, length, hasTimestamps, timestamp } = segment;
    this.#ledger.grounds(row, evidence, originalRow);
    if (verdict === VERDICT.retransmission) {
      this.#needless.sent(side, row, time, sequence, length, hasTimestamps ? timestamp : -1, this.#judge.received.acknowledgedBy(side ^ 1));
    } else if (verdict === VERDICT.duplicate && length > 0) {
      this.#needless.copied(side, sequence);
    }
  }

  #noteChunk(chunk: PacketColumns, number: number): void {
    if (number === this.#chunkNumber) return;
    this.#chunkBefore = number === this.#chunkNumber + 1 ? this.#chunk : undefined;
    this.#chunk = chunk;
    this.#chunkNumber = number;
  }

  /** Changes the verdict on an earlier segment, as that in row `by` shows. */
  #amend({ row, verdict, cause, shownBy }: Amendment, by: number): void {
    const chunk = this.#chunkWith(row);
    if (chunk === undefined) return;
    chunk.verdict[row & CHUNK_MASK] = verdict | (cause << 3) | (CONFIDENCE.guess << 6);
    this.#ledger.needless(row, by, shownBy);
  }

  #amendState({ row, end, state }: StateAmendment, clientIsB: number): void {
    const chunk = this.#chunkWith(row);
    if (chunk !== undefined) (end === clientIsB ? chunk.clientState : chunk.serverState)[row & CHUNK_MASK] = state;
  }

  /** The chunk with an earlier row, if it is the last one or that before. */
  #chunkWith(row: number): PacketColumns | undefined {
    const back = this.#chunkNumber - (row >>> CHUNK_SHIFT);
    return back === 0 ? this.#chunk : back === 1 ? this.#chunkBefore : undefined;
  }

  #newSlot(connection: number, time: number, chunk: PacketColumns, row: number, side: number, sequence: number, flags: number): number {
    if (connection >= this.#slots.length) this.#slots = grown(this.#slots, Math.max(roomBeyond(this.#slots.length), connection + 1));
    this.#giveUpClosed(time);
    let slot = this.#free.pop();
    if (slot === undefined) {
      if (this.#connectionOf.length < MOST_CONNECTIONS) {
        slot = this.#connectionOf.length;
      } else {
        slot = this.#oldest;
        this.#oldest = (this.#oldest + 1) % MOST_CONNECTIONS;
        this.#ledger.gaveUp();
        this.#giveUp(slot);
      }
    }
    this.#connectionOf[slot] = connection;
    this.#slots[connection] = slot + 1;
    const own = 2 * slot + (side & 1), i = row & CHUNK_MASK, { source, sourcePort, destination, destinationPort } = chunk;
    const before = this.#ports.begin(own, source[i], sourcePort[i], destination[i], destinationPort[i]);
    this.#judge.begin(own, before);
    if ((flags & (SYN | ACK | RST)) === SYN) this.#openings.begin(own, before, sequence >>> 0, row);
    return slot;
  }

  #giveUpClosed(time: number): void {
    const closed = this.#closed;
    while (this.#closedFrom < closed.length) {
      const { connection, slot, time: since } = closed[this.#closedFrom];
      if (time - since < CLOSED_FOR) break;
      this.#closedFrom++;
      if (this.#slots[connection] !== slot + 1 || !this.#states.isOver(2 * slot)) continue;
      this.#giveUp(slot);
      this.#free.push(slot);
    }
    if (this.#closedFrom > 1024 && 2 * this.#closedFrom > closed.length) {
      this.#closed = closed.slice(this.#closedFrom);
      this.#closedFrom = 0;
    }
  }

  #giveUp(slot: number): void {
    this.#ports.giveUp(slot);
    this.#openings.forget(slot);
    this.#slots[this.#connectionOf[slot]] = 0;
    this.#settled[2 * slot] = this.#settled[2 * slot + 1] = 0;
    this.#judge.forget(2 * slot);
    this.#needless.forget(2 * slot);
    this.#states.forget(2 * slot);
  }
}
