import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ntp.examples.ts';

describe('ntp', () => {
  it('reads a client request', () => {
    const packet = dissect(examples.client.hex);
    expect([packet.protocol, packet.info]).toEqual(['NTP', 'NTP Version 4, client']);
    expect([packet.value('ntp.reftime'), packet.value('ntp.org')]).toEqual(['NULL', 'Feb  2, 2019 11:39:44.500000000 UTC']);
    expect(packet.lines()).toContain('    Root Delay: 0.046280 seconds');
    expect(packet.lines()).toContain('    Reference ID: 192.0.2.99');
  });

  it('takes timestamps whose first bit is clear for the era that begins in 2036', () => {
    expect(dissect(examples.client.hex).value('ntp.xmt')).toBe('Feb  7, 2036 06:28:17.000000000 UTC');
  });

  it('reads kiss codes and authenticators', () => {
    const packet = dissect(examples.kiss.hex);
    expect(packet.lines()).toContain('    Reference ID: Rate exceeded');
    expect([packet.value('ntp.keyid'), packet.value('ntp.mac')]).toEqual(['00000008', '000102030405060708090a0b0c0d0e0f']);
  });

  it('reads extensions', () => {
    const packet = dissect(examples.extension.hex);
    expect([packet.value('ntp.ext.type'), packet.value('ntp.ext.value'), packet.has('ntp.keyid')]).toEqual(['0x0104', 'ab'.repeat(32), false]);
    expect(packet.lines()).toContain('    Reference ID: Global Position System');
  });

  it('reads control messages: associations with their status, variables with commas inside quotes', () => {
    const status = dissect(examples.status.hex);
    expect([status.info, status.value('ntp.ctrl.sys_status.clksrc'), status.values('ntp.ctrl.associd')]).toEqual(['NTP Version 2, control', '6', ['0', '19183']]);
    expect(dissect(examples.variables.hex).lines().slice(-2)).toEqual(['        a="x,y"', '        b=1']);
  });

  it('reads the list of clients that a server remembers, the answer of many a reflected attack', () => {
    const item = '00000010 00000001 00000000 00000007 c0000201 c0000202 00000000 007b 03 04 00000000 00000000' + '00'.repeat(32);
    const over6 = '00000010 00000001 00000000 00000007 00000000 00000000 00000000 007b 03 04 00000001 00000000 20010db8000000000000000000000001' + '00'.repeat(16);
    const packet = dissect(`97 00 03 2a 0002 0048 ${item} ${over6}`, { as: 'ntp' });
    expect([packet.values('ntp.priv.monlist.count'), packet.values('ntp.priv.monlist.remote_address'), packet.values('ntp.priv.monlist.addr6')])
      .toEqual([['7', '7'], ['192.0.2.1', '0.0.0.0'], ['2001:db8::1']]);
  });

  it('reads private messages', () => {
    const packet = dissect(examples.loopInfo.hex);
    expect([packet.info, packet.value('ntp.priv.mode7.drift_comp')]).toEqual(['NTP Version 2, private, Response, LOOP_INFO', '-1']);
  });
});
