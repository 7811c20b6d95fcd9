/** Frames with blocks of header fields: HEADERS, PUSH_PROMISE and CONTINUATION, RFC 9113 §4.3. */
import { type Cursor, type Field, between } from '../../../dissect/index.ts';
import { showPieces } from '../../reassembly.ts';
import { callStatus } from '../grpc/status.ts';
import { type HeaderBlock, HeaderDecoder } from '../hpack/decoder.ts';
import { readDnsHeaders } from '../http/dns-exchange.ts';
import { dnsExchange, readPadLength } from './data-frames.ts';
import { HTTP2_FIELDS as f, PIECES } from './fields.ts';
import { fullUri, showHeaders, summary } from './header-fields.ts';
import { END_HEADERS, WITH_PRIORITY } from './names.ts';
import type { Connection, FrameFacts } from './streams.ts';

export function readHeaders(p: Cursor, flags: number, facts: FrameFacts | undefined): string | undefined {
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

export function readPriority(p: Cursor): void {
  p.show(f.exclusive);
  p.take(f.stream_dependency);
  const weight = p.take(f['headers.weight']);
  p.generate(f['headers.weight_real'], weight + 1, p.at - 1, 1);
}

export function readPromise(p: Cursor, flags: number, connection: Connection | undefined, facts: FrameFacts | undefined): string | undefined {
  const padding = readPadLength(p, flags);
  p.show(f['push_promise.r']);
  const promised = p.take(f['push_promise.promised_stream_id']);
  const more = readBlock(p, p.at, takeBlock(p, f['push_promise.header'], padding), (flags & END_HEADERS) !== 0, facts);
  if (padding > 0) p.take(f['push_promise.padding'], padding);
  const response = connection?.streams.get(promised)?.response ?? 0;
  if (response > 0) p.generate(f.response_in, response);
  return more;
}

export function readContinuation(p: Cursor, facts: FrameFacts | undefined): string | undefined {
  const at = p.at, bytes = p.peekBytes(p.remaining);
  p.take(f['continuation.header'], p.remaining);
  const more = readBlock(p, at, bytes, false, facts);
  showExchange(p, facts);
  return more;
}
