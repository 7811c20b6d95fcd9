/**
 * Opaque LSAs, RFC 5250: traffic engineering (RFC 3630, RFC 4203), restart (RFC 3623), router information (RFC 7770), segment
 * routing (RFC 7684, RFC 8665).
 */
import { type Cursor, type Field, bool, f32, flag, ipv4, none, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { EXTENDED_LINK_FIELDS, readDepths, readExtendedLink } from './extended-link.ts';
import { items } from './items.ts';
import { COLOR, DELAY, DELAYS, EXTENDED_GROUPS, MEASURE_FIELDS, METRIC, VARIATION, readMeasure } from './link-measures.ts';
import { OPTION_FIELDS } from './options.ts';
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
const ENGINEERING: Readonly<Record<number, string>> = { 1: 'Router Address', 2: 'Link Information' };
const LINK_TYPES: Readonly<Record<number, string>> = { 1: 'Point-to-point', 2: 'Multi-access' };
/** RFC 4203 §1.2, RFC 4202 §2.2. */
const PROTECTION = {
  0x01: 'Extra Traffic', 0x02: 'Unprotected', 0x04: 'Shared', 0x08: 'Dedicated 1:1', 0x10: 'Dedicated 1+1', 0x20: 'Enhanced',
  0x40: 'Reserved', 0x80: 'Reserved',
};
const TIME_DIVISION = 100;
const LINK: Readonly<Record<number, string>> = {
  1: 'Link Type', 2: 'Link ID', 3: 'Local Interface IP Address', 4: 'Remote Interface IP Address',
  5: 'Traffic Engineering Metric', 6: 'Maximum Bandwidth', 7: 'Maximum Reservable Bandwidth', 8: 'Unreserved Bandwidth',
  9: 'Resource Class/Color', 11: 'Link Local/Remote Identifier', 14: 'Link Protection Type',
  15: 'Interface Switching Capability Descriptor', 16: 'Shared Risk Link Group', 17: 'Bandwidth Constraints',
  26: 'Extended Administrative Group', 27: 'Unidirectional Link Delay', 28: 'Min/Max Unidirectional Link Delay',
  29: 'Unidirectional Delay Variation', 30: 'Unidirectional Link Loss', 31: 'Unidirectional Residual Bandwidth',
  32: 'Unidirectional Available Bandwidth',
  33: 'Unidirectional Utilized Bandwidth',
};

export const OPAQUE_FIELDS = {
  'mpls.routerid': ipv4('MPLS/TE Router ID'),
  'mpls.linktype': u8('MPLS/TE Link Type', { values: LINK_TYPES }),
  'mpls.linkid': ipv4('MPLS/TE Link ID'),
  'mpls.local_addr': ipv4('MPLS/TE Local Interface Address'),
  'mpls.remote_addr': ipv4('MPLS/TE Remote Interface Address'),
  'mpls.local_id': u32('MPLS/TE Local Interface Index'),
  'mpls.remote_id': u32('MPLS/TE Remote Interface Index'),
  'mpls.link_max_bw': f32('Link Max BW'),
  'mpls.pri': f32('Pri (or TE-Class)'),
  'mpls.shared_risk_link_group': u32('Shared Risk Link Group'),
  'mpls.protection_capability': u8('Protection Capability', { hex: true, values: PROTECTION }),
  'mpls.switching_type': u8('Switching Type', {
    values: {
      1: 'Packet-Switch Capable-1 (PSC-1)', 2: 'Packet-Switch Capable-2 (PSC-2)', 3: 'Packet-Switch Capable-3 (PSC-3)',
      4: 'Packet-Switch Capable-4 (PSC-4)', 51: 'Layer-2 Switch Capable (L2SC)', 100: 'Time-Division-Multiplex Capable (TDM)',
      150: 'Lambda-Switch Capable (LSC)', 200: 'Fiber-Switch Capable (FSC)',
    },
  }),
  'mpls.encoding': u8('Encoding', {
    values: {
      1: 'Packet', 2: 'Ethernet', 3: 'ANSI/ETSI PDH', 5: 'SDH ITU-T G.707 / SONET ANSI T1.105', 7: 'Digital Wrapper',
      8: 'Lambda (photonic)', 9: 'Fiber', 11: 'FiberChannel', 12: 'G.709 ODUk (Digital Path)', 13: 'G.709 Optical Channel',
      14: 'Ethernet Line (EPL Type 2)',
    },
  }),
  'mpls.minimum_lsp_bandwidth': f32('Minimum LSP bandwidth'),
  'mpls.interface_mtu': u16('Interface MTU'),
  'mpls.sonet.sdh': bool('SONET/SDH', { as: ['Arbitrary', 'Standard'] }),
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
  'mpls.bc.model_id': u8('MPLS/DSTE Bandwidth Constraints Model Id', {
    values: { 0: '(Russian Dolls Model - RDM)', 1: '(Maximum Allocation Model - MAM)' },
  }),
  'mpls.bc': f32('BC'),
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

/** Opaque advertisements by the first byte of the link state ID. `links`: the fields that they share with those that tell links whole. */
export const OPAQUE_READERS: Readonly<Record<number, (p: Cursor, links: Parameters<typeof readExtendedLink>[1]) => void>> = {
  1(p) {
    const outer = p.open('MPLS Traffic Engineering LSA', p.remaining);
    items(p, TYPE, ENGINEERING, (value, kind, heading) => {
      if (kind === 1) value.labelNode(heading, `${ENGINEERING[1]}: ${ipv4Text(value.take(f['mpls.routerid']))}`);
      else if (kind === 2) items(value, TYPE, LINK, link, linkNumber);
      else value.takeRest(f.tlv_value);
    }, kind => `${kind} - ${ENGINEERING[kind] ?? 'Unknown'}`);
    p.close(outer);
  },
  3(p) {
    while (p.remaining >= 4) grace(p);
  },
  4: p => readRouterInformation(p),
  7(p) {
    const outer = p.open('OSPFv2 Extended Prefix Opaque LSA', p.remaining);
    items(p, f['tlv.extpfx.tlv_type'], { 1: 'OSPFv2 Extended Prefix TLV', 2: 'OSPFv2 Extended Prefix Range TLV' }, extendedPrefix);
    p.close(outer);
  },
  8: readExtendedLink,
};

/** `5: Traffic Engineering Metric` */
function linkNumber(type: number): string {
  return `${type}: ${LINK[type] ?? `Unknown sub-TLV${assignment(type)}`}`;
}

/** RFC 3630 §7: who gives the numbers of sub-TLVs. */
function assignment(type: number): string {
  if (type <= 2 || type > 32777) return '';
  return type < 32768 ? ' (Assigned via Standards Action)' : ' (For Experimental Use)';
}

function link(p: Cursor, type: number, heading: number): void {
  const name = LINK[type];
  switch (type) {
    case 1: {
      const kind = p.take(f['mpls.linktype']);
      p.labelNode(heading, `${name}: ${kind} - ${LINK_TYPES[kind] ?? 'Unknown'}`);
      break;
    }
    case 2: p.labelNode(heading, `${name}: ${ipv4Text(p.take(f['mpls.linkid']))}`); break;
    case 3: interfaces(p, f['mpls.local_addr'], heading); break;
    case 4: interfaces(p, f['mpls.remote_addr'], heading); break;
    case 5: {
      const words = `${name}: ${readMeasure(p, METRIC)}`;
      p.label(words);
      p.labelNode(heading, words);
      break;
    }
    case 6:
    case 7: p.labelNode(heading, `${name}: ${bandwidth(p, f['mpls.link_max_bw'], name)}`); break;
    case 8: for (let i = 0; i < 8; i++) bandwidth(p, f['mpls.pri'], `Pri (or TE-Class) ${i}`); break;
    case 9:
      if (p.remaining >= 4) p.labelNode(heading, `${name}: 0x${p.u32().toString(16).padStart(8, '0')}`);
      readMeasure(p, COLOR);
      break;
    case 11: {
      const local = p.take(f['mpls.local_id']), remote = p.take(f['mpls.remote_id']);
      p.labelNode(heading, `${name}: ${local} (0x${local.toString(16)}) - ${remote} (0x${remote.toString(16)})`);
      break;
    }
    case 14: p.take(f['mpls.protection_capability']); break;
    case 15: switching(p); break;
    case 16:
      while (p.more) p.take(f['mpls.shared_risk_link_group']);
      break;
    case 17: {
      // RFC 4124 §5.1.
      p.take(f['mpls.bc.model_id']);
      p.skip(3);
      for (let i = 0; p.remaining >= 4; i++) bandwidth(p, f['mpls.bc'], `BC ${i}`);
      break;
    }
    case 26: readMeasure(p, EXTENDED_GROUPS); break;
    case 27:
      if (p.remaining >= 4) p.labelNode(heading, `${name}: ${p.u24(1)} usec`);
      readMeasure(p, DELAY);
      break;
    case 28:
      if (p.remaining >= 8) p.labelNode(heading, `${name}: Min/Max ${p.u24(1)}/${p.u24(5)} usec`);
      readMeasure(p, DELAYS);
      break;
    case 29:
      if (p.remaining >= 4) p.labelNode(heading, `${name}: ${p.u24(1)} usec`);
      readMeasure(p, VARIATION);
      break;
    default:
      if (name === undefined) p.labelNode(heading, `Unknown Link sub-TLV: ${type}${assignment(type)}`);
      p.takeRest(f.tlv_value);
  }
}

/** The heading says the first. */
function interfaces(p: Cursor, field: Field<number>, heading: number): void {
  const first = p.take(field);
  p.labelNode(heading, `${field === f['mpls.local_addr'] ? LINK[3] : LINK[4]}: ${ipv4Text(first)}`);
  while (p.more) p.take(field);
}

function bandwidth(p: Cursor, field: Field<number>, name: string): string {
  const value = p.take(field);
  const words = `${value} bytes/s (${8 * value} bits/s)`;
  p.label(`${name}: ${words}`);
  return words;
}

/** RFC 4203 §1.4. */
function switching(p: Cursor): void {
  const type = p.take(f['mpls.switching_type']);
  p.take(f['mpls.encoding']);
  p.skip(2);
  for (let i = 0; i < 8; i++) bandwidth(p, f['mpls.pri'], `Pri ${i}`);
  if (type >= 1 && type <= 4) {
    bandwidth(p, f['mpls.minimum_lsp_bandwidth'], 'Minimum LSP bandwidth');
    p.take(f['mpls.interface_mtu']);
  } else if (type === TIME_DIVISION) {
    bandwidth(p, f['mpls.minimum_lsp_bandwidth'], 'Minimum LSP bandwidth');
    p.take(f['mpls.sonet.sdh']);
  }
}

/** RFC 3623 §A. */
function grace(p: Cursor): void {
  const outer = p.open(f['v2.grace']);
  const type = p.take(TYPE);
  p.labelNode(p.tree.current, GRACE[type] ?? `Unknown grace-LSA TLV: ${type}`);
  p.addLabel(` - grace-LSA ${GRACE[type] ?? 'Unknown'}`);
  const length = p.take(LENGTH);
  const value = p.within(length);
  if (type === 1) value.take(f['v2.grace.period']);
  else if (type === 2) value.take(f['v2.grace.reason']);
  else if (type === 3) value.take(f['v2.grace.ip']);
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
  } else if (type === 2) {
    length = p.take(PREFIX_LENGTH);
    p.take(f['tlv.extpfx.af']);
    about = `Range TLV  (Range Size: ${p.take(f['tlv.range_size'], 2)}, `;
    takeNamedBits(p, f['tlv.extpfx_range.flags'], [f['tlv.extpfx_range.flags.ia']]);
    p.take(RESERVED, 3);
  } else {
    return;
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
