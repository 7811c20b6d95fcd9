/** What hello messages say of the session: version, cipher suite, the application's protocol, and what decides about keys. */
import { TLS13, isDraft13 } from './names.ts';

export interface ClientOffer {
  readonly random: Uint8Array;
  readonly sessionId: Uint8Array;
  /** RFC 8446 §4.2.10. */
  readonly offersEarlyData: boolean;
  /** Where in the message's bytes a ticket of an earlier session lies, RFC 5077 §3.2; no length where it shows none. */
  readonly ticketAt: number;
  readonly ticketLength: number;
  /** Bytes of the connection ID that the other side is to send, RFC 9146 §3; undefined where none is asked for. */
  readonly connectionIdLength?: number | undefined;
}

/** What the Server Hello chose, and in extensions of its own or of Encrypted Extensions agreed to. */
export interface Agreement {
  random: Uint8Array;
  sessionId: Uint8Array;
  version: number;
  suite: number;
  /** RFC 7301. */
  alpn: string | undefined;
  /** RFC 7366. */
  encryptThenMac: boolean;
  /** RFC 7627. */
  extendedMaster: boolean;
  /** The server took a pre-shared key, RFC 8446 §4.2.11. */
  preSharedKey: boolean;
  /** Bytes of the connection ID that the client is to send, RFC 9146 §3. */
  connectionIdLength?: number | undefined;
  /** RFC 5764 §4.1.1: the profile that media are protected with, and the bytes of the master key's identifier. */
  srtp?: { readonly profile: number; readonly mki: number };
}

const RANDOM = 32;

/** `bytes[at…end)`: a Client Hello behind its header. In DTLS a cookie follows the session's id. Undefined when it ends early. */
export function readOffer(bytes: Uint8Array, at: number, end: number, hasCookie = false): ClientOffer | undefined {
  const id = at + 2 + RANDOM;
  if (id >= end || id + 1 + bytes[id] > end) return undefined;
  let next = id + 1 + bytes[id];
  if (hasCookie) next += 1 + (bytes[next] ?? 0);
  const offer = { random: bytes.slice(at + 2, id), sessionId: bytes.slice(id + 1, id + 1 + bytes[id]) };
  if (next + 2 > end) return { ...offer, offersEarlyData: false, ticketAt: 0, ticketLength: 0 };
  next += 2 + ((bytes[next] << 8) | bytes[next + 1]);
  next += 1 + (bytes[next] ?? 0);
  let offersEarlyData = false, ticketAt = 0, ticketLength = 0, connectionIdLength: number | undefined;
  forEachExtension(bytes, next + 2, end, (type, body, length) => {
    offersEarlyData ||= type === EARLY_DATA;
    if (type === SESSION_TICKET) [ticketAt, ticketLength] = [body, length];
    if (type === CONNECTION_ID && length > 0) connectionIdLength = bytes[body];
  });
  return { ...offer, offersEarlyData, ticketAt, ticketLength, connectionIdLength };
}

/** The ticket that a client shows; `bytes` are those that the offer was read from. Empty for none. */
export const shownTicket = (bytes: Uint8Array, { ticketAt, ticketLength }: ClientOffer): Uint8Array =>
  bytes.subarray(ticketAt, ticketAt + ticketLength);

/** `bytes[at…end)`: a New Session Ticket before TLS 1.3 behind its header, RFC 5077 §3.3. The ticket in it; empty where it ends early. */
export function givenTicket(bytes: Uint8Array, at: number, end: number): Uint8Array {
  const begin = at + 6, length = begin > end ? 0 : (bytes[at + 4] << 8) | bytes[at + 5];
  return bytes.subarray(begin, begin + length <= end ? begin + length : begin);
}

/** `bytes[at…end)`: a Server Hello behind its header. Undefined when it ends early. */
export function readChoice(bytes: Uint8Array, at: number, end: number): Agreement | undefined {
  if (at + 38 > end) return undefined;
  const version = (bytes[at] << 8) | bytes[at + 1];
  // Drafts of TLS 1.3 up to 21 had neither session id nor compression.
  const isOldDraft = isDraft13(version) && version < 0x7f16;
  const id = at + 2 + RANDOM;
  const sessionId = isOldDraft ? new Uint8Array(0) : bytes.slice(id + 1, id + 1 + bytes[id]);
  const next = id + (isOldDraft ? 0 : 1 + bytes[id]);
  const agreement: Agreement = {
    random: bytes.slice(at + 2, id), sessionId, version: isDraft13(version) ? TLS13 : version,
    suite: next + 2 > end ? 0 : (bytes[next] << 8) | bytes[next + 1], alpn: undefined,
    encryptThenMac: false, extendedMaster: false, preSharedKey: false,
  };
  noteExtensions(agreement, bytes, next + (isOldDraft ? 2 : 3) + 2, end);
  return agreement;
}

/** Extensions of a Server Hello or of Encrypted Extensions, the first at `at`. */
export function noteExtensions(
  agreement: Pick<Agreement, 'version' | 'alpn' | 'encryptThenMac' | 'extendedMaster' | 'preSharedKey' | 'connectionIdLength' | 'srtp'>,
  bytes: Uint8Array, at: number, end: number,
): void {
  forEachExtension(bytes, at, end, (type, body, length) => {
    if (type === SUPPORTED_VERSIONS && length === 2) {
      const version = (bytes[body] << 8) | bytes[body + 1];
      agreement.version = isDraft13(version) || version === 0xfb17 || version === 0xfb1a ? TLS13 : version;
    } else if (type === ALPN && length > 3) {
      agreement.alpn = String.fromCharCode(...bytes.subarray(body + 3, Math.min(body + length, body + 3 + bytes[body + 2])));
    } else if (type === ENCRYPT_THEN_MAC) {
      agreement.encryptThenMac = true;
    } else if (type === EXTENDED_MASTER_SECRET) {
      agreement.extendedMaster = true;
    } else if (type === PRE_SHARED_KEY) {
      agreement.preSharedKey = true;
    } else if (type === CONNECTION_ID && length > 0) {
      agreement.connectionIdLength = bytes[body];
    } else if (type === USE_SRTP && length >= 5) {
      agreement.srtp = { profile: (bytes[body + 2] << 8) | bytes[body + 3], mki: bytes[body + 4] };
    }
  });
}

const USE_SRTP = 14, ALPN = 16, ENCRYPT_THEN_MAC = 22, EXTENDED_MASTER_SECRET = 23, SESSION_TICKET = 35, PRE_SHARED_KEY = 41, EARLY_DATA = 42,
  SUPPORTED_VERSIONS = 43, CONNECTION_ID = 54;

export function forEachExtension(bytes: Uint8Array, at: number, end: number, visit: (type: number, body: number, length: number) => void): void {
  while (at + 4 <= end) {
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    const body = at + 4;
    if (body + length > end) return;
    visit((bytes[at] << 8) | bytes[at + 1], body, length);
    at = body + length;
  }
}
