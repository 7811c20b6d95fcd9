/**
 * Numbers of varying length in Kafka's messages and records, as Protocol Buffers write them:
 * https://kafka.apache.org/protocol.html#protocol_types.
 */
import type { Cursor } from '../../../dissect/index.ts';
import { varint } from '../../web/protobuf/wire.ts';

const LONGEST = 10;

interface Varint {
  readonly value: bigint;
  /** In bytes. */
  readonly length: number;
}

/** Reads a number without a sign. */
function unsigned(p: Cursor): Varint {
  const number = varint(p.bytes, p.at, p.end);
  if (number === undefined) {
    if (p.available >= LONGEST) p.malformed('a number that does not end');
    p.need(p.available + 1);
    return { value: 0n, length: 0 };
  }
  p.skip(number.length);
  return number;
}

/** Reads a number whose lowest bit is the sign (zigzag). */
export function signedVarint(p: Cursor): Varint {
  const { value, length } = unsigned(p);
  return { value: (value >> 1n) ^ -(value & 1n), length };
}

/** Reads how many bytes or things there are. */
export function countVarint(p: Cursor): number {
  const { value } = unsigned(p);
  return value > 0x7fffffffn ? p.malformed(`a length of ${value}`) : Number(value);
}
