import { expect, it } from 'vitest';
import { chartSvg } from './chart-svg.ts';

const shape = {
  series: [
    { name: 'ip.src == "<b>&"', colour: 'var(--graph-1)', bars: false, values: [0, 10, 0] },
    { name: 'b', colour: 'var(--graph-0)', bars: true, values: [4, 0, 0] },
  ],
  duration: 3_000_000, interval: 1_000_000, from: 60_000_000, unit: 'Packets',
};

it('a chart is drawn with its scales, its colours and its names, and takes nothing of a name for a part of the drawing', () => {
  const svg = chartSvg(shape);
  expect(svg).toContain('<title>Packets over time</title>');
  expect(svg).toContain('>ip.src == &quot;&lt;b&gt;&amp;&quot;</text>');
  expect(svg).not.toContain('<b>');
  // A line in the second graph's colour, bars filled with the first's.
  expect(svg).toMatch(/<path d="M[^"]+" fill="none" stroke="#c22f37"/);
  expect(svg).toMatch(/<path d="M[^"]+z" fill="#2f5fd0" stroke="none"/);
  expect(svg).toContain('>10</text>');
});

it('its times are those of the part that is shown', () => {
  const times = [...chartSvg(shape).matchAll(/text-anchor="(?:start|middle|end)">(\d+:[\d.]+|[\d.]+ min)</g)].map(([, time]) => time);
  expect(times[0]).toBe('1:00.0');
  expect(times.length).toBeGreaterThan(3);
});

it('names that are too long for its width are cut', () => {
  const series = Array.from({ length: 6 }, (_, index) => ({ ...shape.series[0], name: `${index}`.repeat(300) }));
  const names = chartSvg({ ...shape, series }).matchAll(/<text x="([\d.]+)" y="435"[^>]*>(\d+…)</g);
  const ends = [...names].map(([, x, name]) => Number(x) + 6.6 * name.length);
  expect([ends.length, Math.max(...ends) < 1000]).toEqual([6, true]);
});
