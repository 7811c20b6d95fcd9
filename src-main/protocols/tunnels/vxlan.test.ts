import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './vxlan.examples.ts';

describe('vxlan', () => {
  it('carries Ethernet frames in a network with a number', () => {
    const packet = dissect(examples.plain.hex);
    expect([packet.value('vxlan.vni'), packet.protocol]).toEqual(['100', 'ARP']);
    expect(packet.lines()).toContain('    Flags: 0x0800, VXLAN Network ID (VNI)');
  });

  it('reads the group policy', () => {
    const packet = dissect(examples.policy.hex);
    expect([packet.value('vxlan.flag_g'), packet.value('vxlan.flag_d'), packet.value('vxlan.gbp')]).toEqual(['1', '1', '4660']);
  });

  it('reads the generic extension on its port', () => {
    const packet = dissect(examples.generic.hex);
    expect([packet.value('vxlan.next_proto'), packet.value('vxlan.vni'), packet.protocol]).toEqual(['3', '16777215', 'ARP']);
    expect(dissect(examples.genericUnknown.hex).has('data.data')).toBe(true);
  });
});
