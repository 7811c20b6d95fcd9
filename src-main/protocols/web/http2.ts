/** Hypertext Transfer Protocol, version 2: RFC 9113; its header compression: RFC 7541. */
import { type Cursor, type Field, between, protocol } from '../../dissect/index.ts';
import { GRPC_CALL, type GrpcCall, callName } from './grpc.ts';
import { callStatus } from './grpc/status.ts';
import { type HeaderBlock, HeaderDecoder } from './hpack/decoder.ts';
import { STILL_CODED, TOO_LARGE } from './http/body.ts';
import { readCarried } from './http/carried.ts';
import { LIMIT_MET, isCoded, withoutCodings } from './http/content-codings.ts';
import { type CarriedExchange, readDnsHeaders, withExchange } from './http/dns-exchange.ts';
import { callMedia } from './http/media-types.ts';
import { CONNECTION } from './http2/connection.ts';
import { FLAGS, HTTP2_FIELDS, PIECES } from './http2/fields.ts';
import { FRAME_HEADER, PREFACE, asHttp1, frameLength, looksLikeHttp2, prefaceLength } from './http2/framing.ts';
import { fullUri, showHeaders, summary } from './http2/header-fields.ts';
import {
  ACK, ALTSVC, CONTINUATION, DATA, END_HEADERS, END_STREAM, FRAME_TYPES, GOAWAY, HEADERS, ORIGIN, PADDED, PING, PRIORITY, PRIORITY_UPDATE, PUSH_PROMISE,
  RST_STREAM, SETTINGS, WINDOW_UPDATE, WITH_PRIORITY,
} from './http2/names.ts';
import { readSettings } from './http2/settings.ts';
import type { Body, Connection, FrameFacts } from './http2/streams.ts';
import { tellFrame, uriOf } from './http2/told.ts';
import { showPieces } from '../reassembly.ts';

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

/** The length of padding, RFC 9113 §6.1; the padding itself lies at the frame's end. */
function readPadLength(p: Cursor, flags: number): number {
  const length = (flags & PADDED) !== 0 ? p.take(f.padding) : 0;
  p.generate(f.pad_length, length, p.at);
  if (length > p.remaining) p.malformed(`${length} bytes of padding in ${p.remaining}`);
  return length;
}

function readData(p: Cursor, flags: number, facts: FrameFacts | undefined): string | undefined {
  const padding = readPadLength(p, flags);
  const here = p.packet.record.number;
  const size = p.remaining - padding;
  if (facts?.bodyIn !== undefined && facts.body === undefined && !facts.tooLarge) p.generate(f['body.reassembled.in'], facts.bodyIn);
  if (facts?.body !== undefined && facts.body.pieces.length > 1) showPieces(p, PIECES, facts.body.bytes, facts.body.pieces);
  if (size > 0) p.take(f['data.data'], Math.min(size, p.available));
  if (padding > 0) p.take(f['data.padding'], padding);
  if (facts?.tooLarge) p.expert(f.body_too_large);
  showWindows(p, facts);
  const partial = (flags & END_STREAM) === 0 && facts?.messages === undefined && facts?.bodyIn !== undefined && here > 0;
  return partial ? ' (partial entity body)' : undefined;
}

function showWindows(p: Cursor, facts: FrameFacts | undefined): void {
  if (facts?.connectionWindow !== undefined) showWindow(p, f['flow_control.connection_window'], facts.connectionWindow);
  if (facts?.streamWindow !== undefined) showWindow(p, f['flow_control.stream_window'], facts.streamWindow);
}

function showWindow(p: Cursor, field: Field<bigint>, left: number): void {
  p.generate(field, BigInt(Math.max(0, left)));
  if (left < 0) p.expertUnder(f['flow_control.exceeded']);
}

/** The body or messages that this frame completes, read by their media type. */
function readCompleted(p: Cursor, facts: FrameFacts | undefined): void {
  if (facts?.messages !== undefined) {
    p.packet.notes.set(GRPC_CALL, callOf(facts, facts.contentEncoding));
    for (const message of facts.messages) p.callOn('grpc', `gRPC message (${message.length} bytes)`, message);
  }
  if (facts?.carried !== undefined) readCarried(p, facts.stream?.protocol, facts.carried);
  if (facts?.body !== undefined && facts.body.bytes.length > 0) readBody(p, facts.body, facts);
}

function readBody(p: Cursor, whole: Body, facts: FrameFacts): void {
  const { contentType, contentEncoding } = facts;
  let part = p.over('HTTP/2 body', whole.bytes), plain = whole.bytes, trouble: string | undefined;
  if (isCoded(contentEncoding)) {
    const decoded = withoutCodings(contentEncoding, whole.bytes);
    if (typeof decoded === 'string') {
      p.expert(f.body_decompression_failed, LIMIT_MET[decoded]);
      trouble = decoded === 'too large' ? TOO_LARGE : STILL_CODED;
    } else {
      plain = decoded;
      const outer = p.open(`Content-encoded entity body (${contentEncoding}): ${whole.bytes.length} bytes -> ${plain.length} bytes`);
      part = part.over('Uncompressed entity body', plain);
      part.show(f['data.data'], plain.length);
      p.close(outer);
    }
    if (facts.stream !== undefined) p.packet.listener?.said?.({ protocol: 'http2', substream: facts.stream.id, plain, printed: plain.subarray(0, 0) });
  }
  if (facts.stream !== undefined && p.packet.listener?.carried !== undefined) {
    p.packet.listener.carried({
      protocol: 'http2', host: facts.stream.authority ?? '', uri: uriOf(facts.stream), contentType: contentType ?? '', bytes: plain, ...(trouble !== undefined && { trouble }),
    });
  }
  if (trouble !== undefined) {
    part.data();
    return;
  }
  if (contentType === undefined) {
    part.call('data-text-lines');
    return;
  }
  const { notes } = p.packet, before = notes.get(GRPC_CALL);
  if (callName(contentType) !== undefined) notes.set(GRPC_CALL, callOf(facts, undefined));
  withExchange(p, dnsExchange(facts), () => callMedia(part, contentType));
  notes.set(GRPC_CALL, before);
}

function callOf({ stream, from, contentType }: FrameFacts, encoding: string | undefined): GrpcCall {
  return { path: stream?.path, fromClient: from === 0, encoding, contentType };
}

/** Frames that complete what is asked and answered. */
function dnsExchange({ stream }: FrameFacts): CarriedExchange | undefined {
  return stream && { request: stream.bodiesIn[0] || stream.request, response: stream.bodiesIn[1] };
}

function readHeaders(p: Cursor, flags: number, facts: FrameFacts | undefined): string | undefined {
  if (facts?.body !== undefined && facts.body.pieces.length > 0) showPieces(p, PIECES, facts.body.bytes, facts.body.pieces);
  const padding = readPadLength(p, flags);
  if ((flags & WITH_PRIORITY) !== 0) readPriority(p);
  const more = readBlock(p, p.at, takeBlock(p, f.headers, padding), (flags & END_HEADERS) !== 0, facts);
  if (padding > 0) p.take(f['headers.padding'], padding);
  showExchange(p, facts);
  return more;
}

/** All but the padding. */
function takeBlock(p: Cursor, field: Field<void>, padding: number): Uint8Array {
  if (padding > p.remaining) p.malformed('padding longer than the frame');
  return p.takeBytes(field, p.remaining - padding);
}

/** A header block or part of one, whose bytes begin at `at`; gives what is said of it in the heading. */
function readBlock(p: Cursor, at: number, bytes: Uint8Array, isWhole: boolean, facts: FrameFacts | undefined): string | undefined {
  if (facts?.blockTooLarge) p.expert(f.block_too_large);
  const block = facts?.block ?? (isWhole && facts === undefined ? new HeaderDecoder(true).decode(bytes) : undefined);
  if (block === undefined) return undefined;
  if (facts?.blockBytes === undefined) showHeaders(p, block, at);
  else showHeaders(p.over('Header block', facts.blockBytes), block, 0);
  const uri = fullUri(block);
  if (uri !== undefined) p.generate(f['request.full_uri'], uri);
  showCallStatus(p, block);
  const text = summary(block);
  if (text !== undefined) p.addInfo(`: ${text}`);
  if (facts !== undefined) readDnsHeaders(p, block.lines, dnsExchange(facts));
  if (text === undefined) return undefined;
  return `, ${text}`;
}

/** How a gRPC call ended. */
function showCallStatus(p: Cursor, block: HeaderBlock): void {
  const status = callStatus(name => block.lines.find(line => line.name === name)?.value);
  if (status === undefined) return;
  p.generate(f.grpc_status, status.code);
  if (status.message !== '') p.generate(f.grpc_message, status.message);
}

/** Requests and responses of the stream, each with the frame of the other. */
function showExchange(p: Cursor, facts: FrameFacts | undefined): void {
  const stream = facts?.stream, here = p.packet.record.number;
  if (stream === undefined || facts?.block === undefined) return;
  if (here === stream.request && stream.response > 0) p.generate(f.response_in, stream.response);
  if (here !== stream.response || stream.request === 0) return;
  p.generate(f.request_in, stream.request);
  if (stream.requestTime !== undefined) p.generate(f.time, between(stream.requestTime, p.packet.record));
}

function readPriority(p: Cursor): void {
  p.show(f.exclusive);
  p.take(f.stream_dependency);
  const weight = p.take(f['headers.weight']);
  p.generate(f['headers.weight_real'], weight + 1, p.at - 1, 1);
}

function readPromise(p: Cursor, flags: number, connection: Connection | undefined, facts: FrameFacts | undefined): string | undefined {
  const padding = readPadLength(p, flags);
  p.show(f['push_promise.r']);
  const promised = p.take(f['push_promise.promised_stream_id']);
  const more = readBlock(p, p.at, takeBlock(p, f['push_promise.header'], padding), (flags & END_HEADERS) !== 0, facts);
  if (padding > 0) p.take(f['push_promise.padding'], padding);
  const response = connection?.streams.get(promised)?.response ?? 0;
  if (response > 0) p.generate(f.response_in, response);
  return more;
}

function readContinuation(p: Cursor, facts: FrameFacts | undefined): string | undefined {
  const at = p.at, bytes = p.peekBytes(p.remaining);
  p.take(f['continuation.header'], p.remaining);
  const more = readBlock(p, at, bytes, false, facts);
  showExchange(p, facts);
  return more;
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
  if (length > 0) p.take(f['altsvc.origin'], length);
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
