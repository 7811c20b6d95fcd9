/**
 * What the beginning of a message tells of fields that it cannot have. A filter on one field is spared most messages that way: the encrypted ones of TLS
 * where the handshake is asked for, answers of HTTP where a header of requests is.
 */

/** True when no message that begins so has the field. */
type Lacks = (field: string, head: Uint8Array) => boolean;

const HANDSHAKE = 22;
const RECORD_HEADER = 5;
/** Bytes of a message in which its headers are looked for. */
const MOST_HEADERS = 4096;

const HINTS: Readonly<Record<string, Lacks>> = {
  /** RFC 8446 §5.1: only handshake records hold handshake messages, as long as nothing is decrypted. */
  tls: (field, head) => isOf(field, 'tls.handshake') && hasNoHandshake(head),
  /** RFC 9110 §5: a header's field is in messages that have the header; what is in a body is told by its type. */
  http: (field, head) => {
    const answers = isAnswer(head);
    if (isOf(field, answers ? 'http.request' : 'http.response')) return startLine(head) && !carriesMessages(headersOf(head));
    const header = Object.hasOwn(PLAIN_HEADERS, field) ? PLAIN_HEADERS[field] : undefined;
    if (header === undefined && !isOf(field, 'dns') && !isOf(field, 'tls')) return false;
    const headers = startLine(head) ? headersOf(head) : undefined;
    if (headers === undefined || carriesMessages(headers)) return false;
    return header !== undefined ? !headers.includes(`\n${header}`) : !isOf(field, 'dns') || !headers.includes('dns');
  },
};

const isOf = (field: string, prefix: string): boolean => field.startsWith(prefix) && (field.length === prefix.length || field[prefix.length] === '.');

const isAnswer = (head: Uint8Array): boolean => head[0] === 0x48 && head[1] === 0x54 && head[2] === 0x54 && head[3] === 0x50;

/** Whether this is the beginning of a message: what follows in the middle of a stream may be anything. */
function startLine(head: Uint8Array): boolean {
  const end = head.indexOf(0x0a);
  return end > 0 && /^HTTP\/1|^[A-Z]{3,8} \S+ HTTP\/1/.test(textOf(head, end));
}

/** The headers in small letters, where all of them are there. */
function headersOf(head: Uint8Array): string | undefined {
  const end = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, MOST_HEADERS)).indexOf('\r\n\r\n');
  return end < 0 ? undefined : textOf(head, end).toLowerCase();
}

/** Bodies that hold messages, and what becomes another protocol. */
function carriesMessages(headers: string | undefined): boolean {
  return headers === undefined || /multipart|message\/|connect |upgrade/.test(headers);
}

const textOf = (bytes: Uint8Array, end: number): string => Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('latin1');

/** Fields that come from one header and from nothing else. */
const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'http.host': 'host', 'http.user_agent': 'user-agent', 'http.referer': 'referer', 'http.server': 'server', 'http.location': 'location', 'http.accept': 'accept',
  'http.cookie': 'cookie', 'http.set_cookie': 'set-cookie', 'http.accept_language': 'accept-language', 'http.accept_encoding': 'accept-encoding',
  'http.x_forwarded_for': 'x-forwarded-for', 'http.last_modified': 'last-modified', 'http.date': 'date',
};

function hasNoHandshake(head: Uint8Array): boolean {
  let at = 0;
  for (; at + RECORD_HEADER <= head.length; at += RECORD_HEADER + ((head[at + 3] << 8) | head[at + 4])) {
    // What is no record, or one of SSL 2, is not told.
    if (head[at] === HANDSHAKE || head[at] < 20 || head[at] > 23 || head[at + 1] !== 3) return false;
  }
  return at >= head.length;
}

/** Whether messages of the protocol that begin so cannot have the field. */
export function lacksField(protocol: string, field: string, heads: readonly Uint8Array[]): boolean {
  const lacks = Object.hasOwn(HINTS, protocol) ? HINTS[protocol] : undefined;
  return lacks !== undefined && heads.length > 0 && heads.every(head => lacks(field, head));
}
