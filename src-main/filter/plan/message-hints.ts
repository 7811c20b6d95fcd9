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
  tls: (field, head) => field.startsWith('tls.handshake') && hasNoHandshake(head),
  /** RFC 9110 §5: a header's field is in messages that have the header; what is in a body is told by its type. */
  http: (field, head) => {
    const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, MOST_HEADERS)).toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    if (end < 0 || !/^(?:HTTP\/1|[A-Z]{3,8} \S+ HTTP\/1)/.test(text)) return false;
    const headers = text.slice(0, end).toLowerCase();
    if (/multipart|message\/|connect |upgrade/.test(headers)) return false;
    const header = PLAIN_HEADERS[field];
    if (header !== undefined) return !headers.includes(`\n${header}`);
    return field.startsWith('dns.') ? !headers.includes('dns') : field.startsWith('tls.');
  },
};

/** Fields that come from one header and from nothing else. */
const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'http.host': 'host', 'http.user_agent': 'user-agent', 'http.referer': 'referer', 'http.server': 'server', 'http.location': 'location', 'http.accept': 'accept',
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
