/** Hypertext Transfer Protocol, version 3: RFC 9114; the compression of its headers: RFC 9204; its priorities: RFC 9218. */
import { hex } from '../../bytes/hexadecimal.ts';
import {
  type Cursor, type Field, between, expert, frameNumber, none, octets, printable, protocol, relativeTime, text, u32, u64,
} from '../../dissect/index.ts';
import { readCarried } from './http/carried.ts';
import { LIMIT_MET, isCoded, withoutCodings } from './http/content-codings.ts';
import { type CarriedExchange, readDnsHeaders, withExchange } from './http/dns-exchange.ts';
import { callMedia, callUntyped } from './http/media-types.ts';
import { headText } from './http2/told.ts';
import { summary } from './http2/header-fields.ts';
import { type Exchange, HTTP3_LAYER, Http3Connection, type Http3Layer, MOST_BODY, type StreamPart, type UnitPlace } from './http3/connection.ts';
import { HEADER_FIELDS, NAMED_HEADERS, showSection } from './http3/header-fields.ts';
import {
  BLOCKED_STREAMS, CANCEL_PUSH, DATA, DECODER, EXTENDED_CONNECT, GOAWAY, H3_DATAGRAM, HEADERS, MAX_FIELD_SECTION_SIZE, MAX_PUSH_ID,
  MAX_TABLE_CAPACITY,
  PRIORITY_UPDATE_PUSH, PRIORITY_UPDATE_REQUEST, PUSH_PROMISE, SETTINGS, frameTypeName, settingName, streamTypeName,
} from './http3/names.ts';
import type { Unit } from './http3/units.ts';
import {
  ACKNOWLEDGMENT, CANCELLATION, CAPACITY, DUPLICATE, INCREMENT, INSERT_INDEXED, INSERT_LITERAL, type Instruction,
} from './qpack/instructions.ts';
import { STATIC_TABLE } from './qpack/static-table.ts';
import { takeExact, takeVariable } from './quic/frames.ts';

const found = { source: 'conversation' } as const;
const named = (name: (number: number) => string) =>
  ({ text: (number: number): string => `${name(number)} (${hex(number, 16)})` });

const FIELDS = {
  stream_type: u64('Stream Type', named(streamTypeName)),
  unknown_stream_type: expert('An unknown stream type was encountered', 'warning', 'Undecoded'),
  push_id: u64('Push ID'),
  frame: none('Frame'),
  frame_type: u64('Type', named(frameTypeName)),
  frame_length: u64('Length'),
  frame_payload: octets('Frame Payload'),
  data: octets('Data', { hidden: true }),
  settings: none('Settings'),
  'settings.id': u64('Settings Identifier', named(settingName)),
  'settings.value': u64('Settings Value'),
  'settings.qpack.max_table_capacity': u64('Max Table Capacity'),
  'settings.max_field_section_size': u64('Max header list size'),
  'settings.qpack.blocked_streams': u64('Blocked Streams'),
  'settings.extended_connect': u64('Extended CONNECT'),
  'settings.h3_datagram': u64('H3 DATAGRAM'),
  goaway_id: u64('Stream or Push ID', { own: true }),
  priority_update_element_id: u64('Priority Update Element ID'),
  priority_update_field_value: text('Priority Update Field Value'),
  'qpack.encoder': octets('QPACK encoder'),
  'qpack.decoder': octets('QPACK decoder', { own: true }),
  too_large: expert('The frame is too large to be read', 'warning', 'Reassemble', found),
  request_in: frameNumber('Request in frame', { own: true, ...found }),
  response_in: frameNumber('Response in frame', { own: true, ...found }),
  time: relativeTime('Time since request', { own: true, ...found }),
  'body.length': u32('Body length', { own: true, ...found }),
  'body.fragment': frameNumber('Body in frame', { own: true, ...found }),
  body_too_large: expert('The body is too large to be put together', 'warning', 'Reassemble', found),
  body_decompression_failed: expert('Body decompression failed', 'warning', 'Undecoded', found),
  ...HEADER_FIELDS,
  ...NAMED_HEADERS.fields,
};

const f = FIELDS;

const SETTING_FIELDS: Readonly<Record<number, Field<bigint>>> = {
  [MAX_TABLE_CAPACITY]: f['settings.qpack.max_table_capacity'], [MAX_FIELD_SECTION_SIZE]: f['settings.max_field_section_size'],
  [BLOCKED_STREAMS]: f['settings.qpack.blocked_streams'], [EXTENDED_CONNECT]: f['settings.extended_connect'],
  [H3_DATAGRAM]: f['settings.h3_datagram'],
};

export const http3 = protocol({
  name: 'http3',
  title: 'Hypertext Transfer Protocol Version 3',
  short: 'HTTP3',
  fields: FIELDS,
  dissect(p) {
    const layer = (p.packet.notes.get(HTTP3_LAYER) as Http3Layer | undefined) ?? alone(p);
    if (layer.carried === true) {
      p.withdraw();
      readMessages(p, layer.part);
      return;
    }
    for (const { unit, at } of layer.units) {
      p.at = at;
      if (unit.kind === 'type') readType(p, unit);
      else if (unit.kind === 'instruction') readInstruction(p, unit, layer);
      else readFrame(p, unit, layer);
    }
    p.at = p.end;
    if (layer.body !== undefined) readBody(p, layer);
  },
});

/** Bytes of which nothing else is known are taken for the begin of a stream on which a client asks for something. */
function alone(p: Cursor): Http3Layer {
  const bytes = p.peekBytes(p.available), time = { seconds: 0, nanoseconds: 0 }, { number } = p.packet.record;
  const chunk = { offset: 0, bytes, place: { frame: number, packet: 0, at: p.at } };
  const part = new Http3Connection().take(0, [chunk], false, { frame: number, nth: 0, time, from: 0 })!;
  const units: UnitPlace[] = part.units.map(unit => ({ unit, at: unit.pieces[0].place.at }));
  const { open } = part;
  if (open !== undefined && open.head > 0) units.push({ unit: open, at: open.pieces[0].place.at });
  return { part, units, say: () => undefined };
}

function readType(p: Cursor, unit: Unit): void {
  takeVariable(p, f.stream_type);
  if (unit.type > DECODER) p.expert(f.unknown_stream_type);
  if (unit.pushId !== undefined) takeVariable(p, f.push_id);
}

function readFrame(p: Cursor, unit: Unit, { part, say }: Http3Layer): void {
  const start = p.at, name = frameTypeName(unit.type);
  const outer = p.open(f.frame, unit.length);
  const heading = p.lastNode;
  p.labelNode(heading, `${name}, Length ${unit.length - unit.head}`);
  takeVariable(p, f.frame_type);
  const length = takeVariable(p, f.frame_length);
  const contents = p.within(length);
  if (length > 0) contents.show(f.frame_payload, Math.min(length, contents.available));
  if (unit.tooLarge === true) p.expert(f.too_large, `Of a frame's ${length} bytes no more than a megabyte is read`);
  const more = readPayload(contents, unit, part.exchange);
  p.labelNode(heading, `${name}, Length ${length}${more}`);
  say(more === '' || unit.section === undefined ? name : `${name}${more.replace(',', ':')}`);
  p.close(outer);
  tell(p, unit, start, part.stream);
}

/** Gives what the heading says besides. */
function readPayload(p: Cursor, unit: Unit, exchange: Exchange | undefined): string {
  switch (unit.type) {
    case DATA:
      p.takeCaptured(f.data);
      return '';
    case HEADERS:
      return readSection(p, unit, exchange);
    case PUSH_PROMISE:
      takeVariable(p, f.push_id);
      return readSection(p, unit, undefined);
    case SETTINGS:
      while (p.available > 0) readSetting(p);
      return '';
    case CANCEL_PUSH:
    case MAX_PUSH_ID:
      takeVariable(p, f.push_id);
      return '';
    case GOAWAY:
      takeVariable(p, f.goaway_id);
      return '';
    case PRIORITY_UPDATE_REQUEST:
    case PRIORITY_UPDATE_PUSH:
      takeVariable(p, f.priority_update_element_id);
      p.take(f.priority_update_field_value, p.remaining);
      return '';
    default:
      return '';
  }
}

function readSection(p: Cursor, unit: Unit, exchange: Exchange | undefined): string {
  showSection(p, unit);
  const { section } = unit;
  if (section === undefined) return '';
  if (exchange !== undefined) {
    showExchange(p, exchange);
    readDnsHeaders(p, section.lines, dnsExchange(exchange));
  }
  const text = summary(section);
  return text === undefined ? '' : `, ${printable(text)}`;
}

/** Frames that complete what is asked and answered. */
function dnsExchange({ request, bodiesIn }: Exchange): CarriedExchange {
  return { request: bodiesIn[0] || request, response: bodiesIn[1] };
}

/** Requests and responses of the stream, each with the frame of the other. */
function showExchange(p: Cursor, { request, requestTime, response }: Exchange): void {
  const here = p.packet.record.number;
  if (here === request && response > 0) p.generate(f.response_in, response);
  if (here !== response || request === 0) return;
  p.generate(f.request_in, request);
  if (requestTime !== undefined) p.generate(f.time, between(requestTime, p.packet.record));
}

function readSetting(p: Cursor): void {
  const outer = p.open(f.settings);
  const heading = p.lastNode;
  const id = takeVariable(p, f['settings.id']), at = p.at, field = SETTING_FIELDS[id];
  const value = takeExact(p, f['settings.value']);
  if (field !== undefined) p.set(field, value, at, p.at - at);
  p.labelNode(heading, `Settings - ${settingName(id)}${field === undefined ? '' : `: ${value}`}`);
  p.close(outer);
}

function readInstruction(p: Cursor, { instruction, length }: Unit, { part: { way } }: Http3Layer): void {
  const field = way.reader.streamType === DECODER ? f['qpack.decoder'] : f['qpack.encoder'];
  p.take(field, length);
  p.label(() => instructionText(instruction!));
}

/** RFC 9204 §4.3 and §4.4. */
function instructionText({ kind, number, isStatic, name, value }: Instruction): string {
  const shown = (text: string | undefined): string => printable(text ?? '');
  switch (kind) {
    case INSERT_INDEXED:
      return `Insert with Name Reference: ${isStatic ? (STATIC_TABLE[number]?.[0] ?? `entry ${number} of the static table`) : `entry ${number}`}: ${shown(value)}`;
    case INSERT_LITERAL: return `Insert with Literal Name: ${shown(name)}: ${shown(value)}`;
    case CAPACITY: return `Set Dynamic Table Capacity: ${number}`;
    case DUPLICATE: return `Duplicate: entry ${number}`;
    case ACKNOWLEDGMENT: return `Section Acknowledgment: stream ${number}`;
    case CANCELLATION: return `Stream Cancellation: stream ${number}`;
    case INCREMENT: return `Insert Count Increment: ${number}`;
    default: return `Instruction ${kind}`;
  }
}

function readBody(p: Cursor, { part: { way, exchange, stream }, body }: Http3Layer): void {
  const { listener } = p.packet, bytes = body!.bytes;
  if (way.bodyLength > MOST_BODY) {
    p.expert(f.body_too_large);
    return;
  }
  p.generate(f['body.length'], bytes.length);
  for (const frame of new Set(way.body.map(({ place }) => place.frame))) p.generate(f['body.fragment'], frame);
  let part = p.over('HTTP/3 body', bytes), plain = bytes, trouble: string | undefined;
  if (isCoded(way.contentEncoding)) {
    const decoded = withoutCodings(way.contentEncoding, bytes, p.packet);
    if (typeof decoded === 'string') {
      trouble = LIMIT_MET[decoded] ?? 'The body could not be freed of its coding';
      p.expert(f.body_decompression_failed, trouble);
    } else {
      plain = decoded;
      p.close(p.open(`Content-encoded entity body (${way.contentEncoding}): ${bytes.length} bytes -> ${plain.length} bytes`));
      part = part.over('Uncompressed entity body', plain);
    }
    listener?.said?.({ protocol: 'http3', substream: stream, plain });
  }
  listener?.carried?.({
    protocol: 'http3', host: exchange?.authority ?? '', uri: uriOf(exchange), contentType: way.contentType ?? '', bytes: plain,
    ...(trouble !== undefined && { trouble }),
  });
  const { columns } = p, { frozen } = columns;
  columns.frozen = true;
  if (trouble !== undefined) part.data();
  else if (way.contentType === undefined) callUntyped(part);
  else withExchange(p, exchange && dnsExchange(exchange), () => callMedia(part, way.contentType));
  columns.frozen = frozen;
}

/** Messages of the protocol that the stream was opened for; the list goes on speaking of QUIC. */
function readMessages(p: Cursor, { exchange, carried }: StreamPart): void {
  const { columns } = p, { frozen } = columns;
  columns.frozen = true;
  readCarried(p, exchange?.protocol, carried);
  columns.frozen = frozen;
}

function uriOf(exchange: Exchange | undefined): string {
  const { scheme, authority, path } = exchange ?? {};
  return authority === undefined ? (path ?? '') : `${scheme ?? 'https'}://${authority}${path ?? ''}`;
}

/** Those who follow the stream: heads as lines, and bodies where they are not coded. */
function tell(p: Cursor, { type, section, head, length }: Unit, start: number, stream: number): void {
  const { listener } = p.packet;
  if (listener?.said === undefined) return;
  if (section !== undefined) listener.said({ protocol: 'http3', substream: stream, plain: headText(section) });
  else if (type === DATA) {
    listener.said({ protocol: 'http3', substream: stream, plain: p.bytes.subarray(start + head, start + length), continues: true });
  }
}
