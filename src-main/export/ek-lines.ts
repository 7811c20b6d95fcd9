/** Packet trees as newline-delimited JSON for the bulk interface of Elasticsearch: tshark's `-T ek`. */
import { type Field, type Moment, type Registry, type Tree } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import type { EkHead } from './ek-head.ts';
import { fittedBareLabel } from './fitted-label.ts';
import { jsonEscaped, jsonString } from './json-text.ts';
import { keepFor } from './kept-by-field.ts';
import { hasLine, isLayer } from './layer-kind.ts';
import { OPTIONS_AS_PROTOCOLS } from './options-as-protocols.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';
import { type ProtocolFilter, below } from './protocol-filter.ts';
import { writeRaw } from './raw-value.ts';
import { writeValue } from './value-bytes.ts';

export class EkLines implements PacketWriter {
  private readonly keys: string[] = [];
  private filter: ProtocolFilter | undefined;
  private comma = false;

  constructor(
    private readonly sink: ByteSink, private readonly registry: Registry, private readonly head: EkHead, private readonly raw: boolean,
    filter: ProtocolFilter | undefined,
  ) {
    this.filter = filter;
  }

  begin(): void {}

  packet(packet: ShownPacket): void {
    const { sink } = this;
    const { tree } = packet.dissector;
    this.head.write(sink, packet);
    sink.text(',"layers":{');
    this.comma = false;
    const top: number[] = [];
    for (let node = tree.count > 0 ? 0 : -1; node >= 0; node = tree.next[node]!) top.push(node);
    this.members(tree, top);
    sink.text('}}\n');
    sink.settle();
  }

  end(): void {}

  /** Members for these siblings: equal names become one array, and what is below fields is laid flat behind them. */
  private members(tree: Tree, siblings: readonly number[]): void {
    const groups = new Map<string, number[]>();
    for (const node of siblings) {
      const { name } = tree.fields[node];
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [node]);
      else group.push(node);
    }
    for (const nodes of groups.values()) {
      const field = tree.fields[nodes[0]];
      const key = this.key(field);
      const covering = nodes.filter(node => tree.length[node] > 0);
      if (this.raw && field.name !== 'text' && covering.length > 0) this.list(`${key}_raw`, covering, node => this.rawValue(tree, node));
      this.list(key, nodes, node => this.attribute(tree, node));
      if (isLayer(field)) continue;
      const shown = this.filter === undefined || this.filter.names.has(field.name);
      const children = shown ? nodes.flatMap(node => childrenOf(tree, node)) : [];
      if (children.length === 0) continue;
      const { filter } = this;
      this.filter = below(filter);
      this.members(tree, children);
      this.filter = filter;
    }
  }

  private list(key: string, nodes: readonly number[], write: (node: number) => void): void {
    const { sink } = this;
    if (this.comma) sink.text(',');
    this.comma = true;
    jsonString(sink, key);
    sink.text(nodes.length > 1 ? ':[' : ':');
    for (let i = 0; i < nodes.length; i++) {
      if (i > 0) sink.text(',');
      write(nodes[i]);
    }
    if (nodes.length > 1) sink.text(']');
  }

  private attribute(tree: Tree, node: number): void {
    const { sink, filter } = this;
    const field = tree.fields[node];
    const hidden = filter !== undefined && !filter.names.has(field.name);
    if (hidden || isLayer(field)) {
      const outer = this.comma;
      sink.text('{');
      this.comma = false;
      if (hidden) {
        sink.text('"filtered":');
        jsonString(sink, field.name);
      } else {
        this.filter = below(filter);
        this.members(tree, childrenOf(tree, node));
        this.filter = filter;
      }
      sink.text('}');
      this.comma = outer;
      return;
    }
    this.value(tree, node, field);
  }

  private value(tree: Tree, node: number, field: Field): void {
    const { sink } = this;
    if (field.name === 'text') jsonString(sink, fittedBareLabel(tree, node));
    else if (field.kind === 'none') sink.text('null');
    else if (field.kind === 'bool') sink.text(tree.numbers[node] === 1 ? 'true' : 'false');
    else if (field.kind === 'abstime') jsonString(sink, isoTime(tree.values[node] as Moment | undefined));
    else {
      sink.text('"');
      writeValue(sink, tree, node, 58, jsonEscaped);
      sink.text('"');
    }
  }

  private rawValue(tree: Tree, node: number): void {
    this.sink.text('"');
    writeRaw(this.sink, tree, node);
    this.sink.text('"');
  }

  /** Remarks and their parts are one protocol of its own. */
  private ownerName(field: Field): string {
    return field.name.startsWith('_ws.expert.') ? '_ws.expert' : this.registry.owner(field).name;
  }

  /** `ip_ip_src`: the protocol's name, then the field's; dots are not allowed in Elasticsearch's keys. */
  private key(field: Field): string {
    const known = this.keys[field.index];
    if (known !== undefined) return known;
    const name = hasLine(field) || OPTIONS_AS_PROTOCOLS.has(field.name) ? field.name : `${this.ownerName(field)}_${field.name}`;
    return keepFor(this.keys, field, name.replaceAll('.', '_'));
  }
}

function childrenOf(tree: Tree, node: number): number[] {
  const children: number[] = [];
  for (let child = tree.first[node]; child >= 0; child = tree.next[child]!) children.push(child);
  return children;
}

function isoTime(moment: Moment | undefined): string {
  const date = new Date((moment?.seconds ?? NaN) * 1000);
  if (moment === undefined || Number.isNaN(date.getTime())) return '';
  return `${date.toISOString().slice(0, -4)}${String(moment.nanoseconds).padStart(9, '0')}Z`;
}
