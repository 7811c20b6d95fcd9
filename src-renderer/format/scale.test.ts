import { describe, expect, it } from 'vitest';
import { intervalText, intervals, possibleIntervals, shortNumber, ticks, ticksBetween, usualInterval } from './scale.ts';

describe('intervals', () => {
  it('go up', () => expect(intervals.every((interval, i) => i === 0 || interval > intervals[i - 1])).toBe(true));
  it('are chosen so that a graph has enough points, and not too many', () => {
    expect(usualInterval(1_000_000)).toBe(5000);
    expect(usualInterval(60_000_000)).toBe(500_000);
    expect(usualInterval(0)).toBe(1);
    expect(365 * 86_400_000_000 / usualInterval(365 * 86_400_000_000)).toBeLessThanOrEqual(240);
  });
  it('are offered where they make more than two stretches', () => {
    expect(possibleIntervals(10_000_000)).toContain(1_000_000);
    expect(possibleIntervals(10_000_000)).not.toContain(5_000_000);
    expect(possibleIntervals(10_000_000)).not.toContain(50);
  });
  it('are written in the largest unit that they fill', () => {
    expect([20, 500_000, 1_000_000, 600_000_000, 3_600_000_000].map(intervalText)).toEqual(['20 µs', '500 ms', '1 s', '10 min', '1 h']);
  });
});

describe('ticks', () => {
  it('are round and reach the top', () => {
    expect(ticks(93, 4)).toEqual([0, 50, 100]);
    expect(ticks(0.7, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(ticks(0, 5)).toEqual([0, 1]);
  });
  it('lie between two numbers', () => {
    expect(ticksBetween(1.23, 1.27, 4)).toEqual([1.23, 1.24, 1.25, 1.26, 1.27]);
    expect(ticksBetween(5, 5, 4)).toEqual([5]);
  });
});

it('writes large numbers short', () => expect([0, 950, 1500, 20_000_000].map(shortNumber)).toEqual(['0', '950', '1.5 k', '20 M']));
