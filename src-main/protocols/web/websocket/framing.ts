/** WebSocket's frames as bytes: RFC 6455 §5.2. */
import { MORE } from '../../../dissect/index.ts';

export const CONTINUATION = 0, TEXT = 1, BINARY = 2, CLOSE = 8, PING = 9, PONG = 10;

/** The head of a frame. */
export interface FrameHead {
  readonly final: boolean;
  readonly reserved: number;
  readonly opcode: number;
  readonly masked: boolean;
  /** Bytes of the head, the masking key included, and of the payload. */
  readonly size: number;
  readonly length: number;
}

/** The head of the frame that begins at `at`; undefined when it is not all there. */
export function frameHead(bytes: Uint8Array, at: number, end: number): FrameHead | undefined {
  if (end - at < 2) return undefined;
  const first = bytes[at], second = bytes[at + 1], short = second & 0x7f, masked = (second & 0x80) !== 0;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  const size = 2 + extended + (masked ? 4 : 0);
  if (end - at < size) return undefined;
  let length = extended === 0 ? short : 0;
  for (let i = 0; i < extended; i++) length = length * 256 + bytes[at + 2 + i];
  return { final: (first & 0x80) !== 0, reserved: first & 0x70, opcode: first & 0x0f, masked, size, length };
}

export function frameLength(bytes: Uint8Array, at: number, end: number): number {
  const head = frameHead(bytes, at, end);
  return head === undefined ? MORE : head.size + head.length;
}

/** The payload without its mask, RFC 6455 §5.3; `key` is where the masking key lies. */
export function unmasked(bytes: Uint8Array, key: number, at: number, end: number): Uint8Array {
  const plain = bytes.slice(at, end);
  for (let i = 0; i < plain.length; i++) plain[i] ^= bytes[key + (i & 3)];
  return plain;
}
