/** The QUIC connections between two addresses and ports: which packet belongs to which, and what each holds. RFC 9000 §5.2, §12.2. */
import type { Secrets, TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { type SecretSource, secretSourceOf } from '../../security/tls/secret-source.ts';
import type { Captured } from './captured.ts';
import { type PacketFacts, QuicConnection } from './connection.ts';
import type { Closed } from './connection-keys.ts';
import { INITIAL, type LongHeader, ONE_RTT, RETRY, ZERO_RTT, isKnown, longHeader, nextOfTrain } from './packets.ts';
import type { PacketPlace } from './protection.ts';
import { RETRY_TAG, retryTag } from './retry.ts';

/** Connections whose packets are told apart; of older ones no more are expected. */
const MOST_CONNECTIONS = 32;
/**
 * Packets that are kept until it is known what opens them, those that overtook the client's first ones; how often each
 * is tried, and up to which of the conversation's packets that is done.
 */
const MOST_WAITING = 32, MOST_TRIES = 64, BEGIN = 64;

/** RFC 9000 §17.2. */
const LONGEST_ID = 20;

interface Waiting {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly facts: PacketFacts;
  /** `from` as the capture has it. */
  readonly captured: Captured;
  tries: number;
}

export interface ShortHeader {
  readonly connection: QuicConnection | undefined;
  readonly idLength: number;
  readonly isCertain: boolean;
  /** As far as can be told this is a packet of that connection: it has such an ID, or none because its receiver needs none. */
  readonly isKnown: boolean;
}

/** Another conversation that the connection of this one was before it moved. */
export interface Origin {
  readonly id: number;
  /** Number of the UDP stream where the connection began. */
  readonly stream: number;
  readonly tracker: Tracker<QuicConversation>;
}

export class QuicConversation {
  /** By frame of the capture, its QUIC packets in order, as far as something is known of them. */
  readonly packets = new Map<number, PacketFacts[]>();
  readonly connections: QuicConnection[] = [];
  /** The first frame with a packet with a short header that could not be opened: what is said of it holds for those behind it. 0 for none. */
  firstClosed = 0;
  /**
   * Of a conversation that begins in the middle of a connection: what follows the first byte of its first packet with a
   * short header, and who sent it.
   */
  first: { readonly id: Uint8Array; readonly from: 0 | 1 } | undefined;
  /** What was found of where its connection was before, when so many datagrams were known. */
  origin: { readonly found: Origin | undefined; readonly datagrams: number } | undefined;
  datagrams = 0;
  /** Where its connection began, between other ends. */
  #origin: QuicConversation | undefined;
  /** The capture's first packet is one of the server's, which overtook the client's or came after those that are not captured. */
  #isTurned = false;
  readonly #source: SecretSource | undefined;
  /** Made for a packet that it could not open, and no connection of this conversation. */
  #tried: QuicConnection | undefined;
  #waiting: Waiting[] = [];

  constructor(source: SecretSource | undefined) {
    this.#source = source;
  }

  observe({ bytes, frame, time, fromClient }: TrackedMessage): void {
    const all: PacketFacts[] = [];
    let first: Uint8Array | undefined;
    this.datagrams++;
    for (let at = 0; at < bytes.length; ) {
      const from = this.sideOf(fromClient);
      const header = longHeader(bytes, at, bytes.length), isLong = (bytes[at] & 0x80) !== 0;
      if (!isLong && this.connections.length === 0) this.first ??= { id: Uint8Array.from(bytes.subarray(at + 1, at + 1 + LONGEST_ID)), from };
      if (!isLong && this.#source === undefined) {
        // Nothing is to be known of what nobody can open.
        if (this.firstClosed === 0 && this.ofShort(bytes, at, from).isKnown) this.firstClosed = frame;
        break;
      }
      if (isLong && (header === undefined || !isKnown(header.version))) break;
      const facts: PacketFacts = { nth: all.length, type: header?.type ?? ONE_RTT, connection: undefined, crypto: [], streams: [] },
        captured: Captured = { frame, nth: all.length, time, from };
      first ??= header?.destination;
      // RFC 9000 §12.2: all packets of a datagram go to one connection ID, and those to another one are to be passed over.
      if (header !== undefined && first !== undefined && Buffer.compare(first, header.destination) !== 0) facts.beginsNothing = true;
      const packet = this.#take(bytes, at, header, facts, captured);
      if ((facts.closed === 'unknown' || facts.closed === 'initial') && this.packets.size < BEGIN) {
        this.#keep(packet, facts, { ...captured, from: fromClient ? 0 : 1 });
      }
      if (!isLong && facts.closed !== undefined && this.firstClosed === 0 && this.ofShort(bytes, at, from).isKnown) this.firstClosed = frame;
      all.push(facts);
      if (packet.end <= at) break;
      at = packet.end;
    }
    if (all.length > 0) this.packets.set(frame, all);
    if (this.#waiting.length > 0) this.#tryAgain();
  }

  /** What is known of the packets of a frame, wherever their connection was then. */
  packetsOf(frame: number): readonly PacketFacts[] | undefined {
    return this.packets.get(frame) ?? this.#origin?.packetsOf(frame);
  }

  /** The connection that gave out the ID which these bytes begin with, and who is reached by it. */
  giverOf(bytes: Uint8Array): { readonly connection: QuicConnection; readonly to: 0 | 1 } | undefined {
    for (const connection of this.connections.toReversed()) {
      for (const to of [1, 0] as const) if (connection.ids[to].some(id => id.length > 0 && startsWith(bytes, 0, id))) return { connection, to };
    }
    return undefined;
  }

  /** Goes on with a connection of another conversation, to which the packet belongs that begins this one. */
  goOnWith(origin: QuicConversation, { id, from }: NonNullable<QuicConversation['first']>): void {
    const giver = origin.giverOf(id);
    if (giver === undefined) return;
    this.#origin = origin;
    this.#isTurned = from === giver.to;
    this.connections.push(giver.connection);
  }

  /** Which side sent a packet; `fromClient`: it comes from where the capture's first one came from. */
  sideOf(fromClient: boolean): 0 | 1 {
    return fromClient !== this.#isTurned ? 0 : 1;
  }

  /**
   * The connection of a packet with a short header, and how long its connection ID is: -1 where that is not known.
   * `isCertain`: an ID that was given out is there. By the fixed bit it cannot be told, RFC 9287.
   */
  ofShort(bytes: Uint8Array, at: number, from: 0 | 1): ShortHeader {
    for (let i = this.connections.length - 1; i >= 0; i--) {
      const connection = this.connections[i];
      const id = connection.ids[from ^ 1].findLast(known => startsWith(bytes, at + 1, known));
      if (id !== undefined) return { connection, idLength: id.length, isCertain: id.length > 0, isKnown: true };
    }
    const connection = this.connections[this.connections.length - 1];
    return { connection, idLength: connection?.ids[from ^ 1].at(-1)?.length ?? -1, isCertain: false, isKnown: false };
  }

  /**
   * What became of packets that take secrets: of those that were opened first, then of the others why they were not.
   * Undefined when there are none.
   */
  get outcome(): 'open' | Closed | undefined {
    const all = [...this.packets.values()].flat().filter(({ type }) => type !== INITIAL && type !== RETRY);
    return all.some(({ opening }) => opening !== undefined) ? 'open'
      : all.find(({ closed }) => closed === 'wrong')?.closed ?? all.find(({ closed }) => closed !== undefined)?.closed;
  }

  #take(bytes: Uint8Array, at: number, header: LongHeader | undefined, facts: PacketFacts, captured: Captured): PacketPlace {
    if (header !== undefined) {
      const packet = { bytes, at, numberAt: header.numberAt, end: header.end };
      this.#takeLong(packet, header, facts, captured);
      return packet;
    }
    const { connection, idLength } = this.ofShort(bytes, at, captured.from);
    const packet = { bytes, at, numberAt: at + 1 + Math.max(0, idLength), end: bytes.length };
    facts.connection = connection;
    facts.idLength = idLength;
    if (connection === undefined) {
      facts.closed = 'unknown';
      return packet;
    }
    connection.take(ONE_RTT, connection.version, packet, facts, captured);
    const next = facts.closed === 'wrong' ? nextOfTrain(bytes, at, idLength) : -1;
    if (next < 0) return packet;
    const part = { ...packet, end: next };
    connection.take(ONE_RTT, connection.version, part, facts, captured);
    return facts.opening === undefined ? packet : part;
  }

  #takeLong(packet: PacketPlace, header: LongHeader, facts: PacketFacts, captured: Captured): void {
    const { type, version } = header;
    const turned = type === INITIAL && captured.from === 1 && !this.connections.some(({ isOpen }) => isOpen)
      ? this.#begun(undefined, header, packet, facts)
      : undefined;
    if (turned !== undefined) this.#isTurned = !this.#isTurned;
    const from = turned === undefined ? captured.from : 0;
    const known = this.#ofLong(header, from);
    if (type === RETRY) {
      facts.connection = known;
      if (known !== undefined && packet.end - packet.at > RETRY_TAG) takeRetry(known, header, packet, facts);
      return;
    }
    const begun = turned ?? (type === INITIAL && from === 0 && packet.numberAt < packet.end ? this.#begun(known, header, packet, facts) : undefined);
    const connection = (facts.connection = begun ?? known ?? this.connections[this.connections.length - 1] ?? this.#addStray(header, from));
    connection.take(type, version, packet, facts, { ...captured, from });
    if (facts.opening !== undefined) {
      connection.isOpen = true;
      connection.isStray = false;
      // RFC 9000 §7.2: what the client sends behind its first packets goes to the ID that the server chose, in packets that may be lost.
      if (from === 0) connection.addId(1, header.destination);
    }
    // What nobody can open may have been made up: it tells no more once something was opened.
    if ((facts.opening === undefined && connection.isOpen) || type === ZERO_RTT) return;
    connection.addId(from, header.source);
    if (from === 1) connection.version = version;
  }

  /** The connection that a client's Initial packet begins, if it does: its keys come from the ID that it goes to. */
  #begun(known: QuicConnection | undefined, header: LongHeader, packet: PacketPlace, facts: PacketFacts): QuicConnection | undefined {
    if (facts.beginsNothing === true || known?.keys.openInitial(0, header.version, packet) !== undefined) return undefined;
    const begun = this.#wouldBegin(header);
    if (begun.keys.openInitial(0, header.version, packet) === undefined) {
      facts.beginsNothing = true;
      return undefined;
    }
    this.#tried = undefined;
    return this.#add(header, begun);
  }

  /** The connection that this header's packet would begin; the last one that did not begin is kept, as its keys are dear. */
  #wouldBegin({ version, destination }: LongHeader): QuicConnection {
    const tried = this.#tried;
    if (tried !== undefined && tried.version === version && Buffer.compare(tried.original, destination) === 0) return tried;
    return (this.#tried = new QuicConnection(this.#source, version, destination));
  }

  #add(
    { version, destination }: Pick<LongHeader, 'version' | 'destination'>,
    connection = new QuicConnection(this.#source, version, destination),
  ): QuicConnection {
    this.connections.push(connection);
    if (this.connections.length > MOST_CONNECTIONS) this.connections.shift();
    return connection;
  }

  /** One of which the capture has not had the begin, or has it cut. */
  #addStray(header: LongHeader, from: 0 | 1): QuicConnection {
    const connection = this.#add(header, this.#wouldBegin(header));
    this.#tried = undefined;
    connection.isStray = header.type !== INITIAL || from !== 0;
    return connection;
  }

  #keep(packet: PacketPlace, facts: PacketFacts, captured: Captured): void {
    if (this.#waiting.length === MOST_WAITING) this.#waiting.shift();
    this.#waiting.push({ bytes: packet.bytes.slice(), at: packet.at, facts, captured, tries: 0 });
  }

  /** What had to wait is looked at again with what is known now. */
  #tryAgain(): void {
    this.#waiting = this.#waiting.filter(waiting => {
      const { bytes, at, facts, captured } = waiting;
      this.#take(bytes, at, longHeader(bytes, at, bytes.length), facts, { ...captured, from: this.sideOf(captured.from === 0) });
      return facts.opening === undefined && ++waiting.tries < MOST_TRIES;
    });
  }

  #ofLong({ source, destination }: LongHeader, from: 0 | 1): QuicConnection | undefined {
    const is = (id: Uint8Array) => (known: Uint8Array): boolean => Buffer.compare(known, id) === 0;
    return this.connections.findLast(({ ids }) => ids[from ^ 1].some(is(destination)) || (source.length > 0 && ids[from].some(is(source))));
  }
}

/** RFC 9001 §5.8: what the client sends from now on goes to the ID that the server gives here, and has keys made of it. */
function takeRetry(connection: QuicConnection, { version, source }: LongHeader, { bytes, at, end }: PacketPlace, facts: PacketFacts): void {
  facts.answers = Buffer.compare(
    retryTag(version, connection.original, bytes.subarray(at, end - RETRY_TAG)), bytes.subarray(end - RETRY_TAG, end),
  ) === 0;
  if (!facts.answers) return;
  connection.keys.addInitial(version, source);
  connection.addId(1, source);
}

function startsWith(bytes: Uint8Array, at: number, id: Uint8Array): boolean {
  return at + id.length <= bytes.length && Buffer.compare(bytes.subarray(at, at + id.length), id) === 0;
}

const tracker = (key: string, source: SecretSource | undefined): Tracker<QuicConversation> => ({
  key,
  make: () => new QuicConversation(source),
  forget: ({ packets }) => packets.clear(),
  holds: ({ connections }) => connections.reduce((sum, { cost }) => sum + cost, 0),
  observe: (state, message) => state.observe(message),
});

/** Conversations without secrets. */
const WITHOUT = tracker('quic', undefined);

/** The conversations' tracker for these secrets. */
export const conversationTracker = (secrets: Secrets | undefined): Tracker<QuicConversation> =>
  secrets === undefined ? WITHOUT : secrets.made('quic', () => tracker(`quic ${secrets.number}`, secretSourceOf(secrets)));
