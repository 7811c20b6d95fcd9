/** Messages of TCP streams on demand: which ones a segment completes, and what becomes of the rest of its bytes. */
import { type Assembled, LIMITS, type Piece, type Protocol, type StreamMessage, type StreamPayload } from '../dissect/index.ts';
import { ROW, TCP_ANALYSIS } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';
import type { Part } from './held-segments.ts';
import { LastUsed } from './last-used.ts';
import { BROKEN, OPEN } from './messages.ts';
import type { PacketPayloads } from './packet-payloads.ts';
import { PendingBytes } from './pending-bytes.ts';

/** Bytes of assembled messages that are kept: one that is looked at is looked at again, by the list, the tree and the bytes pane. */
const KEPT_BYTES = 1 << 25;

const FIN = 1, RST = 4;

/**
 * What the receiver had acknowledged before, the byte of keep-alives among it (RFC 9293 §3.8.4), is data of no message; Wireshark shows it as
 * payload alone.
 */
const NO_DATA = TCP_ANALYSIS.keep_alive | TCP_ANALYSIS.spurious_retransmission;

export class StreamMessages {
  /** Of longer messages no more than this is put together now. */
  #most: number = LIMITS.message;
  readonly #streams: CaptureStreams;
  readonly #payloads: PacketPayloads;
  readonly #tcp: number;
  /** By message. */
  readonly #assembled = new LastUsed<number, Assembled>(KEPT_BYTES);

  constructor(streams: CaptureStreams, payloads: PacketPayloads) {
    this.#streams = streams;
    this.#payloads = payloads;
    this.#tcp = streams.table.stacks.code('tcp');
  }

  /** What a TCP segment's payload is; undefined without any. Of messages no more than `most` bytes are put together. */
  payloadOf(row: number, most: number = LIMITS.message): StreamPayload | undefined {
    this.#most = most;
    const { table, protocols } = this.#streams;
    const length = table.get('payloadLength', row), flags = table.get('flags', row);
    if (length === 0) return this.#closing(row);
    const conversation = table.get('conversation', row);
    const known = protocols.protocol(table.conversations.protocol[conversation] - 1);
    if ((table.get('tcpFlags', row) & RST) !== 0) return { messages: [], pending: 0, completedIn: undefined, protocol: known };
    const label = table.stacks.last(table.get('stack', row));
    if (label === this.#tcp) return this.#unframed(row, known);
    if ((flags & ROW.repeated) !== 0) return repetition(table.get('analysis', row), length, known);
    const protocol = protocols.protocol(label);
    const parts = this.#ownParts(row, flags, length), repeated = parts[0][0];
    const bytes = this.#payloads.payload(row);
    if (bytes.length < length)
      return {
        messages: this.#frame(row, bytes, repeated, bytes.length, protocol), seenBefore: repeated, pending: 0,
        completedIn: undefined, protocol,
      };
    return this.#framed(row, bytes.subarray(0, parts[parts.length - 1][1]), repeated, protocol);
  }

  /** A segment whose stream has no protocol that is known, or had none yet. */
  #unframed(row: number, protocol: Protocol | undefined): StreamPayload {
    const { table } = this.#streams;
    const analysis = table.get('analysis', row), length = table.get('payloadLength', row);
    const again = (analysis & TCP_ANALYSIS.retransmission) !== 0 && (analysis & TCP_ANALYSIS.fast_retransmission) === 0;
    if (again || (protocol !== undefined && (table.get('flags', row) & ROW.repeated) !== 0)) {
      return repetition(analysis, length, protocol);
    }
    return { messages: [alone(row, this.#payloads.payload(row), 0, undefined)], pending: 0, completedIn: undefined, protocol: undefined };
  }

  /** A segment without payload: its FIN may end a message that lasts until then. */
  #closing(row: number): StreamPayload | undefined {
    const { table, framing, protocols } = this.#streams;
    const message = table.get('message', row);
    if (message === 0 || framing.messages.last[message] !== row) return undefined;
    const protocol = protocols.protocol(framing.messages.protocol[message]);
    const assembled = this.#assemble(message, row);
    const fin = (table.get('tcpFlags', row) & FIN) !== 0 ? [{ frame: row + 1, offset: assembled.bytes.length, length: 0 }] : [];
    return { messages: [{ ...assembled, pieces: [...assembled.pieces, ...fin], protocol }], pending: 0, completedIn: undefined, protocol };
  }

  /** A segment that was captured whole, of a protocol that says where its messages end: `bytes` without those at its end that came before. */
  #framed(row: number, bytes: Uint8Array, repeated: number, protocol: Protocol | undefined): StreamPayload {
    const { table, framing, protocols } = this.#streams;
    const { start, length, last } = framing.messages;
    const begin = table.get('sequence', row) + ((table.get('tcpFlags', row) & 2) !== 0 ? 1 : 0);
    const messages: StreamMessage[] = [], pending = new PendingBytes(bytes.length);
    let at = repeated;
    for (const message of this.#messagesOf(row, begin, repeated, bytes.length)) {
      const from = Math.min(bytes.length, Math.max(repeated, (start[message] - begin) | 0));
      if (from > at) messages.push(...this.#frame(row, bytes, at, from, protocol));
      if (from > at || last[message] === row) pending.clear();
      if (last[message] === row) {
        const owner = protocols.protocol(framing.messages.protocol[message]);
        const within = (start[message] - begin) | 0, end = within + length[message];
        const whole = within >= repeated && end <= bytes.length && !framing.parts.has(row);
        messages.push(whole ? alone(row, bytes.subarray(within, end), within, owner) : { ...this.#assemble(message, row), protocol: owner });
      } else {
        const completedIn = last[message] < BROKEN ? last[message] + 1 : undefined;
        pending.add(from, completedIn, ((start[message] - begin) | 0) >= repeated ? length[message] : undefined);
      }
      const whole = length[message];
      at = whole === 0 ? bytes.length : Math.max(at, Math.min(bytes.length, (start[message] + whole - begin) | 0));
    }
    if (at < bytes.length) {
      messages.push(...this.#frame(row, bytes, at, bytes.length, protocol));
      pending.clear();
    }
    return { messages, seenBefore: repeated, ...pending.told(), protocol };
  }

  /** Entries of the message table that hold bytes of the segment, or that it completes, in the stream's order. */
  #messagesOf(row: number, begin: number, from: number, to: number): number[] {
    const { start, length, last, previous } = this.#streams.framing.messages;
    const found: number[] = [];
    for (let message = this.#streams.table.get('message', row); message !== 0 && found.length < LIMITS.messages; message = previous[message]) {
      const first = (start[message] - begin) | 0;
      const holds = first < to && (length[message] === 0 || first + length[message] > from);
      if (!holds && last[message] !== row) break;
      found.push(message);
    }
    return found.reverse();
  }

  /** Messages that lie whole in `bytes[from…to)`, found again as the scan found them. */
  #frame(row: number, bytes: Uint8Array, from: number, to: number, protocol: Protocol | undefined): StreamMessage[] {
    const messages: StreamMessage[] = [];
    for (let at = from; at < to; ) {
      let length = protocol?.frame?.(bytes, at, to, 0) ?? to - at;
      if (length <= 0 || length > to - at || messages.length === LIMITS.messages) length = to - at;
      messages.push(alone(row, bytes.subarray(at, at + length), at, protocol));
      at += length;
    }
    return messages;
  }

  /** Puts a message together out of its segments. */
  #assemble(message: number, row: number): Assembled {
    const known = this.#assembled.take(message), assembled = known ?? this.#gather(message, row);
    const whole = known !== undefined || assembled.bytes.length < this.#most || this.#most === LIMITS.message;
    if (whole) this.#assembled.keep(message, assembled, assembled.bytes.length);
    return assembled;
  }

  #gather(message: number, row: number): Assembled {
    const { table, framing } = this.#streams;
    const { first, last, start, length } = framing.messages;
    const whole = new Uint8Array(Math.min(length[message], this.#most)), pieces: Piece[] = [];
    const side = table.get('flags', first[message]) & ROW.fromB;
    const end = last[message] === OPEN ? row : last[message];
    for (let at = first[message]; ; at = table.get('next', at)) {
      const flags = table.get('flags', at), size = table.get('payloadLength', at);
      if ((flags & (ROW.fromB | ROW.repeated)) === side && size > 0) {
        const offset = (table.get('sequence', at) + ((table.get('tcpFlags', at) & 2) !== 0 ? 1 : 0) - start[message]) | 0;
        for (const [begin, stop] of this.#ownParts(at, flags, size)) {
          const from = Math.max(0, offset + begin), to = Math.min(whole.length, offset + stop);
          if (from >= to) continue;
          whole.set(this.#payloads.payload(at).subarray(from - offset, to - offset), from);
          pieces.push({ frame: at + 1, offset: from, length: to - from });
        }
      }
      if (at >= end || table.get('next', at) === 0) break;
    }
    return { bytes: whole, pieces, frame: row + 1 };
  }

  /** Which of a segment's bytes are the first copy of theirs. */
  #ownParts(row: number, flags: number, length: number): readonly Part[] {
    const { framing } = this.#streams;
    if ((flags & ROW.overlapping) === 0) return [[0, length]];
    return framing.parts.get(row) ?? [[framing.overlaps.get(row) ?? 0, length]];
  }
}

/** A segment that brings nothing new. */
function repetition(analysis: number, length: number, protocol: Protocol | undefined): StreamPayload {
  return { messages: [], seenBefore: (analysis & NO_DATA) !== 0 ? 0 : length, pending: 0, completedIn: undefined, protocol };
}

/** A message that one segment holds. */
function alone(row: number, bytes: Uint8Array, at: number, protocol: Protocol | undefined): StreamMessage {
  return { bytes, pieces: [{ frame: row + 1, offset: 0, length: bytes.length }], frame: row + 1, protocol, at };
}
