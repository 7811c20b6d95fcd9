import { describe, expect, it } from 'vitest';
import { differenceText, instantOf, timeText, utcText } from './time.ts';

const at = (seconds: number, nanoseconds: number) => ({ seconds, nanoseconds });

describe('time as text', () => {
  it('counts from the first packet with every nanosecond', () => {
    expect(timeText(at(1_700_000_001, 5), 'relative', 9, at(1_700_000_000, 6), undefined)).toBe('0.999999999');
  });
  it('counts from the row above, and from itself in the first row', () => {
    expect(timeText(at(20, 500_000_000), 'delta', 3, at(0, 0), at(20, 250_000_000))).toBe('0.250');
    expect(timeText(at(20, 500_000_000), 'delta', 6, at(0, 0), undefined)).toBe('0.000000');
  });
  it('is negative when the clock went back', () => {
    expect(differenceText(at(9, 900_000_000), at(10, 100_000_000), 6)).toBe('-0.200000');
    expect(differenceText(at(8, 900_000_000), at(10, 100_000_000), 6)).toBe('-1.200000');
    expect(differenceText(at(8, 100_000_000), at(10, 0), 6)).toBe('-1.900000');
  });
  it('cuts and never rounds up', () => {
    expect(timeText(at(3, 999_999_999), 'epoch', 0, undefined, undefined)).toBe('3');
    expect(timeText(at(3, 999_999_999), 'epoch', 6, undefined, undefined)).toBe('3.999999');
  });
  it('writes dates in UTC', () => {
    expect(utcText(at(0, 1), 9)).toBe('1970-01-01 00:00:00.000000001');
    expect(utcText(at(1_709_285_400, 120_000_000), 3)).toBe('2024-03-01 09:30:00.120');
  });
  it('gives seconds for dates that no calendar has', () => {
    expect(utcText(at(1e15, 0), 0)).toBe('1000000000000000');
  });
  it('reads nanoseconds since 1970', () => {
    expect(instantOf('1700000000123456789')).toEqual(at(1_700_000_000, 123_456_789));
    expect(instantOf('-1')).toEqual(at(-1, 999_999_999));
    expect(instantOf('')).toBeUndefined();
  });
});
