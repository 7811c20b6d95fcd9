/** The beginnings of the messages that a TCP segment completes, without putting the messages together. */
import { CHUNK_MASK, CHUNK_SHIFT, ROW } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';
import type { PacketPayloads } from './packet-payloads.ts';

const SYN = 2, RST = 4;

/** Rows whose bytes are not simply those of one segment, all of them new. */
export const UNUSUAL = ROW.layered | ROW.fragment | ROW.reassembled | ROW.cut | ROW.repeated | ROW.overlapping | ROW.early;

export interface MessageHeads {
  /** Of the messages, by name. */
  readonly protocol: string;
  /** One for each: all of it, or as much as its first segment has. */
  readonly heads: readonly Uint8Array[];
}

export class SegmentHeads {
  readonly #streams: CaptureStreams;
  readonly #payloads: PacketPayloads;
  readonly #tcp: number;

  constructor(streams: CaptureStreams, payloads: PacketPayloads) {
    this.#streams = streams;
    this.#payloads = payloads;
    this.#tcp = streams.table.stacks.code('tcp');
  }

  /** Undefined where that is not simply told. */
  of(row: number): MessageHeads | undefined {
    const { table, framing, protocols } = this.#streams;
    const columns = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const length = columns.payloadLength[i], code = table.stacks.last(columns.stack[i]);
    if (length === 0) return (columns.flags[i] & UNUSUAL) === 0 ? this.#closing(row, columns.message[i]) : undefined;
    const protocol = code === this.#tcp ? undefined : protocols.protocol(code);
    if (protocol?.frame === undefined || (columns.flags[i] & UNUSUAL) !== 0 || (columns.tcpFlags[i] & RST) !== 0) return undefined;
    const payload = this.#payloads.payload(row);
    if (payload.length < length) return undefined;
    const { last, first, start, length: lengths, previous, protocol: codes } = framing.messages;
    const begin = columns.sequence[i] + ((columns.tcpFlags[i] & SYN) >> 1);
    const heads: Uint8Array[] = [];
    let from = 0, to = length, message = columns.message[i];
    if (message !== 0 && last[message] !== row) {
      to = Math.max(0, (start[message] - begin) | 0);
      message = previous[message];
    }
    if (message !== 0 && last[message] === row) {
      if (codes[message] !== code || first[message] === row) return undefined;
      const head = this.#headOf(first[message], start[message]);
      if (head === undefined) return undefined;
      heads.push(head);
      from = (start[message] + lengths[message] - begin) | 0;
    }
    for (let at = Math.max(0, from); at < to; ) {
      const whole = protocol.frame(payload, at, to, 0), end = whole > 0 && whole < to - at ? at + whole : to;
      heads.push(payload.subarray(at, end));
      at = end;
    }
    return { protocol: protocol.name, heads };
  }

  /** A segment without payload may end a message that lasts until its sender closes. */
  #closing(row: number, message: number): MessageHeads | undefined {
    const { framing, protocols } = this.#streams, { last, first, start, protocol: codes } = framing.messages;
    if (message === 0 || last[message] !== row) return undefined;
    const protocol = protocols.protocol(codes[message]), head = this.#headOf(first[message], start[message]);
    return protocol === undefined || head === undefined ? undefined : { protocol: protocol.name, heads: [head] };
  }

  /** What a message's first segment has of it. */
  #headOf(row: number, start: number): Uint8Array | undefined {
    const { table } = this.#streams;
    if ((table.get('flags', row) & UNUSUAL) !== 0) return undefined;
    const at = (start - table.get('sequence', row) - ((table.get('tcpFlags', row) & SYN) >> 1)) | 0;
    const payload = this.#payloads.payload(row);
    return at >= 0 && at < payload.length ? payload.subarray(at) : undefined;
  }
}
