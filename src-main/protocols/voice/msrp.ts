/** Message Session Relay Protocol, RFC 4975, and its relays, RFC 4976: messages of chats and files in chunks, over TCP, TLS and WebSockets. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, MORE, NOT_MINE, RESUMES, expert, none, printable, protocol, text, u16 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { type Line, lineAt, peekWholeLine } from '../text-lines.ts';
import { callMedia } from '../web/http/media-types.ts';

/** Headers with fields of their own, by their names in lower case. */
const HEADERS = {
  'from-path': text('From Path', { id: 'msrp.from.path' }),
  'to-path': text('To Path', { id: 'msrp.to.path' }),
  'message-id': text('Message ID', { id: 'msrp.messageid' }),
  'success-report': text('Success Report', { id: 'msrp.success.report' }),
  'failure-report': text('Failure Report', { id: 'msrp.failure.report' }),
  'byte-range': text('Byte Range', { id: 'msrp.byte.range' }),
  status: text('Status'),
  'content-type': text('Content-Type', { id: 'msrp.content.type' }),
  'content-id': text('Content-ID', { id: 'msrp.content.id' }),
  'content-description': text('Content-Description', { id: 'msrp.content.description' }),
  'content-disposition': text('Content-Disposition', { id: 'msrp.content.disposition' }),
  'use-path': text('Use-Path', { id: 'msrp.use.path' }),
  'www-authenticate': text('WWW-Authenticate', { id: 'msrp.www.authenticate' }),
  authorization: text('Authorization'),
  'authentication-info': text('Authentication-Info', { id: 'msrp.authentication.info' }),
} as const;

const FIELDS = {
  'request.line': text('Request Line'),
  'response.line': text('Response Line'),
  'transaction.id': text('Transaction Id'),
  method: text('Method'),
  'status.code': u16('Status code'),
  'msg.hdr': none('Message Header'),
  hdr: text('Header'),
  ...HEADERS,
  data: text('Data'),
  'end.line': text('End Line'),
  'cnt.flg': text('Continuation-flag'),
  'status.code.invalid': expert('Invalid status code', 'warning', 'Malformed'),
} as const;

const f = FIELDS;

/** RFC 4975 §9: identifiers have 4 to 32 characters; shorter ones are read as well. */
const FIRST_LINE = /^MSRP ([A-Za-z0-9][A-Za-z0-9.+%=-]{0,31}) (?:(\d{3})(?: .*)?|([A-Z]{1,32}))$/;
const NAME = 'MSRP ', LONGEST_FIRST_LINE = 256;
/** What an end line has before the identifier, and the characters that may stand behind that: the message ends, goes on, or was given up. */
const DASHES = '-------', FLAGS = '$+#', ENDS = '$';
const M = 0x4d, DASH = 0x2d, LF = 10, CR = 13;
/** Senders split messages at 2048 bytes so that others have their turn (§5.1); a few send whole files. */
const LONGEST_MESSAGE = 256 * 1024 * 1024;
/** Header lines that are shown. */
const MOST_LINES = 1024;

interface FirstLine {
  readonly id: string;
  /** Empty for a response, as the method is for it. */
  readonly method: string;
  readonly status: string;
}

function firstLine(line: string): FirstLine | undefined {
  const words = FIRST_LINE.exec(line);
  return words === null ? undefined : { id: words[1], status: words[2] ?? '', method: words[3] ?? '' };
}

export const msrp = protocol({
  name: 'msrp',
  title: 'Message Session Relay Protocol',
  on: { 'tcp.port': [2855], 'tls.port': [2855], 'ws.protocol': ['msrp'] },
  over: ['tcp'],
  fields: FIELDS,
  begins: 'M',
  recognise(bytes, at, end) {
    const line = lineAt(bytes, at, Math.min(end, at + LONGEST_FIRST_LINE));
    return bytes[at] === M && line.next > line.end && firstLine(decodeText(bytes, at, line.end, 'latin1')) !== undefined;
  },
  frame: (bytes, at, end) => messageLength(bytes, at, at, end),
  resume: messageLength,
  dissect: message,
});

/** A message ends with the line that repeats its identifier (§7.1): nothing else tells how long it is. */
function messageLength(bytes: Uint8Array, at: number, from: number, end: number): number {
  const first = lineAt(bytes, at, Math.min(end, at + LONGEST_FIRST_LINE));
  if (first.next === first.end) {
    const begin = decodeText(bytes, at, Math.min(end, at + NAME.length), 'latin1');
    return end - at < LONGEST_FIRST_LINE && NAME.startsWith(begin) ? MORE : NOT_MINE;
  }
  const words = firstLine(decodeText(bytes, at, first.end, 'latin1'));
  if (words === undefined) return NOT_MINE;
  const found = endLine(bytes, Math.max(first.next, from), end, words.id);
  if (found.next > 0) return found.next - at;
  return end - at > LONGEST_MESSAGE ? NOT_MINE : Math.min(RESUMES, at - found.at);
}

/** Where the end line begins, and the byte behind it: 0 where it is not there, and `at` the line that may be it. */
function endLine(bytes: Uint8Array, from: number, end: number, id: string): { readonly at: number; readonly next: number } {
  for (let at = from; ; ) {
    const known = isEndLine(bytes, at, end, id);
    if (known !== false) return { at, next: known === undefined ? 0 : known };
    const feed = byteIndex(bytes, LF, at, end);
    if (feed < 0) return { at, next: 0 };
    at = feed + 1;
  }
}

/** The byte behind the end line that begins here; undefined where it may become one, false where it can't. */
function isEndLine(bytes: Uint8Array, at: number, end: number, id: string): number | false | undefined {
  if (at >= end) return undefined;
  if (bytes[at] !== DASH) return false;
  const wanted = DASHES + id, length = Math.min(wanted.length, end - at);
  for (let i = 0; i < length; i++) if (bytes[at + i] !== wanted.charCodeAt(i)) return false;
  const flag = at + wanted.length;
  if (flag >= end) return undefined;
  if (!FLAGS.includes(String.fromCharCode(bytes[flag]))) return false;
  const line = lineAt(bytes, flag, Math.min(end, flag + 3));
  if (line.next > line.end) return line.end === flag + 1 ? line.next : false;
  return end - flag < 3 ? undefined : false;
}

function message(p: Cursor): void {
  const line = peekWholeLine(p), first = firstLine(line.text);
  if (first === undefined) p.malformed('a first line of no message');
  showFirst(p, line, first);
  const finish = endLine(p.bytes, p.at, p.end, first.id), whole = finish.next > 0;
  if (!whole && p.available < p.remaining) p.need(p.remaining);
  const end = whole ? finish.at : p.end;
  const { type, part } = headers(p, end);
  let length = end - p.at;
  if (whole && length >= 1) length -= lineEnd(p.bytes, end, length);
  const body = length > 0 ? { at: p.at, length } : undefined;
  if (body !== undefined) p.take(f.data, length);
  p.at = end;
  const flag = whole ? showEnd(p, finish.next, first.id) : '';
  if (body === undefined || type === undefined) return;
  if (part || flag !== ENDS) {
    p.addInfo(` (${type})`);
    return;
  }
  p.headerEnd = p.at;
  const behind = p.at;
  p.at = body.at;
  callMedia(p.within(body.length), type);
  p.at = behind;
}

/** Bytes of the line end before `at`, of which there are `length` bytes. */
const lineEnd = (bytes: Uint8Array, at: number, length: number): number => (length >= 2 && bytes[at - 2] === CR ? 2 : 1);

function showFirst(p: Cursor, line: Line, { id, method, status }: FirstLine): void {
  const start = p.at, isRequest = status === '', words = line.text.slice(NAME.length + id.length + 1);
  p.info(`${isRequest ? `Request: ${method}` : `Response: ${words}`} Transaction ID: ${id}`);
  p.set(isRequest ? f['request.line'] : f['response.line'], line.text, start, line.next - start);
  const outer = p.under();
  p.set(f['transaction.id'], id, start + 5, id.length);
  const at = start + 6 + id.length;
  if (isRequest) p.set(f.method, method, at, method.length);
  else p.set(f['status.code'], Number(status), at, 3);
  if (!isRequest && (Number(status) < 200 || Number(status) > 699)) p.expertUnder(f['status.code.invalid']);
  p.close(outer);
  p.at = line.next;
}

interface Told {
  type: string | undefined;
  /** The body is not a message from its first byte on (§7.3.1). */
  part: boolean;
}

/** Header lines up to an empty one, behind which the body begins, or to the end line. */
function headers(p: Cursor, end: number): Told {
  const outer = p.open(f['msg.hdr']), told: Told = { type: undefined, part: false };
  let empty = false;
  for (let left = MOST_LINES; left > 0 && p.at < end && !empty; left--) {
    const line = lineAt(p.bytes, p.at, end);
    empty = line.end === p.at;
    if (!empty) header(p, line.end, told);
    else p.close(outer);
    p.at = line.next;
  }
  if (!empty) p.close(outer);
  return told;
}

function header(p: Cursor, end: number, told: Told): void {
  const line = decodeText(p.bytes, p.at, end, 'utf8'), colon = line.indexOf(':');
  const name = line.slice(0, Math.max(0, colon)).trim(), value = line.slice(colon + 1).trim();
  const key = name.toLowerCase(), field = Object.hasOwn(HEADERS, key) ? HEADERS[key as keyof typeof HEADERS] : undefined;
  p.set(field ?? f.hdr, field === undefined ? line : value, p.at, end - p.at);
  p.label(() => printable(line));
  if (key === 'content-type' && value !== '') told.type = value;
  if (key === 'byte-range') told.part = !value.startsWith('1-');
}

/** Gives the flag. */
function showEnd(p: Cursor, next: number, id: string): string {
  const start = p.at, flag = start + DASHES.length + id.length, letter = String.fromCharCode(p.bytes[flag]);
  p.set(f['end.line'], DASHES + id + letter, start, next - start);
  const outer = p.under();
  p.set(f['transaction.id'], id, start + DASHES.length, id.length);
  p.set(f['cnt.flg'], letter, flag, 1);
  p.close(outer);
  p.at = next;
  return letter;
}
