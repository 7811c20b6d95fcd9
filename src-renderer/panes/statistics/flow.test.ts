import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src-main/api/index.ts';
import { flowOf, mostEnds } from './flow.ts';

const row = (source: string, destination: string): Row =>
  ({ number: 1, seconds: 0, nanoseconds: 0, source, destination, protocol: 'UDP', length: 60, info: '', colour: undefined, stream: -1 });

describe('a flow', () => {
  it('has a column for each address, in the order of their appearance', () => {
    const { ends, arrows, crowded } = flowOf([row('a', 'b'), row('c', 'a'), row('b', 'b')]);
    expect([ends, crowded]).toEqual([['a', 'b', 'c'], 0]);
    expect(arrows.map(({ from, to }) => [from, to])).toEqual([[0, 1], [2, 0], [1, 1]]);
  });
  it('has no arrow for packets that come from nowhere', () => {
    expect(flowOf([row('', 'b'), row('a', '')])).toEqual({ ends: [], arrows: [], crowded: 0 });
  });
  it('counts the packets of addresses that there is no column for', () => {
    const crowd = Array.from({ length: mostEnds }, (_, i) => row(`a${i}`, `b${i}`));
    const { ends, arrows, crowded } = flowOf([...crowd, row('a0', 'b0')]);
    expect([ends.length, arrows.length, crowded]).toEqual([mostEnds, mostEnds / 2 + 1, mostEnds / 2]);
  });
  it('gives the last column to an address that something goes to or comes from', () => {
    const { ends, arrows, crowded } = flowOf([row('a', 'a'), ...Array.from({ length: mostEnds - 2 }, (_, i) => row('a', `b${i}`)), row('c', 'd'), row('a', 'e')]);
    expect([ends.at(-1), ends.length, arrows.length, crowded]).toEqual(['e', mostEnds, mostEnds, 1]);
  });
});
