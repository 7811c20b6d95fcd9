/** QUIC's packets as bytes: headers and variable-length integers. RFC 9000 §16 and §17, RFC 9369 for version 2. */
import { readUint } from '../../../dissect/read.ts';

export const INITIAL = 0, ZERO_RTT = 1, HANDSHAKE = 2, RETRY = 3;
/** What has a short header. */
export const ONE_RTT = 4;
export const VERSION_1 = 1, VERSION_2 = 0x6b3343cf;

export const isDraft = (version: number): boolean => version >= 0xff00001d && version <= 0xff000022;

/** Versions whose packets have the form of RFC 9000 and whose Initial packets can be opened. */
export const isKnown = (version: number): boolean => version === VERSION_1 || version === VERSION_2 || isDraft(version);

export interface LongHeader {
  readonly version: number;
  /** As in version 1, whatever the version's own numbers are. */
  readonly type: number;
  readonly destination: Uint8Array;
  readonly source: Uint8Array;
  /** Offset of the packet number, of the length before it for packets that have one; the end of the packet. */
  readonly numberAt: number;
  readonly end: number;
  /** Bytes of all of it, also of those that were not captured. */
  readonly size: number;
}

/** A number in 1, 2, 4 or 8 bytes, RFC 9000 §16; undefined when it is not all there. Beyond 2^53 it is not exact. */
export function variable(bytes: Uint8Array, at: number, end: number): { readonly value: number; readonly length: number } | undefined {
  if (at >= end) return undefined;
  const length = 1 << (bytes[at] >> 6);
  if (at + length > end) return undefined;
  let value = bytes[at] & 0x3f;
  for (let i = 1; i < length; i++) value = value * 256 + bytes[at + i];
  return { value, length };
}

/** The long header at `at`; undefined when it is none, or of a version whose form is not known. */
export function longHeader(bytes: Uint8Array, at: number, end: number): LongHeader | undefined {
  if (end - at < 7 || (bytes[at] & 0x80) === 0) return undefined;
  const version = readUint(bytes, at + 1, 4, false);
  const destinationAt = at + 6, sourceLengthAt = destinationAt + bytes[at + 5];
  if (bytes[at + 5] > 20 || sourceLengthAt >= end) return undefined;
  const sourceAt = sourceLengthAt + 1, behind = sourceAt + bytes[sourceLengthAt];
  if (bytes[sourceLengthAt] > 20 || behind > end) return undefined;
  const type = version === VERSION_2 ? ((bytes[at] >> 4) + 3) & 3 : (bytes[at] >> 4) & 3;
  const header = { version, type, destination: bytes.subarray(destinationAt, sourceLengthAt), source: bytes.subarray(sourceAt, behind) };
  if (version === 0 || type === RETRY || !isKnown(version)) return { ...header, numberAt: behind, end, size: Infinity };
  let next = behind;
  if (type === INITIAL) {
    const token = variable(bytes, next, end);
    if (token === undefined || token.value > end - next - token.length) return undefined;
    next += token.length + token.value;
  }
  const length = variable(bytes, next, end);
  if (length === undefined) return undefined;
  next += length.length;
  return { ...header, numberAt: next, end: Math.min(end, next + length.value), size: next + length.value - at };
}

/** The first datagram of a connection: a long header of a version that is known, or one that only asks for negotiation. */
export function looksLikeQuic(bytes: Uint8Array, at: number, end: number): boolean {
  if ((bytes[at] & 0xc0) !== 0xc0 || end - at < 21) return false;
  const version = readUint(bytes, at + 1, 4, false);
  // RFC 9000 §14.1: a client's first datagram has at least 1200 bytes; §15: versions of this form are kept for negotiation.
  const asksForNegotiation = (version & 0x0f0f0f0f) === 0x0a0a0a0a && end - at >= 1200;
  if (!asksForNegotiation && !isKnown(version)) return false;
  const header = longHeader(bytes, at, end);
  return header !== undefined && header.numberAt < header.end;
}

/** RFC 9000 §10.3: no packet with a short header has fewer bytes. */
const SHORTEST = 21;

/** Bytes of a connection ID that are not there twice by chance. */
const TELLING_ID = 4;

/**
 * Where the packet with a short header that begins at `at` ends if the capture has several datagrams in one, as
 * before a network card or the kernel cuts such a train of them: where the next begins with the same form and
 * the same ID. -1 where none does.
 */
export function nextOfTrain(bytes: Uint8Array, at: number, idLength: number): number {
  if (idLength < TELLING_ID) return -1;
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), id = all.subarray(at + 1, at + 1 + idLength);
  for (let found = all.indexOf(id, at + SHORTEST + 1); found >= 0; found = all.indexOf(id, found + 1)) {
    // The fixed bit may not be one, RFC 9287.
    if ((bytes[found - 1] & 0x80) === 0) return found - 1;
  }
  return -1;
}

/** Whether a datagram may go on with a connection: the first between other ends has a short header. */
export function looksLikeShort(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at >= SHORTEST && (bytes[at] & 0xc0) === 0x40;
}
