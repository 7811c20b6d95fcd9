/** Hypertext Transfer Protocol, version 2: RFC 9113; its header compression: RFC 7541. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { GRPC_CALL } from './grpc.ts';
import { CONNECTION } from './http2/connection.ts';
import { readCompleted, readData, showWindows } from './http2/data-frames.ts';
import { FLAGS, HTTP2_FIELDS } from './http2/fields.ts';
import { FRAME_HEADER, asHttp1, frameLength, looksLikeHttp2 } from './http2/framing.ts';
import { PREFACE, prefaceLength } from './http2/preface.ts';
import { readContinuation, readHeaders, readPriority, readPromise } from './http2/header-frames.ts';
import {
  ACK, ALTSVC, CONTINUATION, DATA, FRAME_TYPES, GOAWAY, HEADERS, ORIGIN, PADDED, PING, PRIORITY, PRIORITY_UPDATE,
  PUSH_PROMISE, RST_STREAM, SETTINGS, WINDOW_UPDATE,
} from './http2/names.ts';
import { readSettings } from './http2/settings.ts';
import type { Connection, FrameFacts } from './http2/streams.ts';
import { tellFrame } from './http2/told.ts';

const f = HTTP2_FIELDS;

export const http2 = protocol({
  name: 'http2',
  title: 'HyperText Transfer Protocol 2',
  on: { 'tls.alpn': ['h2'] },
  over: ['tcp'],
  fields: HTTP2_FIELDS,
  dissect(p) {
    // A packet with a gRPC message is one of gRPC, whatever frames follow.
    if (p.packet.notes.get(GRPC_CALL) !== undefined) p.column('GRPC');
    nameCarrier(p);
    const { connection, facts } = nextFrame(p);
    if (isPreface(p)) {
      p.info('Magic');
      const outer = p.open(f.stream, PREFACE.length);
      p.label('Stream: Magic');
      p.take(f.magic, PREFACE.length);
      p.close(outer);
      return;
    }
    readFrame(p, connection, facts);
  },
  sized: true,
  frame: frameLength,
  yields: asHttp1,
  begins: '\0P',
  recognise: looksLikeHttp2,
});

/** Wireshark counts HTTP among the protocols of what comes on a port of HTTP's. */
function nameCarrier({ dissector: { stack, registry }, packet: { sourcePort, destinationPort } }: Cursor): void {
  if (stack[stack.length - 2] === 'tcp' && registry.lookupPort('tcp.port', sourcePort, destinationPort)?.name === 'http') stack.splice(-1, 0, 'http');
}

/** The preface, or as much of it as the capture kept. */
function isPreface(p: Cursor): boolean {
  const length = prefaceLength(p.bytes, p.at, p.end);
  return length === PREFACE.length || (length > 2 && length === p.available && p.remaining >= PREFACE.length);
}

/** What the connection knows of this frame: asked once for each frame of a packet, in order. */
function nextFrame(p: Cursor): { connection: Connection | undefined; facts: FrameFacts | undefined } {
  const { packet } = p;
  const connection = packet.quoted ? undefined : packet.around?.conversation(CONNECTION);
  const nth = packet.next('http2 frames');
  return { connection, facts: connection?.frames.get(packet.record.number)?.[nth] };
}

function readFrame(p: Cursor, connection: Connection | undefined, facts: FrameFacts | undefined): void {
  const length = p.u24(), type = p.u8(3), flags = p.u8(4), id = p.u32(5) & 0x7fffffff;
  const name = FRAME_TYPES[type] ?? `Unknown type (${type})`;
  const outer = p.open(f.stream, FRAME_HEADER + length);
  const heading = p.lastNode;
  const title = `Stream: ${name}, Stream ID: ${id}, Length ${length}`;
  p.labelNode(heading, title);
  p.info(`${name}[${id}]`);
  p.take(f.length);
  p.take(f.type);
  const shown = FLAGS[type] ?? [f['flags.unused']];
  p.bits(f.flags, shown);
  p.addLabel(() => shown.filter(field => field.kind === 'bool' && (flags & field.mask) !== 0).map(field => `, ${field.title}`).join(''));
  p.show(f.r);
  p.take(f.streamid);
  const began = p.at - FRAME_HEADER;
  const contents = p.within(length);
  let more: string | undefined;
  switch (type) {
    case DATA: more = readData(contents, flags, facts); break;
    case HEADERS: more = readHeaders(contents, flags, facts); break;
    case PRIORITY: readPriority(contents); break;
    case RST_STREAM: contents.take(f['rst_stream.error']); break;
    case SETTINGS: readSettings(contents); break;
    case PUSH_PROMISE: more = readPromise(contents, flags, connection, facts); break;
    case PING: contents.take((flags & ACK) !== 0 ? f.pong : f.ping, contents.remaining); break;
    case GOAWAY: readGoaway(contents); break;
    case WINDOW_UPDATE: readWindowUpdate(contents, facts); break;
    case CONTINUATION: more = readContinuation(contents, facts); break;
    case ALTSVC: readAlternative(contents); break;
    case ORIGIN: readOrigins(contents); break;
    case PRIORITY_UPDATE:
      contents.take(f.priority_update_stream_id);
      contents.take(f.priority_update_field_value, contents.remaining);
      break;
    default:
      contents.takeRest(f.unknown);
  }
  if (more !== undefined) p.labelNode(heading, title + more);
  p.close(outer);
  if (p.packet.listener !== undefined) {
    const padded = type === DATA && (flags & PADDED) !== 0, from = began + FRAME_HEADER + (padded ? 1 : 0);
    const data = type === DATA ? p.bytes.subarray(from, Math.max(from, p.at - (padded ? p.bytes[from - 1] : 0))) : undefined;
    tellFrame(p.packet.listener, p.bytes.subarray(began, p.at), type, id, facts, data);
  }
  if (type === DATA || type === HEADERS) readCompleted(p, facts);
}

function readGoaway(p: Cursor): void {
  p.show(f['goway.r']);
  p.take(f['goaway.last_stream_id']);
  p.take(f['goaway.error']);
  p.takeRest(f['goaway.addata']);
}

function readWindowUpdate(p: Cursor, facts: FrameFacts | undefined): void {
  p.show(f['window_update.r']);
  const increment = p.take(f['window_update.window_size_increment']);
  if (increment === 0) p.expertUnder(f['window_update.zero']);
  showWindows(p, facts);
}

/** RFC 7838 §4. */
function readAlternative(p: Cursor): void {
  const length = p.take(f['altsvc.origin.len']);
  p.take(f['altsvc.origin'], length);
  p.takeRest(f['altsvc.field_value']);
}

/** RFC 8336 §2. */
function readOrigins(p: Cursor): void {
  while (p.more) {
    const outer = p.open(f.origin);
    const length = p.take(f['origin.origin_len']);
    p.take(f['origin.origin'], length);
    p.close(outer);
  }
}
