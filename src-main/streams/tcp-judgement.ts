/**
 * Verdicts and endpoint states of a capture's TCP segments: fills their columns while the scan goes on, and answers for the rest afterwards.
 *
 * What the judges know of a connection costs about half a kilobyte, so it is kept for connections that can still say something: those that are open, and those
 * that closed in the last two minutes. Of more than 65,536 the oldest are given up, as a flood of SYNs must not fill the memory; `forgotten` counts them.
 */
import type { TcpFacts } from '../dissect/index.ts';
import { CHUNK_MASK, type PacketColumns } from '../index/index.ts';
import { EndpointStates } from './states/endpoint-states.ts';
import { STATE, stateName } from './states/names.ts';
import { type JudgedSegment, SegmentJudge } from './verdict/judge.ts';
import { type JudgedOptions, number32, readOptions } from './verdict/judged-options.ts';
import { NeedlessResends } from './verdict/needless-resends.ts';
import { CAUSE_NAMES, CONFIDENCE, CONFIDENCE_NAMES, EVIDENCE, EVIDENCE_TEXTS, NEEDLESS_TEXTS, VERDICT, VERDICT_NAMES } from './verdict/words.ts';

/** Connections that are known at once: 32 MB. */
export const MOST_CONNECTIONS = 65_536;
/** Seconds after which a closed connection has nothing more to say: twice the time that Linux keeps TIME_WAIT. */
const CLOSED_FOR = 120;

const FIN = 1, SYN = 2, RST = 4, ACK = 16;

/** The verdict column: the verdict in bits 0 to 2, its cause in bits 3 to 5, how sure it is in bits 6 and 7. */
export const verdictOf = (column: number): number => column & 7;
export const causeOf = (column: number): number => (column >> 3) & 7;
export const confidenceOf = (column: number): number => column >> 6;

/** The column of a segment that came in order. */
const ORIGINAL = VERDICT.original | (CONFIDENCE.certain << 6);

/** What is known of one noteworthy segment. */
interface Grounds {
  readonly evidence: number;
  /** Row of the first transmission, -1 when it is not known. */
  readonly originalRow: number;
  /** Row that shows that a resend was not needed, -1 for none, and how (`SHOWN_BY`). */
  shownRow: number;
  shownBy: number;
}

export class TcpJudgement {
  /** Connections that were given up while they might have gone on; a segment of one begins its story anew. */
  forgotten = 0;
  /** In nanoseconds. No argument of `segment`, as numbers that are not integers are objects there, to be allocated for each call. */
  readonly time = new Float64Array(1);
  #judge = new SegmentJudge();
  #states = new EndpointStates(this.#judge);
  readonly #grounds = new Map<number, Grounds>();
  #needless = new NeedlessResends();
  /** Slot + 1 of each connection, 0 for none. */
  #slots = new Int32Array(1024);
  /** By side of a slot, 1 where a segment of it without SYN, FIN and RST changes no state. */
  readonly #settled = new Uint8Array(2 * MOST_CONNECTIONS);
  /** Connection of each slot, and the slots in the order in which they were taken. */
  readonly #connectionOf: number[] = [];
  readonly #free: number[] = [];
  #closed: { readonly connection: number; readonly slot: number; readonly time: number }[] = [];
  #closedFrom = 0;
  #oldest = 0;
  readonly #segment: JudgedSegment & JudgedOptions = {
    side: 0, row: 0, time: 0, sequence: 0, length: 0, flags: 0, acknowledgment: 0, window: 0, identification: -1, hasTimestamps: false, timestamp: 0, echo: 0, hasSack: false,
    duplicateFrom: 0, duplicateTo: 0,
  };

  /**
   * Judges the segment that was seen at `time` and fills its row. `side` is twice the connection's number and 1 for side B, `identification` -1 without
   * one, `bytes[optionsAt…optionsEnd)` the TCP options, `length` the payload's; `clientIsB` which side opened the connection.
   */
  segment(
    chunk: PacketColumns, row: number, side: number, sequence: number, ack: number, flags: number, window: number, identification: number,
    bytes: Uint8Array, optionsAt: number, optionsEnd: number, length: number, clientIsB: number,
  ): void {
    const connection = side >> 1, seconds = this.time[0] / 1e9, judge = this.#judge, states = this.#states, i = row & CHUNK_MASK;
    const taken = connection < this.#slots.length ? this.#slots[connection] : 0, slot = taken !== 0 ? taken - 1 : this.#newSlot(connection, seconds);
    const judged = 2 * slot + (side & 1);
    if ((flags & (SYN | FIN | RST)) === 0 && this.#settled[judged] !== 0) {
      // Most segments have no options, or timestamps alone: two fillers, kind 8, length 10.
      const stamped = optionsEnd - optionsAt === 12 && bytes[optionsAt] === 1 && bytes[optionsAt + 1] === 1 && bytes[optionsAt + 2] === 8 && bytes[optionsAt + 3] === 10;
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
    const segment = this.#segment;
    segment.side = judged;
    segment.row = row;
    segment.time = seconds;
    segment.sequence = sequence >>> 0;
    segment.acknowledgment = ack >>> 0;
    segment.flags = flags & 0xff;
    segment.window = window;
    segment.identification = identification;
    segment.length = length + ((flags & SYN) >> 1) + (flags & FIN);
    readOptions(segment, bytes, optionsAt, optionsEnd);
    if ((flags & ACK) !== 0 && this.#needless.judge(judged ^ 1, segment)) this.#amend(this.#needless.row, row);
    judge.judge(segment);
    chunk.verdict[i] = judge.verdict | (judge.cause << 3) | (judge.confidence << 6);
    if (judge.evidence !== EVIDENCE.none) this.#keepGrounds(segment);
    if (judge.verdict !== VERDICT.duplicate) states.observe(segment);
    const a = states.stateOf(2 * slot), b = states.stateOf(2 * slot + 1);
    chunk.clientState[i] = clientIsB === 0 ? a : b;
    chunk.serverState[i] = clientIsB === 0 ? b : a;
    this.#settled[2 * slot] = states.areSettled(2 * slot, 0) && !this.#needless.waits(2 * slot + 1) ? 1 : 0;
    this.#settled[2 * slot + 1] = states.areSettled(2 * slot, 1) && !this.#needless.waits(2 * slot) ? 1 : 0;
    if ((flags & (SYN | FIN | RST)) !== 0 && states.isOver(2 * slot)) this.#closed.push({ connection, slot, time: seconds });
  }

  #keepGrounds(segment: JudgedSegment): void {
    const { verdict, evidence, originalRow } = this.#judge, { side, row, time, sequence, length, hasTimestamps, timestamp } = segment;
    this.#grounds.set(row, { evidence, originalRow, shownRow: -1, shownBy: 0 });
    if (verdict === VERDICT.retransmission) {
      this.#needless.sent(side, row, time, sequence, length, hasTimestamps ? timestamp : -1, this.#judge.acknowledgedBy(side ^ 1));
    } else if (verdict === VERDICT.duplicate && length > 0) {
      this.#needless.copied(side, sequence);
    }
  }

  /** A later row shows that a resend was not needed. */
  #amend(row: number, by: number): void {
    const grounds = this.#grounds.get(row);
    if (grounds === undefined) return;
    grounds.shownRow = by;
    grounds.shownBy = this.#needless.shownBy;
  }

  /** Words for a row's verdict column. */
  verdict(row: number, column: number): TcpFacts['verdict'] {
    const verdict = verdictOf(column);
    if (verdict === VERDICT.none) return undefined;
    const cause = CAUSE_NAMES[causeOf(column)], grounds = this.#grounds.get(row);
    return {
      name: VERDICT_NAMES[verdict],
      confidence: CONFIDENCE_NAMES[confidenceOf(column)],
      ...(cause === '' ? {} : { cause }),
      ...(grounds === undefined ? {} : { evidence: evidenceText(grounds) }),
      ...(grounds === undefined || grounds.shownRow < 0 ? {} : { needlessFrame: grounds.shownRow + 1 }),
      ...(grounds === undefined || grounds.originalRow < 0 || grounds.originalRow === row ? {} : { originalFrame: grounds.originalRow + 1 }),
    };
  }

  /** Words for the state columns. */
  states(client: number, server: number): { client: string; server: string } | undefined {
    return client === 0 && server === 0 ? undefined : { client: stateName(client), server: stateName(server) };
  }

  /** What the numbers in the table's columns say, by field name: the way for filters to answer from the columns alone. */
  words(): Readonly<Record<string, (column: number) => string | undefined>> {
    const nameIn = (names: readonly string[], code: number): string | undefined => names[code] || undefined;
    return {
      'tcp.verdict': (column) => nameIn(VERDICT_NAMES, verdictOf(column)),
      'tcp.verdict.cause': (column) => nameIn(CAUSE_NAMES, causeOf(column)),
      'tcp.verdict.confidence': (column) => nameIn(CONFIDENCE_NAMES, confidenceOf(column)),
      'tcp.state.client': (column) => stateName(column) || undefined,
      'tcp.state.server': (column) => stateName(column) || undefined,
    };
  }

  /** No more segments will come: what is known of connections is of no use any more, nor are their last segments, 12 MB. */
  settle(): void {
    this.#judge = new SegmentJudge();
    this.#states = new EndpointStates(this.#judge);
    this.#needless = new NeedlessResends();
    this.#slots = new Int32Array(0);
    this.#connectionOf.length = this.#free.length = this.#closed.length = 0;
  }

  #newSlot(connection: number, time: number): number {
    if (connection >= this.#slots.length) {
      const grown = new Int32Array(Math.max(2 * this.#slots.length, connection + 1));
      grown.set(this.#slots);
      this.#slots = grown;
    }
    this.#giveUpClosed(time);
    let slot = this.#free.pop();
    if (slot === undefined) {
      if (this.#connectionOf.length < MOST_CONNECTIONS) {
        slot = this.#connectionOf.length;
      } else {
        slot = this.#oldest;
        this.#oldest = (this.#oldest + 1) % MOST_CONNECTIONS;
        this.forgotten++;
        this.#giveUp(slot);
      }
    }
    this.#connectionOf[slot] = connection;
    this.#slots[connection] = slot + 1;
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
    this.#slots[this.#connectionOf[slot]] = 0;
    this.#settled[2 * slot] = this.#settled[2 * slot + 1] = 0;
    this.#judge.forget(2 * slot);
    this.#needless.forget(2 * slot);
    this.#states.forget(2 * slot);
  }
}

function evidenceText({ evidence, shownBy }: Grounds): string {
  return shownBy === 0 ? EVIDENCE_TEXTS[evidence] : `${EVIDENCE_TEXTS[evidence]}; ${NEEDLESS_TEXTS[shownBy]}`;
}
