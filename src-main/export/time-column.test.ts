import { describe, expect, it } from 'vitest';
import type { PacketRecord } from '../dissect/index.ts';
import { sizeText } from './size-text.ts';
import { type TimeForm, timeText } from './time-column.ts';

const record: PacketRecord = {
  number: 3, seconds: 1_413_306_485, nanoseconds: 708_342_000, original: 60, bytes: new Uint8Array(60), linkType: 1, encapsulation: 1,
  interfaceIndex: 0,
  first: { seconds: 1_413_302_825, nanoseconds: 709_342_000 }, previous: { seconds: 1_413_306_485, nanoseconds: 708_342_001 },
};

describe('the time column', () => {
  it.each<[TimeForm, string]>([
    ['relative', '3659.999000'],
    ['delta', '-0.000000'],
    ['delta-displayed', '0.000000'],
    ['epoch', '1413306485.708342'],
    ['utc', '17:08:05.708342'],
    ['utc-date', '2014-10-14 17:08:05.708342'],
    ['utc-day-of-year', '2014/287 17:08:05.708342'],
  ])('%s', (form, expected) => expect(timeText(record, { form, clock: false }, 6)).toBe(expected));

  it('has as many digits as the file', () => {
    expect(timeText(record, { form: 'delta', clock: false }, 9)).toBe('-0.000000001');
    expect(timeText(record, { form: 'epoch', clock: false }, 0)).toBe('1413306485');
  });

  it('counts hours and minutes on request', () => {
    expect(timeText(record, { form: 'relative', clock: true }, 3)).toBe('1h  0m 59.999s');
  });
});

it.each([[0, '0 bytes'], [9999, '9999 bytes'], [10_000, '10 kB'], [10_999, '10 kB'], [12_345_678, '12 MB'], [99e9, '99 GB'], [2e13, '20 TB']])(
  '%d bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
