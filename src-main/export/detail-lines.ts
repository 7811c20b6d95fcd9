/** The packet's tree as indented lines: tshark's `-V`. */
import { HIDDEN, type Tree, label } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { hexDump } from './hex-dump.ts';
import type { ShownPacket } from './packet-writer.ts';

export class DetailLines {
  /** `expanded`: protocols whose subtrees are shown (`-O`), undefined for all. `dumpData`: uninterpreted bytes are dumped below their line. */
  constructor(private readonly sink: ByteSink, private readonly expanded: ReadonlySet<string> | undefined, private readonly dumpData: boolean) {}

  packet({ dissector }: ShownPacket): void {
    if (dissector.tree.count > 0) this.nodes(dissector.tree, 0, 0);
  }

  private nodes(tree: Tree, first: number, depth: number): void {
    const { sink, expanded } = this;
    for (let node = first; node >= 0; node = tree.next[node]!) {
      if ((tree.flags[node] & HIDDEN) !== 0) continue;
      sink.fill(32, 4 * depth);
      sink.text(label(tree, node));
      sink.byte(10);
      const { name, kind } = tree.fields[node];
      if (name === 'data' && this.dumpData) this.dump(tree, node);
      if (depth === 0 && expanded !== undefined && kind === 'protocol' && !expanded.has(name)) continue;
      const child = tree.first[node];
      if (child >= 0) this.nodes(tree, child, depth + 1);
    }
  }

  private dump(tree: Tree, node: number): void {
    const start = tree.start[node];
    this.sink.byte(10);
    hexDump(this.sink, tree.sources[tree.source[node]].bytes.subarray(start, start + tree.length[node]), '');
  }
}
