/** Statistics trees as tshark prints them. */
import type { ByteSink } from './byte-sink.ts';
import { type StatNode, type StatTree, burstRate } from '../statistics/stat-tree.ts';

const COLUMNS = ['Count', 'Average', 'Min Val', 'Max Val', 'Rate (ms)', 'Percent', 'Burst Rate', 'Burst Start'] as const;
/** Width of a column, and that of the last one. */
const WIDTH = 14, LAST_WIDTH = 13;

export function writeStatTree(sink: ByteSink, title: string, tree: StatTree): void {
  const lines = [...linesOf(tree)];
  const first = lines.reduce((width, { name }) => Math.max(width, name.length), 'Topic / Item'.length) + 2;
  const length = first + WIDTH * (COLUMNS.length - 1) + LAST_WIDTH;
  const line = (name: string, cells: readonly string[]): string => {
    const padded = cells.map((cell, i) => cell.padEnd(i === COLUMNS.length - 1 ? LAST_WIDTH : WIDTH));
    return `${name.padEnd(first)}${padded.join('')}\n`;
  };
  sink.text(`\n${'='.repeat(length)}\n${title}:\n${line('Topic / Item', COLUMNS)}${'-'.repeat(length)}\n`);
  for (const { name, cells } of lines) sink.text(line(name, cells));
  sink.text(`\n${'-'.repeat(length)}\n`);
}

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

function* linesOf(tree: StatTree): Generator<Line> {
  function* below(parent: StatNode, depth: number): Generator<Line> {
    const children = [...parent.children.values()];
    if (!parent.ordered) children.sort((one, other) => other.count - one.count || (one.name < other.name ? 1 : -1));
    for (const node of children) {
      yield { name: ' '.repeat(depth) + node.name, cells: cellsOf(node, depth === 0 ? undefined : parent, tree.elapsed) };
      yield* below(node, depth + 1);
    }
  }
  yield* below(tree.root, 0);
}

/** `parent`: undefined on the top level, where each node is all there is. */
function cellsOf(node: StatNode, parent: StatNode | undefined, elapsed: number): string[] {
  const { count, values } = node, none = count === 0 ? '-' : '';
  const number = (value: number): string => values!.decimals ? value.toFixed(6) : String(value);
  const averages = values === undefined ? ['', '', ''] : count === 0 ? ['-', '-', '-'] : [(values.total / count).toFixed(2), number(values.least), number(values.most)];
  const percent = parent === undefined ? '100%' : parent.count === 0 ? '' : `${((100 * count) / parent.count).toFixed(2)}%`;
  return [
    String(count), ...averages, elapsed > 0 ? (count / elapsed).toFixed(4) : '', percent,
    none === '' ? burstRate(node).toFixed(4) : none, none === '' ? (node.burstStart / 1000).toFixed(3) : none,
  ];
}
