/** The packet's tree as indented lines: tshark's `-V`. */
import { type Field, GENERATED, HIDDEN, type Tree } from '../dissect/index.ts';
import { ByteSink } from './byte-sink.ts';
import { fittedLabel } from './fitted-label.ts';
import { hexDump } from './hex-dump.ts';
import type { ShownPacket } from './packet-writer.ts';

/** Lines kept of each field, by the lowest bits of its number: flags, types and lengths repeat from packet to packet. */
const LINES_KEPT = 16;

interface KeptLines {
  readonly numbers: Float64Array;
  /** Length and flags of the node that the line was made for. */
  readonly shapes: Int32Array;
  readonly lines: (Uint8Array | undefined)[];
}

export class DetailLines {
  readonly #kept: (KeptLines | undefined)[] = [];
  readonly #scratch = new ByteSink();

  /** `expanded`: protocols whose subtrees are shown (`-O`), undefined for all. `dumpData`: uninterpreted bytes are dumped below their line. */
  constructor(private readonly sink: ByteSink, private readonly expanded: ReadonlySet<string> | undefined, private readonly dumpData: boolean) {}

  packet({ dissector }: ShownPacket): void {
    if (dissector.tree.count > 0) this.nodes(dissector.tree, 0, 0);
  }

  private nodes(tree: Tree, first: number, depth: number): void {
    const { sink, expanded } = this;
    for (let node = first; node >= 0; node = tree.next[node]) {
      if ((tree.flags[node] & HIDDEN) !== 0) continue;
      sink.fill(32, 4 * depth);
      this.line(tree, node);
      const child = tree.first[node];
      if (depth === 0 || child >= 0) {
        const { name, kind } = tree.fields[node];
        if (name === 'data' && this.dumpData) this.dump(tree, node);
        if (depth === 0 && expanded !== undefined && kind === 'protocol' && !expanded.has(name)) continue;
      }
      if (child >= 0) this.nodes(tree, child, depth + 1);
    }
  }

  /** The label and the end of the line. Labels made of a number alone are kept: they cost ten times as much as their copy. */
  private line(tree: Tree, node: number): void {
    const field = tree.fields[node];
    if (tree.labels[node] !== undefined || tree.values[node] !== undefined || !ofNumber(field)) {
      this.sink.text(fittedLabel(tree, node));
      this.sink.byte(10);
      return;
    }
    const kept = this.#kept[field.index] ?? (this.#kept[field.index] = { numbers: new Float64Array(LINES_KEPT), shapes: new Int32Array(LINES_KEPT), lines: [] });
    const number = tree.numbers[node];
    const shape = (tree.length[node] << 1) | (tree.flags[node] & GENERATED);
    const place = number & (LINES_KEPT - 1);
    let line = kept.lines[place];
    if (line === undefined || kept.numbers[place] !== number || kept.shapes[place] !== shape) {
      this.#scratch.length = 0;
      this.#scratch.text(fittedLabel(tree, node));
      this.#scratch.byte(10);
      line = kept.lines[place] = this.#scratch.bytes.slice(0, this.#scratch.length);
      kept.numbers[place] = number;
      kept.shapes[place] = shape;
    }
    this.sink.raw(line);
  }

  private dump(tree: Tree, node: number): void {
    const start = tree.start[node];
    this.sink.byte(10);
    hexDump(this.sink, tree.sources[tree.source[node]].bytes.subarray(start, start + tree.length[node]), '');
  }
}

function ofNumber({ kind }: Field): boolean {
  return kind === 'uint' || kind === 'int' || kind === 'bool' || kind === 'framenum' || kind === 'ipv4' || kind === 'none' || kind === 'protocol';
}
