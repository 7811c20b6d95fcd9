/** Fields of the Service Discovery Protocol (Bluetooth Core 5.2, volume 3, part B, §3 to §5) that all services have. */
import { bits, bool, expert, i64, none, octets, text, u16, u32, u64, u8 } from '../../../../dissect/index.ts';
import { ETHER_TYPES } from '../../../link/ethertype.ts';
import { LANGUAGES } from '../../usb/names.ts';
import { PSM_NAMES } from '../l2cap/fields.ts';
import { UUID } from '../uuid.ts';
import { UNIVERSAL } from './universal.ts';

const PDUS = {
  1: 'Error Response', 2: 'Service Search Request', 3: 'Service Search Response', 4: 'Service Attribute Request', 5: 'Service Attribute Response',
  6: 'Service Search Attribute Request', 7: 'Service Search Attribute Response',
};
const ERRORS = {
  1: 'Invalid/Unsupported SDP Version', 2: 'Invalid Service Record Handle', 3: 'Invalid Request Syntax', 4: 'Invalid PDU Size',
  5: 'Invalid Continuation State', 6: 'Insufficient Resources to Satisfy Request',
};
const TYPES = {
  0: 'Nil', 1: 'Unsigned Integer', 2: 'Signed Twos-Complement Integer', 3: 'UUID', 4: 'Text string', 5: 'Boolean', 6: 'Sequence', 7: 'Alternative',
  8: 'URL',
};
const SIZES = { 0: '1 byte (0 bytes if Nil)', 1: '2 bytes', 2: '4 bytes', 3: '8 bytes', 4: '16 bytes', 5: 'uint8', 6: 'uint16', 7: 'uint32' };
/** IANA's character sets, by the numbers that devices have. */
const CHARACTER_SETS = {
  3: 'US-ASCII', 4: 'ISO-8859-1', 17: 'Shift_JIS', 18: 'EUC-JP', 38: 'EUC-KR', 106: 'UTF-8', 113: 'GBK', 1000: 'ISO-10646-UCS-2',
  1013: 'UTF-16BE', 1014: 'UTF-16LE', 1015: 'UTF-16', 2025: 'GB2312', 2026: 'Big5',
};

export const SDP_FIELDS = {
  pdu: u8('PDU', { hex: true, values: PDUS }),
  tid: u16('Transaction Id', { hex: true }),
  len: u16('Parameter Length'),
  error_code: u16('Error Code', { hex: true, values: ERRORS }),
  'ssr.total_count': u16('Total Service Record Count'),
  'ssr.current_count': u16('Current Service Record Count'),
  attribute_id_list: none('Attribute ID List'),
  attribute_range: u32('Attribute Range', { hex: true }),
  'attribute_range.from': u16('Attribute Range From', { hex: true }),
  'attribute_range.to': u16('Attribute Range To', { hex: true }),
  attribute_list_byte_count: u16('Attribute List Byte Count'),
  maximum_service_record_count: u16('Maximum Service Record Count'),
  maximum_attribute_byte_count: u16('Maximum Attribute Byte Count'),
  service_attribute: none('Service Attribute'),
  'service_attribute.attribute': none('Attribute'),
  'service_attribute.value': none('Value'),
  profile_descriptor_list: none('Profile Descriptor List'),
  attribute_list: none('Attribute List'),
  attribute_lists: none('Attribute Lists'),
  service_search_pattern: none('Service Search Pattern'),
  service_record_handle_list: none('Service Record Handle List'),
  continuation_state: none('Continuation State'),
  'continuation_state.length': u16('Continuation State Length'),
  'continuation_state.value': none('Continuation State Value'),
  data_element: none('Data Element'),
  'data_element.type': bits('Data Element Type', 0xf8, { values: TYPES }),
  'data_element.size': bits('Data Element Size', 0x7, { values: SIZES }),
  'data_element.var_size': u32('Data Element Var Size'),
  'data_element.value': none('Data Value'),
  'data_element.value.nil': none('Value: Nil'),
  'data_element.value.signed_int': i64('Value: Signed Int'),
  'data_element.value.unsigned_int': u64('Value: Unsigned Int', { base: 'decHex' }),
  'data_element.value.boolean': bool('Value: Boolean'),
  'data_element.value.string': text('Value: String'),
  'data_element.value.url': text('Value: URL'),
  'data_element.value.uuid_16': u16('Value: UUID', { hex: true, values: UUID }),
  'data_element.value.uuid_32': u32('Value: UUID', { hex: true, values: UUID }),
  'data_element.value.uuid_128': octets('Value: UUID'),
  'data_element.value.custom_uuid': octets('Value: Custom UUID'),
  'data_element.value.sequence': none('Value: Sequence'),
  'data_element.value.alternative': none('Value: Alternative'),
  fragment: none('Data Fragment'),
  partial_attribute_list: none('Partial Attribute List'),
  reassembled_attribute_list: none('Reassembled Attribute List'),
  partial_record_handle_list: none('Partial Record Handle List'),
  'service.attribute': u16('Attribute ID', { hex: true, values: UNIVERSAL }),
  protocol_item: none('Protocol'),
  protocol: none('Protocol Entry'),
  'protocol.psm': u16('L2CAP PSM', { base: 'decHex', values: PSM_NAMES }),
  'protocol.channel': u8('RFCOMM Channel', { base: 'decHex' }),
  'protocol.gatt_handle_start': u16('GATT Handle Start', { hex: true }),
  'protocol.gatt_handle_end': u16('GATT Handle Start', { hex: true }),
  'protocol.version': u16('Protocol Version', { hex: true }),
  'protocol.bnep_type': u16('BNEP Type', { hex: true, values: ETHER_TYPES }),
  service_record_handle: u32('Service Record Handle', { hex: true }),
  service_record_state: u32('Service Record State', { base: 'hexDec' }),
  service_info_time_to_live: u32('Service Info Time to Live', { base: 'decHex' }),
  service_availability: u8('Service Availability', { hex: true }),
  documentation_url: text('Documentation URL'),
  service_client_executable_url: text('Service Client Executable URL'),
  icon_url: text('Icon URL'),
  service_name: text('Service Name'),
  service_description: text('Service Description'),
  provider_name: text('Provider Name'),
  lang: none('Language'),
  'lang.code': text('Language Code'),
  'lang.id': u16('Language ID', { hex: true, values: LANGUAGES }),
  'lang.encoding': u16('Language Encoding', { values: CHARACTER_SETS }),
  'lang.attribute_base': u16('Attribute Base', { hex: true }),
  'expert.continuation_state_none': expert('There is no Continuation State', 'warning', 'Malformed'),
  'expert.continuation_state_large': expert('Continuation State data is longer then 16', 'warning', 'Malformed'),
} as const;

export const PDU_NAMES: Readonly<Record<number, string>> = PDUS;
export const TYPE_NAMES: Readonly<Record<number, string>> = TYPES;
export const SIZE_NAMES: Readonly<Record<number, string>> = SIZES;
export const ENCODINGS: Readonly<Record<number, string>> = CHARACTER_SETS;
