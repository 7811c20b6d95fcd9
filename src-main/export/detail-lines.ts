/** The packet's tree as indented lines: tshark's `-V`. */
import { GENERATED, HIDDEN, REPEATED, type Repeat, type Tree } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { DetailLine } from './detail-line.ts';
import { hexDump } from './hex-dump.ts';
import type { ShownPacket } from './packet-writer.ts';

export class DetailLines {
  readonly #line: DetailLine;

  /** `expanded`: protocols whose subtrees are shown (`-O`), undefined for all. `dumpData`: uninterpreted bytes are dumped below their line. */
  constructor(private readonly sink: ByteSink, private readonly expanded: ReadonlySet<string> | undefined, private readonly dumpData: boolean) {
    this.#line = new DetailLine(sink);
  }

  packet({ dissector }: ShownPacket): void {
    if (dissector.tree.count > 0) this.nodes(dissector.tree, 0, 0);
  }

  private nodes(tree: Tree, first: number, depth: number): void {
    const { expanded } = this;
    const { fields, flags: allFlags, next, first: firstChild } = tree;
    for (let node = first; node >= 0; node = next[node]) {
      const flags = allFlags[node];
      if ((flags & HIDDEN) !== 0) continue;
      const field = fields[node];
      const child = firstChild[node];
      if (field === REPEATED) {
        this.repeated(tree, node, depth);
        continue;
      }
      this.#line.write(tree, node, field, depth, flags & GENERATED);
      if (depth === 0 || child >= 0) {
        const { name, kind } = field;
        if (name === 'data' && this.dumpData) this.dump(tree, node);
        if (depth === 0 && expanded !== undefined && kind === 'protocol' && !expanded.has(name)) continue;
      }
      if (child >= 0) this.nodes(tree, child, depth + 1);
    }
  }

  /** A part that other packets have had too, copied; the first time written and kept. */
  private repeated(tree: Tree, node: number, depth: number): void {
    const { sink } = this;
    const part = tree.values[node] as Repeat;
    if (part.text !== undefined) {
      sink.raw(part.text);
      return;
    }
    const from = sink.length;
    this.nodes(tree, tree.first[node], depth);
    if (part.whole) part.text = sink.bytes.slice(from, sink.length);
  }

  private dump(tree: Tree, node: number): void {
    const start = tree.start[node];
    this.sink.byte(10);
    hexDump(this.sink, tree.sources[tree.source[node]].bytes.subarray(start, start + tree.length[node]), '');
  }
}
