/** Reachability: lists of prefixes, with labels (RFC 8277), route distinguishers (RFC 4364), path identifiers (RFC 7911), and routes of EVPN (RFC 7432, RFC 9136). */
import { type Cursor, type Field, bits, ether, expert, ipv4, ipv6, nameOf, none, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';

export const NLRI_FIELDS = {
  prefix_length: u8('Prefix Length'),
  'prefix_length.invalid': expert('Prefix length is invalid', 'error', 'Malformed'),
  nlri_path_id: u32('NLRI path id'),
  label_stack: text('Label Stack'),
  rd: text('Route Distinguisher'),
  originating_as: u32('Originating AS'),
  community_prefix: text('Community Prefix'),
  withdrawn_prefix: ipv4('Withdrawn prefix'),
  nlri_prefix: ipv4('NLRI prefix'),
  mp_reach_nlri_ipv4_prefix: ipv4('MP Reach NLRI IPv4 prefix'),
  mp_unreach_nlri_ipv4_prefix: ipv4('MP Unreach NLRI IPv4 prefix'),
  mp_reach_nlri_ipv6_prefix: ipv6('MP Reach NLRI IPv6 prefix'),
  mp_unreach_nlri_ipv6_prefix: ipv6('MP Unreach NLRI IPv6 prefix'),
  'evpn.nlri': none('EVPN NLRI'),
  'evpn.nlri.rt': u8('Route Type', {
    values: {
      1: 'Ethernet AD Route', 2: 'MAC Advertisement Route', 3: 'Inclusive Multicast Route', 4: 'Ethernet Segment Route', 5: 'IP Prefix route',
      6: 'Selective Multicast Ethernet Tag Route', 7: 'IGMP Join Synch Route', 8: 'IGMP Leave Synch Route', 10: 'S-PMSI A-D Route',
    },
  }),
  'evpn.nlri.len': u8('Length'),
  'evpn.nlri.rd': octets('Route Distinguisher', { size: 8 }),
  'evpn.nlri.esi': octets('ESI', { size: 10 }),
  'evpn.nlri.esi.type': u8('ESI Type', {
    values: {
      0: 'ESI 9 bytes value', 1: 'ESI LACP 802.1AX defined', 2: 'ESI MSTP defined', 3: 'ESI MAC address defined', 4: 'ESI Router ID', 5: 'ESI Autonomous System',
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
  'evpn.nlri.esi.asn': u32('ESI ASN'),
  'evpn.nlri.esi.asn_discr': octets('ESI ASN discriminator', { size: 4 }),
  'evpn.nlri.etag': u32('Ethernet Tag ID'),
  'evpn.nlri.vni': u24('VNI'),
  'evpn.nlri.mpls_ls1': bits('MPLS Label 1', 0xfffff0),
  'evpn.nlri.maclen': u8('MAC Address Length'),
  'evpn.nlri.mac_addr': ether('MAC Address'),
  'evpn.nlri.iplen': u8('IP Address Length'),
  'evpn.nlri.prefix_len': u8('IP prefix length'),
  'evpn.nlri.ip.addr': ipv4('IPv4 address'),
  'evpn.nlri.ipv6.addr': ipv6('IPv6 address'),
  'evpn.nlri.ipv4.gtw_addr': ipv4('IPv4 Gateway address'),
  'evpn.nlri.ipv6.gtw_addr': ipv6('IPv6 Gateway address'),
  'evpn.no_ip': expert('IP Address: NOT INCLUDED', 'chat', 'Protocol'),
};

const f = NLRI_FIELDS;

/** Where a list of prefixes stands, which decides how its parts are called. */
export interface PrefixKind {
  readonly title: string;
  readonly prefix4: Field<number>;
  readonly prefix6: Field<void>;
}

export const NLRI: PrefixKind = { title: 'NLRI', prefix4: f.nlri_prefix, prefix6: f.mp_reach_nlri_ipv6_prefix };
export const WITHDRAWN: PrefixKind = { title: 'Withdrawn route', prefix4: f.withdrawn_prefix, prefix6: f.mp_unreach_nlri_ipv6_prefix };
export const MP_REACH: PrefixKind = { title: 'MP Reach NLRI', prefix4: f.mp_reach_nlri_ipv4_prefix, prefix6: f.mp_reach_nlri_ipv6_prefix };
export const MP_UNREACH: PrefixKind = { title: 'MP Unreach NLRI', prefix4: f.mp_unreach_nlri_ipv4_prefix, prefix6: f.mp_unreach_nlri_ipv6_prefix };

const IPV4 = 1;
const IPV6 = 2;
const LAYER_2 = 25;
const LABELED = 4;
const EVPN = 70;
const VPN = 128;
const VPN_MULTICAST = 129;
const ROUTE_TARGET = 132;

/** Reads the routes that fill the cursor; those of families without a reader stay bytes. */
export function readRoutes(p: Cursor, afi: number, safi: number, kind: PrefixKind): void {
  if (afi === LAYER_2 && safi === EVPN) {
    while (p.more) evpnRoute(p);
    return;
  }
  if (afi === IPV4 && safi === ROUTE_TARGET) {
    while (p.more) routeTarget(p, kind);
    return;
  }
  if (afi !== IPV4 && afi !== IPV6) return;
  const longest = afi === IPV4 ? 32 : 128;
  if (safi === 1 || safi === 2) {
    const paths = hasPathIds(p, longest);
    while (p.more) route(p, afi, kind, { longest, paths, labels: false, distinguished: false });
  } else if (safi === LABELED || safi === VPN || safi === VPN_MULTICAST) {
    const shape = { longest, paths: false, labels: safi !== VPN_MULTICAST, distinguished: safi !== LABELED };
    while (p.more) route(p, afi, kind, shape);
  }
}

interface Shape {
  readonly longest: number;
  readonly paths: boolean;
  readonly labels: boolean;
  readonly distinguished: boolean;
}

function route(p: Cursor, afi: number, kind: PrefixKind, shape: Shape): void {
  const outer = p.open('');
  const heading = p.lastNode;
  const words: string[] = [];
  const path = shape.paths ? p.take(f.nlri_path_id) : 0;
  let length = p.take(f.prefix_length);
  p.label(`${kind.title} prefix length: ${length}`);
  if (shape.labels) {
    const stack = labelStack(p, length);
    words.push(`Label Stack=${stack.text}`);
    p.set(f.label_stack, stack.text, stack.start, stack.length);
    p.label(`${kind.title} Label Stack: ${stack.text}`);
    length -= 8 * stack.length;
  }
  if (shape.distinguished) {
    const distinguisher = distinguisherText(p);
    p.takeAs(f.rd, distinguisher, 8);
    p.label(`${kind.title} Route Distinguisher: ${distinguisher}`);
    words.push(`RD=${distinguisher}`);
    length -= 64;
  }
  if (length < 0 || length > shape.longest) {
    p.expert(f['prefix_length.invalid'], `${kind.title} prefix length ${length} is invalid`);
    p.malformed(`a prefix of ${length} bits`);
  }
  const bytes = Math.ceil(length / 8);
  const read = p.peekBytes(bytes);
  const address = new Uint8Array(16);
  address.set(read);
  let prefix: string;
  if (afi === IPV4) {
    const value = ((address[0] << 24) | (address[1] << 16) | (address[2] << 8) | address[3]) >>> 0;
    p.set(kind.prefix4, value, p.at, bytes);
    prefix = ipv4Text(value);
  } else {
    p.set(kind.prefix6, address, p.at, bytes);
    prefix = ipv6Text(address);
  }
  p.skip(bytes);
  p.labelNode(heading, () => {
    const named = words.length > 0 ? `${words.join(' ')} ${afi === IPV4 ? 'IPv4' : 'IPv6'}=` : '';
    return `${named}${prefix}/${length}${shape.paths ? ` PathId ${path}` : ''}`;
  });
  p.close(outer);
}

/** RFC 8277 §2: labels up to the one with the bottom bit, or the value that withdraws any label. */
function labelStack(p: Cursor, bitsLeft: number): { text: string; start: number; length: number } {
  const start = p.at;
  const labels: string[] = [];
  for (let left = bitsLeft; left >= 24; left -= 24) {
    const entry = p.u24();
    p.skip(3);
    if (entry === 0x800000 || entry === 0) {
      labels.push(`${entry >> 4} (withdrawn)`);
      break;
    }
    labels.push(`${entry >> 4}${(entry & 1) === 1 ? ' (bottom)' : ''}`);
    if ((entry & 1) === 1) break;
  }
  return { text: labels.join(','), start, length: p.at - start };
}

/** RFC 4364 §4.2. */
export function distinguisherText(p: Cursor): string {
  switch (p.u16()) {
    case 0: return `${p.u16(2)}:${p.u32(4)}`;
    case 1: return `${ipv4Text(p.u32(2))}:${p.u16(6)}`;
    case 2: return `${p.u32(2)}:${p.u16(6)}`;
    default: return `Unknown (0x${p.u16().toString(16)})`;
  }
}

/**
 * Whether path identifiers stand before the prefixes (RFC 7911 §3). The OPEN messages that agreed on them may not have been captured, so this looks:
 * plain prefixes do not fill the bytes, or one of no bits comes more than once, and prefixes with identifiers do fill them.
 */
function hasPathIds(p: Cursor, longest: number): boolean {
  p.need(p.remaining); // of prefixes that are cut nobody can tell
  return !fills(p, longest, 0) && fills(p, longest, 4);
}

function fills(p: Cursor, longest: number, before: number): boolean {
  let defaults = 0;
  let ahead = 0;
  while (ahead < p.available) {
    ahead += before;
    if (ahead >= p.available) return false;
    const length = p.u8(ahead);
    if (length > longest || (length === 0 && ++defaults > 1)) return false;
    ahead += 1 + Math.ceil(length / 8);
  }
  return ahead === p.available;
}

/** RFC 4684 §4: the origin's AS number and a route target, cut off where the rest does not matter. */
function routeTarget(p: Cursor, kind: PrefixKind): void {
  const outer = p.open('Route Target');
  const length = p.take(f.prefix_length);
  p.label(`${kind.title} prefix length: ${length}`);
  if (length > 0) {
    if (length < 32 || length > 96) p.malformed(`a route target of ${length} bits`);
    p.take(f.originating_as);
    const bytes = Math.ceil((length - 32) / 8);
    const read = p.peekBytes(bytes);
    const value = new Uint8Array(8);
    value.set(read);
    const view = new DataView(value.buffer);
    const type = view.getUint8(0);
    const words = type === 0 ? `${view.getUint16(2)}:${view.getUint32(4)}` : type === 1 ? `${ipv4Text(view.getUint32(2))}:${view.getUint16(6)}` :
      `${view.getUint32(2)}:${view.getUint16(6)}`;
    p.takeAs(f.community_prefix, length === 96 ? words : `${words}/${length - 32}`, bytes);
  }
  p.close(outer);
}

function evpnRoute(p: Cursor): void {
  const outer = p.open(f['evpn.nlri']);
  const type = p.take(f['evpn.nlri.rt']);
  p.labelNode(p.tree.current, `EVPN NLRI: ${nameOf(f['evpn.nlri.rt'].options.values, type) ?? 'Unknown'}`);
  const r = p.within(p.take(f['evpn.nlri.len']));
  if (type >= 1 && type <= 5) {
    r.take(f['evpn.nlri.rd']);
    r.label(`Route Distinguisher: ${distinguisherTextOf(r)}`);
    if (type !== 3) segment(r);
    if (type !== 4) r.take(f['evpn.nlri.etag']);
    if (type === 2) {
      r.take(f['evpn.nlri.maclen']);
      r.take(f['evpn.nlri.mac_addr']);
    }
    if (type === 5) ipPrefix(r);
    else if (type !== 1) address(r);
    if (type === 1 || type === 2 || type === 5) {
      r.take(f['evpn.nlri.vni']);
      if (type === 2 && r.remaining >= 3) r.take(f['evpn.nlri.vni']);
    }
  }
  p.close(outer);
}

/** The distinguisher that was just read. */
function distinguisherTextOf(p: Cursor): string {
  p.at -= 8;
  const words = distinguisherText(p);
  p.at += 8;
  return words;
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

/** RFC 7432 §5. */
function segment(p: Cursor): void {
  p.show(f['evpn.nlri.esi']);
  const outer = p.under();
  const type = p.take(f['evpn.nlri.esi.type']);
  p.show(f['evpn.nlri.esi.value']);
  const r = p.within(9);
  if (type === 0) r.take(f['evpn.nlri.esi.type0']);
  const parts: readonly Field[] | undefined = ({
    1: [f['evpn.nlri.esi.lacp_mac'], f['evpn.nlri.esi.lacp_portkey']], 2: [f['evpn.nlri.esi.root_bridge'], f['evpn.nlri.esi.rb_prio']],
    3: [f['evpn.nlri.esi.system_mac'], f['evpn.nlri.esi.system_mac_discr']], 4: [f['evpn.nlri.esi.router_id'], f['evpn.nlri.esi.router_discr']],
    5: [f['evpn.nlri.esi.asn'], f['evpn.nlri.esi.asn_discr']],
  } as Readonly<Record<number, readonly Field[]>>)[type];
  for (const part of parts ?? []) r.take(part);
  p.close(outer);
}
