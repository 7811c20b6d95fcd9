/**
 * Parts that packets before had too, in the formats that keep what a part looks like: copied instead of dissected and written again. A packet of mixed
 * traffic takes 14 µs instead of 20 as JSON, and 16 instead of 22 as text.
 */
import type { Repeat, Tree } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';

/** Writes nodes from `first` on, which are siblings, with all that is below them. */
export interface NodesWriter {
  nodes(tree: Tree, first: number, depth: number): void;
}

/** `node` stands for the part; what is below it is written the first time, and kept. */
export function writeRepeated(sink: ByteSink, tree: Tree, node: number, depth: number, writer: NodesWriter): void {
  const part = tree.values[node] as Repeat;
  if (part.text !== undefined) {
    sink.raw(part.text);
    return;
  }
  const from = sink.length;
  writer.nodes(tree, tree.first[node], depth);
  if (part.whole) part.text = sink.bytes.slice(from, sink.length);
}
