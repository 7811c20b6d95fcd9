import { describe, expect, it } from 'vitest';
import { countText, durationText, rateText, shareText, sizeText } from './sizes.ts';

describe('sizes as text', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 KB'],
    [999_999, '1.0 MB'],
    [12_345_678, '12 MB'],
  ])('%d is %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
  it('groups digits of counts', () => expect(countText(1_234_567)).toBe('1,234,567'));
  it('never rounds a share to nothing or to all', () => {
    expect(shareText(1, 1_000_000)).toBe('<0.1%');
    expect(shareText(999_999, 1_000_000)).toBe('99.9%');
    expect(shareText(0, 0)).toBe('0%');
    expect(shareText(5, 5)).toBe('100%');
    expect(shareText(1, 8)).toBe('12.5%');
  });
  it('tells milliseconds, seconds and minutes', () => {
    expect([0.2, 340, 2410, 192_400].map(durationText)).toEqual(['<1 ms', '340 ms', '2.41 s', '3 min 12 s']);
  });
  it('has no rate without a duration', () => {
    expect(rateText(1000, 0)).toBe('');
    expect(rateText(1_000_000, 2)).toBe('4.0 Mbit/s');
  });
});
