/** Neighbors and networks in link states of IS-IS: ISO/IEC 10589 §9.8, RFC 1195, RFC 5305, RFC 5308, RFC 5120. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, bool, byName, f32, flag, ipv4, ipv6, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../../prefixes.ts';
import { takeSystem } from './parts.ts';

const lsp = (name: string): { readonly id: string } => ({ id: `isis.lsp.${name}` });
const EXTERNAL = ['External', 'Internal'] as const;
const SUPPORTED = ['Not Supported', 'Supported'] as const;

/** Old metrics: six bits, and two flags, of default, delay, expense and error. */
function metrics(prefix: string, support: readonly (string | undefined)[]): readonly (readonly Field[])[] {
  return ['default', 'delay', 'expense', 'error'].map((name, i) => {
    const title = `${name[0].toUpperCase()}${name.slice(1)} Metric`;
    const supported = support[i];
    return [
      bits(title, 0x3f, lsp(`${prefix}.${name}_metric`)),
      ...(supported === undefined ? [] : [flag(title, 0x80, { as: SUPPORTED, ...lsp(supported) })]),
      flag(i === 0 && prefix === 'ip_reachability' ? 'Default Metric IE' : title, 0x40, { as: EXTERNAL, ...lsp(`${prefix}.${name}_metric_ie`) }),
    ];
  });
}
const NEIGHBOR_METRICS = metrics('eis_neighbors', [
  undefined, 'eis_neighbors_delay_metric.supported', 'eis_neighbors.expense_metric_supported', 'eis_neighbors.error_metric_supported',
]);
const NETWORK_METRICS = metrics('ip_reachability', [
  undefined, 'ip_reachability.delay_metric_support', 'ip_reachability.expense_metric_support', 'ip_reachability.error_metric_support',
]);

const LINK_PARTS: Readonly<Record<number, string>> = {
  3: 'Administrative group (color)', 4: 'Link Local/Remote Identifiers', 6: 'IPv4 interface address', 8: 'IPv4 neighbor address', 9: 'Maximum link bandwidth',
  10: 'Maximum reservable link bandwidth', 11: 'Unreserved bandwidth', 18: 'TE Default metric', 29: 'SPB Link Metric', 31: 'Adj-SID', 32: 'LAN-Adj-SID',
};
const PREFIX_PARTS: Readonly<Record<number, string>> = { 1: '32-bit Administrative Tag', 2: '64-bit Administrative Tag', 3: 'Prefix-SID', 4: 'Prefix Attribute Flags' };
const ALGORITHMS = { 0: 'Shortest Path First (SPF)', 1: 'Strict Shortest Path First (SPF)' };

const f = {
  isVirtual: bool('IsVirtual', { as: ['Yes', 'No'], ...lsp('is_virtual') }),
  reserved: u8('Reserved', { hex: true, ...lsp('eis_neighbors_clv_inner.reserved') }),
  neighbor: text('IS Neighbor', lsp('eis_neighbors.is_neighbor')),
  distribution: flag('Distribution', 0x80, { as: ['Down', 'Up'], ...lsp('ip_reachability.distribution') }),
  network: ipv4('IPv4 prefix', lsp('ip_reachability.ipv4_prefix')),
  linkNeighbor: text('IS neighbor ID', lsp('ext_is_reachability.is_neighbor_id')),
  linkMetric: u24('Metric', lsp('ext_is_reachability.metric')),
  linkPartsLength: u8('SubCLV Length', lsp('ext_is_reachability.subclvs_length')),
  linkCode: u8('Code', { values: LINK_PARTS, ...lsp('ext_is_reachability.code') }),
  linkLength: u8('Length', lsp('ext_is_reachability.length')),
  local: u32('Link Local Identifier', lsp('ext_is_reachability.link_local_identifier')),
  remote: u32('Link Remote Identifier', lsp('ext_is_reachability.link_remote_identifier')),
  interface4: ipv4('IPv4 interface address', lsp('ext_is_reachability.ipv4_interface_address')),
  neighbor4: ipv4('IPv4 neighbor address', lsp('ext_is_reachability.ipv4_neighbor_address')),
  bandwidth: f32('Maximum link bandwidth', lsp('maximum_link_bandwidth')),
  reservable: f32('Reservable link bandwidth', lsp('reservable_link_bandwidth')),
  unreserved: f32('priority level', lsp('unrsv_bw.priority_level')),
  trafficMetric: u24('Traffic engineering default metric', lsp('ext_is_reachability.traffic_engineering_default_metric')),
  spbMetric: u24('SPB Link Metric', { base: 'hexDec', ...lsp('spb.link_metric') }),
  spbPorts: u8('Number of Ports', lsp('spb.port_count')),
  spbPort: u16('Port Id', { base: 'hexDec', ...lsp('spb.port_id') }),
  adjacency: u8('Flags', { hex: true, ...lsp('adj_sid.flags') }),
  weight: u8('Weight', { hex: true, ...lsp('adj_sid.weight') }),
  adjacencySystem: text('System-ID', lsp('adj_sid.system_id')),
  segmentLabel: bits('SID/Label/Index', 0x0fffff, { size: 3, ...lsp('sid.sli_label') }),
  segmentIndex: u32('SID/Label/Index', { hex: true, ...lsp('sid.sli_index') }),
  prefixMetric: u32('Metric', lsp('ext_ip_reachability.metric')),
  prefixDistribution: flag('Distribution', 0x80, { as: ['Down', 'Up'], ...lsp('ext_ip_reachability.distribution') }),
  prefixParts: flag('Sub-TLV', 0x40, { as: ['Yes', 'No'], ...lsp('ext_ip_reachability.subtlv') }),
  prefixLength: bits('Prefix Length', 0x3f, lsp('ext_ip_reachability.prefix_length')),
  prefix: ipv4('IPv4 prefix', lsp('ext_ip_reachability.ipv4_prefix')),
  prefixPartsLength: u8('SubCLV Length', lsp('ext_ip_reachability.subclvs_length')),
  prefixCode: u8('Code', { values: PREFIX_PARTS, ...lsp('ext_ip_reachability.code') }),
  prefixCodeLength: u8('Length', lsp('ext_ip_reachability.length')),
  prefixSegment: u8('Flags', { hex: true, ...lsp('ext_ip_reachability.prefix_sid.flags') }),
  algorithm: u8('Algorithm', { values: ALGORITHMS, ...lsp('sr_alg') }),
  metric6: u32('Metric', lsp('ipv6_reachability.metric')),
  distribution6: flag('Distribution', 0x80, { as: ['Down', 'Up'], ...lsp('ipv6_reachability.distribution') }),
  external6: flag('Distribution', 0x40, { as: EXTERNAL, ...lsp('ipv6_reachability.distribution_internal') }),
  parts6: flag('Sub-TLV', 0x20, { as: ['Yes', 'No'], ...lsp('ipv6_reachability.subtlv') }),
  reserved6: bits('Reserved bits', 0x1f, lsp('ipv6_reachability.reserved_bits')),
  length6: u8('Prefix Length', lsp('ipv6_reachability.prefix_length')),
  prefix6: ipv6('IPv6 prefix', lsp('ipv6_reachability.ipv6_prefix')),
  partsLength6: u8('SubCLV Length', lsp('ipv6_reachability.subclvs_length')),
  value: octets('Value', lsp('subtlv.value')),
};
const ADJACENCY_FLAGS = [
  flag('Outgoing Encapsulation', 0x80, { as: ['IPv6', 'IPv4'], ...lsp('adj_sid.flags.f') }), flag('Backup', 0x40, lsp('adj_sid.flags.b')),
  flag('Value', 0x20, lsp('adj_sid.flags.v')), flag('Local Significance', 0x10, { as: ['Yes', 'No'], ...lsp('adj_sid.flags.l') }),
  flag('Set', 0x08, lsp('adj_sid.flags.s')),
];
const PREFIX_FLAGS = [
  ['Re-advertisement', 0x80, 'r'] as const, ['Node-SID', 0x40, 'n'] as const, ['no-PHP', 0x20, 'p'] as const, ['Explicit-Null', 0x10, 'e'] as const,
  ['Value', 0x08, 'v'] as const, ['Local', 0x04, 'l'] as const,
].map(([title, mask, name]) => flag(title, mask, lsp(`ext_ip_reachability.prefix_sid.flags.${name}`)));

export const REACHABILITY_FIELDS = byName([...NEIGHBOR_METRICS.flat(), ...NETWORK_METRICS.flat(), ...Object.values<Field>(f), ...ADJACENCY_FLAGS, ...PREFIX_FLAGS]);

/** One byte each; of the first the highest bit may mean something else. */
function takeMetrics(p: Cursor, all: typeof NEIGHBOR_METRICS, first?: Field<boolean>): void {
  for (const [i, fields] of all.entries()) {
    for (const field of fields) p.show(field);
    if (i === 0 && first !== undefined) p.show(first);
    p.skip(1);
  }
}

/** §9.8: neighbors of level 1 may be reached through level 2, which a byte before them all tells. */
export function takeNeighbors(p: Cursor, idLength: number, isLevel1: boolean): void {
  if (!p.more) return;
  if (isLevel1) p.take(f.isVirtual);
  else p.take(f.reserved);
  const entry = 4 + idLength + 1;
  while (p.remaining >= entry) {
    const outer = p.open('IS Neighbor', entry);
    const heading = p.lastNode;
    takeMetrics(p, NEIGHBOR_METRICS);
    const neighbor = takeSystem(p, f.neighbor, idLength, 1);
    p.labelNode(heading, `IS Neighbor: ${neighbor}`);
    p.close(outer);
  }
}

/** RFC 1195 §5.3.2: four metrics, address and mask. */
export function takeNetworks(p: Cursor): void {
  while (p.remaining >= 12) {
    const { at } = p;
    const mask = p.u32(8);
    p.set(f.network, p.u32(4), at + 4, 4);
    p.addLabel(`/${Math.clz32(~mask)}`);
    const outer = p.under();
    takeMetrics(p, NETWORK_METRICS, f.distribution);
    p.close(outer);
    p.skip(8);
  }
}

/** RFC 5305 §3. */
export function takeLinks(p: Cursor, idLength: number): void {
  while (p.remaining >= idLength + 5) {
    const outer = p.open('IS Neighbor');
    const heading = p.lastNode;
    const neighbor = takeSystem(p, f.linkNeighbor, idLength, 1);
    p.labelNode(heading, `IS Neighbor: ${neighbor}`);
    p.take(f.linkMetric);
    const length = p.take(f.linkPartsLength);
    const parts = p.within(length);
    while (parts.remaining >= 2) takeLinkPart(parts, idLength);
    p.close(outer);
  }
}

function takeLinkPart(p: Cursor, idLength: number): void {
  const code = p.u8();
  const length = p.u8(1);
  const outer = p.open(`subTLV: ${LINK_PARTS[code] ?? 'Unknown'} (c=${code}, l=${length})`, 2 + length);
  p.take(f.linkCode);
  p.take(f.linkLength);
  const part = p.within(length);
  switch (code) {
    case 4:
      part.take(f.local);
      part.take(f.remote);
      break;
    case 6: part.take(f.interface4); break;
    case 8: part.take(f.neighbor4); break;
    case 9: takeBandwidth(part, f.bandwidth, f.bandwidth.title); break;
    case 10: takeBandwidth(part, f.reservable, f.reservable.title); break;
    case 11:
      for (let level = 0; part.remaining >= 4; level++) takeBandwidth(part, f.unreserved, `priority level ${level}`);
      break;
    case 18: part.take(f.trafficMetric); break;
    case 29:
      part.take(f.spbMetric);
      part.take(f.spbPorts);
      part.take(f.spbPort);
      break;
    case 31:
    case 32: takeAdjacencySegment(part, code === 32 ? idLength : 0); break;
    default: part.takeRest(f.value);
  }
  p.close(outer);
}

/** Bytes a second as a floating point number, shown in megabits. */
function takeBandwidth(p: Cursor, field: Field<number>, title: string): void {
  const { at } = p;
  p.need(4);
  const megabits = new DataView(p.bytes.buffer, p.bytes.byteOffset + at, 4).getFloat32(0) * 8 / 1e6;
  p.set(field, megabits, at, 4);
  p.label(`${title}: ${megabits.toFixed(2)} Mbps`);
  p.skip(4);
}

/** RFC 8667 §2.2. */
function takeAdjacencySegment(p: Cursor, idLength: number): void {
  p.bits(f.adjacency, ADJACENCY_FLAGS);
  p.take(f.weight);
  if (idLength > 0) takeSystem(p, f.adjacencySystem, idLength);
  takeSegment(p);
}

/** A label of three bytes, or an index of four. */
function takeSegment(p: Cursor): void {
  if (p.remaining === 3) p.take(f.segmentLabel);
  else if (p.remaining >= 4) p.take(f.segmentIndex);
}

/** RFC 5305 §4. */
export function takePrefixes(p: Cursor): void {
  while (p.remaining >= 5) {
    const outer = p.open('Ext. IP Reachability');
    const heading = p.lastNode;
    p.take(f.prefixMetric);
    p.show(f.prefixDistribution);
    const hasParts = p.show(f.prefixParts);
    const length = p.take(f.prefixLength);
    const size = Math.ceil(length / 8);
    if (size > 4) p.malformed(`a prefix of ${length} bits`);
    const address = takePrefix4(p, f.prefix, size);
    p.labelNode(heading, `Ext. IP Reachability: ${ipv4Text(address)}/${length}`);
    if (hasParts) takePrefixParts(p, f.prefixPartsLength);
    else noParts(p, f.prefixPartsLength);
    p.close(outer);
  }
}

/** RFC 5308 §2. */
export function takePrefixes6(p: Cursor): void {
  while (p.remaining >= 6) {
    const outer = p.open('IPv6 Reachability');
    const heading = p.lastNode;
    p.take(f.metric6);
    p.show(f.distribution6);
    p.show(f.external6);
    const hasParts = p.show(f.parts6);
    p.take(f.reserved6);
    const length = p.take(f.length6);
    const size = Math.ceil(length / 8);
    if (size > 16) p.malformed(`a prefix of ${length} bits`);
    const address = takePrefix6(p, f.prefix6, size);
    p.labelNode(heading, `IPv6 Reachability: ${ipv6Text(address)}/${length}`);
    if (hasParts) takePrefixParts(p, f.partsLength6);
    else noParts(p, f.partsLength6);
    p.close(outer);
  }
}

function noParts(p: Cursor, lengthField: Field<number>): void {
  p.set(lengthField, 0);
  p.label('no sub-TLVs present');
}

function takePrefixParts(p: Cursor, lengthField: Field<number>): void {
  const parts = p.within(1 + p.u8());
  parts.take(lengthField);
  while (parts.remaining >= 2) {
    const code = parts.u8();
    const length = parts.u8(1);
    const outer = parts.open(`subTLV: ${PREFIX_PARTS[code] ?? 'Unknown'} (c=${code}, l=${length})`, 2 + length);
    parts.take(f.prefixCode);
    parts.take(f.prefixCodeLength);
    const part = parts.within(length);
    if (code === 3) {
      // RFC 8667 §2.1.
      part.bits(f.prefixSegment, PREFIX_FLAGS);
      part.take(f.algorithm);
      takeSegment(part);
    } else if (part.more) {
      part.take(f.value, part.remaining);
    }
    parts.close(outer);
  }
}
