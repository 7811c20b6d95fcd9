import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './amt.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex);

describe('amt', () => {
  it('tells where a relay is', () => {
    expect([read('discovery').info, read('discovery').value('amt.discovery_nonce')]).toEqual(['Relay Discovery', '0x11223344']);
    expect(read('advertisement').value('amt.relay_address.ipv4')).toBe('192.0.2.9');
    expect(read('advertisement6').value('amt.relay_address.ipv6')).toBe('2001:db8::9');
    expect(read('advertisementOfNothing').remarks).toContain('Relay Address (Unknown Type)');
  });

  it('says by which protocol a gateway wants to be asked: RFC 7450 §5.1.3.6, set for MLD', () => {
    const line = (name: 'request' | 'request6') => read(name).lines().find(text => text.includes('P Flags'));
    expect([line('request'), line('request6')]).toEqual([
      expect.stringContaining('IGMPv3'), expect.stringContaining('MLDv2'),
    ]);
  });

  it('goes on with the packet, and reads the gateway behind it', () => {
    expect([read('query').protocols, read('query').value('amt.membership_query.l')]).toEqual(['eth:ethertype:ip:udp:amt:ip:igmp:igmp', '1']);
    const packet = read('queryOfGateway');
    expect(['amt.gateway.port_number', 'amt.gateway.ip_address', 'amt.response_mac'].map(name => packet.value(name)))
      .toEqual(['40000', '::ffff:198.51.100.9', '0x0000010203040506']);
    expect([read('update').protocols, read('data').protocols])
      .toEqual(['eth:ethertype:ip:udp:amt:ip:igmp:igmp', 'eth:ethertype:ip:udp:amt:ip:udp:data']);
    expect(read('data').info).toContain('1000 → 2000');
    expect(read('notIp').protocols).toBe('eth:ethertype:ip:udp:amt:data');
  });

  it('reads how a gateway leaves, and shows what it does not know', () => {
    expect([read('teardown').value('amt.gateway.port_number'), read('unknown').info]).toEqual(['40000', 'Unknown AMT TYPE']);
  });
});
