/** What every writer of packets does, in whichever format. */
import type { Dissector, PacketRecord } from '../dissect/index.ts';

/** A dissected packet about to be written. */
export interface ShownPacket {
  readonly record: PacketRecord;
  readonly dissector: Dissector;
  /** What the Time column says; made when it is asked for. */
  time(): string;
}

export interface PacketWriter {
  begin(): void;
  packet(packet: ShownPacket): void;
  end(): void;
}
