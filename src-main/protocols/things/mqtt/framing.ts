/** Where MQTT's messages end: a byte of type and flags, then the length in one to four bytes. MQTT 5.0 §2.1. */
import { MORE, NOT_MINE } from '../../../dissect/index.ts';

/**
 * A number of seven bits a byte, lowest first (§1.5.5): its value, and its bytes, of which there are 0 where the fourth
 * one does not end it, or the end comes.
 */
export function variableInteger(bytes: Uint8Array, at: number, end: number): {
  readonly value: number; readonly length: number; readonly cut: boolean;
} {
  let value = 0;
  for (let i = 0; i < 4; i++) {
    if (at + i >= end) return { value, length: 0, cut: true };
    value |= (bytes[at + i] & 0x7f) << (7 * i);
    if (bytes[at + i] < 0x80) return { value, length: i + 1, cut: false };
  }
  return { value, length: 0, cut: false };
}

export function messageLength(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return MORE;
  if (bytes[at] >> 4 === 0) return NOT_MINE;
  const { value, length, cut } = variableInteger(bytes, at + 1, end);
  if (length === 0) return cut ? MORE : NOT_MINE;
  return 1 + length + value;
}

const NAMES = ['MQTT', 'MQIsdp'].map(name => [0, name.length, ...Buffer.from(name)]);

/** A connection begins with a Connect Command, and that with the protocol's name: `MQTT`, in version 3.1 `MQIsdp`. */
export function looksLikeMqtt(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < 2 || bytes[at] !== 0x10) return false;
  const { length } = variableInteger(bytes, at + 1, end);
  const name = at + 1 + length;
  return length > 0 && NAMES.some(known => name + known.length <= end && known.every((byte, i) => bytes[name + i] === byte));
}
