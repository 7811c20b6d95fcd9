/** What dissectors may ask about the packets around theirs, answered from the table, the streams and the file. */
import { LIMITS } from '../dissect/index.ts';
import type {
  Assembled, ConversationFacts, Endpoints, Moment, OpenedContents, Protocol, Secrets, StreamPayload, Surroundings, TcpFacts, Tracker,
} from '../dissect/index.ts';
import { CONVERSATION, type PacketTable, ROW } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';
import { ConnectionValues } from './connection-values.ts';
import { EarlierRows } from './earlier-rows.ts';
import { type Conflict, FirstCopies } from './first-copies.ts';
import { MultipathConnections } from './multipath.ts';
import { Patience } from './patience.ts';
import { type PacketBytes, PacketPayloads } from './packet-payloads.ts';
import { type FactSources, SegmentFacts } from './segment-facts.ts';
import { StreamMessages } from './stream-messages.ts';
import { TcpDetails } from './tcp-details.ts';
import { selectivelyAcknowledged } from './tcp-options.ts';
import { TrackedStates } from './tracked-states.ts';

/**
 * One for each reader of a capture. Say which row is dissected with `at`, then hand it to the dissector. Good for single packets in any order, and
 * for all packets in theirs: what the next packet of a conversation needs is kept.
 */
export class CaptureSurroundings implements Surroundings {
  readonly payloads: PacketPayloads;
  readonly messages: StreamMessages;
  /** With what comes before and behind a packet in its conversation. */
  readonly patience = new Patience();
  /** What there is to decrypt with. */
  secrets: Secrets | undefined;
  readonly #streams: CaptureStreams;
  readonly #table: PacketTable;
  readonly #earlier: EarlierRows;
  readonly #sources: FactSources;
  readonly #states: TrackedStates;
  readonly #details: TcpDetails;
  #row = 0;
  /** Conversation of the layer that asked last for its facts: the one that the layer above it means. */
  #conversation = 0;

  constructor(streams: CaptureStreams, packet: PacketBytes) {
    this.#streams = streams;
    this.#table = streams.table;
    this.payloads = new PacketPayloads(streams, packet);
    this.messages = new StreamMessages(streams, this.payloads);
    this.#earlier = new EarlierRows(streams.table, streams.outer);
    const selective = (row: number): number => selectivelyAcknowledged(this.payloads.tcpOptions(row));
    this.#details = new TcpDetails(streams.table, streams.connections, selective, this.patience);
    const copies = new FirstCopies(streams.table, streams.connections, this.payloads), multipath = new MultipathConnections(streams, this.payloads);
    this.#sources = { streams, earlier: this.#earlier, messages: this.messages, longest: LIMITS.message, details: this.#details, copies, multipath };
    this.#states = new TrackedStates(streams, this.payloads, this.messages);
  }

  /** Packets have other times now: what was derived from those before is forgotten. */
  forgetTimes(): void {
    this.#states.forget();
    this.#details.forget();
  }

  /** The row whose packet is dissected next. Of the messages that it completes no more than `longest` bytes are put together. */
  at(row: number, longest: number = LIMITS.message): this {
    this.#row = row;
    this.#sources.longest = longest;
    this.#conversation = this.#table.get('conversation', row);
    return this;
  }

  datagram(_version: 4 | 6, _endpoints: Endpoints, id: number, _protocol: number): Assembled | { readonly completedIn: number } | undefined {
    return this.payloads.datagram(this.#row, id);
  }

  opened(at: number): OpenedContents | undefined {
    const contents = this.payloads.opened(this.#row);
    if (contents?.at !== at) return undefined;
    const { key } = contents;
    return {
      bytes: contents.bytes, cipher: key.cipher, key: key.cipher === 'TKIP' ? key.bytes.subarray(0, 16) : key.bytes,
      isGroup: key.isGroup, master: key.master,
    };
  }

  tcp(endpoints: Endpoints): TcpFacts | undefined {
    const table = this.#table, row = this.#row;
    const id = this.#find(CONVERSATION.tcp, endpoints);
    if (id === 0) return undefined;
    this.#conversation = id;
    const fromB = id === table.get('conversation', row) ? table.get('flags', row) & ROW.fromB : Number(this.#fromB(id, endpoints));
    return new SegmentFacts(this.#sources, row, id, fromB);
  }

  udp(endpoints: Endpoints): ConversationFacts | undefined {
    const { conversations } = this.#table, row = this.#row;
    const id = this.#find(CONVERSATION.udp, endpoints);
    if (id === 0) return undefined;
    this.#conversation = id;
    return {
      stream: conversations.number[id],
      fromClient: !this.#fromB(id, endpoints),
      sinceFirst: this.#earlier.sinceFirst(id, row),
      sincePrevious: this.#earlier.sincePrevious(id, row),
      protocol: this.#protocolOf(id),
      announced: this.#announced(id),
    };
  }

  innermost(): void {
    this.#conversation = this.#table.get('conversation', this.#row);
  }

  /** Where datagrams of a conversation are of several protocols, or became one's in the middle, the row says which this one is. */
  #protocolOf(id: number): Protocol | undefined {
    const { protocols } = this.#streams, table = this.#table;
    const ofRow = table.get('conversation', this.#row) === id && (protocols.looksAtEach(id) || protocols.announcedBy(id) !== undefined);
    return protocols.protocol(ofRow ? table.stacks.last(table.get('stack', this.#row)) : table.conversations.protocol[id] - 1);
  }

  #announced(id: number): ConversationFacts['announced'] {
    const expectation = this.#streams.protocols.announcedBy(id);
    return expectation === undefined ? undefined : { frame: expectation.row + 1, about: expectation.about };
  }

  conversation<S>(tracker: Tracker<S>): S | undefined {
    if (tracker.layer === undefined && this.#conversation === 0) return undefined;
    return this.#states.of(tracker, this.#conversation, this.#row, this.patience);
  }

  announcing<S>(tracker: Tracker<S>): S | undefined {
    const expectation = this.#streams.protocols.announcedBy(this.#conversation);
    return expectation === undefined ? undefined : this.#states.wholeOf(tracker, this.#table.get('conversation', expectation.row), this.#row);
  }

  announcedIn<S>(frame: number, tracker: Tracker<S>): S | undefined {
    const id = this.#streams.protocols.announcedIn(frame - 1);
    return id === undefined ? undefined : this.#states.wholeOf(tracker, id, this.#row);
  }

  movedFrom(id = this.#conversation): { id: number; stream: number }[] {
    return this.#streams.protocols.movedFrom(id).map(before => ({ id: before, stream: this.#table.conversations.number[before] }));
  }

  stateOf<S>(id: number, tracker: Tracker<S>, own: boolean): S {
    return own ? this.#states.beginOf(tracker, id, Infinity) : this.#states.wholeOf(tracker, id, this.#row);
  }

  /** State of a conversation after no more than `most` of its rows: to look into many of them. */
  beginOf<S>(tracker: Tracker<S>, conversation: number, most: number): S {
    return this.#states.beginOf(tracker, conversation, most);
  }

  messagesIn(frame: number): readonly { readonly bytes: Uint8Array }[] {
    const row = frame - 1, table = this.#table;
    if (row < 0 || row >= table.rows) return [];
    if (table.conversations.kind[this.#conversation] === CONVERSATION.tcp) return this.messages.payloadOf(row)?.messages ?? [];
    return table.get('payloadLength', row) > 0 ? [{ bytes: this.payloads.payload(row) }] : [];
  }

  /** What connections tell of single rows. */
  connectionValues(): ConnectionValues {
    return new ConnectionValues(this.#streams, this.#earlier, this.#sources.details);
  }

  timeOf(frame: number): Moment | undefined {
    return frame >= 1 && frame <= this.#table.rows ? this.#earlier.moment(frame - 1) : undefined;
  }

  /** Bytes of a row's TCP payload that an earlier segment carried with other contents. */
  conflicts(row: number): readonly Conflict[] {
    return this.#sources.copies.conflicts(row);
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
}
