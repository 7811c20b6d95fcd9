/**
 * What each packet begins with in `-T ek`: the action line of Elasticsearch's bulk interface,
 * then the packet's own line with its time, and its row of the list where that is asked for.
 */
import type { ByteSink } from './byte-sink.ts';
import type { ChosenColumns } from './chosen-columns.ts';
import type { DayIndex } from './day-index.ts';
import { jsonString } from './json-text.ts';
import { COLUMN_TITLES, allColumns } from './named-columns.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';

export class EkHead {
  /** `rows`: with the columns of the list, those of the user's choice where there are any. */
  constructor(private readonly index: DayIndex, private readonly rows = false, private readonly columns?: ChosenColumns) {}

  write(sink: ByteSink, packet: ShownPacket): void {
    const { seconds, nanoseconds } = packet.record, milliseconds = String(Math.floor(nanoseconds / 1e6)).padStart(3, '0');
    sink.text(`{"index":{"_index":"${this.index.of(seconds)}","_type":"doc"}}\n{"timestamp":"${seconds}${milliseconds}"`);
    if (!this.rows) return;
    const titles = this.columns?.titles ?? COLUMN_TITLES, texts = this.columns?.texts(packet) ?? allColumns(packet);
    titles.forEach((title, place) => {
      sink.text(',');
      jsonString(sink, title.toLowerCase().replaceAll('.', '_'));
      sink.text(':');
      jsonString(sink, texts[place]);
    });
  }
}

/** Nothing but rows of the list: `-T ek -P`. */
export class EkRows implements PacketWriter {
  constructor(private readonly sink: ByteSink, private readonly head: EkHead) {}

  begin(): void {}

  packet(packet: ShownPacket): void {
    this.head.write(this.sink, packet);
    this.sink.text('}\n');
    this.sink.settle();
  }

  end(): void {}
}
