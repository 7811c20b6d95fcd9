/** Chosen fields of one packet after another: what statistics ask of packets that columns do not tell. */
import { Dissector, type Tree, bytesOf, valueText } from '../dissect/index.ts';
import { type Packets, type RowList, type Turn, eachRow } from './packets.ts';

/** One occurrence of a field: its number (1 and 0 for truth values, 0 where it has none) and its text. */
export interface FieldValue {
  readonly number: number;
  readonly text: string;
}

export class PacketFields {
  readonly tree: Tree;
  readonly #dissector: Dissector;
  readonly #packets: Packets;

  /** `names`: those fields are kept, and all protocols, which tell what is below them; what the registry does not know is never there. */
  constructor(packets: Packets, names: readonly string[]) {
    this.#packets = packets;
    const { registry } = packets;
    this.#dissector = new Dissector(registry, { wanted: registry.wanted([...registry.layers, ...names]) });
    this.tree = this.#dissector.tree;
  }

  read(row: number): void {
    this.#dissector.dissect(this.#packets.record(row), this.#packets.around(row));
  }

  /** What the packet's row says of it. */
  get info(): string {
    return String(this.#dissector.columns.info());
  }

  /** Nodes of a protocol at the top level: packets that error messages quote hang below those. */
  layers(name: string): number[] {
    const { tree } = this, found: number[] = [];
    for (let node = tree.count > 0 ? 0 : -1; node >= 0; node = tree.next[node]) if (tree.fields[node].name === name) found.push(node);
    return found;
  }

  /** Occurrences of a field from `node` on, as far as that subtree goes; `node` -1: in the whole packet. */
  values(name: string, node = -1): FieldValue[] {
    const found: FieldValue[] = [], end = this.#endOf(node);
    for (let at = this.#find(name, node, end); at >= 0; at = this.#find(name, at + 1, end)) found.push(this.#valueOf(at));
    return found;
  }

  /** Occurrences of several fields from `node` on, in the packet's order. */
  inOrder(names: readonly string[], node: number): { readonly name: string; readonly value: FieldValue }[] {
    const found = [], { registry } = this.#packets, { fields } = this.tree, end = this.#endOf(node);
    const byIndex = new Map(names.map(name => [registry.field(name)?.index, name]));
    for (let at = Math.max(0, node); at < end; at++) {
      const name = byIndex.get(fields[at].index);
      if (name !== undefined) found.push({ name, value: this.#valueOf(at) });
    }
    return found;
  }

  first(name: string, node = -1): FieldValue | undefined {
    const at = this.#find(name, node, this.#endOf(node));
    return at < 0 ? undefined : this.#valueOf(at);
  }

  /** The nearest occurrence above `node` in the packet's order. */
  before(name: string, node: number): FieldValue | undefined {
    const { fields } = this.tree, index = this.#packets.registry.field(name)?.index;
    for (let at = node - 1; at >= 0; at--) if (fields[at].index === index) return this.#valueOf(at);
    return undefined;
  }

  /** Bytes of the first occurrence, until the next packet is read. */
  bytes(name: string, node = -1): Uint8Array | undefined {
    const at = this.#find(name, node, this.#endOf(node));
    return at < 0 ? undefined : bytesOf(this.tree, at);
  }

  /** Occurrences of a field, each with the nearest one of `other` before it, or else behind it. */
  beside(name: string, other: string): { readonly value: FieldValue; readonly other: FieldValue | undefined }[] {
    const found = [], { tree } = this;
    let nearest = -1, at = this.#find(other, 0, tree.count);
    for (let node = this.#find(name, 0, tree.count); node >= 0; node = this.#find(name, node + 1, tree.count)) {
      for (; at >= 0 && (at < node || nearest < 0); at = this.#find(other, at + 1, tree.count)) nearest = at;
      found.push({ value: this.#valueOf(node), other: nearest < 0 ? undefined : this.#valueOf(nearest) });
    }
    return found;
  }

  #valueOf(node: number): FieldValue {
    return { number: this.tree.numbers[node], text: valueText(this.tree, node) };
  }

  /** The first occurrence before `end`, -1 for none. Protocols that share a name share its index. */
  #find(name: string, from: number, end: number): number {
    const { fields } = this.tree, index = this.#packets.registry.field(name)?.index;
    for (let at = Math.max(0, from); at < end; at++) if (fields[at].index === index) return at;
    return -1;
  }

  /**
   * Nodes stand behind those they are below. What follows the node, or one above it, ends what is below it, unless that was
   * there before: what an outer layer adds when those within have been read, such as an Ethernet trailer, stands behind these.
   */
  #endOf(node: number): number {
    const { tree } = this;
    if (node < 0) return tree.count;
    for (let at = node; at >= 0; at = tree.parent[at]) if (tree.next[at] > node) return tree.next[at];
    return tree.count;
  }
}

/** Shows the fields of one packet after another to `see`; they are the next one's when it has returned. */
export async function readEach(
  packets: Packets, rows: RowList, names: readonly string[], turn: Turn, see: (fields: PacketFields, row: number) => void,
): Promise<void> {
  const fields = new PacketFields(packets, names);
  await eachRow(rows, turn, row => {
    fields.read(row);
    see(fields, row);
  });
}
