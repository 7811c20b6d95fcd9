/** One line a packet, as Wireshark's list shows it: number, time, source, destination, protocol, length, info. */
import type { ByteSink } from './byte-sink.ts';
import type { LineWriter, ListedPacket } from './packet-writer.ts';

const TAB = 9, LINE_END = 10, SPACE = 32;

export class SummaryLines implements LineWriter {
  /** `tabs`: a tab between columns instead of a space. */
  constructor(private readonly sink: ByteSink, private readonly tabs: boolean) {}

  begin(): void {}

  packet(packet: ListedPacket): void {
    const { sink, tabs } = this, { columns } = packet.dissector;
    const gap = tabs ? TAB : SPACE;
    this.atRight(String(packet.record.number), 5);
    sink.byte(gap);
    this.atRight(packet.time(), 10);
    sink.byte(gap);
    this.atRight(columns.source, 12);
    sink.text(tabs ? '\t→\t' : ' → ');
    const { destination } = columns;
    sink.text(destination);
    sink.spaces(12 - destination.length);
    sink.byte(gap);
    sink.text(columns.protocol);
    sink.byte(gap);
    sink.decimal(packet.record.original);
    sink.byte(gap);
    const info = columns.info();
    if (typeof info !== 'string') sink.worded(info);
    else if (!sink.printable(info)) sink.text(info);
    sink.byte(LINE_END);
    sink.settle();
  }

  private atRight(text: string, width: number): void {
    this.sink.spaces(width - text.length);
    this.sink.text(text);
  }

  end(): void {}
}
