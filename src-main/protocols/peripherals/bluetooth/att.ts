/** Attribute Protocol of Bluetooth (Core 5.2, volume 3, part F): reading and writing what a device has, each under a handle with a UUID. */
import { hex } from '../../../bytes/hexadecimal.ts';
import {
  type Cursor, type Field, bits, flag, frameNumber, none, octets, protocol, u16, u32, u8,
} from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { ATTRIBUTES, type Attributes } from './att/attributes.ts';
import { UUID, uuidName } from './uuid.ts';
import { LINK_HANDLE, wayOf, wayText } from './ways.ts';

const OPCODE_NAMES = {
  1: 'Error Response', 2: 'Exchange MTU Request', 3: 'Exchange MTU Response', 4: 'Find Information Request',
  5: 'Find Information Response', 6: 'Find By Type Value Request', 7: 'Find By Type Value Response', 8: 'Read By Type Request',
  9: 'Read By Type Response', 10: 'Read Request', 11: 'Read Response', 12: 'Read Blob Request', 13: 'Read Blob Response',
  14: 'Read Multiple Request', 15: 'Read Multiple Response', 16: 'Read By Group Type Request', 17: 'Read By Group Type Response',
  18: 'Write Request', 19: 'Write Response', 22: 'Prepare Write Request', 23: 'Prepare Write Response', 24: 'Execute Write Request',
  25: 'Execute Write Response', 27: 'Handle Value Notification', 29: 'Handle Value Indication', 30: 'Handle Value Confirmation',
  82: 'Write Command', 210: 'Signed Write Command',
};
const ERROR_CODE_NAMES = {
  1: 'Invalid Handle', 2: 'Read Not Permitted', 3: 'Write Not Permitted', 4: 'Invalid PDU', 5: 'Insufficient Authentication',
  6: 'Request Not Supported', 7: 'Invalid Offset', 8: 'Insufficient Authorization', 9: 'Prepare Queue Full', 10: 'Attribute Not Found',
  11: 'Attribute Not Long', 12: 'Insufficient Encryption Key Size', 13: 'Invalid Attribute Value Length', 14: 'Unlikely Error',
  15: 'Insufficient Encryption', 16: 'Unsupported Group Type', 17: 'Insufficient Resources', 128: 'Application Error 0x80',
  129: 'Application Error 0x81', 130: 'Application Error 0x82', 131: 'Application Error 0x83', 132: 'Application Error 0x84',
  133: 'Application Error 0x85', 134: 'Application Error 0x86', 135: 'Application Error 0x87', 136: 'Application Error 0x88',
  137: 'Application Error 0x89', 138: 'Application Error 0x8A', 139: 'Application Error 0x8B', 140: 'Application Error 0x8C',
  141: 'Application Error 0x8D', 142: 'Application Error 0x8E', 143: 'Application Error 0x8F', 144: 'Application Error 0x90',
  145: 'Application Error 0x91', 146: 'Application Error 0x92', 147: 'Application Error 0x93', 148: 'Application Error 0x94',
  149: 'Application Error 0x95', 150: 'Application Error 0x96', 151: 'Application Error 0x97', 152: 'Application Error 0x98',
  153: 'Application Error 0x99', 154: 'Application Error 0x9A', 155: 'Application Error 0x9B', 156: 'Application Error 0x9C',
  157: 'Application Error 0x9D', 158: 'Application Error 0x9E', 159: 'Application Error 0x9F', 160: 'Command not Supported',
  253: 'Improper Client Characteristic Configuration Descriptor', 254: 'Procedure Already In Progress', 255: 'Out of Range',
};
const UUID_FORMAT_NAMES = { 1: '16-bit UUIDs', 2: '128-bit UUIDs' };
const FLAGS_NAMES = { 0: 'Cancel All', 1: 'Immediately Write All' };
const OPCODES: Readonly<Record<number, string>> = OPCODE_NAMES;
const ERRORS: Readonly<Record<number, string>> = ERROR_CODE_NAMES;
const TRUTH = ['True', 'False'] as const;
const SHORT = 2, LONG = 16;
const CHARACTERISTIC = 0x2803, CLIENT_CONFIGURATION = 0x2902;
const mark = (title: string, mask: number, size = 1) => flag(title, mask, { size, little: true, as: TRUTH });
const handle = (title: string) => u16(title, { hex: true, little: true });

export const btatt = protocol({
  name: 'btatt',
  title: 'Bluetooth Attribute Protocol',
  short: 'ATT',
  on: { 'btl2cap.cid': [4] },
  fields: {
    opcode: u8('Opcode', { hex: true, values: OPCODE_NAMES }),
    'opcode.authentication_signature': flag('Authentication Signature', 0x80, { as: TRUTH }),
    'opcode.command': flag('Command', 0x40, { as: TRUTH }),
    'opcode.method': bits('Method', 0x3f, { hex: true, values: OPCODE_NAMES }),
    error_code: u8('Error Code', { hex: true, values: ERROR_CODE_NAMES }),
    uuid_format: u8('UUID Format', { hex: true, values: UUID_FORMAT_NAMES }),
    flags: u8('Flags', { hex: true, values: FLAGS_NAMES }),
    req_opcode_in_error: u8('Request Opcode in Error', { hex: true, values: OPCODE_NAMES }),
    handle_in_error: u16('Handle in Error', { id: 'btatt.handle', hex: true, little: true }),
    handles_info: none('Handles Info'),
    attribute_data: none('Attribute Data'),
    information_data: none('Information Data'),
    handle: handle('Handle'),
    starting_handle: handle('Starting Handle'),
    ending_handle: handle('Ending Handle'),
    group_end_handle: handle('Group End Handle'),
    value_handle: u16('Characteristic Value Handle', { id: 'btatt.handle', hex: true, little: true }),
    value: octets('Value'),
    uuid16: u16('UUID', { hex: true, values: UUID, little: true }),
    uuid128: octets('UUID'),
    client_rx_mtu: u16('Client Rx MTU', { little: true }),
    server_rx_mtu: u16('Server Rx MTU', { little: true }),
    length: u8('Length'),
    offset: u16('Offset', { little: true }),
    sign_counter: u32('Sign Counter', { little: true }),
    signature: octets('Signature'),
    characteristic_properties: u8('Characteristic Properties', { hex: true }),
    'characteristic_properties.extended_properties': mark('Extended Properties', 0x80),
    'characteristic_properties.authenticated_signed_writes': mark('Authenticated Signed Writes', 0x40),
    'characteristic_properties.indicate': mark('Indicate', 0x20),
    'characteristic_properties.notify': mark('Notify', 0x10),
    'characteristic_properties.write': mark('Write', 0x08),
    'characteristic_properties.write_without_response': mark('Write without Response', 0x04),
    'characteristic_properties.read': mark('Read', 0x02),
    'characteristic_properties.broadcast': mark('Broadcast', 0x01),
    characteristic_configuration_client: handle('Characteristic Configuration Client'),
    'characteristic_configuration_client.reserved': bits('Reserved', 0xfffc, { size: 2, hex: true, little: true }),
    'characteristic_configuration_client.indication': mark('Indication', 0x02, 2),
    'characteristic_configuration_client.notification': mark('Notification', 0x01, 2),
    request_in_frame: frameNumber('Request in Frame', { source: 'conversation' }),
    response_in_frame: frameNumber('Response in Frame', { source: 'conversation' }),
  },
  dissect(p, f) {
    const opcode = p.bits(f.opcode, OPCODE_BITS), name = OPCODES[opcode];
    p.info(() => `${wayText(wayOf(p))} ${name ?? '<unknown>'}`);
    READERS[opcode]?.(p);
    p.takeRest(f.value);
    showExchange(p);
  },
});

const f = btatt.fields;
const OPCODE_BITS: readonly Field[] = [f['opcode.authentication_signature'], f['opcode.command'], f['opcode.method']];
const PROPERTIES = fieldsBelow(f, 'characteristic_properties.'), CONFIGURATION = fieldsBelow(f, 'characteristic_configuration_client.');

const attributesOf = (p: Cursor): Attributes | undefined => p.packet.around?.conversation(ATTRIBUTES);

/** The UUID of 16 bits that is under a handle, as far as the capture says. */
function uuidUnder(p: Cursor, number: number): number | undefined {
  return attributesOf(p)?.uuids.get((p.packet.notes.get(LINK_HANDLE) as number) * 0x10000 + number);
}

const nameUnder = (p: Cursor, number: number): string => {
  const uuid = uuidUnder(p, number);
  return uuid === undefined ? 'Unknown' : uuidName(uuid);
};

/** Reads a handle, with the UUID that it stands for; gives the handle. */
function takeHandle(p: Cursor, field: Field<number> = f.handle): number {
  const number = p.take(field), uuid = uuidUnder(p, number);
  p.addLabel(() => ` (${nameUnder(p, number)})`);
  if (uuid !== undefined) {
    const outer = p.under();
    p.generate(f.uuid16, uuid);
    p.close(outer);
  }
  return number;
}

/** The same, and says so in the list of packets. */
function tellHandle(p: Cursor): number {
  const number = takeHandle(p);
  p.addInfo(() => `, Handle: ${hex(number, 4)} (${nameUnder(p, number)})`);
  return number;
}

/** Reads a UUID of either length; gives what it is called. */
function takeUuid(p: Cursor, length: number): string {
  if (length === SHORT) return uuidName(p.take(f.uuid16));
  p.take(f.uuid128, length);
  return 'Unknown';
}

function takeRange(p: Cursor): string {
  const from = p.take(f.starting_handle), to = p.take(f.ending_handle);
  return `Handles: ${hex(from, 4)}..${hex(to, 4)}`;
}

/** What is under a handle: a client's configuration has bits of its own, all else is bytes. */
function takeValue(p: Cursor, number: number, length = p.remaining): void {
  if (uuidUnder(p, number) === CLIENT_CONFIGURATION && length === 2) p.bits(f.characteristic_configuration_client, CONFIGURATION);
  else if (length > 0) p.take(f.value, length);
}

function takeTypeRequest(p: Cursor): void {
  const range = takeRange(p), name = takeUuid(p, p.remaining);
  p.addInfo(() => `, ${name}, ${range}`);
}

/** §3.4.4.2, §3.4.4.10: entries of one length. `read` gives how an entry is called. */
function takeEntries(p: Cursor, read: (entry: Cursor) => string): void {
  const length = p.take(f.length), names: string[] = [];
  if (length < SHORT) return;
  while (p.remaining >= length) {
    const outer = p.open(f.attribute_data, length), node = p.lastNode;
    const entry = p.within(length);
    const name = read(entry);
    p.labelNode(node, () => `Attribute Data, ${name}`);
    p.close(outer);
    names.push(name.replace(/.*: /, ''));
  }
  p.addInfo(() => `, Attribute List Length: ${names.length}${names.filter(name => !name.startsWith('Handle')).map(name => `, ${name}`).join('')}`);
}

/** A characteristic's declaration (volume 3, part G, §3.3.1), or any other value. */
function takeAttribute(p: Cursor): string {
  const number = takeHandle(p);
  const isDeclaration = attributesOf(p)?.asked.get(p.packet.record.number) === CHARACTERISTIC;
  if (!isDeclaration || (p.remaining !== 5 && p.remaining !== 19)) {
    takeValue(p, number);
    return `Handle: ${hex(number, 4)}`;
  }
  takeNamedBits(p, f.characteristic_properties, PROPERTIES);
  const value = takeHandle(p, f.value_handle), name = takeUuid(p, p.remaining);
  return `Handle: ${hex(number, 4)}, Characteristic Handle: ${hex(value, 4)}, UUID: ${name}`;
}

function takeGroup(p: Cursor): string {
  const from = takeHandle(p), to = p.take(f.group_end_handle);
  const name = p.remaining === SHORT || p.remaining === LONG ? takeUuid(p, p.remaining) : 'Unknown';
  p.takeRest(f.value);
  return `Handle: ${hex(from, 4)}, Group End Handle: ${hex(to, 4)}, UUID: ${name}`;
}

/** §3.4.3.2. */
function takeInformation(p: Cursor): void {
  const size = p.take(f.uuid_format) === 1 ? SHORT : LONG;
  while (p.remaining >= 2 + size) {
    const outer = p.open(f.information_data), node = p.lastNode;
    const number = takeHandle(p), name = takeUuid(p, size);
    p.labelNode(node, () => `Information Data, Handle: ${hex(number, 4)}, UUID: ${name}`);
    p.close(outer);
    p.addInfo(() => `, Handle: ${hex(number, 4)} (${name})`);
  }
}

/** §3.4.3.4. */
function takeFound(p: Cursor): void {
  while (p.remaining >= 4) {
    const outer = p.open(f.handles_info), node = p.lastNode;
    const from = takeHandle(p), to = p.take(f.group_end_handle);
    p.labelNode(node, () => `Handles Info, Handle: ${hex(from, 4)}, Group End Handle: ${hex(to, 4)}`);
    p.close(outer);
  }
}

/** §3.4.1.1. */
function takeError(p: Cursor): void {
  p.bits(f.req_opcode_in_error, OPCODE_BITS);
  const number = takeHandle(p, f.handle_in_error), code = p.take(f.error_code);
  p.addInfo(() => ` - ${ERRORS[code] ?? '<unknown>'}, Handle: ${hex(number, 4)} (${nameUnder(p, number)})`);
}

function takeWrite(p: Cursor): void {
  takeValue(p, tellHandle(p));
}

function takePrepared(p: Cursor): void {
  const number = tellHandle(p), offset = p.take(f.offset);
  p.addInfo(`, Offset: ${offset}`);
  takeValue(p, number);
}

/** Answers do not name the handle that they are about: the request does. */
function tellAsked(p: Cursor): void {
  const number = attributesOf(p)?.exchanges.get(p.packet.record.number)?.handle;
  if (number === undefined) return;
  p.generate(f.handle, number);
  p.addInfo(() => `, Handle: ${hex(number, 4)} (${nameUnder(p, number)})`);
  const uuid = uuidUnder(p, number);
  if (uuid === undefined) return;
  const outer = p.under();
  p.generate(f.uuid16, uuid);
  p.close(outer);
}

const SIGNATURE = 12;

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  0x01: takeError,
  0x02(p) {
    const size = p.take(f.client_rx_mtu);
    p.addInfo(`, Client Rx MTU: ${size}`);
  },
  0x03(p) {
    const size = p.take(f.server_rx_mtu);
    p.addInfo(`, Server Rx MTU: ${size}`);
  },
  0x04(p) {
    const range = takeRange(p);
    p.addInfo(`, ${range}`);
  },
  0x05: takeInformation,
  0x06(p) {
    const range = takeRange(p), name = takeUuid(p, SHORT);
    p.addInfo(() => `, ${name}, ${range}`);
  },
  0x07: takeFound, 0x08: takeTypeRequest, 0x10: takeTypeRequest,
  0x09: p => takeEntries(p, takeAttribute),
  0x11: p => takeEntries(p, takeGroup),
  0x0a: tellHandle, 0x0b: tellAsked, 0x0d: tellAsked, 0x13: tellAsked, 0x1e: tellAsked,
  0x0c(p) {
    tellHandle(p);
    p.addInfo(`, Offset: ${p.take(f.offset)}`);
  },
  0x0e(p) {
    const numbers: string[] = [];
    while (p.remaining >= 2) numbers.push(hex(takeHandle(p), 4));
    p.addInfo(`, Handles: ${numbers.join(' ')} `);
  },
  0x12: takeWrite, 0x52: takeWrite, 0x1b: takeWrite, 0x1d: takeWrite, 0x16: takePrepared, 0x17: takePrepared,
  0x18(p) {
    const execute = p.take(f.flags);
    p.addInfo(`, ${execute === 1 ? 'Immediately Write All' : execute === 0 ? 'Cancel All' : '<unknown>'}`);
  },
  0xd2(p) {
    takeValue(p, tellHandle(p), Math.max(0, p.remaining - SIGNATURE));
    p.take(f.sign_counter);
    p.take(f.signature, 8);
  },
};

function showExchange(p: Cursor): void {
  const { number } = p.packet.record, exchange = attributesOf(p)?.exchanges.get(number);
  if (exchange === undefined) return;
  if (exchange.request !== number) p.generate(f.request_in_frame, exchange.request);
  else if (exchange.response > 0) p.generate(f.response_in_frame, exchange.response);
}
