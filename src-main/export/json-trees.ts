/**
 * Packet trees as JSON in tshark's shape (`-T json`): values under their field's name, subtrees beside them
 * under the name with `_tree`, lines of text as keys of their own, hidden values included, equal keys repeated.
 */
import { type Field, REPEATED, type Tree } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import type { DayIndex } from './day-index.ts';
import { fittedBareLabel } from './fitted-label.ts';
import { JsonPrefixes } from './json-prefixes.ts';
import { jsonEscaped, jsonString } from './json-text.ts';
import { isLayer } from './layer-kind.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';
import { type ProtocolFilter, below } from './protocol-filter.ts';
import { typeNumber, writeRaw } from './raw-value.ts';
import { GapNotes, type NodesWriter, writeRepeated } from './repeated-part.ts';
import { writeValue } from './value-bytes.ts';

const NEWLINE = 10, SPACE = 32, QUOTE = 34, COMMA = 44, COLON = 58, OPEN = 123, CLOSE = 125;
const LAYERS_DEPTH = 4;

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const BETWEEN = encoded(',\n'), FIRST = encoded('\n');
const BEFORE_INDEX = encoded('  {\n    "_index": "');
const BEHIND_INDEX = encoded('",\n    "_type": "doc",\n    "_score": null,\n    "_source": {\n      "layers": ');
const PACKET_END = encoded('\n    }\n  }');

export interface JsonTreeOptions {
  /** Values as text. */
  readonly values: boolean;
  /** Bytes, offset, length, bit mask and type of each field, under its name with `_raw` (`-x`; without values: `-T jsonraw`). */
  readonly raw: boolean;
  readonly filter: ProtocolFilter | undefined;
  /** Equal keys of one object become one with an array (`--no-duplicate-keys`). */
  readonly merge: boolean;
  /** Packets before the first one are written by another. */
  readonly continues?: boolean;
}

export class JsonTrees implements PacketWriter, NodesWriter {
  readonly writesHidden = true;
  readonly gaps = new GapNotes();
  private packets: number;
  private readonly prefixes = new JsonPrefixes();
  private filter: ProtocolFilter | undefined;
  private readonly plain: boolean;

  constructor(private readonly sink: ByteSink, private readonly index: DayIndex, private readonly options: JsonTreeOptions) {
    this.packets = options.continues === true ? 1 : 0;
    this.filter = options.filter;
    this.plain = options.values && !options.raw && options.filter === undefined;
  }

  begin(): void {
    this.sink.text('[');
  }

  packet({ record, dissector }: ShownPacket): void {
    const { sink } = this;
    sink.raw(this.packets++ > 0 ? BETWEEN : FIRST);
    sink.raw(BEFORE_INDEX);
    sink.text(this.index.of(record.seconds));
    sink.raw(BEHIND_INDEX);
    const { tree } = dissector;
    if (tree.count === 0) sink.text('{}');
    else this.object(tree, 0, LAYERS_DEPTH);
    sink.raw(PACKET_END);
    sink.settle();
  }

  end(): void {
    this.sink.text(this.packets > 0 ? '\n]\n' : ']\n');
  }

  /** An object with the nodes from `first` on as members, each at `depth`. */
  private object(tree: Tree, first: number, depth: number): void {
    this.sink.byte(OPEN);
    if (this.options.merge) this.mergedMembers(tree, first, depth);
    else if (this.plain) this.nodes(tree, first, depth);
    else this.members(tree, first, depth);
    this.indent(depth - 1);
    this.sink.byte(CLOSE);
  }

  /** Nothing but values and subtrees: about 80 ns a member. */
  nodes(tree: Tree, first: number, depth: number): void {
    const { sink, gaps } = this;
    const prefixes = this.prefixes.at(depth);
    const { values } = prefixes;
    const { fields, next, first: firstChild } = tree;
    for (let node = first; node >= 0; node = next[node]) {
      const field = fields[node];
      const child = firstChild[node];
      if (node !== first) sink.byte(COMMA);
      if (field === REPEATED) {
        writeRepeated(sink, tree, node, depth, this);
      } else if (hasValue(field)) {
        sink.raw(values[field.index] ?? prefixes.value(field));
        const from = sink.length;
        writeValue(sink, tree, node, COLON, jsonEscaped);
        if (gaps.listening) gaps.note(tree, node, from, sink.length);
        sink.byte(QUOTE);
        if (child >= 0) {
          sink.byte(COMMA);
          sink.raw(prefixes.subtree(field));
          this.nodes(tree, child, depth + 1);
          sink.raw(prefixes.close);
        }
      } else {
        if (field.name === 'text') {
          this.indent(depth);
          jsonString(sink, fittedBareLabel(tree, node));
          sink.byte(COLON);
          sink.byte(SPACE);
        } else {
          sink.raw(prefixes.key(field));
        }
        if (child >= 0) {
          sink.byte(OPEN);
          this.nodes(tree, child, depth + 1);
          sink.raw(prefixes.close);
        } else {
          this.withoutValue(tree, node, field);
        }
      }
    }
  }

  /** The same with everything that options can ask for. */
  private members(tree: Tree, first: number, depth: number): void {
    const { sink } = this;
    const { values, raw } = this.options;
    let comma = false;
    for (let node = first; node >= 0; node = tree.next[node]!) {
      const field = tree.fields[node];
      const child = tree.first[node];
      const value = hasValue(field);
      if (raw && (!values || tree.length[node] > 0) && field.name !== 'text') {
        if (comma) sink.byte(COMMA);
        comma = true;
        this.indent(depth);
        sink.text(`"${field.name}_raw": `);
        this.rawArray(tree, node, depth);
      }
      if (values && value) {
        if (comma) sink.byte(COMMA);
        comma = true;
        this.indent(depth);
        this.key(tree, node, field);
        this.value(tree, node);
      }
      if (child >= 0) {
        if (comma) sink.byte(COMMA);
        comma = true;
        this.indent(depth);
        if (value) sink.text(`"${field.name}_tree": `);
        else this.key(tree, node, field);
        this.subtree(tree, node, field, depth);
      } else if (!value && (values || field.name === 'text')) {
        if (comma) sink.byte(COMMA);
        comma = true;
        this.indent(depth);
        this.key(tree, node, field);
        this.withoutValue(tree, node, field);
      }
    }
  }

  /** The same with equal keys made one. */
  private mergedMembers(tree: Tree, first: number, depth: number): void {
    const { values, raw } = this.options;
    const groups = new Map<string, number[]>();
    for (let node = first; node >= 0; node = tree.next[node]!) {
      const field = tree.fields[node];
      const key = field.name === 'text' ? `text ${fittedBareLabel(tree, node)}` : field.name;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [node]);
      else group.push(node);
    }
    let comma = false;
    const member = (nodes: readonly number[], suffix: string, write: (node: number, depth: number) => void): void => {
      if (comma) this.sink.byte(COMMA);
      comma = true;
      this.indent(depth);
      const field = tree.fields[nodes[0]];
      jsonString(this.sink, (field.name === 'text' ? fittedBareLabel(tree, nodes[0]) : field.name) + suffix);
      this.sink.text(': ');
      this.list(nodes, depth, write);
    };
    for (const nodes of groups.values()) {
      const field = tree.fields[nodes[0]];
      const value = hasValue(field);
      if (raw && (!values || tree.length[nodes[0]] > 0) && field.name !== 'text') member(nodes, '_raw', (node, at) => this.rawArray(tree, node, at));
      if (values && value) member(nodes, '', node => this.value(tree, node));
      if (nodes.some(node => tree.first[node] >= 0)) {
        member(nodes, value ? '_tree' : '', (node, at) => {
          if (tree.first[node] >= 0) this.subtree(tree, node, field, at);
          else this.withoutValue(tree, node, field);
        });
      } else if (!value && (values || field.name === 'text')) {
        member(nodes, '', node => this.withoutValue(tree, node, field));
      }
    }
  }

  /** One value, or an array of several. */
  private list(nodes: readonly number[], depth: number, write: (node: number, depth: number) => void): void {
    if (nodes.length === 1) {
      write(nodes[0], depth);
      return;
    }
    this.sink.text('[');
    for (let i = 0; i < nodes.length; i++) {
      if (i > 0) this.sink.byte(COMMA);
      this.indent(depth + 1);
      write(nodes[i], depth + 1);
    }
    this.indent(depth);
    this.sink.text(']');
  }

  private value(tree: Tree, node: number): void {
    const { sink } = this;
    sink.byte(QUOTE);
    writeValue(sink, tree, node, COLON, jsonEscaped);
    sink.byte(QUOTE);
  }

  private withoutValue(tree: Tree, node: number, field: Field): void {
    jsonString(this.sink, isLayer(field) ? fittedBareLabel(tree, node) : '');
  }

  private subtree(tree: Tree, node: number, field: Field, depth: number): void {
    const { filter } = this;
    if (filter !== undefined && !filter.names.has(field.name === 'text' ? fittedBareLabel(tree, node) : field.name)) {
      this.sink.byte(OPEN);
      this.indent(depth + 1);
      this.sink.text('"filtered": ');
      jsonString(this.sink, field.name === 'text' ? fittedBareLabel(tree, node) : field.name);
      this.indent(depth);
      this.sink.byte(CLOSE);
      return;
    }
    this.filter = below(filter);
    this.object(tree, tree.first[node], depth + 1);
    this.filter = filter;
  }

  private rawArray(tree: Tree, node: number, depth: number): void {
    const { sink } = this;
    const field = tree.fields[node];
    sink.text('[');
    this.indent(depth + 1);
    sink.byte(QUOTE);
    writeRaw(sink, tree, node);
    sink.byte(QUOTE);
    for (const number of [tree.start[node], tree.length[node], field.mask, typeNumber(field, tree.length[node])]) {
      sink.byte(COMMA);
      this.indent(depth + 1);
      sink.decimal(number);
    }
    this.indent(depth);
    sink.text(']');
  }

  private key(tree: Tree, node: number, field: Field): void {
    const { sink } = this;
    if (field.name === 'text') {
      jsonString(sink, fittedBareLabel(tree, node));
      sink.byte(COLON);
      sink.byte(SPACE);
      return;
    }
    sink.text(`"${field.name}": `);
  }

  private indent(depth: number): void {
    const { sink } = this;
    sink.byte(NEWLINE);
    sink.fill(SPACE, 2 * depth);
  }
}

function hasValue(field: Field): boolean {
  return !field.heading;
}
