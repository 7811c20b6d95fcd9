/** The packet list as CSV (RFC 4180), with the columns and quoting of Wireshark. */
import type { ByteSink } from './byte-sink.ts';
import { COLUMN_TITLES, allColumns } from './named-columns.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';

export class CsvRows implements PacketWriter {
  constructor(private readonly sink: ByteSink) {}

  begin(): void {
    this.line(COLUMN_TITLES);
  }

  packet(packet: ShownPacket): void {
    this.line(allColumns(packet));
    this.sink.settle();
  }

  end(): void {}

  private line(cells: readonly string[]): void {
    this.sink.text(cells.map(csvCell).join(',') + '\r\n');
  }
}

/** A cell in quotes. One that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets hide. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
