/** DATA frames, and the bodies that they are put together to, RFC 9113 §6.1. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { showPieces } from '../../reassembly.ts';
import { type GrpcCall, GRPC_CALL, callName } from '../grpc.ts';
import { STILL_CODED, TOO_LARGE } from '../http/body.ts';
import { readCarried } from '../http/carried.ts';
import { LIMIT_MET, isCoded, withoutCodings } from '../http/content-codings.ts';
import { type CarriedExchange, withExchange } from '../http/dns-exchange.ts';
import { callMedia, callUntyped } from '../http/media-types.ts';
import { HTTP2_FIELDS as f, PIECES } from './fields.ts';
import { END_STREAM, PADDED } from './names.ts';
import type { Body, FrameFacts } from './streams.ts';
import { uriOf } from './told.ts';

/** The length of padding, RFC 9113 §6.1; the padding itself lies at the frame's end. */
export function readPadLength(p: Cursor, flags: number): number {
  const length = (flags & PADDED) !== 0 ? p.take(f.padding) : 0;
  p.generate(f.pad_length, length, p.at);
  if (length > p.remaining) p.malformed(`${length} bytes of padding in ${p.remaining}`);
  return length;
}

export function readData(p: Cursor, flags: number, facts: FrameFacts | undefined): string | undefined {
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

export function showWindows(p: Cursor, facts: FrameFacts | undefined): void {
  if (facts?.connectionWindow !== undefined) showWindow(p, f['flow_control.connection_window'], facts.connectionWindow);
  if (facts?.streamWindow !== undefined) showWindow(p, f['flow_control.stream_window'], facts.streamWindow);
}

function showWindow(p: Cursor, field: Field<bigint>, left: number): void {
  p.generate(field, BigInt(Math.max(0, left)));
  if (left < 0) p.expertUnder(f['flow_control.exceeded']);
}

/** The body or messages that this frame completes, read by their media type. */
export function readCompleted(p: Cursor, facts: FrameFacts | undefined): void {
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
    const decoded = withoutCodings(contentEncoding, whole.bytes, p.packet);
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
    if (facts.stream !== undefined)
      p.packet.listener?.said?.({ protocol: 'http2', substream: facts.stream.id, plain, printed: plain.subarray(0, 0) });
  }
  if (facts.stream !== undefined && p.packet.listener?.carried !== undefined) {
    p.packet.listener.carried({
      protocol: 'http2', host: facts.stream.authority ?? '', uri: uriOf(facts.stream), contentType: contentType ?? '', bytes: plain,
      ...(trouble !== undefined && { trouble }),
    });
  }
  if (trouble !== undefined) {
    part.data();
    return;
  }
  if (contentType === undefined) {
    callUntyped(part);
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
export function dnsExchange({ stream }: FrameFacts): CarriedExchange | undefined {
  return stream && { request: stream.bodiesIn[0] || stream.request, response: stream.bodiesIn[1] };
}
