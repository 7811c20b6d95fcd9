/** What the messages of a TLS connection agree upon, and what its records hold: built by going through them in order. */
import type { Moment, Piece, Protocol, TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { CIPHER_SUITES } from './cipher-suites.ts';
import { type Closed, Decryption, type Opening } from './decryption.ts';
import { type InnerPart, InnerStream } from './inner-stream.ts';
import {
  ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, CLIENT_HELLO, CLIENT_KEY_EXCHANGE, ENCRYPTED_EXTENSIONS, HANDSHAKE, HANDSHAKE_TYPES,
  KEY_UPDATE, SERVER_HELLO, SSL2,
  SSL3, TLS13,
} from './names.ts';
import { type Agreement, type ClientOffer, noteExtensions, readChoice, readOffer } from './negotiation.ts';
import { RECORD_HEADER, isRecordHeader, isSsl2Hello, recordLength } from './records.ts';
import type { SecretSource } from './secret-source.ts';
import { HASH_LENGTHS, suiteFacts } from './suite-facts.ts';
import { recordsInTds } from './tds-packets.ts';
import { tunnelPort } from './tunnel-target.ts';

/** Bytes of one handshake message that are put together; certificate chains of the largest sites take 20 KB. */
export const LONGEST_MESSAGE = 1024 * 1024;

export interface Session {
  /** 0 as long as nothing told it. */
  version: number;
  suite: number;
  /** The application protocol that the server chose, RFC 7301. */
  alpn: string | undefined;
  /** The port of the application, where the session goes through a tunnel that its client asked for. */
  tunnelPort: number | undefined;
  /** What the keys of an earlier session were found by. */
  resumption: 'session ID' | 'session ticket' | 'pre-shared key' | undefined;
  /** The client's newest hello. */
  offer: ClientOffer | undefined;
  /** By record (see `recordKey`): only those of which something is to be known. */
  readonly records: Map<number, RecordFacts>;
  readonly sides: readonly [Side, Side];
  /** Undefined when there are no secrets at all. */
  readonly decryption: Decryption | undefined;
}

interface Side {
  readonly index: 0 | 1;
  /** A change of cipher has been sent: what follows is encrypted. */
  encrypted: boolean;
  /** A handshake message that goes on in the next record. */
  pending: Pending | undefined;
  /** What the application sends, as far as it is decrypted. */
  readonly stream: InnerStream;
  /** Records that were opened, and that were not; why not, of the newest. */
  opened: number;
  unopened: number;
  closed: Closed | undefined;
}

interface Pending {
  readonly bytes: Uint8Array;
  have: number;
  readonly pieces: Piece[];
  /** Frame that completes it; 0 as long as none does. */
  completedIn: number;
}

export interface RecordFacts {
  readonly encrypted: boolean;
  /** A message that began in an earlier record: bytes of it here, and all of it where this record completes it. */
  readonly continued?: { readonly length: number; readonly message: Pending; readonly completes: boolean };
  /** A message that begins in this record's last bytes and goes on in the next. */
  readonly begun?: { readonly length: number; readonly message: Pending };
  /**
   * Bytes that authenticate the contents behind them, where the suite does not encrypt (RFC 5246 §6.2.3.1) and so
   * nobody needs a secret to read them.
   */
  readonly mac?: number;
  /** Bytes of a change of cipher that resumes a session. */
  readonly resumes?: boolean;
  /** How the record is decrypted. */
  readonly opening?: Opening;
  /** Why it cannot be: for want of a secret it is said once a direction, else every time. */
  readonly closed?: Closed;
  /** What the decrypted contents are of messages of the application. */
  readonly parts?: readonly InnerPart[];
}

/** Frame and place among the frame's records, in one number. */
export const recordKey = (frame: number, nth: number): number => frame * 2 ** 20 + nth;

/** Takes a whole message of the application. */
export type DeliverMessage = (message: TrackedMessage) => void;

export interface SessionOptions {
  readonly source?: SecretSource | undefined;
  /** The protocol that these bytes begin with, the first of a direction. */
  readonly choose?: (agreed: Pick<Session, 'alpn' | 'tunnelPort'>, bytes: Uint8Array) => Protocol | undefined;
  /** The protocol that a message in the clear is of, which went before the session: STARTTLS. */
  readonly greets?: (bytes: Uint8Array) => Protocol | undefined;
  readonly deliver?: DeliverMessage;
}

/** Sessions without secrets. */
export const SESSIONS: Tracker<SessionState> = sessionTracker('tls', {});

/** `key` tells trackers with different options apart. */
export function sessionTracker(key: string, { source, choose, greets, deliver }: SessionOptions): Tracker<SessionState> {
  return {
    key,
    // Data that are not decrypted tell only their version.
    ...(source === undefined && deliver === undefined &&
      { skims: (head: Uint8Array) => head.length >= RECORD_HEADER && head[0] === APPLICATION_DATA && head[1] === 3 }),
    make() {
      const stream = (index: 0 | 1): InnerStream => new InnerStream(
        bytes => choose?.(session, bytes) ?? session.before,
        deliver === undefined ? undefined : (bytes, frame) => deliver({ frame, time: session.time, fromClient: index === 0, bytes }),
        () => session.sides[index === 0 ? 1 : 0].stream,
      );
      const side = (index: 0 | 1): Side =>
        ({ index, encrypted: false, pending: undefined, stream: stream(index), opened: 0, unopened: 0, closed: undefined });
      const session: SessionState = {
        version: 0, suite: 0, alpn: undefined, tunnelPort: undefined, resumption: undefined, offer: undefined, records: new Map(),
        sides: [side(0), side(1)],
        decryption: source === undefined ? undefined : new Decryption(source),
        before: undefined, frame: 0, nth: 0, time: { seconds: 0, nanoseconds: 0 },
      };
      return session;
    },
    forget: ({ records }) => records.clear(),
    observe(session, message) {
      if (message.frame !== session.frame) {
        session.frame = message.frame;
        session.nth = 0;
      }
      session.time = message.time;
      if (session.version === 0 && !isRecordHeader(message.bytes, 0, message.bytes.length)) {
        session.before ??= greets?.(message.bytes);
        if (message.fromClient) session.tunnelPort ??= tunnelPort(message.bytes);
      }
      observe(session, message);
    },
  };
}

/** With the place that the next record has. */
export interface SessionState extends Session {
  before: Protocol | undefined;
  frame: number;
  nth: number;
  time: Moment;
}

function observe(session: SessionState, message: TrackedMessage): void {
  const { frame, fromClient } = message, bytes = recordsInTds(message.bytes) ?? message.bytes;
  const side = session.sides[fromClient ? 0 : 1];
  if (isSsl2Hello(bytes, 0, bytes.length)) {
    session.nth++;
    if (bytes[2] === 4) session.version ||= SSL2;
    return;
  }
  for (let at = 0; at + RECORD_HEADER <= bytes.length && isRecordHeader(bytes, at, bytes.length); ) {
    const length = recordLength(bytes, at);
    const end = Math.min(bytes.length, at + RECORD_HEADER + length);
    const version = (bytes[at + 1] << 8) | bytes[at + 2];
    const place = { frame, nth: session.nth, whole: at + RECORD_HEADER + length <= bytes.length };
    const facts = observeRecord(session, side, bytes.subarray(0, end), bytes[at], version, at + RECORD_HEADER, place);
    if (facts !== undefined) session.records.set(recordKey(frame, session.nth), facts);
    session.nth++;
    at = end;
  }
}

interface Place {
  readonly frame: number;
  readonly nth: number;
  /** The capture did not cut the record off. */
  readonly whole: boolean;
}

/** A record whose body is `bytes` from `at` to their end. */
function observeRecord(
  session: Session, side: Side, bytes: Uint8Array, type: number, version: number, at: number, place: Place,
): RecordFacts | undefined {
  const { decryption } = session;
  if (decryption === undefined || !place.whole || !isProtected(session, side, type)) {
    return observeClosed(session, side, bytes, type, version, at, place);
  }
  const opened = decryption.open(side.index, type, version, bytes.subarray(at));
  if (typeof opened === 'string') {
    const again = opened !== 'wrong' && side.closed === opened;
    side.unopened++;
    side.closed = opened;
    const facts = observeClosed(session, side, bytes, type, version, at, place);
    return again ? facts : { encrypted: type !== APPLICATION_DATA, ...facts, closed: opened };
  }
  side.opened++;
  const { opening } = opened;
  // A stream may begin with data of a session whose version nobody has told yet: only TLS 1.3 has such.
  if (opening.keys.form === '1.3') session.version ||= TLS13;
  if (opened.type === APPLICATION_DATA) return { encrypted: false, opening, parts: side.stream.take(place.frame, place.nth, opened.bytes) };
  return { encrypted: false, ...observeContents(session, side, opened.bytes, opened.type, version, 0, place, false), opening };
}

/** A record that is not opened, or need not be. */
function observeClosed(
  session: Session, side: Side, bytes: Uint8Array, type: number, version: number, at: number, place: Place,
): RecordFacts | undefined {
  const suite = side.encrypted && (type === HANDSHAKE || type === ALERT) ? suiteFacts(session.suite) : undefined;
  const mac = suite?.mode === 'null' ? HASH_LENGTHS[suite.mac] : 0;
  if (mac === 0 || !place.whole || bytes.length - at < mac) return observeContents(session, side, bytes, type, version, at, place, side.encrypted);
  return { encrypted: false, ...observeContents(session, side, bytes.subarray(0, bytes.length - mac), type, version, at, place, false), mac };
}

/** Whether the record's contents are not what its type says, as far as that can be known from outside. */
function isProtected(session: Session, side: Side, type: number): boolean {
  if (session.version === TLS13 || (session.version === 0 && session.decryption?.early === true && side.index === 0)) {
    return type === APPLICATION_DATA;
  }
  return side.encrypted;
}

function observeContents(
  session: Session, side: Side, bytes: Uint8Array, type: number, version: number, at: number, { frame }: Place, encrypted: boolean,
): RecordFacts | undefined {
  switch (type) {
    case CHANGE_CIPHER_SPEC: {
      session.version ||= version;
      // The server goes first only where keys of an earlier session are used again, RFC 5246 §7.3; without a hello nobody knows who went first.
      const resumes = side.index === 1 && (session.offer !== undefined || session.suite !== 0) &&
        !side.encrypted && !session.sides[0].encrypted && session.version !== TLS13;
      if (session.version !== TLS13) {
        side.encrypted = true;
        session.decryption?.changeCipher(side.index);
      }
      if (resumes && session.offer?.hasTicket === true) session.resumption ??= 'session ticket';
      return resumes ? { encrypted: false, resumes } : undefined;
    }
    case HANDSHAKE:
      return observeHandshake(session, side, bytes, version, at, frame, encrypted);
    case APPLICATION_DATA:
    case ALERT:
      session.version ||= version;
      return encrypted && type === ALERT ? { encrypted: true } : undefined;
    default:
      return undefined;
  }
}

function observeHandshake(
  session: Session, side: Side, bytes: Uint8Array, version: number, at: number, frame: number, encrypted: boolean,
): RecordFacts | undefined {
  const end = bytes.length;
  if (side.pending === undefined && isEncryptedHandshake(bytes, at, end, encrypted)) {
    session.version ||= version;
    return { encrypted: true };
  }
  let continued: RecordFacts['continued'];
  const { pending } = side;
  if (pending !== undefined) {
    const length = Math.min(end - at, pending.bytes.length - pending.have);
    pending.bytes.set(bytes.subarray(at, at + length), pending.have);
    pending.pieces.push({ frame, offset: pending.have, length });
    pending.have += length;
    const completes = pending.have === pending.bytes.length;
    continued = { length, message: pending, completes };
    at += length;
    if (completes) {
      pending.completedIn = frame;
      side.pending = undefined;
      note(session, side, pending.bytes, 0, pending.bytes.length, version);
    }
  }
  while (at + 4 <= end) {
    const length = 4 + ((bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]);
    if (at + length > end) break;
    note(session, side, bytes, at, at + length, version);
    at += length;
  }
  if (at + 4 > end) return continued === undefined ? undefined : { encrypted: false, continued };
  const whole = 4 + ((bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]);
  if (whole > LONGEST_MESSAGE) return continued === undefined ? undefined : { encrypted: false, continued };
  const message: Pending = { bytes: new Uint8Array(whole), have: end - at, pieces: [{ frame, offset: 0, length: end - at }], completedIn: 0 };
  message.bytes.set(bytes.subarray(at, end));
  side.pending = message;
  return { encrypted: false, ...(continued === undefined ? {} : { continued }), begun: { length: end - at, message } };
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
      if (offer !== undefined) decryption?.clientHello(offer, offer.offersEarlyData);
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
  return offer.hasTicket ? 'session ticket' : 'session ID';
}

/** RFC 5246 §7.4.7.1: with its length before it, which SSL 3 does not have. */
function encryptedPremaster({ suite, version }: Session, bytes: Uint8Array, at: number, end: number): Uint8Array | undefined {
  if (!/^(TLS|SSL)_RSA_(?!PSK)/.test(CIPHER_SUITES[suite] ?? '')) return undefined;
  const hasLength = version !== SSL3 && at + 2 <= end && ((bytes[at] << 8) | bytes[at + 1]) === end - at - 2;
  return bytes.subarray(hasLength ? at + 2 : at, end);
}
