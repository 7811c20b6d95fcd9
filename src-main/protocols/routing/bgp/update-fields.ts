/** Fields of the UPDATE message and its path attributes, RFC 4271 §4.3 and §5. */
import { bits, expert, flag, ipv4, ipv6, none, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { COMMUNITY_FIELDS } from './communities.ts';
import { EXTENDED_FIELDS } from './extended-communities.ts';
import { MULTICAST_TUNNEL_FIELDS } from './multicast-tunnels.ts';
import { ADDRESS_FAMILIES } from '../../address-families.ts';
import { ATTRIBUTES, SUBSEQUENT_FAMILIES } from './names.ts';
import { NLRI_FIELDS } from './nlri.ts';
import { PREFIX_SID_FIELDS } from './prefix-sid.ts';
import { TUNNEL_FIELDS } from './tunnel-encapsulation.ts';

export const ORIGINS = { 0: 'IGP', 1: 'EGP', 2: 'INCOMPLETE' } as const;
/** Set where an attribute's length has two bytes (RFC 4271 §4.3). */
export const EXTENDED_LENGTH = 0x10;

export const UPDATE_FIELDS = {
  ...COMMUNITY_FIELDS,
  ...EXTENDED_FIELDS,
  ...NLRI_FIELDS,
  ...PREFIX_SID_FIELDS,
  ...TUNNEL_FIELDS,
  'update.withdrawn_routes.length': u16('Withdrawn Routes Length'),
  'update.withdrawn_routes': none('Withdrawn Routes'),
  'update.path_attributes.length': u16('Total Path Attribute Length'),
  'update.path_attributes': none('Path attributes'),
  'update.path_attributes.unknown': none('Unknown Path attributes'),
  'update.nlri': none('Network Layer Reachability Information (NLRI)'),
  'update.path_attribute': none('Path Attribute'),
  'update.path_attribute.flags': u8('Flags', { hex: true }),
  'update.path_attribute.flags.optional': flag('Optional', 0x80),
  'update.path_attribute.flags.transitive': flag('Transitive', 0x40),
  'update.path_attribute.flags.partial': flag('Partial', 0x20),
  'update.path_attribute.flags.extended_length': flag('Extended-Length', EXTENDED_LENGTH),
  'update.path_attribute.flags.unused': bits('Unused', 0x0f, { hex: true }),
  'update.path_attribute.type_code': u8('Type Code', { values: ATTRIBUTES }),
  'update.path_attribute.length': u16('Length'),
  'update.path_attribute.length.invalid': expert('Path attribute length is invalid', 'error', 'Malformed'),
  'update.path_attribute.origin': u8('Origin', { values: ORIGINS }),
  'update.path_attribute.as_path_segment': none('AS Path segment'),
  'update.path_attribute.as_path_segment.type': u8('Segment type', {
    values: { 1: 'AS_SET', 2: 'AS_SEQUENCE', 3: 'AS_CONFED_SEQUENCE', 4: 'AS_CONFED_SET' },
  }),
  'update.path_attribute.as_path_segment.length': u8('Segment length (number of ASN)'),
  'update.path_attribute.as_path_segment.as2': u16('AS2'),
  'update.path_attribute.as_path_segment.as4': u32('AS4'),
  'update.path_attribute.next_hop': ipv4('Next hop'),
  'update.path_attribute.multi_exit_disc': u32('Multiple exit discriminator'),
  'update.path_attribute.local_pref': u32('Local preference'),
  'update.path_attribute.aggregator_as': u32('Aggregator AS'),
  'update.path_attribute.aggregator_origin': ipv4('Aggregator origin'),
  'update.path_attribute.originator_id': ipv4('Originator identifier'),
  'path_attribute.cluster_list': none('Cluster List'),
  'path_attribute.cluster_id': ipv4('Cluster ID'),
  'update.path_attribute.mp_reach_nlri': none('Network Layer Reachability Information (NLRI)'),
  'update.path_attribute.mp_reach_nlri.afi': u16('Address family identifier (AFI)', { values: ADDRESS_FAMILIES }),
  'update.path_attribute.mp_reach_nlri.safi': u8('Subsequent address family identifier (SAFI)', { values: SUBSEQUENT_FAMILIES }),
  'update.path_attribute.mp_reach_nlri.next_hop': octets('Next hop'),
  'update.path_attribute.mp_reach_nlri.next_hop.rd': text('Route Distinguisher'),
  'update.path_attribute.mp_reach_nlri.next_hop.ipv4': ipv4('IPv4 Address'),
  'update.path_attribute.mp_reach_nlri.next_hop.ipv6': ipv6('IPv6 Address'),
  'update.path_attribute.mp_reach_nlri.next_hop.ipv6.link_local': ipv6('Link-local Address'),
  'update.path_attribute.mp_reach_nlri.nbr_snpa': u8('Number of Subnetwork points of attachment (SNPA)'),
  'update.path_attribute.mp_reach_nlri.snpa_length': u8('SNPA Length'),
  'update.path_attribute.mp_reach_nlri.snpa': octets('SNPA'),
  'update.path_attribute.mp_unreach_nlri': none('Withdrawn Routes'),
  'update.path_attribute.mp_unreach_nlri.afi': u16('Address family identifier (AFI)', { values: ADDRESS_FAMILIES }),
  'update.path_attribute.mp_unreach_nlri.safi': u8('Subsequent address family identifier (SAFI)', { values: SUBSEQUENT_FAMILIES }),
  ...MULTICAST_TUNNEL_FIELDS,
  'update.path_attribute.dpath': text('Domain Path Attribute'),
  'update.attribute.dpath.length': u16('Domain Path Attribute length'),
  'update.attribute.dpath.ga': u32('Global Administrator'),
  'update.attribute.dpath.la': u16('Local Administrator'),
  'update.attribute.dpath.isf.safi': u8('Inter-Subnet Forwarding SAFI type', { values: SUBSEQUENT_FAMILIES }),
  'update.path_attribute.aigp': none('AIGP Attribute'),
  'update.attribute.aigp.type': u8('AIGP attribute type', { values: { 1: 'Type AIGP TLV' } }),
  'update.attribute.aigp.length': u16('AIGP TLV length'),
  'update.attribute.aigp.accu_igp_metric': u64('AIGP Accumulated IGP Metric'),
  'update.path_attribute.attr_set.origin_as': u32('Origin AS'),
  'update.path_attribute.bgpsec.sp.length': u16('Length'),
  'update.path_attribute.bgpsec.sps.pcount': u8('pCount'),
  'update.path_attribute.bgpsec.sps.flags': u8('Flags'),
  'update.path_attribute.bgpsec.sps.as': u32('AS Number'),
  'update.path_attribute.bgpsec.sb.length': u16('Length'),
  'update.path_attribute.bgpsec.sb.algo_id': u8('Algo ID'),
  'update.path_attribute.bgpsec.ss.ski': octets('SKI', { size: 20 }),
  'update.path_attribute.bgpsec.ss.length': u16('Length'),
  'update.path_attribute.bgpsec.ss.sig': octets('Signature'),
};
