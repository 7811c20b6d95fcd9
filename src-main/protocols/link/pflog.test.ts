import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './pflog.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('pflog', () => {
  it('says what the filter did and why, before what the packet says', () => {
    const packet = read('openBsd');
    expect([packet.protocols, packet.info.startsWith('[rdr em0/7] ')]).toEqual(['pflog:ip', true]);
    expect(packet.lines()).toContain('PF Log IPv4 rdr on em0 by rule 7');
    expect(['action', 'dir', 'saddr.ipv4', 'daddr.ipv4', 'sport', 'dport'].map(name => packet.value(`pflog.${name}`)))
      .toEqual(['8', '1', '192.0.2.7', '192.0.2.9', '1234', '80']);
    expect(read('rewrittenVersion6').value('pflog.daddr.ipv6')).toBe('2001:db8::4');
  });

  it('reads users and processes in the order of the machine that logged', () => {
    for (const name of ['openBsd', 'freeBsd'] as const) {
      expect(['uid', 'pid', 'rule_uid', 'rule_pid'].map(field => read(name).value(`pflog.${field}`))).toEqual(['1000', '4242', '0', '99']);
    }
  });

  it('finds the packet behind headers of each length, filled up to four bytes', () => {
    expect([read('freeBsd').protocols, read('freeBsd').value('pflog.pad')]).toEqual(['pflog:ipv6', '000000']);
    expect([read('old').protocols, read('old').values('pflog.uid'), read('old').value('pflog.dir')]).toEqual(['pflog:ip', [], '1']);
  });

  it('shows what it does not know as bytes', () => {
    const packet = read('otherFamily');
    expect([packet.protocols, packet.info, packet.value('pflog.saddr.bytes')]).toEqual(['pflog:data', '[unknown (12) em0/7] ', '01'.repeat(16)]);
  });
});
