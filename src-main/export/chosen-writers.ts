/** Writers of chosen fields in the formats that have a shape of their own for them. */
import type { ByteSink } from './byte-sink.ts';
import type { DayIndex } from './day-index.ts';
import type { ChosenFields } from './chosen-fields.ts';
import type { EkHead } from './ek-head.ts';
import { jsonString } from './json-text.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';
import { xmlText } from './xml-text.ts';
import { Pdml } from './pdml.ts';

/** `-T json -e`: every asked field an array. */
export class ChosenJson implements PacketWriter {
  private packets = 0;

  constructor(private readonly sink: ByteSink, private readonly index: DayIndex, private readonly chosen: ChosenFields) {}

  begin(): void {
    this.sink.text('[');
  }

  packet(packet: ShownPacket): void {
    const { sink } = this;
    sink.text(`${this.packets++ > 0 ? ',' : ''}\n  {\n    "_index": "${this.index.of(packet.record.seconds)}",\n    "_type": "doc",\n`);
    sink.text('    "_score": null,\n    "_source": {\n      "layers": {');
    const all = this.chosen.of(packet);
    all.forEach(({ name, values }, i) => {
      sink.text(`${i > 0 ? ',' : ''}\n        `);
      jsonString(sink, name);
      sink.text(': [');
      values.forEach((value, j) => {
        sink.text(`${j > 0 ? ',' : ''}\n          `);
        jsonString(sink, value);
      });
      sink.text('\n        ]');
    });
    sink.text(`${all.length > 0 ? '\n      ' : ''}}\n    }\n  }`);
    sink.settle();
  }

  end(): void {
    this.sink.text(this.packets > 0 ? '\n]\n' : ']\n');
  }
}

/** `-T ek -e`. */
export class ChosenEk implements PacketWriter {
  constructor(private readonly sink: ByteSink, private readonly head: EkHead, private readonly chosen: ChosenFields) {}

  begin(): void {}

  packet(packet: ShownPacket): void {
    const { sink } = this;
    this.head.write(sink, packet);
    sink.text(',"layers":{');
    this.chosen.of(packet).forEach(({ name, values }, i) => {
      if (i > 0) sink.text(',');
      jsonString(sink, name.replaceAll('.', '_'));
      sink.text(':[');
      values.forEach((value, j) => {
        if (j > 0) sink.text(',');
        jsonString(sink, value);
      });
      sink.text(']');
    });
    sink.text('}}\n');
    sink.settle();
  }

  end(): void {}
}

/** `-T pdml -e`. */
export class ChosenPdml extends Pdml {
  constructor(sink: ByteSink, creator: string, captureFile: string, created: string, private readonly chosen: ChosenFields) {
    super(sink, creator, captureFile, created, undefined);
  }

  protected override layers(packet: ShownPacket): void {
    for (const { name, values } of this.chosen.of(packet)) {
      for (const value of values) this.sink.text(`  <field name="${xmlText(name)}" value="${xmlText(value)}"/>\n`);
    }
  }
}
