import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './netlink.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { linkType: 253 });
const trimmed = (name: Name): string[] => read(name).lines().map(line => line.trim());

describe('netlink', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => expect(read(name).trouble).toBe('none'));

  it('reads links with their attributes and counters', () => {
    const packet = read('newLink');
    const fields = ['ifi_index', 'ifla_ifname', 'ifla_mtu', 'ifla_operstate', 'ifla_hwaddr', 'ifla_map.irq'];
    expect(fields.map(field => packet.value(`netlink-route.${field}`))).toEqual(['2', 'eth0', '1500', '6', '02:00:00:00:00:01', '4']);
    expect(packet.values('netlink-route.ifla_linkstats.txbytes')).toEqual(['3', '3']);
    expect(trimmed('newLink')).toEqual(expect.arrayContaining([
      'Device flags: UP, BROADCAST, RUNNING, MULTICAST, LOWER_UP (0x00011043)', 'Type: 0x8012, Nested, Link info (18)', 'Attribute: MTU: 1500',
    ]));
  });

  it('reads addresses, several messages in a packet', () => {
    const packet = read('newAddress');
    expect([packet.values('netlink-route.ifa_address.ipv4'), packet.value('netlink-route.ifa_address.ipv6'), packet.value('netlink.error')])
      .toEqual([['10.0.0.1', '10.0.0.1', '10.0.0.255'], 'fe80::1', '0']);
    expect(trimmed('newAddress')).toContain('Address flags: permanent, noprefixroute (0x00000280)');
  });

  it('reads routes and neighbors', () => {
    const route = read('newRoute');
    expect([route.value('netlink-route.rta_oif'), route.value('netlink.hdr_flags.create'), route.has('netlink.hdr_flags.root')]).toEqual([
      '2', '1', false,
    ]);
    expect(read('getRoute').value('netlink.hdr_flags.match')).toBe('1');
    expect(trimmed('neighbor')).toContain('State: REACHABLE (0x0002)');
  });

  it('reads errors and acknowledgments', () => {
    expect([read('error').value('netlink.error'), read('acknowledged').value('netlink.error')]).toEqual(['-17', '0']);
  });

  it('reads numbers whose highest bytes are first', () => {
    const packet = dissect('0004 0338 00000000000000000000 0000 00000011 001a 0001 00000007 00000063 02', { linkType: 253 });
    expect([packet.value('netlink.hdr_len'), packet.value('netlink.hdr_pid'), packet.value('netlink-route.rt_family'), packet.protocol])
      .toEqual(['17', '99', '2', 'Netlink route']);
  });

  it('is malformed where a length is less than what has it', () => {
    expect(dissect('0004 0338 00000000000000000000 0000 08000000 1200 0100 0700000063000000', { linkType: 253 }).trouble).toBe('malformed');
  });
});
