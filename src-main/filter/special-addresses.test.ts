import { describe, expect, it } from 'vitest';
import { parseIpv4, parseIpv6 } from '../bytes/address-bytes.ts';
import { specialName } from './special-addresses.ts';

describe('the purpose of an address', () => {
  it.each([
    ['0.0.0.0', 'This host on this network'], ['0.0.0.1', 'This network'], ['10.1.2.3', 'Private-Use'], ['100.127.255.255', 'Shared Address Space'],
    ['172.32.0.1', undefined], ['172.31.0.1', 'Private-Use'], ['192.0.0.1', 'IPv4 Service Continuity Prefix'], ['192.0.0.8', 'IPv4 dummy address'],
    ['192.0.0.200', 'IETF Protocol Assignments'], ['198.19.255.255', 'Benchmarking'], ['224.0.0.1', undefined], ['240.0.0.1', 'Reserved'],
    ['255.255.255.255', 'Limited Broadcast'], ['8.8.8.8', undefined],
  ])('%s: %s', (text, name) => expect(specialName(parseIpv4(text)!)).toBe(name));

  it.each([
    ['::', 'Unspecified Address'], ['::1', 'Loopback Address'], ['::2', undefined],
    ['100::1', 'Discard-Only Address Block'], ['100:0:0:1::', undefined], ['::ffff:192.0.2.1', 'IPv4-mapped Address'],
    ['64:ff9b::1', 'IPv4-IPv6 Translat.'], ['2001::1', 'TEREDO'], ['2001:1::1', 'Port Control Protocol Anycast'],
    ['2001:1ff::1', 'IETF Protocol Assignments'], ['2001:200::1', undefined], ['2001:db8::1', 'Documentation'], ['2001:2f::', 'ORCHIDv2'],
    ['2002:c000:204::1', '6to4'], ['3fff:fff::1', 'Documentation'], ['3fff:1000::1', undefined], ['fdff::1', 'Unique-Local'],
    ['febf::1', 'Link-Local Unicast'], ['fec0::1', undefined],
  ])('%s: %s', (text, name) => expect(specialName(parseIpv6(text)!)).toBe(name));
});
