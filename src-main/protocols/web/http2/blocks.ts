/** Header blocks over any number of frames, RFC 9113 §4.3, and what their lines say of their stream. */
import type { TrackedMessage } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { type HeaderBlock, HeaderDecoder } from '../hpack/decoder.ts';
import { endBody } from './bodies.ts';
import { FRAME_HEADER, contents } from './framing.ts';
import { END_HEADERS, END_STREAM, PADDED, PUSH_PROMISE, WITH_PRIORITY } from './names.ts';
import { type Connection, type FrameFacts, type OpenBlock, type Side, type StreamFacts, type Way, streamOf } from './streams.ts';

/** Bytes of headers that one connection may keep, and of one block; what a line counts besides its bytes. */
const MOST_HEADERS = 1 << 27, MOST_BLOCK = 1 << 20, LINE_COST = 128;

export function beginBlock(connection: Connection, own: Side, message: TrackedMessage, type: number, facts: FrameFacts): void {
  const { bytes } = message;
  const flags = bytes[4], promise = type === PUSH_PROMISE;
  const lead = promise ? 4 : (flags & WITH_PRIORITY) !== 0 ? 5 : 0;
  const promised = FRAME_HEADER + ((flags & PADDED) !== 0 ? 1 : 0);
  const stream = promise ? (bytes.length >= promised + 4 ? readUint(bytes, promised, 4, false) & 0x7fffffff : 0) : (facts.stream?.id ?? 0);
  const block = contents(bytes, flags, lead);
  const ends = (flags & END_HEADERS) !== 0;
  if (promise) facts.promised = stream;
  own.open = {
    stream: promise ? (facts.stream?.id ?? 0) : stream, promise, parts: [ends ? block : block.slice()], length: block.length,
    endsStream: !promise && (flags & END_STREAM) !== 0,
  };
  if (ends) endBlock(connection, own, message, facts, promise ? stream : undefined);
}

/** RFC 9113 §6.10: a block may go on without end. */
export function goOn(open: OpenBlock, bytes: Uint8Array, facts: FrameFacts): void {
  open.length += bytes.length - FRAME_HEADER;
  if (open.length > MOST_BLOCK) open.parts = undefined;
  else if (bytes.length > FRAME_HEADER) open.parts?.push(bytes.slice(FRAME_HEADER));
  if (open.parts === undefined) facts.blockTooLarge = true;
}

/** Decodes a header block. A promise's headers are those of the request that the server answers on stream `promised`. */
export function endBlock(connection: Connection, own: Side, message: TrackedMessage, facts: FrameFacts, promised?: number): void {
  const open = own.open!;
  own.open = undefined;
  if (open.parts === undefined) {
    // What it put into the table is not known either.
    own.decoder = new HeaderDecoder(true);
    return;
  }
  const bytes = open.parts.length === 1 ? open.parts[0] : Uint8Array.from(Buffer.concat(open.parts));
  if (open.parts.length > 1) {
    facts.blockBytes = bytes;
    connection.keptHeaders += bytes.length;
  }
  facts.block = kept(connection, own.decoder!.decode(bytes));
  const stream = promised === undefined ? facts.stream : streamOf(connection, promised);
  if (stream === undefined) return;
  const way = stream.ways[promised === undefined ? facts.from : (facts.from ^ 1) as 0 | 1];
  for (const { name, value } of facts.block.lines) noteHeader(stream, way, name, value);
  const method = facts.block.lines.find(({ name }) => name === ':method');
  if (method !== undefined && stream.request === 0) {
    stream.request = message.frame;
    stream.requestTime = message.time;
  }
  // RFC 9110 §15.2: the final response is still to come behind a 1xx one.
  const status = facts.block.lines.find(({ name }) => name === ':status')?.value;
  if (status !== undefined && !status.startsWith('1')) stream.response ||= message.frame;
  if (open.endsStream) endBody(way, message.frame, facts);
}

function noteHeader(stream: StreamFacts, way: Way, name: string | undefined, value: string | undefined): void {
  switch (name) {
    case ':method': stream.method = value; break;
    case ':path': stream.path = value; break;
    case ':authority': stream.authority = value; break;
    case ':scheme': stream.scheme = value; break;
    case ':status': stream.status = value; break;
    case ':protocol': stream.protocol = value; break;
    case 'sec-websocket-extensions': stream.extensions = value; break;
    case 'content-type': way.contentType = value; break;
    case 'grpc-encoding': way.grpcEncoding = value; break;
    case 'content-encoding': way.contentEncoding = value?.toLowerCase(); break;
    default:
  }
}

/** A block as far as the connection keeps it: a few bytes can ask for lines of the table that cost a hundred times as much. */
function kept(connection: Connection, block: HeaderBlock): HeaderBlock {
  const cost = block.lines.reduce((sum, { name, value }) => sum + (name?.length ?? 0) + (value?.length ?? 0) + LINE_COST, 0);
  if (connection.keptHeaders + cost > MOST_HEADERS) {
    return { lines: [], trouble: `Of one connection no more than ${MOST_HEADERS >> 20} MB of headers are kept` };
  }
  connection.keptHeaders += cost;
  return block;
}
