/** What the handshake's messages, which lie in CRYPTO frames, tell of a connection: RFC 9001 §4, RFC 9000 §18. */
import type { Piece } from '../../../dissect/index.ts';
import { CLIENT_HELLO, ENCRYPTED_EXTENSIONS, SERVER_HELLO } from '../../security/tls/names.ts';
import { forEachExtension, noteExtensions, readChoice, readOffer } from '../../security/tls/negotiation.ts';
import { LONGEST_MESSAGE } from '../../security/tls/session.ts';
import type { ConnectionKeys } from './connection-keys.ts';
import { type Budget, OrderedBytes, type Place } from './ordered-bytes.ts';
import { variable } from './packets.ts';

const MESSAGE_HEADER = 4;
const TRANSPORT_PARAMETERS = 57, TRANSPORT_PARAMETERS_DRAFT = 0xffa5, STATELESS_RESET_TOKEN = 2;

/** A handshake message that a CRYPTO frame completes. */
export interface CryptoMessage {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  /** Where it lies in that frame's packet, when it lies there alone. */
  readonly at: number | undefined;
}

/** What a CRYPTO frame brings: the messages that it completes, and which of its bytes were there already. */
export interface CryptoFacts {
  readonly messages: readonly CryptoMessage[];
  readonly repeats: 'all' | 'some' | undefined;
  /** The frame that completes the message which it brings a part of; 0 for none that is known. */
  completedIn: number;
}

/** Pieces of a message that are told apart: it may come in single bytes. */
const MOST_PIECES = 1000;

/** What one side sends in CRYPTO frames of one type of packets. */
export class CryptoStream {
  readonly #ordered: OrderedBytes;
  /** The message that is not whole yet: its first `#have` bytes, and the length that they tell. */
  #open: Uint8Array = new Uint8Array(0);
  #have = 0;
  #length = MESSAGE_HEADER;
  #pieces: Piece[] = [];
  /** Frames whose bytes wait for a message's end. */
  #unfinished: CryptoFacts[] = [];
  #isBroken = false;

  constructor(budget: Budget) {
    this.#ordered = new OrderedBytes(budget);
  }

  take(offset: number, bytes: Uint8Array, place: Place): CryptoFacts {
    const messages: CryptoMessage[] = [], repeats = this.#ordered.repeats(offset, bytes.length);
    const chunks = this.#ordered.take({ offset, bytes, place });
    const facts: CryptoFacts = { messages, repeats, completedIn: 0 };
    if (chunks === 'full') return facts;
    for (const chunk of chunks) {
      const isHere = chunk.place.frame === place.frame && chunk.place.packet === place.packet;
      for (let at = 0; at < chunk.bytes.length && !this.#isBroken; ) {
        const begins = this.#have === 0;
        const start = chunk.place.at + at;
        for (let isSame = false; at < chunk.bytes.length && this.#have < this.#length && !this.#isBroken; isSame = true) {
          at += this.#add(chunk.bytes.subarray(at), chunk.place.frame, isSame);
        }
        if (this.#have < this.#length || this.#isBroken) break;
        messages.push({ bytes: this.#open.slice(0, this.#have), pieces: this.#pieces, at: isHere && begins ? start : undefined });
        for (const part of this.#unfinished) part.completedIn = place.frame;
        this.#unfinished = [];
        this.#have = 0;
        this.#length = MESSAGE_HEADER;
        this.#pieces = [];
      }
    }
    if (repeats !== 'all' && messages.length === 0) this.#unfinished.push(facts);
    return facts;
  }

  /** Takes as much as the header, or then the message, lacks; gives how much that is. `isSame`: these bytes go on with the last piece. */
  #add(bytes: Uint8Array, frame: number, isSame: boolean): number {
    const used = Math.min(bytes.length, this.#length - this.#have);
    if (this.#have + used > this.#open.length) {
      const grown = new Uint8Array(Math.max(2 * this.#open.length, this.#have + used));
      grown.set(this.#open.subarray(0, this.#have));
      this.#open = grown;
    }
    this.#open.set(bytes.subarray(0, used), this.#have);
    const last = this.#pieces[this.#pieces.length - 1];
    if (last !== undefined && (isSame || (last.frame === frame && this.#pieces.length >= MOST_PIECES))) this.#pieces[this.#pieces.length - 1] = { ...last, length: last.length + used };
    else this.#pieces.push({ frame, offset: this.#have, length: used });
    this.#have += used;
    if (this.#have === MESSAGE_HEADER) this.#length += (this.#open[1] << 16) | (this.#open[2] << 8) | this.#open[3];
    // The longest chains of certificates have 20 KB: what is longer is no handshake.
    this.#isBroken = this.#length > LONGEST_MESSAGE;
    return used;
  }
}

/** What is known of a connection from its handshake. */
export interface Agreed {
  /** The application's protocol: what the server chose, before that what the client would have first. */
  alpn: string | undefined;
  /** Tokens by which the server says that it has lost the connection, RFC 9000 §10.3. */
  readonly resetTokens: Uint8Array[];
}

export function noteMessage(agreed: Agreed, keys: ConnectionKeys, { bytes }: CryptoMessage): void {
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
    if (id.value === STATELESS_RESET_TOKEN && length.value === 16) agreed.resetTokens.push(bytes.slice(at, at + 16));
    at += length.value;
  }
}
