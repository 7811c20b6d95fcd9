/** What a CoAP message says of itself before anybody shows it: RFC 7252 §3, blocks of RFC 7959 §2.2. */
import { hexText } from '../../../bytes/address-text.ts';
import { decodeText } from '../../../dissect/text.ts';

export const OPTION = { host: 3, etag: 4, port: 7, path: 11, block2: 23, block1: 27 } as const;

export const ACKNOWLEDGEMENT = 2;
export const PAYLOAD_MARKER = 0xff;
/** Bytes before the token. */
const HEADER = 4;
export const LONGEST_TOKEN = 8;

export interface Block {
  readonly number: number;
  readonly more: boolean;
  /** 0 to 7: blocks of 16 to 2048 bytes. */
  readonly size: number;
}

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

/** RFC 7252 §12.1: class 0 asks, classes 2 to 5 answer. */
export const isRequest = (code: number): boolean => code > 0 && code < 32;
export const isResponse = (code: number): boolean => code >= 64 && code < 192;

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

/** Undefined for what is none. */
export function messageOf(bytes: Uint8Array): Message | undefined {
  const tokenLength = bytes[0] & 0x0f;
  let at = HEADER + tokenLength;
  if (bytes.length < at || bytes[0] >> 6 !== 1 || tokenLength > LONGEST_TOKEN) return undefined;
  const code = bytes[1], token = hexText(bytes.subarray(HEADER, at)), uri = new Uri();
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
  const type = (bytes[0] >> 4) & 3, id = bytes[2] * 256 + bytes[3];
  return { type, code, id, token, uri: uri.text, block, etag, payload: Math.min(at + 1, bytes.length) };
}

/** RFC 7252 §3.1: numbers from 13 on stand in one byte more, from 269 on in two. */
export const extraBytes = (nibble: number): number => Math.max(0, nibble - 12);

/** The number that half a byte begins; its other bytes stand at `at`. */
export const extended = (bytes: Uint8Array, at: number, nibble: number): number =>
  (nibble < 13 ? nibble : nibble === 13 ? 13 + bytes[at] : 269 + bytes[at] * 256 + bytes[at + 1]);
