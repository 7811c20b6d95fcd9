import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect } from '../../tooling/packets.ts';
import { syslog } from './syslog.ts';
import { examples } from './syslog.examples.ts';

describe('syslog', () => {
  it('reads BSD messages', () => {
    const packet = dissect(examples.bsd.hex);
    expect([packet.protocol, packet.info]).toEqual(['Syslog', 'AUTH.CRIT: Oct 11 22:14:15 mymachine su: \'su root\' failed']);
    expect([packet.value('syslog.facility'), packet.value('syslog.level'), packet.value('syslog.hostname'), packet.value('syslog.procid')])
      .toEqual(['4', '2', 'mymachine', 'su']);
    expect(packet.lines()).toContain('    .... .010 = Level: CRIT - critical conditions (2)');
  });

  it('reads RFC 5424 messages', () => {
    const packet = dissect(examples.ietf.hex);
    expect(['version', 'timestamp', 'hostname', 'appname', 'procid', 'msgid'].map(name => packet.value(`syslog.${name}`)))
      .toEqual(['1', 'Oct 11, 2003 22:14:15.003000000 UTC', 'mymachine.example.com', 'evntslog', '-', 'ID47']);
  });

  it('shows what has no priority as it is', () => {
    expect(dissect(examples.unstructured.hex).info).toBe('no priority');
  });

  it('takes three digits for the priority, and none for the highest one', () => {
    const read = (text: string): string => dissect(new TextEncoder().encode(text), { as: 'syslog' }).info;
    expect([read('<9999>x'), read('<W33>x'), read('<0>x')]).toEqual(['UNKNOWN.DEBUG: 9>x', 'KERN.EMERG: W33>x', 'KERN.EMERG: x']);
  });

  it('is known on any port by a priority of RFC 5424 §6.2.1 at the beginning, with a count before it or without', () => {
    const isOurs = (text: string): boolean => syslog.recognise!(new TextEncoder().encode(text), 0, text.length);
    expect(['<0>x', '<191>x', '12345 <34>1 x'].map(isOurs)).toEqual([true, true, true]);
    expect(['<192>x', '<013>x', '<1234>', '<p>x', '0 <1>x', '12 x', '<'].map(isOurs)).toEqual(Array(7).fill(false));
  });

  it('finds messages in a stream by their count or by lines', () => {
    const length = (text: string): number => syslog.frame!(new TextEncoder().encode(text), 0, text.length, 0);
    expect([length('5 <1>ab'), length('<1>ab\n<2>'), length('<1>ab'), length('12'), length('GET /')]).toEqual([7, 6, MORE, MORE, NOT_MINE]);
  });
});
