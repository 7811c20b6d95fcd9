/** What a connection's frames mean together: header tables, streams with their requests, responses and bodies, flow control. RFC 9113 §5 and §8. */
import type { Moment, Piece, TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { type HeaderBlock, HeaderDecoder } from '../hpack/decoder.ts';
import { requestLine } from '../http/exchanges.ts';
import { REQUEST, RESPONSE, headerText, headerValue, nameBytes, startKind } from '../http/head.ts';
import { isInText } from '../grpc.ts';
import { grpcMessages } from '../grpc/framing.ts';
import { Carried, type CarriedMessage, isCarrying } from '../http/carried.ts';
import type { MessageCutter } from '../http/message-cutter.ts';
import { FRAME_HEADER, PREFACE, prefaceLength } from './framing.ts';
import {
  ACK, CONTINUATION, DATA, END_HEADERS, END_STREAM, HEADERS, INITIAL_WINDOW_SIZE, PADDED, PUSH_PROMISE, SETTINGS, WINDOW_UPDATE, WITH_PRIORITY,
} from './names.ts';

/** Bytes of bodies and unfinished header blocks that one connection may keep, of headers, and of one block; what a line counts besides its bytes. */
export const MOST_KEPT = 1 << 27;
const MOST_HEADERS = 1 << 27, MOST_BLOCK = 1 << 20, LINE_COST = 128;
const FIRST_WINDOW = 65_535;
/** Streams that may have more to say when their messages are forgotten: the newest, and those whose bodies are not whole. */
const STREAMS_AT_ONCE = 256;
const UPGRADE = nameBytes('upgrade'), HOST = nameBytes('host');

/** One way of a stream. */
interface Way {
  contentType: string | undefined;
  contentEncoding: string | undefined;
  grpcEncoding: string | undefined;
  /** Body so far, until it is whole; undefined when it grew too large to be kept. */
  chunks: Uint8Array[] | undefined;
  pieces: Piece[];
  length: number;
  /** Facts of the DATA frames that wait for the body's end. */
  waiting: FrameFacts[];
  /** Its gRPC messages, where it has some. */
  messages: MessageCutter | undefined;
  window: number | undefined;
}

export interface StreamFacts {
  readonly id: number;
  method: string | undefined;
  path: string | undefined;
  authority: string | undefined;
  scheme: string | undefined;
  status: string | undefined;
  /** Of an extended CONNECT, RFC 8441 §4, and what the server says of WebSocket's extensions. */
  protocol: string | undefined;
  extensions: string | undefined;
  /** What is inside a stream that was opened for another protocol. */
  carried: Carried | undefined;
  /** Frames with the final headers of request (or the promise of a push) and response; 0 while unknown. */
  request: number;
  requestTime: Moment | undefined;
  response: number;
  /** Frames that complete the bodies; 0 while unknown. */
  readonly bodiesIn: [number, number];
  readonly ways: readonly [Way, Way];
}

export interface Body {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
}

/** What the tracker found out about one frame. */
export interface FrameFacts {
  readonly stream: StreamFacts | undefined;
  /** The stream that it promises. */
  promised?: number;
  /** The header block that this frame completes, and its bytes where they lie in several frames. */
  block?: HeaderBlock;
  blockBytes?: Uint8Array;
  /** The body that this frame completes. */
  body?: Body;
  /** Where the body is completed that this frame holds a part of. */
  bodyIn?: number;
  /** The body is larger than what is kept. */
  tooLarge?: boolean;
  /** The header block that this frame is of is. */
  blockTooLarge?: boolean;
  /** gRPC messages that this frame completes. */
  messages?: Uint8Array[];
  /** Those of the protocol that the stream was opened for. */
  carried?: readonly CarriedMessage[];
  /** Way of the stream that it belongs to: 0 sent by the connection's client. */
  readonly from: 0 | 1;
  contentType?: string | undefined;
  contentEncoding?: string | undefined;
  /** Bytes that may still be sent in the direction concerned, after this frame. */
  connectionWindow?: number | undefined;
  streamWindow?: number | undefined;
}

/** A header block whose end has not come. */
interface OpenBlock {
  readonly stream: number;
  readonly promise: boolean;
  /** Undefined when they grew too large to be kept. */
  parts: Uint8Array[] | undefined;
  length: number;
  readonly endsStream: boolean;
}

interface Side {
  decoder: HeaderDecoder | undefined;
  open: OpenBlock | undefined;
  /** What this side may still send; undefined when the connection's begin is missing. */
  window: number | undefined;
  /** What the other side allows for each new stream. */
  initialWindow: number;
}

export interface Connection {
  readonly sides: readonly [Side, Side];
  readonly streams: Map<number, StreamFacts>;
  /** By frame of the capture, its HTTP/2 frames in order. */
  readonly frames: Map<number, FrameFacts[]>;
  /** Bytes kept. */
  kept: number;
  keptHeaders: number;
  /** Whether a frame was seen: what comes before is HTTP/1 that is upgraded. */
  begun: boolean;
}

const side = (): Side => ({ decoder: undefined, open: undefined, window: undefined, initialWindow: FIRST_WINDOW });
const EMPTY = new Uint8Array(0);

export const CONNECTION: Tracker<Connection> = {
  key: 'http2',
  make: () => ({ sides: [side(), side()], streams: new Map(), frames: new Map(), kept: 0, keptHeaders: 0, begun: false }),
  forget(connection) {
    const { frames, streams } = connection;
    frames.clear();
    connection.kept = connection.keptHeaders = 0;
    let before = streams.size - STREAMS_AT_ONCE;
    for (const [id, { ways }] of streams) {
      const open = ways.filter(({ waiting }) => waiting.length > 0);
      if (before-- > 0 && open.length === 0) streams.delete(id);
      for (const { chunks, length } of open) connection.kept += chunks === undefined ? 0 : length;
    }
  },
  holds: ({ kept, keptHeaders }) => kept + keptHeaders,
  observe(connection, message) {
    if (!connection.begun && takeUpgrade(connection, message)) return;
    connection.begun = true;
    const facts = observed(connection, message);
    const frames = connection.frames.get(message.frame);
    if (frames === undefined) connection.frames.set(message.frame, [facts]);
    else frames.push(facts);
  },
};

/** Whether this is still HTTP/1. The request that asks for the upgrade is that of stream 1 (RFC 7540 §3.2). */
function takeUpgrade(connection: Connection, { bytes, frame, time }: TrackedMessage): boolean {
  if (prefaceLength(bytes, 0, bytes.length) === PREFACE.length) return false;
  const kind = startKind(bytes, 0, bytes.length);
  if (kind === REQUEST && headerValue(bytes, 0, bytes.length, UPGRADE) >= 0) {
    const { method, target } = requestLine(bytes, 0, bytes.length);
    Object.assign(streamOf(connection, 1), { method, path: target, authority: headerText(bytes, 0, bytes.length, HOST), scheme: 'http', request: frame, requestTime: time });
  }
  return kind === REQUEST || kind === RESPONSE;
}

function observed(connection: Connection, message: TrackedMessage): FrameFacts {
  const { bytes } = message;
  const from = message.fromClient ? 0 : 1;
  const own = connection.sides[from];
  const isPreface = prefaceLength(bytes, 0, bytes.length) === PREFACE.length;
  if (own.decoder === undefined) {
    const begins = isPreface || bytes[3] === SETTINGS;
    own.decoder = new HeaderDecoder(!begins);
    if (begins) own.window = FIRST_WINDOW;
  }
  if (isPreface || bytes.length < FRAME_HEADER) return { stream: undefined, from };
  const type = bytes[3], flags = bytes[4], id = readUint(bytes, 5, 4, false) & 0x7fffffff;
  const stream = id === 0 ? undefined : streamOf(connection, id);
  const facts: FrameFacts = { stream, from };
  switch (type) {
    case HEADERS:
    case PUSH_PROMISE:
      beginBlock(connection, own, message, type, facts);
      break;
    case CONTINUATION:
      if (own.open === undefined || own.open.stream !== id) break;
      goOn(own.open, bytes, facts);
      if ((flags & END_HEADERS) !== 0) endBlock(connection, own, message, facts);
      break;
    case DATA:
      if (stream !== undefined) takeData(connection, message, stream, facts);
      break;
    case SETTINGS:
      if ((flags & ACK) === 0) takeSettings(connection, bytes, from);
      break;
    case WINDOW_UPDATE:
      takeWindow(connection, bytes, from, stream, facts);
      break;
    default:
  }
  return facts;
}

/** Contents of a padded frame, `lead` bytes of it left out. */
function contents(bytes: Uint8Array, flags: number, lead: number): Uint8Array {
  let from = FRAME_HEADER, end = bytes.length;
  if ((flags & PADDED) !== 0) end -= bytes[from++] ?? 0;
  from += lead;
  return from < end ? bytes.subarray(from, end) : EMPTY;
}

function beginBlock(connection: Connection, own: Side, message: TrackedMessage, type: number, facts: FrameFacts): void {
  const { bytes } = message;
  const flags = bytes[4], promise = type === PUSH_PROMISE;
  const lead = promise ? 4 : (flags & WITH_PRIORITY) !== 0 ? 5 : 0;
  const promised = FRAME_HEADER + ((flags & PADDED) !== 0 ? 1 : 0);
  const stream = promise ? (bytes.length >= promised + 4 ? readUint(bytes, promised, 4, false) & 0x7fffffff : 0) : (facts.stream?.id ?? 0);
  const block = contents(bytes, flags, lead);
  const ends = (flags & END_HEADERS) !== 0;
  if (promise) facts.promised = stream;
  own.open = { stream: promise ? (facts.stream?.id ?? 0) : stream, promise, parts: [ends ? block : block.slice()], length: block.length, endsStream: !promise && (flags & END_STREAM) !== 0 };
  if (ends) endBlock(connection, own, message, facts, promise ? stream : undefined);
}

/** RFC 9113 §6.10: a block may go on without end. */
function goOn(open: OpenBlock, bytes: Uint8Array, facts: FrameFacts): void {
  open.length += bytes.length - FRAME_HEADER;
  if (open.length > MOST_BLOCK) open.parts = undefined;
  else if (bytes.length > FRAME_HEADER) open.parts?.push(bytes.slice(FRAME_HEADER));
  if (open.parts === undefined) facts.blockTooLarge = true;
}

/** Decodes a header block. A promise's headers are those of the request that the server answers on stream `promised`. */
function endBlock(connection: Connection, own: Side, message: TrackedMessage, facts: FrameFacts, promised?: number): void {
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

function takeData(connection: Connection, { bytes, frame }: TrackedMessage, stream: StreamFacts, facts: FrameFacts): void {
  const way = stream.ways[facts.from], own = connection.sides[facts.from];
  const counted = bytes.length - FRAME_HEADER;
  if (own.window !== undefined) {
    facts.connectionWindow = own.window -= counted;
    if (way.window !== undefined) facts.streamWindow = way.window -= counted;
  }
  const data = contents(bytes, bytes[4], 0);
  if (isCarrying(stream)) takeCarried(connection, (stream.carried ??= new Carried(stream)), data, frame, facts);
  else if (way.contentType?.startsWith('application/grpc') === true && !isInText(way.contentType)) takeMessages(connection, way, data, facts);
  else addToBody(connection, way, data, frame, facts);
  if ((bytes[4] & END_STREAM) !== 0) endBody(way, frame, facts);
}

function takeCarried(connection: Connection, carried: Carried, data: Uint8Array, frame: number, facts: FrameFacts): void {
  const { messages, tooLarge } = carried.take(facts.from, data, frame, size => keep(connection, size));
  facts.carried = messages;
  if (tooLarge) facts.tooLarge = true;
}

function takeMessages(connection: Connection, way: Way, data: Uint8Array, facts: FrameFacts): void {
  way.messages ??= grpcMessages();
  const { messages, tooLarge } = way.messages.add(data, size => keep(connection, size));
  facts.messages = messages;
  if (tooLarge) facts.tooLarge = true;
  facts.contentType = way.contentType;
  facts.contentEncoding = way.grpcEncoding;
}

function addToBody(connection: Connection, way: Way, data: Uint8Array, frame: number, facts: FrameFacts): void {
  way.waiting.push(facts);
  if (way.chunks !== undefined && keep(connection, data.length)) {
    way.chunks.push(data.slice());
    way.pieces.push({ frame, offset: way.length, length: data.length });
  } else {
    connection.kept -= way.chunks === undefined ? 0 : way.length;
    way.chunks = undefined;
    facts.tooLarge = true;
  }
  way.length += data.length;
}

/** The stream's sender is done: its body is whole. */
function endBody(way: Way, frame: number, facts: FrameFacts): void {
  if (way.waiting.length === 0) return;
  if (facts.stream !== undefined) facts.stream.bodiesIn[facts.from] = frame;
  for (const part of way.waiting) part.bodyIn = frame;
  if (way.chunks !== undefined) {
    facts.body = { bytes: way.chunks.length === 1 ? way.chunks[0] : Uint8Array.from(Buffer.concat(way.chunks)), pieces: way.pieces };
    facts.contentType = way.contentType;
    facts.contentEncoding = way.contentEncoding;
  }
  way.waiting = [];
  way.chunks = undefined;
}

/** What a side announces holds for what the other one sends. */
function takeSettings(connection: Connection, bytes: Uint8Array, from: 0 | 1): void {
  for (let at = FRAME_HEADER; at + 6 <= bytes.length; at += 6) {
    if (((bytes[at] << 8) | bytes[at + 1]) !== INITIAL_WINDOW_SIZE) continue;
    const other = connection.sides[from ^ 1], size = readUint(bytes, at + 2, 4, false);
    for (const { ways } of connection.streams.values()) {
      const way = ways[from ^ 1];
      if (way.window !== undefined) way.window += size - other.initialWindow;
    }
    other.initialWindow = size;
  }
}

function takeWindow(connection: Connection, bytes: Uint8Array, from: 0 | 1, stream: StreamFacts | undefined, facts: FrameFacts): void {
  if (bytes.length < FRAME_HEADER + 4) return;
  const increment = readUint(bytes, FRAME_HEADER, 4, false) & 0x7fffffff;
  const other = connection.sides[from ^ 1];
  if (stream === undefined) {
    // The side that it is for may not have said anything yet.
    if (other.window === undefined && other.decoder === undefined && connection.sides[from].window !== undefined) other.window = FIRST_WINDOW;
    if (other.window !== undefined) facts.connectionWindow = other.window += increment;
  } else {
    const way = stream.ways[from ^ 1];
    if (way.window !== undefined) facts.streamWindow = way.window += increment;
  }
}

function streamOf(connection: Connection, id: number): StreamFacts {
  let stream = connection.streams.get(id);
  if (stream === undefined) {
    const way = (direction: 0 | 1): Way => ({
      contentType: undefined, contentEncoding: undefined, grpcEncoding: undefined, chunks: [], pieces: [], length: 0, waiting: [], messages: undefined,
      window: connection.sides[0].window === undefined ? undefined : connection.sides[direction].initialWindow,
    });
    stream = {
      id, method: undefined, path: undefined, authority: undefined, scheme: undefined, status: undefined, protocol: undefined,
      extensions: undefined, carried: undefined, request: 0, requestTime: undefined, response: 0, bodiesIn: [0, 0], ways: [way(0), way(1)],
    };
    connection.streams.set(id, stream);
  }
  return stream;
}

/** A block as far as the connection keeps it: a few bytes can ask for lines of the table that cost a hundred times as much. */
function kept(connection: Connection, block: HeaderBlock): HeaderBlock {
  const cost = block.lines.reduce((sum, { name, value }) => sum + (name?.length ?? 0) + (value?.length ?? 0) + LINE_COST, 0);
  if (connection.keptHeaders + cost > MOST_HEADERS) return { lines: [], trouble: `Of one connection no more than ${MOST_HEADERS >> 20} MB of headers are kept` };
  connection.keptHeaders += cost;
  return block;
}

/** Whether the connection may keep so many bytes more; counts them. */
function keep(connection: Connection, length: number): boolean {
  if (connection.kept + length > MOST_KEPT) return false;
  connection.kept += length;
  return true;
}
