/** Values as text. */
import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
import { printable } from './display.ts';

describe('display', () => {
  it('writes floating-point numbers as %g does', () => {
    // OSPF, a traffic engineering LSA with a link's maximum bandwidth (RFC 3630 §2.5.6): 1.25e7, 125000 and 0 bytes a second.
    const bandwidth = (value: string): string | undefined => dissect(
      `02 04 003c c0000201 00000000 0000 0000 0000000000000000 00000001 0004 22 0a 01000008 c0000201 80000002 3e97 0020 0002 0008 0006 0004 ${value}`,
      { as: 'ospf' },
    ).value('ospf.mpls.link_max_bw');
    expect([bandwidth('4b3ebc20'), bandwidth('47f42400'), bandwidth('00000000')]).toEqual(['1.25e+07', '125000', '0']);
    // 123456.5, 123457.5 and 1234565 lie between two of six digits, 999999.5 between the last of six and the first of seven.
    expect(['47f12040', '47f120c0', '4996b428', '497423f8'].map(bandwidth)).toEqual(['123456', '123458', '1.23456e+06', '1e+06']);
  });

  it('draws the bits of what several of them say as they are', () => {
    // The reserved bits of TCP (RFC 9293 §3.1) are 101, and then 000.
    const reserved = (begin: string): string | undefined =>
      dissect(`9c40 0050 00000001 00000000 ${begin}10 2000 0000 0000`, { as: 'tcp' }).lines().find(line => line.includes('Reserved:'));
    expect([reserved('5a'), reserved('50')]).toEqual(['        101. .... .... = Reserved: Set', '        000. .... .... = Reserved: Not set']);
  });

  it('writes what is not seen, and what turns text around, as escapes', () => {
    expect(printable('10.0.0.1 → Grüße, 日本 👩')).toBe('10.0.0.1 → Grüße, 日本 👩');
    expect(printable('a\tb\r\n\x1b\0\x7f\x9b')).toBe('a\\tb\\r\\n\\033\\000\\177\\u009B');
    expect(printable('\u202egpj.exe\u2066\u200b\u061c\ufeff\u00ad\u2028\u{e0041}')).toBe(
      '\\u202Egpj.exe\\u2066\\u200B\\u061C\\uFEFF\\u00AD\\u2028\\U000E0041',
    );
  });
});
