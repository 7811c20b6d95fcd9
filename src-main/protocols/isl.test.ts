import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
import { examples } from './isl.examples.ts';

describe('isl', () => {
  it('holds an Ethernet frame with its check sequence', () => {
    const packet = dissect(examples.ethernet.hex);
    expect([packet.protocols, packet.value('isl.vlan_id'), packet.value('isl.bpdu'), packet.value('isl.user_eth')]).toEqual(['eth:isl:eth:llc:stp', '1', '1', '3']);
    expect([packet.value('eth.dst'), packet.value('eth.fcs'), packet.value('eth.trailer'), packet.trouble]).toEqual(['01:80:c2:00:00:00', '0x01020304', '0000000000000000', 'none']);
  });

  it('may hold frames of other kinds', () => {
    const packet = dissect(examples.tokenRing.hex);
    expect([packet.value('isl.type'), packet.value('data.data'), packet.value('isl.src')]).toEqual(['1', '01020304', '02:00:00:00:00:09']);
  });
});
