/** Link state carried in BGP, RFC 9552: routes that tell of nodes, links and prefixes, and the attribute with what is known of them. */
import {
  type Cursor, type Field, bits, byName, expert, f32, flag, ipv4, ipv6, none, octets, text, u16, u24, u32, u64, u8,
} from '../../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../../prefixes.ts';
import { takeBandwidth } from '../bandwidths.ts';
import { distinguisherFields, takeDistinguisher } from './distinguisher.ts';
import { SEGMENT_FIELDS, SEGMENT_TLVS } from './link-state-segments.ts';
import type { LinkStateContext, LinkStateTlv } from './link-state-tlv.ts';

const capable = { as: ['Capable', 'Not capable'] } as const;

const ROUTES = { 1: 'Node NLRI', 2: 'Link NLRI', 3: 'IPv4 Topology Prefix NLRI', 4: 'IPv6 Topology Prefix NLRI', 6: 'SRv6 SID NLRI' };
const PROTOCOLS = { 1: 'IS-IS Level 1', 2: 'IS-IS Level 2', 3: 'OSPF', 4: 'Direct', 5: 'Static configuration', 6: 'OSPFv3', 7: 'BGP' };
const OSPF_ROUTES = {
  1: 'Intra-Area', 2: 'Inter-Area', 3: 'External type 1', 4: 'External type 2', 5: 'NSSA type 1', 6: 'NSSA type 2',
};
const MSD_TYPES = {
  1: 'Base MPLS Imposition MSD', 2: 'ERLD-MSD', 41: 'SRH Max SL', 42: 'SRH Max End Pop', 44: 'SRH Max H.encaps', 45: 'SRH Max End D',
};
const PROTOCOL_NOTE = 'bgp.ls.protocol';
const NODE = 1, LINK = 2, PREFIX4 = 3, PREFIX6 = 4;

const DISTINGUISHER = distinguisherFields('bgp.ls.nlri_safi128_route_distinguisher');

export const LINK_STATE_FIELDS = {
  ...SEGMENT_FIELDS,
  'update.path_attribute.link_state': none('Link State'),
  'ls.prefix_length': u8('Reachability prefix length', { id: 'bgp.prefix_length' }),
  'ls.type': u16('Type'),
  'ls.length': u16('Length'),
  'ls.nlri': none('BGP-LS NLRI'),
  'ls.nlri_type': u16('NLRI Type', { values: ROUTES }),
  'ls.nlri_length': u16('NLRI Length'),
  ...byName(Object.values<Field>(DISTINGUISHER)),
  'ls.nlri_node': none('Link-State NLRI Node NLRI'),
  'ls.nlri_link': none('Link-State NLRI Link NLRI'),
  'ls.ipv4_topology_prefix': none('Link-State NLRI IPv4 Topology Prefix'),
  'ls.ipv6_topology_prefix': none('Link-State NLRI IPv6 Topology Prefix'),
  'ls.nlri_node.protocol_id': u8('Protocol ID', { values: PROTOCOLS }),
  'ls.nlri_node.identifier': u64('Identifier'),
  'ls.nlri_link_descriptors_tlv': none('Link Descriptors TLV'),
  'ls.nlri_prefix_descriptors_tlv': none('Prefix Descriptors TLV'),
  'ls.nlri_link_local_identifier': u32('Link Local Identifier', { base: 'hexDec' }),
  'ls.nlri_link_remote_identifier': u32('Link Remote Identifier', { base: 'hexDec' }),
  'ls.nlri_ipv4_interface_address': ipv4('IPv4 Interface Address'),
  'ls.nlri_ipv4_neighbor_address': ipv4('IPv4 Neighbor Address'),
  'ls.nlri_ipv6_interface_address': ipv6('IPv6 Interface Address'),
  'ls.nlri_ipv6_neighbor_address': ipv6('IPv6 Neighbor Address'),
  'ls.nlri_multi_topology_id': bits('Multi Topology ID', 0x0fff, { base: 'decHex' }),
  'ls.nlri_ospf_route_type': u8('OSPF Route Type', { values: OSPF_ROUTES }),
  'ls.nlri_ip_reachability_prefix_ip': ipv4('Reachability prefix'),
  'ls.nlri_ip_reachability_prefix_ip6': ipv6('Reachability prefix'),
  'ls.tlv.local_node_descriptors': none('Local Node Descriptors TLV'),
  'ls.tlv.remote_node_descriptors': none('Remote Node Descriptors TLV'),
  'ls.tlv.autonomous_system': none('Autonomous System TLV'),
  'ls.tlv.autonomous_system.id': u32('AS ID', { base: 'decHex' }),
  'ls.tlv.bgp_ls_identifier': none('BGP-LS Identifier TLV'),
  'ls.tlv.bgp_ls_identifier_id': u32('BGP-LS ID', { base: 'decHex' }),
  'ls.tlv.area_id': none('Area ID TLV'),
  'ls.tlv.area_id.id': u32('Area ID', { base: 'decHex' }),
  'ls.tlv.igp_router': none('IGP Router-ID'),
  'ls.tlv.igp_router_id': octets('IGP ID'),
  'ls.tlv.bgp_router_id': none('BGP Router-ID TLV'),
  'ls.tlv.bgp_router_id.id': ipv4('BGP Router-ID'),
  'ls.tlv.ipv4_router_id_of_local_node': none('IPv4 Router-ID of Local Node TLV'),
  'ls.tlv.ipv4_router_id_of_remote_node': none('IPv4 Router-ID of Remote Node TLV'),
  'ls.tlv.ipv4_router_id_value': ipv4('IPv4 Router-ID'),
  'ls.tlv.ipv6_router_id_of_local_node': none('IPv6 Router-ID of Local Node TLV'),
  'ls.tlv.ipv6_router_id_of_remote_node': none('IPv6 Router-ID of Remote Node TLV'),
  'ls.tlv.ipv6_router_id_of_local_node_value': ipv6('IPv6 Router-ID'),
  'ls.tlv.link_local_remote_identifiers': none('Link Local/Remote Identifiers TLV'),
  'ls.tlv.ipv4_interface_address': none('IPv4 interface address TLV'),
  'ls.tlv.ipv4_neighbor_address': none('IPv4 neighbor address TLV'),
  'ls.tlv.ipv6_interface_address': none('IPv6 interface address TLV'),
  'ls.tlv.ipv6_neighbor_address': none('IPv6 neighbor address TLV'),
  'ls.tlv.node_msd': none('Node MSD'),
  'ls.tlv.link_msd': none('Link MSD'),
  'ls.tlv.igp_msd_type': u8('MSD Type', { values: MSD_TYPES }),
  'ls.tlv.igp_msd_value': u8('MSD Value'),
  'ls.tlv.multi_topology_id': none('Multi Topology ID TLV'),
  'ls.tlv.ospf_route_type': none('OSPF Route Type TLV'),
  'ls.tlv.ip_reachability_information': none('IP Reachability Information TLV'),
  'ls.tlv.node_flags_bits': none('Node Flags Bits TLV'),
  'ls.node_flag_bits.overload': flag('Overload Bit', 0x80),
  'ls.node_flag_bits.attached': flag('Attached Bit', 0x40),
  'ls.node_flag_bits.external': flag('External Bit', 0x20),
  'ls.node_flag_bits.abr': flag('ABR Bit', 0x10),
  'ls.tlv.opaque_node_properties': none('Opaque Node Properties TLV'),
  'ls.tlv.opaque_node_properties_value': none('Opaque Node Properties'),
  'ls.tlv.node_name': none('Node Name TLV'),
  'ls.tlv.node_name_value': text('Node name'),
  'ls.tlv.is_is_area_identifier': none('IS-IS Area Identifier TLV'),
  'ls.tlv.is_is_area_identifier_value': octets('IS-IS Area Identifier'),
  'ls.tlv.administrative_group_color': none('Administrative group (color) TLV'),
  'ls.tlv.administrative_group_color_value': u32('Group Mask'),
  'ls.tlv.administrative_group': u32('Group'),
  'ls.tlv.maximum_link_bandwidth': none('Maximum link bandwidth TLV'),
  'ls.tlv.maximum_reservable_link_bandwidth': none('Maximum reservable link bandwidth TLV'),
  'ls.tlv.unreserved_bandwidth': none('Unreserved bandwidth TLV'),
  'ls.bandwidth_value': f32('Bandwidth', { unit: 'Mbps' }),
  'ls.tlv.te_default_metric': none('TE Default Metric TLV'),
  'ls.tlv.te_default_metric_value': u24('TE Default Metric', { base: 'hexDec' }),
  'ls.tlv.link_protection_type': none('Link Protection Type TLV'),
  'ls.tlv.link_protection_type_value': u8('Protection Capabilities', { hex: true }),
  'ls.link_protection_type.enhanced': flag('Enhanced', 0x20, capable),
  'ls.link_protection_type.dedicated_1plus1': flag('Dedicated 1+1', 0x10, capable),
  'ls.link_protection_type.dedicated_1colon1': flag('Dedicated 1:1', 0x08, capable),
  'ls.link_protection_type.shared': flag('Shared', 0x04, capable),
  'ls.link_protection_type.unprotected': flag('Unprotected', 0x02, capable),
  'ls.link_protection_type.extra_traffic': flag('Extra Traffic', 0x01, capable),
  'ls.tlv.mpls_protocol_mask': none('MPLS Protocol Mask TLV'),
  'ls.protocol_mask_tlv.mpls_protocol.l': flag('Label Distribution Protocol (LDP)', 0x80),
  'ls.protocol_mask_tlv.mpls_protocol.r': flag('Extension to RSVP for LSP Tunnels (RSVP-TE)', 0x40),
  'ls.tlv.metric': none('Metric TLV'),
  'ls.tlv.metric_value': u8('IGP Metric', { base: 'hexDec' }),
  'ls.tlv.shared_risk_link_group': none('Shared Risk Link Group TLV'),
  'ls.tlv.shared_risk_link_group_value': u32('Shared Risk Link Group Value', { base: 'hexDec' }),
  'ls.tlv.opaque_link_attribute': none('Opaque Link Attribute TLV'),
  'ls.tlv.opaque_link_attribute_value': none('Opaque link attributes'),
  'ls.tlv.link_name_attribute': none('Link Name Attribute TLV'),
  'ls.tlv.link_name_attribute_value': text('Link Name'),
  'ls.tlv.igp_flags': none('IGP Flags TLV'),
  'ls.protocol_mask_tlv.igp_flags_flag_d.d': flag('IS-IS Up/Down Bit', 0x80),
  'ls.tlv.route_tag': none('Route Tag TLV'),
  'ls.tlv.route_tag_value': u32('Route Tag Value', { base: 'hexDec' }),
  'ls.tlv.route_extended_tag': none('Extended Route Tag TLV'),
  'ls.tlv.extended_route_tag_value': u64('Extended Route Tag', { base: 'hexDec' }),
  'ls.tlv.prefix_metric': none('Prefix Metric TLV'),
  'ls.tlv.prefix_metric_value': u32('Prefix Metric', { base: 'hexDec' }),
  'ls.tlv.ospf_forwarding_address': none('OSPF Forwarding Address TLV'),
  'ls.tlv.ospf_forwarding_address_ipv4': ipv4('OSPF forwarding IPv4 address'),
  'ls.tlv.ospf_forwarding_address_ipv6': ipv6('OSPF forwarding IPv6 address'),
  'ls.tlv.opaque_prefix_attribute': none('Opaque Prefix Attribute TLV'),
  'ls.tlv.opaque_prefix_attribute_value': none('Opaque prefix attributes'),
  'ls.tlv.extended_administrative_group': none('Extended Administrative Group TLV'),
  'ls.tlv.extended_administrative_group_value': octets('Extended Administrative Group', { size: 4 }),
  'ls.error': expert('Link State error', 'error', 'Protocol'),
  'ls.warn': expert('Link State warning', 'warning', 'Protocol'),
};

const f = LINK_STATE_FIELDS;

const tlv = (name: Field<void>, read: LinkStateTlv['read']): LinkStateTlv => ({ heading: name, read });
/** Values one behind the other, as many as fit. */
const each = (name: Field<void>, ...parts: readonly Field[]): LinkStateTlv => tlv(name, p => {
  while (p.more) for (const part of parts) p.take(part);
});
const whole = (name: Field<void>, value: Field): LinkStateTlv => tlv(name, p => {
  p.take(value, p.remaining);
});
const flags = (name: Field<void>, ...children: readonly Field[]): LinkStateTlv => tlv(name, p => {
  for (const child of children) p.show(child);
});

const TLVS: Readonly<Record<number, LinkStateTlv>> = {
  256: tlv(f['ls.tlv.local_node_descriptors'], readTlvs),
  257: tlv(f['ls.tlv.remote_node_descriptors'], readTlvs),
  258: each(f['ls.tlv.link_local_remote_identifiers'], f['ls.nlri_link_local_identifier'], f['ls.nlri_link_remote_identifier']),
  259: each(f['ls.tlv.ipv4_interface_address'], f['ls.nlri_ipv4_interface_address']),
  260: each(f['ls.tlv.ipv4_neighbor_address'], f['ls.nlri_ipv4_neighbor_address']),
  261: each(f['ls.tlv.ipv6_interface_address'], f['ls.nlri_ipv6_interface_address']),
  262: each(f['ls.tlv.ipv6_neighbor_address'], f['ls.nlri_ipv6_neighbor_address']),
  263: each(f['ls.tlv.multi_topology_id'], f['ls.nlri_multi_topology_id']),
  264: each(f['ls.tlv.ospf_route_type'], f['ls.nlri_ospf_route_type']),
  265: tlv(f['ls.tlv.ip_reachability_information'], reachability),
  266: each(f['ls.tlv.node_msd'], f['ls.tlv.igp_msd_type'], f['ls.tlv.igp_msd_value']),
  267: each(f['ls.tlv.link_msd'], f['ls.tlv.igp_msd_type'], f['ls.tlv.igp_msd_value']),
  512: each(f['ls.tlv.autonomous_system'], f['ls.tlv.autonomous_system.id']),
  513: each(f['ls.tlv.bgp_ls_identifier'], f['ls.tlv.bgp_ls_identifier_id']),
  514: each(f['ls.tlv.area_id'], f['ls.tlv.area_id.id']),
  515: whole(f['ls.tlv.igp_router'], f['ls.tlv.igp_router_id']),
  516: each(f['ls.tlv.bgp_router_id'], f['ls.tlv.bgp_router_id.id']),
  1024: flags(
    f['ls.tlv.node_flags_bits'], f['ls.node_flag_bits.overload'], f['ls.node_flag_bits.attached'], f['ls.node_flag_bits.external'],
    f['ls.node_flag_bits.abr'],
  ),
  1025: whole(f['ls.tlv.opaque_node_properties'], f['ls.tlv.opaque_node_properties_value']),
  1026: whole(f['ls.tlv.node_name'], f['ls.tlv.node_name_value']),
  1027: whole(f['ls.tlv.is_is_area_identifier'], f['ls.tlv.is_is_area_identifier_value']),
  1028: each(f['ls.tlv.ipv4_router_id_of_local_node'], f['ls.tlv.ipv4_router_id_value']),
  1029: each(f['ls.tlv.ipv6_router_id_of_local_node'], f['ls.tlv.ipv6_router_id_of_local_node_value']),
  1030: each(f['ls.tlv.ipv4_router_id_of_remote_node'], f['ls.tlv.ipv4_router_id_value']),
  1031: each(f['ls.tlv.ipv6_router_id_of_remote_node'], f['ls.tlv.ipv6_router_id_of_local_node_value']),
  1088: tlv(f['ls.tlv.administrative_group_color'], colors),
  1089: tlv(f['ls.tlv.maximum_link_bandwidth'], p => takeBandwidth(p, f['ls.bandwidth_value'], 'Maximum link bandwidth')),
  1090: tlv(f['ls.tlv.maximum_reservable_link_bandwidth'], p => takeBandwidth(p, f['ls.bandwidth_value'], 'Maximum reservable link bandwidth')),
  1091: tlv(f['ls.tlv.unreserved_bandwidth'], p => {
    for (let priority = 0; priority < 8; priority++) takeBandwidth(p, f['ls.bandwidth_value'], `Unreserved Bandwidth for priority ${priority}`);
  }),
  1092: tlv(f['ls.tlv.te_default_metric'], p => {
    p.take(f['ls.tlv.te_default_metric_value'], Math.min(4, p.remaining));
  }),
  1093: tlv(f['ls.tlv.link_protection_type'], p => {
    p.bits(f['ls.tlv.link_protection_type_value'], PROTECTIONS);
  }),
  1094: flags(f['ls.tlv.mpls_protocol_mask'], f['ls.protocol_mask_tlv.mpls_protocol.l'], f['ls.protocol_mask_tlv.mpls_protocol.r']),
  1095: tlv(f['ls.tlv.metric'], p => {
    p.take(f['ls.tlv.metric_value'], Math.min(3, p.remaining));
  }),
  1096: each(f['ls.tlv.shared_risk_link_group'], f['ls.tlv.shared_risk_link_group_value']),
  1097: whole(f['ls.tlv.opaque_link_attribute'], f['ls.tlv.opaque_link_attribute_value']),
  1098: whole(f['ls.tlv.link_name_attribute'], f['ls.tlv.link_name_attribute_value']),
  1152: flags(f['ls.tlv.igp_flags'], f['ls.protocol_mask_tlv.igp_flags_flag_d.d']),
  1153: each(f['ls.tlv.route_tag'], f['ls.tlv.route_tag_value']),
  1154: each(f['ls.tlv.route_extended_tag'], f['ls.tlv.extended_route_tag_value']),
  1155: each(f['ls.tlv.prefix_metric'], f['ls.tlv.prefix_metric_value']),
  1156: tlv(f['ls.tlv.ospf_forwarding_address'], p => {
    if (p.remaining === 16) p.take(f['ls.tlv.ospf_forwarding_address_ipv6']);
    else p.take(f['ls.tlv.ospf_forwarding_address_ipv4']);
  }),
  1157: whole(f['ls.tlv.opaque_prefix_attribute'], f['ls.tlv.opaque_prefix_attribute_value']),
  1173: each(f['ls.tlv.extended_administrative_group'], f['ls.tlv.extended_administrative_group_value']),
  ...SEGMENT_TLVS,
};

const PROTECTIONS = [
  f['ls.link_protection_type.enhanced'], f['ls.link_protection_type.dedicated_1plus1'], f['ls.link_protection_type.dedicated_1colon1'],
  f['ls.link_protection_type.shared'], f['ls.link_protection_type.unprotected'], f['ls.link_protection_type.extra_traffic'],
];

const HEADINGS: Readonly<Record<number, Field<void>>> = {
  [NODE]: f['ls.nlri_node'], [LINK]: f['ls.nlri_link'], [PREFIX4]: f['ls.ipv4_topology_prefix'], [PREFIX6]: f['ls.ipv6_topology_prefix'],
};

/** §5.2: one route; those of VPNs have a distinguisher. */
export function readLinkStateRoute(p: Cursor, distinguished: boolean): void {
  const type = p.u16(), length = p.u16(2);
  const outer = p.open(f['ls.nlri'], 4 + length);
  p.take(f['ls.nlri_type']);
  p.take(f['ls.nlri_length']);
  const route = p.within(length);
  if (distinguished) takeDistinguisher(route, DISTINGUISHER);
  const name = HEADINGS[type];
  if (name !== undefined) {
    const inner = route.open(name, route.remaining);
    const protocol = route.take(f['ls.nlri_node.protocol_id']);
    route.take(f['ls.nlri_node.identifier']);
    route.packet.notes.set(PROTOCOL_NOTE, protocol);
    const context = contextOf(protocol, type === PREFIX6);
    // Descriptors of the ends come first; what is said of the link or prefix has a heading of its own.
    while (route.more && (route.u16() === 256 || route.u16() === 257)) readTlv(route, context);
    const descriptors = type === LINK ? f['ls.nlri_link_descriptors_tlv'] : f['ls.nlri_prefix_descriptors_tlv'];
    if (route.more && type !== NODE) {
      const below = route.open(descriptors, route.remaining);
      readTlvs(route, context);
      route.close(below);
    }
    readTlvs(route, context);
    route.close(inner);
  }
  p.close(outer);
}

/** §5.3: the attribute. It tells of the routes in the same message, which say what protocol they come from. */
export function readLinkState(p: Cursor): void {
  const outer = p.open(f['update.path_attribute.link_state'], p.remaining);
  readTlvs(p, contextOf((p.packet.notes.get(PROTOCOL_NOTE) as number | undefined) ?? 0, false));
  p.close(outer);
}

function contextOf(protocol: number, isIpv6: boolean): LinkStateContext {
  const context: LinkStateContext = { protocol, isIpv6, readTlvs: p => readTlvs(p, context) };
  return context;
}

function readTlvs(p: Cursor, context: LinkStateContext): void {
  while (p.more) readTlv(p, context);
}

function readTlv(p: Cursor, context: LinkStateContext): void {
  const type = p.u16(), known = TLVS[type], length = p.u16(2);
  const outer = p.open(known?.heading ?? `Unknown TLV (${type})`, 4 + length);
  p.take(f['ls.type']);
  p.take(f['ls.length']);
  if (known === undefined) {
    p.expert(f['ls.warn'], `Unknown BGP-LS Attribute TLV Code (${type})!`);
    p.skip(length);
  } else {
    known.read(p.within(length), context);
  }
  p.close(outer);
}

/** §5.2.3.2: a prefix as in UPDATE messages. */
function reachability(p: Cursor, { isIpv6 }: LinkStateContext): void {
  const length = p.take(f['ls.prefix_length']), size = Math.ceil(length / 8);
  if (length > (isIpv6 ? 128 : 32)) p.malformed(`a prefix of ${length} bits`);
  if (isIpv6) takePrefix6(p, f['ls.nlri_ip_reachability_prefix_ip6'], size, length);
  else takePrefix4(p, f['ls.nlri_ip_reachability_prefix_ip'], size, length);
  p.addLabel(() => `/${length}`);
}

/** RFC 5305 §3.1: a bit a group. */
function colors(p: Cursor): void {
  const { at } = p;
  const mask = p.take(f['ls.tlv.administrative_group_color_value']);
  const outer = p.under();
  for (let group = 0; group < 32; group++) if ((mask & 2 ** group) !== 0) p.set(f['ls.tlv.administrative_group'], group, at, 4);
  p.close(outer);
}
