/** Routes of Ethernet VPNs: RFC 7432 §7, IP prefixes of RFC 9136, groups of RFC 9251. */
import { type Cursor, type Field, bits, ether, expert, flag, ipv4, ipv6, nameOf, none, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { isOverlay } from './overlay.ts';
import { lastDistinguisherText } from './distinguisher.ts';
import { takeSizedAddress, takeSourceAndGroup } from './service-routes.ts';

const SELECTIVE = 6, LEAVE = 8;

export const EVPN_FIELDS = {
  'evpn.nlri': none('EVPN NLRI'),
  'evpn.nlri.rt': u8('Route Type', {
    values: {
      1: 'Ethernet AD Route', 2: 'MAC Advertisement Route', 3: 'Inclusive Multicast Route', 4: 'Ethernet Segment Route', 5: 'IP Prefix route',
      6: 'Selective Multicast Ethernet Tag Route', 7: 'IGMP Join Synch Route', 8: 'IGMP Leave Synch Route', 10: 'S-PMSI A-D Route',
    },
  }),
  'evpn.nlri.len': u8('Length'),
  'evpn.nlri.rd': octets('Route Distinguisher', { size: 8 }),
  'evpn.nlri.esi': octets('ESI', { size: 10, colons: true }),
  'evpn.nlri.esi.type': u8('ESI Type', {
    values: {
      0: 'ESI 9 bytes value', 1: 'ESI LACP 802.1AX defined', 2: 'ESI MSTP defined', 3: 'ESI MAC address defined',
      4: 'ESI Router ID', 5: 'ESI Autonomous System',
      255: 'ESI reserved',
    },
  }),
  'evpn.nlri.esi.value': octets('ESI Value', { size: 9 }),
  'evpn.nlri.esi.type0': octets('ESI 9 bytes value', { size: 9 }),
  'evpn.nlri.esi.lacp_mac': ether('CE LACP system MAC'),
  'evpn.nlri.esi.lacp_portkey': u16('LACP port key', { base: 'decHex' }),
  'evpn.nlri.esi.root_bridge': ether('ESI root bridge MAC'),
  'evpn.nlri.esi.rb_prio': u16('ESI root bridge priority', { base: 'decHex' }),
  'evpn.nlri.esi.system_mac': ether('ESI system MAC'),
  'evpn.nlri.esi.system_mac_discr': octets('ESI system mac discriminator', { size: 3 }),
  'evpn.nlri.esi.router_id': ipv4('ESI router ID'),
  'evpn.nlri.esi.router_discr': octets('ESI router discriminator', { size: 4 }),
  'evpn.nlri.esi.remaining': octets('Remaining bytes'),
  'evpn.nlri.esi.asn': u32('ESI ASN'),
  'evpn.nlri.esi.asn_discr': octets('ESI ASN discriminator', { size: 4 }),
  'evpn.nlri.etag': u32('Ethernet Tag ID'),
  'evpn.nlri.vni': u24('VNI'),
  'evpn.nlri.mpls_ls1': bits('MPLS Label 1', 0xfffff0),
  'evpn.nlri.mpls_ls2': bits('MPLS Label 2', 0xfffff0),
  'evpn.nlri.maclen': u8('MAC Address Length'),
  'evpn.nlri.mac_addr': ether('MAC Address'),
  'evpn.nlri.iplen': u8('IP Address Length'),
  'evpn.nlri.prefix_len': u8('IP prefix length'),
  'evpn.nlri.ip.addr': ipv4('IPv4 address'),
  'evpn.nlri.ipv6.addr': ipv6('IPv6 address'),
  'evpn.nlri.ipv4.gtw_addr': ipv4('IPv4 Gateway address'),
  'evpn.nlri.ipv6.gtw_addr': ipv6('IPv6 Gateway address'),
  'evpn.no_ip': expert('IP Address: NOT INCLUDED', 'chat', 'Protocol'),
  'evpn.nlri.or_length': u8('Originator Router Length'),
  'evpn.nlri.or_addr_ipv4': ipv4('Originator Router Address IPv4'),
  'evpn.nlri.or_addr_ipv6': ipv6('Originator Router Address IPv6'),
  'evpn.nlri.igmp_mc_flags': u8('Flags', { hex: true }),
  'evpn.nlri.igmp_mc_flags.v1': flag('IGMP Version 1', 0x01),
  'evpn.nlri.igmp_mc_flags.v2': flag('IGMP Version 2', 0x02),
  'evpn.nlri.igmp_mc_flags.v3': flag('IGMP Version 3', 0x04),
  'evpn.nlri.igmp_mc_flags.ie': flag('Group Type (IE Flag)', 0x08, { as: ['Exclude', 'Include'] }),
  'evpn.nlri.igmp_mc_flags.reserved': bits('Reserved', 0xf0, { hex: true }),
};

const f = EVPN_FIELDS;

/** One route. */
export function readEvpnRoute(p: Cursor): void {
  const outer = p.open(f['evpn.nlri']);
  const type = p.take(f['evpn.nlri.rt']);
  p.labelNode(p.tree.current, `EVPN NLRI: ${nameOf(f['evpn.nlri.rt'].options.values, type) ?? 'Unknown'}`);
  const r = p.within(p.take(f['evpn.nlri.len']));
  if (type >= 6 && type <= 8) multicast(r, type);
  if (type >= 1 && type <= 5) {
    r.take(f['evpn.nlri.rd']);
    r.label(`Route Distinguisher: ${lastDistinguisherText(r)}`);
    if (type !== 3) segment(r);
    if (type !== 4) r.take(f['evpn.nlri.etag']);
    if (type === 2) {
      r.take(f['evpn.nlri.maclen']);
      r.take(f['evpn.nlri.mac_addr']);
    }
    if (type === 5) ipPrefix(r);
    else if (type !== 1) address(r);
    if (type === 1 || type === 2 || type === 5) {
      const labels = isOverlay(r) ? [f['evpn.nlri.vni'], f['evpn.nlri.vni']] : [f['evpn.nlri.mpls_ls1'], f['evpn.nlri.mpls_ls2']];
      r.take(labels[0]);
      if (type === 2 && r.remaining >= 3) r.take(labels[1]);
    }
  }
  p.close(outer);
}

function address(p: Cursor): void {
  const length = p.take(f['evpn.nlri.iplen']);
  if (length === 32) p.take(f['evpn.nlri.ip.addr']);
  else if (length === 128) p.take(f['evpn.nlri.ipv6.addr']);
  else p.expert(f['evpn.no_ip']);
}

/** RFC 9136 §3.1: both address families tell themselves apart by the route's length. */
function ipPrefix(p: Cursor): void {
  p.take(f['evpn.nlri.prefix_len']);
  const wide = p.remaining > 11;
  if (wide) p.take(f['evpn.nlri.ipv6.addr']);
  else p.take(f['evpn.nlri.ip.addr']);
  if (wide) p.take(f['evpn.nlri.ipv6.gtw_addr']);
  else p.take(f['evpn.nlri.ipv4.gtw_addr']);
}

const SEGMENT_PARTS: Readonly<Record<number, readonly Field[]>> = {
  0: [f['evpn.nlri.esi.type0']], 1: [f['evpn.nlri.esi.lacp_mac'], f['evpn.nlri.esi.lacp_portkey']],
  2: [f['evpn.nlri.esi.root_bridge'], f['evpn.nlri.esi.rb_prio']],
  3: [f['evpn.nlri.esi.system_mac'], f['evpn.nlri.esi.system_mac_discr']],
  4: [f['evpn.nlri.esi.router_id'], f['evpn.nlri.esi.router_discr']],
  5: [f['evpn.nlri.esi.asn'], f['evpn.nlri.esi.asn_discr']],
};

/** RFC 7432 §5. */
function segment(p: Cursor): void {
  p.show(f['evpn.nlri.esi']);
  const outer = p.under();
  const type = p.take(f['evpn.nlri.esi.type']);
  p.show(f['evpn.nlri.esi.value']);
  const r = p.within(9);
  const parts = SEGMENT_PARTS[type];
  if (parts !== undefined) {
    for (const part of parts) r.take(part);
    r.takeRest(f['evpn.nlri.esi.remaining']);
  }
  p.close(outer);
}

/** RFC 9251 §9: what hosts want to hear, and what several switches of one segment tell each other of it. */
function multicast(p: Cursor, type: number): void {
  p.take(f['evpn.nlri.rd']);
  p.label(`Route Distinguisher: ${lastDistinguisherText(p)}`);
  if (type !== SELECTIVE) segment(p);
  p.take(f['evpn.nlri.etag']);
  takeSourceAndGroup(p);
  takeSizedAddress(p, f['evpn.nlri.or_length'], f['evpn.nlri.or_addr_ipv4'], f['evpn.nlri.or_addr_ipv6']);
  if (type === LEAVE && p.remaining > 1) p.skip(p.remaining - 1);
  p.bits(f['evpn.nlri.igmp_mc_flags'], [
    f['evpn.nlri.igmp_mc_flags.reserved'], f['evpn.nlri.igmp_mc_flags.ie'], f['evpn.nlri.igmp_mc_flags.v3'],
    f['evpn.nlri.igmp_mc_flags.v2'], f['evpn.nlri.igmp_mc_flags.v1'],
  ]);
}
