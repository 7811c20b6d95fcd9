import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src-main/api/index.ts';
import { defaultPreferences } from '../../state/preferences.ts';
import type { ColumnLayout } from '../../state/preferences.ts';
import { fitWidths } from './fitting.ts';

const row = (source: string, destination: string): Row =>
  ({ number: 1, seconds: 0, nanoseconds: 0, source, destination, protocol: 'TCP', length: 74 }) as Row;
const fit = (rows: readonly Row[], info: number, columns: readonly ColumnLayout[] = [], room = 5000, lastFrame = 1) => {
  const context = {
    row: () => undefined,
    before: () => undefined,
    first: () => undefined,
    preferences: () => ({ ...defaultPreferences, columns }),
    precision: () => 6 as const,
    ownColours: () => undefined,
  };
  const widths = new Map([['number', 76], ['time', 112], ['source', 176], ['destination', 176], ['protocol', 84], ['length', 66], ['info', info]]);
  return Object.fromEntries(fitWidths(widths, room, rows, 0, lastFrame, context).map(({ id, width }) => [id, width]));
};
const short = '10.0.0.1',
  long = '2001:db8:1111:2222:3333:4444:5555:6666';

describe('the columns of the list', () => {
  it('stay as they are where they hold the first rows', () => {
    expect(fit([row(short, short)], 900)).toEqual({});
  });
  it('grow to the longest address', () => {
    expect(fit([row(short, short), row(long, short)], 900)).toEqual({ source: 311 });
  });
  it('share what Info can spare', () => {
    expect(fit([row(long, long)], 380)).toEqual({ source: 226, destination: 226 });
    expect(fit([row(long.slice(0, 22), long)], 380)).toEqual({ source: 189, destination: 263 });
  });
  it('shrink to what is in them where the list is narrow, no further than needed', () => {
    expect(fit([row(short, short)], 220, [], 500)).toEqual({ number: 45, time: 83, source: 83, destination: 83, protocol: 76, length: 60 });
    expect(fit([row(short, short)], 220, [], 760)).toEqual({ number: 45, time: 83, source: 86, destination: 176, protocol: 84, length: 66 });
  });
  it('have room for the number of the last packet, and the arrow before it', () => {
    expect(fit([row(short, short)], 220, [], 500, 99_999).number).toBe(69);
    expect(fit([row(short, short)], 900, [], 5000, 2_000_000).number).toBe(84);
    expect(fit([row(short, short)], 900, [], 5000, 123_456_789).number).toBe(99);
  });
  it('keep the width that the user gave them', () => {
    expect(fit([row(long, long)], 900, [{ id: 'source', width: 176 }])).toEqual({ destination: 311 });
  });
});
