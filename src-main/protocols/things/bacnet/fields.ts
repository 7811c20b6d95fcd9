/** Fields of BACnet's application layer, ASHRAE 135 clause 20. */
import { bits, bool, f64, flag, i64, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import {
  ABORTS, APPLICATION_TAGS, CHARACTER_SETS, CONFIRMED, ERRORS, ERROR_CLASSES, EVENTS, OBJECTS, PROPERTIES, REJECTS, SEGMENTS, SIZES, STATES,
  UNCONFIRMED,
} from './names.ts';
import { VENDORS } from './vendors.ts';

export const TYPES: Readonly<Record<number, string>> = {
  0: 'Confirmed-REQ', 1: 'Unconfirmed-REQ', 2: 'Simple-ACK', 3: 'Complex-ACK', 4: 'Segment-ACK', 5: 'Error', 6: 'Reject', 7: 'Abort',
};
const TRUE_FALSE = { as: ['True', 'False'] } as const;

export const BACAPP_FIELDS = {
  type: bits('APDU Type', 0xf0, { values: TYPES }),
  pduflags: bits('PDU Flags', 0x0f, { hex: true }),
  segmented_request: flag('Segmented Request', 0x08, { as: ['Segmented Request', 'Unsegmented Request'] }),
  more_segments: flag('More Segments', 0x04, { as: ['More Segments Follow', 'No More Segments Follow'] }),
  SA: flag('SA', 0x02, { as: ['Segmented Response accepted', 'Segmented Response not accepted'] }),
  response_segments: bits('Max Response Segments accepted', 0x70, { values: SEGMENTS }),
  max_adpu_size: bits('Size of Maximum ADPU accepted', 0x0f, { values: SIZES }),
  NAK: flag('NAK', 0x02, TRUE_FALSE),
  SRV: flag('SRV', 0x01, TRUE_FALSE),
  invoke_id: u8('Invoke ID'),
  sequence_number: u8('Sequence Number'),
  window_size: u8('Proposed Window Size'),
  confirmed_service: u8('Service Choice', { values: CONFIRMED }),
  unconfirmed_service: u8('Unconfirmed Service Choice', { values: UNCONFIRMED }),
  reject_reason: u8('Reject Reason', { values: REJECTS }),
  abort_reason: u8('Abort Reason', { values: ABORTS }),
  application_tag_number: bits('Application Tag Number', 0xf0, { values: APPLICATION_TAGS }),
  context_tag_number: bits('Context Tag Number', 0xf0),
  extended_tag_number: u8('Extended Tag Number'),
  tag_class: flag('Tag Class', 0x08, { as: ['Context Specific Tag', 'Application Tag'] }),
  named_tag: bits('Named Tag', 0x07, { values: { 5: 'Extended Value', 6: 'Opening Tag', 7: 'Closing Tag' } }),
  LVT: u8('Length Value Type'),
  objectType: bits('Object Type', 0xffc00000, { values: OBJECTS }),
  instance_number: bits('Instance Number', 0x003fffff, { size: 4 }),
  property_identifier: u32('Property Identifier', { values: PROPERTIES }),
  object_name: text('Object Name'),
  string_character_set: u8('String Character Set', { values: CHARACTER_SETS }),
  vendor_identifier: u16('Vendor Identifier', { values: VENDORS }),
  'who_is.low_limit': u32('Device Instance Range Low Limit'),
  'who_is.high_limit': u32('Device Instance Range High Limit'),
  processId: u32('ProcessIdentifier'),
  error_class: u32('Error Class', { values: ERROR_CLASSES }),
  error_code: u32('Error Code', { values: ERRORS }),
  event_type: u32('Event Type', { values: EVENTS }),
  notify_type: u8('Notify Type', { values: { 0: 'alarm', 1: 'event', 2: 'ack-notification' } }),
  to_state: u32('To State', { values: STATES }),
  from_state: u32('From State', { values: STATES }),
  unused_bits: u8('Unused bits'),
  bit: bool('bit'),
  'present_value.null': text('Present Value (null)'),
  'present_value.boolean': bool('Present Value (bool)'),
  'present_value.uint': u64('Present Value (uint)'),
  'present_value.int': i64('Present Value (int)'),
  'present_value.real': f64('Present Value (real)'),
  'present_value.octet_string': octets('Present Value (octet string)'),
  'present_value.char_string': text('Present Value (char string)'),
  'present_value.bit_string': text('Present Value (bit string)'),
  'present_value.enum_index': u32('Present Value (enum index)'),
  'fragment.data': octets('Segment', { own: true }),
};
