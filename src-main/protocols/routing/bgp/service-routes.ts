/**
 * Routes of services that BGP finds the members of: VPLS (RFC 4761, RFC 6074), multicast VPNs (RFC 6514 §4), policies
 * of segment routing (RFC 9830 §2.1).
 */
import { type Cursor, type Field, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { distinguisherText, lastDistinguisherText } from './distinguisher.ts';

const MULTICAST_ROUTES = {
  1: 'Intra-AS I-PMSI A-D route', 2: 'Inter-AS I-PMSI A-D route', 3: 'S-PMSI A-D route', 4: 'Leaf A-D route', 5: 'Source Active A-D route',
  6: 'Shared Tree Join route', 7: 'Source Tree Join route',
};

export const SERVICE_FIELDS = {
  'vplsad.length': u16('Length'),
  'vplsad.rd': text('RD'),
  'vplsad.address': ipv4('PE Address', { id: 'bgp.ad.pe_addr' }),
  'vplsbgp.ce_id': u16('CE-ID'),
  'vplsbgp.labelblock.offset': u16('Label Block Offset'),
  'vplsbgp.labelblock.size': u16('Label Block Size'),
  'vplsbgp.labelblock.base': text('Label Block Base'),
  mcast_vpn_nlri: octets('MCAST-VPN nlri'),
  mcast_vpn_nlri_route_type: u8('Route Type', { values: MULTICAST_ROUTES }),
  mcast_vpn_nlri_length: u8('Length'),
  mcast_vpn_nlri_rd: octets('Route Distinguisher', { size: 8 }),
  mcast_vpn_nlri_origin_router_ipv4: ipv4('Originating Router'),
  mcast_vpn_nlri_origin_router_ipv6: ipv6('Originating Router'),
  mcast_vpn_nlri_source_as: u32('Source AS'),
  mcast_vpn_nlri_source_length: u8('Multicast Source Length'),
  mcast_vpn_nlri_group_length: u8('Multicast Group Length'),
  mcast_vpn_nlri_source_addr_ipv4: ipv4('Multicast Source Address'),
  mcast_vpn_nlri_source_addr_ipv6: ipv6('Multicast Source Address'),
  mcast_vpn_nlri_group_addr_ipv4: ipv4('Multicast Group Address'),
  mcast_vpn_nlri_group_addr_ipv6: ipv6('Group Address'),
  mcast_vpn_nlri_route_key: octets('Route Key'),
  sr_policy_nlri_length: u8('NLRI length'),
  sr_policy_nlri_distinguisher: octets('Distinguisher', { size: 4 }),
  sr_policy_nlri_policy_color: octets('Policy color', { size: 4 }),
  sr_policy_nlri_endpoint_ipv4: ipv4('Endpoint'),
  sr_policy_nlri_endpoint_ipv6: ipv6('Endpoint'),
};

const f = SERVICE_FIELDS;

/** RFC 4761 §3.2.2, or without labels RFC 6074 §3.2.2: the length tells which. */
export function readVplsRoute(p: Cursor): void {
  const length = p.u16();
  const outer = p.open('VPLS NLRI', 2 + length);
  p.take(f['vplsad.length']);
  const route = p.within(length);
  const distinguisher = distinguisherText(route);
  route.takeAs(f['vplsad.rd'], distinguisher, 8);
  if (length === 12) {
    route.take(f['vplsad.address']);
  } else {
    route.take(f['vplsbgp.ce_id']);
    route.take(f['vplsbgp.labelblock.offset']);
    route.take(f['vplsbgp.labelblock.size']);
    const entry = route.u24();
    route.takeAs(f['vplsbgp.labelblock.base'], `${entry >> 4}${(entry & 1) === 1 ? ' (bottom)' : ''}`, 3);
  }
  p.close(outer);
}

const INTRA = 1, INTER = 2, SELECTIVE = 3, LEAF = 4, SOURCE_ACTIVE = 5, SHARED_JOIN = 6, SOURCE_JOIN = 7;

export function readMulticastRoute(p: Cursor): void {
  const type = p.u8(), length = p.u8(1);
  p.set(f.mcast_vpn_nlri, p.bytes.subarray(p.at + 2, Math.min(p.end, p.at + 2 + length)), p.at, 2 + length);
  const outer = p.under();
  p.label(() => `${MULTICAST_ROUTES[type as keyof typeof MULTICAST_ROUTES] ?? 'Unknown route'} (${2 + length} bytes)`);
  p.take(f.mcast_vpn_nlri_route_type);
  p.take(f.mcast_vpn_nlri_length);
  const route = p.within(length);
  if (type === LEAF) {
    // The key is the route that is answered, whose second byte is its length.
    const key = route.u8() === SELECTIVE ? 2 + route.u8(1) : 12;
    route.take(f.mcast_vpn_nlri_route_key, key);
    originator(route);
  } else if (type >= INTRA && type <= SOURCE_JOIN) {
    route.take(f.mcast_vpn_nlri_rd);
    route.label(`Route Distinguisher: ${lastDistinguisherText(route)}`);
    if (type === INTER || type === SHARED_JOIN || type === SOURCE_JOIN) route.take(f.mcast_vpn_nlri_source_as);
    if (type === SELECTIVE || type >= SOURCE_ACTIVE) takeSourceAndGroup(route);
    if (type === INTRA || type === SELECTIVE) originator(route);
  }
  p.close(outer);
}

/** Those of a multicast stream. */
export function takeSourceAndGroup(p: Cursor): void {
  takeSizedAddress(p, f.mcast_vpn_nlri_source_length, f.mcast_vpn_nlri_source_addr_ipv4, f.mcast_vpn_nlri_source_addr_ipv6);
  takeSizedAddress(p, f.mcast_vpn_nlri_group_length, f.mcast_vpn_nlri_group_addr_ipv4, f.mcast_vpn_nlri_group_addr_ipv6);
}

/** Its length in bits, then the address; none where all are meant. */
export function takeSizedAddress(p: Cursor, length: Field<number>, four: Field<number>, six: Field<void>): void {
  const size = p.take(length);
  if (size === 32) p.take(four);
  else if (size === 128) p.take(six);
}

function originator(p: Cursor): void {
  if (p.remaining >= 16) p.take(f.mcast_vpn_nlri_origin_router_ipv6);
  else if (p.remaining >= 4) p.take(f.mcast_vpn_nlri_origin_router_ipv4);
}

export function readPolicy(p: Cursor): void {
  const length = p.take(f.sr_policy_nlri_length);
  const route = p.within(length >> 3);
  route.take(f.sr_policy_nlri_distinguisher);
  route.take(f.sr_policy_nlri_policy_color);
  if (route.remaining === 16) route.take(f.sr_policy_nlri_endpoint_ipv6);
  else route.take(f.sr_policy_nlri_endpoint_ipv4);
}
