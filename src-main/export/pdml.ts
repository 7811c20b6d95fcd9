/** Packet trees as PDML, the XML of Wireshark's doc/README.xml-output. */
import { HIDDEN, type Tree, epochText, localText } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { colourAttributes } from './coloured-lines.ts';
import { fittedBareLabel } from './fitted-label.ts';
import { isLayer } from './layer-kind.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';
import { type ProtocolFilter, below } from './protocol-filter.ts';
import { writeFieldBytes, writeRaw } from './raw-value.ts';
import { writeValue } from './value-bytes.ts';
import { xmlText } from './xml-text.ts';

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/xsl" href="pdml2html.xsl"?>
`;

export class Pdml implements PacketWriter {
  private filter: ProtocolFilter | undefined;

  constructor(
    protected readonly sink: ByteSink, private readonly creator: string, private readonly captureFile: string, private readonly created: string,
    filter: ProtocolFilter | undefined,
  ) {
    this.filter = filter;
  }

  begin(): void {
    this.sink.text(
      `${HEAD}<pdml version="0" creator="${xmlText(this.creator)}" time="${this.created}" capture_file="${xmlText(this.captureFile)}">\n`,
    );
  }

  packet(packet: ShownPacket): void {
    const { sink } = this;
    sink.text(`<packet${colourAttributes(packet.colour)}>\n`);
    generalInformation(sink, packet);
    this.layers(packet);
    sink.text('</packet>\n\n\n');
    sink.settle();
  }

  protected layers({ dissector }: ShownPacket): void {
    if (dissector.tree.count > 0) this.nodes(dissector.tree, 0, 1);
  }

  end(): void {
    this.sink.text('</pdml>\n');
  }

  private nodes(tree: Tree, first: number, level: number): void {
    for (let node = first; node >= 0; node = tree.next[node]!) {
      const field = tree.fields[node];
      // A field at the top level gets a protocol around it, so that the document keeps its schema.
      if (level === 1 && (!isLayer(field) || field.name === 'data')) {
        this.sink.text('  <proto name="fake-field-wrapper">\n');
        this.node(tree, node, 2);
        this.sink.text('  </proto>\n');
      } else {
        this.node(tree, node, level);
      }
    }
  }

  private node(tree: Tree, node: number, level: number): void {
    const { sink } = this;
    const field = tree.fields[node];
    const { name } = field;
    const child = tree.first[node];
    const data = name === 'data' && isLayer(field);
    const element = isLayer(field) && !data && name !== '_ws.expert' ? 'proto' : 'field';
    sink.fill(32, 2 * level);
    sink.text(`<${element} name="`);
    if (name === 'text') this.textLine(tree, node);
    else if (data) {
      sink.text('data" value="');
      writeFieldBytes(sink, tree, node);
    } else {
      this.attributes(tree, node);
    }
    sink.text(child >= 0 ? '">\n' : '"/>\n');
    if (child < 0) return;
    this.children(tree, node, level);
    sink.fill(32, 2 * level);
    sink.text(`</${element}>\n`);
  }

  private children(tree: Tree, node: number, level: number): void {
    const { sink, filter } = this;
    const { name } = tree.fields[node];
    if (filter !== undefined && !filter.names.has(name)) {
      sink.fill(32, 2 * (level + 1));
      sink.text(`<field name="filtered" value="${xmlText(name)}" />\n`);
      return;
    }
    this.filter = below(filter);
    this.nodes(tree, tree.first[node], level + 1);
    this.filter = filter;
  }

  private textLine(tree: Tree, node: number): void {
    const { sink } = this;
    sink.text(`" show="${xmlText(fittedBareLabel(tree, node))}`);
    this.place(tree, node);
    if (tree.length[node] > 0) {
      sink.text('" value="');
      writeFieldBytes(sink, tree, node);
    }
  }

  private attributes(tree: Tree, node: number): void {
    const { sink } = this;
    const field = tree.fields[node];
    sink.text(`${field.name}" showname="${xmlText(fittedBareLabel(tree, node))}`);
    if ((tree.flags[node] & HIDDEN) !== 0) sink.text('" hide="yes');
    this.place(tree, node);
    if (isLayer(field)) return;
    if (field.kind === 'none') {
      sink.text('" show="" value="');
      return;
    }
    sink.text('" show="');
    writeValue(sink, tree, node, 58, (to, text) => to.text(xmlText(text)));
    if (tree.length[node] > 0) {
      sink.text('" value="');
      writeRaw(sink, tree, node);
      if (field.mask !== 0) {
        sink.text('" unmaskedvalue="');
        writeFieldBytes(sink, tree, node);
      }
    }
  }

  private place(tree: Tree, node: number): void {
    this.sink.text(`" size="${tree.length[node]}" pos="${tree.start[node]}`);
  }
}

function generalInformation(sink: ByteSink, { record, dissector }: ShownPacket): void {
  const { number, original } = record;
  const captured = record.bytes.length;
  const line = (name: string, show: string, showname: string, value: string): void =>
    sink.text(`    <field name="${name}" pos="0" show="${show}" showname="${showname}" value="${value}" size="${original}"/>\n`);
  sink.text(`  <proto name="geninfo" pos="0" showname="General information" size="${original}">\n`);
  line('num', String(number), 'Number', number.toString(16));
  line('len', String(original), 'Frame Length', original.toString(16));
  line('caplen', String(captured), 'Captured Length', captured.toString(16));
  line('timestamp', localText(record, dissector.tree.zones), 'Captured Time', epochText(record));
  sink.text('  </proto>\n');
}
