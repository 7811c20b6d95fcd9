import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './mipv6.examples.ts';

describe('mipv6', () => {
  it('is known by the number that it had before it was given its own', () => {
    const [name, { hex }] = Object.entries(examples)[0], old = hex.replace(/(86dd 60000000 [0-9a-f]{4} )87/, '$13e');
    expect([name, old === hex, dissect(old).protocols]).toEqual([name, false, dissect(hex).protocols]);
  });

  it('reads a binding update with its options', () => {
    const packet = dissect(examples.update.hex);
    expect([packet.protocols, packet.info]).toEqual(['eth:ethertype:ipv6:mipv6', 'Binding Update']);
    expect(['bu.seqnr', 'bu.a_flag', 'bu.h_flag', 'bu.l_flag', 'acoa.acoa', 'ni.cni'].map(name => packet.value(`mip6.${name}`)))
      .toEqual(['116', '1', '1', '0', '2001:db8::9', '2']);
    expect(packet.lines()).toContain('        Lifetime: 10 (40 seconds)');
    expect([packet.value('mip6.options.ni'), packet.values('mip6.options.pad1')]).toEqual(['040400010002', ['00', '00']]);
  });

  it('reads the answer', () => {
    const packet = dissect(examples.acknowledgement.hex);
    expect([packet.value('mip6.ba.status'), packet.value('mip6.nemo.ba.r_flag'), packet.value('mip6.bra.interval')]).toEqual(['128', '1', '5']);
  });

  it('reads the tests of both addresses, and the error', () => {
    expect(dissect(examples.homeTest.hex).value('mip6.hot.token')).toBe('0x1112131415161718');
    expect(dissect(examples.careOfTest.hex).value('mip6.cot.nindex')).toBe('4');
    expect(dissect(examples.error.hex).value('mip6.be.haddr')).toBe('2001:db8::9');
  });

  it('leaves the messages of other specifications as bytes', () => {
    expect([dissect(examples.heartbeat.hex).info, dissect(examples.heartbeat.hex).value('mip6.message')])
      .toEqual(['Heartbeat', '00000000000700000000']);
  });

  it('tells fast advertisements, experiments and unknown messages apart', () => {
    const neighbor = dissect(examples.neighbor.hex);
    expect([neighbor.info, neighbor.value('mip6.fast_neighbor_advertisement')]).toEqual(['Fast Neighbor Advertisement', '0000']);
    expect(neighbor.lines()).toContain('        Unknown (0xc6)');
    expect(dissect(examples.experiment.hex).value('mip6.em.data')).toBe('01020304000000000000');
    const unknown = dissect(examples.unknown.hex);
    expect([unknown.info, unknown.value('mip6.unknown_type_data')]).toEqual(['Unknown Mobility Header (19)', '01020304000000000000']);
  });

  it('calls an option longer than the header malformed', () => {
    expect(dissect(examples.brokenOption.hex).trouble).toBe('malformed');
  });
});
