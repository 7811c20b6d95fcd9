/** Apache JServ Protocol 1.3: requests that a web server hands to a servlet container (https://tomcat.apache.org/connectors-doc/ajp/ajpv13a.html). */
import { type Cursor, type Field, MORE, NOT_MINE, bool, expert, octets, printable, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { isToServer } from '../text-lines.ts';
import { AJP_HEADER, BODIES, END_RESPONSE, FORWARD_REQUEST, GET_BODY_CHUNK, bodyKey } from './ajp13/bodies.ts';

const PORTS = [8009];
const SEND_BODY_CHUNK = 3, SEND_HEADERS = 4;
const CODES: Readonly<Record<number, string>> = {
  [FORWARD_REQUEST]: 'FORWARD REQUEST', [SEND_BODY_CHUNK]: 'SEND BODY CHUNK', [SEND_HEADERS]: 'SEND HEADERS', [END_RESPONSE]: 'END RESPONSE',
  [GET_BODY_CHUNK]: 'GET BODY CHUNK', 7: 'SHUTDOWN', 9: 'CPONG', 10: 'CPING',
};
const METHODS: Readonly<Record<number, string>> = {
  1: 'OPTIONS', 2: 'GET', 3: 'HEAD', 4: 'POST', 5: 'PUT', 6: 'DELETE', 7: 'TRACE', 8: 'PROPFIND', 9: 'PROPPATCH', 10: 'MKCOL',
  11: 'COPY', 12: 'MOVE', 13: 'LOCK', 14: 'UNLOCK', 15: 'ACL', 16: 'REPORT', 17: 'VERSION-CONTROL', 18: 'CHECKIN', 19: 'CHECKOUT',
  20: 'UNCHECKOUT', 21: 'SEARCH',
};
/** Names of headers are texts, or these numbers with 0xa0 before them. */
const CODED = 0xa0;
const ABSENT = 0xffff, ATTRIBUTES_END = 0xff, OTHER_ATTRIBUTE = 10, KEY_SIZE = 11;

const FIELDS = {
  magic: octets('Magic', { size: 2 }),
  len: u16('Length'),
  code: u8('Code', { values: CODES }),
  method: u8('Method', { values: METHODS }),
  ver: text('Version'),
  uri: text('URI'),
  raddr: text('RADDR'),
  rhost: text('RHOST'),
  srv: text('SRV'),
  port: u16('PORT'),
  sslp: bool('SSLP'),
  nhdr: u16('NHDR'),
  unknown_header: text('unknown_header'),
  content_type: text('Content-Type'),
  content_language: text('Content-Language'),
  content_length: text('Content-Length'),
  date: text('Date'),
  last_modified: text('Last-Modified'),
  location: text('Location'),
  set_cookie: text('Set-Cookie'),
  set_cookie2: text('Set-Cookie2'),
  servlet_engine: text('Servlet-Engine'),
  status: text('Status'),
  www_authenticate: text('WWW-Authenticate'),
  accept: text('Accept'),
  accept_charset: text('Accept-Charset'),
  accept_encoding: text('Accept-Encoding'),
  accept_language: text('Accept-Language'),
  authorization: text('Authorization'),
  connection: text('Connection'),
  cookie: text('Cookie'),
  cookie2: text('Cookie2'),
  host: text('Host'),
  pragma: text('Pragma'),
  referer: text('Referer'),
  user_agent: text('User-Agent'),
  unknown_attribute: text('unknown_attribute'),
  req_attribute: text('req_attribute'),
  context: text('Context'),
  servlet_path: text('Servlet-Path'),
  remote_user: text('Remote-User'),
  auth_type: text('Auth-Type'),
  query_string: text('Query-String'),
  route: text('Route'),
  ssl_cert: text('SSL-Cert'),
  ssl_cipher: text('SSL-Cipher'),
  ssl_session: text('SSL-Session'),
  ssl_key_size: u16('SSL-Key-Size'),
  secret: text('Secret'),
  stored_method: text('Stored-Method'),
  rlen: u16('RLEN'),
  reusep: u8('REUSEP'),
  rstatus: u16('RSTATUS'),
  rmsg: text('RSMSG'),
  data: text('Data'),
  'content_length.invalid': expert('Content-Length must be a string containing an integer', 'warning', 'Protocol'),
};

const f = FIELDS;

const REQUEST_HEADERS: readonly Field<string>[] = [
  f.accept, f.accept_charset, f.accept_encoding, f.accept_language, f.authorization, f.connection, f.content_type,
  f.content_length, f.cookie, f.cookie2, f.host, f.pragma, f.referer,
  f.user_agent,
];
const RESPONSE_HEADERS: readonly Field<string>[] = [
  f.content_type, f.content_language, f.content_length, f.date, f.last_modified, f.location, f.set_cookie, f.set_cookie2,
  f.servlet_engine, f.status, f.www_authenticate,
];
/** By their numbers, from 1 on. */
const ATTRIBUTES: readonly Field<string>[] = [
  f.context, f.servlet_path, f.remote_user, f.auth_type, f.query_string, f.route, f.ssl_cert, f.ssl_cipher, f.ssl_session,
  f.req_attribute, f.unknown_attribute, f.secret, f.stored_method,
];

export const ajp13 = protocol({
  name: 'ajp13',
  title: 'Apache JServ Protocol v1.3',
  on: { 'tcp.port': PORTS },
  sized: true,
  fields: FIELDS,
  frame(bytes, at, end) {
    if (end - at < AJP_HEADER) return MORE;
    const isMagic = (bytes[at] === 0x12 && bytes[at + 1] === 0x34) || (bytes[at] === 0x41 && bytes[at + 1] === 0x42);
    return isMagic ? AJP_HEADER + ((bytes[at + 2] << 8) | bytes[at + 3]) : NOT_MINE;
  },
  dissect(p) {
    const { packet } = p, { around, quoted, record: { number } } = packet, nth = packet.next('ajp13');
    const isRequest = isToServer(p, PORTS) ?? p.u8() === 0x12;
    const isBody = isRequest && !quoted && around?.conversation(BODIES)?.bodies.has(bodyKey(number, nth)) === true;
    p.take(f.magic);
    const length = p.take(f.len);
    p.limit(AJP_HEADER + length);
    const side = isRequest ? 'REQ' : 'RSP';
    if (isBody) {
      p.info(`${nth}:${side}:Body`);
      // The chunk says its length once more; an empty one ends the body.
      if (p.more) p.take(f.data, chunk(p));
      return;
    }
    if (!p.more) return;
    const code = p.take(f.code), name = CODES[code] ?? 'UNKNOWN';
    p.info(`${nth}:${side}:${name}`);
    read(p, code, `${nth}:${side}:`);
  },
});

function chunk(p: Cursor): number {
  const length = p.u16();
  p.skip(2);
  return length;
}

function read(p: Cursor, code: number, start: string): void {
  switch (code) {
    case FORWARD_REQUEST:
      forward(p, start);
      break;
    case SEND_BODY_CHUNK: {
      p.take(f.data, chunk(p));
      // A zero that nobody asks for ends it.
      if (p.more) p.skip(1);
      break;
    }
    case SEND_HEADERS: {
      const status = p.take(f.rstatus);
      const message = takeString(p, f.rmsg);
      p.info(`${start}${CODES[code]}:${status} ${message}`);
      headers(p, RESPONSE_HEADERS);
      break;
    }
    case END_RESPONSE:
      p.take(f.reusep);
      break;
    case GET_BODY_CHUNK:
      p.take(f.rlen);
      break;
    default:
  }
}

function forward(p: Cursor, start: string): void {
  const method = METHODS[p.take(f.method)] ?? 'UNKNOWN';
  const version = takeString(p, f.ver), uri = takeString(p, f.uri);
  p.info(() => `${start}${method} ${uri} ${version}`);
  takeString(p, f.raddr);
  takeString(p, f.rhost);
  takeString(p, f.srv);
  p.take(f.port);
  p.take(f.sslp);
  headers(p, REQUEST_HEADERS);
  while (p.more) {
    const { at } = p, number = p.u8();
    p.skip(1);
    if (number === ATTRIBUTES_END) break;
    const field = ATTRIBUTES[number - 1] ?? f.unknown_attribute;
    if (number === KEY_SIZE) p.take(f.ssl_key_size);
    else if (number === OTHER_ATTRIBUTE) showNamed(p, field, at, string(p), string(p));
    else p.set(field, string(p), at, p.at - at);
  }
}

/** A text with its length before it and a zero behind it; a length of 0xffff says that there is none. */
function string(p: Cursor): string {
  const length = chunk(p);
  if (length === ABSENT) return '';
  const value = decodeText(p.peekBytes(length), 0, length, 'utf8');
  p.skip(length + 1);
  return value;
}

function takeString(p: Cursor, field: Field<string>): string {
  const { at } = p, value = string(p);
  p.set(field, value, at, p.at - at);
  return value;
}

function showNamed(p: Cursor, field: Field<string>, at: number, name: string, value: string): void {
  const shown = `${name}: ${value}`;
  p.set(field, shown, at, p.at - at);
  p.label(() => printable(shown));
}

function headers(p: Cursor, coded: readonly Field<string>[]): void {
  const count = p.take(f.nhdr);
  for (let i = 0; i < count; i++) {
    const { at } = p;
    if (p.u8() !== CODED) {
      showNamed(p, f.unknown_header, at, string(p), string(p));
      continue;
    }
    const field = coded[p.u8(1) - 1] ?? f.unknown_header;
    p.skip(2);
    const value = string(p);
    p.set(field, value, at, p.at - at);
    if (field === f.content_length && !/^\d{1,19}$/.test(value)) p.expertUnder(f['content_length.invalid']);
  }
}
