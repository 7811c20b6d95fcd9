/** The UPDATE message and its path attributes, RFC 4271 §4.3 and §5; RFC 4456, RFC 4760, RFC 6793, RFC 7311, RFC 8205. */
import { type Cursor, bits, expert, flag, ipv4, ipv6, none, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { COMMUNITY_FIELDS, readCommunities, readLargeCommunities } from './communities.ts';
import { EXTENDED_FIELDS, readExtendedCommunities } from './extended-communities.ts';
import { distinguisherText } from './distinguisher.ts';
import { readLinkState } from './link-state.ts';
import { MULTICAST_TUNNEL_FIELDS, takeTunnel } from './multicast-tunnels.ts';
import { isOverlay, noteOverlay } from './overlay.ts';
import { PREFIX_SID_FIELDS, readPrefixSegments } from './prefix-sid.ts';
import { TUNNEL_FIELDS, readTunnels } from './tunnel-encapsulation.ts';
import { ATTRIBUTES, FAMILIES, SUBSEQUENT_FAMILIES } from './names.ts';
import { MP_REACH, MP_UNREACH, NLRI, NLRI_FIELDS, type PrefixKind, WITHDRAWN, readRoutes } from './nlri.ts';

const ORIGINS = { 0: 'IGP', 1: 'EGP', 2: 'INCOMPLETE' } as const;
const EXTENDED_LENGTH = 0x10;
const AS_TRANS = 23456;

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
  'update.path_attribute.as_path_segment.type': u8('Segment type', { values: { 1: 'AS_SET', 2: 'AS_SEQUENCE', 3: 'AS_CONFED_SEQUENCE', 4: 'AS_CONFED_SET' } }),
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
  'update.path_attribute.mp_reach_nlri.afi': u16('Address family identifier (AFI)', { values: FAMILIES }),
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
  'update.path_attribute.mp_unreach_nlri.afi': u16('Address family identifier (AFI)', { values: FAMILIES }),
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

const f = UPDATE_FIELDS;

const FLAGS = (['optional', 'transitive', 'partial', 'extended_length', 'unused'] as const).map(name => f[`update.path_attribute.flags.${name}`]);

export function readUpdate(p: Cursor): void {
  const withdrawn = p.take(f['update.withdrawn_routes.length']);
  if (withdrawn > 0) routes(p, p.within(withdrawn), f['update.withdrawn_routes'], 1, 1, WITHDRAWN);
  const length = p.take(f['update.path_attributes.length']);
  if (length > 0) attributes(p, length);
  if (p.more) routes(p, p.within(p.remaining), f['update.nlri'], 1, 1, NLRI);
}

function routes(p: Cursor, part: Cursor, heading: typeof f['update.nlri'], afi: number, safi: number, kind: PrefixKind): void {
  p.set(heading, EMPTY, part.at, part.remaining);
  const outer = p.under();
  readRoutes(part, afi, safi, kind);
  p.close(outer);
}

const EMPTY = new Uint8Array(0);

function attributes(p: Cursor, length: number): void {
  const outer = p.open(f['update.path_attributes'], length);
  const part = p.within(length);
  noteOverlay(part);
  while (part.more) attribute(part);
  p.close(outer);
}

function attribute(p: Cursor): void {
  const flags = p.u8();
  const type = p.u8(1);
  const outer = p.open(f['update.path_attribute']);
  const heading = p.tree.current;
  const name = ATTRIBUTES[type] ?? `Unknown (${type})`;
  p.labelNode(heading, `Path Attribute - ${name}`);
  p.bits(f['update.path_attribute.flags'], FLAGS);
  p.addLabel(() => flagWords(flags));
  p.take(f['update.path_attribute.type_code']);
  const length = p.take(f['update.path_attribute.length'], (flags & EXTENDED_LENGTH) !== 0 ? 2 : 1);
  if (length > p.remaining) p.expert(f['update.path_attribute.length.invalid'], `Path attribute length is invalid: ${length} bytes`);
  const value = p.within(length);
  const reader = READERS[type];
  const words = reader === undefined ? undefined : reader(value);
  if (reader === undefined) value.take(f['update.path_attributes.unknown'], length);
  if (words !== undefined && words !== '') p.labelNode(heading, `Path Attribute - ${name}: ${words}`);
  p.close(outer);
}

function flagWords(flags: number): string {
  const words = ['Optional', 'Transitive', 'Partial', 'Extended-Length'].filter((_, i) => (flags & (0x80 >> i)) !== 0).map(word => `, ${word}`).join('');
  const optional = (flags & 0x80) !== 0;
  return `${words}${optional ? '' : ', Well-known'}${(flags & 0x40) !== 0 ? '' : ', Non-transitive'}${(flags & 0x20) !== 0 ? '' : ', Complete'}`;
}

/** Readers of attributes' values; what they give stands behind the attribute's name. */
const READERS: Readonly<Record<number, (p: Cursor) => string>> = {
  1: p => ORIGINS[p.take(f['update.path_attribute.origin']) as 0] ?? 'Unknown',
  2: p => path(p, autonomousSystemSize(p)),
  3: p => ipv4Text(p.take(f['update.path_attribute.next_hop'])),
  4: p => String(p.take(f['update.path_attribute.multi_exit_disc'])),
  5: p => String(p.take(f['update.path_attribute.local_pref'])),
  6: () => '',
  7: aggregator,
  8: readCommunities,
  9: p => ipv4Text(p.take(f['update.path_attribute.originator_id'])),
  10: clusters,
  14: reach,
  15: p => {
    const afi = p.take(f['update.path_attribute.mp_unreach_nlri.afi']);
    const safi = p.take(f['update.path_attribute.mp_unreach_nlri.safi']);
    routes(p, p.within(p.remaining), f['update.path_attribute.mp_unreach_nlri'], afi, safi, MP_UNREACH);
    return '';
  },
  16: wordless(readExtendedCommunities),
  17: p => path(p, 4),
  18: aggregator,
  22: tunnel,
  23: wordless(readTunnels),
  26: accumulatedMetric,
  29: wordless(readLinkState),
  32: readLargeCommunities,
  33: signedPath,
  36: domainPath,
  40: wordless(readPrefixSegments),
  /** RFC 6368 §5. */
  128: p => {
    p.take(f['update.path_attribute.attr_set.origin_as']);
    attributes(p, p.remaining);
    return '';
  },
};

function wordless(read: (p: Cursor) => void): (p: Cursor) => string {
  return p => {
    read(p);
    return '';
  };
}

const BRACKETS: Readonly<Record<number, readonly [string, string, string]>> = { 1: ['{', ', ', '}'], 3: ['(', ' ', ')'], 4: ['[', ', ', ']'] };

function path(p: Cursor, size: 2 | 4): string {
  const field = size === 2 ? f['update.path_attribute.as_path_segment.as2'] : f['update.path_attribute.as_path_segment.as4'];
  const segments: string[] = [];
  while (p.more) {
    const outer = p.open(f['update.path_attribute.as_path_segment']);
    const heading = p.tree.current;
    const type = p.take(f['update.path_attribute.as_path_segment.type']);
    const count = p.take(f['update.path_attribute.as_path_segment.length']);
    const numbers: number[] = [];
    for (let i = 0; i < count; i++) {
      const as = p.take(field);
      if (as === AS_TRANS && size === 2) p.addLabel(' (AS_TRANS)');
      numbers.push(as);
    }
    const [open, between, end] = BRACKETS[type] ?? ['', ' ', ''];
    const words = `${open}${numbers.join(between)}${end}`;
    segments.push(words);
    p.labelNode(heading, `AS Path segment: ${words}`);
    p.close(outer);
  }
  return segments.length === 0 ? 'empty' : segments.join(' ');
}

/**
 * Whether the numbers of a path have two bytes or four (RFC 6793 §4.1): what the speakers agreed on may not have been captured, so the size is the one with
 * which the segments fill the attribute. Where both do, a number zero, which no path may hold (RFC 7607), tells.
 */
function autonomousSystemSize(p: Cursor): 2 | 4 {
  p.need(p.remaining); // of a path that is cut nobody can tell
  if (!segmentsFill(p, 4)) return 2;
  return segmentsFill(p, 2) ? 2 : 4;
}

function segmentsFill(p: Cursor, size: 2 | 4): boolean {
  let ahead = 0;
  while (ahead + 2 <= p.available) {
    const type = p.u8(ahead);
    const count = p.u8(ahead + 1);
    if (type < 1 || type > 4 || count === 0) return false;
    ahead += 2;
    if (ahead + count * size > p.available) return false;
    if (size === 2) for (let i = 0; i < count; i++) if (p.u16(ahead + 2 * i) === 0) return false;
    ahead += count * size;
  }
  return ahead === p.available;
}

function aggregator(p: Cursor): string {
  const as = p.take(f['update.path_attribute.aggregator_as'], p.remaining === 6 ? 2 : 4);
  return `AS: ${as} origin: ${ipv4Text(p.take(f['update.path_attribute.aggregator_origin']))}`;
}

function clusters(p: Cursor): string {
  const outer = p.open(f['path_attribute.cluster_list'], p.remaining);
  const heading = p.tree.current;
  const words: string[] = [];
  while (p.remaining >= 4) words.push(ipv4Text(p.take(f['path_attribute.cluster_id'])));
  p.labelNode(heading, `Cluster List: ${words.join(' ')}`);
  p.close(outer);
  return words.join(' ');
}

/** RFC 4760 §3; lengths of next hops after RFC 2545, RFC 4364, RFC 4659 and RFC 8950. */
function reach(p: Cursor): string {
  const afi = p.take(f['update.path_attribute.mp_reach_nlri.afi']);
  const safi = p.take(f['update.path_attribute.mp_reach_nlri.safi']);
  const length = p.u8();
  p.show(f['update.path_attribute.mp_reach_nlri.next_hop'], 1 + length);
  p.skip(1);
  const outer = p.under();
  nextHop(p.within(length));
  p.close(outer);
  const attachments = p.take(f['update.path_attribute.mp_reach_nlri.nbr_snpa']);
  for (let i = 0; i < attachments; i++) {
    const length = p.take(f['update.path_attribute.mp_reach_nlri.snpa_length']);
    p.take(f['update.path_attribute.mp_reach_nlri.snpa'], length);
  }
  routes(p, p.within(p.remaining), f['update.path_attribute.mp_reach_nlri'], afi, safi, MP_REACH);
  return '';
}

function nextHop(p: Cursor): void {
  if (p.remaining === 12 || p.remaining === 24 || p.remaining === 48) {
    p.takeAs(f['update.path_attribute.mp_reach_nlri.next_hop.rd'], distinguisherText(p), 8);
  }
  if (p.remaining === 4) p.take(f['update.path_attribute.mp_reach_nlri.next_hop.ipv4']);
  if (p.remaining >= 16) p.take(f['update.path_attribute.mp_reach_nlri.next_hop.ipv6']);
  if (p.remaining === 24) p.skip(8);
  if (p.remaining === 16) p.take(f['update.path_attribute.mp_reach_nlri.next_hop.ipv6.link_local']);
}

/** RFC 6514 §5. */
function tunnel(p: Cursor): string {
  p.take(f['update.path_attribute.pmsi.tunnel.flags']);
  const type = p.take(f['update.path_attribute.pmsi.tunnel.type']);
  if (isOverlay(p)) {
    p.take(f['evpn.nlri.vni']);
  } else {
    p.show(f['update.path_attribute.mpls_label_value_20bits']);
    p.skip(3);
  }
  return takeTunnel(p, type);
}

/** RFC 7311 §3. */
function accumulatedMetric(p: Cursor): string {
  let words = '';
  while (p.remaining >= 3) {
    const outer = p.open(f['update.path_attribute.aigp'], p.u16(1));
    const heading = p.tree.current;
    const type = p.take(f['update.attribute.aigp.type']);
    const length = p.take(f['update.attribute.aigp.length']);
    const value = p.within(length - 3);
    if (type === 1 && length === 11) {
      words = String(value.take(f['update.attribute.aigp.accu_igp_metric']));
      p.labelNode(heading, `AIGP Attribute: ${words}`);
    }
    p.close(outer);
  }
  return words;
}

/** RFC 8205 §3: segments of the path, then for each algorithm a signature by each of them. */
function signedPath(p: Cursor): string {
  const length = p.take(f['update.path_attribute.bgpsec.sp.length']);
  const segments = p.within(length - 2);
  while (segments.more) {
    const outer = segments.open('Secure Path Segment', 6);
    segments.take(f['update.path_attribute.bgpsec.sps.pcount']);
    segments.take(f['update.path_attribute.bgpsec.sps.flags']);
    segments.take(f['update.path_attribute.bgpsec.sps.as']);
    segments.close(outer);
  }
  while (p.more) {
    const outer = p.open('Signature Block');
    const size = p.take(f['update.path_attribute.bgpsec.sb.length']);
    const block = p.within(size - 2);
    block.take(f['update.path_attribute.bgpsec.sb.algo_id']);
    while (block.more) {
      const inner = block.open('Signature Segment');
      block.take(f['update.path_attribute.bgpsec.ss.ski']);
      block.take(f['update.path_attribute.bgpsec.ss.sig'], block.take(f['update.path_attribute.bgpsec.ss.length']));
      block.close(inner);
    }
    p.close(outer);
  }
  return '';
}

/** draft-ietf-bess-evpn-ipvpn-interworking §4: the domains that a route came through. */
function domainPath(p: Cursor): string {
  const domains: string[] = [];
  while (p.more) {
    const count = p.take(f['update.attribute.dpath.length'], 1);
    for (let i = 0; i < count; i++) {
      const { at } = p, text = `${p.u32()}:${p.u16(4)}:${p.u8(6)}`;
      p.set(f['update.path_attribute.dpath'], text, at, 7);
      const outer = p.under();
      p.take(f['update.attribute.dpath.ga']);
      p.take(f['update.attribute.dpath.la']);
      p.take(f['update.attribute.dpath.isf.safi']);
      p.close(outer);
      domains.push(text);
    }
  }
  return domains.join(' ');
}
