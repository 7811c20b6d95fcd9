/** Fields of the Web Cache Communication Protocol: draft-wilson-wrec-wccp-v2-01 §5, draft-param-wccp-v2rev1-01 §5. */
import {
  type Field, bits, expert, flag, ipv4, ipv6, none, octets, text, u16, u32, u8,
} from '../../../dissect/index.ts';
import { ipProtocolName } from '../../internet/ip-protocols.ts';

const USED = ['Used', 'Not used'] as const, SUPPORTED = ['Supported', 'Not supported'] as const;
const ASSIGNMENTS = { 0: 'Hash', 1: 'Mask', 2: 'WCCP2r1 Alternate Mask', 3: 'WCCP2r1 Assignment Weight Status' };

/** An address as it stands, or its number in the message's table of addresses. */
export interface AddressField {
  readonly index: Field<number>;
  readonly short: Field<number>;
  readonly long: Field<void>;
}

const address = (title: string, base: string, indexed = base): AddressField => ({
  index: u32(title, { hex: true, id: `wccp.${indexed}.index` }),
  short: ipv4(title, { id: `wccp.${base}.ipv4` }),
  long: ipv6(title, { id: `wccp.${base}.ipv6` }),
});

export const ADDRESSES = {
  cache: address('Web-Cache IP Address', 'web_cache_identity'),
  router: address('IP Address', 'router_identity.ip_address'),
  sentTo: address('Sent To IP Address', 'router_identity.send_to_ip'),
  receivedFrom: address('Received From IP Address/Target Web Cache IP', 'router_identity.received_from_ip'),
  routerOfView: address('Router IP Address', 'router_view', 'router_view.ip'),
  cacheOfView: address('Web Cache IP', 'wc_view_info.wc_ip'),
  key: address('Assignment Key IP Address', 'assignment_key', 'assignment_key.ip'),
  assigned: address('WC IP', 'hash_buckets_assignment.wc_ip'),
  querySentTo: address('Sent To IP Address', 'router_query_info.send_to_ip'),
  queryTarget: address('Target IP Address', 'router_query_info.target_ip'),
  valueSource: address('Source Address', 'value_element.src_ip'),
  valueDestination: address('Destination Address', 'value_element.dest_ip'),
  valueCache: address('Web Cache Address', 'value_element.web_cache_ip'),
  routerHeading: address('Router IP Address', 'router_identity.router_ip'),
  routerOfCaches: address('Router IP', 'wc_view_info.router_ip'),
  cacheHeading: address('Web Cache Identity', 'wc_identity_ip_address'),
  cacheOfRouter: address('Web-Cache Identity Element IP address', 'router_query_info', 'router_query_info.ip'),
  routerAssigned: address('Router IP', 'assignment_info.router_ip'),
  shutDown: address('Command Element Shutdown IP', 'command_element_shudown_ip_address'),
} as const;

export const COMPONENTS: Readonly<Record<number, string>> = {
  0: 'Security Info', 1: 'Service Info', 2: 'Router Identity Info', 3: 'Web-Cache Identity Info', 4: 'Router View Info', 5: 'Web-Cache View Info',
  6: 'Assignment Info', 7: 'Router Query Info', 8: 'Capabilities Info', 13: 'Alternate Assignment', 14: 'Assignment Map', 15: 'Command Extension',
  16: 'Alternative Assignment Map', 17: 'Address Table',
};

export const FIELDS = {
  item_type: u16('Type', { values: COMPONENTS }),
  item_length: u16('Length'),
  item_data: octets('Data'),
  security_info_option: u32('Security Option', { values: { 0: 'None', 1: 'MD5' } }),
  security_md5_checksum: octets('MD5 checksum (not checked)'),
  service_info_type: u8('Service Type', { values: { 0: 'Standard predefined service', 1: 'Dynamic CE defined service' } }),
  service_info_std_id: u8('WCCP Service ID (Standard)', { values: { 0: 'HTTP' } }),
  service_info_dyn_id: u8('WCCP Service ID ( Dynamic)'),
  service_info_priority: u8('Priority (highest is 255)'),
  service_info_protocol: u8('Protocol', { values: ipProtocolName }),
  service_info_flags: u32('Flags', { hex: true }),
  'service_info_flag.src_ip_hash': flag('Source IP address in primary hash', 0x01, { size: 4, as: USED }),
  'service_info_flag.dest_ip_hash': flag('Destination IP address in primary hash', 0x02, { size: 4, as: USED }),
  'service_info_flag.src_port_hash': flag('Source port in primary hash', 0x04, { size: 4, as: USED }),
  'service_info_flag.dest_port_hash': flag('Destination port in primary hash', 0x08, { size: 4, as: USED }),
  'service_info_flag.ports_defined': flag('Ports', 0x10, { size: 4, as: ['Defined', 'Not defined'] }),
  'service_info_flag.ports_source': flag('Ports refer to', 0x20, { size: 4, as: ['Source port', 'Destination port'] }),
  'service_info_flag.redirect_only_protocol_0': flag('Redirect only protocol 0', 0x40, {
    size: 4, as: ['Redirect only protocol 0 (IP)', 'Redirect all traffic'],
  }),
  'service_info_flag.src_ip_alt_hash': flag('Source IP address in secondary hash', 0x100, { size: 4, as: USED }),
  'service_info_flag.dest_ip_alt_hash': flag('Destination IP address in secondary hash', 0x200, { size: 4, as: USED }),
  'service_info_flag.src_port_alt_hash': flag('Source port in secondary hash', 0x400, { size: 4, as: USED }),
  'service_info_flag.dest_port_alt_hash': flag('Destination port in secondary hash', 0x800, { size: 4, as: USED }),
  'service_info_flag.reserved': bits('Reserved, should be 0', 0xfffff000, { hex: true }),
  service_info_source_port: u16('Source Port'),
  service_info_destination_port: u16('Destination Port'),
  port_fields_not_used: expert('Ports fields not used', 'note', 'Protocol'),
  'router_identity.receive_id': u32('Received ID'),
  'router.num_recv_ip': u32('Number of Received From IP addresses (Webcache to which the message is directed)'),
  'web_cache_identity.hash_rev': u16('Hash Revision'),
  'web_cache_identity.flags': u16('Flags', { hex: true }),
  'web_cache_identity.flags.hash_info': flag('Hash information', 0x01, { size: 2, as: ['Historical', 'Current'] }),
  'web_cache_identity.flags.assign_type': bits('Assignment Type', 0x06, {
    size: 2, hex: true, values: {
      0: 'Hash Assignment Data Element', 1: 'Mask Assignment Data Element', 2: 'Assignment Data Element Not Present',
      3: 'Extended Assignment Data Element',
    },
  }),
  'web_cache_identity.flags.version_request': flag('Version Request', 0x08, {
    size: 2, as: ['WCCP version set is maximum supported by CE', 'WCCP version set is minimum supported by CE'],
  }),
  'web_cache_identity.flags.reserved': bits('Reserved, should be 0', 0xfff0, { hex: true }),
  bucket: u8('Bucket'),
  bucket_bit: u8('Bucket'),
  assignment_weight: u16('Assignment Weight'),
  assignment_status: u16('Status', { hex: true }),
  assignment_no_data: none('No Assignment Data Present'),
  'assignment_key.change_num': u32('Assignment Key Change Number'),
  'router_view.member_change_num': u32('Member Change Number'),
  'router_view.router_num': u32('Number of Routers'),
  wc_num: u32('Number of Web Caches'),
  'wc_view_info.change_num': u32('Change Number'),
  'wc_view_info.router_num': u32('Number of Routers'),
  'wc_view_info.wc_num': u32('Number of Web Caches'),
  'assignment_info.router_num': u32('Number of Routers'),
  'router_assignment_element.change_num': u32('Change Number'),
  'hash_buckets_assignment.wc_num': u32('Number of WC'),
  'capability_element.type': u16('Type', {
    values: {
      1: 'Forwarding Method', 2: 'Assignment Method', 3: 'Packet Return Method', 4: 'Transmit_t Message interval values',
      5: 'Timer_scale Timeout scale values',
    },
  }),
  'capability_element.length': u16('Value Length'),
  'capability_info.value': u32('Value', { hex: true }),
  'capability_info.forwarding_method_flag.gre': flag('GRE-encapsulated', 0x01, { size: 4, as: SUPPORTED }),
  'capability_info.forwarding_method_flag.l2': flag('L2 rewrite', 0x02, { size: 4, as: SUPPORTED }),
  'capability_info.assignment_method_flag.hash': flag('Hash', 0x01, { size: 4, as: SUPPORTED }),
  'capability_info.assignment_method_flag.mask': flag('Mask', 0x02, { size: 4, as: SUPPORTED }),
  'capability_info.return_method_flag.gre': flag('GRE-encapsulated', 0x01, { size: 4, as: SUPPORTED }),
  'capability_info.return_method_flag.l2': flag('L2 rewrite', 0x02, { size: 4, as: SUPPORTED }),
  'capability.transmit_t': u16('Message interval in milliseconds'),
  'capability.transmit_t.upper_limit': u16('Message interval upper limit in milliseconds'),
  'capability.transmit_t.lower_limit': u16('Message interval lower limit in milliseconds'),
  'capability.timer_scale.timeout_scale': u8('Timer scale'),
  'capability.timer_scale.timeout_scale.upper_limit': u8('Timer scale upper limit'),
  'capability.timer_scale.timeout_scale.lower_limit': u8('Timer scale lower limit'),
  'capability.timer_scale.ra_timer_scale': u8('RA Timer scale'),
  'capability.timer_scale.ra_timer_scale.upper_limit': u8('RA Timer scale upper limit'),
  'capability.timer_scale.ra_timer_scale.lower_limit': u8('RA Timer scale lower limit'),
  'capability.value': octets('Value'),
  reserved_zero: u16('Reserved, must be 0'),
  reserved_byte: u8('Reserved, must be 0', { id: 'wccp.reserved_zero' }),
  'mask_value_set_list.num_elements': u32('Number of elements'),
  'mask_element.src_ip': u32('Source Address Mask', { hex: true }),
  'mask_element.dest_ip': u32('Destination Address Mask', { hex: true }),
  'mask_element.src_port': u16('Source Port Mask', { hex: true }),
  'mask_element.dest_port': u16('Destination Port Mask', { hex: true }),
  'mask_value_set_selement.value_element_num': u32('Number of Value Elements'),
  'value_element.src_port': u16('Source Port'),
  'value_element.dest_port': u16('Destination Port'),
  'alt_assignment_info.assignment_type': u16('Assignment type', { values: ASSIGNMENTS }),
  'alt_assignment_info.assignment_length': u16('Assignment length'),
  'alt_assignment_info.num_routers': u32('Number of routers'),
  assignment_length_bad: expert('Assignment length bad', 'error', 'Protocol'),
  command_element_type: u16('Command Extension Type', { values: { 1: 'CE shutting down', 2: 'Router Acknowledge CE shutdown' } }),
  command_element_length: u16('Command Extension Length'),
  'address_table.family_type': u16('Family Type', { values: { 0: 'Reserved', 1: 'IPv4', 2: 'IPv6' } }),
  'address_table.address_length': u16('Address Length'),
  'address_table.length': u32('Length'),
  'address_table.element': text('Address'),
} as const;

export type Fields = typeof FIELDS;
