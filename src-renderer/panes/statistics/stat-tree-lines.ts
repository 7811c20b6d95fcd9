/** Lines of a statistics tree as texts, and which of them are shown. */
import type { StatTreeLine } from '../../../src-main/api/index.ts';
import { visible } from '../../format/visible.ts';

export const lineColumns: readonly string[] = ['Count', 'Share', 'Average', 'Least', 'Most', 'Rate (/ms)', 'Burst (/ms)', 'Burst at'];

/** In the order of `lineColumns`; `count` writes whole numbers. */
export function lineCells({ count: times, percent, values, rate, burst }: StatTreeLine, count: (value: number) => string): readonly string[] {
  const value = (number: number) => (typeof values === 'object' && values.decimals ? number.toFixed(6) : count(number));
  return [
    count(times),
    percent === undefined ? '' : `${percent.toFixed(percent === 100 ? 0 : 2)}%`,
    ...(typeof values === 'object' ? [values.average.toFixed(2), value(values.least), value(values.most)] : ['', '', '']),
    rate?.toFixed(4) ?? '',
    burst?.rate.toFixed(4) ?? '',
    burst?.start.toFixed(3) ?? '',
  ];
}

/** For the clipboard: a table with tabs, parts indented. */
export function linesText(lines: readonly StatTreeLine[]): string {
  const rows = lines.map((line) => ['  '.repeat(line.depth) + visible(line.name), ...lineCells(line, String)]);
  return [['Item', ...lineColumns], ...rows].map((cells) => cells.join('\t')).join('\n');
}

export function withParts(lines: readonly StatTreeLine[], index: number): boolean {
  return (lines[index + 1]?.depth ?? 0) > (lines[index]?.depth ?? 0);
}

/** Indices of the lines that are in no closed one. */
export function shownLines(lines: readonly StatTreeLine[], closed: ReadonlySet<number>): readonly number[] {
  const shown: number[] = [];
  let hiddenBelow = Infinity;
  lines.forEach(({ depth }, index) => {
    if (depth > hiddenBelow) return;
    hiddenBelow = closed.has(index) ? depth : Infinity;
    shown.push(index);
  });
  return shown;
}
