import { describe, expect, it } from 'vitest';
import type { StatTreeLine } from '../../../src-main/api/index.ts';
import { lineCells, linesText, shownLines, withParts } from './stat-tree-lines.ts';

const line = (name: string, depth: number, more: Partial<StatTreeLine> = {}): StatTreeLine => ({
  name, depth, count: 4, percent: depth === 0 ? 100 : 12.5, rate: 0.5, burst: { rate: 0.03, start: 1.5 }, ...more,
});
const lines = [line('All', 0), line('a', 1), line('a1', 2), line('b', 1), line('Other', 0)];

describe('the lines of a statistics tree', () => {
  it('are hidden in a closed one', () => {
    expect(shownLines(lines, new Set())).toEqual([0, 1, 2, 3, 4]);
    expect(shownLines(lines, new Set([1]))).toEqual([0, 1, 3, 4]);
    expect(shownLines(lines, new Set([0, 1]))).toEqual([0, 4]);
    expect(lines.map((_, index) => withParts(lines, index))).toEqual([true, true, false, false, false]);
  });
  it('have a cell for each column, empty where there is nothing to tell', () => {
    expect(lineCells(line('x', 1), String)).toEqual(['4', '12.50%', '', '', '', '0.5000', '0.0300', '1.500']);
    expect(lineCells(line('x', 0, { values: { average: 2.5, least: 1, most: 4, decimals: false } }), String).slice(1, 5))
      .toEqual(['100%', '2.50', '1', '4']);
    expect(lineCells(line('x', 0, { values: { average: 2.5, least: 1, most: 4, decimals: true } }), String).slice(2, 5))
      .toEqual(['2.50', '1.000000', '4.000000']);
    expect(lineCells(line('x', 0, { count: 0, percent: undefined, values: 'none', rate: undefined, burst: undefined }), String))
      .toEqual(['0', '', '', '', '', '', '', '']);
  });
  it('are copied with their names indented', () => {
    expect(linesText(lines.slice(0, 2)).split('\n').map((text) => text.split('\t')[0])).toEqual(['Item', 'All', '  a']);
  });
});
