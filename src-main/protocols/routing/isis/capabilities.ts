/**
 * What a system can, RFC 7981: segment routing (RFC 8667 §3, RFC 9352 §2), depths of labels (RFC 8491), flexible
 * algorithms (RFC 9350), traffic engineering (RFC 5073).
 */
import { type Cursor, type Field, bits, byName, expert, flag, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { takeDepths, takeExtendedGroups } from './link-attributes.ts';
import { lsp } from './parts.ts';

const NAMES: Readonly<Record<number, string>> = {
  1: 'TE Node Capability Descriptor', 2: 'Segment Routing - Capability', 19: 'Segment Routing - Algorithms', 20: 'IPv6 TE Router ID',
  21: 'Node Admin Tags', 22: 'Segment Routing - Local Block', 23: 'Node Maximum SID Depth', 25: 'SRv6 Capability',
  26: 'Flexible Algorithm Definition',
};
const ALGORITHMS = { 0: 'Shortest Path First (SPF)', 1: 'Strict Shortest Path First (SPF)' };
const DEFINITION_PARTS: Readonly<Record<number, string>> = {
  1: 'Flexible Algorithm Exclude Admin Group', 2: 'Flexible Algorithm Include-Any Admin Group', 3: 'Flexible Algorithm Include-All Admin Group',
};
/** How the paths to a segment's router are found, RFC 8667 §3.2. */
export const ALGORITHM = u8('Algorithm', { values: ALGORITHMS, ...lsp('sr_alg') });
const EITHER = { as: ['True', 'False'] } as const;

const f = {
  router: u32('Router ID', { hex: true, ...lsp('rt_capable.router_id') }),
  spread: flag('S bit', 0x01, { ...EITHER, ...lsp('rt_capable.flag_s') }),
  down: flag('D bit', 0x02, { ...EITHER, ...lsp('rt_capable.flag_d') }),
  segments4: flag('I flag: IPv4 support', 0x80, { ...EITHER, ...lsp('sr_cap.i_flag') }),
  segments6: flag('V flag: IPv6 support', 0x40, { ...EITHER, ...lsp('sr_cap.v_flag') }),
  range: u24('Range', lsp('sr_cap.range')),
  label: u24('Label', lsp('sr_cap.label')),
  index: u32('SID', lsp('sr_cap.sid')),
  algorithm: ALGORITHM,
  local: u8('Flags', { hex: true, ...lsp('sr_local_block.flags') }),
  branch: flag('B bit: P2MP Branch LSR capability', 0x80, { ...lsp('te_node_cap.b_bit'), ...EITHER }),
  bud: flag('E bit: P2MP Bud LSR capability', 0x40, { ...lsp('te_node_cap.e_bit'), ...EITHER }),
  engineering: flag('M bit: MPLS-TE support', 0x20, { ...lsp('te_node_cap.m_bit'), ...EITHER }),
  generalized: flag('G bit: GMPLS support', 0x10, { ...lsp('te_node_cap.g_bit'), ...EITHER }),
  multipoint: flag('P bit: P2MP RSVP-TE support', 0x08, { ...lsp('te_node_cap.p_bit'), ...EITHER }),
  flexible: u8('Flex-Algorithm', lsp('flex_algorithm.algorithm')),
  metric: u8('Metric-Type', {
    values: { 0: 'IGP Metric', 1: 'Min Unidirectional Link Delay', 2: 'Traffic Engineering Metric' }, ...lsp('flex_algorithm.metric_type'),
  }),
  calculation: u8('Calculation-Type', { values: ALGORITHMS, ...lsp('flex_algorithm.calculation_type') }),
  priority: u8('Priority', lsp('flex_algorithm.priority')),
  six: u16('Flags', { hex: true, ...lsp('srv6_cap.flags') }),
  operations: flag('OAM flag', 0x4000, lsp('srv6_cap.flags.o')),
  unused: bits('Unused', 0xbfff, { hex: true, ...lsp('srv6_cap.flags.unused') }),
  unknown: expert('Unknown SubTLV', 'warning', 'Protocol', lsp('subtlv.unknown')),
};
const NODE = [f.branch, f.bud, f.engineering, f.generalized, f.multipoint];

export const CAPABILITY_FIELDS = byName(Object.values<Field>(f));

export function takeCapability(p: Cursor): void {
  p.take(f.router);
  p.show(f.spread);
  p.take(f.down);
  while (p.remaining >= 2) {
    const type = p.u8(), length = p.u8(1);
    const outer = p.open(`${NAMES[type] ?? 'Unknown'} (t=${type}, l=${length})`, 2 + length);
    p.skip(2);
    const part = p.within(length);
    const reader = READERS[type];
    reader?.(part);
    if (reader === undefined) p.expert(f.unknown, `Unknown SubTlv: Type: ${type}, Length: ${length}`);
    p.close(outer);
  }
}

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  1(p) {
    for (const field of NODE) p.show(field);
    p.skip(1);
  },
  2(p) {
    p.show(f.segments4);
    p.take(f.segments6);
    takeRanges(p);
  },
  19(p) {
    while (p.more) p.take(f.algorithm);
  },
  22(p) {
    p.take(f.local);
    takeRanges(p);
  },
  23: takeDepths,
  25: p => void p.bits(f.six, [f.operations, f.unused]),
  26(p) {
    p.take(f.flexible);
    p.take(f.metric);
    p.take(f.calculation);
    p.take(f.priority);
    while (p.remaining >= 2) {
      const type = p.u8(), length = p.u8(1);
      const outer = p.open(`${DEFINITION_PARTS[type] ?? 'Unknown'} (t=${type}, l=${length})`, 2 + length);
      p.skip(2);
      const part = p.within(length);
      if (DEFINITION_PARTS[type] === undefined) p.expert(f.unknown, `Unknown SubTlv: Type: ${type}, Length: ${length}`);
      else takeExtendedGroups(part);
      p.close(outer);
    }
  },
};

/** Ranges of labels, each with its first in a sub-TLV. */
function takeRanges(p: Cursor): void {
  while (p.remaining >= 5) {
    p.take(f.range);
    p.skip(1);
    const part = p.within(1 + p.u8());
    part.skip(1);
    if (part.remaining === 3) part.take(f.label);
    else if (part.remaining >= 4) part.take(f.index);
  }
}
