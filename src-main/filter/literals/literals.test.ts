import { describe, expect, it } from 'vitest';
import { parseIpv4 } from '../../bytes/address-bytes.ts';
import { hexText } from '../../bytes/address-text.ts';
import { parseBytes, parseGuid, parseNetwork, parseOid } from './addresses.ts';
import { parseFloating, parseInteger } from './numbers.ts';
import { parseMoment, parseSpan, spanOf } from './times.ts';

describe('an integer', () => {
  it.each([
    ['0', 0], ['10', 10], ['012', 10], ['0xA', 10], ['0b1010', 10], ['18446744073709551615', 18446744073709551615n],
    ['9007199254740993', 9007199254740993n],
    ['', undefined], ['1.5', undefined], ['0x', undefined], ['09', undefined], ['1e3', undefined], ['-1', undefined], ['abc', undefined],
  ])('%s', (text, value) => expect(parseInteger(text)).toBe(value));
});

describe('a floating point number', () => {
  it.each([
    ['1.5', 1.5], ['.5', 0.5], ['2.', 2], ['1e-3', 0.001], ['1e+3', 1000], ['1e+', undefined], ['inf', Infinity], ['nan', NaN], ['x', undefined],
    ['1.2.3', undefined],
  ])('%s', (text, value) => expect(parseFloating(text)).toBe(value));
});

describe('an IPv4 network', () => {
  it('has 0 to 32 bits', () => {
    expect(parseNetwork('10.0.0.0/8', 32, parseIpv4)).toEqual({ address: 0x0a000000, prefix: 8 });
    expect(parseNetwork('10.0.0.1', 32, parseIpv4)).toEqual({ address: 0x0a000001, prefix: 32 });
    expect(parseNetwork('10.0.0.0/33', 32, parseIpv4)).toBeUndefined();
    expect(parseNetwork('10.0.0.0/8/8', 32, parseIpv4)).toBeUndefined();
  });
});

describe('a byte sequence', () => {
  it.each([
    ['aa:bb:cc', 'aabbcc'], ['aa-bb-cc', 'aabbcc'], ['0.1.0.d', '0001000d'], ['0000.5e00.5301', '00005e005301'], ['7a', '7a'], ['7', '07'],
    ['0x7a', '7a'], ['aabbcc', 'aabbcc'],
    ['fc:', 'fc'], ['01', '01'], ['192', '1902'], ['0800-4500', '08004500'],
  ])('%s', (text, hex) => expect(hexText(parseBytes(text)!)).toBe(hex));

  it.each(['', 'GET', '0x100', 'aa::bb', 'aa:b-c', 'aa:bbb', ':aa'])('%s is none', text => expect(parseBytes(text)).toBeUndefined());

  it('may be an object identifier or a GUID', () => {
    expect(hexText(parseOid('1.2.840.113549.1')!)).toBe('2a864886f70d01');
    expect(hexText(parseOid('2.999')!)).toBe('8837');
    expect(parseOid('1.40')).toBeUndefined();
    expect(parseOid('3.1')).toBeUndefined();
    expect(hexText(parseGuid('8d8ab9c6-0b1c-4d3e-8f20-313233343536', true)!)).toBe('c6b98a8d1c0b3e4d8f20313233343536');
    expect(hexText(parseGuid('8d8ab9c6-0b1c-4d3e-8f20-313233343536', false)!)).toBe('8d8ab9c60b1c4d3e8f20313233343536');
  });
});

describe('a moment', () => {
  const at = (iso: string, nanoseconds = 0) => ({ seconds: Date.parse(iso) / 1000, nanoseconds });

  it.each([
    ['2026-11-21T08:15:30Z', at('2026-11-21T08:15:30Z')], ['2026-11-21 08:15:30.5Z', at('2026-11-21T08:15:30Z', 500_000_000)],
    ['2026-11-21 08:15:30.123456789 +01:00', at('2026-11-21T07:15:30Z', 123_456_789)], ['2026-11-21 08:15-0530', at('2026-11-21T13:45:00Z')],
    ['Nov 21, 2026 08:15:30.5 UTC', at('2026-11-21T08:15:30Z', 500_000_000)],
    ['2026-11-21 08:15:30.5 UTC', at('2026-11-21T08:15:30Z', 500_000_000)], ['2026-1-2 8:15', at('2026-01-02T08:15:00')],
    ['Nov  1, 2026 08:15:30 GMT', at('2026-11-01T08:15:30Z')],
    ['2026-11-21', at('2026-11-21T00:00:00')], ['2026-11-21 08:15:30', at('2026-11-21T08:15:30')], ['Nov 21, 2026', at('2026-11-21T00:00:00')],
    ['1795248930.25', { seconds: 1795248930, nanoseconds: 250_000_000 }], ['1969-12-31 23:59:59.5Z', { seconds: -1, nanoseconds: 500_000_000 }],
    ['yesterday', undefined], ['2026-13-01', undefined], ['2026-02-30', undefined], ['Foo 1, 2026', undefined],
    ['2026-11-21 25:00', undefined], ['', undefined],
  ])('%s', (text, moment) => expect(parseMoment(text)).toEqual(moment));
});

describe('a span', () => {
  it.each([
    ['1', { seconds: 1, nanoseconds: 0 }], ['1.5', { seconds: 1, nanoseconds: 500_000_000 }],
    ['.000000001', { seconds: 0, nanoseconds: 1 }], ['1.', { seconds: 1, nanoseconds: 0 }],
    ['2e-3', { seconds: 0, nanoseconds: 2_000_000 }], ['0.5s', { seconds: 0, nanoseconds: 500_000_000 }],
    ['2.5e+1', { seconds: 25, nanoseconds: 0 }], ['2s', { seconds: 2, nanoseconds: 0 }], ['', undefined], ['.', undefined], ['s', undefined],
    ['1 s', undefined], ['1ss', undefined],
  ])('%s', (text, span) => expect(parseSpan(text)).toEqual(span));

  it('carries its sign in both parts', () => {
    expect(spanOf(-1.5)).toEqual({ seconds: -1, nanoseconds: -500_000_000 });
    expect(spanOf(0.9999999999)).toEqual({ seconds: 1, nanoseconds: 0 });
  });
});
