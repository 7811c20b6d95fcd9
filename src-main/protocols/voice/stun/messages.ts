/** What a datagram of STUN can be told by: RFC 8489 §5, and TURN's channels, RFC 8656 §12.4. */
import { readUint } from '../../../dissect/read.ts';

export const HEADER = 20;
const COOKIE = 0x2112a442;
export const COOKIE_END = 8;
/**
 * Channel numbers, in the first two bytes where messages have two zero bits: RFC 5766 §11. RFC 8656 §12 leaves clients fewer, which those that are
 * older do not know.
 */
export const FIRST_CHANNEL = 0x40, LAST_CHANNEL = 0x7f;

export const hasCookieAt = (bytes: Uint8Array, at: number, end: number): boolean => at + 4 <= end && readUint(bytes, at, 4, false) === COOKIE;

/** Whether the bytes are a STUN message; before RFC 5389 there was no cookie to tell it by. */
export function isMessage(bytes: Uint8Array, at: number, end: number, hasCookie: boolean): boolean {
  if (end - at < HEADER || bytes[at] >= FIRST_CHANNEL) return false;
  const length = (bytes[at + 2] << 8) | bytes[at + 3];
  return hasCookieAt(bytes, at + 4, end) === hasCookie && (length & 3) === 0 && at + HEADER + length <= end;
}

/** The same of a datagram, which holds one message and nothing else. */
export function isWhole(bytes: Uint8Array, at: number, end: number, hasCookie: boolean): boolean {
  return isMessage(bytes, at, end, hasCookie) && at + HEADER + ((bytes[at + 2] << 8) | bytes[at + 3]) === end;
}

/** Over UDP the padding to a multiple of four bytes may be there or not (RFC 8656 §12.5). */
export function isChannelData(bytes: Uint8Array, at: number, end: number): boolean {
  const left = end - at < 4 ? -1 : end - at - 4 - ((bytes[at + 2] << 8) | bytes[at + 3]);
  return left >= 0 && left < 4 && bytes[at] >= FIRST_CHANNEL && bytes[at] <= LAST_CHANNEL;
}
