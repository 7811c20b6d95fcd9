/** Capsules as bytes: RFC 9297 §3.2. */
import { MORE } from '../../../dissect/index.ts';
import { MessageCutter } from '../http/message-cutter.ts';
import { variable } from '../quic/packets.ts';

/** Bytes of the shortest type and length. */
const SMALLEST = 2;

export function capsuleLength(bytes: Uint8Array, at: number, end: number): number {
  const type = variable(bytes, at, end);
  const length = type === undefined ? undefined : variable(bytes, at + type.length, end);
  return type === undefined || length === undefined ? MORE : type.length + length.length + length.value;
}

/** Puts capsules together out of a stream that comes in parts. */
export const capsules = (): MessageCutter => new MessageCutter(SMALLEST, capsuleLength);
