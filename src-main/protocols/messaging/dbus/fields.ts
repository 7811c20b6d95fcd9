/** Fields of D-Bus (https://dbus.freedesktop.org/doc/dbus-specification.html). */
import { bool, expert, f64, flag, i16, i32, i64, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = { 0: 'Invalid', 1: 'Method call', 2: 'Method reply', 3: 'Error reply', 4: 'Signal emission' };
const ORDERS: Readonly<Record<number, string>> = { 0x6c: 'little-endian', 0x42: 'big-endian' };
const CODES: Readonly<Record<number, string>> = {
  0: 'Invalid', 1: 'Path', 2: 'Interface', 3: 'Member', 4: 'Error name', 5: 'Reply serial', 6: 'Destination', 7: 'Sender', 8: 'Signature',
  9: 'Unix FDs',
};

export const codeName = (code: number): string => CODES[code] ?? 'Unknown field code';
export const typeName = (type: number): string => TYPES[type] ?? 'Unknown';

const wrong = (title: string) => expert(title, 'error', 'Protocol');

export const DBUS_FIELDS = {
  endianness: u8('Endianness', { base: 'name', values: ORDERS }),
  message_type: u8('Message Type', { base: 'name', values: typeName }),
  flags: u8('Message Flags', { hex: true }),
  'flags.no_reply_expected': flag('No Reply Expected', 0x01, { as: ['Not expected', 'Expected'] }),
  'flags.no_auto_start': flag('No Auto Start', 0x02, { as: ["Don't start", 'Start'] }),
  'flags.allow_interactive_authorization': flag('Allow Interactive Authorization', 0x04, { as: ['Allow', "Don't allow"] }),
  version: u8('Protocol Version'),
  body_length: u32('Message Body Length'),
  serial: u32('Message Serial'),
  field_code: u8('Field Code', { values: CODES }),
  padding: octets('Padding', { hidden: true }),
  path: text('Path'),
  interface: text('Interface'),
  member: text('Member'),
  error_name: text('Error name'),
  reply_serial: u32('Reply serial'),
  destination: text('Destination'),
  sender: text('Sender'),
  signature: text('Signature'),
  unix_fds: u32('Unix FDs'),
  body: octets('Body'),
  'type.byte': u8('Byte', { base: 'decHex' }),
  'type.boolean': bool('Boolean', { size: 4 }),
  'type.int16': i16('Int16'),
  'type.uint16': u16('Uint16', { base: 'decHex' }),
  'type.int32': i32('Int32'),
  'type.uint32': u32('Uint32', { base: 'decHex' }),
  'type.int64': i64('Int64'),
  'type.uint64': u64('Uint64', { base: 'decHex' }),
  'type.double': f64('Double'),
  'type.string': text('String'),
  'type.object_path': text('Object Path'),
  'type.signature': text('Signature'),
  'type.array': octets('Array'),
  'type.array.length': u32('Array Length'),
  'type.struct': octets('Struct'),
  'type.variant': octets('Variant'),
  'type.variant.signature': text('Variant Signature'),
  'type.dict_entry': octets('Dict Entry'),
  'type.unix_fd': u32('Unix FD'),
  'endianness.invalid': wrong('Invalid endianness flag'),
  'message_type.invalid': wrong('Invalid message type'),
  'message_type.unknown': expert('Unknown message type', 'warning', 'Protocol'),
  'version.invalid': wrong('Invalid version'),
  'serial.invalid': wrong('Invalid serial'),
  'field_code.invalid': wrong('Invalid field code'),
  required_header_field_missing: wrong('Required header field is missing'),
  'padding.invalid': wrong('Padding bytes must be zero'),
  field_signature_wrong: wrong('Wrong header field variant signature'),
  'interface.invalid': wrong('Invalid interface name'),
  'member.invalid': wrong('Invalid member name'),
  'error_name.invalid': wrong('Invalid error name'),
  'bus_name.invalid': wrong('Invalid bus name'),
  'type.boolean.invalid': wrong('Invalid boolean value'),
  'type.string.invalid': wrong('Invalid string value'),
  'type.signature.invalid': wrong('Invalid signature'),
  'type.array.too_long': wrong('Array too long'),
  'type.array.content_out_of_bounds': wrong('Array content is out of bounds'),
  'type.object_path.invalid': wrong('Invalid object path'),
  'type.variant.signature.invalid': wrong('Invalid variant signature'),
  nested_too_deeply: wrong('Containers nested too deeply'),
  authentication: text('Authentication', { own: true }),
} as const;
