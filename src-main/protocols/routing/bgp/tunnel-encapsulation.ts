/** The attribute that tells of tunnels to a route's end, RFC 9012 §2, with the policies of segment routing in it, RFC 9830 §2.4 and RFC 9831. */
import { type Cursor, type Field, bits, ether, flag, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { TUNNEL_TYPES } from './names.ts';

const ENCAPSULATION = 1, PROTOCOL = 2, COLOR = 4, LOAD_BALANCING = 5;
const PREFERENCE = 12, BINDING_SEGMENT = 13, NULL_LABEL = 14, PRIORITY = 15, SEGMENT_LIST = 128, CANDIDATE_NAME = 129, POLICY_NAME = 130;
const LABEL = 1;
const SUBTYPES = {
  [ENCAPSULATION]: 'ENCAPSULATION', [PROTOCOL]: 'PROTOCOL_TYPE', 3: 'IPsec Tunnel Authenticator', [COLOR]: 'COLOR',
  [LOAD_BALANCING]: 'LOAD_BALANCE', 6: 'Tunnel Egress Endpoint', 7: 'DS Field', 8: 'UDP Destination Port', 9: 'Embedded Label Handling',
  10: 'MPLS Label Stack', 11: 'Prefix SID', [PREFERENCE]: 'Preference', [BINDING_SEGMENT]: 'Binding SID', [NULL_LABEL]: 'ENLP',
  [PRIORITY]: 'Priority', 16: 'SPI/SI Representation', 20: 'SRv6 Binding SID', [SEGMENT_LIST]: 'Segment List',
  [CANDIDATE_NAME]: 'Policy Candidate Path Name', [POLICY_NAME]: 'Policy Name',
};
const L2TP = 1, GRE = 2, VXLAN = 8, NVGRE = 9, VXLAN_GPE = 12;
const SEGMENT_TYPES = {
  1: 'Type A MPLS SID sub-TLV', 2: 'Type B SRv6 SID sub-TLV', 3: 'Type C IPv4 Node and SID sub-TLV',
  4: 'Type D IPv6 Node and SID for SR-MPLS sub-TLV', 5: 'Type E IPv4 Node, index and SID sub-TLV',
  6: 'Type F IPv4 Local/Remote addresses and SID sub-TLV',
  7: 'Type G IPv6 Node, index for remote and local pair and SID for SR-MPLS sub-TLV',
  8: 'Type H IPv6 Local/Remote addresses and SID sub-TLV', 9: 'Weight sub-TLV',
  10: 'Type I IPv6 Node and SID for SRv6 sub-TLV',
  11: 'Type J IPv6 Node, index for remote and local pair and SID for SRv6 sub-TLV',
  12: 'Type K IPv6 Local/Remote addresses and SID for SRv6 sub-TLV',
};
const T = 'bgp.update.encaps_tunnel_tlv_subtlv';
const known = <V>(field: (title: string, options: { id: string }) => Field<V>, name: string, title: string): Field<V> =>
  field(title, { id: `${T}${name}` });

export const TUNNEL_FIELDS = {
  'update.encaps_tunnel_tlv_type': u16('Type code', { values: TUNNEL_TYPES }),
  'update.encaps_tunnel_tlv_len': u16('length'),
  'update.encaps_tunnel_subtlv_type': u8('Type code', { values: SUBTYPES }),
  'update.encaps_tunnel_tlv_sublen': u16('length'),
  'tunnel.session': known(u32, '_session_id', 'Session ID'),
  'tunnel.cookie': known(octets, '_cookie', 'Cookie'),
  'tunnel.key': known(u32, '_gre_key', 'GRE Key'),
  'tunnel.color': known(u32, '_color_value', 'Color Value'),
  'tunnel.block': known(u32, '_lb_block_length', 'Load-balancing block length'),
  'tunnel.value': known(octets, '.value', 'Value'),
  'tunnel.vxlan.flags': u8('Flags', { hex: true, id: `${T}.vxlan.flags` }),
  'tunnel.vxlan.flags.vnid': flag('Valid VN-ID', 0x80, { id: `${T}.vxlan.flags.valid_vnid` }),
  'tunnel.vxlan.flags.mac': flag('Valid MAC address', 0x40, { id: `${T}.vxlan.flags.valid_mac` }),
  'tunnel.vxlan.flags.reserved': bits('Reserved', 0x3f, { hex: true, id: `${T}.vxlan.flags.reserved` }),
  'tunnel.vxlan.vnid': u24('VN-ID', { hex: true, id: `${T}.vxlan.vnid` }),
  'tunnel.vxlan.mac': known(ether, '.vxlan.mac', 'MAC'),
  'tunnel.vxlan.reserved': u16('Reserved', { hex: true, id: `${T}.vxlan.reserved` }),
  'tunnel.gpe.flags': u8('Flags', { hex: true, id: `${T}.vxlan_gpe.flags` }),
  'tunnel.gpe.flags.version': bits('Version', 0xc0, { id: `${T}.vxlan_gpe.flags.version` }),
  'tunnel.gpe.flags.vnid': flag('Valid VN-ID', 0x20, { id: `${T}.vxlan_gpe.flags.valid_vnid` }),
  'tunnel.gpe.flags.reserved': bits('Reserved', 0x1f, { hex: true, id: `${T}.vxlan_gpe.flags.reserved` }),
  'tunnel.gpe.vnid': u24('VN-ID', { hex: true, id: `${T}.vxlan_gpe.vnid` }),
  'tunnel.gpe.reserved': u16('Reserved', { hex: true, id: `${T}.vxlan_gpe.reserved` }),
  'tunnel.nvgre.flags': u8('Flags', { hex: true, id: `${T}.nvgre.flags` }),
  'tunnel.nvgre.flags.vnid': flag('Valid VN-ID', 0x80, { id: `${T}.nvgre.flags.valid_vnid` }),
  'tunnel.nvgre.flags.mac': flag('Valid MAC address', 0x40, { id: `${T}.nvgre.flags.valid_mac` }),
  'tunnel.nvgre.flags.reserved': bits('Reserved', 0x3f, { hex: true, id: `${T}.nvgre.flags.reserved` }),
  'tunnel.nvgre.vnid': u24('VN-ID', { hex: true, id: `${T}.nvgre.vnid` }),
  'tunnel.nvgre.mac': known(ether, '.nvgre.mac', 'MAC'),
  'tunnel.nvgre.reserved': u16('Reserved', { hex: true, id: `${T}.nvgre.reserved` }),
  'tunnel.pref.flags': u8('Flags', { hex: true, id: `${T}.pref.flags` }),
  'tunnel.pref.reserved': u8('Reserved', { hex: true, id: `${T}.pref.reserved` }),
  'tunnel.pref.preference': octets('Preference', { size: 4, id: `${T}.pref.preference` }),
  'tunnel.bsid.flags': u8('Flags', { hex: true, id: `${T}.binding_sid.flags` }),
  'tunnel.bsid.flags.specified': flag('Specified-BSID-only', 0x80, { id: `${T}.binding_sid.flags.specified` }),
  'tunnel.bsid.flags.invalid': flag('Drop Upon Invalid', 0x40, { id: `${T}.binding_sid.flags.invalid` }),
  'tunnel.bsid.flags.reserved': bits('Reserved', 0x3f, { hex: true, id: `${T}.binding_sid.flags.reserved` }),
  'tunnel.bsid.reserved': u8('Reserved', { hex: true, id: `${T}.binding_sid.reserved` }),
  'tunnel.bsid.sid': known(octets, '.binding_sid.sid', 'Binding SID'),
  'tunnel.enlp.flags': u8('Flags', { hex: true, id: `${T}.enlp.flags` }),
  'tunnel.enlp.reserved': u8('Reserved', { hex: true, id: `${T}.enlp.reserved` }),
  'tunnel.enlp.preference': u8('ENLP', { id: `${T}.enlp.preference` }),
  'tunnel.priority': u8('Priority', { id: `${T}.priority.priority` }),
  'tunnel.priority.reserved': u8('Reserved', { hex: true, id: `${T}.priority.reserved` }),
  'tunnel.list.reserved': u8('Reserved', { hex: true, id: `${T}.segment_list.reserved` }),
  'tunnel.list.subtlv': known(octets, '.segment_list.subtlv', 'sub-TLVs'),
  'tunnel.list.type': u8('Type', { values: SEGMENT_TYPES, id: `${T}.segment_list.subtlv.type` }),
  'tunnel.list.length': u8('Length', { id: `${T}.segment_list.subtlv.length` }),
  'tunnel.list.data': known(octets, '.segment_list.subtlv.data', 'Data'),
  'tunnel.segment.flags': u8('Flags', { hex: true, id: `${T}.segment_list_subtlv.flags` }),
  'tunnel.segment.flags.verification': flag('SID verification', 0x80, { id: `${T}.segment_list_subtlv.flags.verification` }),
  'tunnel.segment.flags.algorithm': flag('SR Algorithm id', 0x40, { id: `${T}.segment_list_subtlv.flags.algorithm` }),
  'tunnel.segment.flags.reserved': bits('Reserved', 0x3f, { hex: true, id: `${T}.segment_list_subtlv.flags.reserved` }),
  'tunnel.segment.reserved': octets('Reserved', { size: 1, id: `${T}.segment_list_subtlv.reserved` }),
  'tunnel.segment.label': bits('MPLS Label', 0xfffff0, { hex: true, id: `${T}.segment_list_subtlv.mpls_label` }),
  'tunnel.segment.class': bits('Traffic Class', 0x0e, { hex: true, id: `${T}.segment_list_subtlv.traffic_class` }),
  'tunnel.segment.bottom': flag('Bottom-of-Stack', 0x01, { id: `${T}.segment_list_subtlv.bottom_stack` }),
  'tunnel.segment.ttl': u8('TTL', { id: `${T}.segment_list_subtlv.ttl` }),
  'tunnel.policy.reserved': u8('Reserved', { hex: true, id: `${T}.policy_name.reserved` }),
  'tunnel.policy.name': known(text, '.policy_name.name', 'Policy name'),
};

const f = TUNNEL_FIELDS;

/** Tunnels one behind the other, each with sub-TLVs. */
export function readTunnels(p: Cursor): void {
  const outer = p.open('TLV Encodings', p.remaining);
  while (p.more) {
    const type = p.u16(), length = p.u16(2);
    const inner = p.open(`${TUNNEL_TYPES[type] ?? `Unknown tunnel (${type})`} (${4 + length} bytes)`, 4 + length);
    p.take(f['update.encaps_tunnel_tlv_type']);
    p.take(f['update.encaps_tunnel_tlv_len']);
    const tunnel = p.within(length);
    while (tunnel.more) attribute(tunnel, type);
    p.close(inner);
  }
  p.close(outer);
}

/** RFC 9012 §2: sub-TLVs from 128 on have lengths of two bytes. */
function attribute(p: Cursor, tunnel: number): void {
  const type = p.u8(), isLong = type >= 128, length = isLong ? p.u16(1) : p.u8(1);
  const outer = p.open(`${SUBTYPES[type as keyof typeof SUBTYPES] ?? `Unknown (${type})`} (${length + (isLong ? 3 : 2)} bytes)`);
  p.take(f['update.encaps_tunnel_subtlv_type']);
  p.take(f['update.encaps_tunnel_tlv_sublen'], isLong ? 2 : 1);
  const value = p.within(length);
  (type === ENCAPSULATION ? ENCAPSULATIONS[tunnel] : VALUES[type])?.(value);
  value.takeRest(f['tunnel.value']);
  p.close(outer);
}

type Read = (p: Cursor) => void;

/** RFC 9012 §3.2. */
const ENCAPSULATIONS: Readonly<Record<number, Read>> = {
  [L2TP](p) {
    p.take(f['tunnel.session']);
    p.takeRest(f['tunnel.cookie']);
  },
  [GRE]: p => p.take(f['tunnel.key']),
  [VXLAN](p) {
    p.bits(f['tunnel.vxlan.flags'], [f['tunnel.vxlan.flags.vnid'], f['tunnel.vxlan.flags.mac'], f['tunnel.vxlan.flags.reserved']]);
    p.take(f['tunnel.vxlan.vnid']);
    p.take(f['tunnel.vxlan.mac']);
    p.take(f['tunnel.vxlan.reserved']);
  },
  [VXLAN_GPE](p) {
    p.bits(f['tunnel.gpe.flags'], [f['tunnel.gpe.flags.version'], f['tunnel.gpe.flags.vnid'], f['tunnel.gpe.flags.reserved']]);
    p.take(f['tunnel.gpe.vnid']);
    p.take(f['tunnel.gpe.reserved']);
  },
  [NVGRE](p) {
    p.bits(f['tunnel.nvgre.flags'], [f['tunnel.nvgre.flags.vnid'], f['tunnel.nvgre.flags.mac'], f['tunnel.nvgre.flags.reserved']]);
    p.take(f['tunnel.nvgre.vnid']);
    p.take(f['tunnel.nvgre.mac']);
    p.take(f['tunnel.nvgre.reserved']);
  },
};

const VALUES: Readonly<Record<number, Read>> = {
  /** The community's two bytes of type and two of flags come first (RFC 9012 §4.3). */
  [COLOR](p) {
    p.skip(p.remaining - 4);
    p.take(f['tunnel.color']);
  },
  [LOAD_BALANCING]: p => p.take(f['tunnel.block'], p.remaining === 2 ? 2 : 4),
  [PREFERENCE](p) {
    p.take(f['tunnel.pref.flags']);
    p.take(f['tunnel.pref.reserved']);
    p.take(f['tunnel.pref.preference']);
  },
  [BINDING_SEGMENT](p) {
    p.bits(f['tunnel.bsid.flags'], [f['tunnel.bsid.flags.specified'], f['tunnel.bsid.flags.invalid'], f['tunnel.bsid.flags.reserved']]);
    p.take(f['tunnel.bsid.reserved']);
    p.takeRest(f['tunnel.bsid.sid']);
  },
  [NULL_LABEL](p) {
    p.take(f['tunnel.enlp.flags']);
    p.take(f['tunnel.enlp.reserved']);
    p.take(f['tunnel.enlp.preference']);
  },
  [PRIORITY](p) {
    p.take(f['tunnel.priority']);
    p.take(f['tunnel.priority.reserved']);
  },
  [SEGMENT_LIST](p) {
    p.take(f['tunnel.list.reserved']);
    if (!p.more) return;
    p.show(f['tunnel.list.subtlv'], p.remaining);
    const outer = p.under();
    while (p.more) segment(p);
    p.close(outer);
  },
  [CANDIDATE_NAME]: takeName,
  [POLICY_NAME]: takeName,
};

function takeName(p: Cursor): void {
  p.take(f['tunnel.policy.reserved']);
  p.take(f['tunnel.policy.name'], p.remaining);
}

/** RFC 9830 §2.4.4.2: of a label, and RFC 9831: others. */
function segment(p: Cursor): void {
  const type = p.take(f['tunnel.list.type']);
  const value = p.within(p.take(f['tunnel.list.length']));
  if (type === LABEL && value.remaining === 6) {
    value.bits(f['tunnel.segment.flags'], [
      f['tunnel.segment.flags.verification'], f['tunnel.segment.flags.algorithm'], f['tunnel.segment.flags.reserved'],
    ]);
    value.take(f['tunnel.segment.reserved']);
    value.show(f['tunnel.segment.label']);
    value.skip(2);
    value.show(f['tunnel.segment.class']);
    value.take(f['tunnel.segment.bottom']);
    value.take(f['tunnel.segment.ttl']);
  } else if (value.more) {
    value.take(f['tunnel.list.data'], value.remaining);
  }
}
