/** Opaque LSAs of traffic engineering, RFC 3630: a router's address, and its links (RFC 4124, RFC 4203, RFC 7308, RFC 7471). */
import { ipv4Text } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bool, f32, ipv4, u16, u32, u8 } from '../../../dissect/index.ts';
import { items } from './items.ts';
import { COLOR, DELAY, DELAYS, EXTENDED_GROUPS, MEASURE_FIELDS, METRIC, VARIATION, readMeasure } from './link-measures.ts';
import { OPTION_FIELDS } from './options.ts';

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

export const ENGINEERING_FIELDS = {
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
  'mpls.bc.model_id': u8('MPLS/DSTE Bandwidth Constraints Model Id', {
    values: { 0: '(Russian Dolls Model - RDM)', 1: '(Maximum Allocation Model - MAM)' },
  }),
  'mpls.bc': f32('BC'),
};

const f = { ...ENGINEERING_FIELDS, tlv_value: MEASURE_FIELDS.tlv_value };
const { tlv_type: TYPE } = OPTION_FIELDS;

/** Reads the advertisement behind its header. */
export function readEngineering(p: Cursor): void {
  const outer = p.open('MPLS Traffic Engineering LSA', p.remaining);
  items(p, TYPE, ENGINEERING, (value, kind, heading) => {
    if (kind === 1) value.labelNode(heading, `${ENGINEERING[1]}: ${ipv4Text(value.take(f['mpls.routerid']))}`);
    else if (kind === 2) items(value, TYPE, LINK, link, linkNumber);
    else value.takeRest(f.tlv_value);
  }, kind => `${kind} - ${ENGINEERING[kind] ?? 'Unknown'}`);
  p.close(outer);
}

/** `5: Traffic Engineering Metric` */
function linkNumber(type: number): string {
  return `${type}: ${LINK[type] ?? `Unknown sub-TLV${assignment(type)}`}`;
}

/** RFC 3630 §7: who gives the numbers of sub-TLVs. */
function assignment(type: number): string {
  if (type <= 2 || type > 32777) return '';
  return type < 32768 ? ' (Assigned via Standards Action)' : ' (For Experimental Use)';
}

type LinkReader = (p: Cursor, heading: number, name: string) => void;

/** Readers of the sub-TLVs of a link; `heading` is the node that says what is below it. */
const LINK_READERS: Readonly<Record<number, LinkReader>> = {
  1(p, heading, name) {
    const kind = p.take(f['mpls.linktype']);
    p.labelNode(heading, `${name}: ${kind} - ${LINK_TYPES[kind] ?? 'Unknown'}`);
  },
  2: (p, heading, name) => p.labelNode(heading, `${name}: ${ipv4Text(p.take(f['mpls.linkid']))}`),
  3: addresses(f['mpls.local_addr']),
  4: addresses(f['mpls.remote_addr']),
  5(p, heading, name) {
    const words = `${name}: ${readMeasure(p, METRIC)}`;
    p.label(words);
    p.labelNode(heading, words);
  },
  6: largest,
  7: largest,
  8: p => priorities(p, 'Pri (or TE-Class)'),
  9(p, heading, name) {
    if (p.remaining >= 4) p.labelNode(heading, `${name}: ${hex(p.u32(), 8)}`);
    readMeasure(p, COLOR);
  },
  11(p, heading, name) {
    const local = p.take(f['mpls.local_id']), remote = p.take(f['mpls.remote_id']);
    p.labelNode(heading, `${name}: ${local} (${hex(local)}) - ${remote} (${hex(remote)})`);
  },
  14: p => p.take(f['mpls.protection_capability']),
  15: switching,
  16(p) {
    while (p.more) p.take(f['mpls.shared_risk_link_group']);
  },
  17: constraints,
  26: p => readMeasure(p, EXTENDED_GROUPS),
  27: microseconds(DELAY),
  28(p, heading, name) {
    if (p.remaining >= 8) p.labelNode(heading, `${name}: Min/Max ${p.u24(1)}/${p.u24(5)} usec`);
    readMeasure(p, DELAYS);
  },
  29: microseconds(VARIATION),
};

function link(p: Cursor, type: number, heading: number): void {
  const name = LINK[type], read = LINK_READERS[type];
  if (name === undefined) p.labelNode(heading, `Unknown Link sub-TLV: ${type}${assignment(type)}`);
  if (read === undefined) p.takeRest(f.tlv_value);
  else read(p, heading, name);
}

/** The heading says the first. */
function addresses(field: Field<number>): LinkReader {
  return (p, heading, name) => {
    if (p.more) p.labelNode(heading, `${name}: ${ipv4Text(p.take(field))}`);
    while (p.more) p.take(field);
  };
}

/** RFC 7471 §4.1 and §4.3: a byte of flags, then the time. */
function microseconds(measure: number): LinkReader {
  return (p, heading, name) => {
    if (p.remaining >= 4) p.labelNode(heading, `${name}: ${p.u24(1)} usec`);
    readMeasure(p, measure);
  };
}

function largest(p: Cursor, heading: number, name: string): void {
  p.labelNode(heading, `${name}: ${bandwidth(p, f['mpls.link_max_bw'], name)}`);
}

/** RFC 4124 §5.1. */
function constraints(p: Cursor): void {
  p.take(f['mpls.bc.model_id']);
  p.skip(3);
  for (let i = 0; p.remaining >= 4; i++) bandwidth(p, f['mpls.bc'], `BC ${i}`);
}

/** A bandwidth for each of the eight priorities. */
function priorities(p: Cursor, name: string): void {
  for (let i = 0; i < 8; i++) bandwidth(p, f['mpls.pri'], `${name} ${i}`);
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
  priorities(p, 'Pri');
  if (type >= 1 && type <= 4) {
    bandwidth(p, f['mpls.minimum_lsp_bandwidth'], 'Minimum LSP bandwidth');
    p.take(f['mpls.interface_mtu']);
  } else if (type === TIME_DIVISION) {
    bandwidth(p, f['mpls.minimum_lsp_bandwidth'], 'Minimum LSP bandwidth');
    p.take(f['mpls.sonet.sdh']);
  }
}
