/**
 * Messages put together from the chunks of a connection (Adobe, "RTMP specification 1.0", §5): which frames brought the parts of each, and
 * which call a result answers.
 */
import type { TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { commandOf } from './amf0.ts';

export const SET_CHUNK_SIZE = 1, ABORT = 2, AMF3_COMMAND = 17, AMF0_COMMAND = 20;
/** §5.2: a version, then 1,536 bytes of either side, and those of the other side again. */
export const VERSION_LENGTH = 1, HANDSHAKE = 1536;
const VERSION = 3;
/** §5.4.1 */
const DEFAULT_CHUNK_SIZE = 128;
/** §5.3.1.2: bytes of a message header by the format of the chunk, without the extended timestamp. */
const HEADER_LENGTHS = [11, 7, 3, 0];
const EXTENDED = 0xffffff;
export const EXTENDED_LENGTH = 4;
/** Bytes of a command that are looked at for its name and transaction. */
const HEAD = 256;
/** Numbers that a piece has in `Message.pieces`. */
export const PIECE = 4;
const BYTES_PER_NUMBER = 8;

export interface Call {
  readonly frame: number;
  /** Frame of the result, 0 as long as there is none. */
  response: number;
}

/** A message, or a part of the handshake, that is whole. */
export interface Message {
  readonly kind: 'first' | 'second' | 'both' | 'message';
  /** The header of its first chunk; empty for the handshake. */
  readonly header: readonly number[];
  readonly type: number;
  readonly length: number;
  /** In milliseconds, as far as it is known. */
  readonly timestamp: number;
  /** One after another the frame, the number among its messages, the offset there, and the length of each piece. */
  readonly pieces: readonly number[];
  /** The call that this is, or that this answers. */
  readonly call: Call | undefined;
}

/** What one segment, or several in a row, completed. */
export interface Completed {
  readonly fromClient: boolean;
  readonly messages: readonly Message[];
  /** Where chunks cannot be told from each other any more, -1 where they can. */
  readonly lostAt: number;
}

interface Building {
  readonly header: readonly number[];
  readonly type: number;
  readonly length: number;
  readonly timestamp: number;
  readonly pieces: number[];
  /** The first bytes of those that say something of the connection. */
  readonly head: number[] | undefined;
  got: number;
}

interface ChunkStream {
  type: number;
  length: number;
  timestamp: number;
  delta: number;
  extended: boolean;
  message: Building | undefined;
}

/** One direction. */
class Side {
  readonly streams = new Map<number, ChunkStream>();
  chunkSize = DEFAULT_CHUNK_SIZE;
  /** What is expected before the chunks, and how many bytes of it are missing. */
  handshake: 'unknown' | 'first' | 'second' | 'both' | 'done' = 'unknown';
  missing = 0;
  pieces: number[] = [];
  /** A chunk's header as far as it is there. */
  header: number[] = [];
  current: ChunkStream | undefined;
  /** Bytes of the chunk at hand that are still to come. */
  left = 0;
  lost = false;
}

export class Connection {
  readonly sides = [new Side(), new Side()] as const;
  readonly byFrame = new Map<number, Completed[]>();
  /** The newest call by side and transaction. */
  readonly calls = new Map<string, Call>();
  held = 0;

  /** `nth`: of the frame's messages. */
  feed(bytes: Uint8Array, frame: number, nth: number, fromClient: boolean): Completed {
    const messages: Message[] = [], side = this.sides[fromClient ? 0 : 1];
    if (side.handshake === 'unknown') begin(side, bytes, fromClient);
    let at = 0, lostAt = side.lost ? 0 : -1;
    while (at < bytes.length && !side.lost) {
      const place: Place = { frame, nth, at, available: bytes.length - at };
      if (side.handshake !== 'done') at += shakeHands(side, place, messages);
      else if (side.current === undefined) at += this.takeHeader(side, bytes[at], place, fromClient, messages);
      else at += this.takeChunk(side, side.current, bytes, place, fromClient, messages);
      if (side.lost) lostAt = at;
    }
    return { fromClient, messages, lostAt };
  }

  private takeHeader(side: Side, byte: number, place: Place, fromClient: boolean, messages: Message[]): number {
    side.header.push(byte);
    const wanted = headerLength(side);
    if (wanted === undefined || side.header.length < wanted) return 1;
    const stream = beginChunk(side);
    side.header = [];
    if (stream === undefined) {
      side.lost = true;
      return 1;
    }
    side.current = stream;
    const { message } = stream;
    side.left = message === undefined ? 0 : Math.min(side.chunkSize, message.length - message.got);
    if (message?.length === 0) this.complete(side, stream, message, place.frame, fromClient, messages);
    return 1;
  }

  private takeChunk(side: Side, stream: ChunkStream, bytes: Uint8Array, place: Place, fromClient: boolean, messages: Message[]): number {
    const { frame, nth, at, available } = place;
    const message = stream.message!, length = Math.min(side.left, available);
    message.pieces.push(frame, nth, at, length);
    this.held += PIECE * BYTES_PER_NUMBER;
    if (message.head !== undefined) for (let i = 0; i < length && message.head.length < HEAD; i++) message.head.push(bytes[at + i]);
    message.got += length;
    side.left -= length;
    if (message.got === message.length) this.complete(side, stream, message, frame, fromClient, messages);
    else if (side.left === 0) side.current = undefined;
    return length;
  }

  private complete(side: Side, stream: ChunkStream, message: Building, frame: number, fromClient: boolean, messages: Message[]): void {
    stream.message = side.current = undefined;
    const { header, type, length, timestamp, pieces, head = [] } = message;
    control(side, type, head);
    messages.push({ kind: 'message', header, type, length, timestamp, pieces, call: this.callOf(type, head, frame, fromClient) });
  }

  /** §7.2.1.1: a result has the number of its call. Commands numbered 0 are not answered. */
  private callOf(type: number, head: readonly number[], frame: number, fromClient: boolean): Call | undefined {
    if (type !== AMF0_COMMAND && type !== AMF3_COMMAND) return undefined;
    const command = commandOf(Uint8Array.from(type === AMF3_COMMAND ? head.slice(1) : head));
    if (command === undefined || command.transaction === 0) return undefined;
    if (isResult(command.name)) {
      const call = this.calls.get(`${!fromClient} ${command.transaction}`);
      if (call !== undefined) call.response = frame;
      return call;
    }
    const call: Call = { frame, response: 0 };
    this.calls.set(`${fromClient} ${command.transaction}`, call);
    return call;
  }
}

interface Place {
  readonly frame: number;
  readonly nth: number;
  readonly at: number;
  readonly available: number;
}

export const isResult = (name: string): boolean => name === '_result' || name === '_error';

export const CONNECTION: Tracker<Connection> = {
  key: 'rtmpt',
  make: () => new Connection(),
  forget(state) {
    state.byFrame.clear();
    state.calls.clear();
    state.held = heldUnfinished(state);
  },
  holds: ({ held }) => held,
  observe(state, { bytes, frame, fromClient }: TrackedMessage) {
    const known = state.byFrame.get(frame) ?? [];
    known.push(state.feed(bytes, frame, known.length, fromClient));
    state.byFrame.set(frame, known);
  },
};

/** Bytes kept of messages that are not whole. */
const heldUnfinished = ({ sides }: Connection): number => sides.flatMap(({ streams }) => [...streams.values()])
  .reduce((sum, { message }) => sum + BYTES_PER_NUMBER * (message?.pieces.length ?? 0), 0);

/** Chunks begin a side where its handshake is not in the capture. */
function begin(side: Side, bytes: Uint8Array, fromClient: boolean): void {
  if (bytes[0] !== VERSION || beginsWithCommand(bytes)) {
    side.handshake = 'done';
    return;
  }
  side.handshake = fromClient ? 'first' : 'both';
  side.missing = VERSION_LENGTH + HANDSHAKE * (fromClient ? 1 : 2);
}

/** A command on chunk stream 3 begins with the same byte as the handshake, whose next bytes are a time and zeros or a version. */
const beginsWithCommand = (bytes: Uint8Array): boolean =>
  bytes.length > 12 && (bytes[7] === AMF0_COMMAND || bytes[7] === AMF3_COMMAND) && bytes[10] === 0 && bytes[11] === 0 &&
  (bytes[12] === 2 || bytes[12] === 0);

function shakeHands(side: Side, { frame, nth, at, available }: Place, messages: Message[]): number {
  const length = Math.min(side.missing, available), { handshake } = side;
  side.pieces.push(frame, nth, at, length);
  side.missing -= length;
  if (side.missing > 0 || handshake === 'unknown' || handshake === 'done') return length;
  const whole = handshake === 'first' ? VERSION_LENGTH + HANDSHAKE : handshake === 'second' ? HANDSHAKE : VERSION_LENGTH + 2 * HANDSHAKE;
  messages.push({ kind: handshake, header: [], type: -1, length: whole, timestamp: 0, pieces: side.pieces, call: undefined });
  side.pieces = [];
  side.handshake = handshake === 'first' ? 'second' : 'done';
  if (handshake === 'first') side.missing = HANDSHAKE;
  return length;
}

/** §5.3.1.1: one to three bytes before the message header. */
export const basicLength = (first: number): number => ((first & 63) === 0 ? 2 : (first & 63) === 1 ? 3 : 1);

export function chunkStreamOf(header: readonly number[]): number {
  const id = header[0] & 63;
  return id === 0 ? header[1] + 64 : id === 1 ? header[2] * 256 + header[1] + 64 : id;
}

const number24 = (header: readonly number[], at: number): number => header[at] * 65536 + header[at + 1] * 256 + header[at + 2];

/** Where the extended timestamp lies in a chunk's whole header, 0 where it has none. */
export function extendedAt(header: readonly number[], format: number, basic: number): number {
  const at = basic + HEADER_LENGTHS[format];
  return header.length > at ? at : 0;
}

/** Bytes of the chunk's header, undefined while that is not known. */
function headerLength({ header, streams }: Side): number | undefined {
  const basic = basicLength(header[0]), format = header[0] >> 6;
  if (header.length < basic) return undefined;
  const length = basic + HEADER_LENGTHS[format];
  if (format === 3) return length + (streams.get(chunkStreamOf(header))?.extended === true ? EXTENDED_LENGTH : 0);
  if (header.length < length) return undefined;
  return length + (number24(header, basic) === EXTENDED ? EXTENDED_LENGTH : 0);
}

/** §5.3.1.2; undefined where the header leaves out what no chunk before it said. */
function beginChunk({ header, streams }: Side): ChunkStream | undefined {
  const basic = basicLength(header[0]), format = header[0] >> 6, id = chunkStreamOf(header);
  let stream = streams.get(id);
  if (stream === undefined) {
    if (format > 1) return undefined;
    stream = { type: 0, length: 0, timestamp: 0, delta: 0, extended: false, message: undefined };
    streams.set(id, stream);
  }
  if (format === 3 && stream.message !== undefined) return stream;
  if (format < 3) readTime(stream, header, basic, format);
  if (format < 2) {
    stream.length = number24(header, basic + 3);
    stream.type = header[basic + 6];
  }
  stream.timestamp = format === 0 ? stream.delta : (stream.timestamp + stream.delta) % 2 ** 32;
  const { type, length, timestamp } = stream;
  const head = type === SET_CHUNK_SIZE || type === ABORT || type === AMF0_COMMAND || type === AMF3_COMMAND ? [] : undefined;
  stream.message = { header, type, length, timestamp, pieces: [], head, got: 0 };
  return stream;
}

/** §5.3.1.2.4: what follows without a time of its own adds the last one again, be it a difference or not. */
function readTime(stream: ChunkStream, header: readonly number[], basic: number, format: number): void {
  const time = number24(header, basic), at = basic + HEADER_LENGTHS[format];
  stream.extended = time === EXTENDED;
  stream.delta = stream.extended ? header[at] * 2 ** 24 + number24(header, at + 1) : time;
}

/** §5.4: what messages say of the chunks behind them. */
function control(side: Side, type: number, head: readonly number[]): void {
  if (head.length < 4) return;
  const value = (head[0] & 0x7f) * 2 ** 24 + number24(head, 1);
  if (type === SET_CHUNK_SIZE && value > 0) side.chunkSize = value;
  const aborted = type === ABORT ? side.streams.get(value) : undefined;
  if (aborted !== undefined) aborted.message = undefined;
}
