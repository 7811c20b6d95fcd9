/** What a WebSocket's frames mean together: the handshake, messages of several frames, and compression across messages (RFC 7692). */
import { createHash } from 'node:crypto';
import { constants, inflateRawSync } from 'node:zlib';
import { LIMITS, type Piece, type TrackedMessage, type Tracker } from '../../../dissect/index.ts';
import { RESPONSE, REQUEST, headEnd, headerText, nameBytes, startKind } from '../http/head.ts';
import { CONTINUATION, frameHead, unmasked } from './framing.ts';

/** What every server adds to the client's key before it hashes it, RFC 6455 §1.3. */
const KEY_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** Bytes of messages that one connection may keep. */
export const MOST_KEPT = 1 << 25;
/** Bytes that messages of one connection may become in vain, being too large to be kept: each such message costs up to `LIMITS.decoded`. */
export const MOST_IN_VAIN = 4 * LIMITS.decoded;
/** What a message may refer back to. */
const WINDOW = 32_768;
/** RFC 7692 §7.2.2: what senders leave out at the end of a message. */
const TAIL = Uint8Array.of(0, 0, 0xff, 0xff);
const COMPRESSED = 0x40;

export interface MessageFacts {
  readonly opcode: number;
  readonly pieces: readonly Piece[];
  /** The whole message, joined and inflated; undefined when that failed, it is too large, or the frame has it as it is. */
  readonly bytes: Uint8Array | undefined;
  readonly compressed: boolean;
  /** Bytes that came, before they were inflated. */
  readonly received: number;
  readonly trouble?: 'too large' | 'not inflated' | 'inflates too far' | 'not tried';
}

/** Name of what `p.packet.notes` has of the message that a frame completes, where the frame does not lie in the connection's own bytes. */
export const WEBSOCKET_FACTS = 'websocket facts';

/** One way of the connection. */
interface Way {
  /** Payloads of a message whose last frame has not come. */
  parts: Uint8Array[];
  pieces: Piece[];
  opcode: number;
  compressed: boolean;
  length: number;
  /** The last bytes that were inflated; none where they are not known. */
  window: Uint8Array;
}

export interface Socket {
  /** Headers of the handshake. */
  key: string | undefined;
  accept: string | undefined;
  extensions: string | undefined;
  subprotocol: string | undefined;
  readonly ways: readonly [Way, Way];
  /** By frame of the capture, for each of its WebSocket frames the message that it completes. */
  readonly frames: Map<number, (MessageFacts | undefined)[]>;
  /** Whether the handshake is over. */
  open: boolean;
  kept: number;
  /** Bytes that messages became which were not kept. */
  inVain: number;
}

const EMPTY = new Uint8Array(0);
const way = (): Way => ({ parts: [], pieces: [], opcode: 0, compressed: false, length: 0, window: EMPTY });

export const newSocket = (): Socket => ({
  key: undefined, accept: undefined, extensions: undefined, subprotocol: undefined, ways: [way(), way()], frames: new Map(), open: false,
  kept: 0, inVain: 0,
});

export const SOCKET: Tracker<Socket> = {
  key: 'websocket',
  make: newSocket,
  forget(socket) {
    socket.frames.clear();
    socket.kept = socket.ways.reduce((sum, { parts }) => sum + parts.reduce((bytes, part) => bytes + part.length, 0), 0);
  },
  holds: ({ kept }) => kept,
  observe(socket, message) {
    if (!socket.open && readHandshake(socket, message.bytes)) return;
    socket.open = true;
    const facts = takeFrame(socket, message);
    const frames = socket.frames.get(message.frame);
    if (frames === undefined) socket.frames.set(message.frame, [facts]);
    else frames.push(facts);
  },
};

/** RFC 7692 §6, RFC 6455 §5.2: the bit means compression where the server's answer says so, and where that was not captured. */
export const mayCompress = ({ accept, extensions }: Socket): boolean =>
  extensions === undefined ? accept === undefined : extensions.includes('deflate');

/** What the server must answer to the key; undefined when there was none. */
export function expectedAccept(key: string | undefined): string | undefined {
  return key === undefined ? undefined : createHash('sha1').update(key + KEY_SUFFIX).digest('base64');
}

const HEADERS = {
  key: nameBytes('sec-websocket-key'), accept: nameBytes('sec-websocket-accept'), extensions: nameBytes('sec-websocket-extensions'),
  subprotocol: nameBytes('sec-websocket-protocol'),
};

/** Whether these bytes are still HTTP. */
export function readHandshake(socket: Socket, bytes: Uint8Array): boolean {
  const kind = startKind(bytes, 0, bytes.length);
  if (kind !== REQUEST && kind !== RESPONSE) return false;
  const end = headEnd(bytes, 0, bytes.length);
  if (end < 0) return true;
  const value = (name: Uint8Array): string | undefined => headerText(bytes, 0, end, name);
  if (kind === REQUEST) {
    socket.key = value(HEADERS.key);
  } else {
    socket.accept = value(HEADERS.accept);
    socket.extensions = value(HEADERS.extensions);
    socket.subprotocol = value(HEADERS.subprotocol);
  }
  return true;
}

/** What there is to say of the message that this frame completes; undefined where it completes none. */
export function takeFrame(
  socket: Socket, { bytes, fromClient, frame }: Pick<TrackedMessage, 'bytes' | 'fromClient' | 'frame'>,
): MessageFacts | undefined {
  const head = frameHead(bytes, 0, bytes.length);
  // Control frames may come between the frames of a message (RFC 6455 §5.4).
  if (head === undefined || head.opcode >= 8) return undefined;
  const from = fromClient ? 0 : 1, own = socket.ways[from];
  if (head.opcode !== CONTINUATION) restart(socket, own, head.opcode, (head.reserved & COMPRESSED) !== 0 && mayCompress(socket));
  if (head.final && head.opcode !== CONTINUATION && !own.compressed) {
    const length = bytes.length - head.size;
    return { opcode: head.opcode, pieces: [{ frame, offset: 0, length }], compressed: false, received: length, bytes: undefined };
  }
  const payload = head.masked ? unmasked(bytes, head.size - 4, head.size, bytes.length) : bytes.slice(head.size);
  if (socket.kept + payload.length <= MOST_KEPT) {
    own.parts.push(payload);
    own.pieces.push({ frame, offset: own.length, length: payload.length });
    socket.kept += payload.length;
  }
  own.length += payload.length;
  return head.final ? endMessage(socket, own, from) : undefined;
}

function restart(socket: Socket, own: Way, opcode: number, compressed: boolean): void {
  socket.kept -= own.parts.reduce((sum, part) => sum + part.length, 0);
  Object.assign(own, { parts: [], pieces: [], length: 0, opcode, compressed });
}

function endMessage(socket: Socket, own: Way, from: 0 | 1): MessageFacts {
  const { opcode, pieces, compressed, length, parts } = own;
  const joined = parts.length === 1 ? parts[0] : Uint8Array.from(Buffer.concat(parts));
  own.parts = [];
  own.pieces = [];
  own.length = 0;
  const facts = { opcode, pieces, compressed, received: length };
  // From here on the message is kept in place of its parts.
  socket.kept -= joined.length;
  if (joined.length < length) {
    own.window = EMPTY;
    return { ...facts, bytes: undefined, trouble: 'too large' };
  }
  if (compressed && socket.inVain >= MOST_IN_VAIN) {
    own.window = EMPTY;
    return { ...facts, bytes: undefined, trouble: 'not tried' };
  }
  const bytes = compressed ? inflated(socket, own, from, joined) : joined;
  if (typeof bytes === 'string') {
    own.window = EMPTY;
    if (bytes === 'inflates too far') socket.inVain += LIMITS.decoded;
    return { ...facts, bytes: undefined, trouble: bytes };
  }
  if (socket.kept + bytes.length > MOST_KEPT) {
    if (compressed) socket.inVain += bytes.length;
    return { ...facts, bytes: undefined, trouble: 'too large' };
  }
  socket.kept += bytes.length;
  return { ...facts, bytes };
}

/** RFC 7692 §7.2.2: messages of one way share a window, unless it was agreed that they do not. */
function inflated(socket: Socket, own: Way, from: 0 | 1, bytes: Uint8Array): Uint8Array | 'not inflated' | 'inflates too far' {
  const alone = socket.extensions?.includes(from === 0 ? 'client_no_context_takeover' : 'server_no_context_takeover') === true;
  try {
    const plain = inflateRawSync(Buffer.concat([bytes, TAIL]), {
      maxOutputLength: LIMITS.decoded, finishFlush: constants.Z_SYNC_FLUSH, ...(alone || own.window.length === 0 ? {} : { dictionary: own.window }),
    });
    if (!alone) own.window = Uint8Array.from(Buffer.concat([own.window, plain]).subarray(-WINDOW));
    return Uint8Array.from(plain);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'inflates too far' : 'not inflated';
  }
}
