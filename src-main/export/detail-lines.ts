/** The packet's tree as indented lines: tshark's `-V`. */
import { GENERATED, HIDDEN, REPEATED, type Tree } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { DetailLine } from './detail-line.ts';
import { hexDump } from './hex-dump.ts';
import type { ShownPacket } from './packet-writer.ts';
import { GapNotes, type NodesWriter, writeRepeated } from './repeated-part.ts';

export class DetailLines implements NodesWriter {
  readonly writesHidden = false;
  readonly gaps = new GapNotes();
  readonly #line: DetailLine;

  /** `expanded`: protocols whose subtrees are shown (`-O`), undefined for all. `dumpData`: uninterpreted bytes are dumped below their line. */
  constructor(private readonly sink: ByteSink, private readonly expanded: ReadonlySet<string> | undefined, private readonly dumpData: boolean) {
    this.#line = new DetailLine(sink, this.gaps);
  }

  packet({ dissector }: ShownPacket): void {
    if (dissector.tree.count > 0) this.nodes(dissector.tree, 0, 0);
  }

  nodes(tree: Tree, first: number, depth: number): void {
    const { expanded } = this;
    const { fields, flags: allFlags, next, first: firstChild } = tree;
    for (let node = first; node >= 0; node = next[node]) {
      const flags = allFlags[node];
      if ((flags & HIDDEN) !== 0) continue;
      const field = fields[node];
      const child = firstChild[node];
      if (field === REPEATED) {
        writeRepeated(this.sink, tree, node, depth, this);
        continue;
      }
      this.#line.write(tree, node, field, depth, flags & GENERATED);
      if (depth === 0 || child >= 0) {
        const { name } = field;
        if (depth === 0 && expanded !== undefined && !expanded.has(name)) continue;
        if (name === 'data' && this.dumpData) this.dump(tree, node);
      }
      if (child >= 0) this.nodes(tree, child, depth + 1);
    }
  }

  private dump(tree: Tree, node: number): void {
    const start = tree.start[node];
    this.sink.byte(10);
    hexDump(this.sink, tree.sources[tree.source[node]].bytes.subarray(start, start + tree.length[node]), '');
  }
}
