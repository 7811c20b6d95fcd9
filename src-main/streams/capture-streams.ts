/** All that spans packets of one capture: filled by the scan, asked afterwards and meanwhile. */
import type { Registry } from '../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable } from '../index/index.ts';
import { Datagrams } from './datagrams.ts';
import { Framing } from './framing.ts';
import type { OpenedFrames } from './opened-frames.ts';
import { OuterLayers } from './outer-layers.ts';
import { StreamProtocols } from './stream-protocols.ts';
import { analyze, noteHandshake } from './tcp-analysis.ts';
import { TcpJudgement } from './tcp-judgement.ts';
import { SIDE, SIDE_INTS, TcpConnections } from './tcp-connections.ts';

const ACK = 16;

/** Given to a registry (`Registry.give`): false for sequence numbers as they are on the wire. */
export const RELATIVE_NUMBERS = 'tcp.relative_sequence_numbers';

export class CaptureStreams {
  readonly connections: TcpConnections;
  readonly protocols: StreamProtocols;
  readonly framing: Framing;
  readonly datagrams = new Datagrams();
  readonly outer = new OuterLayers();
  readonly judgement = new TcpJudgement();
  /** Where there are keys of wireless networks; to be set before the first packet. */
  opened: OpenedFrames | undefined;
  readonly #table: PacketTable;

  constructor(readonly table: PacketTable, readonly registry: Registry) {
    this.#table = table;
    this.connections = new TcpConnections(table.conversations, registry.given(RELATIVE_NUMBERS) ?? true);
    this.protocols = new StreamProtocols(table, this.connections, registry);
    this.framing = new Framing(table, this.connections, this.protocols);
  }

  /**
   * A TCP segment whose row is in the table. `reused` is what finding its conversation told; `bytes[at…end)` are the captured ones of its `length`
   * bytes; `shift` is its window scale option, -1 without.
   */
  segment(
    row: number, side: number, time: number, sequence: number, ack: number, flags: number, window: number, shift: number, reused: number,
    bytes: Uint8Array, at: number, end: number, length: number,
  ): void {
    const chunk = this.#table.chunks[row >>> CHUNK_SHIFT];
    const found = analyze(this.connections, side, time, sequence, ack, length, flags, window) | reused;
    if (found !== 0) chunk.analysis[row & CHUNK_MASK] = found;
    noteHandshake(this.connections, side, row, time, flags, shift);
    if ((flags & ACK) !== 0 && this.connections.ints[SIDE_INTS * (side ^ 1) + SIDE.held] > 0) this.framing.acknowledged(side ^ 1, ack);
    if (length > 0 || (flags & 7) !== 0) this.framing.segment(side, row, bytes, at, end, length, sequence, flags);
  }

  /** The last row has come. */
  finish(): void {
    if (this.#table.rows > 0) this.framing.finish(this.#table.rows - 1);
    this.connections.settle();
  }
}
