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
    expect(packet.lines()).toContain('            Lifetime: 10 (40 seconds)');
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

  const values = (name: keyof typeof examples, ...fields: readonly string[]) => {
    const packet = dissect(examples[name].hex);
    return [packet.info, ...fields.map(field => packet.value(`mip6.${field}`))];
  };

  it('reads fast handovers, RFC 5568 §6.2', () => {
    expect(values('fastUpdate', 'fbu.seqnr', 'fbu.a_flag', 'fbu.l_flag', 'fbu.k_flag', 'fbu.lifetime', 'acoa.acoa'))
      .toEqual(['Fast Binding Update', '7', '1', '0', '1', '10', '2001:db8::9']);
    expect(dissect(examples.fastUpdate.hex).lines()).toContain('            Lifetime: 10 (40 seconds)');
    expect(values('fastAcknowledgement', 'fback.status', 'fback.k_flag', 'fback.seqnr')).toEqual(['Fast Binding Acknowledgment', '128', '1', '7']);
    expect(values('initiate', 'hi.seqnr', 'hi.s_flag', 'hi.u_flag', 'hi.code', 'lla'))
      .toEqual(['Handover Initiate', '8', '1', '0', '1', '020000000001']);
    expect(values('acknowledge', 'hack.seqnr', 'hack.code')).toEqual(['Handover Acknowledge', '8', '5']);
  });

  it('reads what proxies and home agents tell, RFC 5142 §3, RFC 5846 §5, RFC 5847 §3, RFC 6705 §10', () => {
    expect(values('heartbeat', 'hb.u_flag', 'hb.r_flag', 'hb.seqnr')).toEqual(['Heartbeat', '0', '0', '7']);
    expect(values('agentSwitch', 'has.num_addrs', 'has.address', 'bra.interval')).toEqual(['Home Agent Switch', '1', '2001:db8::9', '5']);
    expect(values('revoke', 'bri_r.trigger', 'bri_seqnr', 'bri_ip', 'bri_iv', 'bri_ig', 'mnid.identifier'))
      .toEqual(['Binding Revocation Indication', '6', '9', '1', '0', '1', 'user@a.org']);
    expect(values('revoked', 'bri_status', 'bri_ap', 'bri_ag', 'bri_ip')).toEqual(['Binding Revocation Acknowledge', '6', '1', '0', undefined]);
    // RFC 5846 §5: 0 is reserved.
    expect(values('revocation', 'bri_br.type')).toEqual(['Binding Revocation', '0']);
    expect(dissect(examples.refused.hex).lines()).toContain('            Status: Global Revocation NOT Authorized (130)');
    expect(values('localRouting', 'lri.sequence', 'lri.lifetime')).toEqual(['Localized Routing Initiation', '10', '0x003c']);
    expect(values('locallyRouted', 'lri.unsolicited', 'lra.status', 'lra.lifetime'))
      .toEqual(['Localized Routing Acknowledgment', '1', '129', '0x003c']);
  });

  it('reads options of proxies, RFC 5213 §8, RFC 5844 §3.1, RFC 6757 §3.1', () => {
    const packet = dissect(examples.proxy.hex), lines = packet.lines().map(line => line.trim());
    expect([packet.value('mip6.nemo.mnp.pfl'), packet.value('mip6.nemo.mnp.mnp'), packet.value('mip6.ipv4ha.preflen'), packet.value('mip6.gre_key')])
      .toEqual(['64', '2001:db8::9', '24', '7']);
    expect(lines).toEqual(expect.arrayContaining([
      'MIPv6 Option - Home Network Prefix: 2001:db8::9/64',
      'MIPv6 Option - Handoff Indicator: Handoff between mobile access gateways for the same interface',
      'MIPv6 Option - Access Technology Type Option: 3GPP E-UTRAN', 'Timestamp: Jan  1, 1970 00:00:00.500000000 UTC',
      'ANI: Network-Identifier (t=1,l=8) Network Name: ne AP Name: ap1',
      // Fifteen bits behind the point: 0x1a2000 are 52.25 degrees, 0xf3c000 are 24.5 below zero.
      'Latitude Degrees: 52.250000', 'Longitude Degrees: -24.500000', 'MIPv6 Option - GRE Key: 7',
    ]));
  });

  it('reads what vendors have made, RFC 5094 §3, TS 29.275 §12.1.1', () => {
    const packet = dissect(examples.vendors.hex), lines = packet.lines().map(line => line.trim());
    expect([packet.value('mip6.3gpp.imsi'), packet.value('mip6.3gpp.spec_pmipv6_err_code'), packet.values('mip6.vsm.data')])
      .toEqual(['2620123456789', '64', ['aa', 'bb']]);
    expect(lines).toContain('MIPv6 Option - Vendor Specific: 3GPP Unauthenticated IMSI 2620123456789');
    expect(packet.remarks).toEqual(['Data fragment, handling not implemented yet']);
    expect([packet.values('mip6.cr.req_type'), packet.value('mip6.vsm.req_data')]).toEqual([['22', '19'], 'abcd']);
  });

  it('calls routers that travel by their own name, RFC 3963 §4', () => {
    expect([dissect(examples.router.hex).protocol, dissect(examples.update.hex).protocol]).toEqual(['NEMO', 'MIPv6']);
  });

  it('tells fast advertisements, experiments and unknown messages apart', () => {
    const neighbor = dissect(examples.neighbor.hex);
    expect([neighbor.info, neighbor.value('mip6.fast_neighbor_advertisement')]).toEqual(['Fast Neighbor Advertisement', '0000']);
    expect(neighbor.lines()).toContain('            Unknown (0xc6)');
    expect(dissect(examples.experiment.hex).value('mip6.em.data')).toBe('01020304000000000000');
    const unknown = dissect(examples.unknown.hex);
    expect([unknown.info, unknown.value('mip6.unknown_type_data')]).toEqual(['Unknown Mobility Header (19)', '01020304000000000000']);
  });

  it('calls an option longer than the header malformed', () => {
    expect(dissect(examples.brokenOption.hex).trouble).toBe('malformed');
  });
});
