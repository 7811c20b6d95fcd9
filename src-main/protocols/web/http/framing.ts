/** Where HTTP/1 messages end in a stream, RFC 9112 §6.3, and what they look like at their begin. */
import { byteIndex } from '../../../bytes/byte-search.ts';
import { MORE, NOT_MINE, UNTIL_CLOSE } from '../../../dissect/index.ts';
import {
  LONGEST_HEAD, NEITHER, REQUEST, RESPONSE, UNFINISHED, decimal, headEnd, headerValue, isKnownMethod, lineEnd, nameBytes, skipEmptyLines,
  startKind, textEnd,
} from './head.ts';

const CONTENT_LENGTH = nameBytes('content-length');
const TRANSFER_ENCODING = nameBytes('transfer-encoding');

const A = 0x41, C = 0x43, G = 0x47, H = 0x48, N = 0x4e, P = 0x50;

/** For messages that no length depends on. */
const OTHER = 1;

/** Empty lines before a message that may still be its own. */
const LEADING = 8;

/**
 * Length of the message that begins at `at`. `answering`: what `askedMark` gives of the message that it answers, which tells responses to HEAD
 * (no body) and CONNECT (no message behind it); 0 when not known.
 */
export function messageLength(bytes: Uint8Array, at: number, end: number, answering: number): number {
  const start = skipEmptyLines(bytes, at, Math.min(end, at + LEADING));
  if (start === end) return MORE;
  const kind = startKind(bytes, start, end);
  if (kind === UNFINISHED) return MORE;
  if (kind === NEITHER) return NOT_MINE;
  const simple = kind === REQUEST ? simpleRequestEnd(bytes, start, end) : -1;
  if (simple > 0) return simple - at;
  const body = headEnd(bytes, start, end);
  // Of a longer head that much is read; it has no end that anybody would wait for.
  if (body < 0) return end - start < LONGEST_HEAD ? MORE : end - at;
  if (kind === RESPONSE && hasNoBody(statusCode(bytes, start, body), answering)) return body - at;
  const encoding = headerValue(bytes, start, body, TRANSFER_ENCODING);
  if (encoding >= 0 && isChunked(bytes, encoding, body)) {
    return chunksLength(bytes, at, body, end);
  }
  const given = headerValue(bytes, start, body, CONTENT_LENGTH);
  const length = given < 0 ? -1 : decimal(bytes, given, body);
  if (length >= 0) return body - at + length;
  return kind === REQUEST ? body - at : UNTIL_CLOSE;
}

/**
 * H for HEAD, C for CONNECT, another byte for all other messages: COPY and CHECKIN are answered with bodies (RFC 4918 §9.8, RFC 3253 §4.4).
 * Of a request whose third byte is not there the first one has to tell.
 */
export function askedMark(bytes: Uint8Array, at: number, end: number): number {
  const start = skipEmptyLines(bytes, at, Math.min(end, at + LEADING));
  if (start === end) return OTHER;
  const third = start + 2 < end ? bytes[start + 2] : 0;
  return bytes[start] === C && (third === 0 || third === N) ? C : bytes[start] === H && (third === 0 || third === A) ? H : OTHER;
}

/** The same for a method by its name. */
export const methodMark = (method: string): number => (method === 'HEAD' ? H : method === 'CONNECT' ? C : OTHER);

/** HTTP/0.9 (RFC 1945 §5.1): the line is all of the request when it is GET and has no version, nor what may have been one. -1 for any other. */
function simpleRequestEnd(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== G || bytes[at + 3] !== 0x20) return -1;
  const next = lineEnd(bytes, at, end);
  for (let i = textEnd(bytes, at, next) - 1; i > at + 3; i--) {
    if (bytes[i] === 0x2f && bytes[i - 1] === P && bytes[i - 4] === H) return -1;
    if (bytes[i] === 0x20 && bytes[i + 1] === H) return -1;
  }
  return next;
}

/** The three digits behind the version; 0 when there are none. */
export function statusCode(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && bytes[i] !== 0x20 && bytes[i] !== 10) i++;
  while (i < end && bytes[i] === 0x20) i++;
  let code = 0;
  for (let digits = 0; digits < 3; digits++, i++) {
    if (i >= end || bytes[i] < 0x30 || bytes[i] > 0x39) return 0;
    code = code * 10 + bytes[i] - 0x30;
  }
  return code;
}

/** RFC 9112 §6.3, the first two rules. */
export function hasNoBody(status: number, answering: number): boolean {
  if ((status >= 100 && status < 200) || status === 204 || status === 304 || answering === H) return true;
  return answering === C && status >= 200 && status < 300;
}

/** Whether the last transfer coding is `chunked`. */
function isChunked(bytes: Uint8Array, at: number, end: number): boolean {
  const next = lineEnd(bytes, at, end);
  const stop = next < 0 ? end : textEnd(bytes, at, next);
  let last = stop;
  while (last > at && (bytes[last - 1] === 0x20 || bytes[last - 1] === 9)) last--;
  if (last - at < 7) return false;
  for (let i = 0; i < 7; i++) if ((bytes[last - 7 + i] | 0x20) !== 'chunked'.charCodeAt(i)) return false;
  return true;
}

/**
 * Length of the chunked message that begins at `at`, with trailers and the empty line, as `frame` gives it; `from` is where its next chunk begins.
 * What is no chunk ends the message with the bytes there are.
 */
export function chunksLength(bytes: Uint8Array, at: number, from: number, end: number): number {
  for (let chunk = from; ; ) {
    // The line end behind the data before, which lenient senders leave out.
    let line = chunk;
    if (line < end && bytes[line] === 13) line++;
    if (line < end && bytes[line] === 10) line++;
    const next = line >= end ? -1 : lineEnd(bytes, line, end);
    if (next < 0) return end - line > LONGEST_HEAD ? end - at : at - chunk;
    const size = chunkSize(bytes, line, next);
    if (size < 0) return end - at;
    if (size === 0) {
      const after = headEnd(bytes, next, end);
      return after >= 0 ? after - at : end - next > LONGEST_HEAD ? end - at : at - chunk;
    }
    chunk = next + size;
  }
}

/** The hexadecimal number that a chunk begins with; -1 when it has none. */
export function chunkSize(bytes: Uint8Array, at: number, end: number): number {
  let size = 0;
  let i = at;
  for (; i < end; i++) {
    const c = bytes[i];
    const digit = c >= 0x30 && c <= 0x39 ? c - 0x30 : (c | 0x20) >= 0x61 && (c | 0x20) <= 0x66 ? (c | 0x20) - 0x57 : -1;
    if (digit < 0) break;
    size = size * 16 + digit;
    if (size > 2 ** 40) return -1;
  }
  return i === at ? -1 : size;
}

/**
 * Bytes of a first segment that have no line end, from which on a method and a path are enough to know a request by:
 * its line goes on in the next one.
 */
const LONG_LINE = 500;

/** Whether a stream begins like HTTP/1: a request line or status line with the version in it, or the first segment of a long request line. */
export function looksLikeHttp(bytes: Uint8Array, at: number, end: number): boolean {
  const kind = startKind(bytes, at, end);
  if (kind === UNFINISHED) {
    const space = byteIndex(bytes, 0x20, at, end);
    return end - at >= LONG_LINE && bytes[space + 1] === 0x2f && isKnownMethod(bytes, at, space);
  }
  if (kind !== REQUEST && kind !== RESPONSE) return false;
  const next = lineEnd(bytes, at, end);
  let stop = textEnd(bytes, at, next);
  while (bytes[stop - 1] === 0x20) stop--;
  if (kind === RESPONSE) return statusCode(bytes, at, stop) > 0 && bytes[at + 5] === 0x31 && bytes[at + 6] === 0x2e;
  return stop - at > 9 && bytes[stop - 8] === H && bytes[stop - 7] === 0x54 && bytes[stop - 3] === 0x31 && bytes[stop - 2] === 0x2e;
}
