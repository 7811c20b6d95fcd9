/** What a dissector may ask about the packets around its own. `streams/` implements it; without one, a packet is dissected alone. */
import type { Moment } from './field.ts';
import type { Protocol } from './protocol.ts';
import type { Secrets } from './secrets.ts';

/** Part of an assembled message: which frame brought it, where it lies in the message, its length in bytes. */
export interface Piece {
  readonly frame: number;
  readonly offset: number;
  readonly length: number;
  /** Some of its bytes were there already: the same ones, or others that were kept. */
  readonly overlap?: 'same' | 'conflict';
}

/** What was put together from several frames. */
export interface Assembled {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  /** The frame that completed it. */
  readonly frame: number;
}

/** What was in a frame that was encrypted. */
export interface OpenedContents {
  readonly bytes: Uint8Array;
  /** For people: `CCMP`. */
  readonly cipher: string;
  readonly key: Uint8Array;
  /** It is for several receivers. */
  readonly isGroup: boolean;
  /** The key that this one comes from, where it is known. */
  readonly master: Uint8Array | undefined;
}

/** A message of a stream that a segment completes. `protocol` undefined: bytes that nothing recognises. */
export interface StreamMessage extends Assembled {
  readonly protocol: Protocol | undefined;
  /** Where its bytes lie in this segment's payload; undefined when they do not all lie there, in a row. */
  readonly at?: number;
}

/** Bytes of messages that are not complete with their segment. */
export interface WaitingBytes {
  readonly length: number;
  /** The frame that completes them; undefined where the capture lacks others of their bytes. */
  readonly completedIn: number | undefined;
}

/** What a segment's payload means to the protocol above. A segment without payload has one too when its FIN completes a message. */
export interface StreamPayload {
  /** Messages that this segment completes, in order. */
  readonly messages: readonly StreamMessage[];
  /** Bytes before those that are `pending`, of other messages which other frames complete, in order. */
  readonly waiting?: readonly WaitingBytes[];
  /** Bytes at the payload's end that begin or continue a message which another frame completes; 0 when none. */
  readonly pending: number;
  /** That frame, where known. */
  readonly completedIn: number | undefined;
  /** Bytes, or the least that they are, of a message that begins here and that the capture never has the end of. */
  readonly unfinished?: number;
  /** The stream's protocol, also for segments that complete nothing. */
  readonly protocol: Protocol | undefined;
  /** Bytes at the payload's begin that the stream had already; none of the messages begins there. */
  readonly seenBefore?: number;
}

/** The Multipath TCP connection that a TCP connection is a path of, and what its data sequence numbers count from. */
export interface MultipathFacts {
  /** From 0, in order of appearance. */
  readonly stream: number;
  /** The TCP connection that began it; undefined where that is not in the capture. */
  readonly first: number | undefined;
  /** Its TCP connections as far as their beginnings are in the capture, the newest first. */
  readonly subflows: readonly number[];
  /** First numbers of the segment's sender and of its receiver, minus one; undefined where no key and no number of 64 bits was seen. */
  readonly base: bigint | undefined;
  readonly otherBase: bigint | undefined;
}

/** The scan's facts about one TCP segment. Fields that do not apply are undefined; `streams/tcp` says how each comes about. */
export interface TcpFacts {
  readonly stream: number;
  /** True when the segment goes from the side that opened the connection. */
  readonly fromClient: boolean;
  /** What relative sequence and acknowledgment numbers subtract. */
  readonly sequenceBase: number;
  readonly acknowledgmentBase: number;
  /** Those two are the sides' first numbers; 0 where the user wants numbers as they are on the wire. */
  readonly relative: boolean;
  /** Shift count of this side's window, -1 unknown, -2 scaling not in use (Wireshark's convention). */
  readonly windowScale: number;
  readonly completeness: number | undefined;
  /** Its sides agreed in their SYNs that three of the flags count marked packets (RFC 9768 §3.1.1). */
  readonly countsMarks?: boolean;
  readonly sinceFirst: Moment;
  readonly sincePrevious: Moment;
  /** Analysis after Wireshark's rules: field names below `tcp.analysis.` with their values; true for marks. */
  readonly analysis: ReadonlyMap<string, number | true | Moment>;
  /** False where the analysis has no marks that the Info column tells of; absent where only the analysis itself says. */
  readonly marked?: boolean;
  readonly payload: StreamPayload | undefined;
  /** Of the answer to a SYN that came with data (RFC 7413): whether it takes any of them. */
  readonly takesOpeningData?: boolean | undefined;
  /** What happened to the segment on the wire, why, and how that is known; absent for segments that have no verdict. */
  readonly verdict?: {
    readonly name: string;
    readonly cause?: string;
    /** `certain`, `likely` or `guess`. */
    readonly confidence: string;
    readonly evidence?: string;
    /** Frame that carried these bytes first. */
    readonly originalFrame?: number;
    readonly sinceOriginal?: Moment;
    /** Of a resend: the later frame that shows that it was not needed. */
    readonly needlessFrame?: number;
  };
  /**
   * Bytes of the payload that an earlier segment carried with other contents: where they begin, which frame carried them first, and both contents.
   */
  readonly conflicts?: readonly {
    readonly at: number; readonly frame: number; readonly earlier: Uint8Array; readonly own: Uint8Array; readonly linux: 'first' | 'later';
  }[];
  /** The frame whose message announced the connection, and what it said of it (`Announcement.about`). */
  readonly announced?: { readonly frame: number; readonly about: unknown } | undefined;
  /**
   * What reassembly gave up because of this segment, so that memory does not fill: bytes that lack before others, or the message that it belongs to.
   */
  readonly givenUp?: { readonly what: 'hole' | 'message' | 'memory'; readonly bytes: number } | undefined;
  readonly multipath?: MultipathFacts | undefined;
  /** RFC 9293 states of both endpoints after the segment; a question mark at the end says that one is assumed. */
  readonly states?: { readonly client: string; readonly server: string };
  /** The same after the connection's segment before this one. */
  readonly statesBefore?: { readonly client: string; readonly server: string };
}

export interface ConversationFacts {
  readonly stream: number;
  readonly fromClient: boolean;
  readonly sinceFirst: Moment;
  readonly sincePrevious: Moment;
  /** The protocol that was assigned to this conversation: Decode As, content, or an expectation (TFTP's second port). */
  readonly protocol: Protocol | undefined;
  /** The frame whose message announced the conversation, and what it said of it (`Announcement.about`). */
  readonly announced?: { readonly frame: number; readonly about: unknown } | undefined;
}

/** One message of a conversation, as a tracker sees it. */
export interface TrackedMessage {
  readonly frame: number;
  readonly time: Moment;
  readonly fromClient: boolean;
  readonly bytes: Uint8Array;
  /** Network addresses below the layer, for trackers of a `layer`; empty without. */
  readonly source?: Uint8Array;
  readonly destination?: Uint8Array;
  /** It was encrypted on the wire. */
  readonly encrypted?: boolean;
}

/**
 * State that spans a conversation's messages, such as requests and the responses to them. `observe` is called once for every message of
 * the conversation, in order, the one that announced it first where that is the same
 * protocol's; afterwards the state answers for any of its frames. It must not keep `bytes`.
 */
export interface Tracker<S> {
  /** Unique, usually the protocol's name. */
  readonly key: string;
  /**
   * For protocols not on TCP: the name of the protocol whose layers are the messages, over the whole capture (ARP, ICMP, WireGuard). `bytes` are then
   * the layer's, from its first byte to the end of what was captured; layers inside quoted packets do not count. The state is one for the capture.
   */
  readonly layer?: string;
  /** True for messages whose beginning tells all: `observe` is then given no more than lies in their first segment. */
  readonly skims?: (head: Uint8Array) => boolean;
  make(): S;
  observe(state: S, message: TrackedMessage): void;
  /**
   * Forgets what it keeps of single messages, and goes on: of a conversation without end no more is
   * remembered than of some hundred thousand messages. Whoever keeps nothing of most messages needs none.
   */
  forget?(state: S): void;
  /** Bytes that the state keeps, where they are more than a few hundred a message: states that were used longest ago go when there are too many. */
  holds?(state: S): number;
}

/** The addresses and ports of the layer that asks: the innermost so far. Addresses are their bytes. */
export interface Endpoints {
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
  readonly sourcePort: number;
  readonly destinationPort: number;
}

export interface Surroundings {
  /** The datagram that this IP fragment belongs to: present with `frame` equal to this frame's number where it is completed here. */
  datagram(version: 4 | 6, endpoints: Endpoints, id: number, protocol: number): Assembled | { readonly completedIn: number } | undefined;
  /** What is in the wireless frame that begins `at` bytes into the packet, where it was encrypted and a key opens it. */
  opened?(at: number): OpenedContents | undefined;
  tcp(endpoints: Endpoints): TcpFacts | undefined;
  udp(endpoints: Endpoints): ConversationFacts | undefined;
  /** To be called by layers with conversations of other kinds: theirs is the packet's innermost one, whatever layers there were before. */
  innermost?(): void;
  /** State of the conversation (TCP or UDP stream, or for others the pair of addresses) that the layer belongs to. */
  conversation<S>(tracker: Tracker<S>): S | undefined;
  /** The messages of the conversation that another of its frames completes, as trackers are shown them. */
  messagesIn?(frame: number): readonly { readonly bytes: Uint8Array }[];
  /** The same for the conversation whose message announced this one. */
  announcing?<S>(tracker: Tracker<S>): S | undefined;
  /** The same for the newest conversation that a message in this frame announced. */
  announcedIn?<S>(frame: number, tracker: Tracker<S>): S | undefined;
  /**
   * Conversations that may be this one (or that with the id) before it moved to other ends
   * (`Protocol.moves`), the newest first: their ids, and their numbers among streams.
   */
  movedFrom?(id?: number): readonly { readonly id: number; readonly stream: number }[];
  /** The state of one of these; `own`: one that nobody else has. */
  stateOf?<S>(id: number, tracker: Tracker<S>, own: boolean): S;
  /** What there is to decrypt with; undefined for nothing. */
  readonly secrets?: Secrets | undefined;
  /** Time of another frame of this capture. */
  timeOf(frame: number): Moment | undefined;
}
