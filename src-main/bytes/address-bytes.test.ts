import { describe, expect, it } from 'vitest';
import { addressOf, parseIpv4, parseIpv6 } from './address-bytes.ts';
import { ipv6Text } from './address-text.ts';

describe('an IPv4 address', () => {
  it.each([
    ['192.0.2.1', 0xc0000201], ['255.255.255.255', 0xffffffff], ['0.0.0.0', 0], ['1.2.3', undefined], ['1.2.3.256', undefined],
    ['1.2.3.4.5', undefined], ['1.2.3.', undefined],
  ])('%s', (text, value) => expect(parseIpv4(text)).toBe(value));
});

describe('an IPv6 address', () => {
  it.each(['::', '::1', '1::', '2001:db8::1', 'fe80::1:2:3:4', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1', '1:2:3:4:5:6:7:0'])('%s', text => {
    const bytes = parseIpv6(text)!;
    expect(ipv6Text(bytes)).toBe(text);
  });

  it.each([
    '', ':', ':::', '1', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1::2::3', '12345::', 'g::', '::1.2.3', '1.2.3.4::',
    '1:2:3:4:5:6:7:8::', ':1:2:3:4:5:6:7:8',
  ])('%s is none', text => {
    expect(parseIpv6(text)).toBeUndefined();
  });
});

it('an address has the bytes of its version', () => {
  expect(['192.0.2.1', '::ffff:192.0.2.1', '1.2.3.400', 'x.org'].map(text => addressOf(text)?.length)).toEqual([4, 16, undefined, undefined]);
  expect([...addressOf('192.0.2.1')!]).toEqual([192, 0, 2, 1]);
});
