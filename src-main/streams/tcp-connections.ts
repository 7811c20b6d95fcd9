/** What is known of each TCP connection and its two sides while packets come in: one cache line of integers a side. */
import { CONVERSATION, type ConversationTable, TCP_ANALYSIS, grown, roomBeyond } from '../index/index.ts';

/** Places in the 16 integers of a side. Sequence numbers are 32-bit integers that wrap: `(a - b) | 0` is how far a lies beyond b. */
export const SIDE = {
  /** What relative sequence numbers subtract. */
  base: 0,
  /** Highest sequence number seen, plus one; 0 for none yet. */
  next: 1,
  /** End of the bytes that the peer may acknowledge without our having missed any; 0 for none yet. */
  toBeAcked: 2,
  lastAck: 3,
  /** The window field of the last segment; -1 before it. */
  window: 4,
  duplicateAcks: 5,
  /** Analysis flags of the side's last segment. */
  lastFlags: 6,
  /** Bits of `STATUS`. */
  status: 7,
  /** Shift count of the window, -1 unknown, -2 scaling not in use. */
  scale: 8,
  /** The next byte that the stream lacks; of meaning once `STATUS.started` is set. */
  expected: 9,
  /** Bytes that the message over several segments still lacks, or why that is not known (`framing.ts`). */
  remaining: 10,
  /** That message, 0 for none. */
  pending: 11,
  /** The side's newest message over several segments, 0 for none. */
  newest: 12,
  /** Segments that wait for a hole to be filled. */
  held: 13,
  /** First bytes of the side's messages that wait for an answer (`outstanding.ts`). */
  outstanding: 14,
} as const;

export const SIDE_INTS = 16;

export const STATUS = {
  baseSet: 1,
  started: 2,
  /** The next ACK is the first after a SYN, whose window is not scaled. */
  firstAck: 4,
  /** The peer has acknowledged bytes that the capture lacks, and it has been said. */
  unseenAcked: 8,
  /** Nothing more is to be noted of the handshake. */
  opened: 16,
} as const;

/** Bits of `tcp.completeness`. */
export const COMPLETENESS = { syn: 1, synAck: 2, ack: 4, data: 8, fin: 16, reset: 32 } as const;
/** In the same byte: the SYN offers Accurate ECN, the SYN,ACK takes the offer (RFC 9768 §3.1.1). */
const OFFERED = 64, TAKEN = 128;

const FIN = 1, SYN = 2, RST = 4, ACK = 16, ECE = 0x40, CWR = 0x80, AE = 0x100;

/** The three ECN bits of a SYN,ACK that take the offer: they say how the SYN's packet was marked (RFC 9768 §3.1.2, table 2). */
const TAKES: readonly number[] = [CWR, CWR | ECE, AE, AE | CWR];

/** Connections are numbered as `tcp.stream`; a connection's sides are `2 * connection` (side A of its conversation) and the next. */
export class TcpConnections {
  ints = new Int32Array(2 * SIDE_INTS * 64);
  /** Two times a side, in nanoseconds since the capture's first packet: of the last segment, and of the one that advanced `next`. */
  times = new Float64Array(4 * 64);
  /** Time of the connection's last SYN, and the time from it to the first ACK after; NaN and 0 for none. Their rows are in `handshakeRows`, + 1. */
  handshake = new Float64Array(2 * 64);
  handshakeRows = new Uint32Array(2 * 64);
  /** Conversation of each connection. */
  conversation = new Uint32Array(64);
  /** Bits of `COMPLETENESS`; those of a first segment that is no SYN stand apart, as Wireshark counts them for all segments but that one. */
  completeness = new Uint8Array(64);
  #firstBits = new Uint8Array(64);
  /** 1 where the connection was opened by side B, as far as is known. */
  clientIsB = new Uint8Array(64);
  /** Code + 1 of the protocol above, as in `ConversationTable.protocol`; `NO_PROTOCOL` when it is settled that there is none. */
  protocol = new Uint16Array(64);
  /** Segments that were looked at in vain to find the protocol. */
  attempts = new Uint8Array(64);
  readonly #conversations: ConversationTable;
  #settled: { readonly bases: Int32Array; readonly scales: Int8Array } | undefined;

  /** `relative`: numbers are shown as distances from the first. */
  constructor(conversations: ConversationTable, public relative = true) {
    this.#conversations = conversations;
  }

  /**
   * The conversation of a segment, after Wireshark: a SYN whose sequence number is not the one that the conversation began with starts a new
   * conversation. Flags that this gives the segment are in `reused`.
   */
  conversationOf(source: number, sourcePort: number, destination: number, destinationPort: number, flags: number, sequence: number): number {
    const conversations = this.#conversations;
    this.reused = 0;
    this.isNew = false;
    const id = conversations.lookup(CONVERSATION.tcp, source, sourcePort, destination, destinationPort);
    if (id === 0) return this.#begin(source, sourcePort, destination, destinationPort, flags);
    if ((flags & SYN) === 0) return id;
    const at = SIDE_INTS * this.sideOf(id, source, sourcePort);
    if ((this.ints[at + SIDE.status] & STATUS.baseSet) === 0) return id;
    if (this.ints[at + SIDE.base] === sequence) return id;
    if ((flags & ACK) === 0 && this.#splits(id, at)) {
      this.ints[at + SIDE.base] = sequence;
      return id;
    }
    this.reused = TCP_ANALYSIS.reused_ports;
    if ((flags & ACK) !== 0) {
      this.ints[at + SIDE.base] = sequence;
      return id;
    }
    return this.#begin(source, sourcePort, destination, destinationPort, flags);
  }

  /** Results of `conversationOf`: the flag `reused_ports` or 0, and whether the segment is the first of its connection. */
  reused = 0;
  isNew = false;

  connectionOf(conversation: number): number {
    return this.#conversations.number[conversation];
  }

  /** The side of a conversation that (address, port) is. */
  sideOf(conversation: number, address: number, port: number): number {
    return 2 * this.#conversations.number[conversation] + (this.#conversations.fromB(conversation, address, port) ? 1 : 0);
  }

  /** What relative sequence numbers of a side subtract. */
  base(side: number): number {
    return this.#settled === undefined ? this.ints[SIDE_INTS * side + SIDE.base] : this.#settled.bases[side];
  }

  /** What the shown numbers of a side count from: its first one, or 0 where the user wants them as they are on the wire. */
  shownFrom(side: number): number {
    return this.relative ? this.base(side) : 0;
  }

  /** Shift count of a side's window, -1 unknown, -2 scaling not in use. */
  scale(side: number): number {
    return this.#settled === undefined ? this.ints[SIDE_INTS * side + SIDE.scale] : this.#settled.scales[side];
  }

  /** No more segments will come: of what only their order mattered for, 180 bytes a connection, nothing is kept but the results. */
  settle(): void {
    const sides = 2 * this.#conversations.countOf(CONVERSATION.tcp);
    const bases = new Int32Array(sides), scales = new Int8Array(sides);
    for (let side = 0; side < sides; side++) {
      bases[side] = this.base(side);
      scales[side] = this.scale(side);
    }
    this.#settled = { bases, scales };
    this.ints = new Int32Array(0);
    this.times = this.handshake = new Float64Array(0);
  }

  /** Bits of `tcp.completeness` as the connection's first segment shows them, or all others. */
  completenessFor(connection: number, isFirst: boolean): number {
    return (isFirst ? this.completeness[connection] : this.completeness[connection] | this.#firstBits[connection]) & ~(OFFERED | TAKEN);
  }

  /** Whether both sides count marks with the three ECN bits of their segments (RFC 9768 §3.2.2), as far as their SYNs were seen. */
  countsMarks(connection: number): boolean {
    return ((this.completeness[connection] | this.#firstBits[connection]) & (OFFERED | TAKEN)) === (OFFERED | TAKEN);
  }

  /** Notes what a segment adds to the connection's completeness; `length` is 0 where it is not known. */
  complete(connection: number, flags: number, length: number, isFirst = false): void {
    let bits = 0;
    if ((flags & (SYN | ACK)) === SYN) bits = length > 0 ? COMPLETENESS.syn | COMPLETENESS.data : COMPLETENESS.syn;
    if ((flags & (SYN | ACK)) === (SYN | ACK)) bits |= COMPLETENESS.synAck;
    if ((flags & (SYN | ACK)) === ACK) bits |= length > 0 ? COMPLETENESS.data : COMPLETENESS.ack;
    if ((flags & (FIN | ACK)) === (FIN | ACK)) bits |= COMPLETENESS.fin;
    if ((flags & RST) !== 0) bits |= COMPLETENESS.reset;
    if ((flags & SYN) !== 0) bits |= marksBits(flags);
    if (isFirst && (flags & (SYN | ACK)) !== SYN) this.#firstBits[connection] = bits;
    else this.completeness[connection] |= bits;
  }

  /** A side that has only acknowledged the other's SYN sends its own apart: a split handshake (RFC 9293 §3.5), and no new connection. */
  #splits(id: number, at: number): boolean {
    if (this.handshakeRows[2 * this.connectionOf(id)] === 0) return false;
    return (this.ints[at + SIDE.status] & STATUS.started) === 0 && (this.ints[(at ^ SIDE_INTS) + SIDE.status] & STATUS.started) !== 0;
  }

  #begin(source: number, sourcePort: number, destination: number, destinationPort: number, flags: number): number {
    const id = this.#conversations.begin(CONVERSATION.tcp, source, sourcePort, destination, destinationPort);
    const connection = this.connectionOf(id);
    if (connection === this.conversation.length) this.#grow(roomBeyond(connection));
    this.conversation[connection] = id;
    this.isNew = true;
    for (let side = 2 * connection; side < 2 * connection + 2; side++) {
      const at = SIDE_INTS * side;
      this.ints[at + SIDE.window] = -1;
      this.ints[at + SIDE.scale] = -1;
    }
    this.handshake[2 * connection] = NaN;
    // Without the opening handshake the lower port is taken for the server's.
    const fromServer = (flags & SYN) !== 0 ? (flags & ACK) !== 0 : sourcePort < destinationPort;
    this.clientIsB[connection] = fromServer ? 1 : 0;
    return id;
  }

  #grow(connections: number): void {
    this.ints = grown(this.ints, 2 * SIDE_INTS * connections);
    this.times = grown(this.times, 4 * connections);
    this.handshake = grown(this.handshake, 2 * connections);
    this.handshakeRows = grown(this.handshakeRows, 2 * connections);
    this.conversation = grown(this.conversation, connections);
    this.completeness = grown(this.completeness, connections);
    this.#firstBits = grown(this.#firstBits, connections);
    this.clientIsB = grown(this.clientIsB, connections);
    this.protocol = grown(this.protocol, connections);
    this.attempts = grown(this.attempts, connections);
  }
}

function marksBits(flags: number): number {
  const marks = flags & (AE | CWR | ECE);
  if ((flags & ACK) === 0) return marks === (AE | CWR | ECE) ? OFFERED : 0;
  return TAKES.includes(marks) ? TAKEN : 0;
}
