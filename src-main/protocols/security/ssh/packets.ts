/** What an SSH stream consists of: identification lines, packets in the clear, and bytes that nobody can read (RFC 4253 §4.2 and §6). */
import { MORE } from '../../../dissect/index.ts';
import { lineAt } from '../../text-lines.ts';

/** RFC 4253 §6.1: an implementation must accept this, and may accept more. */
const LONGEST_PACKET = 35_000;
/** RFC 4253 §4.2: an identification has no more than 255 bytes. */
const LONGEST_LINE = 255;
/** Text that ends within a line is known for text from this length on: of encrypted bytes one in 10^13 looks like it. */
const SURELY_TEXT = 32;
const LF = 10;
/** Length, length of the padding, and the message's code. */
export const PACKET_HEADER = 6;

export interface Unit {
  readonly kind: 'lines' | 'identification' | 'packet' | 'other';
  /** 0 for a line that does not end here. */
  readonly length: number;
}

/** Whether it begins with `SSH-`. */
export function isIdentification(bytes: Uint8Array, at: number, end: number): boolean {
  return at + 4 <= end && bytes[at] === 0x53 && bytes[at + 1] === 0x53 && bytes[at + 2] === 0x48 && bytes[at + 3] === 0x2d;
}

/**
 * Length of the packet in the clear that begins here, 0 for none: of a transport or key exchange message, padded to a
 * multiple of eight. Where a cipher leaves the length readable, that multiple does not count its four bytes (RFC 5647
 * §7.2), so that such packets are told apart.
 */
function packetLength(bytes: Uint8Array, at: number, end: number): number {
  if (at + PACKET_HEADER > end) return 0;
  const length = ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
  const padding = bytes[at + 4], code = bytes[at + 5];
  const isKnown = (code >= 1 && code <= 7) || (code >= 20 && code <= 49);
  return isKnown && length >= 12 && length <= LONGEST_PACKET && (length + 4) % 8 === 0 && padding >= 4 && padding + 2 <= length ? length + 4 : 0;
}

export function unitAt(bytes: Uint8Array, at: number, end: number): Unit {
  if (isIdentification(bytes, at, end)) {
    const { end: stop, next } = lineAt(bytes, at, end);
    return { kind: 'identification', length: stop < next ? next - at : end - at > LONGEST_LINE ? end - at : 0 };
  }
  const length = packetLength(bytes, at, end);
  if (length > 0) return { kind: 'packet', length };
  const lines = linesBefore(bytes, at, end);
  return lines > 0 ? { kind: 'lines', length: lines } : { kind: 'other', length: end - at };
}

/** Bytes of the lines that a server may send before its identification (RFC 4253 §4.2), up to that or to the end; 0 for bytes that are no text. */
function linesBefore(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  for (; i < end && isTextByte(bytes[i]); i++) if (bytes[i] === LF && isIdentification(bytes, i + 1, end)) return i + 1 - at;
  return i === end && (bytes[end - 1] === LF || end - at >= SURELY_TEXT) ? end - at : 0;
}

/** Whether all bytes may be those of lines. */
export function isText(bytes: Uint8Array, at: number, end: number): boolean {
  return bytes.subarray(at, end).every(isTextByte);
}

const isTextByte = (c: number): boolean => (c >= 0x20 && c < 0x7f) || c === LF || c === 13 || c === 9;

/** Bytes of all units that end before `end`; the length of the first one alone where it does not. */
export function wholeLength(bytes: Uint8Array, at: number, end: number): number {
  let whole = at;
  while (whole < end) {
    const { length } = unitAt(bytes, whole, end);
    if (length === 0 || whole + length > end) return whole > at ? whole - at : length === 0 ? MORE : length;
    whole += length;
  }
  return whole - at;
}
