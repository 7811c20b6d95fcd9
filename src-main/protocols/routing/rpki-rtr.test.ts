import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './rpki-rtr.examples.ts';
import { rpkiRtr } from './rpki-rtr.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, examples[name]);

describe('rpki-rtr', () => {
  it('announces and withdraws prefixes', () => {
    const [v4, v6] = [read('prefix'), read('prefix6')];
    expect([v4.protocol, v4.info, v4.value('rpki-rtr.ipv4_prefix'), v4.value('rpki-rtr.max_length'), v4.value('rpki-rtr.as_number')])
      .toEqual(['RPKI-RTR', 'IPv4 Prefix', '192.0.2.0', '28', '65000']);
    expect([v4.value('rpki-rtr.flags.aw'), v6.value('rpki-rtr.flags.aw'), v6.value('rpki-rtr.ipv6_prefix')]).toEqual(['1', '0', '2001:db8::']);
    expect(v4.lines()[0]).toBe('RPKI-Router Protocol (IPv4 Prefix)');
  });

  it('tells when to ask again since version 1', () => {
    expect([read('end').value('rpki-rtr.refresh_interval'), read('end').value('rpki-rtr.expire_interval')]).toEqual(['3600', '7200']);
    expect([read('oldEnd').value('rpki-rtr.serial_number'), read('oldEnd').has('rpki-rtr.refresh_interval'), read('oldEnd').trouble])
      .toEqual(['5', false, 'none']);
  });

  it('hands out keys of routers, which version 0 does not know', () => {
    const key = read('routerKey');
    expect([key.value('rpki-rtr.flags.rk'), key.value('rpki-rtr.subject_key_identifier'), key.value('x509af.algorithm.id')])
      .toEqual(['1', '000102030405060708090a0b0c0d0e0f10111213', '1.2.840.10045.2.1']);
    expect([key.has('rpkirtr.router_key.wrong_version'), read('oldRouterKey').has('rpkirtr.router_key.wrong_version')]).toEqual([false, true]);
  });

  it('reports errors with what they are about', () => {
    expect([read('error').value('rpki-rtr.error_code'), read('error').value('rpki-rtr.error_pdu'), read('error').value('rpki-rtr.error_text')])
      .toEqual(['4', '0202000000000008', 'oops']);
  });

  it('keeps what it does not know, and remarks on lengths shorter than the header', () => {
    expect([read('unknown').info, read('unknown').value('rpki-rtr.data'), read('short').has('rpkirtr.bad_length')])
      .toEqual(['Unknown (11)', '01020304', true]);
  });

  it('is framed by its lengths', () => {
    const frame = (hex: string): number => rpkiRtr.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame(examples.prefix.hex), frame('0104'), frame('01 02 0000 00000004'), frame('16 03 0100 00000010')])
      .toEqual([20, MORE, NOT_MINE, NOT_MINE]);
  });
});
