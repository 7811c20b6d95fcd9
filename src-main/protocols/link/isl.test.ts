import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './isl.examples.ts';

describe('isl', () => {
  it('holds an Ethernet frame with its check sequence', () => {
    const packet = dissect(examples.ethernet.hex);
    expect([packet.protocols, packet.value('isl.vlan_id'), packet.value('isl.bpdu'), packet.value('isl.user_eth')])
      .toEqual(['eth:isl:eth:llc:stp', '1', '1', '3']);
    expect([packet.value('eth.dst'), packet.value('eth.fcs'), packet.value('eth.trailer'), packet.trouble])
      .toEqual(['01:80:c2:00:00:00', '0x01020304', '0000000000000000', 'none']);
  });

  it('is not told from Ethernet before the header is whole', () => {
    const cut = (length: number) => dissect(fromHex(examples.ethernet.hex).subarray(0, length), { original: 94 });
    expect([cut(4).has('eth'), cut(13).has('eth'), cut(13).has('isl'), cut(13).trouble]).toEqual([false, false, false, 'cut']);
    expect([cut(14).has('eth'), cut(14).has('isl')]).toEqual([false, true]);
  });

  it('may hold frames of other kinds', () => {
    const packet = dissect(examples.tokenRing.hex);
    expect([packet.value('isl.type'), packet.value('data.data'), packet.value('isl.src')]).toEqual(['1', '01020304', '02:00:00:00:00:09']);
  });
});
