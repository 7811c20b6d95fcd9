/**
 * What the beginning of a message tells of fields that it cannot have. A filter on one field is spared most messages
 * that way: the encrypted ones of TLS where the handshake is asked for, answers of HTTP where a header of requests is.
 */
import { isRecordHeader } from '../../protocols/security/tls/records.ts';

/**
 * A field by name. `byPort`: only protocols have it that come by their ports, and not inside of other protocols' messages; `byPortOrTls`: or
 * inside of TLS.
 */
export interface Sought {
  readonly name: string;
  readonly byPort: boolean;
  readonly byPortOrTls: boolean;
}

/** True when no message that begins so has the field. */
type Lacks = (field: Sought, head: Uint8Array) => boolean;

const HANDSHAKE = 22;
/** What records of one type alone hold. */
const RECORD_TYPES: readonly (readonly [string, number])[] = [
  ['tls.change_cipher_spec', 20], ['tls.alert_message', 21], ['tls.handshake', HANDSHAKE], ['tls.heartbeat_message', 24],
];
/** Protocols of certificates and of what is said about them. */
const CERTIFICATES = /^(?:x509|pkix|ocsp|cms)/;
const SERVER_NAME = 'tls.handshake.extensions_server_name';
const RECORD_HEADER = 5;
/** Bytes of a message in which its headers are looked for. */
const MOST_HEADERS = 4096;

/** Further protocols that messages of HTTP hold, if any, where a header says so. */
const NAMED: readonly string[] = ['dns', 'mdns', 'tls', 'dtls', 'http2', 'websocket'];

const HINTS: Readonly<Record<string, Lacks>> = {
  /** RFC 8446 §5.1: only handshake records hold handshake messages, as long as nothing is decrypted. */
  tls: ({ name: field, byPort }, head) => {
    if (byPort && !isOf(field, 'tls')) return isRecordHeader(head, 0, head.length);
    const type = CERTIFICATES.test(field) ? HANDSHAKE : RECORD_TYPES.find(([prefix]) => isOf(field, prefix))?.[1];
    return type !== undefined && (hasNoRecord(head, type) || (isOf(field, SERVER_NAME) && hasNoServerName(head)));
  },
  /** RFC 9110 §5: a header's field is in messages that have the header; what is in a body is told by its type. */
  http: ({ name: field, byPortOrTls }, head) => {
    const answers = isAnswer(head);
    if (isOf(field, answers ? 'http.request' : 'http.response')) return beginsMessage(head) && !carriesMessages(headersOf(head));
    const header = Object.hasOwn(PLAIN_HEADERS, field) ? PLAIN_HEADERS[field] : undefined;
    const named = (byPortOrTls && !isOf(field, 'http')) || NAMED.some(name => isOf(field, name));
    if (header === undefined && !named) return false;
    const headers = beginsMessage(head) ? headersOf(head) : undefined;
    if (headers === undefined || carriesMessages(headers) || (byPortOrTls && hasCredentials(headers))) return false;
    return header !== undefined ? !headers.includes(`\n${header}`) : !field.includes('dns') || !headers.includes('dns');
  },
};

const isOf = (field: string, prefix: string): boolean => field.startsWith(prefix) && (field.length === prefix.length || field[prefix.length] === '.');

const isAnswer = (head: Uint8Array): boolean => head[0] === 0x48 && head[1] === 0x54 && head[2] === 0x54 && head[3] === 0x50;

/** Whether this is the beginning of a message of HTTP: what follows in the middle of a stream may be anything. */
export function beginsMessage(head: Uint8Array): boolean {
  const end = head.indexOf(0x0a);
  return end > 0 && /^HTTP\/1|^[A-Z]{3,8} \S+ HTTP\/1/.test(textOf(head, end));
}

/** Media types of contents that are shown as they are. */
const SHOWN_AS_THEY_ARE = /^(?:text\/(?:plain|css|javascript)|application\/(?:octet-stream|javascript|x-javascript)|image\/(?:gif|png|jpeg))$/;

/** RFC 4559 §4: credentials may be messages of other protocols, Kerberos' among them. */
const hasCredentials = (headers: string): boolean => /authenticat|authoriz/.test(headers);

const CONTENT_TYPE = /\ncontent-type[ \t]*:[ \t]*([^;\r\n]*)/;
/** What says that a request has contents, RFC 9112 §6.3: any length but zero. */
const HAS_CONTENT = /\n(?:content-length[ \t]*:(?![ \t]*0+[ \t]*(?:\r|$))|transfer-encoding)/;

/**
 * What a message of HTTP holds, where that is nothing with a name of its own: surely
 * nothing, something that is shown as it is, if there is any, or a page, which may be XML.
 */
export function plainContent(head: Uint8Array): 'none' | 'plain' | 'page' | undefined {
  const headers = beginsMessage(head) ? headersOf(head) : undefined;
  // Queries may be messages of DNS (RFC 8484 §4.1).
  if (headers === undefined || carriesMessages(headers) || hasCredentials(headers) || headers.includes('dns')) return undefined;
  const type = CONTENT_TYPE.exec(headers)?.[1].trim();
  if (type === undefined) return isAnswer(head) || HAS_CONTENT.test(headers) ? 'plain' : 'none';
  return type === 'text/html' ? 'page' : SHOWN_AS_THEY_ARE.test(type) ? 'plain' : undefined;
}

const HEAD_END = '\r\n\r\n';

/** The headers in small letters, where all of them are there. */
function headersOf(head: Uint8Array): string | undefined {
  const end = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, MOST_HEADERS)).indexOf(HEAD_END);
  return end < 0 ? undefined : textOf(head, end).toLowerCase();
}

/** Bodies that hold messages, and what becomes another protocol. */
function carriesMessages(headers: string | undefined): boolean {
  return headers === undefined || /multipart|message\/|connect |upgrade/.test(headers);
}

const textOf = (bytes: Uint8Array, end: number): string => Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('latin1');

/** Fields that come from one header and from nothing else. */
const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'http.host': 'host', 'http.user_agent': 'user-agent', 'http.referer': 'referer', 'http.server': 'server', 'http.location': 'location',
  'http.accept': 'accept',
  'http.cookie': 'cookie', 'http.set_cookie': 'set-cookie', 'http.accept_language': 'accept-language', 'http.accept_encoding': 'accept-encoding',
  'http.x_forwarded_for': 'x-forwarded-for', 'http.last_modified': 'last-modified', 'http.date': 'date',
};

function hasNoRecord(head: Uint8Array, type: number): boolean {
  let at = 0;
  for (; at + RECORD_HEADER <= head.length; at += RECORD_HEADER + ((head[at + 3] << 8) | head[at + 4])) {
    // What is no record, or one of SSL 2, is not told.
    if (head[at] === type || head[at] < 20 || head[at] > 24 || head[at + 1] !== 3) return false;
  }
  return at >= head.length;
}

/** Handshake messages that may name a server: hello and retry of the client's and the server's, encrypted extensions, RFC 8446 §4. */
const CLIENT_HELLO = 1, SERVER_HELLO = 2, RETRY = 6, ENCRYPTED_EXTENSIONS = 8;

function hasNoServerName(head: Uint8Array): boolean {
  let at = 0;
  while (at + RECORD_HEADER <= head.length) {
    const type = head[at], begin = at + RECORD_HEADER, end = begin + u16(head, at + 3);
    if (type < 20 || type > 23 || head[at + 1] !== 3 || end > head.length) return false;
    if (type === HANDSHAKE && !messagesNameNoServer(head, begin, end)) return false;
    at = end;
  }
  return at === head.length;
}

function messagesNameNoServer(bytes: Uint8Array, begin: number, end: number): boolean {
  for (let at = begin; at + 4 <= end; ) {
    const type = bytes[at], next = at + 4 + (bytes[at + 1] << 16) + u16(bytes, at + 2);
    if (type === CLIENT_HELLO || type === RETRY || type === ENCRYPTED_EXTENSIONS) return false;
    if (type === SERVER_HELLO && !helloNamesNoServer(bytes, at + 4, Math.min(next, end))) return false;
    at = next;
  }
  return true;
}

/** RFC 6066 §3: a server says that it knows the name with an empty extension of type 0. */
function helloNamesNoServer(bytes: Uint8Array, begin: number, end: number): boolean {
  let at = begin + 34;
  at += 1 + bytes[at] + 3;
  for (at += 2; at + 4 <= end; at += 4 + u16(bytes, at + 2)) if (u16(bytes, at) === 0 && u16(bytes, at + 2) > 0) return false;
  return true;
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] << 8) | bytes[at + 1];

/** The head of a message that has its fields from there alone: what a body holds that is itself a message is not told. Undefined for others. */
export function wholeHead(protocol: string, head: Uint8Array): Uint8Array | undefined {
  if (protocol === 'tls') return isClientHello(head) ? head : undefined;
  if (protocol !== 'http' || !beginsMessage(head)) return undefined;
  const headers = headersOf(head);
  return headers === undefined || carriesMessages(headers) ? undefined : head.subarray(0, headers.length + HEAD_END.length);
}

/** A record with nothing but a client's hello. */
function isClientHello(head: Uint8Array): boolean {
  return head[0] === HANDSHAKE && head[1] === 3 && head[5] === CLIENT_HELLO && head.length === RECORD_HEADER + u16(head, 3) &&
    head.length === RECORD_HEADER + 4 + (head[6] << 16) + u16(head, 7);
}

/** Whether messages of the protocol that begin so cannot have the field. */
export function lacksField(protocol: string, field: Sought, heads: readonly Uint8Array[]): boolean {
  const lacks = Object.hasOwn(HINTS, protocol) ? HINTS[protocol] : undefined;
  return lacks !== undefined && heads.length > 0 && heads.every(head => lacks(field, head));
}
