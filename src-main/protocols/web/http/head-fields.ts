/** Fields of start lines and header lines, RFC 9110 and RFC 9112. */
import { type Field, bool, expert, text, u16, u64 } from '../../../dissect/index.ts';
import { LONGEST_HEAD } from './head.ts';
import { VALUE_FIELDS } from './header-values.ts';

/** Headers with fields of their own, by their name in lower case. */
export const HEADERS = {
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

export type HeaderName = keyof typeof HEADERS;

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
