/** Neighbors and networks in link states of IS-IS: ISO/IEC 10589 §9.8, RFC 1195, RFC 5305, RFC 5308, RFC 5120. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, bool, byName, flag, ipv4, ipv6, octets, text, u24, u32, u64, u8 } from '../../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../../prefixes.ts';
import { ALGORITHM } from './capabilities.ts';
import { takeLinkAttribute, takeSegment } from './link-attributes.ts';
import { lsp, takeSystem } from './parts.ts';

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

const PREFIX_PARTS: Readonly<Record<number, string>> = {
  1: '32-bit Administrative Tag', 2: '64-bit Administrative Tag', 3: 'Prefix-SID', 4: 'Prefix Attribute Flags', 11: 'IPv4 Source Router ID',
  12: 'IPv6 Source Router ID',
  32: 'BIER Info',
};

const f = {
  isVirtual: bool('IsVirtual', { as: ['Yes', 'No'], ...lsp('is_virtual') }),
  reserved: u8('Reserved', { hex: true, ...lsp('eis_neighbors_clv_inner.reserved') }),
  neighbor: text('IS Neighbor', lsp('eis_neighbors.is_neighbor')),
  distribution: flag('Distribution', 0x80, { as: ['Down', 'Up'], ...lsp('ip_reachability.distribution') }),
  network: ipv4('IPv4 prefix', lsp('ip_reachability.ipv4_prefix')),
  linkNeighbor: text('IS neighbor ID', lsp('ext_is_reachability.is_neighbor_id')),
  linkMetric: u24('Metric', lsp('ext_is_reachability.metric')),
  linkPartsLength: u8('SubCLV Length', lsp('ext_is_reachability.subclvs_length')),
  prefixMetric: u32('Metric', lsp('ext_ip_reachability.metric')),
  prefixDistribution: flag('Distribution', 0x80, { as: ['Down', 'Up'], ...lsp('ext_ip_reachability.distribution') }),
  prefixParts: flag('Sub-TLV', 0x40, { as: ['Yes', 'No'], ...lsp('ext_ip_reachability.subtlv') }),
  prefixLength: bits('Prefix Length', 0x3f, lsp('ext_ip_reachability.prefix_length')),
  prefix: ipv4('IPv4 prefix', lsp('ext_ip_reachability.ipv4_prefix')),
  prefixPartsLength: u8('SubCLV Length', lsp('ext_ip_reachability.subclvs_length')),
  prefixCode: u8('Code', { values: PREFIX_PARTS, ...lsp('ext_ip_reachability.code') }),
  prefixCodeLength: u8('Length', lsp('ext_ip_reachability.length')),
  prefixSegment: u8('Flags', { hex: true, ...lsp('ext_ip_reachability.prefix_sid.flags') }),
  metric6: u32('Metric', lsp('ipv6_reachability.metric')),
  distribution6: flag('Distribution', 0x80, { as: ['Down', 'Up'], ...lsp('ipv6_reachability.distribution') }),
  external6: flag('Distribution', 0x40, { as: EXTERNAL, ...lsp('ipv6_reachability.distribution_internal') }),
  parts6: flag('Sub-TLV', 0x20, { as: ['Yes', 'No'], ...lsp('ipv6_reachability.subtlv') }),
  reserved6: bits('Reserved bits', 0x1f, { ...lsp('ipv6_reachability.reserved_bits'), hex: true }),
  length6: u8('Prefix Length', lsp('ipv6_reachability.prefix_length')),
  prefix6: ipv6('IPv6 prefix', lsp('ipv6_reachability.ipv6_prefix')),
  partsLength6: u8('SubCLV Length', lsp('ipv6_reachability.subclvs_length')),
  tag32: u32('32-Bit Administrative tag', { base: 'hexDec', ...lsp('32_bit_administrative_tag') }),
  tag64: u64('64-Bit Administrative tag', { hex: true, ...lsp('64_bit_administrative_tag') }),
  attributes: u8('Flags', { hex: true, ...lsp('prefix_attribute.flags') }),
  value: octets('Value', lsp('subtlv.value')),
};
const PREFIX_FLAGS = [
  ['Re-advertisement', 0x80, 'r'] as const, ['Node-SID', 0x40, 'n'] as const, ['no-PHP', 0x20, 'p'] as const, ['Explicit-Null', 0x10, 'e'] as const,
  ['Value', 0x08, 'v'] as const, ['Local', 0x04, 'l'] as const,
].map(([title, mask, name]) => flag(title, mask, lsp(`ext_ip_reachability.prefix_sid.flags.${name}`)));

/** RFC 7794 §2.1. */
const ATTRIBUTE_FLAGS = [
  ['External Prefix', 0x80, 'x'] as const, ['Re-advertisement', 0x40, 'r'] as const, ['Node', 0x20, 'n'] as const,
].map(([title, mask, name]) => flag(title, mask, lsp(`prefix_attribute.flags.${name}`)));

export const REACHABILITY_FIELDS = byName([
  ...NEIGHBOR_METRICS.flat(), ...NETWORK_METRICS.flat(), ...Object.values<Field>(f), ...PREFIX_FLAGS, ...ATTRIBUTE_FLAGS,
]);

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
    while (parts.remaining >= 2) takeLinkAttribute(parts, idLength);
    p.close(outer);
  }
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
    else noParts(p, f.prefixPartsLength);
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
      part.take(ALGORITHM);
      takeSegment(part);
    } else if (code === 1) {
      while (part.remaining >= 4) part.take(f.tag32);
    } else if (code === 2) {
      while (part.remaining >= 8) part.take(f.tag64);
    } else if (code === 4 && part.more) {
      part.bits(f.attributes, ATTRIBUTE_FLAGS);
      part.takeRest(f.value);
    } else if (part.more) {
      part.take(f.value, part.remaining);
    }
    parts.close(outer);
  }
}
