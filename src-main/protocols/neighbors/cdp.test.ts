import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './cdp.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);
const all = (packet: Dissected, ...names: readonly string[]): (string | undefined)[] => names.map(name => packet.value(`cdp.${name}`));

describe('cdp', () => {
  it('reads version, lifetime and device', () => {
    const packet = read('device');
    expect(all(packet, 'version', 'ttl', 'checksum', 'checksum.status', 'deviceid')).toEqual(['2', '180', '0xab13', '1', 'R1']);
    expect([packet.info, packet.protocols]).toEqual(['Device ID: R1  ', 'eth:llc:cdp']);
    expect(packet.lines()).toContain('    Checksum: 0xab13 [correct]');
  });

  it('sums an odd last byte as a signed number', () => {
    expect(read('odd').value('cdp.checksum.status')).toBe('1');
    expect([read('wrong').value('cdp.checksum.status'), read('wrong').remarks]).toEqual(['0', ['Bad checksum [should be 0xab13]']]);
  });

  it('reads what a switch says', () => {
    const packet = read('switch');
    expect(
      all(
        packet, 'portid', 'capabilities.switch', 'capabilities.igmp_capable', 'capabilities.router', 'platform',
        'vtp_management_domain', 'native_vlan', 'duplex',
      ),
    ).toEqual(['Eth0', '1', '1', '0', '28', 'Lab', '1', '1']);
    expect(packet.values('cdp.software_version')).toEqual(['one', 't']);
    expect(packet.info).toBe('Device ID: R1  Port ID: Eth0  ');
    expect(packet.lines()).toContain('    Duplex: Full');
  });

  it('reads addresses of any protocol, prefixes, and a gateway', () => {
    const packet = read('addresses');
    expect(all(packet, 'nrgyz.ip_address', 'nrgyz.ipv6_address', 'address', 'odr_default_gateway'))
      .toEqual(['192.0.2.1', '2001:db8::1', '0102', '10.0.0.1']);
    expect(packet.values('cdp.ip_prefix')).toEqual(['10.0.0.0', '10.0.1.0']);
    expect(packet.lines()).toContain('        IPv6 address: 2001:db8::1');
    expect(packet.lines()).toContain('        IP Prefix: 10.0.1.0/24');
  });

  it('names the protocols of addresses, and says how long an unknown record is', () => {
    const lines = read('kinds').lines().map(line => line.trim());
    for (const line of [
      'Protocol: CLNP', 'Protocol: DEC DNA Routing', 'Address: 4900', 'Type: Unknown (0x1004), length: 6', 'Power Request: 6200 mW', 'Spare Pair PoE',
      'Untrusted port CoS: 0xFF',
    ]) expect(lines).toContain(line);
  });

  it('reads cluster management', () => {
    const packet = read('cluster');
    expect(all(packet, 'cluster.ip', 'cluster.status', 'cluster.switch_mac', 'hello.unknown'))
      .toEqual(['255.255.255.255', '0x21', '02:00:00:00:00:02', '0102']);
  });

  it('reads what telephones and their switches say', () => {
    const packet = read('phone');
    expect(
      all(
        packet, 'voice_vlan', 'power_consumption', 'mtu', 'trust_bitmap', 'untrusted_port_cos', 'system_name', 'location',
        'power_requested', 'spare_poe_tlv.spare_pair_arch',
      ),
    ).toEqual(['100', '6200', '1500', '0x01', '0x02', 's1', 'LB', '6200', '1']);
    expect(packet.lines()).toEqual(expect.arrayContaining([
      '    Power Available: 0 mW, 4294967295 mW', '        Power Available: 4294967295mW', '    VoIP VLAN Reply: VLAN 100',
    ]));
    expect(packet.values('cdp.data')).toEqual(['01', '2002', '07']);
  });

  it('reads on behind an address that has no room', () => {
    expect([read('cutAddress').value('cdp.portid'), read('cutAddress').has('cdp.protocol'), read('cutAddress').trouble])
      .toEqual(['p2', true, 'none']);
    expect([read('cutBehindAddress').value('cdp.portid'), read('cutBehindAddress').values('cdp.protocol_type'), read('cutBehindAddress').trouble])
      .toEqual(['p3', ['0x01', '0x01'], 'none']);
  });

  it('stops at a record shorter than its header, and remarks on bytes behind the last', () => {
    expect([read('emptyRecord').trouble, read('trailing').remarks]).toEqual(['malformed', ['Invalid bytes at end']]);
  });
});
