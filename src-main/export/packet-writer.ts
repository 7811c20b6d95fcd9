/** What every writer of packets does, in whichever format. */
import type { Columns, Dissector, PacketRecord, Tree, Worded } from '../dissect/index.ts';
import type { TimeForm } from './time-column.ts';

/** The packet list's columns of one packet. */
export interface ListedColumns extends Pick<Columns, 'source' | 'destination' | 'protocol'> {
  info(): string | Worded;
}

/** A packet about to be written as a line: its chosen fields, or its row of the packet list. */
export interface ListedPacket {
  readonly record: Pick<PacketRecord, 'number' | 'original'>;
  readonly dissector: {
    /** Holds at least the fields that were chosen. */
    readonly tree: Tree;
    readonly columns: ListedColumns;
  };
  /** What the Time column says; made when it is asked for. */
  time(): string;
}

/** As `#rrggbb`. */
export interface RowColour {
  readonly foreground: string;
  readonly background: string;
}

/** A dissected packet about to be written. */
export interface ShownPacket extends ListedPacket {
  readonly record: PacketRecord;
  readonly dissector: Dissector;
  /** Where colours are asked for, and a rule fits. */
  readonly colour?: RowColour | undefined;
  /** `form`: written so, and not as the Time column is. */
  time(form?: TimeForm): string;
}

export interface PacketWriter {
  begin(): void;
  packet(packet: ShownPacket): void;
  end(): void;
}

/** A writer that looks at no more of a packet than its line says. */
export interface LineWriter extends PacketWriter {
  packet(packet: ListedPacket): void;
}
