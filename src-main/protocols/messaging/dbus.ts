/** D-Bus, messages between programs of one machine, and over TCP (https://dbus.freedesktop.org/doc/dbus-specification.html). */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, type Field, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { readUint } from '../../dissect/read.ts';
import { fieldsBelow } from '../bit-names.ts';
import { showExchange } from '../exchanges.ts';
import { BIG, CALLS, ERROR, HEADER, LITTLE, METHOD_CALL, METHOD_RETURN, roleOf } from './dbus/calls.ts';
import { DBUS_FIELDS, codeName, typeName } from './dbus/fields.ts';
import { isBusName, isInterface, isMember } from './dbus/names.ts';
import { LONGEST_ARRAY, type Named, ValueReader, wrong } from './dbus/values.ts';

const f = DBUS_FIELDS;
const FLAGS = fieldsBelow(f, 'flags.');

const SPACE = 0x20, VERSION = 1;
const SIGNAL = 4;
/** 128 MiB. */
const LONGEST_MESSAGE = 2 ** 27;
/** Lines of the authentication: servers allow 16 KiB. */
const LONGEST_LINE = 16 * 1024;

/** What a header field has: its signature, the field that shows it, and whether that is as it may be ("Header Fields"). */
interface HeaderField {
  readonly signature: string;
  readonly named: Named;
  readonly check?: readonly [(value: string) => boolean, Field<void>];
}

const HEADER_FIELDS: Readonly<Record<number, HeaderField>> = {
  1: { signature: 'o', named: { text: f.path } },
  2: { signature: 's', named: { text: f.interface }, check: [isInterface, f['interface.invalid']] },
  3: { signature: 's', named: { text: f.member }, check: [isMember, f['member.invalid']] },
  4: { signature: 's', named: { text: f.error_name }, check: [isInterface, f['error_name.invalid']] },
  5: { signature: 'u', named: { number: f.reply_serial }, check: [value => value !== '0', f['serial.invalid']] },
  6: { signature: 's', named: { text: f.destination }, check: [isBusName, f['bus_name.invalid']] },
  7: { signature: 's', named: { text: f.sender }, check: [isBusName, f['bus_name.invalid']] },
  8: { signature: 'g', named: { text: f.signature } },
  9: { signature: 'u', named: { number: f.unix_fds } },
};

/** Header fields that a message of the type must have. */
const REQUIRED: Readonly<Record<number, readonly number[]>> = {
  [METHOD_CALL]: [1, 3], [METHOD_RETURN]: [5], [ERROR]: [4, 5], [SIGNAL]: [1, 2, 3],
};

export const dbus = protocol({
  name: 'dbus',
  title: 'D-Bus',
  short: 'D-Bus',
  on: { wtap_encap: [231] },
  over: ['tcp'],
  begins: [0, LITTLE, BIG],
  recognise(bytes, at, end) {
    if (bytes[at] !== 0) return isMessage(bytes, at, end);
    return decodeText(bytes, at + 1, Math.min(end, at + 6), 'latin1') === 'AUTH ';
  },
  frame(bytes, at, end) {
    if (!beginsMessage(bytes, at, end)) return lineLength(bytes, at, end);
    return end - at < HEADER ? MORE : messageLength(bytes, at);
  },
  fields: DBUS_FIELDS,
  dissect(p) {
    if (p.u8() === 0 || p.u8(1) >= SPACE) authentication(p);
    else message(p);
  },
});

/** Lines of the authentication begin with letters, and the first one with a zero. */
function beginsMessage(bytes: Uint8Array, at: number, end: number): boolean {
  const order = bytes[at];
  return (order === LITTLE || order === BIG) && (end - at < 2 || (bytes[at + 1] >= METHOD_CALL && bytes[at + 1] <= SIGNAL));
}

/** A head whose first field is one that there is, of the type that it has. */
function isMessage(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < HEADER + 4 || !beginsMessage(bytes, at, end) || bytes[at + 2] > 7 || bytes[at + 3] !== VERSION) return false;
  const first = HEADER_FIELDS[bytes[at + HEADER]];
  return first !== undefined && bytes[at + HEADER + 1] === 1 && bytes[at + HEADER + 2] === first.signature.charCodeAt(0)
    && bytes[at + HEADER + 3] === 0 && messageLength(bytes, at) > 0;
}

/** `NOT_MINE` where it is longer than messages may be. */
function messageLength(bytes: Uint8Array, at: number): number {
  const little = bytes[at] === LITTLE, body = readUint(bytes, at + 4, 4, little), fields = readUint(bytes, at + 12, 4, little);
  const length = HEADER + Math.ceil(fields / 8) * 8 + body;
  return fields > LONGEST_ARRAY || length > LONGEST_MESSAGE ? NOT_MINE : length;
}

function lineLength(bytes: Uint8Array, at: number, end: number): number {
  const feed = byteIndex(bytes, 10, at, Math.min(end, at + LONGEST_LINE));
  if (feed >= 0) return feed + 1 - at;
  return end - at >= LONGEST_LINE ? NOT_MINE : MORE;
}

/** "Authentication Protocol": lines, until the client says BEGIN. */
function authentication(p: Cursor): void {
  const begin = p.u8() === 0 ? 1 : 0;
  p.need(p.remaining);
  p.skip(begin);
  const line = decodeText(p.bytes, p.at, p.end, 'latin1').replace(/\r?\n$/, '');
  p.info(line);
  p.takeAs(f.authentication, line, p.remaining);
}

interface Head {
  readonly type: number;
  readonly values: ReadonlyMap<number, string>;
}

function message(p: Cursor): void {
  const start = p.at, order = p.take(f.endianness);
  if (order !== LITTLE && order !== BIG) wrong(p, f['endianness.invalid']);
  const type = p.take(f.message_type);
  p.info(typeName(type));
  if (type === 0) wrong(p, f['message_type.invalid']);
  if (type > SIGNAL) p.expertUnder(f['message_type.unknown']);
  p.bits(f.flags, FLAGS);
  if (p.take(f.version) !== VERSION) wrong(p, f['version.invalid']);
  const reader = new ValueReader(p, start, order === LITTLE);
  const body = reader.u32(f.body_length);
  if (reader.u32(f.serial) === 0) p.expertUnder(f['serial.invalid']);
  const values = headerFields(p, reader);
  p.columns.setAddressTexts(values.get(7), values.get(6));
  p.info(() => summary({ type, values }));
  if (REQUIRED[type]?.some(code => !values.has(code)) === true) p.expert(f.required_header_field_missing);
  const role = roleOf(p.bytes.subarray(start, p.end));
  if (role !== undefined) showExchange(p, CALLS, { request: f.response_to, response: f.response_in, time: f.time }, role.key);
  reader.align(8);
  const signature = values.get(8) ?? '';
  p.limit(p.offset + body);
  if (body > p.remaining) p.need(body);
  if (body === 0) return;
  const outer = p.open(f.body, body);
  p.label('Body');
  reader.all(signature);
  p.takeRest(f.padding);
  p.close(outer);
}

/** Gives their values by code. */
function headerFields(p: Cursor, reader: ValueReader): ReadonlyMap<number, string> {
  const values = new Map<number, string>(), outer = p.open(f['type.array']);
  p.label('Header Field Array');
  const end = reader.arrayEnd(8);
  while (p.at < end) {
    reader.align(8);
    const entry = p.open(f['type.dict_entry']), node = p.tree.current, code = p.take(f.field_code), known = HEADER_FIELDS[code];
    if (code === 0) p.expertUnder(f['field_code.invalid']);
    const value = reader.variant(known?.signature, known?.named);
    if (known?.check !== undefined && !known.check[0](value)) p.expert(known.check[1]);
    if (node !== entry) p.labelNode(node, `Dict Entry, ${code}, ${codeName(code)}${value === '' ? '' : `: ${value}`}`);
    p.close(entry);
    values.set(code, value);
  }
  if (p.at > end) wrong(p, f['type.array.content_out_of_bounds']);
  p.close(outer);
  return values;
}

function summary({ type, values }: Head): string {
  switch (type) {
    case METHOD_CALL: return `${values.get(3) ?? ''}() @ ${values.get(1) ?? ''}`;
    case METHOD_RETURN: return `-> '${values.get(8) ?? ''}'`;
    case ERROR: return `-> ${values.get(4) ?? ''}`;
    case SIGNAL: return `* ${values.get(3) ?? ''}() @ ${values.get(1) ?? ''}`;
    default: return 'Unknown message type';
  }
}
