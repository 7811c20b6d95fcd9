/** Fields of Protocol Buffers' messages, as Wireshark names them. */
import { bits, bool, expert, f32, f64, i32, i64, none, octets, text, u32, u64 } from '../../../dissect/index.ts';
import { FIELD_TYPES } from './schema.ts';
import { LENGTH_DELIMITED, SIXTY_FOUR, START_GROUP, END_GROUP, THIRTY_TWO, VARINT } from './wire.ts';

const WIRE_TYPES: Readonly<Record<number, string>> = {
  [VARINT]: 'varint', [SIXTY_FOUR]: '64-bit', [LENGTH_DELIMITED]: 'Length-delimited', [START_GROUP]: 'Start group (deprecated)',
  [END_GROUP]: 'End group (deprecated)', [THIRTY_TWO]: '32-bit',
};

const TYPE_NAMES: Readonly<Record<number, string>> = Object.fromEntries(Object.entries(FIELD_TYPES).map(([name, number]) => [number, name]));

export const FIELDS = {
  message: none('Message'),
  'message.name': text('Message Name'),
  field: none('Field'),
  'field.name': text('Field Name'),
  'field.type': i32('Field Type', { values: TYPE_NAMES }),
  'field.number': u64('Field Number'),
  'field.wiretype': bits('Wire Type', 0x07, { values: WIRE_TYPES }),
  'field.value.length': u64('Value Length'),
  'field.value': octets('Value'),
  'field.value.double': f64('Double', { little: true }),
  'field.value.float': f32('Float', { little: true }),
  'field.value.int64': i64('Int64', { little: true }),
  'field.value.uint64': u64('Uint64', { little: true }),
  'field.value.int32': i32('Int32', { little: true }),
  'field.value.uint32': u32('Uint32', { little: true }),
  'field.value.bool': bool('Bool'),
  'field.value.string': text('String'),
  'field.value.repeated': octets('Repeated'),
  'field.value.enum': text('Enum', { own: true }),
  failed_parse_tag: expert('Failed to parse tag field', 'warning', 'Malformed'),
  'field.wiretype.invalid': expert('Unknown or unsupported wiretype', 'warning', 'Protocol'),
  'field.failed_parse_length_delimited_field': expert('Failed to parse length delimited field', 'error', 'Malformed'),
  'field.failed_parse_field': expert('Failed to parse value field', 'warning', 'Malformed'),
  'field.message_type_not_found': expert('Failed to find message type of a field', 'warning', 'Protocol'),
  'field.failed_parse_packed_repeated_field': expert('Failed to parse packed repeated field', 'error', 'Malformed'),
  'field.other_wiretype': expert('The wire type does not fit the type of the field', 'warning', 'Protocol', { own: true }),
  'field.too_deep': expert('Messages inside messages, deeper than is read', 'warning', 'Undecoded', { own: true }),
  'message.missing_required_field': expert('The required field is not found in message payload', 'warning', 'Protocol'),
};
