/** One line a packet, as Wireshark's list shows it: number, time, source, destination, protocol, length, info. */
import { printable } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { destinationText, sourceText } from './column-text.ts';
import type { LineWriter, ListedPacket } from './packet-writer.ts';

export class SummaryLines implements LineWriter {
  /** `tabs`: a tab between columns instead of a space. */
  constructor(private readonly sink: ByteSink, private readonly tabs: boolean) {}

  begin(): void {}

  packet({ record, dissector, time }: ListedPacket): void {
    const { sink, tabs } = this;
    const { columns } = dissector;
    const gap = tabs ? '\t' : ' ';
    sink.text(String(record.number).padStart(5) + gap + time().padStart(10) + gap + sourceText(columns).padStart(12));
    sink.text(tabs ? '\t→\t' : ' → ');
    sink.text(destinationText(columns).padEnd(12) + gap + columns.protocol + gap);
    sink.decimal(record.original);
    sink.text(gap);
    sink.text(printable(columns.info()));
    sink.byte(10);
    sink.settle();
  }

  end(): void {}
}
