/** What DATA frames carry: bodies, gRPC messages, and the protocols that a stream was opened for. */
import type { TrackedMessage } from '../../../dissect/index.ts';
import { isInText } from '../grpc.ts';
import { grpcMessages } from '../grpc/framing.ts';
import { Carried, isCarrying } from '../http/carried.ts';
import { FRAME_HEADER, contents } from './framing.ts';
import { END_STREAM } from './names.ts';
import { type Connection, type FrameFacts, type StreamFacts, type Way, keep } from './streams.ts';

export function takeData(connection: Connection, { bytes, frame }: TrackedMessage, stream: StreamFacts, facts: FrameFacts): void {
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
export function endBody(way: Way, frame: number, facts: FrameFacts): void {
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
