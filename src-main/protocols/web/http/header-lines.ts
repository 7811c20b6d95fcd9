/** Header lines, RFC 9110 §5 and RFC 9112 §5. */
import { type Cursor, printable } from '../../../dissect/index.ts';
import { decodeText, lineText } from '../../../dissect/text.ts';
import { SETTING, readSettings } from '../http2/settings.ts';
import { fullUri } from './exchanges.ts';
import { type HeaderName, HEADERS, HEAD_FIELDS as f } from './head-fields.ts';
import { LONGEST_HEAD, REQUEST, isTokenByte, lineEnd, textEnd } from './head.ts';
import { readCookies, readCredentials, readDigest, readRange, readSetCookie } from './header-values.ts';
import type { Head } from './start-lines.ts';

/**
 * Reads header lines up to and with the empty line, or to where the capture cut them. A line that begins with white space continues the one before
 * (RFC 9112 §5.2).
 */
export function readHeaders(p: Cursor, head: Head): void {
  const { bytes, at: start } = p;
  while (p.available > 0) {
    const at = p.at;
    const next = unfoldedEnd(bytes, at, p.end);
    const end = textEnd(bytes, at, next);
    if (end === at) {
      p.close(p.open(printable(decodeText(bytes, at, next, 'ascii')), next - at));
      p.at = next;
      return;
    }
    readHeader(p, head, at, end, next);
    p.at = next;
  }
  if (p.at - start >= LONGEST_HEAD) p.expert(f.head_too_long);
}

function unfoldedEnd(bytes: Uint8Array, at: number, end: number): number {
  let next = lineEnd(bytes, at, end);
  if (next < 0 || textEnd(bytes, at, next) === at) return next < 0 ? end : next;
  while (next < end && (bytes[next] === 0x20 || bytes[next] === 9)) {
    const more = lineEnd(bytes, next, end);
    if (more < 0) return end;
    next = more;
  }
  return next;
}

/** Methods of UPnP's events (UPnP Device Architecture 1.1 §1.2 and §4.1): they tell, or ask to be told, and are no requests for content. */
export const NOTIFICATIONS: ReadonlySet<string> = new Set(['NOTIFY', 'SUBSCRIBE', 'UNSUBSCRIBE']);

function readHeader(p: Cursor, head: Head, at: number, end: number, next: number): void {
  const { bytes } = p;
  const isRequest = head.kind === REQUEST;
  // What a notification says beyond the headers that everybody knows is its own matter.
  const isNotification = isRequest && NOTIFICATIONS.has(head.method);
  const lineField = isRequest ? f['request.line'] : f['response.line'];
  const line = lineText(bytes, at, next);
  let colon = at;
  while (colon < end && bytes[colon] !== 0x3a) colon++;
  const name = decodeText(bytes, at, colon, 'latin1').toLowerCase();
  let from = Math.min(end, colon + 1);
  while (from < end && (bytes[from] === 0x20 || bytes[from] === 9)) from++;
  let to = end;
  while (to > from && (bytes[to - 1] === 0x20 || bytes[to - 1] === 9)) to--;
  const field = colon < end && Object.hasOwn(HEADERS, name) ? HEADERS[name as HeaderName] : undefined;
  if (field === undefined) {
    // Of a line that the capture cut nobody knows what it would have said.
    if (isNotification && next === p.end && p.end < p.reported) return;
    if (isNotification) p.set(f.unknown_header, printable(line), at, next - at);
    else p.set(lineField, decodeText(bytes, at, next, 'utf8'), at, next - at);
    p.label(() => printable(line));
    if (!isName(bytes, at, colon)) p.expertUnder(f.bad_header_name);
    if (name === 'range' || name === 'content-range') {
      const outer = p.under();
      readRange(p, decodeText(bytes, from, to, 'latin1'), from, to);
      p.close(outer);
    }
    return;
  }
  const text = decodeText(bytes, from, to, 'utf8');
  // RFC 9112 §5.2: a fold is read as a space, with the blanks around it. A pattern for these would take the square of their number.
  const value = text.includes('\n') ? text.split('\n').map(line => line.trim()).join(' ') : text;
  p.set(field, value, at, next - at);
  p.label(() => printable(line));
  const outer = p.under();
  readKnown(p, head, name as HeaderName, value, from, to);
  p.close(outer);
  if (!isNotification) p.hide(lineField, decodeText(bytes, at, next, 'utf8'), at, next - at);
}

function isName(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (!isTokenByte(bytes[i])) return false;
  return end > at;
}

/** What known headers have below them, and what they mean for the message. */
function readKnown(p: Cursor, head: Head, name: HeaderName, value: string, from: number, to: number): void {
  switch (name) {
    case 'content-length':
      readLength(p, head, value, from, to);
      if (head.transferEncoding !== undefined) p.expert(f.te_and_length);
      break;
    case 'transfer-encoding':
      head.transferEncoding = value.toLowerCase();
      if (!/^(gzip|x-gzip|deflate|compress|x-compress|chunked|identity)(\s*,\s*(gzip|x-gzip|deflate|compress|x-compress|chunked|identity))*$/i.test(
        value,
      )) {
        p.expert(f.te_unknown);
      }
      if (head.contentLength !== undefined) p.expert(f.te_and_length);
      break;
    case 'content-type':
      head.contentType = value;
      break;
    case 'content-encoding':
      head.contentEncoding = value.toLowerCase();
      break;
    case 'host':
      head.host = value;
      break;
    case 'accept':
      head.accept = value;
      break;
    case 'cookie':
      readCookies(p, lineText(p.bytes, from, to), from);
      break;
    case 'set-cookie':
      readSetCookie(p, lineText(p.bytes, from, to), from);
      break;
    case 'authorization':
    case 'proxy-authorization':
      readDigest(p, lineText(p.bytes, from, to), from);
      readCredentials(p, value, from, to);
      break;
    case 'www-authenticate':
    case 'proxy-authenticate':
      readCredentials(p, value, from, to);
      break;
    case 'http2-settings': {
      const settings = Uint8Array.from(Buffer.from(value, 'base64url'));
      readSettings(p.over('HTTP2-Settings', settings.subarray(0, settings.length - (settings.length % SETTING))));
      break;
    }
    default:
  }
}

/** The whole URI that was asked for; known once the Host header was read. */
export function showFullUri(p: Cursor, head: Head, target: string): void {
  const uri = fullUri(head.method, target, head.host, p.packet.encrypted);
  if (uri !== undefined) p.generate(f['request.full_uri'], uri);
}

/** RFC 9110 §8.6: the number, which a list may repeat. Two that differ cannot both be right (RFC 9112 §6.3, rule 5). */
function readLength(p: Cursor, head: Head, value: string, from: number, to: number): void {
  const numbers = new Set(value.split(',').map(number => number.trim().replace(/^0+(?=\d)/, ''))), [number] = numbers;
  if (numbers.size === 1 && /^\d{1,20}$/.test(number) && BigInt(number) < 2n ** 64n) {
    p.generate(f.content_length, BigInt(number), from, to - from);
    if (head.contentLength !== undefined && head.contentLength !== Number(number)) p.expert(f.lengths_differ);
    head.contentLength ??= Number(number);
  } else {
    p.expert(numbers.size > 1 ? f.lengths_differ : f.length_invalid);
  }
}
