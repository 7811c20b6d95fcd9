/**
 * What link state says of segment routing (RFC 9085, RFC 9086), of delays and losses (RFC 8571), of flexible algorithms
 * (RFC 9351) and applications (RFC 9294).
 */
import { type Cursor, type Field, bits, flag, none, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import type { LinkStateTlv } from './link-state-tlv.ts';

const ALGORITHMS = { 0: 'Shortest Path First (SPF)', 1: 'Strict Shortest Path First (Strict SPF)' };
const METRICS = { 0: 'IGP Metric', 1: 'Min Unidirectional Link Delay', 2: 'TE Metric' };
/** Labels have 20 bits of three bytes. */
const label = (title: string): Field<number> => bits(title, 0x0fffff, { size: 3 });

export const SEGMENT_FIELDS = {
  'ls.sr.tlv.capabilities': none('SR Capabilities'),
  'ls.sr.tlv.capabilities.flags': u8('Flags', { hex: true }),
  'ls.sr.tlv.capabilities.flags.i': flag('MPLS IPv4 flag (I)', 0x80),
  'ls.sr.tlv.capabilities.flags.v': flag('MPLS IPv6 flag (V)', 0x40),
  'ls.sr.tlv.capabilities.flags.h': flag('SR-IPv6 flag (H)', 0x20),
  'ls.sr.tlv.capabilities.flags.reserved': bits('Reserved', 0x1f, { hex: true }),
  'ls.sr.tlv.capabilities.range_size': u24('Range Size'),
  'ls.sr.tlv.capabilities.sid.label': label('From Label'),
  'ls.sr.tlv.capabilities.sid.index': u32('From Index'),
  'ls.sr.tlv.sid.type': u16('Type', { id: 'bgp.ls.type' }),
  'ls.sr.tlv.sid.length': u16('Length', { id: 'bgp.ls.length' }),
  'ls.sr.tlv.algorithm': none('SR Algorithm'),
  'ls.sr.tlv.algorithm.value': u8('SR Algorithm', { values: ALGORITHMS }),
  'ls.sr.tlv.local_block': none('SR Local Block'),
  'ls.sr.tlv.local_block.flags': u8('Flags', { hex: true }),
  'ls.sr.tlv.local_block.range_size': u24('Range Size'),
  'ls.sr.tlv.local_block.sid.label': label('From Label'),
  'ls.sr.tlv.local_block.sid.index': u32('From Index'),
  'ls.sr.tlv.flex_algo': none('Flexible Algorithm Definition TLV'),
  'ls.sr.tlv.flex_algo.flex_algorithm': u8('Flex-Algorithm'),
  'ls.sr.tlv.flex_algo.metric_type': u8('Metric-Type', { values: METRICS }),
  'ls.sr.tlv.flex_algo.calculation_type': u8('Calculation-Type', { values: ALGORITHMS }),
  'ls.sr.tlv.flex_algo.priority': u8('Priority'),
  'ls.sr.tlv.flex_algo.exclude_any_affinity': none('Flex Algo Exclude Any Affinity TLV'),
  'ls.sr.tlv.flex_algo.include_any_affinity': none('Flex Algo Include Any Affinity TLV'),
  'ls.sr.tlv.flex_algo.include_all_affinity': none('Flex Algo Include All Affinity TLV'),
  'ls.sr.tlv.flex_algo.group': octets('Extended Administrative Group', { size: 4, id: 'bgp.ls.tlv.extended_administrative_group_value' }),
  'ls.sr.tlv.adjacency.sid': none('Adjacency SID TLV'),
  'ls.sr.tlv.adjacency.sid.flags': u8('Flags', { hex: true }),
  'ls.sr.tlv.adjacency.sid.flags.f': flag('Address-Family flag (F)', 0x80),
  'ls.sr.tlv.adjacency.sid.flags.b': flag('Backup Flag (B)', 0x40),
  'ls.sr.tlv.adjacency.sid.flags.v': flag('Value Flag (V)', 0x20),
  'ls.sr.tlv.adjacency.sid.flags.l': flag('Local Flag (L)', 0x10),
  'ls.sr.tlv.adjacency.sid.flags.s': flag('Set Flag (S)', 0x08),
  'ls.sr.tlv.adjacency.sid.weight': u8('Weight'),
  'ls.sr.tlv.adjacency.sid.label': label('SID/Label'),
  'ls.sr.tlv.adjacency.sid.index': u32('SID/Index'),
  'ls.sr.tlv.peer_node.sid': none('PeerNode SID TLV'),
  'ls.sr.tlv.peer_adj.sid': none('PeerAdj SID TLV'),
  'ls.sr.tlv.peer_set.sid': none('PeerSet SID TLV'),
  'ls.sr.tlv.peer.sid.flags': u8('Flags', { hex: true }),
  'ls.sr.tlv.peer.sid.flags.v': flag('Value flag (V)', 0x80),
  'ls.sr.tlv.peer.sid.flags.l': flag('Local flag (L)', 0x40),
  'ls.sr.tlv.peer.sid.flags.b': flag('Backup flag (B)', 0x20),
  'ls.sr.tlv.peer.sid.flags.p': flag('Persistent flag (P)', 0x10),
  'ls.sr.tlv.peer.sid.weight': u8('Weight'),
  'ls.sr.tlv.peer.sid.label': label('SID/Label'),
  'ls.sr.tlv.peer.sid.index': u32('SID/Index'),
  'ls.sr.tlv.prefix.sid': none('Prefix SID TLV'),
  'ls.sr.tlv.prefix.sid.flags': u8('Flags', { hex: true }),
  'ls.sr.tlv.prefix.sid.flags.r': flag('Re-advertisement (R)', 0x80),
  'ls.sr.tlv.prefix.sid.flags.n': flag('Node-SID (N)', 0x40),
  'ls.sr.tlv.prefix.sid.flags.np': flag('No-PHP (NP)', 0x40),
  'ls.sr.tlv.prefix.sid.flags.p': flag('No-PHP (P)', 0x20),
  'ls.sr.tlv.prefix.sid.flags.m': flag('Mapping Server Flag (M)', 0x20),
  'ls.sr.tlv.prefix.sid.flags.e': flag('Explicit-Null (E)', 0x10),
  'ls.sr.tlv.prefix.sid.flags.v': flag('Value (V)', 0x08),
  'ls.sr.tlv.prefix.sid.flags.l': flag('Local (L)', 0x04),
  'ls.sr.tlv.prefix.sid.algo': u8('Algorithm', { values: ALGORITHMS }),
  'ls.sr.tlv.prefix.sid.label': label('SID/Label'),
  'ls.sr.tlv.prefix.sid.index': u32('SID/Index'),
  'ls.sr.tlv.prefix.attribute_flags': none('Prefix Attribute Flags TLV'),
  'ls.sr.tlv.prefix.attribute_flags.flags': u8('Flags', { hex: true }),
  'ls.sr.tlv.prefix.attribute_flags.flags.a': flag('Attach (A)', 0x80),
  'ls.sr.tlv.prefix.attribute_flags.flags.n': flag('Node (N)', 0x40),
  'ls.sr.tlv.prefix.attribute_flags.flags.x': flag('External Prefix (X)', 0x80),
  'ls.sr.tlv.prefix.attribute_flags.flags.r': flag('Re-advertisement (R)', 0x40),
  'ls.sr.tlv.prefix.attribute_flags.flags.isis_n': flag('Node (N)', 0x20, { id: 'bgp.ls.sr.tlv.prefix.attribute_flags.flags.n' }),
  'ls.sr.tlv.prefix.attribute_flags.flags.e': flag('ELC (E)', 0x10),
  'ls.igp_te_metric.flags': u8('TE Metric Flags', { hex: true }),
  'ls.igp_te_metric.flags.a': flag('Anomalous (A) bit', 0x80),
  'ls.igp_te_metric.flags.reserved': bits('Reserved', 0x7f, { hex: true }),
  'ls.igp_te_metric.delay': none('Unidirectional Link Delay TLV'),
  'ls.igp_te_metric.delay_value': u24('Delay', { unit: 'us' }),
  'ls.igp_te_metric.delay_min_max': none('Min/Max Unidirectional Link Delay TLV'),
  'ls.igp_te_metric.delay_min': u24('Min Delay'),
  'ls.igp_te_metric.delay_max': u24('Max Delay'),
  'ls.igp_te_metric.delay_variation': none('Unidirectional Delay Variation TLV'),
  'ls.igp_te_metric.delay_variation_value': u24('Delay Variation'),
  'ls.igp_te_metric.link_loss': none('Unidirectional Link Loss TLV'),
  'ls.igp_te_metric.link_loss_value': u24('Link Loss'),
  'ls.igp_te_metric.residual_bandwidth': none('Unidirectional Residual Bandwidth TLV'),
  'ls.igp_te_metric.residual_bandwidth_value': u32('Residual Bandwidth'),
  'ls.igp_te_metric.available_bandwidth': none('Unidirectional Available Bandwidth TLV'),
  'ls.igp_te_metric.available_bandwidth_value': u32('Residual Bandwidth'),
  'ls.igp_te_metric.utilized_bandwidth': none('Unidirectional Utilized Bandwidth TLV'),
  'ls.igp_te_metric.utilized_bandwidth_value': u32('Utilized Bandwidth'),
  'ls.igp_te_metric.reserved': u8('Reserved', { hex: true }),
  'ls.tlv.application_specific_link_attributes': none('Application-Specific Link Attributes TLV'),
  'ls.tlv.application_specific_link_attributes.sabm_length': u8('SABM Length'),
  'ls.tlv.application_specific_link_attributes.udabm_length': u8('UDABM Length'),
  'ls.tlv.application_specific_link_attributes.reserved': u16('Reserved', { hex: true }),
  'ls.tlv.application_specific_link_attributes.sabm': u32('Standard Application Identifier Bit Mask', { hex: true }),
  'ls.tlv.application_specific_link_attributes.sabm.r': flag('RSVP-TE (R)', 0x80000000),
  'ls.tlv.application_specific_link_attributes.sabm.s': flag('Segment Routing Policy (S)', 0x40000000),
  'ls.tlv.application_specific_link_attributes.sabm.f': flag('Loop Free Alternate (F)', 0x20000000),
  'ls.tlv.application_specific_link_attributes.sabm.x': flag('Flexible Algorithm (X)', 0x10000000),
  'ls.tlv.application_specific_link_attributes.udabm': octets('User-Defined Application Identifier Bit Mask'),
};

const f = SEGMENT_FIELDS;

const OSPF = 3, OSPF_V3 = 6;
const PEER_FLAGS = (['v', 'l', 'b', 'p'] as const).map(name => f[`ls.sr.tlv.peer.sid.flags.${name}`]);
const ADJACENCY_FLAGS = (['f', 'b', 'v', 'l', 's'] as const).map(name => f[`ls.sr.tlv.adjacency.sid.flags.${name}`]);
/** RFC 8667 §2.1.1 has other bits than RFC 8665 §5. */
const PREFIX_FLAGS_ISIS = (['r', 'n', 'p', 'e', 'v', 'l'] as const).map(name => f[`ls.sr.tlv.prefix.sid.flags.${name}`]);
const PREFIX_FLAGS_OSPF = (['np', 'm', 'e', 'v', 'l'] as const).map(name => f[`ls.sr.tlv.prefix.sid.flags.${name}`]);
/** RFC 7794 §2.1 and RFC 9088 §3; RFC 7684 §2.1. */
const ATTRIBUTE_FLAGS_ISIS = (['x', 'r', 'isis_n', 'e'] as const).map(name => f[`ls.sr.tlv.prefix.attribute_flags.flags.${name}`]);
const ATTRIBUTE_FLAGS_OSPF = (['a', 'n'] as const).map(name => f[`ls.sr.tlv.prefix.attribute_flags.flags.${name}`]);
const CAPABILITY_FLAGS = (['i', 'v', 'h', 'reserved'] as const).map(name => f[`ls.sr.tlv.capabilities.flags.${name}`]);
const APPLICATIONS = (['r', 's', 'f', 'x'] as const).map(name => f[`ls.tlv.application_specific_link_attributes.sabm.${name}`]);

/** A label of three bytes or an index of four. */
function takeSegment(p: Cursor, labelField: Field<number>, indexField: Field<number>): void {
  if (p.remaining === 3) p.take(labelField);
  else if (p.remaining >= 4) p.take(indexField);
}

/** Ranges, each with a first label in a TLV of its own (RFC 9085 §2.1.2 and §2.1.4). */
function takeRanges(p: Cursor, size: Field<number>, labelField: Field<number>, indexField: Field<number>): void {
  while (p.remaining >= 7) {
    p.take(size);
    p.take(f['ls.sr.tlv.sid.type']);
    takeSegment(p.within(p.take(f['ls.sr.tlv.sid.length'])), labelField, indexField);
  }
}

const measured = (heading: Field<void>, value: Field<number>, hasFlags = true): LinkStateTlv => ({
  heading,
  read(p) {
    if (hasFlags) p.bits(f['ls.igp_te_metric.flags'], [f['ls.igp_te_metric.flags.a'], f['ls.igp_te_metric.flags.reserved']]);
    p.take(value);
  },
});

const peer = (heading: Field<void>): LinkStateTlv => ({
  heading,
  read(p) {
    p.bits(f['ls.sr.tlv.peer.sid.flags'], PEER_FLAGS);
    p.take(f['ls.sr.tlv.peer.sid.weight']);
    p.skip(2);
    takeSegment(p, f['ls.sr.tlv.peer.sid.label'], f['ls.sr.tlv.peer.sid.index']);
  },
});

const affinity = (heading: Field<void>): LinkStateTlv => ({
  heading,
  read(p) {
    while (p.more) p.take(f['ls.sr.tlv.flex_algo.group']);
  },
});

export const SEGMENT_TLVS: Readonly<Record<number, LinkStateTlv>> = {
  1034: {
    heading: f['ls.sr.tlv.capabilities'],
    read(p) {
      p.bits(f['ls.sr.tlv.capabilities.flags'], CAPABILITY_FLAGS);
      p.skip(1);
      takeRanges(p, f['ls.sr.tlv.capabilities.range_size'], f['ls.sr.tlv.capabilities.sid.label'], f['ls.sr.tlv.capabilities.sid.index']);
    },
  },
  1035: {
    heading: f['ls.sr.tlv.algorithm'],
    read(p) {
      while (p.more) p.take(f['ls.sr.tlv.algorithm.value']);
    },
  },
  1036: {
    heading: f['ls.sr.tlv.local_block'],
    read(p) {
      p.take(f['ls.sr.tlv.local_block.flags']);
      p.skip(1);
      takeRanges(p, f['ls.sr.tlv.local_block.range_size'], f['ls.sr.tlv.local_block.sid.label'], f['ls.sr.tlv.local_block.sid.index']);
    },
  },
  1039: {
    heading: f['ls.sr.tlv.flex_algo'],
    read(p, context) {
      p.take(f['ls.sr.tlv.flex_algo.flex_algorithm']);
      p.take(f['ls.sr.tlv.flex_algo.metric_type']);
      p.take(f['ls.sr.tlv.flex_algo.calculation_type']);
      p.take(f['ls.sr.tlv.flex_algo.priority']);
      context.readTlvs(p);
    },
  },
  1040: affinity(f['ls.sr.tlv.flex_algo.exclude_any_affinity']),
  1041: affinity(f['ls.sr.tlv.flex_algo.include_any_affinity']),
  1042: affinity(f['ls.sr.tlv.flex_algo.include_all_affinity']),
  1099: {
    heading: f['ls.sr.tlv.adjacency.sid'],
    read(p) {
      p.bits(f['ls.sr.tlv.adjacency.sid.flags'], ADJACENCY_FLAGS);
      p.take(f['ls.sr.tlv.adjacency.sid.weight']);
      p.skip(2);
      takeSegment(p, f['ls.sr.tlv.adjacency.sid.label'], f['ls.sr.tlv.adjacency.sid.index']);
    },
  },
  1101: peer(f['ls.sr.tlv.peer_node.sid']),
  1102: peer(f['ls.sr.tlv.peer_adj.sid']),
  1103: peer(f['ls.sr.tlv.peer_set.sid']),
  1114: measured(f['ls.igp_te_metric.delay'], f['ls.igp_te_metric.delay_value']),
  1115: {
    heading: f['ls.igp_te_metric.delay_min_max'],
    read(p) {
      p.bits(f['ls.igp_te_metric.flags'], [f['ls.igp_te_metric.flags.a'], f['ls.igp_te_metric.flags.reserved']]);
      p.take(f['ls.igp_te_metric.delay_min']);
      p.take(f['ls.igp_te_metric.reserved']);
      p.take(f['ls.igp_te_metric.delay_max']);
    },
  },
  1116: {
    heading: f['ls.igp_te_metric.delay_variation'],
    read(p) {
      p.take(f['ls.igp_te_metric.reserved']);
      p.take(f['ls.igp_te_metric.delay_variation_value']);
    },
  },
  1117: measured(f['ls.igp_te_metric.link_loss'], f['ls.igp_te_metric.link_loss_value']),
  1118: measured(f['ls.igp_te_metric.residual_bandwidth'], f['ls.igp_te_metric.residual_bandwidth_value'], false),
  1119: measured(f['ls.igp_te_metric.available_bandwidth'], f['ls.igp_te_metric.available_bandwidth_value'], false),
  1120: measured(f['ls.igp_te_metric.utilized_bandwidth'], f['ls.igp_te_metric.utilized_bandwidth_value'], false),
  1122: {
    heading: f['ls.tlv.application_specific_link_attributes'],
    read(p, context) {
      const standard = p.take(f['ls.tlv.application_specific_link_attributes.sabm_length']);
      const own = p.take(f['ls.tlv.application_specific_link_attributes.udabm_length']);
      p.take(f['ls.tlv.application_specific_link_attributes.reserved']);
      const masks = p.within(standard);
      if (standard >= 4) masks.bits(f['ls.tlv.application_specific_link_attributes.sabm'], APPLICATIONS);
      if (own > 0) p.take(f['ls.tlv.application_specific_link_attributes.udabm'], own);
      context.readTlvs(p);
    },
  },
  1158: {
    heading: f['ls.sr.tlv.prefix.sid'],
    read(p, { protocol }) {
      p.bits(f['ls.sr.tlv.prefix.sid.flags'], protocol === OSPF || protocol === OSPF_V3 ? PREFIX_FLAGS_OSPF : PREFIX_FLAGS_ISIS);
      p.take(f['ls.sr.tlv.prefix.sid.algo']);
      p.skip(2);
      takeSegment(p, f['ls.sr.tlv.prefix.sid.label'], f['ls.sr.tlv.prefix.sid.index']);
    },
  },
  1170: {
    heading: f['ls.sr.tlv.prefix.attribute_flags'],
    read(p, { protocol }) {
      const children = protocol === OSPF || protocol === OSPF_V3 ? ATTRIBUTE_FLAGS_OSPF
        : protocol === 1 || protocol === 2 ? ATTRIBUTE_FLAGS_ISIS : [];
      p.bits(f['ls.sr.tlv.prefix.attribute_flags.flags'], children);
    },
  },
};
