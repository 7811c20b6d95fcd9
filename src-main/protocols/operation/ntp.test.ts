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
    expect([status.info, status.value('ntp.ctrl.sys_status.clksrc'), status.values('ntp.ctrl.associd')])
      .toEqual(['NTP Version 2, control', '6', ['0', '19183']]);
    expect(dissect(examples.variables.hex).lines()).toEqual(expect.arrayContaining(['        a="x,y"', '        b=1']));
  });

  it('reads the list of clients that a server remembers, the answer of many a reflected attack', () => {
    const item = '00000010 00000001 00000000 00000007 c0000201 c0000202 00000000 007b 03 04 00000000 00000000' + '00'.repeat(32);
    const over6 = '00000010 00000001 00000000 00000007 00000000 00000000 00000000 007b ' +
    '03 04 00000001 00000000 20010db8000000000000000000000001' + '00'.repeat(16);
    const packet = dissect(`97 00 03 2a 0002 0048 ${item} ${over6}`, { as: 'ntp' });
    expect([packet.values('ntp.priv.monlist.count'), packet.values('ntp.priv.monlist.remote_address'), packet.values('ntp.priv.monlist.addr6')])
      .toEqual([['7', '7'], ['192.0.2.1', '0.0.0.0'], ['2001:db8::1']]);
  });

  it('reads private messages', () => {
    const packet = dissect(examples.loopInfo.hex);
    expect([packet.info, packet.value('ntp.priv.mode7.drift_comp')]).toEqual(['NTP Version 2, private, Response, LOOP_INFO', '-1']);
  });

  it('reads numbers of keys in the order of the computer that ntpd runs on', () => {
    // `ntp_request.h` tells of unsigned long, which are not turned: 10.
    const packet = dissect('17 00 03 1a 0001 0008 0a00000000000000', { as: 'ntp' });
    expect(packet.value('ntp.priv.mode7.key')).toBe('0x000000000000000a');
    expect(packet.value('ntp.priv.mode7.item')).toBe('');
    expect(packet.lines().map((line) => line.trim())).toContain('TRUSTKEY Item');
  });

  it('reads the items of private messages as their request code and direction have them', () => {
    const peers = dissect('97 00 03 00 0001 0008 c0000201 007b 03 41', { as: 'ntp' });
    expect([
      peers.value('ntp.priv.mode7.address'), peers.value('ntp.priv.mode7.port'), peers.value('ntp.priv.mode7.peer.flags.sel_candidate'),
    ]).toEqual(['192.0.2.1', '123', '1']);
    const system = dissect('97 00 03 05 0001 0034 00000e10 00000708' + '00000001'.repeat(11), { as: 'ntp' });
    expect([system.value('ntp.priv.mode7.timeup'), system.values('ntp.priv.mode7.tsrounding')]).toEqual(['3600', ['1']]);
    const clock = '97 00 03 24 0001 0036 c0000201 01 02 03 04' + '00000009'.repeat(11);
    expect([
      dissect(clock, { as: 'ntp' }).value('ntp.priv.mode7.polls'),
      dissect(clock.replace('97', '17'), { as: 'ntp' }).has('ntp.priv.mode7.polls'),
    ]).toEqual(['9', false]);
    const over4 =
      `97 00 03 2c 0001 0088 c0000201${'00'.repeat(12)} c00002ff${'00'.repeat(12)} ffffff00${'00'.repeat(12)} 00000000 65746830 ${'00'.repeat(80)}`;
    expect([dissect(over4, { as: 'ntp' }).value('ntp.priv.mode7.mask'), dissect(over4, { as: 'ntp' }).value('ntp.priv.mode7.int_name')])
      .toEqual(['255.255.255.0', 'eth0']);
  });

  it('reads the status word as what it is of, whole texts, and authenticators behind the padding', () => {
    expect(dissect('16 84 0001 0203 0000 0000 0000', { as: 'ntp' }).value('ntp.ctrl.clock_status.status')).toBe('2');
    const nonce = dissect('16 8c 0001 0000 0000 0000 0003 616263 00 00000007 000102030405060708090a0b0c0d0e0f', { as: 'ntp' });
    expect([nonce.value('ntp.ctrl.nonce'), nonce.value('ntp.key_index'), nonce.value('ntp.key_signature')])
      .toEqual(['abc', '0x00000007', '000102030405060708090a0b0c0d0e0f']);
  });
});
