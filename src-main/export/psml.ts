/** The packet list as PSML, the XML of Wireshark's doc/README.xml-output. */
import type { ByteSink } from './byte-sink.ts';
import type { ChosenColumns } from './chosen-columns.ts';
import { colourAttributes } from './coloured-lines.ts';
import { COLUMN_TITLES, allColumns } from './named-columns.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';
import { xmlText } from './xml-text.ts';

export class Psml implements PacketWriter {
  constructor(private readonly sink: ByteSink, private readonly creator: string, private readonly columns?: ChosenColumns) {}

  begin(): void {
    this.sink.text(`<?xml version="1.0" encoding="utf-8"?>\n<psml version="0" creator="${xmlText(this.creator)}">\n<structure>\n`);
    for (const title of this.columns?.titles ?? COLUMN_TITLES) this.section(title);
    this.sink.text('</structure>\n\n');
  }

  packet(packet: ShownPacket): void {
    this.sink.text(`<packet${colourAttributes(packet.colour)}>\n`);
    for (const text of this.columns?.texts(packet) ?? allColumns(packet)) this.section(text);
    this.sink.text('</packet>\n\n');
    this.sink.settle();
  }

  end(): void {
    this.sink.text('</psml>\n');
  }

  private section(text: string): void {
    this.sink.text(`<section>${xmlText(text)}</section>\n`);
  }
}
