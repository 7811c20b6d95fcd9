/** Fields of Thrift's messages, and the numbers that types have in either protocol. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, bool, expert, f64, guid, i16, i32, i64, i8, nameOf, none, octets, text, u8 } from '../../../dissect/index.ts';

/** Types as the binary protocol numbers them. */
export const STOP = 0, BOOL = 2, I8 = 3, DOUBLE = 4, I16 = 6, I32 = 8, I64 = 10, BINARY = 11, STRUCT = 12, MAP = 13, SET = 14, LIST = 15, UUID = 16;
/** The same by the compact protocol's numbers; 1 and 2 are true and false. */
export const COMPACT_TYPES: readonly number[] = [STOP, BOOL, BOOL, I8, I16, I32, I64, DOUBLE, BINARY, LIST, SET, MAP, STRUCT, UUID];
export const COMPACT_TRUE = 1;

export const CALL = 1, REPLY = 2, EXCEPTION = 3, ONEWAY = 4;
export const MESSAGES: Readonly<Record<number, string>> = { [CALL]: 'CALL', [REPLY]: 'REPLY', [EXCEPTION]: 'EXCEPTION', [ONEWAY]: 'ONEWAY' };

const PROTOCOLS: Readonly<Record<number, string>> = { 0x80: 'Strict Binary Protocol', 0x82: 'Compact Protocol' };
const TYPES: Readonly<Record<number, string>> = {
  0: 'T_STOP', 1: 'T_VOID', 2: 'T_BOOL', 3: 'T_I8', 4: 'T_DOUBLE', 6: 'T_I16', 8: 'T_I32', 10: 'T_I64', 11: 'T_BINARY', 12: 'T_STRUCT', 13: 'T_MAP',
  14: 'T_SET', 15: 'T_LIST', 16: 'T_UUID',
};
const COMPACT_NAMES: Readonly<Record<number, string>> = {
  0: 'T_STOP', 1: 'BOOLEAN_TRUE', 2: 'BOOLEAN_FALSE', 3: 'T_I8', 4: 'T_I16', 5: 'T_I32', 6: 'T_I64', 7: 'T_DOUBLE', 8: 'T_BINARY', 9: 'T_LIST',
  10: 'T_SET', 11: 'T_MAP', 12: 'T_STRUCT', 13: 'T_UUID',
};
const EXCEPTIONS: Readonly<Record<number, string>> = {
  0: 'Unknown (type of peer)', 1: 'Unknown Method', 2: 'Invalid Message Type', 3: 'Wrong Method Name', 4: 'Bad Sequence Id', 5: 'Missing Result',
  6: 'Internal Error', 7: 'Protocol Error (something went wrong during decoding)', 8: 'Invalid Transform', 9: 'Invalid Protocol',
  10: 'Unsupported Client Type',
};
const type = { id: 'thrift.type', hex: true, values: TYPES } as const, compactType = { id: 'thrift.type', hex: true, values: COMPACT_NAMES } as const;
const message = { id: 'thrift.mtype', hex: true, values: MESSAGES } as const;

export const THRIFT_FIELDS = {
  frame_len: i32('Frame length'),
  exception: none('Exception'),
  'exception.message': text('Exception Message'),
  'exception.type': i32('Exception Type', { values: EXCEPTIONS }),
  protocol_id: u8('Protocol id', { hex: true, values: PROTOCOLS }),
  version: bits('Version', 0x1f, { id: 'thrift.version' }),
  mtype: u8('Message type', message),
  str_len: i32('Length'),
  method: text('Method'),
  seq_id: i32('Sequence Id'),
  type: u8('Type', type),
  key_type: u8('Key Type', type),
  value_type: u8('Value Type', type),
  compact_type: u8('Type', compactType),
  compact_key_type: u8('Key Type', compactType),
  compact_value_type: u8('Value Type', compactType),
  fid: i16('Field Id'),
  fid_delta: bits('Field Id Delta', 0xf0, { id: 'thrift.fid_delta' }),
  bool: bool('Boolean'),
  i8: i8('Integer8'),
  i16: i16('Integer16'),
  i32: i32('Integer32'),
  i64: i64('Integer64'),
  double: f64('Double'),
  little_double: f64('Double', { id: 'thrift.double', little: true }),
  binary: octets('Binary'),
  string: text('String'),
  struct: none('Struct'),
  list: none('List'),
  set: none('Set'),
  map: none('Map'),
  num_set_item: i32('Number of Set Items'),
  num_list_item: i32('Number of List Items'),
  num_map_item: i32('Number of Map Items'),
  num_item: bits('More than 14 items', 0xf0, { id: 'thrift.num_item', hex: true }),
  uuid: guid('UUID'),
  negative_field_id: expert('Encountered unexpected negative field id, possibly an old application.', 'note', 'Protocol'),
  protocol_exception: expert('The application was not able to handle the request.', 'warning', 'Protocol'),
  frame_too_long: expert('Thrift frame longer than data.', 'error', 'Malformed'),
};

/** Shows bits of the next byte as a number of a whole byte, and gives it. */
export function showBits(p: Cursor, field: Field<number>, mask: number): number {
  const shift = 31 - Math.clz32(mask & -mask), value = (p.u8() & mask) >> shift, { at } = p;
  p.set(field, value, p.at, 1);
  p.label(() => {
    const drawn = [7, 6, 5, 4, 3, 2, 1, 0].map(bit => ((mask >> bit) & 1 ? String((p.bytes[at] >> bit) & 1) : '.')).join('');
    return `${drawn.slice(0, 4)} ${drawn.slice(4)} = ${field.title}: ${nameOf(field.options.values, value) ?? 'Unknown'} (${hex(value, 2)})`;
  });
  return value;
}
