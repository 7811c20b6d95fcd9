/** What a QUIC connection's packets mean together: Initial packets opened, and the handshake's bytes put in order. RFC 9000 §7, RFC 9001 §4 and §5. */
import type { Piece, TrackedMessage, Tracker } from '../../dissect/index.ts';
import { HANDSHAKE, INITIAL, type LongHeader, isKnown, longHeader, variable } from './packets.ts';
import { type OpenPacket, type PacketKeys, initialKeys, openPacket } from './protection.ts';

/** Bytes of handshake messages that are kept of each way: hellos are a few hundred, with post-quantum keys under two thousand. */
const MOST_CRYPTO = 1 << 14;
/** Connection IDs whose keys are tried: a Retry or a new connection on the same ports brings another one. */
const MOST_KEYS = 8;

/** A handshake message that a packet completes. */
export interface CryptoMessage {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
}

export interface PacketFacts {
  readonly open: OpenPacket | undefined;
  readonly messages: readonly CryptoMessage[];
}

interface Way {
  largest: number;
  /** Handshake bytes by offset, and where each byte came from. */
  readonly bytes: Uint8Array;
  readonly from: Uint32Array;
  /** Bytes of whole messages from the begin. */
  done: number;
}

export interface QuicConnection {
  readonly keys: (readonly [PacketKeys, PacketKeys])[];
  readonly ways: readonly [Way, Way];
  /** Lengths of the connection IDs that client and server chose: short headers do not tell. */
  readonly idLengths: [number, number];
  /** By frame of the capture, its QUIC packets with a long header in order. */
  readonly packets: Map<number, PacketFacts[]>;
}

const way = (): Way => ({ largest: -1, bytes: new Uint8Array(MOST_CRYPTO), from: new Uint32Array(MOST_CRYPTO), done: 0 });

export const CONNECTION: Tracker<QuicConnection> = {
  key: 'quic',
  make: () => ({ keys: [], ways: [way(), way()], idLengths: [-1, -1], packets: new Map() }),
  observe(connection, message) {
    const { bytes } = message, from = message.fromClient ? 0 : 1;
    const facts: PacketFacts[] = [];
    for (let at = 0; at < bytes.length && (bytes[at] & 0x80) !== 0; ) {
      const header = longHeader(bytes, at, bytes.length);
      if (header === undefined || !isKnown(header.version)) break;
      if (header.type === INITIAL || header.type === HANDSHAKE) connection.idLengths[from] = header.source.length;
      facts.push(header.type === INITIAL && header.numberAt < header.end ? openInitial(connection, message, from, at, header) : { open: undefined, messages: [] });
      if (header.end <= at) break;
      at = header.end;
    }
    if (facts.length > 0) connection.packets.set(message.frame, facts);
  },
};

function openInitial(connection: QuicConnection, { bytes, frame }: TrackedMessage, from: 0 | 1, at: number, header: LongHeader): PacketFacts {
  const own = connection.ways[from];
  const attempt = (keys: readonly [PacketKeys, PacketKeys]): OpenPacket | undefined =>
    openPacket(keys[from], bytes, at, header.numberAt, header.end, own.largest);
  let open: OpenPacket | undefined;
  for (const keys of connection.keys) if ((open = attempt(keys)) !== undefined) break;
  if (open === undefined && from === 0) {
    const keys = initialKeys(header.version, header.destination);
    open = attempt(keys);
    if (open !== undefined) {
      connection.keys.unshift(keys);
      if (connection.keys.length > MOST_KEYS) connection.keys.pop();
    }
  }
  if (open === undefined) return { open, messages: [] };
  own.largest = Math.max(own.largest, open.number);
  return { open, messages: takeCrypto(own, open.payload, frame) };
}

/** Puts the CRYPTO frames of a packet in their places; gives the messages that are whole now. */
function takeCrypto(own: Way, payload: Uint8Array, frame: number): CryptoMessage[] {
  for (const { offset, at, length } of cryptoFrames(payload)) {
    for (let i = 0; i < length && offset + i < MOST_CRYPTO; i++) {
      if (own.from[offset + i] !== 0) continue;
      own.bytes[offset + i] = payload[at + i];
      own.from[offset + i] = frame;
    }
  }
  const messages: CryptoMessage[] = [];
  for (;;) {
    const have = contiguous(own);
    const start = own.done;
    if (have - start < 4) return messages;
    const length = 4 + ((own.bytes[start + 1] << 16) | (own.bytes[start + 2] << 8) | own.bytes[start + 3]);
    if (start + length > have) return messages;
    own.done = start + length;
    messages.push({ bytes: own.bytes.slice(start, start + length), pieces: piecesOf(own, start, start + length) });
  }
}

function contiguous({ from, done }: Way): number {
  let end = done;
  while (end < MOST_CRYPTO && from[end] !== 0) end++;
  return end;
}

function piecesOf({ from }: Way, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    let next = at;
    while (next < end && from[next] === from[at]) next++;
    pieces.push({ frame: from[at], offset: at - start, length: next - at });
    at = next;
  }
  return pieces;
}

/** CRYPTO frames among those that Initial packets may hold: PADDING, PING, ACK, CONNECTION_CLOSE (RFC 9000 §12.4). */
function cryptoFrames(payload: Uint8Array): { readonly offset: number; readonly at: number; readonly length: number }[] {
  const found: { offset: number; at: number; length: number }[] = [];
  const end = payload.length;
  for (let at = 0; at < end; ) {
    const type = payload[at++];
    if (type === 0 || type === 1) continue;
    if (type === 6) {
      const offset = variable(payload, at, end), length = offset === undefined ? undefined : variable(payload, at + offset.length, end);
      if (offset === undefined || length === undefined) break;
      at += offset.length + length.length;
      if (length.value > end - at) break;
      found.push({ offset: offset.value, at, length: length.value });
      at += length.value;
    } else if (type === 2 || type === 3) {
      const next = behindAck(payload, at, end, type === 3);
      if (next < 0) break;
      at = next;
    } else {
      break;
    }
  }
  return found;
}

function behindAck(payload: Uint8Array, at: number, end: number, withCounts: boolean): number {
  let left = 4;
  for (let i = 0; i < left; i++) {
    const number = variable(payload, at, end);
    if (number === undefined) return -1;
    if (i === 2) left += 2 * number.value + (withCounts ? 3 : 0);
    at += number.length;
  }
  return at;
}
