/** Bytes of packets on demand: datagrams out of their fragments, and what lies above the transport layer. */
import type { Assembled, Piece } from '../dissect/index.ts';
import { readUint } from '../dissect/read.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';
import { type Datagrams, INCOMPLETE, putTogether } from './datagrams.ts';
import type { FrameContents } from './opened-frames.ts';

/** The captured bytes of a row's packet; valid until the capture is closed, not to be written. */
export type PacketBytes = (row: number) => Uint8Array;

export class PacketPayloads {
  readonly #table: PacketTable;
  readonly #datagrams: Datagrams;
  readonly #packet: PacketBytes;
  readonly #streams: Pick<CaptureStreams, 'opened'>;
  /** The datagram that was put together last. */
  #group = -1;
  #assembled: Assembled | undefined;

  constructor(streams: Pick<CaptureStreams, 'table' | 'datagrams' | 'opened'>, packet: PacketBytes) {
    this.#streams = streams;
    this.#table = streams.table;
    this.#datagrams = streams.datagrams;
    this.#packet = packet;
  }

  /** What is captured of the payload that the row's columns tell of. */
  payload(row: number): Uint8Array {
    const table = this.#table;
    const from = table.get('payloadOffset', row), length = table.get('payloadLength', row);
    return this.innermost(row).subarray(from, from + length);
  }

  /** The options of the row's TCP header, which lie between its first 20 bytes and the payload; empty where the header is not found. */
  tcpOptions(row: number): Uint8Array {
    const at = this.#table.get('payloadOffset', row), bytes = this.innermost(row);
    for (let header = 24; header <= 60 && header <= at; header += 4) {
      const begin = at - header;
      if (bytes[begin + 12] >> 4 === header >> 2 && sameEnds(this.#table, row, bytes, begin)) return bytes.subarray(begin + 20, at);
    }
    return bytes.subarray(0, 0);
  }

  /** The packet, what was opened of it, or the innermost datagram that it completes. */
  innermost(row: number): Uint8Array {
    if ((this.#table.get('flags', row) & ROW.reassembled) === 0) return this.#packet(row);
    const datagrams = this.#datagrams;
    for (let entry = datagrams.last(row); entry >= 0 && datagrams.row[entry] === row; entry--) {
      if (datagrams.completed[datagrams.group[entry]] === row) return this.assembled(datagrams.group[entry]).bytes;
    }
    return this.#clear(row);
  }

  /** What is in the row's wireless frame, where that was encrypted and a key opens it. */
  opened(row: number): FrameContents | undefined {
    return this.#streams.opened?.contents(row, () => this.#packet(row));
  }

  /** The packet, or what was opened of it. */
  #clear(row: number): Uint8Array {
    return this.opened(row)?.bytes ?? this.#packet(row);
  }

  /** What a fragment belongs to; undefined where that is not known or never became whole. */
  datagram(row: number, identification: number): Assembled | { readonly completedIn: number } | undefined {
    const datagrams = this.#datagrams, entry = datagrams.find(row, identification);
    if (entry < 0) return undefined;
    const group = datagrams.group[entry], completed = datagrams.completed[group];
    if (completed === INCOMPLETE) return undefined;
    return completed === row ? this.assembled(group) : { completedIn: completed + 1 };
  }

  /** A whole datagram. */
  assembled(group: number): Assembled {
    if (this.#assembled !== undefined && this.#group === group) return this.#assembled;
    const datagrams = this.#datagrams;
    const fragments = datagrams
      .fragmentsOf(group)
      .map(entry => ({ frame: datagrams.row[entry] + 1, offset: datagrams.offset[entry], bytes: this.#bytesOf(entry) }));
    const bytes = putTogether(fragments, datagrams.length[group]);
    this.#assembled = { bytes, pieces: piecesOf(fragments, bytes), frame: datagrams.completed[group] + 1 };
    this.#group = group;
    return this.#assembled;
  }

  /** A fragment in a tunnel may lie in a datagram that the same packet completed: the entry before. */
  #bytesOf(entry: number): Uint8Array {
    const datagrams = this.#datagrams, row = datagrams.row[entry];
    const inside = entry > 0 && datagrams.row[entry - 1] === row && datagrams.completed[datagrams.group[entry - 1]] === row;
    const bytes = inside ? this.assembled(datagrams.group[entry - 1]).bytes : this.#clear(row);
    return bytes.subarray(datagrams.at[entry], datagrams.at[entry] + datagrams.size[entry]);
  }
}

/** Whether the TCP header at `begin` has the row's ports and sequence number. */
function sameEnds(table: PacketTable, row: number, bytes: Uint8Array, begin: number): boolean {
  const { chunks } = table, { sourcePort, destinationPort, sequence } = chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
  return (
    begin + 8 <= bytes.length &&
    readUint(bytes, begin, 2, false) === sourcePort[i] &&
    readUint(bytes, begin + 2, 2, false) === destinationPort[i] &&
    readUint(bytes, begin + 4, 4, false) === sequence[i]
  );
}

/** Which fragments hold bytes that others have too, and whether these are the ones that were kept. */
function piecesOf(fragments: readonly { readonly frame: number; readonly offset: number; readonly bytes: Uint8Array }[], whole: Uint8Array): Piece[] {
  let reached = 0;
  return fragments.toSorted((a, b) => a.offset - b.offset).map(({ frame, offset, bytes }) => {
    const piece = { frame, offset, length: bytes.length };
    const overlaps = offset < reached;
    reached = Math.max(reached, offset + bytes.length);
    if (!overlaps) return piece;
    const same = bytes.every((byte, i) => offset + i >= whole.length || byte === whole[offset + i]);
    return { ...piece, overlap: same ? 'same' : 'conflict' };
  });
}
