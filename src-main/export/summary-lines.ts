/** One line a packet, as Wireshark's list shows it: number, time, source, destination, protocol, length, info. */
import { printable } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { destinationText, sourceText } from './column-text.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';

export class SummaryLines implements PacketWriter {
  /** `tabs`: a tab between columns instead of padding; arrows between addresses stay. */
  constructor(private readonly sink: ByteSink, private readonly tabs: boolean, private readonly separator: string) {}

  begin(): void {}

  packet(packet: ShownPacket): void {
    this.line(packet);
    this.sink.settle();
  }

  line({ record, dissector, time }: ShownPacket): void {
    const { sink, tabs } = this;
    const { columns } = dissector;
    const gap = tabs ? '\t' : ' ';
    sink.text(padLeft(String(record.number), tabs ? 0 : 5) + gap + padLeft(time, tabs ? 0 : 10) + gap);
    sink.text(padLeft(sourceText(columns), tabs ? 0 : 12));
    sink.text(tabs ? '\t→\t' : ' → ');
    sink.text(tabs ? destinationText(columns) : destinationText(columns).padEnd(12));
    sink.text(gap + columns.protocol + gap);
    sink.decimal(record.original);
    sink.text(gap);
    sink.text(printable(columns.info()));
    sink.text(this.separator);
  }

  end(): void {}
}

function padLeft(text: string, width: number): string {
  return text.padStart(width);
}
