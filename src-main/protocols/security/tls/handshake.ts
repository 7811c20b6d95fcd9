/** Handshake messages, RFC 8446 §4 and RFC 5246 §7.4. */
import { createHash } from 'node:crypto';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { spanText } from '../../names/dns/rdata.ts';
import { readCertificates, readCompressed } from './certificate-messages.ts';
import { readStatus } from './certificate-status.ts';
import type { ExtensionFields } from './extension-fields.ts';
import { readAuthorities, readExtensions } from './extensions.ts';
import { readScheme, readSchemes } from './signature-schemes.ts';
import { leaveRest, vector, vectorValue } from './vectors.ts';
import type { HandshakeFields } from './handshake-fields.ts';
import { readClientKeyExchange, readServerKeyExchange } from './key-exchange.ts';
import { ja4 } from './ja4.ts';
import { HANDSHAKE_TYPES, HELLO_RETRY_REQUEST, SERVER_HELLO, SSL3, TLS12, TLS13, isDraft13, isGrease } from './names.ts';

export type TlsFields = HandshakeFields & ExtensionFields;

/** What is known of the session when a message is read; 0 where it is not. */
export interface SessionFacts {
  readonly version: number;
  readonly suite: number;
  /** Below the handshake: `q` for QUIC; default by the cookie. */
  readonly transport?: 't' | 'd' | 'q';
  /** What DTLS adds to hello messages, RFC 6347 §4.2.1. */
  readonly cookie?: { readonly length: Field<number>; readonly value: Field<void> };
}

/** How a message is named: `Server Hello`. */
export const messageName = (type: number): string => HANDSHAKE_TYPES[type] ?? `Unknown (${type})`;

/** The random of a Server Hello that asks for another Client Hello, RFC 8446 §4.1.3. */
const RETRY = Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex');

const isRetry = (bytes: Uint8Array, random: number, end: number): boolean =>
  random + RETRY.length <= end && RETRY.compare(bytes, random, random + RETRY.length) === 0;

/** The same for a message whose bytes begin at `at`: the Server Hello of a retry has a name of its own. */
export function nameOfMessage(bytes: Uint8Array, at: number, end: number): string {
  return messageName(bytes[at] === SERVER_HELLO && isRetry(bytes, at + 6, end) ? HELLO_RETRY_REQUEST : bytes[at]);
}

/** What the tree calls a record of these messages. */
export const handshakeName = (names: readonly string[]): string =>
  `Handshake Protocol: ${names.length === 1 ? names[0] : 'Multiple Handshake Messages'}`;

/** Shows messages that cannot be read, and gives what the tree calls their record. `say` is told before what they are, for they may be cut. */
export function readEncryptedMessage(p: Cursor, { handshake }: TlsFields, say: (name: string) => void): string {
  const name = 'Encrypted Handshake Message', heading = handshakeName([name]);
  say(name);
  const outer = p.open(handshake, p.remaining);
  p.labelNode(p.lastNode, heading);
  p.skip(p.remaining);
  p.close(outer);
  return heading;
}

/** Reads one whole message with its header. */
export function readMessage(p: Cursor, f: TlsFields, session: SessionFacts): void {
  const type = p.u8();
  const length = p.u24(1);
  const outer = p.open(f.handshake, 4 + length);
  p.labelNode(p.lastNode, `Handshake Protocol: ${nameOfMessage(p.bytes, p.at, p.end)}`);
  p.take(f['handshake.type']);
  p.take(f['handshake.length']);
  const body = p.within(length);
  p.contain(() => readBody(body, f, type, session));
  p.close(outer);
}

/** Reads a message without its header. */
export function readBody(p: Cursor, f: TlsFields, type: number, session: SessionFacts): void {
  const { version, suite } = session;
  switch (type) {
    case 1: return readClientHello(p, f, session);
    case 2: return readServerHello(p, f, session);
    case 3:
      p.take(f['handshake.version']);
      readCookie(p, session);
      break;
    case 4: return readTicket(p, f, version);
    case 6: {
      p.take(f['handshake.version']);
      if (isDraft13(version) && version >= 0x7f13) p.take(f['handshake.ciphersuite']);
      readExtensions(p, f, type);
      break;
    }
    case 8:
      readExtensions(p, f, type);
      break;
    case 11: return readCertificates(p, f, version);
    case 12: return readServerKeyExchange(p, f, suite, version);
    case 13: return readCertificateRequest(p, f, version);
    case 15:
      if (version >= TLS12) readScheme(p, f);
      vectorValue(p, f, f['handshake.client_cert_vrfy.sig_len'], f['handshake.client_cert_vrfy.sig']);
      break;
    case 16: return readClientKeyExchange(p, f, suite, version);
    case 20:
      if (version === SSL3) {
        p.take(f['handshake.md5_hash'], 16);
        p.take(f['handshake.sha_hash'], 20);
      } else {
        p.take(f['handshake.verify_data'], p.remaining);
      }
      break;
    case 21: return readCertificateUrl(p, f);
    case 22: return readStatus(p, f);
    case 24:
      p.take(f['handshake.key_update.request_update']);
      break;
    case 25:
      readCompressed(p, f);
      break;
    case 67: {
      // draft-agl-tls-nextprotoneg-04 §3.
      vectorValue(p, f, f['handshake.npn_selected_protocol_len'], f['handshake.npn_selected_protocol']);
      vectorValue(p, f, f['handshake.npn_padding_len'], f['handshake.npn_padding']);
      break;
    }
    default:
  }
}

/** RFC 5246 has the first four bytes for the time; TLS 1.3 does not. */
function readRandom(p: Cursor, f: TlsFields, withTime: boolean): void {
  p.take(f['handshake.random'], 32);
  if (!withTime) return;
  const outer = p.under();
  p.at -= 32;
  p.takeAs(f['handshake.random_time'], { seconds: p.u32(), nanoseconds: 0 }, 4);
  p.take(f['handshake.random_bytes'], 28);
  p.close(outer);
}

function readCookie(p: Cursor, { cookie }: SessionFacts): void {
  if (cookie === undefined) return;
  const length = p.take(cookie.length);
  if (length > 0) p.take(cookie.value, length);
}

function readSessionId(p: Cursor, f: TlsFields): void {
  const length = p.take(f['handshake.session_id_length']);
  if (length > 32) p.expertUnder(f['handshake.session_id_length.error']);
  if (length > 0) p.take(f['handshake.session_id'], length);
}

/** A length, and under a heading that counts them the numbers that it spans: one at least. */
function readNumbers(
  p: Cursor, f: TlsFields, length: Field<number>, heading: Field<void>, item: Field<number>, title: string, unit: string,
): number[] {
  const items = vector(p, f, length, item.size);
  const numbers: number[] = [];
  const count = Math.floor(items.remaining / item.size);
  const outer = items.open(heading, items.remaining);
  items.labelNode(items.lastNode, `${title} (${count} ${unit}${count === 1 ? '' : 's'})`);
  while (items.remaining >= item.size) numbers.push(items.take(item));
  leaveRest(items, f);
  items.close(outer);
  return numbers;
}

function readClientHello(p: Cursor, f: TlsFields, session: SessionFacts): void {
  const start = p.at;
  const version = p.take(f['handshake.version']);
  readRandom(p, f, session.version !== TLS13);
  readSessionId(p, f);
  readCookie(p, session);
  const suites = readNumbers(
    p, f, f['handshake.cipher_suites_length'], f['handshake.ciphersuites'], f['handshake.ciphersuite'], 'Cipher Suites', 'suite',
  );
  readNumbers(p, f, f['handshake.comp_methods_length'], f['handshake.comp_methods'], f['handshake.comp_method'], 'Compression Methods', 'method');
  const extensionsAt = p.at;
  const extensions = p.remaining >= 2 ? readExtensions(p, f, 1) : [];
  if (!FINGERPRINTS.some(name => p.wants(f[name]))) return;
  const groups = numbersOf(p, extensionsAt, 10, 2, 2);
  const formats = numbersOf(p, extensionsAt, 11, 1, 1);
  const lists = [suites, extensions, groups].map(list => list.filter(number => !isGrease(number)).join('-'));
  fingerprint(p, f['handshake.ja3_full'], f['handshake.ja3'], [version, ...lists, formats.join('-')].join(','), start);
  if (!p.wants(f['handshake.ja4']) && !p.wants(f['handshake.ja4_r'])) return;
  const protocols = numbersOf(p, extensionsAt, 16, 2, 1);
  const { hashed, raw } = ja4({
    transport: session.transport ?? (session.cookie === undefined ? 't' : 'd'), version, versions: numbersOf(p, extensionsAt, 43, 1, 2),
    suites, extensions,
    signatureSchemes: numbersOf(p, extensionsAt, 13, 2, 2),
    alpn: protocols.length === 0 ? undefined : Uint8Array.from(protocols.slice(1, 1 + protocols[0])),
  });
  p.generate(f['handshake.ja4'], hashed, start);
  p.generate(f['handshake.ja4_r'], raw, start);
}

const FINGERPRINTS = ['handshake.ja3', 'handshake.ja3_full', 'handshake.ja4', 'handshake.ja4_r'] as const;

/** The numbers in the list of an extension, found again in the bytes; `prefix` bytes of length stand before the list. */
function numbersOf(p: Cursor, at: number, type: number, prefix: number, size: number): number[] {
  const { bytes } = p;
  const numbers: number[] = [];
  for (let i = at + 2; i + 4 <= p.at; ) {
    const length = (bytes[i + 2] << 8) | bytes[i + 3];
    const end = Math.min(p.at, i + 4 + length);
    if (((bytes[i] << 8) | bytes[i + 1]) === type) {
      for (let n = i + 4 + prefix; n + size <= end; n += size) numbers.push(size === 2 ? (bytes[n] << 8) | bytes[n + 1] : bytes[n]);
      break;
    }
    i = end === i ? p.at : i + 4 + length;
  }
  return numbers;
}

/** JA3 of Salesforce: the MD5 of the full string. */
function fingerprint(p: Cursor, full: Field<string>, hash: Field<string>, text: string, start: number): void {
  p.generate(full, text, start);
  p.generate(hash, createHash('md5').update(text).digest('hex'), start);
}

function readServerHello(p: Cursor, f: TlsFields, session: SessionFacts): void {
  const start = p.at;
  const version = p.take(f['handshake.version']);
  const retries = isRetry(p.bytes, p.at, p.end);
  readRandom(p, f, session.version !== TLS13);
  if (retries) p.addLabel(' (HelloRetryRequest magic)');
  // Drafts of TLS 1.3 up to 21 had neither session id nor compression.
  const isOldDraft = isDraft13(version) && version < 0x7f16;
  if (!isOldDraft) readSessionId(p, f);
  const suite = p.take(f['handshake.ciphersuite']);
  if (!isOldDraft) p.take(f['handshake.comp_method']);
  const extensions = p.remaining >= 2 ? readExtensions(p, f, 2) : [];
  if (!p.wants(f['handshake.ja3s']) && !p.wants(f['handshake.ja3s_full'])) return;
  fingerprint(p, f['handshake.ja3s_full'], f['handshake.ja3s'], [version, suite, extensions.join('-')].join(','), start);
}

/** RFC 5077 §3.3; RFC 8446 §4.6.1. */
function readTicket(p: Cursor, f: TlsFields, version: number): void {
  const outer = p.open('TLS Session Ticket', p.remaining);
  const lifetime = p.take(f['handshake.session_ticket_lifetime_hint']);
  p.addLabel(() => ` seconds${lifetime > 0 ? ` (${spanText(lifetime)})` : ''}`);
  if (version === TLS13) {
    p.take(f['handshake.session_ticket_age_add']);
    vectorValue(p, f, f['handshake.session_ticket_nonce_length'], f['handshake.session_ticket_nonce']);
  }
  vectorValue(p, f, f['handshake.session_ticket_length'], f['handshake.session_ticket'], version === TLS13 ? 1 : 0);
  if (version === TLS13) readExtensions(p, f, 4);
  p.close(outer);
}

function readCertificateRequest(p: Cursor, f: TlsFields, version: number): void {
  if (version === TLS13) {
    const length = p.take(f['handshake.certificate_request_context_length']);
    if (length > 0) p.take(f['handshake.certificate_request_context'], length);
    readExtensions(p, f, 13);
    return;
  }
  readNumbers(p, f, f['handshake.cert_types_count'], f['handshake.cert_types'], f['handshake.cert_type'], 'Certificate types', 'type');
  if (version === TLS12) readSchemes(p, f);
  readAuthorities(p, f);
}

/** RFC 6066 §5. */
function readCertificateUrl(p: Cursor, f: TlsFields): void {
  p.take(f['handshake.cert_url_type']);
  const list = p.within(p.take(f['handshake.cert_url.url_hash_len']));
  while (list.remaining > 0) {
    list.take(f['handshake.cert_url.url'], list.take(f['handshake.cert_url.url_len']));
    list.take(f['handshake.cert_url.padding'], 1);
    list.take(f['handshake.cert_url.sha1'], 20);
  }
}
