/** Communities: RFC 1997, extended ones of RFC 4360, RFC 5668, RFC 7153 and RFC 7432, large ones of RFC 8092. */
import { type Cursor, type Field, type ValueNames, bits, ether, f32, flag, ipv4, nameOf, none, octets, text, u16, u24, u32, u48, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { TUNNEL_TYPES, WELL_KNOWN_COMMUNITIES } from './names.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x00: 'Transitive 2-Octet AS-Specific', 0x01: 'Transitive IPv4-Address-Specific', 0x02: 'Transitive 4-Octet AS-Specific', 0x03: 'Transitive Opaque',
  0x04: 'Transitive QoS Marking', 0x05: 'Transitive CoS Capability', 0x06: 'Transitive EVPN', 0x07: 'FlowSpec Transitive',
  0x08: 'Transitive Flow spec redirect/mirror to IP next-hop', 0x09: 'Transitive FlowSpec Redirect to indirection-id', 0x40: 'Non-Transitive 2-Octet AS-Specific',
  0x41: 'Non-Transitive IPv4-Address-Specific', 0x42: 'Non-Transitive 4-Octet AS-Specific', 0x43: 'Non-Transitive Opaque', 0x44: 'Non-Transitive QoS Marking',
  0x80: 'Generic Transitive Experimental Use', 0x81: 'Generic Transitive Experimental Use Part 2', 0x82: 'Generic Transitive Experimental Use Part 3 ',
  0x88: 'Transitive Experimental EIGRP',
};
const ROUTE = { 0x02: 'Route Target', 0x03: 'Route Origin', 0x05: 'OSPF Domain Identifier' } as const;
const subtype = (title: string, values?: ValueNames): Field<number> => u8(title, values === undefined ? { hex: true } : { hex: true, values });

export const COMMUNITY_FIELDS = {
  'update.path_attribute.communities': none('Communities'),
  'update.path_attribute.community': none('Community'),
  'update.path_attribute.community_wellknown': u32('Community Well-known', { hex: true, values: WELL_KNOWN_COMMUNITIES }),
  'update.path_attribute.community_as': u16('Community AS'),
  'update.path_attribute.community_value': u16('Community value'),
  large_communities: text('Large communities'),
  'large_communities.ga': u32('Global Administrator'),
  'large_communities.ldp1': u32('Local Data Part 1'),
  'large_communities.ldp2': u32('Local Data Part 2'),
  ext_communities: none('Carried extended communities'),
  ext_community: none('Community'),
  'ext_com.type': u8('Type', { hex: true, values: TYPES }),
  'ext_com.type.auth': flag('IANA Authority', 0x80, { as: ['Allocated on Standard Action, Early Allocation or Experimental Basis', 'Allocated on First Come First Serve Basis'] }),
  'ext_com.type.tran': flag('Transitive across ASes', 0x40, { as: ['Non-transitive', 'Transitive'] }),
  'ext_com.stype_unknown': subtype('Subtype'),
  'ext_com.stype_tr_evpn': subtype('Subtype (EVPN)', {
    0x00: 'MAC Mobility', 0x01: 'ESI MPLS Label', 0x02: 'ES Import', 0x03: "EVPN Router's MAC", 0x04: 'Layer 2 Attributes', 0x05: 'E-Tree',
  }),
  'ext_com.stype_tr_as2': subtype('Subtype (AS2)', {
    ...ROUTE, 0x08: 'BGP Data Collection', 0x09: 'Source AS', 0x0a: 'L2VPN Identifier', 0x10: 'Cisco VPN-Distinguisher',
  }),
  'ext_com.stype_ntr_as2': subtype('Subtype (Non-transitive AS2)', { 0x04: 'Link Bandwidth', 0x80: 'Virtual-Network Identifier' }),
  'ext_com.stype_tr_as4': subtype('Subtype (AS4)', { ...ROUTE, 0x04: 'Generic', 0x08: 'BGP Data Collection', 0x09: 'Source AS', 0x10: 'Cisco VPN-Distinguisher' }),
  'ext_com.stype_ntr_as4': subtype('Subtype (Non-transitive AS4)', { 0x04: 'Generic' }),
  'ext_com.stype_tr_IP4': subtype('Subtype (IPv4)', {
    ...ROUTE, 0x07: 'OSPF Router ID', 0x0a: 'L2VPN Identifier', 0x0b: 'VRF Route Import', 0x0c: 'Flow-spec Redirect to IPv4', 0x10: 'Cisco VPN-Distinguisher',
    0x12: 'Inter-area P2MP Segmented Next-Hop',
  }),
  'ext_com.stype_ntr_IP4': subtype('Subtype (Non-transitive IPv4)'),
  'ext_com.stype_tr_opaque': subtype('Subtype (Opaque)', { 0x01: 'Cost', 0x06: 'OSPF Route Type', 0x0b: 'Color', 0x0c: 'Encapsulation', 0x0d: 'Default Gateway' }),
  'ext_com.stype_ntr_opaque': subtype('Subtype (Non-transitive Opaque)', { 0x00: 'BGP Origin Validation state', 0x01: 'Cost' }),
  'ext_com.stype_tr_exp': subtype('Subtype (Experimental)', {
    0x00: 'OSPF Route Type', 0x01: 'OSPF Router ID', 0x05: 'OSPF Domain ID', 0x06: 'Flow spec traffic-rate', 0x07: 'Flow spec traffic-action',
    0x08: 'Flow spec redirect AS 2 bytes', 0x09: 'Flow spec traffic-remarking', 0x0a: 'Layer2 Info', 0x0b: 'E-Tree Info',
  }),
  'ext_com.tunnel_type': u16('Tunnel type', { values: TUNNEL_TYPES }),
  'ext_com.value_as2': u16('2-Octet AS'),
  'ext_com.value_as4': u32('4-Octet AS'),
  'ext_com.value_IP4': ipv4('IPv4 address'),
  'ext_com.value_an2': u16('2-Octet AN'),
  'ext_com.value_an4': u32('4-Octet AN'),
  'ext_com.value_link_bw': f32('Link bandwidth'),
  'ext_com.value_ospf_rtype.area': ipv4('Area ID'),
  'ext_com.value_ospf_rtype.type': u8('Route type', {
    values: { 1: 'Router', 2: 'Network', 3: 'Summary', 5: 'External', 7: 'NSSA External', 129: 'Sham-link' },
  }),
  'ext_com.value_ospf_rtype.options': u8('Options', { hex: true }),
  'ext_com.value_ospf_rtype.options.mt': flag('Metric type', 0x01, { as: ['Type-2', 'Type-1'] }),
  'ext_com.value_raw': u48('Raw Value', { hex: true }),
  'ext_com_evpn.mmac.flags': u8('Flags', { hex: true }),
  'ext_com_evpn.mmac.flags.sticky': flag('Sticky/Static MAC', 0x01, { as: ['Yes', 'No'] }),
  'ext_com_evpn.mmac.seq': u32('Sequence number'),
  'ext_com_evpn.esi.rt': ether('ES-Import Route Target'),
  'ext_com_evpn.esi.router_mac': ether("Router's MAC"),
  'ext_com_l2.esi_label_flag': flag('Single active bit', 0x01, { as: ['Single-Active redundancy', 'All-Active redundancy'] }),
  'update.path_attribute.mpls_label_value': u24('MPLS Label'),
  'ext_com_l2.encaps_type': u8('Encaps Type'),
  'ext_com_l2.c_flags': u8('Control Flags', { hex: true }),
  'ext_com_l2.l2_mtu': u16('Layer-2 MTU'),
  'ext_com_flow.rate_limit': f32('Rate shaper'),
  'ext_com_flow.sample': flag('Sample', 0x02),
  'ext_com_flow.traff_act': flag('Terminal action', 0x01),
  'ext_com_flow.dscp': bits('Remarking value', 0x3f, { hex: true, id: 'bgp.ext_com.value_fs_dscp' }),
  'ext_com.reserved': octets('Reserved', { own: true }),
};

const f = COMMUNITY_FIELDS;

export function readCommunities(p: Cursor): string {
  const outer = p.open(f['update.path_attribute.communities'], p.remaining);
  const heading = p.tree.current;
  const words: string[] = [];
  while (p.remaining >= 4) {
    const value = p.u32();
    const known = WELL_KNOWN_COMMUNITIES[value];
    const words1 = known ?? `${value >>> 16}:${value & 0xffff}`;
    words.push(words1);
    if (known !== undefined) {
      p.take(f['update.path_attribute.community_wellknown']);
      continue;
    }
    const inner = p.open(f['update.path_attribute.community'], 4);
    p.label(`Community: ${words1}`);
    p.take(f['update.path_attribute.community_as']);
    p.take(f['update.path_attribute.community_value']);
    p.close(inner);
  }
  p.labelNode(heading, `Communities: ${words.join(' ')}`);
  p.close(outer);
  return words.join(' ');
}

export function readLargeCommunities(p: Cursor): string {
  const words: string[] = [];
  while (p.remaining >= 12) {
    const value = `${p.u32()}:${p.u32(4)}:${p.u32(8)}`;
    words.push(value);
    p.set(f.large_communities, value, p.at, 12);
    const outer = p.under();
    p.take(f['large_communities.ga']);
    p.take(f['large_communities.ldp1']);
    p.take(f['large_communities.ldp2']);
    p.close(outer);
  }
  return words.join(' ');
}

export function readExtendedCommunities(p: Cursor): void {
  const count = Math.floor(p.remaining / 8);
  const outer = p.open(f.ext_communities, p.remaining);
  p.label(`Carried extended communities: (${count} ${count === 1 ? 'community' : 'communities'})`);
  for (let i = 0; i < count; i++) community(p.within(8));
  p.close(outer);
}

const SUBTYPES: Readonly<Record<number, Field<number>>> = {
  0x00: f['ext_com.stype_tr_as2'], 0x40: f['ext_com.stype_ntr_as2'], 0x02: f['ext_com.stype_tr_as4'], 0x42: f['ext_com.stype_ntr_as4'],
  0x01: f['ext_com.stype_tr_IP4'], 0x41: f['ext_com.stype_ntr_IP4'], 0x03: f['ext_com.stype_tr_opaque'], 0x43: f['ext_com.stype_ntr_opaque'],
  0x06: f['ext_com.stype_tr_evpn'], 0x80: f['ext_com.stype_tr_exp'],
};

function community(p: Cursor): void {
  const type = p.u8();
  const sub = p.u8(1);
  const outer = p.open(f.ext_community, 8);
  const heading = p.tree.current;
  const field = SUBTYPES[type] ?? f['ext_com.stype_unknown'];
  p.bits(f['ext_com.type'], [f['ext_com.type.auth'], f['ext_com.type.tran']]);
  p.take(field);
  const value = readValue(p, type, sub);
  if (p.tree.labelled) {
    const name = nameOf(field.options.values, sub) ?? `Unknown subtype 0x${sub.toString(16).padStart(2, '0')}`;
    p.labelNode(heading, `${name}: ${value} [${TYPES[type] ?? `Unknown type 0x${type.toString(16).padStart(2, '0')}`}]`);
  }
  p.close(outer);
}

/** The six bytes behind type and subtype; gives them in words. */
function readValue(p: Cursor, type: number, sub: number): string {
  switch (type & 0xbf) {
    case 0x00: {
      const as = p.take(f['ext_com.value_as2']);
      if (type === 0x40 && sub === 0x04) return `ASN ${as}, ${(p.take(f['ext_com.value_link_bw']) * 8 / 1e6).toFixed(3)} Mbps`;
      return `${as}:${p.take(f['ext_com.value_an4'])}`;
    }
    case 0x01: {
      const address = p.take(f['ext_com.value_IP4']);
      return `${ipv4Text(address)}:${p.take(f['ext_com.value_an2'])}`;
    }
    case 0x02: {
      const as = p.take(f['ext_com.value_as4']);
      return `${as}:${p.take(f['ext_com.value_an2'])}`;
    }
    case 0x03:
      if (type === 0x03 && sub === 0x0c) {
        p.skip(4);
        const tunnel = p.take(f['ext_com.tunnel_type']);
        return TUNNEL_TYPES[tunnel] ?? String(tunnel);
      }
      if (type === 0x03 && sub === 0x06) return ospfRoute(p);
      break;
    case 0x06:
      if (type === 0x06) return evpnValue(p, sub);
  }
  if (type === 0x80 && sub === 0x06) {
    const as = p.take(f['ext_com.value_as2']);
    return `ASN ${as}, ${p.take(f['ext_com_flow.rate_limit'])} bytes/s`;
  }
  if (type === 0x80 && sub === 0x08) {
    const as = p.take(f['ext_com.value_as2']);
    return `${as}:${p.take(f['ext_com.value_an4'])}`;
  }
  if (type === 0x80 && sub === 0x0a) {
    p.take(f['ext_com_l2.encaps_type']);
    p.take(f['ext_com_l2.c_flags']);
    return `MTU ${p.take(f['ext_com_l2.l2_mtu'])}`;
  }
  return `0x${p.take(f['ext_com.value_raw']).toString(16).padStart(12, '0')}`;
}

/** RFC 4577 §4.2.6. */
function ospfRoute(p: Cursor): string {
  const area = ipv4Text(p.take(f['ext_com.value_ospf_rtype.area']));
  const type = p.take(f['ext_com.value_ospf_rtype.type']);
  p.bits(f['ext_com.value_ospf_rtype.options'], [f['ext_com.value_ospf_rtype.options.mt']]);
  return `Area: ${area}, Type: ${nameOf(f['ext_com.value_ospf_rtype.type'].options.values, type) ?? type}`;
}

/** RFC 7432 §7.5 to §7.7, RFC 9135 §8.1. */
function evpnValue(p: Cursor, sub: number): string {
  switch (sub) {
    case 0x00: {
      p.bits(f['ext_com_evpn.mmac.flags'], [f['ext_com_evpn.mmac.flags.sticky']]);
      p.skip(1);
      return `sequence ${p.take(f['ext_com_evpn.mmac.seq'])}`;
    }
    case 0x01:
      p.take(f['ext_com_l2.esi_label_flag']);
      p.skip(2);
      return `label ${p.take(f['update.path_attribute.mpls_label_value']) >> 4}`;
    case 0x02:
      p.take(f['ext_com_evpn.esi.rt']);
      return 'ES-Import';
    case 0x03:
      p.take(f['ext_com_evpn.esi.router_mac']);
      return 'router';
    default:
      return `0x${p.take(f['ext_com.value_raw']).toString(16).padStart(12, '0')}`;
  }
}
