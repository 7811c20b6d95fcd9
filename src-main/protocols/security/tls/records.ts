/** TLS records in a stream: where they end, and what they look like. RFC 8446 §5.1, RFC 5246 §6.2, and the two-byte header of SSL 2. */
import { MORE, NOT_MINE } from '../../../dissect/index.ts';

export const RECORD_HEADER = 5;

/** RFC 5246 §6.2.3: 2^14 bytes and what compression and a cipher may add; some stacks send a little more. */
const LONGEST_RECORD = 0x4000 + 0x1000;

/** Content types and versions that a record may have; 0x0101 is China's GM/T 0024, 0x7fxx are drafts of TLS 1.3. */
export function isRecordHeader(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end || bytes[at] < 20 || bytes[at] > 26) return false;
  if (at + 1 < end && bytes[at + 1] !== 3 && bytes[at + 1] !== 1) return false;
  if (at + 2 < end && (bytes[at + 1] === 3 ? bytes[at + 2] > 4 : bytes[at + 2] !== 1)) return false;
  return at + RECORD_HEADER > end || recordLength(bytes, at) <= LONGEST_RECORD;
}

export const recordLength = (bytes: Uint8Array, at: number): number => (bytes[at + 3] << 8) | bytes[at + 4];

/** Types of records that are shown as they are, as long as nothing is decrypted: change of cipher, alert, application data. */
const PLAIN: ReadonlySet<number> = new Set([20, 21, 23]);

/** Whether the bytes are whole records of these types. */
export function hasPlainRecords(bytes: Uint8Array): boolean {
  let at = 0;
  for (; at + RECORD_HEADER <= bytes.length; at += RECORD_HEADER + recordLength(bytes, at)) {
    if (!PLAIN.has(bytes[at]) || !isRecordHeader(bytes, at, bytes.length)) return false;
  }
  return bytes.length > 0 && at >= bytes.length;
}

/** Types of records of which the packet list says the same whatever the session is. */
const SAID: Readonly<Record<number, string>> = { 20: 'Change Cipher Spec', 23: 'Application Data' };

/** What the Info column says of records with which these bytes begin, as long as nothing is decrypted; undefined where that takes their session. */
export function plainRecordsInfo(bytes: Uint8Array): string | undefined {
  if (!hasPlainRecords(bytes)) return undefined;
  let text = '';
  for (let at = 0; at + RECORD_HEADER <= bytes.length; at += RECORD_HEADER + recordLength(bytes, at)) {
    const said = SAID[bytes[at]];
    if (said === undefined) return undefined;
    text += text === '' ? said : `, ${said}`;
  }
  return text;
}

/** A Client Hello in an SSL 2 record (RFC 5246 appendix E.2), or what else SSL 2 has in clear: a Server Hello, a Client Master Key. */
export function isSsl2Message(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 5 > end || (bytes[at] & 0x80) === 0) return false;
  const length = ((bytes[at] & 0x7f) << 8) | bytes[at + 1];
  if (bytes[at + 2] === 1) {
    return length >= 9 && length < 1024 && ((bytes[at + 3] === 3 && bytes[at + 4] <= 4) || (bytes[at + 3] === 0 && bytes[at + 4] === 2));
  }
  // The cipher, and three lengths that add up to the record's.
  if (bytes[at + 2] === 2 && at + 12 <= end) {
    const size = (place: number): number => (bytes[at + place] << 8) | bytes[at + place + 1];
    return bytes[at + 3] >= 1 && bytes[at + 3] <= 8 && bytes[at + 4] === 0 && 10 + size(6) + size(8) + size(10) === length;
  }
  return bytes[at + 2] === 4 && length >= 11 && bytes[at + 3] <= 1 && bytes[at + 4] <= 1;
}

/** Bytes from `at` to the end of the last whole record; of the first one alone when it is not whole. */
export function recordsLength(bytes: Uint8Array, at: number, end: number): number {
  if (isSsl2Message(bytes, at, end)) return 2 + (((bytes[at] & 0x7f) << 8) | bytes[at + 1]);
  if (!isRecordHeader(bytes, at, end)) return at + RECORD_HEADER > end && (bytes[at] & 0x80) !== 0 ? MORE : NOT_MINE;
  if (at + RECORD_HEADER > end) return MORE;
  let whole = at + RECORD_HEADER + recordLength(bytes, at);
  while (whole + RECORD_HEADER <= end && isRecordHeader(bytes, whole, end)) {
    const next = whole + RECORD_HEADER + recordLength(bytes, whole);
    if (next > end) break;
    whole = next;
  }
  return whole - at;
}

/** For protocols that STARTTLS hands over to TLS: a Client Hello is the first that there is of it. */
export function startsTls(bytes: Uint8Array, at: number, end: number): 'tls' | undefined {
  return bytes[at] === 22 && at + RECORD_HEADER < end && bytes[at + RECORD_HEADER] === 1 && looksLikeTls(bytes, at, end) ? 'tls' : undefined;
}

/** Whether a stream begins with TLS: a handshake's first message, or a record of another kind with a length that fits it. */
export function looksLikeTls(bytes: Uint8Array, at: number, end: number): boolean {
  if (isSsl2Message(bytes, at, end)) return at + 11 <= end && bytes[at + 2] === 1;
  if (at + RECORD_HEADER + 1 > end || !isRecordHeader(bytes, at, end) || bytes[at + 1] !== 3) return false;
  const length = recordLength(bytes, at);
  switch (bytes[at]) {
    case 20: return length === 1 && bytes[at + RECORD_HEADER] === 1;
    case 21: return length === 2 && (bytes[at + RECORD_HEADER] === 1 || bytes[at + RECORD_HEADER] === 2);
    case 22: return length >= 4 && (bytes[at + RECORD_HEADER] === 1 || bytes[at + RECORD_HEADER] === 2) && bytes[at + RECORD_HEADER + 1] === 0;
    // A capture that begins in the middle of a session: records that end with the bytes.
    case 23: return bytes[at + 2] >= 1 && length >= SHORTEST_DATA && at + recordsLength(bytes, at, end) === end;
    default: return false;
  }
}

/** A byte and what authenticates it, by the shortest of ciphers. */
const SHORTEST_DATA = 17;
