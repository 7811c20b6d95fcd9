/** What is known of a connection's streams and of its frames, RFC 9113 §5. */
import type { Moment, Piece } from '../../../dissect/index.ts';
import type { HeaderBlock, HeaderDecoder } from '../hpack/decoder.ts';
import type { Carried, CarriedMessage } from '../http/carried.ts';
import type { MessageCutter } from '../http/message-cutter.ts';

/** Bytes of bodies and unfinished header blocks that one connection may keep. */
export const MOST_KEPT = 1 << 27;

/** One way of a stream. */
export interface Way {
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
export interface OpenBlock {
  readonly stream: number;
  readonly promise: boolean;
  /** Undefined when they grew too large to be kept. */
  parts: Uint8Array[] | undefined;
  length: number;
  readonly endsStream: boolean;
}

export interface Side {
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

export function streamOf(connection: Connection, id: number): StreamFacts {
  let stream = connection.streams.get(id);
  if (stream === undefined) {
    const way = (direction: 0 | 1): Way => ({
      contentType: undefined, contentEncoding: undefined, grpcEncoding: undefined, chunks: [], pieces: [], length: 0, waiting: [],
      messages: undefined,
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

/** Whether the connection may keep so many bytes more; counts them. */
export function keep(connection: Connection, length: number): boolean {
  if (connection.kept + length > MOST_KEPT) return false;
  connection.kept += length;
  return true;
}
