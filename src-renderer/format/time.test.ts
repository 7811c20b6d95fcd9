import { describe, expect, it } from 'vitest';
import { differenceText, hoursText, instantOf, localText, precisionFor, timeText, utcText } from './time.ts';

const at = (seconds: number, nanoseconds: number) => ({ seconds, nanoseconds });
const unknown = { reference: undefined, previous: undefined, sinceCaptured: undefined };

describe('time as text', () => {
  it('counts from the first packet with every nanosecond', () => {
    expect(timeText(at(1_700_000_001, 5), 'relative', 9, { ...unknown, reference: at(1_700_000_000, 6) })).toBe('0.999999999');
  });
  it('counts from the row above, and from itself in the first row', () => {
    expect(timeText(at(20, 500_000_000), 'delta', 3, { ...unknown, previous: at(20, 250_000_000) })).toBe('0.250');
    expect(timeText(at(20, 500_000_000), 'delta', 6, { ...unknown, reference: at(0, 0) })).toBe('0.000000');
  });
  it('is negative when the clock went back', () => {
    expect(differenceText(at(9, 900_000_000), at(10, 100_000_000), 6)).toBe('-0.200000');
    expect(differenceText(at(8, 900_000_000), at(10, 100_000_000), 6)).toBe('-1.200000');
    expect(differenceText(at(8, 100_000_000), at(10, 0), 6)).toBe('-1.900000');
  });
  it('writes years and their days', () => {
    expect(timeText(at(1000, 0), 'utc-day', 6, unknown)).toBe('1970/001 00:16:40.000000');
    expect(timeText(at(1_709_285_400, 120_000_000), 'utc-day', 1, unknown)).toBe('2024/061 09:30:00.1');
    expect(timeText(at(1_735_603_200, 0), 'utc-day', 0, unknown)).toBe('2024/366 00:00:00');
  });
  it('writes lengths of time with hours and minutes', () => {
    expect(['0.000000', '59.25', '61.5', '3599.9', '3661.000001', '360000', '-0.5', '-61', ''].map(hoursText)).toEqual([
      '0.000000s', '59.25s', '1m  1.5s', '59m 59.9s', '1h  1m  1.000001s', '100h  0m  0s', '-0.5s', '-1m  1s', '',
    ]);
  });
  it('has as many digits as are wanted, or as show all that the capture has', () => {
    expect([0, 1, 3, 4, 6, 7, 9].map((digits) => precisionFor('automatic', digits))).toEqual([0, 1, 3, 6, 6, 9, 9]);
    expect(precisionFor(3, 9)).toBe(3);
  });
  it('cuts and never rounds up', () => {
    expect(timeText(at(3, 999_999_999), 'epoch', 0, unknown)).toBe('3');
    expect(timeText(at(3, 999_999_999), 'epoch', 6, unknown)).toBe('3.999999');
  });
  it('writes dates in UTC', () => {
    expect(utcText(at(0, 1), 9)).toBe('1970-01-01 00:00:00.000000001');
    expect(utcText(at(1_709_285_400, 120_000_000), 3)).toBe('2024-03-01 09:30:00.120');
  });
  it('writes dates and times of day by the local clock, or by that of UTC', () => {
    const time = at(1_709_285_400, 120_000_000),
      date = new Date(1_709_285_400_000);
    const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
    expect(localText(time, 0).split(' ')).toEqual([expect.stringMatching(new RegExp(`-${String(date.getDate()).padStart(2, '0')}$`)), clock]);
    expect(timeText(time, 'time', 3, unknown)).toBe(`${clock}.120`);
    expect(timeText(time, 'utc-time', 3, unknown)).toBe('09:30:00.120');
    expect(timeText(time, 'utc', 0, unknown)).toBe('2024-03-01 09:30:00');
  });
  it('counts from the packet before as the engine says', () => {
    expect(timeText(at(20, 0), 'captured', 6, { ...unknown, sinceCaptured: '0.000025123' })).toBe('0.000025');
    expect(timeText(at(20, 0), 'captured', 0, { ...unknown, sinceCaptured: '3.999999999' })).toBe('3');
    expect(timeText(at(20, 0), 'captured', 9, unknown)).toBe('');
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
