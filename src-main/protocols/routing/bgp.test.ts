import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples, openWith } from './bgp.examples.ts';
import { bgp } from './bgp.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'bgp' });

describe('bgp', () => {
  it('reads an OPEN with its capabilities', () => {
    const packet = read(examples.open);
    expect([packet.info, packet.value('bgp.open.myas'), packet.value('bgp.open.identifier')]).toEqual(['OPEN Message', '23456', '192.0.2.1']);
    expect(packet.values('bgp.cap.type')).toEqual(['1', '65', '64', '69', '73', '7', '9', '2']);
    expect([packet.value('bgp.cap.4as'), packet.value('bgp.cap.gr.timers.restart_time'), packet.value('bgp.cap.ap.sendreceive')])
      .toEqual(['65776', '300', '3']);
    expect([packet.value('bgp.cap.orf.fqdn.hostname'), packet.value('bgp.cap.orf.fqdn.domain_name')]).toEqual(['r1', 'lab']);
    expect(packet.lines()).toContain('    My AS: 23456 (AS_TRANS)');
  });

  it('reads the attributes of RFC 4271, communities and reflection', () => {
    const lines = read(examples.update).lines().map(line => line.trim()).filter(line => line.startsWith('Path Attribute -'));
    expect(lines).toEqual([
      'Path Attribute - ORIGIN: IGP', 'Path Attribute - AS_PATH: 64512 64513 {64514}', 'Path Attribute - NEXT_HOP: 192.0.2.1',
      'Path Attribute - MULTI_EXIT_DISC: 100', 'Path Attribute - LOCAL_PREF: 200', 'Path Attribute - ATOMIC_AGGREGATE',
      'Path Attribute - AGGREGATOR: AS: 64512 origin: 192.0.2.2', 'Path Attribute - COMMUNITIES: 64512:1 NO_EXPORT',
      'Path Attribute - ORIGINATOR_ID: 192.0.2.3', 'Path Attribute - CLUSTER_LIST: 192.0.2.4 192.0.2.5',
    ]);
  });

  it('reads prefixes of any length', () => {
    const packet = read(examples.update);
    expect([packet.values('bgp.withdrawn_prefix'), packet.values('bgp.nlri_prefix')]).toEqual([['198.51.100.0'], ['203.0.113.0', '0.0.0.0']]);
    expect(packet.values('bgp.prefix_length')).toEqual(['24', '24', '0']);
  });

  it('finds out whether AS numbers have two or four bytes', () => {
    expect(read(examples.update).values('bgp.update.path_attribute.as_path_segment.as2')).toEqual(['64512', '64513', '64514']);
    expect(read(examples.wideNumbers).values('bgp.update.path_attribute.as_path_segment.as4')).toEqual(['65536', '65537']);
  });

  it('finds out whether prefixes have path identifiers', () => {
    const packet = read(examples.paths);
    expect([packet.values('bgp.nlri_path_id'), packet.values('bgp.nlri_prefix')]).toEqual([['1', '2'], ['198.51.100.0', '198.51.100.0']]);
  });

  it('knows by the OPEN messages whether routes have path identifiers', () => {
    const sent = (hex: string, frame: number, fromClient: boolean) => ({ frame, time: { seconds: 0, nanoseconds: 0 }, fromClient, bytes: fromHex(hex) });
    const routes = (client: string, server: string) => {
      const around = conversationOf([sent(openWith(client), 1, true), sent(openWith(server), 2, false)]);
      return dissect(examples.everywhere.hex, { as: 'bgp', around }).values('bgp.prefix_length');
    };
    // Five zeros: one route to everywhere behind an identifier, or five without.
    expect(routes('0001 01 02', '0001 01 01')).toEqual(['0', '0', '0', '0', '0']);
    expect(routes('0001 01 01', '0001 01 02')).toEqual(['0']);
    expect(routes('0001 01 03', '0001 02 03')).toEqual(['0', '0', '0', '0', '0']);
  });

  it('reads labeled routes, those of VPNs and of EVPN behind path identifiers', () => {
    const vpn = read(examples.vpnPaths);
    expect([vpn.trouble, vpn.value('bgp.nlri_path_id'), vpn.value('bgp.rd'), vpn.value('bgp.mp_reach_nlri_ipv4_prefix')]).toEqual(['none', '0', '65002:1', '198.51.0.0']);
    const evpn = read(examples.evpnPaths);
    expect([evpn.trouble, evpn.value('bgp.nlri_path_id'), evpn.value('bgp.evpn.nlri.rt')]).toEqual(['none', '0', '3']);
  });

  it('goes on behind an attribute that is malformed', () => {
    const packet = read(examples.brokenAttribute);
    expect([packet.trouble, packet.value('bgp.update.path_attribute.multi_exit_disc')]).toEqual(['malformed', '9']);
  });

  it('reads extended and large communities, the accumulated metric, tunnels and attributes inside attributes', () => {
    const packet = read(examples.extended);
    const lines = packet.lines().map(line => line.trim());
    expect(lines).toContain('Route Target: 64512:100 [Transitive 2-Octet AS-Specific]');
    expect(lines).toContain('Link Bandwidth: ASN 64512, 1.000 Mbps [Non-Transitive 2-Octet AS-Specific]');
    expect(lines).toContain('Encapsulation: VXLAN Encapsulation [Transitive Opaque]');
    expect(lines).toContain('Path Attribute - LARGE_COMMUNITY: 65536:1:2');
    expect([packet.value('bgp.update.attribute.aigp.accu_igp_metric'), packet.value('bgp.update.path_attribute.pmsi.ingress_rep_ip')])
      .toEqual(['10', '192.0.2.1']);
    expect([packet.range('bgp.update.path_attributes.unknown')?.[1], packet.value('bgp.update.path_attribute.attr_set.origin_as')])
      .toEqual([2, '64512']);
  });

  it('reads IPv6, labels, route distinguishers and route targets', () => {
    const six = read(examples.six);
    expect(six.value('bgp.update.path_attribute.mp_reach_nlri.next_hop.ipv6.link_local')).toBe('fe80::1');
    expect(six.values('bgp.mp_reach_nlri_ipv6_prefix')).toEqual(['2001:db8::']);
    const labeled = read(examples.labeled);
    expect(labeled.lines().map(line => line.trim())).toContain('Label Stack=100 (bottom) RD=64512:100 IPv4=198.51.100.0/24');
    expect(labeled.values('bgp.label_stack')).toEqual(['100 (bottom)', '524288 (withdrawn)']);
    expect(read(examples.targets).value('bgp.community_prefix')).toBe('64512:100');
  });

  it('reads routes of Ethernet VPNs', () => {
    const packet = read(examples.ethernet);
    expect([packet.values('bgp.evpn.nlri.rt'), packet.values('bgp.evpn.nlri.mac_addr'), packet.values('bgp.evpn.nlri.ip.addr')]).toEqual([
      ['2', '3', '5'], ['00:50:56:00:00:01'], ['192.0.2.1', '198.51.100.0'],
    ]);
    expect(packet.remarks).toEqual(['IP Address: NOT INCLUDED']);
  });

  it('reads signed paths', () => {
    const packet = read(examples.secured);
    expect(packet.values('bgp.update.path_attribute.bgpsec.sps.as')).toEqual(['64512', '64513']);
    expect(packet.value('bgp.update.path_attribute.bgpsec.ss.sig')).toBe('01020304');
  });

  it('reads the signatures of a block that says to be shorter than its header (RFC 8205 §3.2), and remarks on it', () => {
    const packet = dissect(examples.secured.hex.replace('fc01 001d', 'fc01 0001'), { as: 'bgp' });
    expect([packet.value('bgp.update.path_attribute.bgpsec.ss.sig'), packet.remarks]).toEqual(['01020304', ['A signature block of 1 bytes']]);
  });

  it('reads flow specifications: RFC 8955 §4.3, with an offset RFC 8956 §3.8, of a VPN', () => {
    const packet = read(examples.flows);
    expect(packet.trouble).toBe('none');
    expect(
      packet
        .lines()
        .filter(line => line.includes('Filter: '))
        .map(line => line.trim()),
    ).toEqual([
      'Filter: Destination prefix filter (192.0.2.0/24)', 'Filter: Protocol / Next Header filter (=6)',
      'Filter: Port filter (>=137 && <=139 || =8080)', 'Filter: TCP flags filter (match 0x02)',
      'Filter: Packet Length filter (>=64 && <=1500)', 'Filter: DSCP marking filter (=46)', 'Filter: IP fragment filter (0x02)',
      'Filter: ICMP type filter (=8)', 'Filter: ICMP code filter (=0)', 'Filter: Destination prefix filter (2001:db8::/32)',
      'Filter: Source prefix filter (::1234:5678:9a00:0/64-104)', 'Filter: Destination prefix filter (192.0.2.4/30)',
      'Filter: Source port filter (=443)',
    ]);
    expect(packet.value('bgp.flowspec_route_distinguisher_asnum_4')).toBe('0x00000064');
  });

  it('reads link state, RFC 9552: nodes, links, prefixes and what is known of them', () => {
    const packet = read(examples.linkState);
    expect(packet.trouble).toBe('none');
    expect(packet.values('bgp.ls.nlri_type')).toEqual(['1', '2', '3', '4']);
    expect(packet.values('bgp.ls.tlv.autonomous_system.id')).toEqual(['65000', '65000', '65000']);
    expect([packet.value('bgp.ls.nlri_ip_reachability_prefix_ip'), packet.value('bgp.ls.nlri_ip_reachability_prefix_ip6')]).toEqual([
      '10.0.1.0',
      '2001:db8::',
    ]);
    expect(
      ['bgp.ls.tlv.node_name_value', 'bgp.ls.tlv.metric_value', 'bgp.ls.bandwidth_value', 'bgp.ls.sr.tlv.capabilities.sid.label'].map(
        packet.value,
      ),
    ).toEqual(['router1', '0x0a', '1000', '16000']);
    expect(packet.values('bgp.ls.tlv.administrative_group')).toEqual(['0', '2', '0']);
    // OSPF's bits, since the routes come from there.
    expect([packet.value('bgp.ls.sr.tlv.prefix.sid.flags.np'), packet.has('bgp.ls.sr.tlv.prefix.sid.flags.n')]).toEqual(['1', false]);
    expect(packet.lines().filter(line => line.includes('Unknown TLV')).map(line => line.trim())).toEqual(['Unknown TLV (4096)']);
  });

  it('reads tunnels and policies, RFC 9012 and RFC 9830, segments of prefixes, RFC 8669 and RFC 9252, and what is said of routes for flows and layer 2', () => {
    const tunnels = read(examples.tunnels);
    expect(tunnels.trouble).toBe('none');
    expect(tunnels.values('bgp.update.encaps_tunnel_tlv_type')).toEqual(['1', '8', '15']);
    expect(
      [
        '_session_id', '_cookie', '.vxlan.mac', '_color_value', '.enlp.preference', '.segment_list_subtlv.mpls_label',
        '.policy_name.name',
      ].map(name => tunnels.value(`bgp.update.encaps_tunnel_tlv_subtlv${name}`)),
    ).toEqual(['5', '0102', '02:03:04:05:06:07', '100', '3', '0x003e80', 'path']);
    const prefixes = read(examples.prefixSegments);
    expect(['label_index.value', 'originator_srgb_base', 'srv6_l3vpn.sid_value', 'srv6_l3vpn.srv6_endpoint_behavior', 'srv6_l3vpn.sid.func_len']
      .map(name => prefixes.value(`bgp.prefix_sid.${name}`))).toEqual(['100', '16000', '2001:db8:1:2:3::', '0x0013', '16']);
    expect(prefixes.lines().map(line => line.trim())).toContain('SRv6 Service Data Sub-Sub-TLV - SRv6 SID Structure');
    const routes = read(examples.routeTypes);
    expect(
      [
        'ext_com_flow.traff_act', 'ext_com.value_fs_dscp', 'ext_com_l2.l2_mtu', 'ext_com_evpn.l2attr.flag_p', 'ext_com_cost.cost',
        'update.path_attribute.dpath',
      ].map(name => routes.value(`bgp.${name}`)),
    ).toEqual(['1', '0x2e', '1500', '1', '100', '65000:100:70']);
    expect(routes.lines().join()).toContain('Flow spec redirect IPv4 format: 10.0.0.1:100');
  });

  it('writes all bytes of an extended community of an unknown type', () => {
    const packet = read(examples.unknownCommunity);
    expect(packet.value('bgp.ext_com.value_raw')).toBe('0x0000000000000001');
    expect(packet.lines().map(line => line.trim())).toContain('Unknown subtype 0x63: 0x000000000001 [Unknown type 0x3f]');
  });

  it('reads groups of EVPN, RFC 9251, and routes of VPLS, multicast VPNs and policies', () => {
    const groups = read(examples.groups);
    expect(groups.values('bgp.evpn.nlri.igmp_mc_flags.v3')).toEqual(['1', '1']);
    expect(groups.values('bgp.mcast_vpn_nlri_group_addr_ipv4')).toEqual(['232.0.0.1', '232.0.0.1']);
    const services = read(examples.services);
    expect(['bgp.vplsbgp.labelblock.base', 'bgp.ad.pe_addr', 'bgp.mcast_vpn_nlri_source_as', 'bgp.sr_policy_nlri_endpoint_ipv4'].map(services.value))
      .toEqual(['16000 (bottom)', '10.0.0.1', '65000', '10.0.0.9']);
    expect(services.values('bgp.mcast_vpn_nlri_origin_router_ipv4')).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it('reads what the operator said at a shutdown', () => {
    expect(read(examples.shutdown).value('bgp.notify.communication')).toBe('test');
    expect(read(examples.notification).value('bgp.notify.error_open.bad_peer_as')).toBe('64512');
  });

  it('says which capability lacks, RFC 5492 §5, and of an error that it is none', () => {
    expect(read(examples.lackingCapability).values('bgp.cap.mp.safi')).toEqual(['1']);
    expect(read(examples.unknownError).has('bgp.notify.minor_error.unknown')).toBe(true);
  });

  it('reads labels of EVPN as the encapsulation has them, RFC 8365 §5.1.3', () => {
    const labels = read(examples.labels), overlay = read(examples.overlay);
    expect(['mpls_ls1', 'mpls_ls2', 'vni'].map(name => labels.value(`bgp.evpn.nlri.${name}`))).toEqual(['100', '101', undefined]);
    expect([
      overlay.values('bgp.evpn.nlri.vni'), overlay.has('bgp.evpn.nlri.mpls_ls1'),
      overlay.value('bgp.update.path_attribute.pmsi.ingress_rep_ip'),
    ]).toEqual([['1601', '1617', '1601'], false, '10.0.0.1']);
  });

  it('reads what a segment of EVPN is known by, RFC 7432 §5', () => {
    const packet = read(examples.evpnSegment);
    expect(['lacp_mac', 'lacp_portkey', 'remaining'].map(name => packet.value(`bgp.evpn.nlri.esi.${name}`)))
      .toEqual(['11:22:33:44:55:66', '10', '00']);
    expect([packet.trouble, packet.value('bgp.evpn.nlri.etag')]).toEqual(['none', '100']);
  });

  it('reads the tunnels of multicast VPNs, RFC 6514 §5, and groups of the older kind, RFC 6037', () => {
    const packet = read(examples.multicastTunnels);
    const names = [
      'rsvp.tunnel_id', 'mldp.fec.opaque_value_unique_id_rn', 'mldp.fec.opaque_value_unique_id_str', 'pimssm.pmulticast_group',
      'pimsm.pmulticast_group',
      'bidir_pim_tree.pmulticast_group',
    ];
    expect(names.map(name => packet.value(`bgp.update.path_attribute.pmsi.${name}`)))
      .toEqual(['7', '7', 'abcd', '232.0.0.1', '239.0.0.1', '239.0.0.2']);
    expect([packet.trouble, read(examples.multicastGroup).value('bgp.mdt_safi_group_addr')]).toEqual(['none', '232.0.0.1']);
  });

  it('takes no IPv6 address for one of IPv4 (RFC 6515 §2), and remarks on opaque values of other types', () => {
    const packet = read(examples.otherTunnels);
    expect(
      ['ingress_rep_ip', 'pimssm.root_node', 'mldp.fec.opaque_value_unique_id_str'].map(name =>
        packet.has(`bgp.update.path_attribute.pmsi.${name}`),
      ),
    ).toEqual([false, false, false]);
    expect([packet.has('bgp.attr.pmsi.opaque_type'), packet.values('bgp.update.path_attribute.pmsi.tunnel.type'), packet.trouble]).toEqual([
      true, ['6', '3', '2'], 'none',
    ]);
  });

  it('reads what EIGRP\'s routes are between sites', () => {
    const packet = read(examples.eigrp);
    expect(['rtag', 'dly', 'bw', 'mtu', 'e_asn', 'e_pid', 'rid'].map(name => packet.value(`bgp.ext_com_eigrp.${name}`)))
      .toEqual(['100', '256', '10000', '1500', '100', '6', '10.0.0.2']);
  });

  it('reads filters in a route refresh', () => {
    const packet = read(examples.filter);
    expect([packet.value('bgp.route_refresh.orf.entry.sequence'), packet.value('bgp.route_refresh.orf.entry.ip')]).toEqual(['5', '198.51.100.0']);
  });

  it('says what is wrong with a length', () => {
    expect(read(examples.tooShort).trouble).toBe('malformed');
  });

  it('is in step again at the next marker where a capture begins in the middle of a message', () => {
    const bytes = fromHex(`0102ff04${examples.keepalive.hex}`);
    expect(bgp.frame!(bytes, 0, bytes.length, 0)).toBe(4);
    expect(bgp.frame!(fromHex(examples.badMarker.hex), 0, 19, 0)).toBe(19);
    // Three bytes that follow a whole message are no message yet.
    expect(bgp.frame!(bytes, 0, 3, 0)).toBe(MORE);
    expect([read(examples.badMarker).info, read(examples.badMarker).has('bgp.continuation')]).toEqual(['Continuation', true]);
  });

  it('frames messages by their length, and nothing whose length lies', () => {
    const bytes = fromHex(examples.keepalive.hex + examples.keepalive.hex);
    expect(bgp.frame!(bytes, 0, bytes.length, 0)).toBe(19);
    expect(bgp.frame!(bytes, 19, 30, 0)).toBe(MORE);
    expect(bgp.frame!(fromHex(`${'ff'.repeat(16)}001204`), 0, 19, 0)).toBe(NOT_MINE);
  });

  it('remarks on address families, SAFIs and link state attributes that it does not know', () => {
    const { remarks, trouble } = read(examples.unknownFamilies);
    expect([remarks, trouble]).toEqual([
      ['Unknown Address Family', 'Unknown AFI (16) value', 'Unknown SAFI (9) for AFI 1', 'Unknown BGP-LS Attribute TLV Code (21032)!'],
      'none',
    ]);
  });
});
