/** Extended communities, RFC 4360, RFC 5668, RFC 7153; those of EVPN (RFC 7432 §7), of flow specifications (RFC 8955 §7) and of layer 2 VPNs. */
import {
  type Cursor, type Field, type ValueNames, bits, ether, f32, flag, ipv4, nameOf, none, octets, u16, u24, u32, u64, u8,
} from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { EIGRP_COMMUNITY_FIELDS, takeEigrpCommunity } from './eigrp-communities.ts';
import { TUNNEL_TYPES } from './names.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x00: 'Transitive 2-Octet AS-Specific', 0x01: 'Transitive IPv4-Address-Specific', 0x02: 'Transitive 4-Octet AS-Specific',
  0x03: 'Transitive Opaque', 0x04: 'Transitive QoS Marking', 0x05: 'Transitive CoS Capability', 0x06: 'Transitive EVPN',
  0x07: 'FlowSpec Transitive', 0x08: 'Transitive Flow spec redirect/mirror to IP next-hop',
  0x09: 'Transitive FlowSpec Redirect to indirection-id', 0x40: 'Non-Transitive 2-Octet AS-Specific',
  0x41: 'Non-Transitive IPv4-Address-Specific', 0x42: 'Non-Transitive 4-Octet AS-Specific', 0x43: 'Non-Transitive Opaque',
  0x44: 'Non-Transitive QoS Marking', 0x80: 'Generic Transitive Experimental Use',
  0x81: 'Generic Transitive Experimental Use Part 2', 0x82: 'Generic Transitive Experimental Use Part 3 ',
  0x88: 'Transitive Experimental EIGRP',
};
const ROUTE = { 0x02: 'Route Target', 0x03: 'Route Origin', 0x05: 'OSPF Domain Identifier' } as const;
const subtype = (title: string, values?: ValueNames): Field<number> => u8(title, values === undefined ? { hex: true } : { hex: true, values });
const YES_NO = { as: ['Yes', 'No'] } as const;
const SUPPORTED = { as: ['Supported', 'Not supported'] } as const;
/** IANA l2-encapsulation types. */
const ENCAPSULATIONS = {
  1: 'Frame Relay', 2: 'ATM AAL5 SDU VCC transport', 3: 'ATM transparent cell transport', 4: 'Ethernet (VLAN) Tagged mode', 5: 'Ethernet raw mode',
  6: 'Cisco-HDLC', 7: 'PPP', 8: 'SONET/SDH CES', 9: 'ATM n-to-one VCC cell transport', 10: 'ATM n-to-one VPC cell transport',
  11: 'IP layer 2 transport', 15: 'Frame relay port mode', 17: 'Structure agnostic E1 over packet', 18: 'Structure agnostic T1 over packet',
  19: 'VPLS', 20: 'Structure agnostic T3 over packet', 21: 'Nx64kbit/s Basic Service using Structure-aware', 25: 'Frame Relay DLCI',
  40: 'Structure agnostic E3 over packet', 41: 'Octet-aligned playload for structure-agnostic DS1 circuits',
  42: 'E1 Nx64kbit/s with CAS using Structure-aware', 43: 'DS1 (ESF) Nx64kbit/s with CAS using Structure-aware',
  44: 'DS1 (SF) Nx64kbit/s with CAS using Structure-aware', 64: 'IP-interworking',
};
const INSERTIONS = {
  1: '"Lowest Origin code" step', 2: '"Shortest AS_PATH" step', 4: '"Lowest MED" step', 5: '"Highest Local Preference" step',
  26: '"Lowest Accumulated IGP Cost" step', 128: 'Before BGP Best Path algorithm', 129: '"Smallest IGP Metric" step',
  130: '"Prefer eBGP to iBGP" step', 131: '"Smallest BGP RID" step',
};

export const EXTENDED_FIELDS = {
  ext_communities: none('Carried extended communities'),
  ext_community: none('Community'),
  'ext_com.type': u8('Type', { hex: true, values: TYPES }),
  'ext_com.type.auth': flag('IANA Authority', 0x80, {
    as: ['Allocated on Standard Action, Early Allocation or Experimental Basis', 'Allocated on First Come First Serve Basis'],
  }),
  'ext_com.type.tran': flag('Transitive across ASes', 0x40, { as: ['Non-transitive', 'Transitive'] }),
  'ext_com.stype_unknown': subtype('Subtype'),
  'ext_com.stype_tr_evpn': subtype('Subtype (EVPN)', {
    0x00: 'MAC Mobility', 0x01: 'ESI MPLS Label', 0x02: 'ES Import', 0x03: "EVPN Router's MAC", 0x04: 'Layer 2 Attributes',
    0x05: 'E-Tree', 0x06: 'DF Election', 0x07: 'I-SID', 0x08: 'ND', 0x09: 'Multicast Flags Extended Community',
    0x0a: 'EVI-RT Type 0 Extended Community', 0x0b: 'EVI-RT Type 1 Extended Community', 0x0c: 'EVI-RT Type 2 Extended Community',
    0x0d: 'EVI-RT Type 3 Extended Community', 0x0e: 'EVPN Attachment Circuit',
  }),
  'ext_com.stype_tr_as2': subtype('Subtype (AS2)', {
    ...ROUTE, 0x08: 'BGP Data Collection', 0x09: 'Source AS', 0x0a: 'L2VPN Identifier', 0x10: 'Cisco VPN-Distinguisher',
  }),
  'ext_com.stype_ntr_as2': subtype('Subtype (Non-transitive AS2)', { 0x04: 'Link Bandwidth', 0x80: 'Virtual-Network Identifier' }),
  'ext_com.stype_tr_as4': subtype('Subtype (AS4)', {
    ...ROUTE, 0x04: 'Generic', 0x08: 'BGP Data Collection', 0x09: 'Source AS', 0x10: 'Cisco VPN Identifier', 0x13: 'Route-Target Record',
  }),
  'ext_com.stype_ntr_as4': subtype('Subtype (Non-transitive AS4)', { 0x04: 'Generic' }),
  'ext_com.stype_tr_IP4': subtype('Subtype (IPv4)', {
    ...ROUTE, 0x07: 'OSPF Router ID', 0x0a: 'L2VPN Identifier', 0x0b: 'VRF Route Import', 0x0c: 'Flow-spec Redirect to IPv4',
    0x10: 'Cisco VPN-Distinguisher',
    0x12: 'Inter-area P2MP Segmented Next-Hop',
  }),
  'ext_com.stype_ntr_IP4': subtype('Subtype (Non-transitive IPv4)'),
  'ext_com.stype_tr_opaque': subtype('Subtype (Opaque)', {
    0x01: 'Cost', 0x06: 'OSPF Route Type', 0x0b: 'Color', 0x0c: 'Encapsulation', 0x0d: 'Default Gateway',
  }),
  'ext_com.stype_ntr_opaque': subtype('Subtype (Non-transitive Opaque)', { 0x00: 'BGP Origin Validation state', 0x01: 'Cost' }),
  'ext_com.stype_tr_exp': subtype('Subtype (Experimental)', {
    0x00: 'OSPF Route Type', 0x01: 'OSPF Router ID', 0x04: 'Security Group', 0x05: 'OSPF Domain Identifier',
    0x06: 'Flow spec traffic-rate', 0x07: 'Flow spec traffic-action', 0x08: 'Flow spec redirect AS 2 bytes',
    0x09: 'Flow spec traffic-remarking', 0x0a: 'Layer2 Info', 0x0b: 'E-Tree Info',
    0x84: 'Tag', 0x85: 'Origin Sub-Cluster',
  }),
  'ext_com.stype_tr_exp_2': subtype('Subtype (Experimental Part 2)', { 0x08: 'Flow spec redirect IPv4 format' }),
  'ext_com.stype_tr_exp_3': subtype('Subtype (Experimental Part 3)', {
    0x04: 'Security Group AS4', 0x08: 'Flow spec redirect AS-4byte format', 0x84: 'Tag4', 0x85: 'Origin Sub-Cluster4',
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
  'ext_com.value_raw': u64('Raw Value', { hex: true }),
  'ext_com_evpn.mmac.flags': u8('Flags', { hex: true }),
  'ext_com_evpn.mmac.flags.sticky': flag('Sticky/Static MAC', 0x01, { as: ['Yes', 'No'] }),
  'ext_com_evpn.mmac.seq': u32('Sequence number'),
  'ext_com_evpn.esi.rt': ether('ES-Import Route Target'),
  'ext_com_evpn.esi.router_mac': ether("Router's MAC"),
  'ext_com_l2.esi_label_flag': flag('Single active bit', 0x01, { as: ['Single-Active redundancy', 'All-Active redundancy'] }),
  'update.path_attribute.mpls_label_value': u24('MPLS Label'),
  'update.path_attribute.mpls_label_value_20bits': bits('MPLS Label', 0xfffff0),
  'update.path_attribute.mpls_traffic_class': bits('Traffic Class', 0x00000e, { hex: true, size: 3 }),
  'update.path_attribute.mpls_bottom_stack': flag('Bottom-of-Stack', 0x000001, { size: 3, as: ['True', 'False'] }),
  'ext_com.value_ospf_rid': ipv4('Router ID'),
  'ext_com_l2.encaps_type': u8('Encaps Type', { values: ENCAPSULATIONS }),
  'ext_com_l2.c_flags': u8('Control Flags', { hex: true }),
  'ext_com_l2.flag_d': flag('Down flag', 0x80),
  'ext_com_l2.flag_z1': bits('Unassigned', 0x40),
  'ext_com_l2.flag_f': flag('Flush flag', 0x20),
  'ext_com_l2.flag_z345': bits('Unassigned', 0x1c),
  'ext_com_l2.flag_c': flag('C flag', 0x02),
  'ext_com_l2.flag_s': flag('S flag', 0x01),
  'ext_com_l2.l2_mtu': u16('Layer-2 MTU'),
  'ext_com_etree.root_vlan': bits('Root VLAN', 0x0fff),
  'ext_com_etree.leaf_vlan': bits('Leaf VLAN', 0x0fff),
  'ext_com_etree.flags': u16('Flags', { hex: true }),
  'ext_com_etree.flag_reserved': bits('Reserved', 0xfffc, { hex: true }),
  'ext_com_etree.flag_p': flag('P', 0x0002, { size: 2 }),
  'ext_com_etree.flag_v': flag('V', 0x0001, { size: 2 }),
  'ext_com_evpn.l2attr.flags': u16('Flags', { hex: true }),
  'ext_com_evpn.l2attr.flag_reserved': bits('Reserved', 0xffe0, { hex: true }),
  'ext_com_evpn.l2attr.flag_ci': flag('CI flag', 0x10),
  'ext_com_evpn.l2attr.flag_f': flag('F flag', 0x08),
  'ext_com_evpn.l2attr.flag_c': flag('C flag', 0x04),
  'ext_com_evpn.l2attr.flag_p': flag('P flag', 0x02),
  'ext_com_evpn.l2attr.flag_b': flag('B flag', 0x01),
  'ext_com_evpn.l2attr.l2_mtu': u16('L2 MTU'),
  'ext_com_evpn.l2attr.reserved': octets('Reserved', { size: 2 }),
  'ext_com_evpn.etree.flags': u8('Flags', { hex: true }),
  'ext_com_evpn.etree.flag_reserved': bits('Reserved', 0xfe, { hex: true }),
  'ext_com_evpn.etree.flag_l': flag('L flag', 0x01),
  'ext_com_evpn.etree.reserved': octets('Reserved', { size: 2 }),
  'ext_com_flow.rate_limit': f32('Rate shaper'),
  'flowspec_ext_com.emptybytes': octets('5 Bytes', { size: 5 }),
  'ext_com_flow.sample': flag('Sample', 0x02),
  'ext_com_flow.traff_act': flag('Terminal action', 0x01),
  'ext_com_flow.dscp': bits('Remarking value', 0x3f, { hex: true, id: 'bgp.ext_com.value_fs_dscp' }),
  'ext_com_qos.flags': u8('Flags', { hex: true }),
  'ext_com_qos.flags.remarking': flag('Remarking', 0x10, YES_NO),
  'ext_com_qos.flags.ignore_remarking': flag('Ignore remarking', 0x08, YES_NO),
  'ext_com_qos.flags.agg_marking': flag('Aggregation of markins', 0x04, YES_NO),
  'ext_com_qos.set_number': u8('QoS Set Number', { hex: true }),
  'ext_com_qos.tech_type': u8('Technology Type', { hex: true }),
  'ext_com_qos.marking_o': u16('QoS Marking O', { hex: true }),
  'ext_com_qos.marking_a': u8('QoS Marking A', { base: 'hexDec' }),
  'ext_com_qos.default_to_zero': u8('Defaults to zero', { hex: true }),
  'ext_com_cos.flags': u8('Flags byte', { hex: true }),
  'ext_com_cos.flags.be': flag('BE class', 0x80, SUPPORTED),
  'ext_com_cos.flags.ef': flag('EF class', 0x40, SUPPORTED),
  'ext_com_cos.flags.af': flag('AF class', 0x20, SUPPORTED),
  'ext_com_cos.flags.le': flag('LE class', 0x10, SUPPORTED),
  'ext_com_cost.poi': u8('Point of insertion', { values: INSERTIONS }),
  'ext_com_cost.cid': u8('Community ID'),
  'ext_com_cost.cid.use': flag('Cost use', 0x80, { as: ['Replaces the original attribute value', 'Evaluated after the original attribute value'] }),
  'ext_com_cost.cost': u32('Cost'),
  ...EIGRP_COMMUNITY_FIELDS,
};

const f = EXTENDED_FIELDS;

const SERVICE_CLASSES = (['be', 'ef', 'af', 'le'] as const).map(name => f[`ext_com_cos.flags.${name}`]);
const ATTRIBUTE_FLAGS = (['reserved', 'ci', 'f', 'c', 'p', 'b'] as const).map(name => f[`ext_com_evpn.l2attr.flag_${name}`]);
const CONTROL_FLAGS = (['d', 'z1', 'f', 'z345', 'c', 's'] as const).map(name => f[`ext_com_l2.flag_${name}`]);
const TYPE_FLAGS = [f['ext_com.type.auth'], f['ext_com.type.tran']];

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
  0x06: f['ext_com.stype_tr_evpn'], 0x80: f['ext_com.stype_tr_exp'], 0x81: f['ext_com.stype_tr_exp_2'], 0x82: f['ext_com.stype_tr_exp_3'],
};

const EIGRP = 0x88;

function community(p: Cursor): void {
  const type = p.u8();
  const sub = p.u8(1);
  const outer = p.open(f.ext_community, 8);
  const heading = p.tree.current;
  const field = SUBTYPES[type] ?? f['ext_com.stype_unknown'];
  p.bits(f['ext_com.type'], TYPE_FLAGS);
  if (type === EIGRP) {
    const words = takeEigrpCommunity(p);
    p.labelNode(heading, `EIGRP: ${words} [${TYPES[EIGRP]}]`);
    p.skip(p.remaining);
    p.close(outer);
    return;
  }
  const hasSubtype = type !== 0x04 && type !== 0x44 && type !== 0x05;
  if (hasSubtype) p.take(field);
  const value = readValue(p, type, sub);
  if (p.tree.labelled) {
    const name = !hasSubtype ? 'Quality of service' : nameOf(field.options.values, sub) ?? `Unknown subtype 0x${sub.toString(16).padStart(2, '0')}`;
    p.labelNode(heading, `${name}: ${value} [${TYPES[type] ?? `Unknown type 0x${type.toString(16).padStart(2, '0')}`}]`);
  }
  p.close(outer);
}

/** The six bytes behind type and subtype; gives them in words. */
function readValue(p: Cursor, type: number, sub: number): string {
  const reader = READERS[(type << 8) | sub];
  if (reader !== undefined) return reader(p);
  switch (type) {
    case 0x00:
    case 0x40:
      return `${p.take(f['ext_com.value_as2'])}:${p.take(f['ext_com.value_an4'])}`;
    case 0x01:
    case 0x41:
    case 0x81:
      return `${ipv4Text(p.take(f['ext_com.value_IP4']))}:${p.take(f['ext_com.value_an2'])}`;
    case 0x02:
    case 0x42:
    case 0x82:
      return `${p.take(f['ext_com.value_as4'])}:${p.take(f['ext_com.value_an2'])}`;
    case 0x04:
    case 0x44:
      return qualityMarking(p);
    case 0x05:
      p.bits(f['ext_com_cos.flags'], SERVICE_CLASSES);
      break;
  }
  const length = p.remaining;
  return hex(p.take(f['ext_com.value_raw'], length), 2 * length);
}

/** What is known of single types and subtypes. */
const READERS: Readonly<Record<number, (p: Cursor) => string>> = {
  0x4004: p => `ASN ${p.take(f['ext_com.value_as2'])}, ${(p.take(f['ext_com.value_link_bw']) * 8 / 1e6).toFixed(3)} Mbps`,
  0x0301: cost,
  0x4301: cost,
  0x0306: ospfRoute,
  0x8000: ospfRoute,
  0x0107: ospfRouter,
  0x8001: ospfRouter,
  0x030c(p) {
    p.skip(4);
    const tunnel = p.take(f['ext_com.tunnel_type']);
    return TUNNEL_TYPES[tunnel] ?? String(tunnel);
  },
  0x0600(p) {
    p.bits(f['ext_com_evpn.mmac.flags'], [f['ext_com_evpn.mmac.flags.sticky']]);
    p.skip(1);
    return `sequence ${p.take(f['ext_com_evpn.mmac.seq'])}`;
  },
  0x0601(p) {
    p.take(f['ext_com_l2.esi_label_flag']);
    p.skip(2);
    p.show(f['update.path_attribute.mpls_label_value']);
    return `label ${takeLabel(p)}`;
  },
  0x0602(p) {
    p.take(f['ext_com_evpn.esi.rt']);
    return 'ES-Import';
  },
  0x0603(p) {
    p.take(f['ext_com_evpn.esi.router_mac']);
    return 'router';
  },
  /** RFC 8214 §3.1. */
  0x0604(p) {
    const flags = p.bits(f['ext_com_evpn.l2attr.flags'], ATTRIBUTE_FLAGS);
    const words = `flags: 0x${flags.toString(16).padStart(4, '0')}, L2 MTU: ${p.take(f['ext_com_evpn.l2attr.l2_mtu'])}`;
    p.take(f['ext_com_evpn.l2attr.reserved']);
    return words;
  },
  /** RFC 8317 §6.1. */
  0x0605(p) {
    p.bits(f['ext_com_evpn.etree.flags'], [f['ext_com_evpn.etree.flag_reserved'], f['ext_com_evpn.etree.flag_l']]);
    p.take(f['ext_com_evpn.etree.reserved']);
    return `label ${takeLabel(p)}`;
  },
  0x8006: p => `ASN ${p.take(f['ext_com.value_as2'])}, ${((8 * p.take(f['ext_com_flow.rate_limit'])) / 1e6).toFixed(3)} Mbps`,
  0x8007(p) {
    p.take(f['flowspec_ext_com.emptybytes']);
    const sample = p.show(f['ext_com_flow.sample']), goesOn = p.take(f['ext_com_flow.traff_act']);
    return `Sample: ${sample ? 'Yes' : 'No'}, Terminal: ${goesOn ? 'No' : 'Yes'}`;
  },
  0x8008: p => `RT ${p.take(f['ext_com.value_as2'])}:${p.take(f['ext_com.value_an4'])}`,
  0x8009(p) {
    p.skip(5);
    return `DSCP ${p.take(f['ext_com_flow.dscp'])}`;
  },
  /** RFC 4761 §3.2.4. */
  0x800a(p) {
    p.take(f['ext_com_l2.encaps_type']);
    p.bits(f['ext_com_l2.c_flags'], CONTROL_FLAGS);
    return `MTU ${p.take(f['ext_com_l2.l2_mtu'])}`;
  },
  /** RFC 7796 §5.1. */
  0x800b(p) {
    const root = p.take(f['ext_com_etree.root_vlan']), leaf = p.take(f['ext_com_etree.leaf_vlan']);
    p.bits(f['ext_com_etree.flags'], [f['ext_com_etree.flag_reserved'], f['ext_com_etree.flag_p'], f['ext_com_etree.flag_v']]);
    return `root VLAN ${root}, leaf VLAN ${leaf}`;
  },
};

/** A label with what follows it in a stack; gives its number. */
function takeLabel(p: Cursor): number {
  const label = p.show(f['update.path_attribute.mpls_label_value_20bits']);
  p.show(f['update.path_attribute.mpls_traffic_class']);
  p.take(f['update.path_attribute.mpls_bottom_stack']);
  return label;
}

/** draft-ietf-idr-custom-decision §3. */
function cost(p: Cursor): string {
  p.take(f['ext_com_cost.poi']);
  p.bits(f['ext_com_cost.cid'], [f['ext_com_cost.cid.use']]);
  return String(p.take(f['ext_com_cost.cost']));
}

/** draft-knoll-idr-qos-attribute §3. */
function qualityMarking(p: Cursor): string {
  p.bits(f['ext_com_qos.flags'], [f['ext_com_qos.flags.remarking'], f['ext_com_qos.flags.ignore_remarking'], f['ext_com_qos.flags.agg_marking']]);
  p.take(f['ext_com_qos.set_number']);
  p.take(f['ext_com_qos.tech_type']);
  p.take(f['ext_com_qos.marking_o']);
  const marking = p.take(f['ext_com_qos.marking_a']);
  p.take(f['ext_com_qos.default_to_zero']);
  return `marking ${marking}`;
}

function ospfRouter(p: Cursor): string {
  const router = ipv4Text(p.take(f['ext_com.value_ospf_rid']));
  p.skip(2);
  return router;
}

/** RFC 4577 §4.2.6. */
function ospfRoute(p: Cursor): string {
  const area = ipv4Text(p.take(f['ext_com.value_ospf_rtype.area']));
  const type = p.take(f['ext_com.value_ospf_rtype.type']);
  p.bits(f['ext_com.value_ospf_rtype.options'], [f['ext_com.value_ospf_rtype.options.mt']]);
  return `Area: ${area}, Type: ${nameOf(f['ext_com.value_ospf_rtype.type'].options.values, type) ?? type}`;
}
