import { expect, it } from 'vitest';
import { seriesCsv, within } from './graph-series.ts';

const series = [
  { name: 'All packets', colour: '', bars: false, values: [5, 0, 7, 9] },
  { name: '=1+1', colour: '', bars: true, values: [1, 0, 0, 2] },
];

it('of a part of the time the stretches are shown that lie in it, whole', () => {
  expect(within(series, 1000, undefined, 3500)).toEqual({ series, from: 0, duration: 3500 });
  const part = within(series, 1000, { from: 1200, to: 2900 }, 3500);
  expect([part.from, part.duration, ...part.series.map(({ values }) => values)]).toEqual([1000, 2000, [0, 7], [0, 0]]);
  // Less than one stretch: the one that it lies in.
  expect(within(series, 1000, { from: 2100, to: 2101 }, 3500)).toMatchObject({ from: 2000, series: [{ values: [7] }, { values: [0] }] });
  // The last one ends with the capture.
  expect(within(series, 1000, { from: 2100, to: 3400 }, 3500)).toMatchObject({ from: 2000, duration: 1500, series: [{ values: [7, 9] }, {}] });
  expect(within(series, 100, { from: 3600, to: 3900 }, 3500)).toMatchObject({ from: 3600, duration: 300, series: [{ values: [] }, { values: [] }] });
});

it('graphs are lines of CSV, a stretch each, with the second at which that begins; names are no formulas', () => {
  expect(seriesCsv(series, 500_000, 2_000_000).split('\n')).toEqual([
    '"Time","All packets","\'=1+1"', '"2.000000","5","1"', '"2.500000","0","0"', '"3.000000","7","0"', '"3.500000","9","2"',
  ]);
});
