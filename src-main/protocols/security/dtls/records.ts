/** DTLS records in a datagram, RFC 6347 §4.1, and the handshake fragments in them, §4.2.2. */
import { HANDSHAKE, HANDSHAKE_TYPES, TLS11, TLS12, TLS13 } from '../tls/names.ts';

export const RECORD_HEADER = 13, FRAGMENT_HEADER = 12;

export const DTLS10 = 0xfeff, DTLS12 = 0xfefd, DTLS13 = 0xfefc;

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

/** Whether a whole record begins at `at`, as far as its header tells. */
export function isRecord(bytes: Uint8Array, at: number, end: number): boolean {
  return at + RECORD_HEADER <= end && bytes[at] >= 20 && bytes[at] <= 25 && tlsVersion((bytes[at + 1] << 8) | bytes[at + 2]) !== 0;
}

/** Whether a record with the short header of DTLS 1.3 begins with this byte, RFC 9147 §4. */
export const isUnified = (first: number): boolean => (first & 0xe0) === 0x20;

export const recordLength = (bytes: Uint8Array, at: number): number => (bytes[at + 11] << 8) | bytes[at + 12];

/** Whether a datagram is of DTLS: records that reach to its end, the first of them beginning a handshake that can be read, or of another type with a length. */
export function looksLikeDtls(bytes: Uint8Array, at: number, end: number): boolean {
  if (!isRecord(bytes, at, end)) return false;
  const first = at + RECORD_HEADER;
  if (bytes[at] === HANDSHAKE && bytes[at + 3] === 0 && bytes[at + 4] === 0) {
    if (first + FRAGMENT_HEADER > end || HANDSHAKE_TYPES[bytes[first]] === undefined) return false;
  }
  for (let next = at; next < end; next += RECORD_HEADER + recordLength(bytes, next)) {
    if (!isRecord(bytes, next, end)) return next > at && isUnified(bytes[next]);
  }
  return true;
}
