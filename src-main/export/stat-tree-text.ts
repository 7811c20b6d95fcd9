/** Statistics trees as tshark prints them. */
import type { StatTreeLine } from '../api/index.ts';
import { printable } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';

const COLUMNS = ['Count', 'Average', 'Min Val', 'Max Val', 'Rate (ms)', 'Percent', 'Burst Rate', 'Burst Start'] as const;
/** Width of a column, and that of the last one. */
const WIDTH = 14, LAST_WIDTH = 13;

export function writeStatTree(sink: ByteSink, title: string, counted: readonly StatTreeLine[]): void {
  // Names come from packets, and a line of them stays a line.
  const lines = counted.map(shown => ({ ...shown, name: printable(shown.name) }));
  // The tree itself, which has no line, is called by the last part of its title.
  const own = title.slice(title.lastIndexOf('/') + 1).length - 1;
  const first = lines.reduce((width, { name, depth }) => Math.max(width, name.length + depth), own) + 2;
  const length = first + WIDTH * (COLUMNS.length - 1) + LAST_WIDTH;
  const line = (name: string, cells: readonly string[]): string => {
    const padded = cells.map((cell, i) => cell.padEnd(i === COLUMNS.length - 1 ? LAST_WIDTH : WIDTH));
    return `${name.padEnd(first)}${padded.join('')}\n`;
  };
  sink.text(`\n${'='.repeat(length)}\n${title}:\n${line('Topic / Item ', COLUMNS)}${'-'.repeat(length)}\n`);
  for (const shown of lines) sink.text(line(' '.repeat(shown.depth) + shown.name, cellsOf(shown)));
  sink.text(`\n${'-'.repeat(length)}\n`);
}

function cellsOf({ depth, count, values, percent, rate, burst }: StatTreeLine): string[] {
  return [
    String(count), ...valueCells(values), rate?.toFixed(4) ?? '', depth === 0 ? '100%' : percent === undefined ? '' : `${percent.toFixed(2)}%`,
    burst?.rate.toFixed(4) ?? '-', burst?.start.toFixed(3) ?? '-',
  ];
}

function valueCells(values: StatTreeLine['values']): string[] {
  if (values === undefined) return ['', '', ''];
  if (values === 'none') return ['-', '-', '-'];
  const { average, least, most, decimals } = values;
  return [average.toFixed(2), ...[least, most].map(value => (decimals ? value.toFixed(6) : String(value)))];
}
