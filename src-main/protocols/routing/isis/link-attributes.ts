/** What is told of single links in IS-IS: RFC 5305 §3, RFC 6119, RFC 7308, RFC 8491, RFC 8570, RFC 8667 §2.2, RFC 9352 §8, RFC 9479. */
import { type Cursor, type Field, bits, byName, f32, flag, ipv4, ipv6, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { takeBandwidth } from '../bandwidths.ts';
import { endpointBehavior } from '../bgp/prefix-sid.ts';
import { lsp, takeSystem } from './parts.ts';

const PARTS: Readonly<Record<number, string>> = {
  3: 'Administrative group (color)', 4: 'Link Local/Remote Identifiers', 6: 'IPv4 interface address', 8: 'IPv4 neighbor address',
  9: 'Maximum link bandwidth', 10: 'Maximum reservable link bandwidth', 11: 'Unreserved bandwidth', 12: 'IPv6 Interface Address',
  13: 'IPv6 Neighbor Address', 14: 'Extended Administrative Group', 15: 'Link Maximum SID Depth', 16: 'Application-Specific Link Attributes',
  18: 'TE Default metric', 19: 'Link-attributes', 20: 'Link Protection Type', 21: 'Interface Switching Capability Descriptor',
  22: 'Bandwidth Constraints', 23: 'Unconstrained TE LSP Count (sub-)TLV', 24: 'remote AS number', 25: 'IPv4 remote ASBR Identifier',
  26: 'IPv6 remote ASBR Identifier', 27: 'Interface Adjustment Capability Descriptor (IACD)', 28: 'MTU', 29: 'SPB Link Metric', 30: 'SPB-A-OALG',
  31: 'Adj-SID', 32: 'LAN-Adj-SID', 33: 'Unidirectional Link Delay', 34: 'Min/Max Unidirectional Link Delay', 35: 'Unidirectional Delay Variation',
  36: 'Unidirectional Link Loss', 37: 'Unidirectional Residual Bandwidth', 38: 'Unidirectional Available Bandwidth',
  39: 'Unidirectional Utilized Bandwidth', 43: 'SRv6 End.X SID', 44: 'SRv6 LAN End.X SID',
};
const DEPTHS = {
  1: 'Base MPLS Imposition', 2: 'ERLD', 41: 'SRH Max SL', 42: 'SRH Max End Pop', 43: 'Maximum T.Insert', 44: 'SRH Max H.encaps', 45: 'SRH Max End D',
};

const link = (name: string): { readonly id: string } => lsp(`ext_is_reachability.${name}`);
const applied = (title: string, mask: number, name: string): Field<boolean> => flag(title, mask, lsp(`application.sabm.bits.${name}`));

const f = {
  code: u8('Code', { values: PARTS, ...link('code') }),
  length: u8('Length', link('length')),
  local: u32('Link Local Identifier', link('link_local_identifier')),
  remote: u32('Link Remote Identifier', link('link_remote_identifier')),
  interface4: ipv4('IPv4 interface address', link('ipv4_interface_address')),
  neighbor4: ipv4('IPv4 neighbor address', link('ipv4_neighbor_address')),
  interface6: ipv6('IPv6 interface address', link('ipv6_interface_address')),
  neighbor6: ipv6('IPv6 neighbor address', link('ipv6_neighbor_address')),
  bandwidth: f32('Maximum link bandwidth', lsp('maximum_link_bandwidth')),
  reservable: f32('Reservable link bandwidth', lsp('reservable_link_bandwidth')),
  unreserved: f32('priority level', lsp('unrsv_bw.priority_level')),
  group: u32('Group', lsp('group')),
  extendedGroup: u32('Extended Admin Group', { hex: true, ...lsp('extended_admin_group') }),
  trafficMetric: u24('Traffic engineering default metric', link('traffic_engineering_default_metric')),
  spbMetric: u24('SPB Link Metric', { base: 'hexDec', ...lsp('spb.link_metric') }),
  spbPorts: u8('Number of Ports', lsp('spb.port_count')),
  spbPort: u16('Port Id', { base: 'hexDec', ...lsp('spb.port_id') }),
  adjacency: u8('Flags', { hex: true, ...lsp('adj_sid.flags') }),
  weight: u8('Weight', { hex: true, ...lsp('adj_sid.weight') }),
  adjacencySystem: text('System-ID', lsp('adj_sid.system_id')),
  segmentLabel: bits('SID/Label/Index', 0x0fffff, { size: 3, ...lsp('sid.sli_label') }),
  segmentIndex: u32('SID/Label/Index', { hex: true, ...lsp('sid.sli_index') }),
  depthType: u8('MSD Type', { values: DEPTHS, ...lsp('igp_msd_type') }),
  depth: u8('MSD Value', lsp('igp_msd_value')),
  measured: u8('Flags', { hex: true, ...link('unidirectional_link_flags') }),
  anomalous: flag('Anomalous bit', 0x80, link('unidirectional_link_flags.a')),
  reserved: u8('Reserved', { hex: true, ...link('unidirectional_link_reserved') }),
  delay: u24('Delay', link('unidirectional_link_delay')),
  delayMinimum: u24('Min Delay', link('unidirectional_link_delay_min')),
  delayMaximum: u24('Max Delay', link('unidirectional_link_delay_max')),
  variation: u24('Delay Variation', link('unidirectional_delay_variation')),
  loss: u24('Link Loss', link('unidirectional_link_loss')),
  residual: u32('Residual Bandwidth', link('unidirectional_residual_bandwidth')),
  available: u32('Available Bandwidth', link('unidirectional_available_bandwidth')),
  utilized: u32('Utilized Bandwidth', link('unidirectional_utilized_bandwidth')),
  legacy: flag('Legacy flag (L)', 0x80, lsp('application.sabm.legacy')),
  standardLength: bits('SABM Length', 0x7f, lsp('application.sabm.length')),
  ownReserved: flag('Reserved (R)', 0x80, lsp('application.udabm.reserved')),
  ownLength: bits('UDABM Length', 0x7f, lsp('application.udabm.length')),
  standard: u8('Standard Application Identifier Bit Mask', { hex: true, ...lsp('application.sabm.bits') }),
  own: octets('User-Defined Application Identifier Bit Mask', lsp('application.udabm.bits')),
  endSystem: text('System-ID', lsp('srv6_endx_sid.system_id')),
  endFlags: u8('Flags', { hex: true, ...lsp('srv6_endx_sid.flags') }),
  endAlgorithm: u8('Algorithm', lsp('srv6_endx_sid.algorithm')),
  endWeight: u8('Weight', lsp('srv6_endx_sid.weight')),
  endFunction: u16('SRv6 Endpoint Function', { values: endpointBehavior, ...lsp('srv6_endx_sid.endpoint_function') }),
  endSegment: ipv6('SID', lsp('srv6_endx_sid.sid')),
  endPartsLength: u8('SubSubCLV Length', lsp('srv6_endx_sid.subsubclvs_length')),
  value: octets('Value', link('value')),
};
const ADJACENCY_FLAGS = [
  flag('Outgoing Encapsulation', 0x80, { as: ['IPv6', 'IPv4'], ...lsp('adj_sid.flags.f') }), flag('Backup', 0x40, lsp('adj_sid.flags.b')),
  flag('Value', 0x20, lsp('adj_sid.flags.v')), flag('Local Significance', 0x10, { as: ['Yes', 'No'], ...lsp('adj_sid.flags.l') }),
  flag('Set', 0x08, lsp('adj_sid.flags.s')),
];
const APPLICATIONS = [
  applied('RSVP-TE bit (R)', 0x80, 'r'), applied('Segment Routing Policy bit (S)', 0x40, 's'),
  applied('Loop-Free Alternate (LFA) bit (F)', 0x20, 'f'),
  applied('Flexible Algorithm bit (X)', 0x10, 'x'),
];
const END_FLAGS = [
  flag('Backup flag', 0x80, lsp('srv6_endx_sid.flags.b')), flag('Set flag', 0x40, lsp('srv6_endx_sid.flags.s')),
  flag('Persistent flag', 0x20, lsp('srv6_endx_sid.flags.p')),
];

export const LINK_FIELDS = byName([...Object.values<Field>(f), ...ADJACENCY_FLAGS, ...APPLICATIONS, ...END_FLAGS]);

/** One sub-TLV of a link. */
export function takeLinkAttribute(p: Cursor, idLength: number): void {
  const code = p.u8(), length = p.u8(1);
  const outer = p.open(`subTLV: ${PARTS[code] ?? 'Unknown'} (c=${code}, l=${length})`, 2 + length);
  p.take(f.code);
  p.take(f.length);
  const part = p.within(length), reader = READERS[code];
  reader?.(part, idLength);
  if (reader === undefined) part.takeRest(f.value);
  p.close(outer);
}

const READERS: Readonly<Record<number, (p: Cursor, idLength: number) => void>> = {
  3(p) {
    const { at } = p, groups = p.u32(), outer = p.open('Administrative group(s):', 4);
    for (let group = 0; group < 32; group++) {
      if ((groups & 2 ** group) === 0) continue;
      p.set(f.group, 2 ** group, at, 4);
      p.label(`group ${group}`);
    }
    p.skip(4);
    p.close(outer);
  },
  4(p) {
    p.take(f.local);
    p.take(f.remote);
  },
  6: p => p.take(f.interface4),
  8: p => p.take(f.neighbor4),
  9: p => takeBandwidth(p, f.bandwidth, f.bandwidth.title),
  10: p => takeBandwidth(p, f.reservable, f.reservable.title),
  11(p) {
    const outer = p.open('Unreserved bandwidth:', p.remaining);
    for (let level = 0; p.remaining >= 4; level++) takeBandwidth(p, f.unreserved, `priority level ${level}`);
    p.close(outer);
  },
  12: p => p.take(f.interface6),
  13: p => p.take(f.neighbor6),
  14: takeExtendedGroups,
  15: takeDepths,
  16: takeApplications,
  18: p => p.take(f.trafficMetric),
  29(p) {
    p.take(f.spbMetric);
    p.take(f.spbPorts);
    p.take(f.spbPort);
  },
  31: p => takeAdjacencySegment(p, 0),
  32: takeAdjacencySegment,
  33: p => takeMeasured(p, f.delay),
  34(p) {
    takeMeasured(p, f.delayMinimum);
    p.take(f.reserved);
    p.take(f.delayMaximum);
  },
  35(p) {
    p.take(f.reserved);
    p.take(f.variation);
  },
  36: p => takeMeasured(p, f.loss),
  37: p => p.take(f.residual),
  38: p => p.take(f.available),
  39: p => p.take(f.utilized),
  43: p => takeEnd(p, 0),
  44: takeEnd,
};

export function takeExtendedGroups(p: Cursor): void {
  while (p.remaining >= 4) p.take(f.extendedGroup);
}

export function takeDepths(p: Cursor): void {
  while (p.remaining >= 2) {
    p.take(f.depthType);
    p.take(f.depth);
  }
}

/** RFC 8570 §4: the first bit tells that the value is out of what is usual. */
function takeMeasured(p: Cursor, field: Field<number>): void {
  p.bits(f.measured, [f.anomalous]);
  p.take(field);
}

/** RFC 8667 §2.2. */
function takeAdjacencySegment(p: Cursor, idLength: number): void {
  p.bits(f.adjacency, ADJACENCY_FLAGS);
  p.take(f.weight);
  if (idLength > 0) takeSystem(p, f.adjacencySystem, idLength);
  takeSegment(p);
}

/** RFC 8667 §2: a label of three bytes, or an index of four. */
export function takeSegment(p: Cursor): void {
  if (p.remaining === 3) p.take(f.segmentLabel);
  else if (p.remaining >= 4) p.take(f.segmentIndex);
}

/** RFC 9479 §4.2: masks of applications, then attributes for these alone. */
function takeApplications(p: Cursor, idLength: number): void {
  p.show(f.legacy);
  const standard = p.take(f.standardLength);
  p.show(f.ownReserved);
  const own = p.take(f.ownLength);
  const mask = p.within(standard);
  if (standard > 0) mask.bits(f.standard, APPLICATIONS);
  if (own > 0) p.take(f.own, own);
  while (p.remaining >= 2) takeLinkAttribute(p, idLength);
}

/** RFC 9352 §8.1 and §8.2. */
function takeEnd(p: Cursor, idLength: number): void {
  if (idLength > 0) takeSystem(p, f.endSystem, idLength);
  p.bits(f.endFlags, END_FLAGS);
  p.take(f.endAlgorithm);
  p.take(f.endWeight);
  p.take(f.endFunction);
  p.take(f.endSegment);
  const parts = p.within(p.take(f.endPartsLength));
  parts.takeRest(f.value);
}
