/** DNS over dedicated QUIC connections: each stream has a query and what answers it, every message with its length before it. RFC 9250 §4.2. */
import type { UnitPiece } from '../http3/units.ts';
import type { Transaction } from '../../names/dns/transactions.ts';
import type { Captured } from './captured.ts';
import type { Chunk } from './ordered-bytes.ts';

/** Bytes of the length before each message. */
const PREFIX = 2;
/** Streams whose queries are kept of one connection, and messages of all of them. */
const MOST_STREAMS = 50_000, MOST_MESSAGES = 250_000;

/** A message and the length before it. */
export interface DnsMessage {
  readonly pieces: UnitPiece[];
  have: number;
  /** With the length's own bytes, as far as that is known. */
  length: number;
  /** The frame that completes it, 0 as long as none does. */
  completedIn: number;
}

/** What a STREAM frame brings. */
export interface DnsPart {
  /** Whole from here on, in order. */
  readonly messages: readonly DnsMessage[];
  /** Goes on in another frame. */
  readonly open: DnsMessage | undefined;
  readonly transaction: Transaction;
}

export class DnsStreams {
  readonly #open = new Map<number, DnsMessage>();
  readonly #transactions = new Map<number, Transaction>();
  #messages = 0;

  /** Bytes of a stream in order. Undefined when there are more streams or messages than are kept. */
  take(stream: number, chunks: readonly Chunk[], captured: Captured): DnsPart | undefined {
    const key = stream * 2 + captured.from, messages: DnsMessage[] = [];
    let transaction = this.#transactions.get(stream);
    if (transaction === undefined) {
      if (this.#transactions.size === MOST_STREAMS) return undefined;
      this.#transactions.set(stream, (transaction = { request: 0, time: captured.time, response: 0 }));
    }
    let open = this.#open.get(key);
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.bytes.length; ) {
        if (this.#messages === MOST_MESSAGES) return undefined;
        open ??= { pieces: [], have: 0, length: PREFIX, completedIn: 0 };
        at += take(open, chunk, at);
        if (open.have < open.length) continue;
        open.completedIn = captured.frame;
        messages.push(open);
        this.#messages++;
        open = undefined;
        if (captured.from === 0) transaction.request ||= captured.frame;
        else transaction.response ||= captured.frame;
      }
    }
    if (open === undefined) this.#open.delete(key);
    else this.#open.set(key, open);
    return { messages, open, transaction };
  }
}

/** Takes what the message lacks from the chunk, or of its length alone as long as that is not known; gives how much that is, at least a byte. */
function take(message: DnsMessage, { bytes, place }: Chunk, at: number): number {
  const used = message.have < PREFIX ? 1 : Math.min(bytes.length - at, message.length - message.have);
  // The length's first byte counts 256 each.
  if (message.have === 0) message.length += bytes[at] * 256;
  else if (message.have === 1) message.length += bytes[at];
  const last = message.pieces[message.pieces.length - 1], from = place.at + at;
  const goesOn = last !== undefined && last.place.frame === place.frame && last.place.packet === place.packet && last.place.at + last.length === from;
  if (goesOn) message.pieces[message.pieces.length - 1] = { ...last, length: last.length + used };
  else message.pieces.push({ place: { ...place, at: from }, length: used });
  message.have += used;
  return used;
}
