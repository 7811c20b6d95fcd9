/** What a CoAP message says of itself before anybody shows it: RFC 7252 §3, blocks of RFC 7959 §2.2, messages on streams of RFC 8323 §3.2. */
import { hexText } from '../../../bytes/address-text.ts';
import { u32be } from '../../../bytes/big-endian.ts';
import { decodeText } from '../../../dissect/text.ts';

export const OPTION = { host: 3, etag: 4, port: 7, path: 11, block2: 23, block1: 27 } as const;

export const NON_CONFIRMABLE = 1, ACKNOWLEDGEMENT = 2;
export const PAYLOAD_MARKER = 0xff;
/** Bytes before the token of a datagram. */
const HEADER = 4;
export const LONGEST_TOKEN = 8;

export interface Block {
  readonly number: number;
  readonly more: boolean;
  /** 0 to 6: blocks of 16 to 1024 bytes. */
  readonly size: number;
}

/** RFC 8323 §6: several blocks of 1024 bytes in one message. */
export const SEVERAL_BLOCKS = 7;
/** Bytes of a block of that size. */
export const blockBytes = (size: number): number => 2 ** (Math.min(size, 6) + 4);

export interface Message {
  readonly type: number;
  readonly code: number;
  readonly id: number;
  /** Hexadecimal. */
  readonly token: string;
  readonly uri: string;
  /** Of what the payload is a block; undefined for a whole one. */
  readonly block: Block | undefined;
  readonly etag: string;
  /** Where the payload begins; the message's end for none. */
  readonly payload: number;
}

/** RFC 7252 §12.1: class 0 asks, classes 2 to 5 answer; RFC 8323 §5: class 7 is about the connection. */
export const isRequest = (code: number): boolean => code > 0 && code < 32;
export const isResponse = (code: number): boolean => code >= 64 && code < 192;
export const isSignal = (code: number): boolean => code >= 224;

/** Puts together what options say of a resource (RFC 7252 §6.5), without the query. */
export class Uri {
  private host = '';
  private port = '';
  private path = '';

  add(option: number, value: string): void {
    if (option === OPTION.host) this.host = `coap://${value}`;
    else if (option === OPTION.port) this.port = `:${value}`;
    else if (option === OPTION.path) this.path += `/${value}`;
  }

  get text(): string {
    return this.host + this.port + this.path;
  }
}

export function blockOf(bytes: Uint8Array, at: number, length: number): Block {
  const value = numberAt(bytes, at, length);
  return { number: Math.floor(value / 16), more: (value & 8) !== 0, size: value & 7 };
}

/** RFC 7252 §3.2: as many bytes as the number needs, none for 0. */
export function numberAt(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 256 + bytes[at + i];
  return value;
}

/** Bytes of the number that half a byte begins, of what lies between a stream's message's first byte and its code (RFC 8323 §3.2). */
export const lengthBytes = (nibble: number): number => (nibble === 15 ? 4 : extraBytes(nibble));

/** Bytes of options and payload; the number's other bytes stand at `at`. */
export const streamLength = (bytes: Uint8Array, at: number, nibble: number): number =>
  (nibble === 15 ? 65805 + u32be(bytes, at) : extended(bytes, at, nibble));

/** Of a datagram's message; undefined for what is none. */
export function messageOf(bytes: Uint8Array): Message | undefined {
  if (bytes.length < HEADER || bytes[0] >> 6 !== 1) return undefined;
  return readMessage(bytes, HEADER, (bytes[0] >> 4) & 3, bytes[1], bytes[2] * 256 + bytes[3]);
}

/** Of one on a stream, or in a WebSocket, where the length is 0 (RFC 8323 §4.2). Neither has a type, nor a number: that is like no other's. */
export function streamMessageOf(bytes: Uint8Array): Message | undefined {
  const header = 2 + lengthBytes(bytes[0] >> 4);
  return bytes.length < header ? undefined : readMessage(bytes, header, NON_CONFIRMABLE, bytes[header - 1], NaN);
}

function readMessage(bytes: Uint8Array, header: number, type: number, code: number, id: number): Message | undefined {
  const tokenLength = bytes[0] & 0x0f;
  let at = header + tokenLength;
  if (bytes.length < at || tokenLength > LONGEST_TOKEN) return undefined;
  const token = hexText(bytes.subarray(header, at)), uri = new Uri();
  const ours = isRequest(code) ? OPTION.block1 : OPTION.block2;
  let block: Block | undefined, etag = '';
  for (let number = 0; at < bytes.length && bytes[at] !== PAYLOAD_MARKER; ) {
    const delta = bytes[at] >> 4, size = bytes[at] & 0x0f;
    if (delta === 15 || size === 15) return undefined;
    const behind = at + 1 + extraBytes(delta), begin = behind + extraBytes(size);
    if (begin > bytes.length) return undefined;
    number += extended(bytes, at + 1, delta);
    const length = extended(bytes, behind, size), end = begin + length;
    if (end > bytes.length) return undefined;
    if (number === OPTION.host || number === OPTION.path) uri.add(number, decodeText(bytes, begin, end, 'utf8'));
    else if (number === OPTION.port) uri.add(number, String(numberAt(bytes, begin, Math.min(length, 4))));
    else if (number === ours && length <= 3) block = blockOf(bytes, begin, length);
    else if (number === OPTION.etag) etag = hexText(bytes.subarray(begin, end));
    at = end;
  }
  return { type, code, id, token, uri: uri.text, block, etag, payload: Math.min(at + 1, bytes.length) };
}

/** RFC 7252 §3.1: numbers from 13 on stand in one byte more, from 269 on in two. */
export const extraBytes = (nibble: number): number => Math.max(0, nibble - 12);

/** The number that half a byte begins; its other bytes stand at `at`. */
export const extended = (bytes: Uint8Array, at: number, nibble: number): number =>
  (nibble < 13 ? nibble : nibble === 13 ? 13 + bytes[at] : 269 + bytes[at] * 256 + bytes[at + 1]);
