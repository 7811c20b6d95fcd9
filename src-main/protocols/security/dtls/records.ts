/**
 * DTLS records in a datagram: RFC 6347 §4.1, with connection IDs RFC 9146 §4, with the short header of DTLS 1.3 RFC
 * 9147 §4; and the handshake fragments in them.
 */
import { HANDSHAKE, HANDSHAKE_TYPES, TLS11, TLS12, TLS13 } from '../tls/names.ts';

export const RECORD_HEADER = 13, FRAGMENT_HEADER = 12;

export const DTLS13 = 0xfefc;
const DTLS10 = 0xfeff, DTLS12 = 0xfefd;
/** The last draft of DTLS 1.3, whose records are those of the RFC; NSS says so still. */
export const DTLS13_DRAFT = 0x7f2b;

/** Content types that only DTLS has. */
export const WITH_CONNECTION_ID = 25, ACK = 26;

/** The version of TLS whose rules hold for a version of DTLS; 0 where none is known. */
export function tlsVersion(version: number): number {
  switch (version) {
    case DTLS10:
    case 0x0100: return TLS11;
    case DTLS12: return TLS12;
    case DTLS13: return TLS13;
    default: return 0;
  }
}

export function shortVersion(version: number): string {
  switch (version) {
    case DTLS10: return 'DTLSv1.0';
    case DTLS12: return 'DTLSv1.2';
    case DTLS13: return 'DTLSv1.3';
    case 0x0100: return 'DTLS 1.0 (OpenSSL pre 0.9.8f)';
    default: return 'DTLS';
  }
}

/** Where the parts of a record lie. */
export interface RecordPlace {
  readonly at: number;
  /** It has the short header of DTLS 1.3. */
  readonly isShort: boolean;
  readonly idAt: number;
  readonly idLength: number;
  readonly bodyAt: number;
  /** Behind it, which may be beyond the bytes that there are. */
  readonly end: number;
}

/**
 * The record at `at`; undefined where none begins that can be read. `idLength`: bytes of connection IDs that the sender
 * puts into records, undefined where the handshake that tells is not known.
 */
export function recordAt(bytes: Uint8Array, at: number, end: number, idLength: number | undefined): RecordPlace | undefined {
  if (at >= end) return undefined;
  if (isUnified(bytes[at])) return shortRecordAt(bytes, at, end, idLength);
  if (!isRecord(bytes, at, end)) return undefined;
  if (bytes[at] !== WITH_CONNECTION_ID) {
    return { at, isShort: false, idAt: at + 11, idLength: 0, bodyAt: at + RECORD_HEADER, end: at + RECORD_HEADER + lengthAt(bytes, at + 11) };
  }
  const known = idLength ?? fittingId(bytes, at, end);
  if (known === undefined || at + RECORD_HEADER + known > end) return undefined;
  const bodyAt = at + RECORD_HEADER + known;
  return { at, isShort: false, idAt: at + 11, idLength: known, bodyAt, end: bodyAt + lengthAt(bytes, bodyAt - 2) };
}

function shortRecordAt(bytes: Uint8Array, at: number, end: number, idLength: number | undefined): RecordPlace | undefined {
  const first = bytes[at], length = (first & HAS_ID) === 0 ? 0 : idLength;
  if (length === undefined) return undefined;
  const numberAt = at + 1 + length;
  const lengthed = (first & HAS_LENGTH) !== 0, bodyAt = numberAt + numberSize(first) + (lengthed ? 2 : 0);
  return bodyAt > end ? undefined
    : { at, isShort: true, idAt: at + 1, idLength: length, bodyAt, end: lengthed ? bodyAt + lengthAt(bytes, bodyAt - 2) : end };
}

/** Bits of a short header's first byte. */
export const HAS_ID = 0x10;
const HAS_LONG_NUMBER = 0x08, HAS_LENGTH = 0x04;

/** Bytes of the number in a record whose short header begins with this byte. */
export const numberSize = (first: number): number => ((first & HAS_LONG_NUMBER) === 0 ? 1 : 2);

const lengthAt = (bytes: Uint8Array, at: number): number => (bytes[at] << 8) | bytes[at + 1];

/** RFC 9146 §3: an ID may have 255 bytes, nobody uses more than this. */
const LONGEST_GUESSED_ID = 20;

/** The length of ID with which the record fills the datagram, as nearly all with one do. */
function fittingId(bytes: Uint8Array, at: number, end: number): number | undefined {
  for (let length = 1; length <= LONGEST_GUESSED_ID && at + RECORD_HEADER + length <= end; length++) {
    if (at + RECORD_HEADER + length + lengthAt(bytes, at + 11 + length) === end) return length;
  }
  return undefined;
}

/** Whether a whole header begins at `at`, as far as it tells. */
export function isRecord(bytes: Uint8Array, at: number, end: number): boolean {
  return at + RECORD_HEADER <= end && bytes[at] >= 20 && bytes[at] <= ACK && tlsVersion(lengthAt(bytes, at + 1)) !== 0;
}

/** Whether a record with the short header of DTLS 1.3 begins with this byte, RFC 9147 §4. */
export const isUnified = (first: number): boolean => (first & 0xe0) === 0x20;

/**
 * Whether a datagram is of DTLS: records that reach to its end, the first of them beginning a handshake that can be
 * read, or of another type with a length.
 */
export function looksLikeDtls(bytes: Uint8Array, at: number, end: number): boolean {
  if (!isRecord(bytes, at, end)) return false;
  const first = at + RECORD_HEADER;
  if (bytes[at] === HANDSHAKE && bytes[at + 3] === 0 && bytes[at + 4] === 0) {
    if (first + FRAGMENT_HEADER > end || HANDSHAKE_TYPES[bytes[first]] === undefined) return false;
  }
  for (let next = at; next < end; ) {
    if (next > at && isUnified(bytes[next])) return true;
    const record = recordAt(bytes, next, end, undefined);
    if (record === undefined) return false;
    next = record.end;
  }
  return true;
}
