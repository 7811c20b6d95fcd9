/** The protocol hierarchy: how many packets and bytes have which layers above which, counted as Wireshark counts them. */
import type { HierarchyNode } from '../api/index.ts';
import { Dissector, type Field, type Registry, type Tree } from '../dissect/index.ts';
import { type Packets, type RowList, type Turn, eachRow } from './packets.ts';

interface Branch {
  readonly protocol: string;
  readonly title: string;
  readonly children: Map<string, Branch>;
  packets: number;
  bytes: number;
  endPackets: number;
  endBytes: number;
}

/**
 * What becomes of headings among the protocols, such as the list of reassembled segments before what was put together of them: Wireshark's window
 * leaves them out; `tshark -q` counts them below what they belong to. So a protocol has all its packets on one line either way.
 */
export type Headings = 'left out' | 'behind';

export class HierarchyCount {
  readonly #root = branch('', '');
  readonly #headings: Headings;

  constructor(headings: Headings) {
    this.#headings = headings;
  }

  /** Counts the packet in the tree: its top level is the path. A packet counts once for each step of its path. */
  add(tree: Tree, bytes: number): void {
    let at = this.#root;
    for (const { name, title } of this.#pathOf(tree)) {
      let child = at.children.get(name);
      if (child === undefined) at.children.set(name, (child = branch(name, title)));
      child.packets++;
      child.bytes += bytes;
      at = child;
    }
    at.endPackets++;
    at.endBytes += bytes;
  }

  /** A heading goes behind the layers of its own message: up to the next one of the same protocol in this packet, if there is one. */
  #pathOf(tree: Tree): readonly Field[] {
    const path: Field[] = [];
    let heading: Field | undefined, first: Field | undefined;
    for (let node = tree.count > 0 ? 0 : -1; node >= 0; node = tree.next[node]) {
      const field = tree.fields[node];
      if (field.name === 'frame') continue;
      const isHeading = field.kind !== 'protocol';
      if (isHeading && this.#headings === 'left out') continue;
      if (heading !== undefined && (isHeading || field === first)) {
        path.push(heading);
        heading = undefined;
      }
      if (isHeading) {
        heading = field;
        first = undefined;
      } else {
        first ??= field;
        path.push(field);
      }
    }
    if (heading !== undefined) path.push(heading);
    return path;
  }

  /** Parents before children, siblings in their order of appearance. */
  nodes(): HierarchyNode[] {
    const nodes: HierarchyNode[] = [];
    // A packet may have thousands of layers, as many as MPLS labels: too many for a function that calls itself.
    const path = [this.#root.children.values()];
    while (path.length > 0) {
      const { value: child, done } = path[path.length - 1].next();
      if (done) {
        path.pop();
        continue;
      }
      const { protocol, title, packets, bytes, endPackets, endBytes } = child;
      nodes.push({ protocol, title, depth: path.length - 1, packets, bytes, endPackets, endBytes });
      path.push(child.children.values());
    }
    return nodes;
  }
}

function branch(protocol: string, title: string): Branch {
  return { protocol, title, children: new Map(), packets: 0, bytes: 0, endPackets: 0, endBytes: 0 };
}

/**
 * By field index, 1 for what may stand at the top level of a tree (protocols, and headings such as the list of reassembled segments), and for fields
 * that others ask for.
 */
export function hierarchyFields(registry: Registry, others: readonly string[] = []): Uint8Array {
  const steps = registry.declaredFields.filter(({ kind, expert }) => kind === 'protocol' || (kind === 'none' && expert === undefined));
  return registry.wanted([...steps.map(({ name }) => name), ...others]);
}

export async function protocolHierarchy(packets: Packets, rows: RowList, turn: Turn, headings: Headings = 'left out'): Promise<HierarchyNode[]> {
  const count = new HierarchyCount(headings);
  const dissector = new Dissector(packets.registry, { wanted: hierarchyFields(packets.registry) });
  await eachRow(rows, turn, row => {
    dissector.dissect(packets.record(row), packets.around(row));
    count.add(dissector.tree, packets.table.get('original', row));
  });
  return count.nodes();
}
