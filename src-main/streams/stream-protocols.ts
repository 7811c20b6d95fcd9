/** Which protocol a conversation's payload has: told by its content, or by its ports. */
import { ANYONE, type Ends, MORE, NOT_MINE, type Protocol, type Registry } from '../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../index/index.ts';
import { type Expectation, Expectations } from './expectations.ts';
import { MovingEnds } from './moving-ends.ts';
import { Signatures } from './signatures.ts';
import type { TcpConnections } from './tcp-connections.ts';

/** It is settled that no protocol is known for the conversation. */
export const NO_PROTOCOL = 0xffff;

/** First segments or datagrams of a conversation in which a protocol's signature is looked for. */
const ATTEMPTS = 32;
/** The same, where a port promises a protocol whose messages have not been found yet. Its own signature is looked for ever after. */
const ATTEMPTS_BY_PORT = 64;

/** Bytes of a message in a stream that is looked into for what it announces. */
const LONGEST_ANNOUNCING = 1 << 16;

type Frame = (bytes: Uint8Array, at: number, end: number, answering: number) => number;

export class StreamProtocols {
  readonly #table: PacketTable;
  readonly #connections: TcpConnections;
  readonly #registry: Registry;
  /** By code in `PacketTable.stacks`. */
  readonly #byCode: Protocol[] = [];
  readonly #frames: (Frame | undefined)[] = [];
  readonly #successors: Protocol['becomes'][] = [];
  readonly #intruders: Protocol['yields'][] = [];
  readonly #tcpSignatures: Signatures;
  readonly #udpSignatures: Signatures;
  readonly #udpGuesses: readonly Protocol[];
  readonly #expectations: Expectations;
  readonly #moving: MovingEnds;
  /** By conversation: what was announced of it. */
  readonly #announcedBy = new Map<number, Expectation>();
  /** By row: the newest conversation that its message announced. */
  readonly #announced = new Map<number, number>();
  /** The row that was labelled last: the one whose bytes are framed. */
  #labelled = 0;

  constructor(table: PacketTable, connections: TcpConnections, registry: Registry) {
    this.#table = table;
    this.#connections = connections;
    this.#registry = registry;
    this.#expectations = new Expectations(table.addresses);
    this.#moving = new MovingEnds(table.conversations);
    this.#tcpSignatures = new Signatures(registry.signaturesOver('tcp'));
    this.#udpSignatures = new Signatures(registry.signaturesOver('udp'));
    this.#udpGuesses = registry.protocols.filter((protocol) => protocol.guess !== undefined && !registry.isOff(protocol.name));
  }

  protocol(code: number): Protocol | undefined {
    return this.#byCode[code];
  }

  frameOf(code: number): Frame | undefined {
    return this.#frames[code];
  }

  /** The byte that stands for the message that begins at `at` where an answer's length depends on it. */
  mark(code: number, bytes: Uint8Array, at: number, end: number): number {
    const asks = this.#byCode[code]?.asks;
    return asks === undefined ? bytes[at] : asks(bytes, at, end);
  }

  /** The protocol that has the stream after this message of another one, or `ANYONE`; undefined, mostly, when it stays as it is. */
  successor(code: number, bytes: Uint8Array, at: number, end: number): Protocol | typeof ANYONE | undefined {
    const name = this.#successors[code]?.(bytes, at, end);
    return name === undefined || name === ANYONE ? name : this.#registry.protocol(name);
  }

  /** The protocol that has the stream from this message on, which is its first; undefined, mostly, when it is the same as before. */
  intruder(code: number, bytes: Uint8Array, at: number, end: number): Protocol | undefined {
    const name = this.#intruders[code]?.(bytes, at, end);
    return name === undefined ? undefined : this.#registry.protocol(name);
  }

  /** Looks for the protocol of a TCP connection in bytes of its stream, and notes what it finds. */
  find(connection: number, bytes: Uint8Array, at: number, end: number): void {
    if (at >= end) return;
    const { attempts, conversation, protocol } = this.#connections, promised = this.#byPort(connection);
    // A capture may begin in the middle of a long download: the next request on the connection is still to come.
    const isLate = attempts[connection] >= ATTEMPTS_BY_PORT;
    const found = isLate ? recognised(promised, bytes, at, end) :
      this.#told('tcp.port', conversation[connection], this.#tcpSignatures, bytes, at, end) ?? framed(promised, bytes, at, end);
    if (found !== undefined) this.settle(connection, found);
    else if (!isLate) {
      const attempt = ++attempts[connection];
      const isOver = promised === undefined ? attempt >= ATTEMPTS : attempt >= ATTEMPTS_BY_PORT && !this.#tcpSignatures.has(promised);
      if (isOver) protocol[connection] = NO_PROTOCOL;
    }
  }

  /** What the user decided, what was announced, or whose signature the bytes have: all that goes before ports. */
  #told(
    table: 'tcp.port' | 'udp.port', conversation: number, signatures: Signatures, bytes: Uint8Array, at: number, end: number,
  ): Protocol | undefined {
    const { portA, portB } = this.#table.conversations;
    const known = this.#registry.assignedPort(table, portA[conversation], portB[conversation]) ??
      (this.#expectations.isEmpty ? undefined : this.#expected(conversation, bytes, at, end));
    return known ?? signatures.find(bytes, at, end);
  }

  /** The protocol of a datagram's payload: its code, or -1. The conversation's first datagrams are asked for theirs. */
  ofDatagram(conversation: number, bytes: Uint8Array, at: number, end: number, sourcePort: number, destinationPort: number, row: number): number {
    const code = this.#codeOf(conversation, bytes, at, end, sourcePort, destinationPort);
    if (code < 0) return -1;
    const { announces, shares } = this.#byCode[code];
    if (announces !== undefined) {
      for (const announcement of announces(bytes, at, end, this.#ends(conversation, sourcePort))) this.#expectations.add(announcement, row);
    }
    return shares === undefined ? code : this.#codeFor(this.#registry.protocol(shares(bytes, at, end)) ?? this.#byCode[code]);
  }

  #codeOf(conversation: number, bytes: Uint8Array, at: number, end: number, sourcePort: number, destinationPort: number): number {
    const { conversations } = this.#table;
    const known = conversations.protocol[conversation];
    if (known !== 0) return known === NO_PROTOCOL ? -1 : known - 1;
    const told = this.#told('udp.port', conversation, this.#udpSignatures, bytes, at, end);
    if (told !== undefined) return this.#note(conversation, told);
    const moved = this.movedFrom(conversation).map(id => this.#byCode[conversations.protocol[id] - 1]).
      find(protocol => protocol?.moves?.(bytes, at, end) === true);
    if (moved !== undefined) return this.#note(conversation, moved);
    const lower = Math.min(sourcePort, destinationPort), higher = Math.max(sourcePort, destinationPort);
    const promised = this.#promised(bytes, at, end, lower) ?? this.#promised(bytes, at, end, higher);
    if (promised !== undefined) return this.#note(conversation, promised);
    for (const protocol of this.#udpGuesses) {
      if (protocol.guess!(bytes, at, end)) return this.#note(conversation, protocol);
    }
    if (conversations.packetsA[conversation] + conversations.packetsB[conversation] >= ATTEMPTS) conversations.protocol[conversation] = NO_PROTOCOL;
    return -1;
  }

  /** What a cut datagram that no other protocol claims is shown as: whether the port's protocol accepts it is not asked of a part. */
  ofCutDatagram(sourcePort: number, destinationPort: number): number {
    const protocol = this.#registry.lookupPort('udp.port', sourcePort, destinationPort);
    return protocol === undefined ? -1 : this.#codeFor(protocol);
  }

  #promised(bytes: Uint8Array, at: number, end: number, port: number): Protocol | undefined {
    const protocol = this.#registry.lookup('udp.port', port);
    return protocol?.accepts?.(bytes, at, end) === false ? undefined : protocol;
  }

  /** Whether each datagram of the conversation must be looked at: for what it announces, or for which protocol of several it is. */
  looksAtEach(conversation: number): boolean {
    const protocol = this.#byCode[this.#table.conversations.protocol[conversation] - 1];
    return protocol !== undefined && (protocol.announces !== undefined || protocol.shares !== undefined);
  }

  /** What was announced of the conversation; undefined where nothing was. */
  announcedBy(conversation: number): Expectation | undefined {
    return this.#announcedBy.get(conversation);
  }

  /** The newest conversation that a message in this row announced; undefined where none came about. */
  announcedIn(row: number): number | undefined {
    return this.#announced.get(row);
  }

  /** Conversations that this one may have been before it moved to other ends, the newest first. */
  movedFrom(conversation: number): number[] {
    return this.#moving.before(conversation);
  }

  /** What was announced, unless the first datagram is of none of the protocols that share the port: ports are used again when a call is over. */
  #expected(conversation: number, bytes: Uint8Array, at: number, end: number): Protocol | undefined {
    const { addressA, addressB, portA, portB } = this.#table.conversations;
    const expectation = this.#expectations.find(addressA[conversation], portA[conversation], addressB[conversation], portB[conversation]);
    const protocol = expectation === undefined ? undefined : this.#registry.protocol(expectation.protocol);
    if (protocol === undefined || protocol.shares?.(bytes, at, end) === 'data' || protocol.accepts?.(bytes, at, end) === false) return undefined;
    this.#announcedBy.set(conversation, expectation!);
    this.#announced.set(expectation!.row, conversation);
    return protocol;
  }

  /** Addresses of a datagram. Where both ports are the same, the conversation's first sender counts as the source. */
  #ends(conversation: number, sourcePort: number): Ends {
    const { addresses, conversations: { addressA, addressB, portA } } = this.#table;
    const a = addresses.bytes(addressA[conversation]), b = addresses.bytes(addressB[conversation]);
    return portA[conversation] === sourcePort ? { source: a, destination: b, sourcePort } : { source: b, destination: a, sourcePort };
  }

  /** The same for the segment whose bytes are framed. */
  #endsOfLabelled(): Ends {
    const table = this.#table, row = this.#labelled, id = table.get('conversation', row);
    const { addresses, conversations: { addressA, addressB, portA, portB } } = table;
    const a = addresses.bytes(addressA[id]), b = addresses.bytes(addressB[id]);
    const isFromB = (table.get('flags', row) & ROW.fromB) !== 0;
    const fromClient = isFromB === (this.#connections.clientIsB[this.#connections.connectionOf(id)] !== 0);
    return isFromB
      ? { source: b, destination: a, sourcePort: portB[id], fromClient }
      : { source: a, destination: b, sourcePort: portA[id], fromClient };
  }

  /** Adds the protocol to a row's stack. */
  label(row: number, code: number): void {
    this.#labelled = row;
    const { stacks, chunks } = this.#table;
    const column = chunks[row >>> CHUNK_SHIFT].stack, stack = column[row & CHUNK_MASK];
    if (stacks.last(stack) !== code) column[row & CHUNK_MASK] = stacks.push(stack, code);
  }

  /** The connection's messages are this protocol's from now on; with `ANYONE`, its next bytes tell. */
  settle(connection: number, protocol: Protocol | typeof ANYONE): void {
    if (protocol === ANYONE) {
      this.#connections.protocol[connection] = this.#connections.attempts[connection] = 0;
      this.#table.conversations.protocol[this.#connections.conversation[connection]] = 0;
      return;
    }
    this.#connections.protocol[connection] = this.#note(this.#connections.conversation[connection], protocol) + 1;
  }

  #note(conversation: number, protocol: Protocol): number {
    const code = this.#codeFor(protocol);
    this.#table.conversations.protocol[conversation] = code + 1;
    if (protocol.moves !== undefined) this.#moving.add(conversation);
    return code;
  }

  #codeFor(protocol: Protocol): number {
    const code = this.#table.stacks.code(protocol.name);
    if (this.#byCode[code] !== undefined) return code;
    this.#byCode[code] = protocol;
    this.#successors[code] = protocol.becomes;
    this.#intruders[code] = protocol.yields;
    this.#frames[code] = protocol.announces === undefined ? protocol.frame : this.#announcing(protocol);
    return code;
  }

  /** `frame` of a protocol that announces conversations: it asks for all of a message, so that what the message announces is noted. */
  #announcing({ frame, announces }: Protocol): Frame | undefined {
    if (frame === undefined || announces === undefined) return frame;
    return (bytes, at, end, answering) => {
      const length = frame(bytes, at, end, answering);
      if (length <= 0 || length > LONGEST_ANNOUNCING) return length;
      if (at + length > end) return MORE;
      for (const announcement of announces(bytes, at, at + length, this.#endsOfLabelled())) this.#expectations.add(announcement, this.#labelled);
      return length;
    };
  }

  /** The server's port first, then the order of the registry. */
  #byPort(connection: number): Protocol | undefined {
    const { conversations } = this.#table, id = this.#connections.conversation[connection];
    const a = conversations.portA[id], b = conversations.portB[id];
    return this.#registry.lookup('tcp.port', this.#connections.clientIsB[connection] !== 0 ? a : b) ?? this.#registry.lookupPort('tcp.port', a, b);
  }
}

/** The protocol, if the bytes have its signature. */
function recognised(protocol: Protocol | undefined, bytes: Uint8Array, at: number, end: number): Protocol | undefined {
  return protocol?.recognise?.(bytes, at, end) === true ? protocol : undefined;
}

/** The protocol, unless the bytes are none of its messages. */
function framed(protocol: Protocol | undefined, bytes: Uint8Array, at: number, end: number): Protocol | undefined {
  return protocol?.frame?.(bytes, at, end, 0) === NOT_MINE ? undefined : protocol;
}
