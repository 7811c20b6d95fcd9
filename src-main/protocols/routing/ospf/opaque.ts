/**
 * Opaque LSAs, RFC 5250: restart (RFC 3623), router information (RFC 7770), segment routing (RFC 7684, RFC 8665); those of traffic
 * engineering are in `traffic-engineering.ts`.
 */
import { type Cursor, flag, ipv4, nameOf, none, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { EXTENDED_LINK_FIELDS, readDepths, readExtendedLink } from './extended-link.ts';
import { items } from './items.ts';
import { EXTENDED_GROUPS, MEASURE_FIELDS, readMeasure } from './link-measures.ts';
import { OPTION_FIELDS } from './options.ts';
import { ENGINEERING_FIELDS, readEngineering } from './traffic-engineering.ts';
import { takeNamedBits } from '../../bit-names.ts';

const capable = { as: ['Capable', 'Not capable'] } as const;
const RI_TLVS: Readonly<Record<number, string>> = {
  1: 'Router Informational Capabilities', 2: 'Router Functional Capabilities', 3: 'TE-MESH-GROUP TLV (IPv4)', 4: 'TE-MESH-GROUP TLV (IPv6)',
  5: 'TE Node Capability Descriptor', 6: 'PCED', 7: 'OSPF Dynamic Hostname', 8: 'SR-Algorithm ', 9: 'SID/Label Range', 10: 'Node Admin Tag ',
  11: 'S-BFD Discriminator', 12: 'Node MSD', 14: 'SR Local Block', 15: 'SRMS Preference', 16: 'Flexible Algorithm Definition',
};
const SID_TLVS = { 1: 'SID/Label', 2: 'Prefix SID' };
const ROUTE_TYPES: Readonly<Record<number, string>> = { 0: 'Unspecified', 1: 'Intra-Area', 3: 'Inter-Area', 5: 'AS-External', 7: 'NSSA-External' };
const ALGORITHMS = { 0: 'Shortest Path First', 1: 'Strict Shortest Path First' };
const DEFINITIONS = {
  1: 'Flexible Algorithm Exclude Admin Group', 2: 'Flexible Algorithm Include-Any Admin Group', 3: 'Flexible Algorithm Include-All Admin Group',
  4: 'Flexible Algorithm Definition Flags', 5: 'Flexible Algorithm Exclude SRLG',
};
const GRACE: Readonly<Record<number, string>> = { 1: 'Grace Period', 2: 'Restart Reason', 3: 'Restart IP' };
export const OPAQUE_FIELDS = {
  ...ENGINEERING_FIELDS,
  'v2.grace.period': u32('Grace Period', { unit: 'seconds' }),
  'v2.grace.reason': u8('Restart Reason', {
    values: { 0: 'Unknown', 1: 'Software Restart', 2: 'Software Reload/Upgrade', 3: 'Processor Switchover' },
  }),
  'v2.grace.ip': ipv4('Restart IP'),
  'v2.grace': none('Grace TLV'),
  pad_bytes: octets('Pad Bytes'),
  'tlv_type.opaque': u16('TLV Type', { values: RI_TLVS }),
  'ri.options': u8('RI Options', { hex: true }),
  'ri.options.grc': flag('(GRC) Graceful Restart', 0x80, capable),
  'ri.options.grh': flag('(GRH) Graceful Restart Helper', 0x40, { as: ['Enabled', 'Disabled'] }),
  'ri.options.srs': flag('Stub Router Support', 0x20, { as: ['Yes', 'No'] }),
  'ri.options.tes': flag('(TES) Traffic Engineering', 0x10, { as: ['Supported', 'Not supported'] }),
  'ri.options.p2plan': flag('(P2PLAN) Point-to-point over LAN', 0x08, capable),
  'ri.options.ete': flag('(ETE) Experimental TE', 0x04, capable),
  'ri.options.host': flag('Host Router', 0x01, capable),
  dynhostname: text('Dynamic Hostname'),
  lsa_sa: u8('SR-Algorithm', { values: ALGORITHMS }),
  'tlv.sidlabel_range.type': u16('TLV Type', { values: SID_TLVS }),
  'tlv.range_size': u24('Range Size'),
  'tlv.preference': u8('Preference'),
  'tlv.extpfx.tlv_type': u16('TLV Type', { values: { 1: 'OSPFv2 Extended Prefix', 2: 'OSPFv2 Extended Prefix Range' } }),
  'tlv.extpfx.subtlv_type': u16('TLV Type', { values: SID_TLVS }),
  'tlv.extpfx.rotuetype': u8('Route Type', { values: ROUTE_TYPES }),
  'tlv.extpfx.af': u8('Address Family', { values: { 0: 'IPv4 Unicast' } }),
  'tlv.extpfx.flags': u8('Flags', { hex: true }),
  'tlv.extpfx.flags.a': flag('(A) Attach Flag', 0x80),
  'tlv.extpfx.flags.n': flag('(N) Node Flag', 0x40),
  'tlv.extpfx_range.flags': u8('Flags', { hex: true }),
  'tlv.extpfx_range.flags.ia': flag('(IA) Inter-Area Flag', 0x80),
  'tlv.pfxsid.flags': u8('Flags', { hex: true }),
  'tlv.pfxsid.flags.np': flag('(NP) No-PHP Flag', 0x40),
  'tlv.pfxsid.flags.m': flag('(M) Mapping Server Flag', 0x20),
  'tlv.pfxsid.flags.e': flag('(E) Explicit-Null Flag', 0x10),
  'tlv.pfxsid.flags.v': flag('(V) Value/Index Flag', 0x08),
  'tlv.pfxsid.flags.l': flag('(L) Local/Global Flag', 0x04),
  'tlv.fad.flex_algorithm': u8('Flex-Algorithm'),
  'tlv.fad.metric_type': u8('Metric-Type', { values: { 0: 'IGP Metric', 1: 'Min Unidirectional Link Delay', 2: 'Traffic Engineering Metric' } }),
  'tlv.fad.calc_type': u8('Calc-Type', { values: ALGORITHMS }),
  'tlv.fad.priority': u8('Priority'),
  'tlv.fad.subtlv_type': u16('TLV Type', { values: DEFINITIONS }),
  'tlv.unknown': octets('Unknown TLV'),
  ...MEASURE_FIELDS,
  ...EXTENDED_LINK_FIELDS,
};

const f = OPAQUE_FIELDS;
const { 'tlv.extlink.sid': SID_LABEL } = EXTENDED_LINK_FIELDS;
const { tlv_length: LENGTH, tlv_type: TYPE, reserved: RESERVED, prefix_length: PREFIX_LENGTH } = OPTION_FIELDS;

const PREFIX_TLVS = { 1: 'OSPFv2 Extended Prefix TLV', 2: 'OSPFv2 Extended Prefix Range TLV' } as const;
/** RFC 7684 §2: types of extended advertisements without a name. */
const NAMELESS = { type: f['tlv_type.opaque'], value: f['tlv.unknown'] } as const;

/** Opaque advertisements by the first byte of the link state ID. `links`: the fields that they share with those that tell links whole. */
export const OPAQUE_READERS: Readonly<Record<number, (p: Cursor, links: Parameters<typeof readExtendedLink>[1]) => void>> = {
  1: readEngineering,
  3(p) {
    while (p.remaining >= 4) grace(p);
  },
  4: p => readRouterInformation(p),
  7(p) {
    const outer = p.open('OSPFv2 Extended Prefix Opaque LSA', p.remaining);
    items(p, f['tlv.extpfx.tlv_type'], PREFIX_TLVS, extendedPrefix, undefined, NAMELESS);
    p.close(outer);
  },
  8: (p, links) => readExtendedLink(p, links, NAMELESS),
};

/** RFC 3623 §A. */
function grace(p: Cursor): void {
  const outer = p.open(f['v2.grace']), heading = p.tree.current;
  const type = p.take(TYPE);
  p.labelNode(heading, GRACE[type] ?? `Unknown grace-LSA TLV: ${type}`);
  p.label(`TLV Type: grace-LSA ${GRACE[type] ?? 'Unknown'} (${type})`);
  const length = p.take(LENGTH);
  const value = p.within(length);
  if (type === 1) {
    const seconds = value.take(f['v2.grace.period']);
    p.labelNode(heading, `Grace Period: ${seconds} seconds`);
  } else if (type === 2) {
    const reason = value.take(f['v2.grace.reason']);
    p.labelNode(heading, `Restart Reason: ${nameOf(f['v2.grace.reason'].options.values, reason) ?? 'Unknown'} (${reason})`);
  } else if (type === 3) {
    value.take(f['v2.grace.ip']);
  }
  const padding = p.fillOf(length);
  if (padding > 0) p.take(f.pad_bytes, padding);
  p.close(outer);
}

export function readRouterInformation(p: Cursor): void {
  const outer = p.open('Opaque Router Information LSA', p.remaining);
  items(p, f['tlv_type.opaque'], RI_TLVS, (value, type, heading) => {
    switch (type) {
      case 1:
        takeNamedBits(value, f['ri.options'], [
          f['ri.options.grc'], f['ri.options.grh'], f['ri.options.srs'], f['ri.options.tes'], f['ri.options.p2plan'],
          f['ri.options.ete'], f['ri.options.host'],
        ]);
        break;
      case 7: value.take(f.dynhostname, value.remaining); break;
      case 8: while (value.more) value.take(f.lsa_sa); break;
      case 9:
      case 14: {
        const size = value.take(f['tlv.range_size']);
        value.take(RESERVED, 1);
        value.labelNode(heading, `${RI_TLVS[type]}  (Range Size: ${size})`);
        items(value, f['tlv.sidlabel_range.type'], { 1: 'SID/Label Sub-TLV' }, (label, kind, node) => {
          if (kind === 1) label.labelNode(node, `SID/Label Sub-TLV  (SID/Label: ${label.take(SID_LABEL, label.remaining === 3 ? 3 : 4)})`);
        });
        break;
      }
      case 12: readDepths(value); break;
      case 15:
        value.take(f['tlv.preference']);
        value.take(RESERVED, 3);
        break;
      case 16: flexibleAlgorithm(value, heading); break;
      default: value.takeRest(f['tlv.unknown']);
    }
  });
  p.close(outer);
}

/** RFC 9350 §5.2. */
function flexibleAlgorithm(p: Cursor, heading: number): void {
  const algorithm = p.take(f['tlv.fad.flex_algorithm']);
  p.labelNode(heading, `Flexible Algorithm Definition  (${algorithm})`);
  p.take(f['tlv.fad.metric_type']);
  p.take(f['tlv.fad.calc_type']);
  p.take(f['tlv.fad.priority']);
  items(p, f['tlv.fad.subtlv_type'], DEFINITIONS, (value, type) => {
    if (type >= 1 && type <= 3) readMeasure(value, EXTENDED_GROUPS);
    else value.takeRest(f['tlv.unknown']);
  });
}

/** RFC 7684 §2.1, RFC 8665 §4 and §5. */
function extendedPrefix(p: Cursor, type: number, top: number): void {
  let about: string, length: number;
  if (type === 1) {
    about = `TLV  (Type: ${(ROUTE_TYPES[p.take(f['tlv.extpfx.rotuetype'])] ?? 'Unknown').padEnd(13)} `;
    length = p.take(PREFIX_LENGTH);
    p.take(f['tlv.extpfx.af']);
    takeNamedBits(p, f['tlv.extpfx.flags'], [f['tlv.extpfx.flags.a'], f['tlv.extpfx.flags.n']]);
  } else {
    length = p.take(PREFIX_LENGTH);
    p.take(f['tlv.extpfx.af']);
    about = `Range TLV  (Range Size: ${p.take(f['tlv.range_size'], 2)}, `;
    takeNamedBits(p, f['tlv.extpfx_range.flags'], [f['tlv.extpfx_range.flags.ia']]);
    p.take(RESERVED, 3);
  }
  p.labelNode(top, `OSPFv2 Extended Prefix ${about}Prefix: ${ipv4Text(p.take(OPTION_FIELDS['v3.address_prefix.ipv4']))}/${length})`);
  items(p, f['tlv.extpfx.subtlv_type'], { 1: 'SID/Label Sub-TLV', 2: 'Prefix SID Sub-TLV' }, (value, kind, heading) => {
    if (kind === 1) value.take(SID_LABEL, value.remaining === 3 ? 3 : 4);
    else if (kind !== 2) value.takeRest(f.tlv_value);
    if (kind !== 2) return;
    takeNamedBits(value, f['tlv.pfxsid.flags'], [
      f['tlv.pfxsid.flags.np'], f['tlv.pfxsid.flags.m'], f['tlv.pfxsid.flags.e'], f['tlv.pfxsid.flags.v'], f['tlv.pfxsid.flags.l'],
    ]);
    value.take(RESERVED, 1);
    value.take(EXTENDED_LINK_FIELDS['tlv.extlink.mt_id']);
    value.take(f.lsa_sa);
    value.labelNode(heading, `Prefix SID Sub-TLV  (SID/Label: ${value.take(SID_LABEL, value.remaining === 3 ? 3 : 4)})`);
  });
}
