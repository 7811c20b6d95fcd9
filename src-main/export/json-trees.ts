/**
 * Packet trees as JSON in tshark's shape (`-T json`): values under their field's name, subtrees beside them under the name with `_tree`, lines of text as
 * keys of their own, hidden values included, equal keys repeated.
 */
import { type Field, type Tree, label } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { jsonEscaped, jsonString } from './json-text.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';
import { writeValue } from './value-bytes.ts';

const NEWLINE = 10, SPACE = 32, QUOTE = 34, COMMA = 44, COLON = 58, OPEN = 123, CLOSE = 125;
const LAYERS_DEPTH = 4;

export class JsonTrees implements PacketWriter {
  private packets = 0;
  /** `"ip.src": "` by field index. */
  private readonly keys: (Uint8Array | undefined)[] = [];

  /** `index` names the day of a packet: `packets-2026-11-21`. */
  constructor(private readonly sink: ByteSink, private readonly index: (seconds: number) => string) {}

  begin(): void {
    this.sink.byte(91);
    this.sink.byte(NEWLINE);
  }

  packet({ record, dissector }: ShownPacket): void {
    const { sink } = this;
    if (this.packets++ > 0) sink.text(',\n');
    sink.text(`  {\n    "_index": "${this.index(record.seconds)}",\n    "_type": "doc",\n    "_score": null,\n    "_source": {\n      "layers": {`);
    const { tree } = dissector;
    if (tree.count > 0) this.members(tree, 0, LAYERS_DEPTH);
    sink.text('\n      }\n    }\n  }');
    sink.settle();
  }

  end(): void {
    this.sink.text('\n]\n');
  }

  /** The members of an object: `first` and what follows it. */
  private members(tree: Tree, first: number, depth: number): void {
    const { sink } = this;
    let comma = false;
    for (let node = first; node >= 0; node = tree.next[node]!) {
      const field = tree.fields[node]!;
      const child = tree.first[node]!;
      if (comma) sink.byte(COMMA);
      comma = true;
      this.indent(depth);
      const value = field.kind !== 'none' && field.kind !== 'protocol';
      if (value) {
        this.key(tree, node, field);
        sink.byte(QUOTE);
        writeValue(sink, tree, node, COLON, jsonEscaped);
        sink.byte(QUOTE);
        if (child < 0) continue;
        sink.byte(COMMA);
        this.indent(depth);
        sink.byte(QUOTE);
        sink.text(field.name);
        sink.text('_tree": ');
      } else {
        this.key(tree, node, field);
        if (child < 0) {
          jsonString(sink, field.kind === 'protocol' ? label(tree, node) : '');
          continue;
        }
      }
      sink.byte(OPEN);
      this.members(tree, child, depth + 1);
      this.indent(depth);
      sink.byte(CLOSE);
    }
  }

  private key(tree: Tree, node: number, field: Field): void {
    const { sink } = this;
    if (field.name === 'text') {
      jsonString(sink, tree.labels[node] ?? '');
      sink.byte(COLON);
      sink.byte(SPACE);
      return;
    }
    const known = this.keys[field.index];
    if (known !== undefined) sink.raw(known);
    else sink.raw((this.keys[field.index] = new TextEncoder().encode(`"${field.name}": `)));
  }

  private indent(depth: number): void {
    const { sink } = this;
    sink.byte(NEWLINE);
    sink.fill(SPACE, 2 * depth);
  }
}
