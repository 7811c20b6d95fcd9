/** The UPDATE message and its path attributes, RFC 4271 §4.3 and §5; RFC 4456, RFC 4760, RFC 6793, RFC 7311, RFC 8205. */
import type { Cursor } from '../../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { autonomousSystemSize, readPath } from './as-path.ts';
import { readCommunities, readLargeCommunities } from './communities.ts';
import { distinguisherText } from './distinguisher.ts';
import { readExtendedCommunities } from './extended-communities.ts';
import { readLinkState } from './link-state.ts';
import { takeTunnel } from './multicast-tunnels.ts';
import { ATTRIBUTES } from './names.ts';
import { MP_REACH, MP_UNREACH, NLRI, type PrefixKind, WITHDRAWN, isKnownFamily, readRoutes } from './nlri.ts';
import { isOverlay, noteOverlay } from './overlay.ts';
import { readPrefixSegments } from './prefix-sid.ts';
import { readTunnels } from './tunnel-encapsulation.ts';
import { EXTENDED_LENGTH, ORIGINS, UPDATE_FIELDS } from './update-fields.ts';

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
  const reader = READERS[type] ?? unknown;
  const words = p.contain(() => reader(value));
  if (words !== undefined && words !== '') p.labelNode(heading, `Path Attribute - ${name}: ${words}`);
  p.close(outer);
}

function unknown(value: Cursor): undefined {
  value.take(f['update.path_attributes.unknown'], value.remaining);
}

function flagWords(flags: number): string {
  const words = ['Optional', 'Transitive', 'Partial', 'Extended-Length']
    .filter((_, i) => (flags & (0x80 >> i)) !== 0)
    .map(word => `, ${word}`)
    .join('');
  const optional = (flags & 0x80) !== 0;
  return `${words}${optional ? '' : ', Well-known'}${(flags & 0x40) !== 0 ? '' : ', Non-transitive'}${(flags & 0x20) !== 0 ? '' : ', Complete'}`;
}

/** Readers of attributes' values; what they give stands behind the attribute's name. */
const READERS: Readonly<Record<number, (p: Cursor) => string>> = {
  1: p => ORIGINS[p.take(f['update.path_attribute.origin']) as 0] ?? 'Unknown',
  2: p => readPath(p, autonomousSystemSize(p)),
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
  17: p => readPath(p, 4),
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
  const heading = p.lastNode;
  p.skip(1);
  const outer = p.under();
  if (isKnownFamily(afi)) {
    const words = nextHop(p.within(length));
    p.labelNode(heading, `Next hop: ${words}`);
  } else {
    p.expert(f.unknown_afi);
    p.skip(length);
  }
  p.close(outer);
  const attachments = p.take(f['update.path_attribute.mp_reach_nlri.nbr_snpa']);
  for (let i = 0; i < attachments; i++) {
    const length = p.take(f['update.path_attribute.mp_reach_nlri.snpa_length']);
    p.take(f['update.path_attribute.mp_reach_nlri.snpa'], length);
  }
  routes(p, p.within(p.remaining), f['update.path_attribute.mp_reach_nlri'], afi, safi, MP_REACH);
  return '';
}

/** Gives the addresses as words: `10.0.0.1`, ` RD=0:0 IPv4=10.0.0.1`, `IPv6=2001:db8::1 Link-local=fe80::1`. */
function nextHop(p: Cursor): string {
  let distinguisher = '', words = '';
  if (p.remaining === 12 || p.remaining === 24 || p.remaining === 48) {
    const text = distinguisherText(p);
    p.takeAs(f['update.path_attribute.mp_reach_nlri.next_hop.rd'], text, 8);
    distinguisher = ` RD=${text} `;
  }
  if (p.remaining === 4) {
    const address = ipv4Text(p.take(f['update.path_attribute.mp_reach_nlri.next_hop.ipv4']));
    return distinguisher === '' ? address : `${distinguisher}IPv4=${address}`;
  }
  const alone = distinguisher === '' && p.remaining === 16;
  if (p.remaining >= 16) {
    const address = ipv6Text(p.peekBytes(16));
    p.take(f['update.path_attribute.mp_reach_nlri.next_hop.ipv6']);
    words = alone ? address : `${distinguisher}IPv6=${address}`;
  }
  if (p.remaining === 24) p.skip(8);
  if (p.remaining === 16) {
    words += ` Link-local=${ipv6Text(p.peekBytes(16))}`;
    p.take(f['update.path_attribute.mp_reach_nlri.next_hop.ipv6.link_local']);
  }
  return words;
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

/** Length and algorithm of signatures, RFC 8205 §3.2. */
const BLOCK_HEADER = 3;

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
    // A length below the block's own header tells nothing: what there is are signatures all the same.
    if (size < BLOCK_HEADER) p.remark(undefined, 'error', 'Malformed', `A signature block of ${size} bytes`);
    const block = p.within(size < BLOCK_HEADER ? p.remaining : size - 2);
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
