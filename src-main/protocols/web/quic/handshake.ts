/** What the handshake's messages, which lie in CRYPTO frames, tell of a connection: RFC 9001 §4, RFC 9000 §18. */
import type { Piece } from '../../../dissect/index.ts';
import { CLIENT_HELLO, ENCRYPTED_EXTENSIONS, SERVER_HELLO } from '../../security/tls/names.ts';
import { forEachExtension, noteExtensions, readChoice, readOffer } from '../../security/tls/negotiation.ts';
import { LONGEST_MESSAGE } from '../../security/tls/session.ts';
import type { SplitMessage } from '../../security/tls/split-messages.ts';
import { joined } from '../../../bytes/joined.ts';
import type { ConnectionKeys } from './connection-keys.ts';
import { type Budget, type Chunk, OrderedBytes, type Place } from './ordered-bytes.ts';
import { variable } from './packets.ts';

const MESSAGE_HEADER = 4;
const TRANSPORT_PARAMETERS = 57, TRANSPORT_PARAMETERS_DRAFT = 0xffa5, STATELESS_RESET_TOKEN = 2, PREFERRED_ADDRESS = 13;
/** RFC 9000 §18.2: of an address and a port of IPv4 and of IPv6, behind which the ID is; of a token; of the longest ID. */
const PREFERRED_ENDS = 4 + 2 + 16 + 2, TOKEN = 16, LONGEST_ID = 20;

/** A message that is put together: filled while its bytes come. */
interface Growing extends SplitMessage {
  bytes: Uint8Array;
  pieces: Piece[];
  completedIn: number;
}

/** Bytes of one message among those that a frame delivers. */
export interface CryptoPart {
  readonly length: number;
  readonly begins: boolean;
  readonly ends: boolean;
  /** All of it; absent where these bytes are all. */
  readonly message?: SplitMessage;
}

/** With a CRYPTO frame the handshake goes on by these bytes: its own, and those that waited for them. */
export interface Delivered {
  readonly parts: readonly CryptoPart[];
  /** Where the bytes lie in the frame's packet, when they are its own. */
  readonly at: number;
  /** Where they came from, when others are among them. */
  readonly run?: { readonly bytes: Uint8Array; readonly pieces: readonly Piece[] };
}

/** What a CRYPTO frame brings, and which of its bytes were there already. */
export interface CryptoFacts {
  readonly repeats: 'all' | 'some' | undefined;
  readonly delivered?: Delivered;
  /** Its bytes wait for others: until which frame, 0 as long as none brings them. */
  readonly wait?: { until: number };
}

/** Pieces of a message or of a run that are told: it may come in single bytes. */
const MOST_PIECES = 1000;

/** What a run may hold, and what a frame in it costs besides its bytes. A handshake has some 10 KB. */
const LONGEST_RUN = 1 << 18, FRAME_COST = 100;

/**
 * What one side sends in CRYPTO frames of one type of packets. Messages are heard as soon as they are whole; to be
 * shown, frames that come in another order are a run that lasts until no hole is left.
 */
export class CryptoStream {
  readonly #ordered: OrderedBytes;
  readonly #heard = new MessageBuilder();
  readonly #shown = new MessageBuilder();
  /** The run that is not whole yet: what of it is in order, and the frames that wait for the rest. */
  #run: Chunk[] = [];
  #runCost = 0;
  #waits: { until: number }[] = [];

  constructor(budget: Budget) {
    this.#ordered = new OrderedBytes(budget);
  }

  /** `hear` is told each message that is whole now. */
  take(offset: number, bytes: Uint8Array, place: Place, hear: (message: Uint8Array) => void): CryptoFacts {
    const ordered = this.#ordered, repeats = ordered.repeats(offset, bytes.length), chunks = ordered.take({ offset, bytes, place });
    if (chunks === 'full' || repeats === 'all') return { repeats };
    for (const chunk of chunks) this.#heard.take(chunk.bytes, place.frame, hear);
    this.#runCost += bytes.length + FRAME_COST;
    if (ordered.isWaiting && this.#runCost <= LONGEST_RUN) {
      const wait = { until: 0 };
      // Of the packet's bytes only these are kept.
      this.#run.push(...chunks.map(chunk => ({ ...chunk, bytes: chunk.bytes.slice() })));
      this.#waits.push(wait);
      return { repeats, wait };
    }
    const run = [...this.#run, ...chunks];
    for (const wait of this.#waits) wait.until = place.frame;
    this.#run = [];
    this.#runCost = 0;
    this.#waits = [];
    return run.length === 0 ? { repeats } : { repeats, delivered: this.#delivered(run, place.frame) };
  }

  #delivered(run: readonly Chunk[], frame: number): Delivered {
    const [{ offset, place: { at } }] = run;
    if (run.length === 1) return { parts: this.#shown.take(run[0].bytes, frame), at };
    const bytes = joined(run.map(chunk => chunk.bytes));
    const pieces = run.slice(0, MOST_PIECES).map(chunk => ({ frame: chunk.place.frame, offset: chunk.offset - offset, length: chunk.bytes.length }));
    return { parts: this.#shown.take(bytes, frame), at, run: { bytes, pieces } };
  }
}

/** Puts messages together out of bytes in order. */
class MessageBuilder {
  /** The message that is not whole yet, its first `#have` bytes, and the length that they tell. */
  #open: Growing = newMessage();
  #have = 0;
  #length = MESSAGE_HEADER;
  #isBroken = false;

  /** What the next bytes are of which messages; `hear` is told those that are whole. */
  take(bytes: Uint8Array, frame: number, hear?: (message: Uint8Array) => void): CryptoPart[] {
    const parts: CryptoPart[] = [];
    for (let at = 0; at < bytes.length && !this.#isBroken; ) {
      const before = this.#have, open = this.#open;
      let length = 0;
      while (at + length < bytes.length && this.#have < this.#length && !this.#isBroken) length += this.#add(bytes.subarray(at + length));
      at += length;
      const ends = this.#have === this.#length;
      if (open.pieces.length < MOST_PIECES) open.pieces.push({ frame, offset: before, length });
      parts.push({ length, begins: before === 0, ends, ...((before > 0 || !ends) && { message: open }) });
      if (!ends) break;
      open.bytes = open.bytes.slice(0, this.#have);
      open.completedIn = frame;
      hear?.(open.bytes);
      this.#open = newMessage();
      this.#have = 0;
      this.#length = MESSAGE_HEADER;
    }
    return parts;
  }

  /** Takes as much as the header, or then the message, lacks; gives how much that is. */
  #add(bytes: Uint8Array): number {
    const used = Math.min(bytes.length, this.#length - this.#have), open = this.#open;
    if (this.#have + used > open.bytes.length) {
      const grown = new Uint8Array(Math.max(2 * open.bytes.length, this.#have + used));
      grown.set(open.bytes.subarray(0, this.#have));
      open.bytes = grown;
    }
    open.bytes.set(bytes.subarray(0, used), this.#have);
    this.#have += used;
    if (this.#have === MESSAGE_HEADER) this.#length += (open.bytes[1] << 16) | (open.bytes[2] << 8) | open.bytes[3];
    // The longest chains of certificates have 20 KB: what is longer is no handshake.
    this.#isBroken = this.#length > LONGEST_MESSAGE;
    return used;
  }
}

const newMessage = (): Growing => ({ bytes: new Uint8Array(0), pieces: [], completedIn: 0 });

/** What is known of a connection from its handshake. */
export interface Agreed {
  /** The application's protocol: what the server chose, before that what the client would have first. */
  alpn: string | undefined;
  /** Tokens by which the server says that it has lost the connection, RFC 9000 §10.3. */
  readonly resetTokens: Uint8Array[];
  /** The ID by which the server is reached at the address that it prefers, RFC 9000 §9.6. */
  preferredId?: Uint8Array;
}

export function noteMessage(agreed: Agreed, keys: ConnectionKeys, bytes: Uint8Array): void {
  const end = bytes.length;
  switch (bytes[0]) {
    case CLIENT_HELLO: {
      const offer = readOffer(bytes, MESSAGE_HEADER, end);
      if (offer === undefined) return;
      keys.clientHello(offer.random);
      agreed.alpn ??= alpnOf(bytes, offeredAt(bytes), end);
      break;
    }
    case SERVER_HELLO: {
      const choice = readChoice(bytes, MESSAGE_HEADER, end);
      if (choice !== undefined) keys.serverHello(choice.suite);
      break;
    }
    case ENCRYPTED_EXTENSIONS:
      agreed.alpn = alpnOf(bytes, MESSAGE_HEADER + 2, end) ?? agreed.alpn;
      forEachExtension(bytes, MESSAGE_HEADER + 2, end, (type, at, length) => {
        if (type === TRANSPORT_PARAMETERS || type === TRANSPORT_PARAMETERS_DRAFT) noteParameters(agreed, bytes.subarray(at, at + length));
      });
      break;
    default:
  }
}

/** The name of the server's protocol, or the first of those that the client offers. */
function alpnOf(bytes: Uint8Array, at: number, end: number): string | undefined {
  const found = { version: 0, alpn: undefined as string | undefined, encryptThenMac: false, extendedMaster: false, preSharedKey: false };
  noteExtensions(found, bytes, at, end);
  return found.alpn;
}

/** Where a Client Hello's extensions begin: behind version, random, session's id, suites and compression methods. */
function offeredAt(bytes: Uint8Array): number {
  let at = MESSAGE_HEADER + 34;
  at += 1 + (bytes[at] ?? 0);
  at += 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  return at + 1 + (bytes[at] ?? 0) + 2;
}

function noteParameters(agreed: Agreed, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const id = variable(bytes, at, bytes.length), length = id === undefined ? undefined : variable(bytes, at + id.length, bytes.length);
    if (id === undefined || length === undefined) return;
    at += id.length + length.length;
    if (id.value === STATELESS_RESET_TOKEN && length.value === TOKEN) agreed.resetTokens.push(bytes.slice(at, at + TOKEN));
    if (id.value === PREFERRED_ADDRESS) notePreferred(agreed, bytes.subarray(at, at + length.value));
    at += length.value;
  }
}

/** An ID that is empty, or longer than there are, is none. */
function notePreferred(agreed: Agreed, address: Uint8Array): void {
  const length = address[PREFERRED_ENDS] ?? 0, idAt = PREFERRED_ENDS + 1, idEnd = idAt + length;
  if (length === 0 || length > LONGEST_ID || idEnd + TOKEN !== address.length) return;
  agreed.preferredId = address.slice(idAt, idEnd);
  agreed.resetTokens.push(address.slice(idEnd));
}
