/** Start lines and header lines as fields, RFC 9110 and RFC 9112. */
import { type Cursor, type Field, bool, expert, printable, text, u16, u64 } from '../../../dissect/index.ts';
import { decodeText, lineText } from '../../../dissect/text.ts';
import { fullUri, requestLine } from './exchanges.ts';
import { LONGEST_HEAD, REQUEST, isTokenByte, lineEnd, textEnd } from './head.ts';
import { VALUE_FIELDS, readCookies, readCredentials, readRange, readSetCookie } from './header-values.ts';
import { SETTING, readSettings } from '../http2/settings.ts';
import { STATUS_CODES } from './status-codes.ts';

/** Headers with fields of their own, by their name in lower case. */
const HEADERS = {
  authorization: text('Authorization'),
  'proxy-authenticate': text('Proxy-Authenticate'),
  'proxy-authorization': text('Proxy-Authorization'),
  'www-authenticate': text('WWW-Authenticate'),
  'content-type': text('Content-Type'),
  'content-length': text('Content-Length'),
  'content-encoding': text('Content-Encoding'),
  'transfer-encoding': text('Transfer-Encoding'),
  upgrade: text('Upgrade'),
  'user-agent': text('User-Agent'),
  host: text('Host'),
  connection: text('Connection'),
  cookie: text('Cookie'),
  accept: text('Accept'),
  referer: text('Referer'),
  'accept-language': text('Accept-Language'),
  'accept-encoding': text('Accept Encoding'),
  date: text('Date'),
  'cache-control': text('Cache-Control'),
  server: text('Server'),
  location: text('Location'),
  'sec-websocket-accept': text('Sec-WebSocket-Accept'),
  'sec-websocket-extensions': text('Sec-WebSocket-Extensions'),
  'sec-websocket-key': text('Sec-WebSocket-Key'),
  'sec-websocket-protocol': text('Sec-WebSocket-Protocol'),
  'sec-websocket-version': text('Sec-WebSocket-Version'),
  'set-cookie': text('Set-Cookie'),
  'last-modified': text('Last-Modified'),
  'x-forwarded-for': text('X-Forwarded-For'),
  'http2-settings': text('HTTP2-Settings'),
} as const;

type HeaderName = keyof typeof HEADERS;

/** The same under the names that fields have: `http.user_agent`. */
const HEADER_FIELDS: Record<string, Field<string>> = Object.fromEntries(
  Object.entries(HEADERS).map(([name, field]) => [name === 'content-length' ? 'content_length_header' : name.replaceAll('-', '_'), field]),
);

export const HEAD_FIELDS = {
  request: bool('Request'),
  response: bool('Response'),
  notification: bool('Notification'),
  chat: expert('Formatted text', 'chat', 'Sequence'),
  'request.method': text('Request Method'),
  'request.uri': text('Request URI'),
  'request.uri.path': text('Request URI Path'),
  'request.uri.query': text('Request URI Query'),
  'request.uri.query.parameter': text('Request URI Query Parameter'),
  'request.version': text('Request Version'),
  unknown_header: text('Unknown header'),
  'request.line': text('Request line'),
  'request.full_uri': text('Full request URI'),
  'response.version': text('Response Version'),
  'response.code': u16('Status Code'),
  'response.code.desc': text('Status Code Description'),
  'response.phrase': text('Response Phrase'),
  'response.line': text('Response line'),
  content_length: u64('Content length'),
  leading_crlf: expert('Leading CRLF previous message in the stream may have extra CRLF', 'error', 'Malformed'),
  bad_header_name: expert('Illegal characters found in header name', 'warning', 'Protocol'),
  te_and_length: expert('The Content-Length and Transfer-Encoding header must not be set together', 'warning', 'Malformed'),
  length_invalid: expert('The Content-Length is no number of bytes: where the message ends is a guess', 'warning', 'Malformed', { own: true }),
  head_too_long: expert(`The head has no end within ${LONGEST_HEAD >> 10} KB: the rest is not read`, 'warning', 'Malformed', { own: true }),
  lengths_differ: expert('More than one length is given, and they differ', 'warning', 'Malformed', { own: true }),
  te_unknown: expert('Unknown transfer coding name in Transfer-Encoding header', 'warning', 'Undecoded'),
  ...VALUE_FIELDS,
  ...HEADER_FIELDS,
};

const f = HEAD_FIELDS;

/** What the rest of the message needs to know of its head. */
export interface Head {
  readonly kind: number;
  readonly method: string;
  readonly status: number;
  contentType: string | undefined;
  contentEncoding: string | undefined;
  transferEncoding: string | undefined;
  contentLength: number | undefined;
  host: string | undefined;
  accept: string | undefined;
}

/** Reads the head's start line at the cursor, whose kind is known. */
export function readStartLine(p: Cursor, kind: number): Head {
  const { bytes, at } = p;
  const next = lineEnd(bytes, at, p.end);
  const stop = next < 0 ? p.end : next;
  const line = lineText(bytes, at, stop);
  p.info(() => infoOfLine(line));
  const outer = p.open(printable(line), stop - at);
  p.expert(f.chat, printable(line));
  let head: Head;
  if (kind === REQUEST) head = readRequestLine(p, at, stop);
  else head = readStatusLine(p, at, textEnd(bytes, at, stop));
  p.close(outer);
  p.at = stop;
  return head;
}

/** White space as one space, as the packet list shows it. */
const infoOfLine = (line: string): string => printable(line.replace(/\r?\n$/, ' ').replaceAll('\t', ' '));

/** What the Info column says of a message without contents. */
export function startLineInfo(message: Uint8Array): string {
  const end = lineEnd(message, 0, message.length);
  return infoOfLine(lineText(message, 0, end < 0 ? message.length : end));
}

function emptyHead(kind: number, method: string, status: number): Head {
  return {
    kind, method, status, contentType: undefined, contentEncoding: undefined, transferEncoding: undefined, contentLength: undefined,
    host: undefined, accept: undefined,
  };
}

function readRequestLine(p: Cursor, at: number, stop: number): Head {
  const { bytes } = p;
  const { method, target, version } = requestLine(bytes, at, stop);
  p.set(f['request.method'], method, at, method.length);
  const end = textEnd(bytes, at, stop);
  const from = Math.min(end, at + method.length + 1);
  const to = Math.min(end, from + target.length);
  const uri = decodeText(bytes, from, to, 'utf8');
  p.set(f['request.uri'], uri, from, to - from);
  const question = uri.indexOf('?');
  if (question >= 0) readQuery(p, uri, question, from);
  p.set(f['request.version'], version, end - version.length, version.length);
  return emptyHead(REQUEST, method, 0);
}

function readQuery(p: Cursor, uri: string, question: number, at: number): void {
  const outer = p.under();
  p.set(f['request.uri.path'], uri.slice(0, question), at, question);
  const query = uri.slice(question + 1);
  p.set(f['request.uri.query'], query, at + question + 1, query.length);
  const below = p.under();
  let offset = at + question + 1;
  for (const parameter of query.split('&')) {
    p.set(f['request.uri.query.parameter'], parameter, offset, parameter.length);
    offset += parameter.length + 1;
  }
  p.close(below);
  p.close(outer);
}

function readStatusLine(p: Cursor, at: number, end: number): Head {
  const { bytes } = p;
  let space = at;
  while (space < end && bytes[space] !== 0x20) space++;
  p.set(f['response.version'], decodeText(bytes, at, space, 'utf8'), at, space - at);
  let from = space;
  while (from < end && bytes[from] === 0x20) from++;
  const digits = /^\d{3}/.exec(decodeText(bytes, from, Math.min(end, from + 3), 'ascii'));
  const status = digits === null ? 0 : Number(digits[0]);
  if (digits !== null) {
    p.set(f['response.code'], status, from, 3);
    p.generate(f['response.code.desc'], STATUS_CODES[status] ?? `Unknown (${status})`, from, 3);
    const phrase = Math.min(end, from + 4);
    if (phrase < end) p.set(f['response.phrase'], decodeText(bytes, phrase, end, 'utf8'), phrase, end - phrase);
  }
  return emptyHead(0, '', status);
}

/** Reads header lines up to and with the empty line. A line that begins with white space continues the one before (RFC 9112 §5.2). */
export function readHeaders(p: Cursor, head: Head): void {
  const { bytes, at: start } = p;
  while (p.more) {
    p.need(1);
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
  const value = decodeText(bytes, from, to, 'utf8');
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
