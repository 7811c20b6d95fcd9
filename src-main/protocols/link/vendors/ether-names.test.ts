import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../index.ts';
import { EtherNames } from './ether-names.ts';

describe('names of Ethernet addresses', () => {
  const names = EtherNames.shared(createRegistry());

  it.each([
    ['ff:ff:ff:ff:ff:ff', 'Broadcast'], ['00:00:0c:12:34:56', 'Cisco_12:34:56'], ['01:80:c2:00:00:00', 'Spanning-tree-(for-bridges)_00'],
    ['01:80:c2:00:00:0e', 'LLDP_Multicast'], ['01:00:5e:7f:ff:fa', 'IPv4mcast_7f:ff:fa'], ['01:00:5e:00:00:fb', 'IPv4mcast_fb'],
    ['33:33:00:00:00:16', 'IPv6mcast_16'], ['33:33:ff:12:34:56', 'IPv6mcast_ff:12:34:56'], ['00:00:00:00:00:00', '00:00:00_00:00:00'],
    ['00:00:0c:07:ac:05', 'All-HSRP-routers_05'], ['02:05:c0:a8:00:01', 'MS-NLB-PhysServer-05_c0:a8:00:01'],
    ['02:42:ac:11:00:02', undefined],
  ])('%s is %s', (address, name) => {
    expect(names.of(Uint8Array.from(address.split(':'), digits => parseInt(digits, 16)))).toBe(name);
  });
});
