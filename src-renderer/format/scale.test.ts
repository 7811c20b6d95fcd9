import { describe, expect, it } from 'vitest';
import {
  instantText, intervalText, intervals, possibleIntervals, shortNumber, stretchText, ticks, ticksBetween, timeTicks, usualInterval,
} from './scale.ts';

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
    expect([90, 5400, 86_400, 7 * 86_400].map((seconds) => intervalText(seconds * 1e6))).toEqual(['1.5 min', '1.5 h', '1 d', '7 d']);
    expect(intervalText(usualInterval(4.5 * 365 * 86_400e6))).toBe('7 d');
  });
});

describe('a stretch of time', () => {
  it('is told in the unit of the scale, with the digits that it needs', () => {
    expect(stretchText(20, 40, 20)).toBe('20 to 40 µs');
    expect(stretchText(15_500, 16_000, 500)).toBe('15.5 to 16.0 ms');
    expect(stretchText(990_000, 1_000_000, 10_000)).toBe('0.99 to 1.00 s');
    expect(stretchText(12e6, 13e6, 1e6)).toBe('12 to 13 s');
  });
  it('is told as a clock does from a minute on', () => {
    expect(stretchText(59.5e6, 60e6, 500_000)).toBe('0:59.5 to 1:00.0');
    expect(stretchText(3750e6, 3755e6, 5e6)).toBe('1:02:30 to 1:02:35');
    expect(stretchText(23 * 3600e6, 24 * 3600e6, 3600e6)).toBe('23:00:00 to 24:00:00');
  });
});

describe('a line of the scale of time', () => {
  it('is told in the unit of its own length, and as a clock where minutes have parts', () => {
    expect([0, 1_250_000, 45e6, 120e6].map((time) => instantText(time, 15e6))).toEqual(['0', '1.25 s', '45 s', '2 min']);
    expect(instantText(754.5e6, 500_000)).toBe('12:34.5');
    expect(instantText(3754e6, 1e6)).toBe('1:02:34');
    expect(instantText(754.25e6, 50_000)).toBe('12:34.25');
    expect([3600, 4200, 4800].map((time) => instantText(time * 1e6, 600e6))).toEqual(['1:00:00', '1:10:00', '1:20:00']);
    expect([3600, 5400, 7200].map((time) => instantText(time * 1e6, 1800e6))).toEqual(['1 h', '1.5 h', '2 h']);
    expect([3600, 90_000, 129_600].map((time) => instantText(time * 1e6, 3600e6))).toEqual(['1 h', '25:00:00', '36:00:00']);
  });
});

describe('ticks', () => {
  it('are round and reach the top', () => {
    expect(ticks(93, 4)).toEqual([0, 50, 100]);
    expect(ticks(0.7, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(ticks(0, 5)).toEqual([0, 1]);
  });
  it('of times are those of a clock', () => {
    const written = (most: number) => timeTicks(0, most, 8).map((seconds) => intervalText(seconds * 1e6));
    expect(timeTicks(0, 0.244, 8)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
    expect(timeTicks(0, 0, 8)).toEqual([0]);
    expect(written(100).slice(1)).toEqual(['15 s', '30 s', '45 s', '1 min', '1.25 min', '1.5 min']);
    expect(written(5 * 3600).slice(1)).toEqual(['1 h', '2 h', '3 h', '4 h', '5 h']);
    expect(timeTicks(3601, 3720, 8)).toEqual([3615, 3630, 3645, 3660, 3675, 3690, 3705, 3720]);
    expect(timeTicks(3601, 3601.2, 4)).toEqual([3601, 3601.05, 3601.1, 3601.15, 3601.2]);
    expect(written(1640 * 86_400).slice(1)).toEqual(['500 d', '1000 d', '1500 d']);
  });
  it('lie between two numbers', () => {
    expect(ticksBetween(1.23, 1.27, 4)).toEqual([1.23, 1.24, 1.25, 1.26, 1.27]);
    expect(ticksBetween(200_000.000011, 200_000.000049, 4)).toEqual([2, 3, 4].map((step) => 200_000 + step / 1e5));
    expect(ticksBetween(5, 5, 4)).toEqual([5]);
  });
});

it('writes large numbers short', () => expect([0, 950, 1500, 20_000_000].map(shortNumber)).toEqual(['0', '950', '1.5 k', '20 M']));
