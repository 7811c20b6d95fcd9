/** Reachability: lists of prefixes, with labels (RFC 8277), route distinguishers (RFC 4364), and path identifiers (RFC 7911). */
import { type Cursor, type Field, expert, ipv4, ipv6, text, u32, u8 } from '../../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../../prefixes.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { distinguisherText } from './distinguisher.ts';
import { EVPN_FIELDS, readEvpnRoute } from './evpn.ts';
import { FLOW_FIELDS, readFlow } from './flow-specification.ts';
import { LINK_STATE_FIELDS, readLinkStateRoute } from './link-state.ts';
import { takeMulticastGroup } from './multicast-tunnels.ts';
import { type RouteSize, agreedOnPathIds, seemToHavePathIds } from './path-identifiers.ts';
import { SERVICE_FIELDS, readMulticastRoute, readPolicy, readVplsRoute } from './service-routes.ts';

export const NLRI_FIELDS = {
  prefix_length: u8('Prefix Length'),
  'prefix_length.invalid': expert('Prefix length is invalid', 'error', 'Malformed'),
  unknown_afi: expert('Unknown Address Family', 'error', 'Protocol'),
  unknown_safi: expert('Unknown SAFI', 'error', 'Protocol'),
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
  ...EVPN_FIELDS,
  ...FLOW_FIELDS,
  ...LINK_STATE_FIELDS,
  ...SERVICE_FIELDS,
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
const LINK_STATE = 16388;
const UNICAST = 1;
const MULTICAST = 2;
const LABELED = 4;
const MULTICAST_SERVICE = 5;
const VPLS = 65;
const EVPN = 70;
const LINK_STATES = 71;
const LINK_STATES_OF_VPN = 72;
const POLICY = 73;
const VPN = 128;
const VPN_MULTICAST = 129;
const ROUTE_TARGET = 132;
/** Cisco's MDT, RFC 6037. */
const MULTICAST_GROUP = 66;
const FLOW = 133;
const FLOW_OF_VPN = 134;
/** Bits that stand before a prefix and count as its own; a stack has rarely more than one label. */
const LABEL = 24;
const MOST_LABELS = 2;
const DISTINGUISHER = 64;

/** Families whose routes have a reader, and whose next hops have one (RFC 4760 §3). */
export const isKnownFamily = (afi: number): boolean => afi === IPV4 || afi === IPV6 || afi === LAYER_2 || afi === LINK_STATE;

/** Reads the routes that fill the cursor; those of families without a reader stay bytes, with a remark. */
export function readRoutes(p: Cursor, afi: number, safi: number, kind: PrefixKind): void {
  if (!p.more) return;
  if (!isKnownFamily(afi)) {
    p.expert(f.unknown_afi, `Unknown AFI (${afi}) value`);
    return;
  }
  const read = readerOf(afi, safi, kind);
  if (read === undefined) {
    p.expert(f.unknown_safi, `Unknown SAFI (${safi}) for AFI ${afi}`);
    return;
  }
  const paths = agreedOnPathIds(p, afi, safi) ?? routesTell(p, afi, safi);
  while (p.more) read(p, paths);
}

type RouteReader = (p: Cursor, paths: boolean) => void;

/** Whether there are path identifiers, where the speakers' OPEN messages do not tell. */
function routesTell(p: Cursor, afi: number, safi: number): boolean {
  const size = sizeOf(afi, safi);
  if (size === undefined) return false;
  p.need(p.remaining); // of routes that are cut nobody can tell
  return seemToHavePathIds(p, size);
}

function sizeOf(afi: number, safi: number): RouteSize | undefined {
  if (afi === LAYER_2 && safi === EVPN) return evpnSize;
  if (afi !== IPV4 && afi !== IPV6) return undefined;
  const longest = afi === IPV4 ? 32 : 128;
  switch (safi) {
    case UNICAST:
    case MULTICAST: return prefixSize(0, longest);
    case LABELED: return prefixSize(LABEL, MOST_LABELS * LABEL + longest);
    case VPN: return prefixSize(LABEL + DISTINGUISHER, MOST_LABELS * LABEL + DISTINGUISHER + longest);
    default: return undefined;
  }
}

function prefixSize(shortest: number, longest: number): RouteSize {
  return (p, ahead) => {
    const length = p.u8(ahead);
    return length < shortest || length > longest ? 0 : 1 + Math.ceil(length / 8);
  };
}

const evpnSize: RouteSize = (p, ahead) => (p.u8(ahead) >= 1 && p.u8(ahead) <= 11 && ahead + 1 < p.available ? 2 + p.u8(ahead + 1) : 0);

function readerOf(afi: number, safi: number, kind: PrefixKind): RouteReader | undefined {
  const shape = PREFIXES[safi];
  if ((afi === IPV4 || afi === IPV6) && shape !== undefined) return (p, paths) => route(p, afi, kind, shape, paths);
  const read = otherReader(afi, safi, kind);
  return read && ((p, paths) => {
    if (paths) p.take(f.nlri_path_id);
    read(p);
  });
}

function otherReader(afi: number, safi: number, kind: PrefixKind): ((p: Cursor) => void) | undefined {
  if (afi === LAYER_2) return safi === EVPN ? readEvpnRoute : safi === VPLS ? readVplsRoute : undefined;
  if (afi === LINK_STATE) {
    // SAFI 128 was link states of VPNs before they had one of their own.
    if (safi === LINK_STATES) return p => readLinkStateRoute(p, false);
    return safi === LINK_STATES_OF_VPN || safi === VPN ? p => readLinkStateRoute(p, true) : undefined;
  }
  if (afi === IPV4 && safi === ROUTE_TARGET) return p => routeTarget(p, kind);
  if (afi === IPV4 && safi === MULTICAST_GROUP) return takeMulticastGroup;
  switch (safi) {
    case FLOW:
    case FLOW_OF_VPN: return p => readFlow(p, afi === IPV6, safi === FLOW_OF_VPN);
    case MULTICAST_SERVICE: return readMulticastRoute;
    case POLICY: return readPolicy;
    default: return undefined;
  }
}

/** What stands before a prefix. */
interface Shape {
  readonly labels: boolean;
  readonly distinguished: boolean;
}

const PREFIXES: Readonly<Record<number, Shape>> = {
  [UNICAST]: { labels: false, distinguished: false },
  [MULTICAST]: { labels: false, distinguished: false },
  [LABELED]: { labels: true, distinguished: false },
  [VPN]: { labels: true, distinguished: true },
  [VPN_MULTICAST]: { labels: false, distinguished: true },
};

function route(p: Cursor, afi: number, kind: PrefixKind, shape: Shape, paths: boolean): void {
  const outer = p.open('');
  const heading = p.lastNode;
  const words: string[] = [];
  const path = paths ? p.take(f.nlri_path_id) : 0;
  let length = p.take(f.prefix_length);
  const named = !paths && !(shape.distinguished && afi === IPV4);
  if (named) p.label(`${kind.title} prefix length: ${length}`);
  if (shape.labels) {
    const stack = labelStack(p, length);
    words.push(`Label Stack=${stack.text}`);
    p.set(f.label_stack, stack.text, stack.start, stack.length);
    if (named) p.label(`${kind.title} Label Stack: ${stack.text}`);
    length -= 8 * stack.length;
  }
  if (shape.distinguished) {
    const distinguisher = distinguisherText(p);
    p.takeAs(f.rd, distinguisher, 8);
    if (named) p.label(`${kind.title} Route Distinguisher: ${distinguisher}`);
    words.push(`RD=${distinguisher}`);
    length -= DISTINGUISHER;
  }
  if (length < 0 || length > (afi === IPV4 ? 32 : 128)) {
    p.expert(f['prefix_length.invalid'], `${kind.title} prefix length ${length} is invalid`);
    p.malformed(`a prefix of ${length} bits`);
  }
  const bytes = Math.ceil(length / 8);
  const prefix = afi === IPV4 ? ipv4Text(takePrefix4(p, kind.prefix4, bytes, length)) : ipv6Text(takePrefix6(p, kind.prefix6, bytes, length));
  p.labelNode(heading, () => {
    const before = words.length > 0 ? `${words.join(' ')} ${afi === IPV4 ? 'IPv4' : 'IPv6'}=` : '';
    return `${before}${prefix}/${length}${paths ? ` PathId ${path}` : ''}`;
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

