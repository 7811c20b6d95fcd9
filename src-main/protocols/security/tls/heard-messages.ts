/** Handshake messages as a session hears them: put together from records, and what each says (RFC 8446 §4 and §5.1, RFC 5246 §7.4). */
import { CIPHER_SUITES } from './cipher-suites.ts';
import {
  CLIENT_HELLO, CLIENT_KEY_EXCHANGE, ENCRYPTED_EXTENSIONS, HANDSHAKE_TYPES, KEY_UPDATE, NEW_SESSION_TICKET, SERVER_HELLO, SSL3, TLS13,
} from './names.ts';
import { type Agreement, type ClientOffer, givenTicket, noteExtensions, readChoice, readOffer, shownTicket } from './negotiation.ts';
import { type Pending, type RecordFacts, type Session, type Side, LONGEST_MESSAGE } from './session.ts';

/**
 * What a record of handshake messages, from `at` to the end of `bytes`, tells of its session; `missing` bytes of it the capture cut off.
 * Undefined where the record is read as it stands.
 */
export function observeHandshake(
  session: Session, side: Side, bytes: Uint8Array, version: number, at: number, frame: number, encrypted: boolean, missing: number,
): RecordFacts | undefined {
  const end = bytes.length;
  if (side.pending === undefined && (encrypted || missing === 0) && isEncryptedHandshake(bytes, at, end + missing, encrypted)) {
    session.version ||= version;
    return { encrypted: true };
  }
  let continued: RecordFacts['continued'];
  const { pending } = side;
  if (pending !== undefined) {
    continued = goOn(side, pending, bytes, at, frame, missing);
    at += continued.length;
    if (continued.completes) note(session, side, pending.bytes, 0, pending.bytes.length, version);
  }
  while (at + HEADER <= end) {
    const length = wholeLength(bytes, at);
    if (at + length > end) break;
    note(session, side, bytes, at, at + length, version);
    at += length;
  }
  // RFC 8446 §5.1: a record may end in a message's header, too.
  const whole = at + HEADER <= end ? wholeLength(bytes, at) : HEADER;
  // Of a message that the capture cut, what follows in the record is not known either.
  const isCut = missing > 0 && (at + HEADER > end || at + whole <= end + missing);
  if (isCut && bytes[at] === SERVER_HELLO) noteCutHello(session, bytes, at + HEADER, end);
  if (at >= end || isCut || whole > LONGEST_MESSAGE) return continued === undefined ? undefined : { encrypted: false, continued };
  const have = end + missing - at;
  const message: Pending = {
    bytes: new Uint8Array(whole), have, pieces: [{ frame, offset: 0, length: have }], completedIn: 0, isCut: missing > 0,
  };
  message.bytes.set(bytes.subarray(at, end));
  side.pending = message;
  return { encrypted: false, ...(continued === undefined ? {} : { continued }), begun: { length: have, message } };
}

const HEADER = 4;

/** Of a message, with its header, which is there. */
const wholeLength = (bytes: Uint8Array, at: number): number => HEADER + ((bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]);

/** What a record has of the message that is pending, which waits no longer where it ends or cannot be kept. */
function goOn(side: Side, pending: Pending, bytes: Uint8Array, at: number, frame: number, missing: number): NonNullable<RecordFacts['continued']> {
  const length = append(pending, bytes, at, frame, missing);
  const isKept = pending.have < HEADER ? missing === 0 : wholeLength(pending.bytes, 0) <= LONGEST_MESSAGE;
  const isThere = isKept && pending.have >= HEADER && pending.have === pending.bytes.length, completes = isThere && !pending.isCut;
  if (!isKept || isThere) side.pending = undefined;
  if (completes) pending.completedIn = frame;
  return { length, message: pending, completes };
}

/** Takes what follows of a message, and gives how many bytes that is: all there are where the message is too long to be kept. */
function append(pending: Pending, bytes: Uint8Array, at: number, frame: number, missing: number): number {
  const offset = pending.have;
  fill(pending, bytes, at);
  if (offset < HEADER && pending.have === HEADER) {
    const whole = wholeLength(pending.bytes, 0);
    if (whole > LONGEST_MESSAGE) return bytes.length - at;
    pending.bytes = Buffer.concat([pending.bytes], whole);
    fill(pending, bytes, at + HEADER - offset);
  }
  if (missing > 0 && pending.have >= HEADER && pending.have < pending.bytes.length) {
    pending.have = Math.min(pending.bytes.length, pending.have + missing);
    pending.isCut = true;
  }
  pending.pieces.push({ frame, offset, length: pending.have - offset });
  return pending.have - offset;
}

function fill(pending: Pending, bytes: Uint8Array, at: number): void {
  const length = Math.min(bytes.length - at, pending.bytes.length - pending.have);
  pending.bytes.set(bytes.subarray(at, at + length), pending.have);
  pending.have += length;
}

/**
 * Whether a handshake record cannot be read: after the change of cipher it is encrypted, unless it is shorter than a
 * cipher makes it; before, a type or length that no message has tells.
 */
export function isEncryptedHandshake(bytes: Uint8Array, at: number, end: number, changed: boolean): boolean {
  if (end - at < 16 && !changed) return false;
  if (changed || (bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 0 && bytes[at + 3] === 0)) return end - at >= 16;
  const length = (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  return HANDSHAKE_TYPES[bytes[at]] === undefined || length > LONGEST_MESSAGE;
}

/** What a Server Hello says of which the capture has no more than the beginning: TLS 1.3 has suites of its own (RFC 8446 §B.4). */
function noteCutHello(session: Session, bytes: Uint8Array, at: number, end: number): void {
  const choice = readChoice(bytes, at, end);
  if (choice === undefined || choice.suite === 0) return;
  session.version = choice.suite >>> 8 === TLS13_SUITES ? TLS13 : choice.version;
  session.suite = choice.suite;
  session.alpn = choice.alpn ?? session.alpn;
}

const TLS13_SUITES = 0x13;

/** Takes what the whole handshake message says of the session. */
function note(session: Session, side: Side, bytes: Uint8Array, at: number, end: number, version: number): void {
  const type = bytes[at], body = at + 4;
  const { decryption } = session;
  if (type !== CLIENT_HELLO && type !== SERVER_HELLO && HANDSHAKE_TYPES[type] !== undefined) session.version ||= version;
  decryption?.transcribe(bytes.subarray(at, end), type === CLIENT_HELLO);
  switch (type) {
    case CLIENT_HELLO: {
      const offer = readOffer(bytes, body, end);
      session.offer = offer;
      if (offer !== undefined) decryption?.clientHello(offer, offer.offersEarlyData, shownTicket(bytes, offer));
      break;
    }
    case SERVER_HELLO: {
      const choice = readChoice(bytes, body, end);
      if (choice === undefined) return;
      session.version = choice.version;
      if (choice.suite !== 0) session.suite = choice.suite;
      session.alpn = choice.alpn ?? session.alpn;
      session.resumption = resumptionOf(session.offer, choice);
      decryption?.serverHello(choice);
      break;
    }
    case ENCRYPTED_EXTENSIONS: {
      const agreed = { version: 0, alpn: undefined, encryptThenMac: false, extendedMaster: false, preSharedKey: false };
      noteExtensions(agreed, bytes, body + 2, end);
      session.alpn = agreed.alpn ?? session.alpn;
      break;
    }
    case NEW_SESSION_TICKET:
      if (session.version !== TLS13) decryption?.newTicket(givenTicket(bytes, body, end));
      break;
    case CLIENT_KEY_EXCHANGE:
      decryption?.clientKeyExchange(encryptedPremaster(session, bytes, body, end));
      break;
    case KEY_UPDATE:
      decryption?.updateKeys(side.index);
      break;
    default:
  }
}

/** RFC 5246 §7.3: the server repeats the id that the client has shown; a client that shows a ticket makes one up (RFC 5077 §3.4). */
function resumptionOf(offer: ClientOffer | undefined, { preSharedKey, sessionId, version }: Agreement): Session['resumption'] {
  if (preSharedKey) return 'pre-shared key';
  if (offer === undefined || version === TLS13 || sessionId.length === 0 || Buffer.compare(sessionId, offer.sessionId) !== 0) return undefined;
  return offer.ticketLength > 0 ? 'session ticket' : 'session ID';
}

/** RFC 5246 §7.4.7.1: with its length before it, which SSL 3 does not have. */
function encryptedPremaster({ suite, version }: Session, bytes: Uint8Array, at: number, end: number): Uint8Array | undefined {
  if (!/^(TLS|SSL)_RSA_(?!PSK)/.test(CIPHER_SUITES[suite] ?? '')) return undefined;
  const hasLength = version !== SSL3 && at + 2 <= end && ((bytes[at] << 8) | bytes[at + 1]) === end - at - 2;
  return bytes.subarray(hasLength ? at + 2 : at, end);
}
