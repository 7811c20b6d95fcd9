/** Values of iSNS attributes by their tag, RFC 4171 §6. */
import { type Cursor, type Field, below, expert, ipv6, none, text, u24, u32, u64 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { ATTRIBUTES, NODE_TYPES, NOTIFICATIONS, PORT_TYPE, SECURITY } from './names.ts';

const id = below('isns');
const number = (title: string, name: string): Field<number> => u32(title, id(name));
const world = (title: string, name: string): Field<bigint> => u64(title, id(name, { hex: true }));
const word = (title: string, name: string): Field<string> => text(title, id(name));
const address = (title: string, name: string): Field<void> => ipv6(title, id(name));

/** Attributes whose value is one field of a fixed length, or a text. */
const VALUES: Readonly<Record<number, Field>> = {
  1: word('Entity Identifier', 'entity_identifier'),
  2: u32('Entity Protocol', id('entity_protocol', { values: { 1: 'No Protocol', 2: 'iSCSI', 3: 'iFCP' } })),
  3: address('Management IP Address', 'mgmt.ip_address'), 4: u64('Timestamp', id('timestamp')),
  6: number('Registration Period', 'registration_period'), 7: number('Entity Index', 'entity.index'),
  8: number('Entity Next Index', 'entity.next_index'),
  16: address('Portal IP Address', 'portal.ip_address'), 18: word('Portal Symbolic Name', 'portal.symbolic_name'),
  19: number('ESI Interval', 'esi_interval'), 22: number('Portal Index', 'portal.index'), 24: number('Portal Next Index', 'portal.next_index'),
  32: word('iSCSI Name', 'iscsi_name'), 34: word('iSCSI Alias', 'iscsi_alias'), 36: number('Node Index', 'node.index'),
  37: world('WWNN Token', 'wwnn_token'), 38: number('Node Next Index', 'node.next_index'), 42: word('iSCSI Auth Method', 'iscsi_auth_method'),
  48: word('PG iSCSI Name', 'pg_iscsi_name'), 49: address('PG Portal IP Address', 'pg_portal.ip_address'), 51: number('PG Tag', 'portal_group_tag'),
  52: number('PG Index', 'pg_index'), 53: number('PG Next Index', 'pg_next_index'), 64: world('FC Port Name WWPN', 'fc_port_name_wwpn'),
  65: u24('Port ID', id('port_id', { hex: true })), 67: word('Symbolic Port Name', 'port.symbolic_name'),
  68: world('Fabric Port Name', 'fabric_port_name'), 69: u24('Hard Address', id('hard_address', { hex: true })),
  70: address('Port IP Address', 'port.ip_address'), 73: word('FC4 Descriptor', 'fc4_descriptor'),
  77: world('Permanent Port Name', 'permanent_port_name'), 96: world('FC Node Name WWNN', 'fc_node_name_wwnn'),
  97: word('Symbolic Node Name', 'node.symbolic_name'), 98: address('Node IP Address', 'node.ip_address'), 99: world('Node IPA', 'node_ipa'),
  101: word('Proxy iSCSI Name', 'proxy_iscsi_name'), 128: world('Switch Name', 'switch_name'), 129: number('Preferred ID', 'preferred_id'),
  130: number('Assigned ID', 'assigned_id'), 131: word('Virtual Fabric ID', 'virtual_fabric_id'), 256: number('Vendor OUI', 'vendor_oui'),
  2049: number('DD Set ID', 'dd_set_id'), 2050: word('DD Set Symbolic Name', 'dd_set.symbolic_name'),
  2052: number('DD Set Next ID', 'dd_set_next_id'), 2065: number('DD ID', 'dd_id'), 2066: word('DD Symbolic Name', 'dd.symbolic_name'),
  2067: number('Member iSCSI Index', 'member_iscsi_index'), 2068: word('DD Member iSCSI Name', 'dd_member.iscsi_name'),
  2069: world('Member FC Port Name', 'member_fc_port_name'), 2070: number('Member Portal Index', 'member_portal_index'),
  2071: address('DD Member Portal IP Address', 'dd.member_portal.ip_address'), 2079: number('DD ID Next ID', 'dd_id_next_id'),
};
/** A port, with a bit for UDP above it (§6.3.2). */
const PORTS: Readonly<Record<number, Field<number>>> = {
  17: number('Portal Port', 'portal_port'), 20: number('ESI Port', 'esi_port'), 23: number('SCN Port', 'scn_port'),
  50: number('PG Portal Port', 'pg.portal_port'), 2072: number('DD Member Portal Port', 'dd_member_portal_port'),
};
const BITMAPS: Readonly<Record<number, readonly [Field<number>, readonly Field<boolean>[]]>> = {
  27: [u32('Portal Security Bitmap', id('psb', { hex: true })), SECURITY],
  33: [u32('iSCSI Node Type', id('iscsi.node_type', { hex: true })), NODE_TYPES],
  35: [u32('iSCSI SCN Bitmap', id('scn_bitmap', { hex: true })), NOTIFICATIONS],
};
/** Groups of portals may be left out: a tag without a value is none (§3.4). */
const GROUP_TAG = 51;

const f = {
  tag: u32('Attribute Tag', id('attr.tag', { values: tag => ATTRIBUTES[tag] ?? 'Unknown' })),
  length: u32('Attribute Length', id('attr.len')),
  opaque: none('Not Decoded Yet', id('not_decoded_yet')),
  wrong: expert('Invalid attribute length', 'warning', 'Protocol', id('invalid_attribute_length')),
};
export const ATTRIBUTE_FIELDS: readonly Field[] = [
  ...Object.values(VALUES), ...Object.values(PORTS), PORT_TYPE, ...Object.values(BITMAPS).flatMap(([whole, flags]) => [whole, ...flags]),
  ...Object.values(f),
];

/** Attributes to the end of the message. */
export function takeAttributes(p: Cursor): void {
  while (p.remaining >= 8) {
    const outer = p.open(`Attribute: ${ATTRIBUTES[p.u32()] ?? 'Unknown'}`);
    const tag = p.take(f.tag), length = p.take(f.length);
    takeValue(p.within(length), tag);
    p.close(outer);
  }
}

function takeValue(p: Cursor, tag: number): void {
  const length = p.remaining;
  const value = VALUES[tag], port = PORTS[tag], bitmap = BITMAPS[tag];
  if (length === 0) {
    if (tag === GROUP_TAG) p.set(value as Field<number>, 0);
    return;
  }
  if (port !== undefined && length >= 4) {
    p.set(port, p.u16(2), p.at + 2, 2);
    p.show(PORT_TYPE);
  } else if (bitmap !== undefined && length >= 4) takeNamedBits(p, bitmap[0], bitmap[1]);
  else if (value?.kind === 'string') p.take(value, length);
  // Numbers of three bytes may be sent in four.
  else if (value?.size === 3 && (length === 3 || length === 4)) {
    p.skip(length - 3);
    p.take(value);
  } else if (value?.size === length) p.take(value);
  else if (value !== undefined || port !== undefined || bitmap !== undefined) {
    p.expert(f.wrong, `Invalid attribute length (should be ${value?.size ?? 4})`);
  } else if (ATTRIBUTES[tag] !== undefined) p.take(f.opaque, length);
}
