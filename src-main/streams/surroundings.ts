/** What dissectors may ask about the packets around theirs, answered from the table, the streams and the file. */
import {
  type Assembled, type ConversationFacts, type Endpoints, type Moment, type StreamPayload, type Surroundings, type TcpFacts, type Tracker, between,
} from '../dissect/index.ts';
import { CONVERSATION, type PacketTable, ROW } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';
import { type PacketBytes, PacketPayloads } from './packet-payloads.ts';
import { StreamMessages } from './stream-messages.ts';
import { TcpDetails } from './tcp-details.ts';
import { selectivelyAcknowledged } from './tcp-options.ts';
import { TrackedStates } from './tracked-states.ts';

const NO_TIME: Moment = { seconds: 0, nanoseconds: 0 };

/**
 * One for each reader of a capture. Say which row is dissected with `at`, then hand it to the dissector. Good for single packets in any order, and for
 * all packets in theirs: what the next packet of a conversation needs is kept.
 */
export class CaptureSurroundings implements Surroundings {
  readonly payloads: PacketPayloads;
  readonly messages: StreamMessages;
  readonly #streams: CaptureStreams;
  readonly #table: PacketTable;
  readonly #details: TcpDetails;
  readonly #states: TrackedStates;
  #row = 0;
  /** Conversation of the layer that asked last for its facts: the one that the layer above it means. */
  #conversation = 0;
  /** By conversation: the row (+ 1) before the one that was asked for last, from which to look for the one before another. */
  #places = new Uint32Array(256);

  constructor(streams: CaptureStreams, packet: PacketBytes) {
    this.#streams = streams;
    this.#table = streams.table;
    this.payloads = new PacketPayloads(streams.table, streams.datagrams, packet);
    this.messages = new StreamMessages(streams, this.payloads);
    this.#details = new TcpDetails(streams.table, streams.connections, (row) => this.#selectively(row));
    this.#states = new TrackedStates(streams, this.payloads, this.messages);
  }

  /** The row whose packet is dissected next. */
  at(row: number): this {
    this.#row = row;
    this.#conversation = this.#table.get('conversation', row);
    return this;
  }

  datagram(_version: 4 | 6, _endpoints: Endpoints, id: number, _protocol: number): Assembled | { readonly completedIn: number } | undefined {
    return this.payloads.datagram(this.#row, id);
  }

  tcp(endpoints: Endpoints): TcpFacts | undefined {
    const table = this.#table, { connections } = this.#streams, row = this.#row;
    const id = this.#find(CONVERSATION.tcp, endpoints);
    if (id === 0) return undefined;
    this.#conversation = id;
    const connection = connections.connectionOf(id);
    const own = id === table.get('conversation', row);
    const fromB = own ? table.get('flags', row) & ROW.fromB : Number(this.#fromB(id, endpoints));
    const side = 2 * connection + fromB;
    return {
      stream: connection,
      fromClient: fromB === connections.clientIsB[connection],
      sequenceBase: connections.base(side) >>> 0,
      acknowledgmentBase: connections.base(side ^ 1) >>> 0,
      windowScale: connections.scale(side),
      completeness: connections.completeness[connection],
      ...this.#times(id, own),
      analysis: own ? this.#details.of(row) : new Map(),
      payload: own ? this.messages.payloadOf(row) : undefined,
      ...(own ? this.#judged(row) : {}),
    };
  }

  /** Verdict and states of a row, and the states before it where they changed. */
  #judged(row: number): Pick<TcpFacts, 'verdict' | 'states' | 'statesBefore'> {
    const table = this.#table, { judgement } = this.#streams;
    const verdict = judgement.verdict(row, table.get('verdict', row));
    const states = judgement.states(table.get('clientState', row), table.get('serverState', row));
    const before = this.#rowBefore(table.get('conversation', row), row);
    const statesBefore = before < 0 ? undefined : judgement.states(table.get('clientState', before), table.get('serverState', before));
    return { ...(verdict === undefined ? {} : { verdict }), ...(states === undefined ? {} : { states }), ...(statesBefore === undefined ? {} : { statesBefore }) };
  }

  udp(endpoints: Endpoints): ConversationFacts | undefined {
    const { conversations } = this.#table, row = this.#row;
    const id = this.#find(CONVERSATION.udp, endpoints);
    if (id === 0) return undefined;
    this.#conversation = id;
    const own = id === this.#table.get('conversation', row);
    return {
      stream: conversations.number[id],
      fromClient: !this.#fromB(id, endpoints),
      ...this.#times(id, own),
      protocol: this.#streams.protocols.protocol(conversations.protocol[id] - 1),
    };
  }

  conversation<S>(tracker: Tracker<S>): S | undefined {
    if (tracker.layer === undefined && this.#conversation === 0) return undefined;
    return this.#states.of(tracker, this.#conversation);
  }

  timeOf(frame: number): Moment | undefined {
    return frame >= 1 && frame <= this.#table.rows ? this.#moment(frame - 1) : undefined;
  }

  /** What a row's TCP payload means to the protocol above. */
  payloadOf(row: number): StreamPayload | undefined {
    return this.messages.payloadOf(row);
  }

  /** The conversation of the layer that asks: the row's own, one of its outer layers, or one that an error message quotes. */
  #find(kind: typeof CONVERSATION.tcp | typeof CONVERSATION.udp, endpoints: Endpoints): number {
    const table = this.#table, { conversations, addresses } = table;
    const own = table.get('conversation', this.#row);
    if ((table.get('flags', this.#row) & ROW.layered) === 0) return conversations.kind[own] === kind ? own : 0;
    const source = addresses.lookup(endpoints.source), destination = addresses.lookup(endpoints.destination);
    const { sourcePort, destinationPort } = endpoints;
    for (const id of [own, ...this.#streams.outer.of(this.#row)]) {
      if (conversations.kind[id] === kind && conversations.joins(id, source, sourcePort, destination, destinationPort)) return id;
    }
    let id = conversations.lookup(kind, source, sourcePort, destination, destinationPort);
    // Of streams that reuse the ends, the one that there was at the time.
    while (id !== 0 && conversations.rows[id] > 0 && conversations.first[id] > this.#row) id = conversations.earlier[id];
    return id;
  }

  #fromB(id: number, { source, sourcePort }: Endpoints): boolean {
    return this.#table.conversations.fromB(id, this.#table.addresses.lookup(source), sourcePort);
  }

  #times(id: number, own: boolean): { sinceFirst: Moment; sincePrevious: Moment } {
    const { conversations } = this.#table, row = this.#row;
    if (!own) {
      const before = this.#streams.outer.rowBefore(row, id);
      return { sinceFirst: NO_TIME, sincePrevious: before < 0 ? NO_TIME : this.#between(before, row) };
    }
    const before = this.#rowBefore(id, row);
    return { sinceFirst: this.#between(conversations.first[id], row), sincePrevious: before < 0 ? NO_TIME : this.#between(before, row) };
  }

  /** The conversation's row before `row`, -1 for none. */
  #rowBefore(id: number, row: number): number {
    const { conversations } = this.#table;
    const first = conversations.first[id];
    if (row === first) return -1;
    const remembered = id < this.#places.length ? this.#places[id] - 1 : -1;
    let before = remembered >= 0 && remembered < row ? remembered : first;
    for (let next = this.#table.get('next', before); next !== row && next !== 0; next = this.#table.get('next', before)) before = next;
    this.#remember(id, before);
    return before;
  }

  #remember(id: number, row: number): void {
    if (id >= this.#places.length) {
      const larger = new Uint32Array(Math.max(2 * this.#places.length, this.#table.conversations.count));
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[id] = row + 1;
  }

  #moment(row: number): Moment {
    return { seconds: this.#table.seconds(row), nanoseconds: this.#table.nanoseconds(row) };
  }

  #between(from: number, to: number): Moment {
    return between(this.#moment(from), this.#moment(to));
  }

  /** Options lie between the 20 bytes of the header and the payload. */
  #selectively(row: number): number {
    const at = this.#table.get('payloadOffset', row), bytes = this.payloads.innermost(row);
    for (let header = 24; header <= 60; header += 4) {
      const begin = at - header;
      if (begin >= 0 && bytes[begin + 12] >> 4 === header >> 2 && sameEnds(this.#table, row, bytes, begin)) return selectivelyAcknowledged(bytes, begin + 20, at);
    }
    return 0;
  }
}

/** Whether the TCP header at `begin` has the row's ports and sequence number. */
function sameEnds(table: PacketTable, row: number, bytes: Uint8Array, begin: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset + begin, 8);
  return view.getUint16(0) === table.get('sourcePort', row) && view.getUint16(2) === table.get('destinationPort', row) && view.getUint32(4) === table.get('sequence', row);
}
