/**
 * Advanced Message Queuing Protocol: 0-9-1 (https://www.rabbitmq.com/resources/specs/amqp0-9-1.pdf) and 1.0
 * (https://docs.oasis-open.org/amqp/core/v1.0/).
 */
import { hex } from '../../bytes/hexadecimal.ts';
import {
  type Cursor, type Field, MORE, NOT_MINE, type Tracker, absoluteTime, expert, none, octets, protocol, text, u16, u32, u64, u8,
} from '../../dissect/index.ts';
import { startsTls } from '../security/tls/records.ts';
import { ARGUMENT_FIELDS, CLASSES, METHODS, PROPERTIES, PROPERTY_FIELDS, TOLD, argumentKey, formOf } from './amqp/methods.ts';
import { PERFORMATIVES, SASL_METHODS, SECTIONS } from './amqp/performatives.ts';
import { table } from './amqp/tables.ts';
import { VALUE_FIELDS } from './amqp/value-fields.ts';
import { type ValueFields, composite, descriptor, isDescribed, value } from './amqp/values.ts';

const PORTS = [5672];
const PROTOCOL_HEADER = 8, FRAME_HEADER = 7, FRAME_END = 0xce;
const METHOD = 1, CONTENT_HEADER = 2, BODY = 3, HEARTBEAT = 8;
const CONTENT_TYPE = 0x8000;
const FIRST_LETTER = 0x41;
/** No broker takes larger frames. */
const LONGEST = 0x1000000;
const TYPES: Readonly<Record<number, string>> = {
  [METHOD]: 'Method', [CONTENT_HEADER]: 'Content header', [BODY]: 'Content body', 4: 'Heartbeat', [HEARTBEAT]: 'Heartbeat',
};
const SASL_FRAME = 1;
const NO_ROUTE = 312, NO_CONSUMERS = 313, SUCCESS = 200;

/** What bodies are, by their frame and place in it: the content header before them says so. */
interface Bodies {
  readonly types: Map<string, string>;
  readonly ofChannel: Map<string, { readonly type: string; readonly size: number }>;
  frame: number;
  place: number;
}

const TRACKER: Tracker<Bodies> = {
  key: 'amqp',
  make: () => ({ types: new Map(), ofChannel: new Map(), frame: 0, place: 0 }),
  forget: ({ types }) => types.clear(),
  observe(state, { frame, fromClient, bytes }) {
    state.place = frame === state.frame ? state.place + 1 : 0;
    state.frame = frame;
    if (bytes.length < FRAME_HEADER || bytes[0] === FIRST_LETTER) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const channel = `${fromClient} ${view.getUint16(1)}`;
    if (bytes[0] === CONTENT_HEADER && bytes.length >= 22) {
      const hasType = (view.getUint16(19) & CONTENT_TYPE) !== 0;
      const type = hasType ? new TextDecoder().decode(bytes.subarray(22, 22 + bytes[21])) : '';
      state.ofChannel.set(channel, { type, size: Number(view.getBigUint64(11)) });
    } else if (bytes[0] === BODY) {
      const content = state.ofChannel.get(channel);
      if (content !== undefined && content.type !== '' && content.size === view.getUint32(3))
        state.types.set(`${frame} ${state.place}`, content.type);
    }
  },
};

export const amqp = protocol({
  name: 'amqp',
  title: 'Advanced Message Queuing Protocol',
  on: { 'tcp.port': PORTS, 'tls.port': [5671], 'ws.protocol': ['amqp', 'amqpwsb10'] },
  over: ['tcp'],
  sized: true,
  /** Behind the headers with protocol number 2, 1.0 §5.2.1. */
  yields: startsTls,
  fields: {
    'init.protocol': text('Protocol'),
    'init.id_major': u8('Protocol ID Major'),
    'init.id_minor': u8('Protocol ID Minor'),
    'init.id': u8('Protocol-ID'),
    'init.version_major': u8('Version Major'),
    'init.version_minor': u8('Version Minor'),
    'init.version_revision': u8('Version-Revision'),
    type: u8('Type', { values: TYPES }),
    'type 1.0': u8('Type', { id: 'amqp.type', values: { 0: 'AMQP', [SASL_FRAME]: 'SASL' } }),
    channel: u16('Channel'),
    length: u32('Length'),
    'method.class': u16('Class', { values: CLASSES }),
    'method.method': u16('Method'),
    'method.arguments': none('Arguments'),
    field: none('AMQP'),
    'field.byte_array': octets('AMQP'),
    'field.timestamp': absoluteTime('AMQP'),
    'header.class': u16('Class ID', { values: CLASSES }),
    'header.weight': u16('Weight'),
    'header.body-size': u64('Body size'),
    'header.property-flags': u16('Property flags', { hex: true }),
    'header.properties': none('Properties'),
    'method.properties.timestamp': absoluteTime('Timestamp', { size: 8 }),
    payload: octets('Payload'),
    doff: u8('Doff'),
    performative: u8('Performative', { values: code => PERFORMATIVES[code]?.name }),
    'sasl.method': u8('SASL Method', { values: code => SASL_METHODS[code]?.name }),
    list: none('list-item'),
    'connection.error': expert('Connection error', 'warning', 'Response'),
    'channel.error': expert('Channel error', 'warning', 'Response'),
    'message.undeliverable': expert('Message was not delivered', 'warning', 'Response'),
    field_short: expert('Field is cut off by the end of the field table', 'error', 'Protocol'),
    'unknown.frame_type': expert('Unknown frame type', 'error', 'Protocol'),
    ...ARGUMENT_FIELDS,
    ...PROPERTY_FIELDS,
    ...VALUE_FIELDS,
  },
  dissect(p, f) {
    const nth = p.packet.next('amqp');
    if (nth === 0) p.info('');
    if (p.u8() === FIRST_LETTER) protocolHeader(p, f);
    else if (p.u8() === 0) frame1(p, f);
    else frame09(p, f, nth);
    p.columns.setFence();
  },
  frame(bytes, at, end) {
    const first = bytes[at];
    if (first === FIRST_LETTER) return end - at >= 4 && !isLetters(bytes, at) ? NOT_MINE : PROTOCOL_HEADER;
    if (at + FRAME_HEADER > end) return MORE;
    const long = (offset: number): number => new DataView(bytes.buffer, bytes.byteOffset + offset).getUint32(0);
    if (first === 0) return long(at) < 8 || long(at) > LONGEST || bytes[at + 4] < 2 ? NOT_MINE : long(at);
    return TYPES[first] === undefined || long(at + 3) > LONGEST ? NOT_MINE : FRAME_HEADER + long(at + 3) + 1;
  },
  begins: 'A',
  recognise: (bytes, at, end) => end - at >= PROTOCOL_HEADER && isLetters(bytes, at) && bytes[at + 4] <= 3,
});

type Fields = (typeof amqp)['fields'] & ValueFields;

/** `AMQP` */
const isLetters = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === FIRST_LETTER && bytes[at + 1] === 0x4d && bytes[at + 2] === 0x51 && bytes[at + 3] === 0x50;

/** `AMQP`, and the version that the client can or the server would rather have. */
function protocolHeader(p: Cursor, f: Fields): void {
  p.take(f['init.protocol'], 4);
  const isFirst = p.u8(1) === 1 && p.u8(2) === 0;
  if (isFirst) {
    p.take(f['init.id']);
    const versions = [p.take(f['init.version_major']), p.take(f['init.version_minor']), p.take(f['init.version_revision'])];
    p.addInfo(`Protocol-Header ${versions.join('-')} `);
    return;
  }
  // Here the numbers are zero, major, minor and revision (0-9-1, §4.2.2), whatever the fields are called.
  const numbers = [p.take(f['init.id_major']), p.take(f['init.id_minor']), p.take(f['init.version_major']), p.take(f['init.version_minor'])];
  p.addInfo(`Protocol-Header ${numbers.slice(1).join('-')}`);
}

/** §4.2.3 of 0-9-1: type, channel, length, payload, and a byte that never changes. */
function frame09(p: Cursor, f: Fields, nth: number): void {
  const type = p.take(f.type);
  p.take(f.channel);
  const length = p.take(f.length);
  const part = p.within(length);
  switch (type) {
    case METHOD: method(part, f); break;
    case CONTENT_HEADER: contentHeader(part, f); break;
    case BODY: body(p, part, f, nth); break;
    case HEARTBEAT:
    case 4:
      p.addInfo('Heartbeat ');
      break;
    default: p.expert(f['unknown.frame_type'], `Unknown frame type ${type}`);
  }
  if (p.u8() !== FRAME_END) p.remark(undefined, 'warning', 'Protocol', `the frame ends with ${hex(p.u8())}, not with 0xce`);
  p.skip(1);
}

function method(p: Cursor, f: Fields): void {
  const group = p.take(f['method.class']), number = p.take(f['method.method']);
  const known = METHODS[group]?.[number];
  const name = known?.name ?? (CLASSES[group] === undefined ? String(number) : `Unknown (${number})`);
  const full = `${CLASSES[group] ?? `Unknown (${group})`}.${name}`;
  p.label(`Method: ${known?.name ?? 'Unknown'} (${number})`);
  p.addInfo(`${full} `);
  const outer = p.open(f['method.arguments'], p.remaining);
  if (known !== undefined) methodArguments(p, f, full, known.arguments);
  p.close(outer);
}

function methodArguments(p: Cursor, f: Fields, full: string, names: readonly string[]): void {
  let place = 0;
  for (const [i, name] of names.entries()) {
    const form = formOf(name);
    const field = (f as ValueFields)[argumentKey(name, place)];
    if (form === 'bit') {
      p.show(field, 1);
      if (formOf(names[i + 1] ?? '') !== 'bit' || names[i + 1] === undefined) {
        p.skip(1);
        place = 0;
      } else {
        place++;
      }
      continue;
    }
    const read = argument(p, f, field, form);
    const told = TOLD[full]?.[name];
    if (told !== undefined) p.addInfo(`${told}=${String(read)} `);
    if (name === 'reply_code') remarkOn(p, f, full, Number(read));
  }
}

/** Replies that tell of trouble. */
function remarkOn(p: Cursor, f: Fields, full: string, code: number): void {
  if (full === 'Basic.Return')
    p.expertUnder(
      f['message.undeliverable'],
      code === NO_ROUTE || code === NO_CONSUMERS ? 'Message was not delivered' : `Message was not delivered: ${code}`,
    );
  else if (code !== SUCCESS) p.expertUnder(full.startsWith('Channel') ? f['channel.error'] : f['connection.error']);
}

function argument(p: Cursor, f: Fields, field: Field, form: ReturnType<typeof formOf>): unknown {
  switch (form) {
    case 'shortstr': {
      const length = p.u8();
      p.skip(1);
      return p.take(field, length);
    }
    case 'longstr': {
      const length = p.u32();
      p.skip(4);
      return p.take(field, length);
    }
    case 'table':
      p.close(p.open(field, Math.min(4 + p.u32(), p.remaining)));
      table(p, { field: f.field, bytes: f['field.byte_array'], moment: f['field.timestamp'], cut: f.field_short });
      return undefined;
    case 'timestamp': {
      const seconds = new DataView(p.bytes.buffer, p.bytes.byteOffset + p.at, p.peekBytes(8).length).getBigUint64(0);
      p.takeAs(f['method.properties.timestamp'], { seconds: Number(seconds), nanoseconds: 0 }, 8);
      return undefined;
    }
    default: return p.take(field);
  }
}

/** §4.2.6.1 */
function contentHeader(p: Cursor, f: Fields): void {
  p.take(f['header.class']);
  p.take(f['header.weight']);
  p.take(f['header.body-size']);
  const flags = p.take(f['header.property-flags']);
  p.addInfo('Content-Header ');
  const outer = p.open(f['header.properties'], p.remaining);
  for (const [place, name] of PROPERTIES.entries()) {
    if ((flags & (0x8000 >> place)) === 0) continue;
    const read = argument(p, f, (f as ValueFields)[`property ${name}`], formOf(name));
    if (name === 'content_type') p.addInfo(`type=${String(read)} `);
  }
  p.close(outer);
}

/** The message itself; where its type is known and all of it lies in this frame, what it says. */
function body(p: Cursor, part: Cursor, f: Fields, nth: number): void {
  p.addInfo('Content-Body ');
  const length = part.remaining;
  if (length === 0) return;
  const around = p.packet.quoted ? undefined : p.packet.around?.conversation(TRACKER);
  const full = around?.types.get(`${p.packet.record.number} ${nth}`);
  part.show(f.payload, length);
  if (full === undefined) return;
  const [type, ...parameters] = full.split(';');
  p.packet.notes.set('media type', { type: type.trim().toLowerCase(), parameters: parameters.join(';').trim() });
  part.nest('media_type', type.trim().toLowerCase(), p.tree.current, length);
}

/** 1.0, part 2, §2.3: length, where the body begins in words of 4 bytes, type and channel. */
function frame1(p: Cursor, f: Fields): void {
  const length = p.take(f.length);
  p.limit(length);
  const offset = p.take(f.doff);
  const type = p.take(f['type 1.0']);
  p.take(f.channel);
  if (offset < 2 || offset * 4 > length) p.malformed(`a body that begins ${offset * 4} bytes into a frame of ${length}`);
  p.skip(offset * 4 - 8);
  if (!p.more) {
    p.addInfo('(empty)');
    return;
  }
  if (!isDescribed(p)) p.malformed('a frame without a descriptor');
  const start = p.at;
  const code = descriptor(p);
  const [field, known] = type === SASL_FRAME ? [f['sasl.method'], SASL_METHODS[code]] : [f.performative, PERFORMATIVES[code]];
  p.set(field, code % 256, start, p.at - start);
  p.addInfo(`${known?.name ?? `Unknown (${code})`} `);
  if (known === undefined) {
    p.takeRest(f.payload);
    return;
  }
  const outer = p.open(f['method.arguments']);
  composite(p, f, known, undefined);
  p.close(outer);
  while (p.more) section(p, f);
}

function section(p: Cursor, f: Fields): void {
  const known = isDescribed(p) ? SECTIONS[descriptor(p)] : undefined;
  if (known === undefined) value(p, f, 'value');
  else composite(p, f, known, known.field);
}
