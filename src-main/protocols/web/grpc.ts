/**
 * gRPC's messages, which HTTP/2 carries: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md, "Length-Prefixed-Message"; and those of
 * gRPC-Web, which any HTTP carries: PROTOCOL-WEB.md beside it. Those of Connect are alike: https://connectrpc.com/docs/protocol, "Streaming
 * RPCs".
 */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, bits, expert, flag, octets, printable, protocol, text, u32 } from '../../dissect/index.ts';
import { callStatus } from './grpc/status.ts';
import { LIMIT_MET, withoutCodings } from './http/content-codings.ts';
import { mediaTypeIn, mediaTypeOf } from './http/media-types.ts';

/** What the carrier says of the message, in `p.packet.notes`. */
export const GRPC_CALL = 'grpc call';

const CONNECT = 'Connect', WEB_TEXT = 'GRPC-Web-Text';

export interface GrpcCall {
  /** `/package.Service/Method` */
  readonly path: string | undefined;
  readonly fromClient: boolean;
  /** `grpc-encoding` of the message's sender. */
  readonly encoding: string | undefined;
  /** Media type of the body: `application/grpc+proto`. */
  readonly contentType?: string | undefined;
}

/** What the lists call a body of this media type; undefined where it is not part of a call. */
export function callName(contentType: string): string | undefined {
  const [, kind] = /^application\/(grpc-web-text|grpc-web|grpc|connect\+|proto(?![\w.-]))/i.exec(contentType) ?? [];
  return kind === undefined ? undefined : NAMES[kind.toLowerCase()];
}

/** Whether the messages are text, which is whole only with the body. */
export const isInText = (contentType: string): boolean => callName(contentType) === WEB_TEXT;

const NAMES: Readonly<Record<string, string>> = {
  grpc: 'GRPC', 'grpc-web': 'GRPC-Web', 'grpc-web-text': WEB_TEXT, 'connect+': CONNECT, proto: CONNECT,
};

const FIELDS = {
  frame_type: bits('Frame Type', 0x80, { values: { 0: 'Data', 1: 'Trailer' } }),
  compressed_flag: bits('Compressed Flag', 0x01, { values: { 0: 'Not Compressed', 1: 'Compressed' } }),
  end_stream: flag('End of Stream', 0x02, { own: true }),
  message_length: u32('Message Length'),
  message_data: octets('Message Data'),
  trailer: text('Trailer', { own: true }),
  body_decompression_failed: expert('Body decompression failed', 'warning', 'Undecoded'),
  body_malformed: expert('Malformed message data', 'warning', 'Malformed'),
};

const f = FIELDS;

const TRAILER = 1;

export const grpc = protocol({
  name: 'grpc',
  title: 'GRPC Message',
  short: 'GRPC',
  on: {
    media_type: [
      'application/grpc', 'application/grpc+proto', 'application/grpc+json', 'application/grpc-web', 'application/grpc-web+proto',
      'application/grpc-web+json', 'application/grpc-web-text', 'application/grpc-web-text+proto', 'application/connect+proto',
      'application/connect+json',
    ],
  },
  fields: FIELDS,
  dissect(p) {
    const call = p.packet.notes.get(GRPC_CALL) as GrpcCall | undefined;
    if (call?.path !== undefined) p.title(`: ${call.path}, ${call.fromClient ? 'Request' : 'Response'}`);
    const { type } = call?.contentType === undefined ? mediaTypeOf(p) : mediaTypeIn(call.contentType), name = callName(type) ?? 'GRPC';
    p.column(name);
    p.addInfo(` (${name})`);
    const body = name === WEB_TEXT ? p.over('Decoded gRPC-Web text', fromBase64(p.peekBytes(p.available))) : p;
    const form: Form = { isConnect: name === CONNECT, isJson: type.endsWith('+json') };
    readMessage(body, call, form);
    while (body.more) readMessage(body, call, form);
    if (body !== p) p.skip(p.available);
  },
});

/** What the media type says of the messages. */
interface Form {
  readonly isConnect: boolean;
  readonly isJson: boolean;
}

function readMessage(p: Cursor, call: GrpcCall | undefined, { isConnect, isJson }: Form): void {
  const kind = p.show(f.frame_type), ends = isConnect && p.show(f.end_stream), compressed = p.take(f.compressed_flag);
  const length = p.take(f.message_length);
  if (length > p.remaining) p.expert(f.body_malformed, `${length} bytes of message in ${p.remaining}`);
  const size = Math.min(length, p.available);
  if (size === 0) return;
  // The last message of Connect says in JSON how the call ended.
  const carried = ends || isJson ? 'json' : 'protobuf';
  if (compressed === 0) {
    showMessage(p, size);
    if (kind === TRAILER) readTrailers(p.within(size));
    else p.call(carried, size);
    return;
  }
  const encoding = call?.encoding ?? 'gzip', plain = withoutCodings(encoding, p.peekBytes(size), p.packet);
  if (typeof plain === 'string') {
    showMessage(p, size);
    p.expert(f.body_decompression_failed, LIMIT_MET[plain]);
    p.data(size);
    return;
  }
  const part = p.within(size), message = p.over(kind === TRAILER ? 'Uncompressed gRPC trailers' : 'Uncompressed gRPC message', plain);
  part.close(part.open(`Message-encoded entity body (${encoding}): ${size} bytes -> ${plain.length} bytes`, size));
  if (plain.length === 0) return;
  showMessage(message, plain.length);
  if (kind === TRAILER) readTrailers(message);
  else message.call(carried);
}

/** The message as it is once nothing encodes it. */
function showMessage(p: Cursor, size: number): void {
  p.show(f.message_data, size);
  p.label(`Message Data: ${size} bytes`);
}

/** Headers as HTTP/1 writes them, in the last message of a gRPC-Web response. */
function readTrailers(p: Cursor): void {
  const headers = new Map<string, string>();
  while (p.available > 0) {
    const ending = byteIndex(p.bytes, 10, p.at, p.end);
    const line = p.take(f.trailer, (ending < 0 ? p.end : ending + 1) - p.at);
    p.label(`Trailer: ${printable(line)}`);
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const status = callStatus(name => headers.get(name));
  if (status !== undefined) p.addInfo(`: ${status.text}`);
}

/** Each part of the body may have been encoded by itself, with its padding in the middle then. */
function fromBase64(bytes: Uint8Array): Uint8Array {
  const parts = Buffer.from(bytes).toString('latin1').match(/[^=]+=*/g) ?? [];
  return Uint8Array.from(Buffer.concat(parts.map(part => Buffer.from(part, 'base64'))));
}
