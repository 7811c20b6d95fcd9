import { describe, expect, it } from 'vitest';
import { localText } from './time.ts';
import { differenceOf, lengthIn, localTimeIn, sumOf } from './written-time.ts';

describe('times that are written', () => {
  it.each([
    ['0.25', 0, 250_000_000], ['90', 90, 0], ['1:30', 90, 0], ['+1:02:03.000000001', 3723, 1], ['-1:00:00', -3600, 0], ['-0.25', -1, 750_000_000],
    ['−2', -2, 0], ['-0', 0, 0], ['9999999:99999999:9999999999', 51_999_996_339, 0],
  ])('%s is a length of time', (text, seconds, nanoseconds) => expect(lengthIn(text)).toEqual({ seconds, nanoseconds }));
  it.each(['', '-', '1:', 'an hour', '1:2:3:4', '1.1234567891', '--1', '123456789:00'])('%j is none', text =>
    expect(lengthIn(text)).toBeUndefined(),
  );

  it('are those of the local clock, to the nanosecond', () => {
    for (const text of ['2026-03-01 09:30:00.123456789', '1969-12-31 12:00:00.000000001']) expect(localText(localTimeIn(text)!, 9)).toBe(text);
    expect(localText(localTimeIn('2026-03-01 09:30')!, 0)).toBe('2026-03-01 09:30:00');
  });
  it.each(['2026-02-31 10:00:00', '2026-03-01 24:00:00', '2026-03-01', '10:00:00'])('%j is no date with a time of day', (text) => {
    expect(localTimeIn(text)).toBeUndefined();
  });

  it('add up, and are taken from each other', () => {
    const one = { seconds: -1, nanoseconds: 750_000_000 }, other = { seconds: 2, nanoseconds: 500_000_000 };
    expect(sumOf(one, other)).toEqual({ seconds: 2, nanoseconds: 250_000_000 });
    expect(differenceOf(other, one)).toEqual({ seconds: 2, nanoseconds: 750_000_000 });
    expect(differenceOf(one, other)).toEqual({ seconds: -3, nanoseconds: 250_000_000 });
  });
});
