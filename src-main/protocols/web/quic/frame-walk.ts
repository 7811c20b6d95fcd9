/** Frames as bytes: where each of a packet's frames ends, and what those bring that a connection is built from. RFC 9000 §19. */
import { variable } from './packets.ts';

export const PADDING = 0x00;
export const PING = 0x01;
export const ACK = 0x02;
export const ACK_ECN = 0x03;
export const RESET_STREAM = 0x04;
export const STOP_SENDING = 0x05;
export const CRYPTO = 0x06;
export const NEW_TOKEN = 0x07;
export const STREAM = 0x08;
export const MAX_DATA = 0x10;
export const MAX_STREAM_DATA = 0x11;
export const MAX_STREAMS_BIDI = 0x12;
export const MAX_STREAMS_UNI = 0x13;
export const DATA_BLOCKED = 0x14;
export const STREAM_DATA_BLOCKED = 0x15;
export const STREAMS_BLOCKED_BIDI = 0x16, STREAMS_BLOCKED_UNI = 0x17, NEW_CONNECTION_ID = 0x18, RETIRE_CONNECTION_ID = 0x19, PATH_CHALLENGE = 0x1a;
export const PATH_RESPONSE = 0x1b, CLOSE_TRANSPORT = 0x1c, CLOSE_APPLICATION = 0x1d, HANDSHAKE_DONE = 0x1e, DATAGRAM = 0x30, DATAGRAM_LENGTH = 0x31;
/** draft-ietf-quic-ack-frequency (the old type until its draft 5), draft-ietf-quic-reliable-stream-reset, draft-huitema-quic-ts. */
export const IMMEDIATE_ACK = 0x1f, OLD_IMMEDIATE_ACK = 0xac, ACK_FREQUENCY = 0xaf, RESET_STREAM_AT = 0x24, TIME_STAMP = 0x02f5;

/** Low bits of the type of a STREAM frame, RFC 9000 §19.8. */
export const FIN = 0x01, WITH_LENGTH = 0x02, WITH_OFFSET = 0x04;

export const isStream = (type: number): boolean => type >= STREAM && type <= STREAM + 7;

const RESET_TOKEN = 16;

/** A frame of a packet. What does not apply to its type is 0 or absent. */
export interface Frame {
  readonly type: number;
  readonly end: number;
  /** Of CRYPTO and STREAM: where the data begin in their stream, and where they lie. */
  readonly offset: number;
  readonly dataAt: number;
  readonly length: number;
  /** STREAM and RESET_STREAM. */
  readonly stream: number;
  readonly fin: boolean;
  /** NEW_CONNECTION_ID: the new one, and the token that is behind it. */
  readonly id?: Uint8Array;
}

/** Numbers that the frames consist of which have nothing else. */
const NUMBERS: Readonly<Record<number, number>> = {
  [PING]: 0, [STOP_SENDING]: 2, [MAX_DATA]: 1, [MAX_STREAM_DATA]: 2, [MAX_STREAMS_BIDI]: 1, [MAX_STREAMS_UNI]: 1, [DATA_BLOCKED]: 1,
  [STREAM_DATA_BLOCKED]: 2, [STREAMS_BLOCKED_BIDI]: 1, [STREAMS_BLOCKED_UNI]: 1, [RETIRE_CONNECTION_ID]: 1, [HANDSHAKE_DONE]: 0, [IMMEDIATE_ACK]: 0,
  [OLD_IMMEDIATE_ACK]: 0, [TIME_STAMP]: 1,
};

/** The frame that begins at `at`; undefined where there is none that is whole and known. */
export function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const input: Input = { bytes, at, broken: false };
  const frame = read(input);
  return input.broken || frame === undefined || frame.end > bytes.length ? undefined : frame;
}

interface Input {
  readonly bytes: Uint8Array;
  at: number;
  broken: boolean;
}

function next(input: Input): number {
  const number = variable(input.bytes, input.at, input.bytes.length);
  if (number === undefined) {
    input.broken = true;
    return 0;
  }
  input.at += number.length;
  return number.value;
}

const plain = (type: number, end: number): Frame => ({ type, end, offset: 0, dataAt: end, length: 0, stream: 0, fin: false });

function read(input: Input): Frame | undefined {
  const { bytes } = input;
  const type = next(input);
  if (isStream(type)) return readStream(input, type);
  switch (type) {
    case PADDING:
      while (input.at < bytes.length && bytes[input.at] === PADDING) input.at++;
      return plain(type, input.at);
    case ACK:
    case ACK_ECN: {
      next(input);
      next(input);
      for (let left = 1 + 2 * next(input) + (type === ACK_ECN ? 3 : 0); left > 0 && !input.broken; left--) next(input);
      return plain(type, input.at);
    }
    case RESET_STREAM:
    case RESET_STREAM_AT: {
      const stream = next(input);
      for (let left = type === RESET_STREAM ? 2 : 3; left > 0; left--) next(input);
      return { ...plain(type, input.at), stream };
    }
    case CRYPTO: {
      const offset = next(input), length = next(input);
      return { ...plain(type, input.at + length), offset, dataAt: input.at, length };
    }
    case NEW_TOKEN:
    case DATAGRAM_LENGTH: {
      const length = next(input);
      return plain(type, input.at + length);
    }
    case NEW_CONNECTION_ID: {
      next(input);
      next(input);
      const at = input.at + 1, length = bytes[input.at] ?? 0;
      return { ...plain(type, at + length + RESET_TOKEN), id: bytes.subarray(at, at + length) };
    }
    case PATH_CHALLENGE:
    case PATH_RESPONSE:
      return plain(type, input.at + 8);
    case CLOSE_TRANSPORT:
    case CLOSE_APPLICATION: {
      next(input);
      if (type === CLOSE_TRANSPORT) next(input);
      const length = next(input);
      return plain(type, input.at + length);
    }
    case DATAGRAM:
      return plain(type, bytes.length);
    case ACK_FREQUENCY:
      for (let i = 0; i < 3; i++) next(input);
      return plain(type, input.at + 1);
    default:
      if (NUMBERS[type] === undefined) return undefined;
      for (let i = 0; i < NUMBERS[type]; i++) next(input);
      return plain(type, input.at);
  }
}

function readStream(input: Input, type: number): Frame {
  const stream = next(input);
  const offset = (type & WITH_OFFSET) !== 0 ? next(input) : 0;
  const given = (type & WITH_LENGTH) !== 0 ? next(input) : -1;
  const length = given < 0 ? input.bytes.length - input.at : given;
  return { type, end: input.at + length, offset, dataAt: input.at, length, stream, fin: (type & FIN) !== 0 };
}

/** The token at the end of a NEW_CONNECTION_ID frame, by which its sender says that it has lost the connection (RFC 9000 §10.3). */
export const resetTokenOf = (bytes: Uint8Array, frame: Frame): Uint8Array => bytes.subarray(frame.end - RESET_TOKEN, frame.end);
