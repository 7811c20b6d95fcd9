/** Session Initiation Protocol, RFC 3261, over UDP and TCP. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, MORE, NOT_MINE, bytesFrom, protocol } from '../../dissect/index.ts';
import { callMedia, isUnread, setMedia } from '../web/http/media-types.ts';
import { beginsLineEnd, emptyLine, showLines } from '../text-lines.ts';
import { ADDRESS_FIELDS, readUri } from './sip/addresses.ts';
import { COMPACT, HEADERS, HEADER_FIELDS, PART_FIELDS } from './sip/fields.ts';
import { partsOf, readContacts } from './sip/headers.ts';
import { announcedMedia } from './sdp/media.ts';
import { charactersOf, setText, textOf } from './sip/texts.ts';
import { TRANSACTION_FIELDS, showTransaction } from './sip/transactions.ts';

const METHODS = new Set([
  'INVITE', 'ACK', 'BYE', 'CANCEL', 'OPTIONS', 'REGISTER', 'PRACK', 'SUBSCRIBE', 'NOTIFY', 'PUBLISH', 'INFO', 'REFER', 'MESSAGE',
  'UPDATE', 'DO', 'QAUTH',
  'SPRACK',
]);
/** Methods that begin a dialogue, or belong to one where both sides have tags. */
const DIALOGUES = new Set(['INVITE', 'SUBSCRIBE', 'REFER']);
const LONGEST_START = 4096;

export const sip = protocol({
  name: 'sip',
  title: 'Session Initiation Protocol',
  on: { 'udp.port': [5060], 'tcp.port': [5060], 'ws.protocol': ['sip'] },
  over: ['tcp', 'udp'],
  fields: { ...PART_FIELDS, ...TRANSACTION_FIELDS, ...ADDRESS_FIELDS, ...HEADER_FIELDS },
  begins: bytesFrom(0x41, 0x5a),
  recognise(bytes, at, end) {
    return beginsInCapitals(bytes, at, end) && isKnown(startOf(charactersOf(bytes.subarray(at, Math.min(end, at + LONGEST_START)))));
  },
  /** The media of a call go where its session descriptions say (RFC 3264). */
  announces(bytes, at, end) {
    const all = charactersOf(bytes.subarray(at, end));
    if (!/\r?\nc(?:ontent-type)?[ \t]*:[ \t]*(?:application\/sdp|multipart\/)/i.test(all)) return [];
    const headerEnd = endOfHeaders(all), call = /^(?:call-id|i)[ \t]*:[ \t]*(\S+)/im.exec(all.slice(0, headerEnd));
    return announcedMedia(all.slice(headerEnd), call?.[1]);
  },
  dissect(p) {
    const all = charactersOf(p.peekBytes(p.available));
    // RFC 5626 §4.4.1: empty lines keep the connection open.
    if (/^[\r\n\0]*$/.test(all)) {
      p.info('Keep-alive');
      p.skip(p.available);
      return;
    }
    const start = startOf(all);
    if (start === undefined) {
      // What the capture cut before the first line ends may be anything.
      if (!all.includes('\n')) p.need(p.remaining);
      p.info('Continuation');
      p.data();
      return;
    }
    const headerEnd = endOfHeaders(all);
    const fields = readStart(p, start, all);
    readHeaders(p, all, headerEnd, lineEnd(all, 0).next, fields);
    p.skip(headerEnd);
    if (p.available === 0) p.need(p.remaining);
    fields.whole = true;
    p.addInfo(' | ');
    readBody(p, fields);
  },
  frame(bytes, at, end) {
    if (beginsLineEnd(bytes, at, end)) return beginsLineEnd(bytes, at + 2, end) ? 4 : 2;
    if (end - at < SHORTEST) return MORE;
    const last = Math.min(end, at + LONGEST_HEADERS), first = byteIndex(bytes, LF, at, last);
    if (first < 0) return last - at > LONGEST_START ? NOT_MINE : MORE;
    if (startOf(charactersOf(bytes.subarray(at, first + 1))) === undefined) return NOT_MINE;
    const blank = emptyLine(bytes, first, last);
    if (blank < 0) return last - at === LONGEST_HEADERS ? NOT_MINE : MORE;
    const length = /\r\n(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})/i.exec(charactersOf(bytes.subarray(at, blank)));
    return blank + 2 - at + (length === null ? 0 : Number(length[1]));
  },
});

const f = PART_FIELDS;

const LF = 0x0a, SHORTEST = 12, LONGEST_HEADERS = 0x10000;

interface Start {
  readonly line: string;
  /** Undefined for responses. */
  readonly method: string | undefined;
  readonly uri: string;
  readonly code: number;
  readonly reason: string;
}

/** What the readers of one message tell each other. */
interface Message {
  readonly start: Start;
  contentType: string;
  /** Of CSeq. */
  method: string;
  callId: string;
  /** Addresses that the message binds, and how many of them expire at once. */
  bound: number;
  expired: number;
  bindsAll: boolean;
  expiresAtOnce: boolean;
  inDialog: boolean;
  /** Whether all of its headers are there. */
  whole: boolean;
}

/**
 * As every method and `SIP/2.0` do. Datagrams of any protocol are asked whether they are SIP: nearly all need no text made of them
 * for the answer.
 */
function beginsInCapitals(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < 3) return false;
  for (let i = at; i < at + 3; i++) if (bytes[i] < 0x41 || bytes[i] > 0x5a) return false;
  return true;
}

function startOf(all: string): Start | undefined {
  const { text } = lineEnd(all, 0);
  const status = /^SIP\/2\.0 (\d{3})(?: (.*))?$/.exec(text);
  if (status !== null) return { line: text, method: undefined, uri: '', code: Number(status[1]), reason: status[2] ?? '' };
  const request = /^([A-Za-z0-9.!%*_+`'~-]+) (\S+) SIP\/2\.0$/.exec(text);
  return request === null ? undefined : { line: text, method: request[1], uri: request[2], code: 0, reason: '' };
}

/** RFC 3261 §7.1: a method is any token; on other ports than SIP's own it has to be one of those that are registered. */
const isKnown = (start: Start | undefined): boolean => start !== undefined && (start.method === undefined || METHODS.has(start.method));

function lineEnd(all: string, at: number): { text: string; next: number } {
  const newline = all.indexOf('\n', at);
  if (newline < 0) return { text: all.slice(at), next: all.length };
  return { text: all.slice(at, newline > at && all[newline - 1] === '\r' ? newline - 1 : newline), next: newline + 1 };
}

function endOfHeaders(all: string): number {
  const blank = /\r?\n\r?\n/.exec(all);
  return blank === null ? all.length : blank.index + blank[0].length;
}

function readStart(p: Cursor, start: Start, all: string): Message {
  const message: Message = {
    start, contentType: '', method: '', callId: '', bound: 0, expired: 0, bindsAll: false, expiresAtOnce: false, inDialog: false,
    whole: false,
  };
  const length = lineEnd(all, 0).next;
  setText(p, start.method === undefined ? f['Status-Line'] : f['Request-Line'], start.line, p.at, length);
  const outer = p.under();
  if (start.method === undefined) {
    p.title(() => ` (${start.code})`);
    p.set(f['Status-Code'], start.code, p.at + 8, 3);
  } else {
    p.title(() => ` (${start.method})`);
    p.set(f.Method, start.method, p.at, start.method.length);
    const at = p.at + start.method.length + 1;
    setText(p, f['r-uri'], start.uri, at, start.uri.length);
    const above = p.under();
    readUri(p, start.uri, at, { user: f['r-uri.user'], host: f['r-uri.host'], port: f['r-uri.port'], param: f['r-uri.param'] });
    p.close(above);
  }
  showTransaction(p, all);
  p.close(outer);
  p.info(() => summary(message));
  return message;
}

function summary({ start, method, bound, expired, bindsAll, expiresAtOnce, inDialog, whole }: Message): string {
  const counted = (count: number): string => `${count} binding${count === 1 ? '' : 's'}`;
  if (start.method === undefined) {
    const status = `Status: ${start.code} ${textOf(start.reason)}`;
    if (start.code !== 200 || (!whole && method === '')) return status;
    return `${status} (${method})${method === 'REGISTER' ? `  (${counted(bound)})` : ''}`;
  }
  const request = `${METHODS.has(start.method) ? 'Request' : 'Unknown request'}: ${start.method} ${textOf(start.uri)}`;
  if (inDialog && DIALOGUES.has(start.method)) return `${request}, in-dialog`;
  if (start.method !== 'REGISTER' || !whole) return request;
  if (bindsAll) return `${request}  (remove all bindings)`;
  if (bound === 0) return `${request}  (fetch bindings)`;
  const removed = expiresAtOnce ? bound : expired;
  if (removed === 0) return `${request}  (${counted(bound)})`;
  return `${request}  (remove ${counted(removed)})${bound > removed ? ` (add ${counted(bound - removed)})` : ''}`;
}

/** RFC 3261 §7.3: a line that begins with white space continues the one before. */
function readHeaders(p: Cursor, all: string, end: number, from: number, message: Message): void {
  const headers = all.slice(0, end);
  if (from >= headers.length) return;
  // As Wireshark has it, the value goes on to the end of the message.
  setText(p, f.msg_hdr, all.slice(from), p.at + from, headers.length - from);
  p.label('Message Header');
  const outer = p.under();
  for (let at = from; at < headers.length; ) {
    let { text, next } = lineEnd(headers, at);
    while (next < headers.length && (headers[next] === ' ' || headers[next] === '\t')) {
      const more = lineEnd(headers, next);
      text += ` ${more.text.trim()}`;
      next = more.next;
    }
    // A line that the capture cut says nothing for certain.
    if (next === headers.length && p.available < p.remaining && !headers.endsWith('\n')) break;
    if (text !== '') readHeader(p, text, p.at + at, next - at, message);
    at = next;
  }
  // Of a message that the capture cut nobody knows.
  if (!EMPTY_LINE.test(headers) && p.available === p.remaining) p.expert(f.header_not_terminated);
  p.close(outer);
}

const EMPTY_LINE = /\n\r?\n$/;

function readHeader(p: Cursor, line: string, at: number, length: number, message: Message): void {
  const colon = line.indexOf(':');
  const written = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const name = COMPACT.get(written) ?? written;
  const value = line.slice(colon + 1).trim();
  const field = HEADERS.get(name);
  if (colon < 0 || field === undefined) {
    const outer = p.open(textOf(line), length);
    if (colon > 0) p.expert(f.unrecognized_header, `Unrecognised SIP header (${textOf(written)})`);
    else if (colon < 0) p.expert(f.header_no_colon);
    p.close(outer);
    return;
  }
  if (field.kind === 'uint') p.set(field as typeof f['CSeq.seq'], Number.parseInt(value, 10) >>> 0, at, length);
  else setText(p, field as typeof f.tag, value, at, length);
  p.label(textOf(line));
  const outer = p.under();
  const valueAt = at + Math.max(0, line.indexOf(value, colon + 1));
  if (name === 'contact') readContact(p, value, valueAt, message);
  else partsOf(name)?.(p, value, valueAt);
  const wrong = DIGITS_ONLY.get(name);
  if (wrong !== undefined && !/^\d+(?:\s*[;(]|$)/.test(value)) p.expert(wrong);
  p.close(outer);
  if (name === 'call-id') p.generate(f.call_id_generated, textOf(value), valueAt, value.length);
  if (name === 'content-type') message.contentType = value;
  else if (name === 'cseq') message.method = value.split(/\s+/)[1] ?? '';
  else if (name === 'call-id') message.callId = value;
  else if (name === 'expires') message.expiresAtOnce = /^0+$/.test(value);
  else if (name === 'to') message.inDialog = /;\s*tag=/i.test(value);
  else if (CREDENTIALS.has(name)) p.hide(f.auth, `${textOf(line)}\r\n`, at, length);
}

/** What is remarked where a header's value is no number: RFC 3261 §20.14, §20.33. */
const DIGITS_ONLY = new Map([['content-length', f['content_length.invalid']], ['retry-after', f['retry_after.invalid']]]);

const CREDENTIALS = new Set(['authorization', 'proxy-authorization', 'www-authenticate', 'proxy-authenticate', 'authentication-info']);

function readContact(p: Cursor, value: string, at: number, message: Message): void {
  // RFC 3261 §10.2.2: all addresses of the record.
  if (value.trim() === '*') {
    message.bindsAll = true;
    return;
  }
  const { bound, expired } = readContacts(p, value, at);
  message.bound += bound;
  message.expired += expired;
}

/** The body, by its media type; parts of one that has several too. */
function readBody(p: Cursor, message: Message): void {
  if (!p.more) return;
  const outer = p.open(f.msg_body, p.available);
  p.packet.notes.set('sip.call-id', message.callId);
  const { type } = setMedia(p, message.contentType);
  if (!p.nest('media_type', type, p.tree.current)) {
    if (isUnread(type)) showLines(p);
    else callMedia(p, message.contentType);
  }
  p.close(outer);
}
