/** Attributes of CIP's objects: The CIP Networks Library, volume 1, §5A-2 (Identity) and chapter 4; volume 2, §5-4 and §5-5. */
import {
  type Cursor, type Field, bits, bool, ether, flag, ipv4, octets, text, u16, u32, u8,
} from '../../../dissect/index.ts';
import { DEVICES } from './names.ts';
import { type Path, takePath } from './path.ts';
import { VENDORS } from './vendors.ts';

const LITTLE = { little: true } as const, HEX = { little: true, hex: true } as const;
const whether = (title: string, mask: number, size: number) => flag(title, mask, { ...LITTLE, size, as: ['True', 'False'] });
const part = (title: string, mask: number, size: number, hex = false, values: Readonly<Record<number, string>> = {}) =>
  bits(title, mask, { ...LITTLE, hex, size, values });
const METHODS = { 0: 'Statically-assigned', 1: 'BOOTP', 2: 'DHCP' };
const DUPLEX = { 0: 'Half Duplex', 1: 'Full Duplex' };
const counters = (prefix: string, names: readonly string[]): Readonly<Record<string, Field<number>>> =>
  Object.fromEntries(names.map(name => [`${prefix}.${name.toLowerCase().replaceAll(' ', '_')}`, u32(name, LITTLE)]));

const INTERFACE_COUNTERS: Readonly<Record<string, Field<number>>> = {
  'elink.icount.in_octets': u32('In Octets', LITTLE), 'elink.icount.in_ucast': u32('In Ucast Packets', LITTLE),
  'elink.icount.in_nucast': u32('In NUcast Packets', LITTLE), 'elink.icount.in_discards': u32('In Discards', LITTLE),
  'elink.icount.in_errors': u32('In Errors', LITTLE), 'elink.icount.in_unknown_protos': u32('In Unknown Protos', LITTLE),
  'elink.icount.out_octets': u32('Out Octets', LITTLE), 'elink.icount.out_ucast': u32('Out Ucast Packets', LITTLE),
  'elink.icount.out_nucast': u32('Out NUcast Packets', LITTLE), 'elink.icount.out_discards': u32('Out Discards', LITTLE),
  'elink.icount.out_errors': u32('Out Errors', LITTLE),
};
const MEDIA_COUNTERS = counters('elink.mcount', [
  'Alignment Errors', 'FCS Errors', 'Single Collisions', 'Multiple Collisions', 'SQE Test Errors', 'Deferred Transmission', 'Late Collisions',
  'Excessive Collisions', 'MAC Transmit Errors', 'Carrier Sense Errors', 'Frame Too Long', 'MAC Receive Errors',
]);

export const ATTRIBUTE_FIELDS = {
  class_revision: u16('Revision', LITTLE),
  max_instance: u16('Max Instance', LITTLE),
  num_instance: u16('Number of Instances', LITTLE),
  num_class_attr: u16('Maximum ID Number Class Attributes', LITTLE),
  num_inst_attr: u16('Maximum ID Number Instance Attributes', LITTLE),
  'getlist.attr_count': u16('Attribute Count', LITTLE),
  'getlist.attr_status': u16('Attribute Status', HEX),
  'id.vendor_id': u16('Vendor ID', { ...HEX, values: VENDORS }),
  'id.device_type': u16('Device Type', { ...HEX, values: DEVICES }),
  'id.product_code': u16('Product Code', LITTLE),
  'id.major_rev': u8('Major Revision'),
  'id.minor_rev': u8('Minor Revision'),
  'id.status': u16('Status', HEX),
  'id.owned': part('Owned', 0x0001, 2),
  'id.conf': part('Configured', 0x0004, 2),
  'id.ext': part('Extended Device Status', 0x00f0, 2, true),
  'id.minor_fault1': part('Minor Recoverable Fault', 0x0100, 2),
  'id.minor_fault2': part('Minor Unrecoverable Fault', 0x0200, 2),
  'id.major_fault1': part('Major Recoverable Fault', 0x0400, 2),
  'id.major_fault2': part('Major Unrecoverable Fault', 0x0800, 2),
  'id.ext2': part('Extended Device Status 2', 0xf000, 2, true),
  'id.serial_number': u32('Serial Number', HEX),
  'id.product_name': text('Product Name'),
  'id.state': u8('State', {
    hex: true, values: { 0: 'Nonexistent', 1: 'Device Self Testing', 2: 'Standby', 3: 'Operational', 4: 'Major Recoverable Fault',
      5: 'Major Unrecoverable Fault' },
  }),
  'id.config_value': u16('Configuration Consistency Value', HEX),
  'id.heartbeat': u8('Heartbeat Interval', { hex: true }),
  'mr.num_classes': u16('Number of Classes', LITTLE),
  'mr.class': u16('Class', HEX),
  'mr.num_available': u16('Number Available', LITTLE),
  'mr.num_active': u16('Number Active', LITTLE),
  num_attr: u16('Number of Attributes', LITTLE),
  attr_num: u16('Attribute Number', LITTLE),
  num_service: u16('Number of Services', LITTLE),
  service_code: u16('Service Code', HEX),
  'setlist.attr_count': u16('Attribute Count', LITTLE),
  'setlist.attr_status': u16('Attribute Status', HEX),
  'reset.type': u8('Reset type'),
  'cm.open_requests': u16('Open Requests', LITTLE),
  'cm.open_format_rejects': u16('Open Format Rejects', LITTLE),
  'cm.open_resource_rejects': u16('Open Resource Rejects', LITTLE),
  'cm.other_open_rejects': u16('Other Open Rejects', LITTLE),
  'cm.close_requests': u16('Close Requests', LITTLE),
  'cm.close_format_requests': u16('Close Format Requests', LITTLE),
  'port.type': u16('Port Type', LITTLE),
  'port.number': u16('Port Number', LITTLE),
  'port.name': text('Port Name'),
  'tcpip.status': u32('Status', HEX),
  'tcpip.status.interface_config': part('Interface Configuration Status', 0x0000000f, 4),
  'tcpip.status.mcast_pending': whether('MCast Pending', 0x10, 4),
  'tcpip.status.interface_config_pending': whether('Interface Configuration Pending', 0x20, 4),
  'tcpip.status.acd': part('ACD Status', 0x40, 4),
  'tcpip.status.acd_fault': whether('ACD Fault', 0x80, 4),
  'tcpip.status.iana_port_admin': whether('IANA Port Admin Change Pending', 0x100, 4),
  'tcpip.status.iana_protocol_admin': whether('IANA Protocol Admin Change Pending', 0x200, 4),
  'tcpip.status.reserved': part('Reserved', 0xfffffc00, 4, true),
  'tcpip.config_cap': u32('Configuration Capability', HEX),
  'tcpip.config_cap.bootp': whether('BOOTP Client', 0x01, 4),
  'tcpip.config_cap.dns': whether('DNS Client', 0x02, 4),
  'tcpip.config_cap.dhcp': whether('DHCP Client', 0x04, 4),
  'tcpip.config_cap.dhcp_dns_update': whether('DHCP-DNS Update', 0x08, 4),
  'tcpip.config_cap.config_settable': whether('Configuration Settable', 0x10, 4),
  'tcpip.config_cap.hardware_config': whether('Hardware Configurable', 0x20, 4),
  'tcpip.config_cap.interface_reset': whether('Interface Configuration Change Requires Reset', 0x40, 4),
  'tcpip.config_cap.acd': whether('ACD Capable', 0x80, 4),
  'tcpip.config_cap.reserved': part('Reserved', 0xffffff00, 4, true),
  'tcpip.config_control': u32('Configuration Control', HEX),
  'tcpip.config_control.config': part('Configuration Method', 0x0f, 4, false, METHODS),
  'tcpip.config_control.dns': whether('DNS Enable', 0x10, 4),
  'tcpip.config_control.reserved': part('Reserved', 0xffffffe0, 4, true),
  'tcpip.path_len': u16('Path Size', { ...LITTLE, id: 'cip.path_len' }),
  'tcpip.ip_addr': ipv4('IP Address', LITTLE),
  'tcpip.subnet_mask': ipv4('Subnet Mask', { ...LITTLE, netmask: true }),
  'tcpip.gateway': ipv4('Gateway', LITTLE),
  'tcpip.name_server': ipv4('Name Server', LITTLE),
  'tcpip.name_server2': ipv4('Name Server2', LITTLE),
  'tcpip.domain_name': text('Domain Name'),
  'tcpip.hostname': text('Hostname'),
  'tcpip.ttl_value': u8('TTL Value'),
  'tcpip.mcast.alloc': u8('Alloc Control'),
  'tcpip.mcast.reserved': u8('Reserved', { hex: true }),
  'tcpip.mcast.num_mcast': u16('Num MCast', LITTLE),
  'tcpip.mcast.addr_start': ipv4('MCast Start Addr', LITTLE),
  'tcpip.select_acd': bool('Select ACD', { as: ['Enabled', 'Disabled'] }),
  'tcpip.last_conflict.acd_activity': u8('ACD Activity'),
  'tcpip.last_conflict.remote_mac': ether('RemoteMAC'),
  'tcpip.last_conflict.arp_pdu': octets('Arp PDU'),
  'tcpip.encap_inactivity': u16('Encapsulation Inactivity Timeout', LITTLE),
  'elink.interface_speed': u32('Interface Speed', LITTLE),
  'elink.iflags': u32('Interface Flags', HEX),
  'elink.iflags.link_status': whether('Link Status', 0x01, 4),
  'elink.iflags.duplex': part('Duplex', 0x02, 4, false, DUPLEX),
  'elink.iflags.neg_status': part('Negotiation Status', 0x1c, 4),
  'elink.iflags.manual_reset': part('Manual Reset Required', 0x20, 4),
  'elink.iflags.local_hw_fault': part('Local Hardware Fault', 0x40, 4),
  'elink.iflags.reserved': part('Reserved', 0xffffff80, 4, true),
  'elink.physical_address': ether('Physical Address'),
  ...INTERFACE_COUNTERS, ...MEDIA_COUNTERS,
  'elink.icontrol.control_bits': u16('Control Bits', HEX),
  'elink.icontrol.control_bits.auto_neg': whether('Auto-negotiate', 0x0001, 2),
  'elink.icontrol.control_bits.forced_duplex': part('Forced Duplex Mode', 0x0002, 2, false, DUPLEX),
  'elink.icontrol.control_bits.reserved': part('Reserved', 0xfffc, 2, true),
  'elink.icontrol.forced_speed': u16('Forced Interface Speed', LITTLE),
  'elink.interface_type': u8('Interface Type', { values: { 0: 'Unknown interface type', 1: 'Internal', 2: 'Twisted-pair', 3: 'Optical fiber' } }),
  'elink.interface_state': u8('Interface State', { values: { 0: 'Unknown interface state', 1: 'Enabled', 2: 'Disabled', 3: 'Testing' } }),
  'elink.admin_state': u8('Admin State', { values: { 1: 'Enabled', 2: 'Disabled' } }),
  'elink.interface_label': text('Interface Label'),
} as const;

const f = ATTRIBUTE_FIELDS;
interface Attribute {
  readonly name: string;
  readonly read: (p: Cursor) => void;
}
type Attributes = Readonly<Record<number, Attribute>>;

const plain = (name: string, ...fields: readonly Field[]): Attribute => ({ name, read: p => fields.forEach(field => p.take(field)) });
/** A number whose bits are fields of their own. */
const flags = (name: string, parent: Field<number>, prefix: string): Attribute => ({
  name, read: p => p.bits(parent, Object.entries(f).filter(([key]) => key.startsWith(`${prefix}.`)).map(([, field]) => field as Field)),
});
const shortText = (name: string, field: Field<string>): Attribute => ({
  name, read(p) {
    const length = p.u8();
    p.skip(1);
    p.take(field, length);
  },
});
/** With a length of two bytes, and one byte more where that is odd. */
function longText(p: Cursor, field: Field<string>): void {
  const length = p.little16();
  p.skip(2);
  p.take(field, length);
  if (length % 2 !== 0 && p.more) p.skip(1);
}
const list = (name: string, count: Field<number>, item: Field<number>): Attribute => ({
  name, read(p) {
    for (let left = p.take(count); left > 0 && p.remaining >= 2; left--) p.take(item);
  },
});
const STATUS_BITS = ['owned', 'conf', 'ext', 'minor_fault1', 'minor_fault2', 'major_fault1', 'major_fault2', 'ext2'] as const;

/** §4-4.1: what every class has of itself. */
const CLASS: Attributes = {
  1: plain('Revision', f.class_revision), 2: plain('Max Instance', f.max_instance), 3: plain('Number of Instances', f.num_instance),
  4: list('Optional Attribute List', f.num_attr, f.attr_num), 5: list('Optional Service List', f.num_service, f.service_code),
  6: plain('Maximum ID Number Class Attributes', f.num_class_attr), 7: plain('Maximum ID Number Instance Attributes', f.num_inst_attr),
};
const IDENTITY: Attributes = {
  1: plain('Vendor ID', f['id.vendor_id']), 2: plain('Device Type', f['id.device_type']), 3: plain('Product Code', f['id.product_code']),
  4: plain('Revision', f['id.major_rev'], f['id.minor_rev']),
  5: { name: 'Status', read: p => p.bits(f['id.status'], STATUS_BITS.map(name => f[`id.${name}`])) },
  6: plain('Serial Number', f['id.serial_number']), 7: shortText('Product Name', f['id.product_name']), 8: plain('State', f['id.state']),
  9: plain('Configuration Consistency Value', f['id.config_value']), 10: plain('Heartbeat Interval', f['id.heartbeat']),
};
const ROUTER: Attributes = {
  1: list('Object List', f['mr.num_classes'], f['mr.class']),
  2: plain('Number Available', f['mr.num_available']), 3: plain('Number Active', f['mr.num_active']),
};
const TCP_IP: Attributes = {
  1: flags('Status', f['tcpip.status'], 'tcpip.status'), 2: flags('Configuration Capability', f['tcpip.config_cap'], 'tcpip.config_cap'),
  3: flags('Configuration Control', f['tcpip.config_control'], 'tcpip.config_control'),
  4: { name: 'Physical Link Object', read: p => void takePath(p, 2 * p.take(f['tcpip.path_len']), 'Path') },
  5: { name: 'Interface Configuration', read(p) {
    for (const field of [f['tcpip.ip_addr'], f['tcpip.subnet_mask'], f['tcpip.gateway'], f['tcpip.name_server'],
      f['tcpip.name_server2']]) p.take(field);
    longText(p, f['tcpip.domain_name']);
  } },
  6: { name: 'Host Name', read: p => longText(p, f['tcpip.hostname']) },
  8: plain('TTL Value', f['tcpip.ttl_value']),
  9: plain('Multicast Configuration', f['tcpip.mcast.alloc'], f['tcpip.mcast.reserved'], f['tcpip.mcast.num_mcast'], f['tcpip.mcast.addr_start']),
  10: plain('Select ACD', f['tcpip.select_acd']),
  11: { name: 'Last Conflict Detected', read(p) {
    p.take(f['tcpip.last_conflict.acd_activity']);
    p.take(f['tcpip.last_conflict.remote_mac']);
    p.take(f['tcpip.last_conflict.arp_pdu'], 28);
  } },
  13: plain('Encapsulation Inactivity Timeout', f['tcpip.encap_inactivity']),
};
const ETHERNET: Attributes = {
  1: plain('Interface Speed', f['elink.interface_speed']), 2: flags('Interface Flags', f['elink.iflags'], 'elink.iflags'),
  3: plain('Physical Address', f['elink.physical_address']), 4: plain('Interface Counters', ...Object.values(INTERFACE_COUNTERS)),
  5: plain('Media Counters', ...Object.values(MEDIA_COUNTERS)),
  6: { name: 'Interface Control', read(p) {
    flags('', f['elink.icontrol.control_bits'], 'elink.icontrol.control_bits').read(p);
    p.take(f['elink.icontrol.forced_speed']);
  } },
  7: plain('Interface Type', f['elink.interface_type']), 8: plain('Interface State', f['elink.interface_state']),
  9: plain('Admin State', f['elink.admin_state']), 10: shortText('Interface Label', f['elink.interface_label']),
};
const MANAGER: Attributes = {
  1: plain('Open Requests', f['cm.open_requests']), 2: plain('Open Format Rejects', f['cm.open_format_rejects']),
  3: plain('Open Resource Rejects', f['cm.open_resource_rejects']), 4: plain('Other Open Rejects', f['cm.other_open_rejects']),
  5: plain('Close Requests', f['cm.close_requests']), 6: plain('Close Format Requests', f['cm.close_format_requests']),
};
const PORT: Attributes = {
  1: plain('Port Type', f['port.type']), 2: plain('Port Number', f['port.number']), 3: TCP_IP[4], 4: shortText('Port Name', f['port.name']),
  7: { name: 'Port Number and Node Address', read: p => void takePath(p, p.remaining, 'Path') },
};
const OBJECTS: Readonly<Record<number, Attributes>> = { 0x01: IDENTITY, 0x02: ROUTER, 0x06: MANAGER, 0xf4: PORT, 0xf5: TCP_IP, 0xf6: ETHERNET };
/** Those that Get Attributes All tells, in this order. */
const ALL: Readonly<Record<number, readonly number[]>> = {
  0x01: [1, 2, 3, 4, 5, 6, 7, 8], 0x02: [1, 2, 3], 0xf5: [1, 2, 3, 4, 5, 6], 0xf6: [1, 2, 3],
};

/** An attribute of an instance, 0 for the class itself. */
export function attributeOf(classId: number | undefined, instance: number | undefined, attribute: number | undefined): Attribute | undefined {
  if (classId === undefined || attribute === undefined) return undefined;
  return instance === 0 ? CLASS[attribute] : OBJECTS[classId]?.[attribute];
}

/** Reads all that an object tells of itself; each under its number. */
export function takeAll(p: Cursor, classId: number, number: Field<number>): void {
  for (const attribute of ALL[classId] ?? []) {
    if (!p.more) return;
    const known = OBJECTS[classId][attribute];
    p.generate(number, attribute);
    p.label(`Attribute: ${attribute} (${known.name})`);
    const outer = p.under();
    known.read(p);
    p.close(outer);
  }
}

/** §4-9: several attributes by their numbers; of those that are not known here nobody can tell where the next one begins. */
export function takeSeveral(p: Cursor, path: Path | undefined, number: Field<number>, isSet: boolean, isResponse: boolean): void {
  const hasValue = isSet !== isResponse;
  for (let left = p.take(isSet ? f['setlist.attr_count'] : f['getlist.attr_count']); left > 0 && p.remaining >= 2; left--) {
    const attribute = p.take(number, 2), known = attributeOf(path?.classId, path?.instance, attribute);
    if (known !== undefined) p.label(`Attribute: ${attribute} (${known.name})`);
    const outer = p.under(), status = isResponse && p.remaining >= 2 ? p.take(isSet ? f['setlist.attr_status'] : f['getlist.attr_status']) : 0;
    if (hasValue && status === 0) known?.read(p);
    p.close(outer);
    if (hasValue && status === 0 && known === undefined) return;
  }
}
