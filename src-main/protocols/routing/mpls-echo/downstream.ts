/** What is behind the router that answers an LSP ping: RFC 8029 §3.3 and §3.4, RFC 6426 §2.1 for interfaces without addresses. */
import { type Cursor, type Field, below, bits, expert, flag, ipv4, ipv6, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { SPECIAL_LABELS } from '../../tunnels/special-labels.ts';
import { takeFecs } from './fecs.ts';
import { takeLabels } from './labels.ts';
import { ADDRESS_TYPES, LABEL_PROTOCOLS, MULTIPATH_TYPES } from './names.ts';

const id = below('mpls_echo.tlv.ds_map'), paths = below('mpls_echo.tlv.ds_map_mp');
const detailed = below('mpls_echo.tlv.dd_map'), part = below('mpls_echo.subtlv'), partOf = below('mpls_echo.subtlv.dd_map');
const change = below('mpls_echo.tlv.ddstlv_map'), partPaths = below('mpls_echo.tlv.ddstlv_map_mp');
const TRUTH = { as: ['True', 'False'] as const };

export const DOWNSTREAM_FIELDS = {
  mtu: u16('MTU', id('mtu')),
  addressType: u8('Address Type', id('addr_type', { values: ADDRESS_TYPES })),
  dsFlags: u8('DS Flags', id('res', { hex: true })),
  dsZero: bits('MBZ', 0xfc, id('flag_res', { hex: true })),
  dsInterface: flag('Interface and Label Stack Request', 0x02, id('flag_i', TRUTH)),
  dsNoIp: flag('Treat as Non-IP Packet', 0x01, id('flag_n', TRUTH)),
  dsAddress: ipv4('Downstream IP Address', id('ds_ip')),
  dsInterfaceAddress: ipv4('Downstream Interface Address', id('int_ip')),
  dsIndex: u32('Upstream Interface Index', id('if_index')),
  dsAddress6: ipv6('Downstream IPv6 Address', id('ds_ipv6')),
  dsInterfaceAddress6: ipv6('Downstream Interface IPv6 Address', id('int_ipv6')),
  ingress: u32('Ingress Interface Number', id('ingress.if.num')),
  egress: u32('Egress Interface Number', id('egress.if.num')),
  multipath: u8('Multipath Type', id('hash_type', { values: MULTIPATH_TYPES })),
  depth: u8('Depth Limit', id('depth')),
  multipathLength: u16('Multipath Length', id('multi_len')),
  multipathInvalid: expert('Invalid Multipath TLV length', 'error', 'Malformed', id('multi_len.invalid')),
  mapAddress: ipv4('IP Address', paths('ip')),
  mapMask: octets('Mask', paths('mask')),
  mapLow: ipv4('IP Address Low', paths('ip_low')),
  mapHigh: ipv4('IP Address High', paths('ip_high')),
  mapValue: octets('Multipath Value', paths('value')),
  mapNone: octets('No Multipath Information', paths('no_multipath_info')),
  dsLabel: u24('Downstream Label', id('mp_label', { values: SPECIAL_LABELS })),
  dsClass: u8('Downstream Exp', id('mp_exp')),
  dsBottom: u8('Downstream BOS', id('mp_bos')),
  dsProtocol: u8('Downstream Protocol', id('mp_proto', { values: LABEL_PROTOCOLS })),
  ddMtu: u16('MTU', { id: 'mpls_echo.lspping.tlv.dd_map.mtu' }),
  ddAddressType: u8('Address Type', detailed('addr_type', { values: ADDRESS_TYPES })),
  ddFlags: u8('DS Flags', detailed('res', { hex: true })),
  ddZero: bits('MBZ', 0xfc, detailed('flag_res', { hex: true })),
  ddInterface: flag('Interface and Label Stack Request', 0x02, detailed('flag_i', TRUTH)),
  ddNoIp: flag('Treat as Non-IP Packet', 0x01, detailed('flag_n', TRUTH)),
  ddAddress: ipv4('Downstream IP Address', detailed('ds_ip')),
  ddInterfaceAddress: ipv4('Downstream Interface Address', detailed('int_ip')),
  ddAddress6: ipv6('Downstream IPv6 Address', detailed('ds_ipv6')),
  ddInterfaceAddress6: ipv6('Downstream Interface IPv6 Address', detailed('int_ipv6')),
  ddIngress: u32('Ingress Interface Number', detailed('ingress.if.num')),
  ddEgress: u32('Egress Interface Number', detailed('egress.if.num')),
  ddCode: u8('Return Code', detailed('return_code')),
  ddSubcode: u8('Return Subcode', detailed('return_subcode')),
  ddLength: u16('Subtlv Length', detailed('subtlv_len')),
  unknownAddress: expert('Unknown Address Type', 'warning', 'Undecoded', { id: 'mpls_echo.address_type.unknown' }),
  partType: u16('Sub-TLV Type', partOf('type')),
  partLength: u16('Sub-TLV Length', partOf('length')),
  partValue: octets('Sub-TLV Value', partOf('value')),
  partMultipath: u8('Multipath Type', partOf('multipath_type', { values: MULTIPATH_TYPES })),
  partMultipathLength: u16('Multipath Length', partOf('multipath_length')),
  partMultipathValue: octets('Multipath Value', partOf('multipath_value')),
  partInformation: octets('Multipath Information', partOf('multipath_info')),
  partReserved: u8('Reserved', partOf('reserved')),
  partAddress: ipv4('IP Address', partPaths('ip')),
  partMask: octets('Mask', partPaths('mask')),
  partLow: ipv4('IP Address Low', partPaths('ip_low')),
  partHigh: ipv4('IP Address High', partPaths('ip_high')),
  partLabel: u24('Label', part('label')),
  partClass: u8('Traffic Class', part('traffic_class')),
  partBottom: u8('S bit', part('s_bit')),
  partProtocol: u8('Downstream Protocol', change('mp_proto', { values: LABEL_PROTOCOLS })),
  operation: u8('Operation Type', change('op_type', { values: { 1: 'Push', 2: 'Pop' } })),
  peerType: u8('Address Type', change('address_type', { values: { 0: 'Unspecified', 1: 'IPv4', 2: 'IPv6' } })),
  fecTlvLength: u8('FEC tlv Length', partOf('fec_tlv_type')),
  peer: ipv4('Remote Peer IP Address', detailed('remote_ip')),
  peer6: ipv6('Remote Peer IPv6 Address', detailed('remote_ipv6')),
};

const f = DOWNSTREAM_FIELDS;
/** What headings of labels begin with. */
const ELEMENT = 'Downstream Label Element';
const IPV4_NUMBERED = 1, IPV4_UNNUMBERED = 2, IPV6_NUMBERED = 3, IPV6_UNNUMBERED = 4, NO_IP = 5;

/** Addresses by their type: of the router, and of the interface or its number. */
const MAP_ADDRESSES: Readonly<Record<number, readonly Field<unknown>[]>> = {
  [IPV4_NUMBERED]: [f.dsAddress, f.dsInterfaceAddress], [IPV4_UNNUMBERED]: [f.dsAddress, f.dsIndex],
  [IPV6_NUMBERED]: [f.dsAddress6, f.dsInterfaceAddress6], [IPV6_UNNUMBERED]: [f.dsAddress6, f.dsIndex], [NO_IP]: [f.ingress, f.egress],
};
const DETAILED_ADDRESSES: Readonly<Record<number, readonly Field<unknown>[]>> = {
  [IPV4_NUMBERED]: [f.ddAddress, f.ddInterfaceAddress], [IPV4_UNNUMBERED]: [f.ddAddress, f.dsIndex],
  [IPV6_NUMBERED]: [f.ddAddress6, f.ddInterfaceAddress6], [IPV6_UNNUMBERED]: [f.ddAddress6, f.dsIndex], [NO_IP]: [f.ddIngress, f.ddEgress],
};

/** §3.3 */
export function takeDownstream(p: Cursor): void {
  p.take(f.mtu);
  const type = p.take(f.addressType);
  p.bits(f.dsFlags, [f.dsZero, f.dsInterface, f.dsNoIp]);
  takeAddresses(p, MAP_ADDRESSES, type);
  const kind = p.take(f.multipath);
  p.take(f.depth);
  const length = p.take(f.multipathLength);
  if (length > p.remaining) p.expertUnder(f.multipathInvalid, `Invalid FEC Multipath (claimed ${length}, found ${p.remaining})`);
  if (length > 0) {
    const fields = { address: f.mapAddress, mask: f.mapMask, low: f.mapLow, high: f.mapHigh };
    const heading = kind === ADDRESSES || kind === RANGES || kind === MASKED;
    const outer = heading ? p.open('Multipath Information', length) : undefined;
    takePaths(p.within(length), kind, fields, kind === 0 ? f.mapNone : f.mapValue);
    if (outer !== undefined) p.close(outer);
  }
  const fields = { label: f.dsLabel, trafficClass: f.dsClass, bottom: f.dsBottom, last: f.dsProtocol };
  takeLabels(p, fields, (number, { label, trafficClass, bottom, last }) =>
    `${ELEMENT} ${number}, Label: ${label}, Exp: ${trafficClass}, BOS: ${bottom}, Protocol: ${last} (${LABEL_PROTOCOLS[last] ?? 'Unknown'})`);
}

/** §3.4 */
export function takeDetailedDownstream(p: Cursor): void {
  p.take(f.ddMtu);
  const type = p.take(f.ddAddressType);
  p.bits(f.ddFlags, [f.ddZero, f.ddInterface, f.ddNoIp]);
  takeAddresses(p, DETAILED_ADDRESSES, type);
  p.take(f.ddCode);
  p.take(f.ddSubcode);
  const parts = p.within(p.take(f.ddLength));
  while (parts.remaining >= 4) takePart(parts);
}

function takeAddresses(p: Cursor, addresses: typeof MAP_ADDRESSES, type: number): void {
  const fields = addresses[type];
  if (fields === undefined) p.expertUnder(f.unknownAddress, `Unknown Address Type (${type})`);
  for (const field of fields ?? []) p.take(field);
}

const ADDRESSES = 2, RANGES = 4, MASKED = 8;

interface PathFields {
  readonly address: Field<number>;
  readonly mask: Field<void>;
  readonly low: Field<number>;
  readonly high: Field<number>;
}

/** §3.3.1: addresses that go each way. */
function takePaths(p: Cursor, kind: number, fields: PathFields, other: Field<unknown>): void {
  if (kind === ADDRESSES) while (p.remaining >= 4) p.take(fields.address);
  if (kind === RANGES) {
    while (p.remaining >= 8) {
      p.take(fields.low);
      p.take(fields.high);
    }
  }
  if (kind === MASKED && p.remaining > 4) {
    p.take(fields.address);
    p.takeRest(fields.mask);
  }
  p.takeRest(other);
}

const MULTIPATH = 1, LABEL_STACK = 2, STACK_CHANGE = 3;
const PARTS: Readonly<Record<number, string>> = {
  [MULTIPATH]: 'Multipath sub-TLV', [LABEL_STACK]: 'Label stack sub-TLV', [STACK_CHANGE]: 'Stack change sub-TLV',
};
const PATH_HEADINGS: Readonly<Record<number, string>> = {
  [ADDRESSES]: ' (IP addresses)', [RANGES]: ' (low/high address pairs)', [MASKED]: ' (IP address prefix and bit mask)',
  9: ' (Label prefix and bit mask)',
};

/** §3.4.1 */
function takePart(p: Cursor): void {
  const type = p.u16(), length = p.u16(2), name = PARTS[type];
  const outer = p.open(name ?? 'Error processing sub-TLV', 4 + length);
  if (name === undefined) {
    p.take(f.partType);
    p.take(f.partLength);
  } else p.skip(4);
  const content = p.within(length);
  if (type === MULTIPATH) takeMultipath(content);
  else if (type === LABEL_STACK) {
    takeLabels(content, { label: f.partLabel, trafficClass: f.partClass, bottom: f.partBottom, last: f.partProtocol },
      (number, { label, last }) => `${ELEMENT} ${number}, Label: ${label} , Protocol: ${last}`);
  } else if (type === STACK_CHANGE) takeChange(content);
  else content.takeRest(f.partValue);
  p.close(outer);
  p.skip(p.fillOf(length));
}

function takeMultipath(p: Cursor): void {
  const kind = p.take(f.partMultipath), length = p.take(f.partMultipathLength);
  p.take(f.partReserved);
  const outer = p.open(length === 0 ? 'Empty (Multipath Length = 0)' : `Multipath Information${PATH_HEADINGS[kind] ?? ''}`, length);
  takePaths(p.within(length), kind, { address: f.partAddress, mask: f.partMask, low: f.partLow, high: f.partHigh }, f.partInformation);
  p.close(outer);
}

/** §3.4.1.3: a class was put on the stack or taken off. */
function takeChange(p: Cursor): void {
  p.take(f.operation);
  const kind = p.take(f.peerType);
  p.take(f.fecTlvLength);
  p.take(f.partReserved);
  if (kind === 1) p.take(f.peer);
  if (kind === 2) p.take(f.peer6);
  takeFecs(p);
}
