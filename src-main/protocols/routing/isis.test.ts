import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './isis.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { linkType: name === 'overCisco' ? 104 : 1 });

describe('isis', () => {
  it('is found behind LLC and Cisco\'s HDLC by the first byte, without a layer between them', () => {
    const packet = read('lanHello');
    expect([packet.protocols, packet.protocol, packet.info])
      .toEqual(['eth:llc:osi:isis:isis.hello', 'ISIS HELLO', 'L2 HELLO, System-ID: 4444.4444.4444']);
    expect(packet.lines().filter(line => line.startsWith('OSI'))).toEqual([]);
    expect(read('overCisco').protocols).toBe('chdlc:osi:isis:isis.psnp');
    // Cisco's number of HDLC is one of GRE, and no EtherType.
    expect(dissect(`0000fefe ${examples.overCisco.hex.slice(13)}`, { as: 'gre' }).protocols).toBe('gre:osi:isis:isis.psnp');
    expect(dissect(`ffffffffffff 020000000001 fefe ${examples.overCisco.hex.slice(13)}`).protocols).toBe('eth:ethertype:data');
  });

  it('leaves what else OSI networks carry as data', () => {
    expect([read('otherProtocol').protocols, read('unknownType').info]).toEqual(['eth:llc:osi:data', 'Unknown (0x1f)']);
  });
});

describe('isis.hello', () => {
  it('reads priority, designated system and neighbors on a LAN', () => {
    const packet = read('lanHello');
    expect(['priority', 'lan_id', 'holding_timer', 'is_neighbor'].map(name => packet.value(`isis.hello.${name}`)))
      .toEqual(['64', '4444.4444.4444.01', '30', '02:00:00:00:00:02']);
    expect(packet.lines()).toEqual(expect.arrayContaining(['        Area address (3): 49.0014', '        NLPIDs: IP (0xcc), IPv6 (0x8e)']));
  });

  it('reads the three-way handshake of RFC 5303 and the restart of RFC 8706', () => {
    const packet = read('pointHello');
    expect(['adjacency_state', 'neighbor_systemid', 'clv_restart.remain_time'].map(name => packet.value(`isis.hello.${name}`)))
      .toEqual(['0', '3333.3333.3333', '30']);
    expect(packet.values('isis.hello.clv_mt')).toEqual(['0x0000', '0x0002']);
    expect(packet.lines()).toEqual(expect.arrayContaining(['        IPv4 Unicast Topology (0x000)', '        IPv6 Unicast Topology (0x002)']));
  });

  it('reads a password and the global addresses of RFC 6119', () => {
    const hello = read('guardedHello');
    expect([hello.value('isis.hello.clv_authentication'), hello.value('isis.hello.clv_ipv6_glb_int_addr')]).toEqual(['68656c6c6f', '2001:db8:9::1']);
    expect(hello.lines().some(line => line.includes('clear text (1), password (length 5) = hello'))).toBe(true);
  });

  it('reads digests, and topologies with the bits of RFC 5120 §7.2 and the ranges of §7.5', () => {
    const parts = '0a03 36 d1d2 e508 8004 4005 0006 0f9c';
    const hello = dissect(`83 14 01 00 11 01 00 00 02 020000000001 001e 0023 01 ${parts}`, { as: 'isis' });
    expect(hello.values('isis.hello.clv_mt')).toEqual(['0x8004', '0x4005', '0x0006', '0x0f9c']);
    expect(hello.lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'hmac-md5 (54), message digest (length 2) = d1d2', 'IPv6 Multicast Topology (0x004), Overload bit set',
      'IPv6 In-Band Management Topology (0x005), ATT bit set', 'Unknown Topology (0x006)',
      'Development, Experimental or Proprietary Topology (0xf9c)',
    ]));
  });

  it('reads the digest that shortest path bridges compare', () => {
    expect(read('bridgeHello').value('isis.hello.digest')).toBe('d5'.repeat(32));
  });
});

describe('isis.lsp', () => {
  it('reads old metrics with what is not supported', () => {
    const packet = read('state');
    expect(packet.info).toBe('L1 LSP, LSP-ID: 4444.4444.4444.00-00, Sequence: 0x00000009, Lifetime:  1200s [ISIS CHECKSUM INCORRECT]');
    expect(packet.lines()).toContain('        IPv4 prefix: 10.0.10.0/30');
    expect([packet.value('isis.lsp.ip_reachability.default_metric'), packet.value('isis.lsp.ip_reachability.delay_metric_support')])
      .toEqual(['10', '1']);
    expect([packet.value('isis.lsp.eis_neighbors.is_neighbor'), packet.value('isis.lsp.is_virtual')]).toEqual(['3333.3333.3333.02', '0']);
  });

  it('reads wide metrics with their parts: addresses, bandwidths, segments', () => {
    const packet = read('wide');
    expect(packet.values('isis.lsp.ext_ip_reachability.metric')).toEqual(['1000000', '1000000', '10']);
    expect(packet.lines()).toEqual(expect.arrayContaining([
      '        Ext. IP Reachability: 10.0.27.0/31', '        Ext. IP Reachability: 0.0.0.0/0', '                Maximum link bandwidth: 1000.00 Mbps',
      '        IPv6 Reachability: 2001:db8:0:1::/64',
    ]));
    expect([packet.value('isis.lsp.sid.sli_index'), packet.value('isis.lsp.sid.sli_label'), packet.value('isis.lsp.spb.port_id')])
      .toEqual(['0x00000028', '16000', '0x0007']);
  });

  it('reads several topologies and what a router can do', () => {
    expect(read('topologies').values('isis.lsp.mtid')).toEqual(['2', '2', '2']);
    const packet = read('capability');
    expect([packet.value('isis.lsp.sr_cap.range'), packet.value('isis.lsp.sr_cap.label'), packet.values('isis.lsp.sr_alg')])
      .toEqual(['1000', '4000', ['0', '1']]);
  });

  it('reads attributes of links and prefixes, locators and shared risks', () => {
    const packet = read('attributes');
    expect(packet.trouble).toBe('none');
    expect(packet.values('isis.lsp.group')).toEqual(['1', '4']);
    expect(
      [
        'igp_msd_value', 'application.sabm.bits.r', 'ext_is_reachability.traffic_engineering_default_metric',
        'ext_is_reachability.unidirectional_link_delay_max', 'srv6_endx_sid.sid', '64_bit_administrative_tag',
        'prefix_attribute.flags.r', 'srv6_locator.locator', 'srv6_end_sid.endpoint_function', 'srlg.value',
      ].map(name => packet.value(`isis.lsp.${name}`)),
    ).toEqual(['10', '1', '11', '15', '2001:db8::3', '0x0000000000000065', '1', '2001:db8:1::', '1', '7']);
    expect(packet.has('isis.lsp.clv.unknown')).toBe(true);
  });

  it('reads what else a router can do, and the keys of its hellos', () => {
    const packet = read('abilities');
    expect(
      ['sr_cap.label', 'igp_msd_value', 'flex_algorithm.algorithm', 'extended_admin_group', 'srv6_cap.flags.o', 'te_node_cap.b_bit'].map(
        name => packet.value(`isis.lsp.${name}`),
      ),
    ).toEqual(['15000', '10', '128', '0x00000001', '1', '1']);
    expect(packet.remarks).toContain('Unknown SubTlv: Type: 24, Length: 1');
    expect([read('newHello').value('isis.hello.bfd_enabled.nlpid'), read('newHello').value('isis.clv.key_id')]).toEqual(['0x8e', '7']);
  });

  it('does not judge the checksum of a PDU that is longer than its packet, and says that it is (ISO 10589 §9.8)', () => {
    const whole = read('state'), length = Number(whole.value('isis.lsp.pdu_length')).toString(16).padStart(4, '0');
    const longer = dissect(examples.state.hex.replaceAll(' ', '').replace(`${length}04b0`, '0fff04b0'));
    expect([whole.value('isis.lsp.checksum.status'), whole.has('isis.lsp.long_pdu')]).toEqual(['0', false]);
    expect([longer.value('isis.lsp.pdu_length'), longer.value('isis.lsp.checksum.status'), longer.remarks])
      .toEqual(['4095', '2', ['PDU length greater than packet length']]);
  });

  it('tells of what is purged that it has no checksum', () => {
    const { hex } = examples.wide, checksum = read('wide').value('isis.lsp.checksum')!.slice(2);
    const purged = dissect(hex.replaceAll(' ', '').replace(checksum, '0000'));
    expect([purged.value('isis.lsp.checksum.status'), purged.remarks.includes('Bad checksum')]).toEqual(['3', false]);
  });

  it('calls a prefix of more bits than an address malformed', () => {
    expect(read('longPrefix').trouble).toBe('malformed');
  });
});

describe('isis.csnp and isis.psnp', () => {
  it('list link states by the same names', () => {
    const packet = read('complete');
    expect(packet.info).toBe('L2 CSNP, Source-ID: 4444.4444.4444.00, Start LSP-ID: 0000.0000.0000.00-00, End LSP-ID: ffff.ffff.ffff.ff-ff');
    expect([packet.value('isis.csnp.lsp_id'), packet.value('isis.csnp.lsp_remain_life')]).toEqual(['3333.3333.3333.00-00', '1192']);
    expect([read('partial').value('isis.csnp.lsp_checksum'), read('partial').info]).toEqual(['0x4382', 'L1 PSNP, Source-ID: 4444.4444.4444.00']);
  });
});
