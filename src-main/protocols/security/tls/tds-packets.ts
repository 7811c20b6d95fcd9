/**
 * TLS on connections of TDS: until the handshake is over its records go inside packets of TDS, and afterwards the login
 * alone may be encrypted ([MS-TDS] §2.2.6.5).
 */
import { joined } from '../../../bytes/joined.ts';
import { RECORD_HEADER, isRecordHeader } from './records.ts';

const HEADER = 8, RESPONSE = 4, PRELOGIN = 18;

/** The records in a whole message of TDS; undefined where it holds none, or is none. */
export function recordsInTds(bytes: Uint8Array): Uint8Array | undefined {
  if ((bytes[0] !== PRELOGIN && bytes[0] !== RESPONSE) || bytes.length < HEADER + RECORD_HEADER || !isRecordHeader(bytes, HEADER, bytes.length)) {
    return undefined;
  }
  const parts: Uint8Array[] = [];
  for (let at = 0; at + HEADER <= bytes.length; ) {
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    if (length < HEADER) return undefined;
    parts.push(bytes.subarray(at + HEADER, at + length));
    at += length;
  }
  return parts.length === 1 ? parts[0] : joined(parts);
}

/**
 * Types of packets that follow a login, and the bits of their status that there are at the begin of a message: the last
 * packet, a connection that is used again.
 */
const FOLLOWING: readonly number[] = [1, 3, RESPONSE, 6, 7, 14], STATUS = 0x19;

/** Whether a message of TDS begins here, with its first packet. */
export function isTdsMessage(bytes: Uint8Array, at: number, end: number): boolean {
  return at + HEADER <= end && FOLLOWING.includes(bytes[at]) && (bytes[at + 1] & ~STATUS) === 0 && ((bytes[at + 2] << 8) | bytes[at + 3]) >= HEADER &&
    bytes[at + 6] <= 1 && bytes[at + 7] === 0;
}
