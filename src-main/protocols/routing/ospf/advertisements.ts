/** Link state advertisements: RFC 2328 §A.4, RFC 3101 (type 7), RFC 5340 §A.4. */
import { type Cursor, type Field, bits, bool, expert, flag, ipv4, ipv6, nameOf, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { type PlainParts, readExtended } from './extended-lsas.ts';
import { OPAQUE_FIELDS, OPAQUE_READERS, readRouterInformation } from './opaque.ts';
import { OPTION_FIELDS, readOptions, readPrefix, readPrefixOptions } from './options.ts';
import { takeNamedBits } from '../../bit-names.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'Router-LSA', 2: 'Network-LSA', 3: 'Summary-LSA (IP network)', 4: 'Summary-LSA (ASBR)', 5: 'AS-External-LSA (ASBR)', 6: 'Group Membership LSA',
  7: 'NSSA AS-External-LSA', 8: 'External Attributes LSA', 9: 'Opaque LSA, Link-local scope', 10: 'Opaque LSA, Area-local scope', 11: 'Opaque LSA, AS-local scope',
};
const FUNCTIONS: Readonly<Record<number, string>> = {
  1: 'Router-LSA', 2: 'Network-LSA', 3: 'Inter-Area-Prefix-LSA', 4: 'Inter-Area-Router-LSA', 5: 'AS-External-LSA', 6: 'Group-Membership-LSA', 7: 'NSSA-LSA',
  8: 'Link-LSA', 9: 'Intra-Area-Prefix-LSA', 12: 'Router Information Opaque-LSA',
};
const SCOPES = {
  0: 'Link-Local Scoping - Flooded only on originating link', 1: 'Area Scoping - Flooded only in originating area', 2: 'AS Scoping - Flooded throughout AS',
  3: 'Reserved',
};
const OPAQUE_TYPES = {
  1: 'Traffic Engineering LSA', 2: 'Sycamore Optical Topology Descriptions', 3: 'grace-LSA', 4: 'Router Information (RI)', 5: 'L1VPN LSA', 6: 'Inter-AS-TE-v2 LSA',
  7: 'OSPFv2 Extended Prefix Opaque LSA', 8: 'OSPFv2 Extended Link Opaque LSA', 9: 'TTZ LSA',
};
/** Of a router's links (RFC 2328 §A.4.2): short name, what the link ID is, what it is a link to. */
const LINKS: Readonly<Record<number, readonly [string, string, string]>> = {
  1: ['PTP', 'Neighboring router\'s Router ID', 'Point-to-point connection to another router'],
  2: ['Transit', 'IP address of Designated Router', 'Connection to a transit network'],
  3: ['Stub', 'IP network/subnet number', 'Connection to a stub network'],
  4: ['Virtual', 'Neighboring router\'s Router ID', 'Virtual link'],
};
const yesNo = { as: ['Yes', 'No'] } as const;
const HEADER = 20;

export const ADVERTISEMENT_FIELDS = {
  ...OPTION_FIELDS,
  ...OPAQUE_FIELDS,
  'lsa.age': bits('LS Age (seconds)', 0x7fff),
  'lsa.donotage': bits('Do Not Age Flag', 0x8000),
  'v3.lsa.do_not_age': flag('Do Not Age', 0x8000, { as: ['True', 'False'] }),
  lsa: u8('LS Type', { values: TYPES }),
  'lsa.router': bool('Router LSA'),
  'lsa.network': bool('Network LSA'),
  'lsa.summary': bool('Summary LSA (IP Network)'),
  'lsa.asbr': bool('Summary LSA (ASBR)'),
  'lsa.asext': bool('AS-External LSA (ASBR)'),
  'lsa.member': bool('Group Membership LSA'),
  'lsa.nssa': bool('NSSA AS-External LSA'),
  'lsa.attr': bool('External Attributes LSA'),
  'lsa.opaque': bool('Opaque LSA'),
  'lsa.mpls': bool('MPLS Traffic Engineering LSA'),
  link_state_id: ipv4('Link State ID'),
  'lsa.id': ipv4('Link State ID'),
  lsid_opaque_type: u8('Link State ID Opaque Type', { values: OPAQUE_TYPES }),
  'lsid_te_lsa.reserved': u8('Link State ID TE-LSA Reserved'),
  'lsid_te_lsa.instance': u16('Link State ID TE-LSA Instance'),
  'lsid.opaque_id': u24('Link State ID Opaque ID'),
  advrouter: ipv4('Advertising Router'),
  'lsa.seqnum': u32('Sequence Number', { hex: true }),
  'lsa.chksum': u16('Checksum', { hex: true }),
  'lsa.length': u16('Length'),
  'v2.router.lsa.flags': u8('Flags', { hex: true }),
  'v2.router.lsa.flags.h': flag('(H) flag', 0x80, yesNo),
  'v2.router.lsa.flags.n': flag('(N) flag', 0x10, yesNo),
  'v2.router.lsa.flags.w': flag('(W) Wild-card multicast receiver', 0x08, yesNo),
  'v2.router.lsa.flags.v': flag('(V) Virtual link endpoint', 0x04, yesNo),
  'v2.router.lsa.flags.e': flag('(E) AS boundary router', 0x02, yesNo),
  'v2.router.lsa.flags.b': flag('(B) Area border router', 0x01, yesNo),
  'lsa.number_of_links': u16('Number of Links'),
  'lsa.router.linkid': ipv4('Link ID'),
  'lsa.router.linkdata': ipv4('Link Data'),
  'lsa.router.linktype': u8('Link Type'),
  'lsa.router.nummetrics': u8('Number of Metrics'),
  'lsa.router.metric0': u16('0 Metric'),
  'lsa.network.netmask': ipv4('Netmask', { netmask: true }),
  'lsa.network.attchrtr': ipv4('Attached Router'),
  'lsa.asbr.netmask': ipv4('Netmask', { netmask: true }),
  'lsa.asext.netmask': ipv4('Netmask', { netmask: true }),
  'lsa.asext.type': flag('External Type', 0x80, {
    as: ['Type 2 (metric is larger than any other link state path)', 'Type 1 (metric is specified in the same units as interface cost)'],
  }),
  'lsa.tos': u8('TOS'),
  'lsa.asext.fwdaddr': ipv4('Forwarding Address'),
  'lsa.asext.extrttag': u32('External Route Tag'),
  'v3.lsa': u16('LS Type', { hex: true }),
  'v3.lsa.u': flag('LSA Handling', 0x8000, {
    as: ['Treat the LSA as if it had link-local flooding scope', 'Store and flood the LSA as if the type is understood'],
  }),
  'v3.lsa.s12': bits('Flooding Scope', 0x6000, { hex: true, values: SCOPES }),
  'v3.lsa.fc': bits('Function Code', 0x1fff, { values: FUNCTIONS }),
  'v3.lsa.router': bool('Router-LSA'),
  'v3.lsa.network': bool('Network-LSA'),
  'v3.lsa.interprefix': bool('Inter-Area-Prefix-LSA'),
  'v3.lsa.interrouter': bool('Inter-Area-Router-LSA'),
  'v3.lsa.asext': bool('AS-External-LSA'),
  'v3.lsa.member': bool('Group-Membership-LSA'),
  'v3.lsa.nssa': bool('NSSA-LSA'),
  'v3.lsa.link': bool('Link-LSA'),
  'v3.lsa.intraprefix': bool('Intra-Area-Prefix-LSA'),
  'v3.lsa.opaque': bool('Router Information Opaque-LSA'),
  'v3.router.lsa.flags': u8('Flags', { hex: true }),
  'v3.router.lsa.flags.w': flag('(W) Wild-card multicast receiver', 0x08, yesNo),
  'v3.router.lsa.flags.v': flag('(V) Virtual link endpoint', 0x04, yesNo),
  'v3.router.lsa.flags.e': flag('(E) AS boundary router', 0x02, yesNo),
  'v3.router.lsa.flags.b': flag('(B) Area border router', 0x01, yesNo),
  'v3.lsa.type': u8('Type', {
    values: { 1: 'Point-to-point connection to another router', 2: 'Connection to a transit network', 3: 'Connection to a stub network', 4: 'Virtual link' },
  }),
  'v3.lsa.interface_id': u32('Interface ID'),
  'v3.lsa.neighbor_interface_id': u32('Neighbor Interface ID'),
  'v3.lsa.neighbor_router_id': ipv4('Neighbor Router ID'),
  'v3.lsa.attached_router': ipv4('Attached Router'),
  'v3.lsa.destination_router_id': ipv4('Destination Router ID'),
  'v3.as.external.flags': u8('Flags', { hex: true }),
  'v3.as.external.flags.e': flag('(E) External Metric', 0x04, { as: ['Type 2', 'Type 1'] }),
  'v3.as.external.flags.f': flag('(F) Forwarding Address', 0x02, { as: ['Present', 'Absent'] }),
  'v3.as.external.flags.t': flag('(T) External Route Tag', 0x01, { as: ['Present', 'Not Present'] }),
  'v3.lsa.referenced_ls_type': u16('Referenced LS type', { hex: true, values: FUNCTIONS }),
  'v3.lsa.referenced_link_state_id': ipv4('Referenced Link State ID'),
  'v3.lsa.referenced_advertising_router': ipv4('Referenced Advertising Router'),
  'v3.lsa.forwarding_address.ipv6': ipv6('Forwarding Address'),
  'v3.lsa.forwarding_address.ipv4': ipv4('Forwarding Address'),
  'v3.lsa.external_route_tag': u32('External Route Tag'),
  'v3.lsa.router_priority': u8('Router Priority'),
  'v3.lsa.link_local_interface_address.ipv6': ipv6('Link-local Interface Address'),
  'v3.lsa.link_local_interface_address.ipv4': ipv4('Link-local Interface Address'),
  'v3.lsa.num_prefixes': u32('# prefixes'),
  'lsa.unknown_type': expert('Unknown LSA Type', 'warning', 'Protocol'),
};

const f = ADVERTISEMENT_FIELDS;

const MARKS2: Readonly<Record<number, Field<boolean>>> = {
  1: f['lsa.router'], 2: f['lsa.network'], 3: f['lsa.summary'], 4: f['lsa.asbr'], 5: f['lsa.asext'], 6: f['lsa.member'], 7: f['lsa.nssa'], 8: f['lsa.attr'],
  9: f['lsa.opaque'], 10: f['lsa.opaque'], 11: f['lsa.opaque'],
};
const MARKS3: Readonly<Record<number, Field<boolean>>> = {
  1: f['v3.lsa.router'], 2: f['v3.lsa.network'], 3: f['v3.lsa.interprefix'], 4: f['v3.lsa.interrouter'], 5: f['v3.lsa.asext'], 6: f['v3.lsa.member'],
  7: f['v3.lsa.nssa'], 8: f['v3.lsa.link'], 9: f['v3.lsa.intraprefix'], 12: f['v3.lsa.opaque'],
};

/** The type of an advertisement, with its scope in version 3; gives the number without. */
export function readType(p: Cursor, version: number): number {
  if (version === 2) return p.take(f.lsa);
  return p.bits(f['v3.lsa'], [f['v3.lsa.u'], f['v3.lsa.s12'], f['v3.lsa.fc']]) & 0x1fff;
}

/** Advertisements of external routes within a not so stubby area. */
const NSSA = 7;

/** One advertisement; `whole` or its header alone. `narrow`: addresses are of IPv4 (RFC 5838). */
export function readAdvertisement(p: Cursor, version: number, whole: boolean, narrow: boolean): void {
  const type = version === 2 ? p.u8(3) : p.u16(2) & 0x1fff;
  const length = p.u16(18);
  const outer = p.open(`LSA-type ${type} (${(version === 2 ? TYPES : FUNCTIONS)[type] ?? 'Unknown'}), len ${length}`);
  p.show(f['lsa.age']);
  p.take(version === 2 ? (f['lsa.donotage'] as Field<unknown>) : f['v3.lsa.do_not_age']);
  if (version === 2) readOptions(p, 2, type === NSSA);
  readType(p, version);
  const mark = (version === 2 ? MARKS2 : MARKS3)[type];
  if (mark !== undefined) p.hide(mark, true, p.at);
  const opaque = version === 2 && type >= 9 && type <= 11 ? p.u8() : 0;
  if (opaque > 0) opaqueId(p);
  else p.take(version === 2 ? f['lsa.id'] : f.link_state_id);
  p.take(f.advrouter);
  p.take(f['lsa.seqnum']);
  p.take(f['lsa.chksum']);
  p.take(f['lsa.length']);
  if (whole) {
    const body = p.within(length - HEADER);
    if (version === 3 && READERS3[type] !== undefined) READERS3[type](body, narrow);
    else if (version !== 3 && opaque > 0 && OPAQUE_READERS[opaque] !== undefined) OPAQUE_READERS[opaque](body, f);
    else if (version !== 3 && opaque === 0 && READERS2[type] !== undefined) READERS2[type](body);
    else body.expert(f['lsa.unknown_type'], `Unknown LSA Type ${opaque > 0 ? opaque : type}`);
  }
  p.close(outer);
}

/** RFC 5250 §3: a type and a number of that type. */
function opaqueId(p: Cursor): void {
  const type = p.take(f.lsid_opaque_type);
  if (type === 1) {
    p.take(f['lsid_te_lsa.reserved']);
    p.take(f['lsid_te_lsa.instance']);
    p.hide(f['lsa.mpls'], true, p.at);
  } else {
    p.take(f['lsid.opaque_id']);
  }
}

const READERS2: Readonly<Record<number, (p: Cursor) => void>> = {
  1: p => {
    takeNamedBits(p, f['v2.router.lsa.flags'], [
      f['v2.router.lsa.flags.h'], f['v2.router.lsa.flags.n'], f['v2.router.lsa.flags.w'], f['v2.router.lsa.flags.v'], f['v2.router.lsa.flags.e'],
      f['v2.router.lsa.flags.b'],
    ]);
    p.skip(1);
    const count = p.take(f['lsa.number_of_links']);
    for (let i = 0; i < count; i++) routerLink(p);
  },
  2: p => {
    p.take(f['lsa.network.netmask']);
    while (p.more) p.take(f['lsa.network.attchrtr']);
  },
  3: summary,
  4: summary,
  5: external,
  7: external,
};

function routerLink(p: Cursor): void {
  const [short, meaning, target] = LINKS[p.u8(8)] ?? ['Unknown', 'Unknown link type', 'Unknown link type'];
  const metrics = p.u8(9);
  const heading = `Type: ${short.padEnd(8)} ID: ${ipv4Text(p.u32()).padEnd(15)} Data: ${ipv4Text(p.u32(4)).padEnd(15)} Metric: ${p.u16(10)}`;
  const outer = p.open(heading);
  p.take(f['lsa.router.linkid']);
  p.addLabel(` - ${meaning}`);
  p.take(f['lsa.router.linkdata']);
  const type = p.take(f['lsa.router.linktype']);
  p.label(`Link Type: ${type} - ${target}`);
  p.take(f['lsa.router.nummetrics']);
  p.addLabel(' - TOS');
  p.take(f['lsa.router.metric0']);
  for (let i = 0; i < metrics; i++) {
    p.take(f['lsa.tos']);
    p.skip(1);
    p.take(OPTION_FIELDS.metric, 2);
  }
  p.close(outer);
}

function summary(p: Cursor): void {
  p.take(f['lsa.asbr.netmask']);
  while (p.more) {
    p.take(f['lsa.tos']);
    p.take(OPTION_FIELDS.metric, 3);
  }
}

function external(p: Cursor): void {
  p.take(f['lsa.asext.netmask']);
  while (p.more) {
    p.show(f['lsa.asext.type']);
    p.takeAs(f['lsa.tos'], p.u8() & 0x7f, 1);
    p.take(OPTION_FIELDS.metric, 3);
    p.take(f['lsa.asext.fwdaddr']);
    p.take(f['lsa.asext.extrttag']);
  }
}

const EXTERNAL_FLAGS = [f['v3.as.external.flags.e'], f['v3.as.external.flags.f'], f['v3.as.external.flags.t']];

const READERS3: Readonly<Record<number, (p: Cursor, narrow: boolean) => void>> = {
  1: p => {
    routerFlags(p);
    while (p.more) {
      const outer = p.open(`Router Interface: ${nameOf(f['v3.lsa.type'].options.values, p.u8()) ?? 'Unknown'}`);
      routerInterface(p);
      p.close(outer);
    }
  },
  2: p => {
    p.take(OPTION_FIELDS.reserved, 1);
    readOptions(p, 3);
    while (p.more) p.take(f['v3.lsa.attached_router']);
  },
  3: interAreaPrefix,
  4: interAreaRouter,
  5: externalRoute,
  7: externalRoute,
  8: (p, narrow) => {
    p.take(f['v3.lsa.router_priority']);
    readOptions(p, 3);
    linkLocal(p, narrow);
    if (narrow) p.skip(12);
    const count = p.take(f['v3.lsa.num_prefixes']);
    for (let i = 0; i < count; i++) prefix(p, narrow, 'reserved');
  },
  9: (p, narrow) => {
    const count = p.take(f['v3.lsa.num_prefixes'], 2);
    referenced(p);
    for (let i = 0; i < count; i++) prefix(p, narrow, 'metric');
  },
  12: p => readRouterInformation(p),
  33: (p, narrow) => {
    routerFlags(p);
    readExtended(p, plainParts(narrow));
  },
  34: (p, narrow) => {
    p.take(OPTION_FIELDS.reserved, 1);
    readOptions(p, 3);
    readExtended(p, plainParts(narrow));
  },
  35: (p, narrow) => readExtended(p, plainParts(narrow)),
  36: (p, narrow) => readExtended(p, plainParts(narrow)),
  37: (p, narrow) => readExtended(p, plainParts(narrow)),
  39: (p, narrow) => readExtended(p, plainParts(narrow)),
  40: (p, narrow) => {
    p.take(f['v3.lsa.router_priority']);
    readOptions(p, 3);
    readExtended(p, plainParts(narrow));
  },
  41: (p, narrow) => {
    p.take(OPTION_FIELDS.reserved, 2);
    referenced(p);
    readExtended(p, plainParts(narrow));
  },
};

/** The same in TLVs (RFC 8362 §3): external prefixes leave out what has become a sub-TLV. */
function plainParts(narrow: boolean): PlainParts {
  return {
    routerInterface, interAreaRouter, linkLocal, forwarding,
    attachedRouter: p => p.take(f['v3.lsa.attached_router']),
    interAreaPrefix: p => interAreaPrefix(p, narrow),
    externalPrefix(p) {
      takeNamedBits(p, f['v3.as.external.flags'], EXTERNAL_FLAGS);
      p.take(OPTION_FIELDS.metric, 3);
      prefix(p, narrow, 'reserved');
    },
    routeTag: p => p.take(f['v3.lsa.external_route_tag']),
  };
}

function routerFlags(p: Cursor): void {
  takeNamedBits(p, f['v3.router.lsa.flags'], [
    f['v3.router.lsa.flags.w'], f['v3.router.lsa.flags.v'], f['v3.router.lsa.flags.e'], f['v3.router.lsa.flags.b'],
  ]);
  readOptions(p, 3);
}

function routerInterface(p: Cursor): void {
  p.take(f['v3.lsa.type']);
  const isZero = p.u8() === 0;
  p.take(OPTION_FIELDS.reserved, 1);
  if (!isZero) p.expertUnder(OPTION_FIELDS['reserved.not_zero']);
  p.take(OPTION_FIELDS.metric, 2);
  p.take(f['v3.lsa.interface_id']);
  p.take(f['v3.lsa.neighbor_interface_id']);
  p.take(f['v3.lsa.neighbor_router_id']);
}

function interAreaPrefix(p: Cursor, narrow: boolean): void {
  p.take(OPTION_FIELDS.reserved, 1);
  p.take(OPTION_FIELDS.metric, 3);
  prefix(p, narrow, 'reserved');
}

function interAreaRouter(p: Cursor): void {
  p.take(OPTION_FIELDS.reserved, 1);
  readOptions(p, 3);
  p.take(OPTION_FIELDS.reserved, 1);
  p.take(OPTION_FIELDS.metric, 3);
  p.take(f['v3.lsa.destination_router_id']);
}

function referenced(p: Cursor): void {
  p.take(f['v3.lsa.referenced_ls_type']);
  p.take(f['v3.lsa.referenced_link_state_id']);
  p.take(f['v3.lsa.referenced_advertising_router']);
}

function linkLocal(p: Cursor, narrow: boolean): void {
  if (narrow) p.take(f['v3.lsa.link_local_interface_address.ipv4']);
  else p.take(f['v3.lsa.link_local_interface_address.ipv6']);
}

function forwarding(p: Cursor, narrow: boolean): void {
  if (narrow) p.take(f['v3.lsa.forwarding_address.ipv4']);
  else p.take(f['v3.lsa.forwarding_address.ipv6']);
}

/** Length, options, 16 bits of one or the other use, prefix. */
function prefix(p: Cursor, narrow: boolean, third: 'reserved' | 'metric'): void {
  const length = p.take(OPTION_FIELDS.prefix_length);
  readPrefixOptions(p);
  if (third === 'metric') p.take(OPTION_FIELDS.metric, 2);
  else p.take(OPTION_FIELDS.reserved, 2);
  readPrefix(p, length, narrow);
}

function externalRoute(p: Cursor, narrow: boolean): void {
  const bitsSet = takeNamedBits(p, f['v3.as.external.flags'], EXTERNAL_FLAGS);
  p.take(OPTION_FIELDS.metric, 3);
  const length = p.take(OPTION_FIELDS.prefix_length);
  readPrefixOptions(p);
  const type = p.take(f['v3.lsa.referenced_ls_type']);
  readPrefix(p, length, narrow);
  if ((bitsSet & 0x02) !== 0) {
    forwarding(p, narrow);
    if (narrow) p.skip(12);
  }
  if ((bitsSet & 0x01) !== 0) p.take(f['v3.lsa.external_route_tag']);
  if (type !== 0) p.take(f['v3.lsa.referenced_link_state_id']);
}
