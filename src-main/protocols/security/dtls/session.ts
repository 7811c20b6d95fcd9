/** What the datagrams of a DTLS session agree upon, the handshake messages put together out of them, and the keys of their records. */
import type { Piece, TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { CIPHER_SUITES } from '../tls/cipher-suites.ts';
import { type Closed, Decryption } from '../tls/decryption.ts';
import {
  APPLICATION_DATA, CLIENT_HELLO, CLIENT_KEY_EXCHANGE, ENCRYPTED_EXTENSIONS, HANDSHAKE, NEW_CONNECTION_ID, NEW_SESSION_TICKET, SERVER_HELLO,
} from '../tls/names.ts';
import { type Agreement, givenTicket, noteExtensions, readChoice, readOffer, shownTicket } from '../tls/negotiation.ts';
import { type Opened, type ProtectedRecord, type RecordKeys, openRecord } from '../tls/record-protection.ts';
import type { SecretSource } from '../tls/secret-source.ts';
import { LONGEST_MESSAGE } from '../tls/session.ts';
import { EpochKeys, type Opening13, reopened13 } from './epoch-keys.ts';
import { DTLS13, DTLS13_DRAFT, FRAGMENT_HEADER, type RecordPlace, WITH_CONNECTION_ID, recordAt, tlsVersion } from './records.ts';

/** Messages of one side that are put together at a time: a flight has at most seven. */
const MOST_PENDING = 16;

export interface Session {
  /** As DTLS numbers them; 0 as long as nothing told it. */
  version: number;
  /** Of DTLS 1.3 it is a draft. */
  isDraft: boolean;
  suite: number;
  alpn: string | undefined;
  /** What protects the media that go over the same ports, and the frame that chose it. */
  srtp: (NonNullable<Agreement['srtp']> & { readonly frame: number }) | undefined;
  readonly records: Map<number, RecordFacts>;
  readonly sides: readonly [Side, Side];
  readonly decryption: Decryption | undefined;
  /** The same for DTLS 1.3. */
  readonly epochs: EpochKeys | undefined;
}

interface Side {
  readonly index: 0 | 1;
  /** Of the keys in use. */
  epoch: number;
  /** By number of the message. */
  readonly pending: Map<number, Assembly>;
  /** Bytes of the connection ID that it sends, as the other side asked (RFC 9146 §3); undefined for none. */
  connectionIdLength: number | undefined;
  /** Number of the next handshake message: those before it were sent again. */
  nextMessage: number;
  closed: Closed | undefined;
  /** Records that were opened. */
  opened: number;
}

/** A handshake message in fragments. */
export interface Assembly {
  readonly bytes: Uint8Array;
  readonly covered: Uint8Array;
  have: number;
  readonly pieces: Piece[];
  /** Frame that completed it; 0 as long as none did. */
  completedIn: number;
}

export interface RecordFacts {
  /** How it is decrypted. */
  readonly opening?: RecordKeys | Opening13;
  /** Why it cannot be: for want of a secret it is said once a direction, else every time. */
  readonly closed?: Closed;
  /** Of the record's handshake fragments in their order: what they are part of, and whether they complete it; undefined for messages in one piece. */
  readonly fragments?: readonly ({ readonly assembly: Assembly; readonly completes: boolean } | undefined)[];
}

export const recordKey = (frame: number, nth: number): number => frame * 2 ** 16 + nth;

/** Takes the decrypted contents of a record of the application. */
export type Deliver = (message: TrackedMessage) => void;

export function sessionTracker(key: string, source: SecretSource | undefined, deliver?: Deliver): Tracker<Session> {
  const side = (index: 0 | 1): Side =>
    ({ index, epoch: 0, pending: new Map(), connectionIdLength: undefined, nextMessage: 0, closed: undefined, opened: 0 });
  return {
    key,
    make: () => ({
      version: 0, isDraft: false, suite: 0, alpn: undefined, srtp: undefined, records: new Map(), sides: [side(0), side(1)],
      decryption: source === undefined ? undefined : new Decryption(source),
      epochs: source === undefined ? undefined : new EpochKeys(source),
    }),
    forget: ({ records }) => records.clear(),
    observe: (session, message) => observe(session, message, deliver),
  };
}

function observe(session: Session, message: TrackedMessage, deliver: Deliver | undefined): void {
  const { frame, fromClient, bytes } = message;
  const side = session.sides[fromClient ? 0 : 1];
  for (let at = 0, nth = 0; at < bytes.length; nth++) {
    const place = recordAt(bytes, at, bytes.length, side.connectionIdLength);
    if (place === undefined) break;
    const give = (contents: Uint8Array): void => deliver?.({ ...message, bytes: contents, encrypted: true });
    const facts = place.end > bytes.length ? undefined : observeRecord(session, side, bytes, place, frame, give);
    if (facts !== undefined) session.records.set(recordKey(frame, nth), facts);
    at = place.end;
  }
}

function observeRecord(
  session: Session, side: Side, bytes: Uint8Array, place: RecordPlace, frame: number, deliver: (contents: Uint8Array) => void,
): RecordFacts | undefined {
  const { at, bodyAt, end, isShort } = place;
  if (!isShort && ((bytes[at + 3] << 8) | bytes[at + 4]) === 0) {
    return bytes[at] === HANDSHAKE ? observeHandshake(session, side, bytes.subarray(bodyAt, end), frame) : undefined;
  }
  const opened = isShort ? session.epochs?.open(side.index, bytes, place) : opened12(session, side, bytes, place);
  if (opened === undefined) return undefined;
  if (typeof opened === 'string') {
    const again = opened !== 'wrong' && side.closed === opened;
    side.closed = opened;
    return again ? undefined : { closed: opened };
  }
  const { opening } = opened;
  if (isShort) session.version ||= DTLS13;
  side.opened++;
  if (opened.type === APPLICATION_DATA) deliver(opened.bytes);
  return opened.type === HANDSHAKE ? { opening, ...observeHandshake(session, side, opened.bytes, frame) } : { opening };
}

/** A record of DTLS 1.2 or 1.0; undefined where nothing is to be known of it. */
function opened12(
  { decryption }: Session, side: Side, bytes: Uint8Array, place: RecordPlace,
): (Opened & { readonly opening: RecordKeys }) | Closed | undefined {
  const { at } = place, epoch = (bytes[at + 3] << 8) | bytes[at + 4];
  if (decryption === undefined || epoch < side.epoch) return undefined;
  if (epoch > side.epoch) {
    // The change of cipher itself may be lost, or come late.
    decryption.changeCipher(side.index);
    side.epoch = epoch;
  }
  const opened = decryption.openNumbered(side.index, protectedRecord(bytes, place));
  return typeof opened === 'string' ? opened : { ...opened, opening: opened.keys };
}

function protectedRecord(bytes: Uint8Array, { at, bodyAt, end, idAt, idLength }: RecordPlace): ProtectedRecord {
  const connectionId = bytes[at] === WITH_CONNECTION_ID ? bytes.subarray(idAt, idAt + idLength) : undefined;
  return {
    type: bytes[at], version: (bytes[at + 1] << 8) | bytes[at + 2], body: bytes.subarray(bodyAt, end),
    sequence: bytes.subarray(at + 3, at + 11), connectionId,
  };
}

/** Decrypts a record as it was decrypted before. */
export function reopened(opening: NonNullable<RecordFacts['opening']>, bytes: Uint8Array, place: RecordPlace): Opened | undefined {
  return 'header' in opening ? reopened13(opening, bytes.subarray(place.bodyAt, place.end)) : openRecord(opening, protectedRecord(bytes, place));
}

/** The fragments that make up a handshake record. */
function observeHandshake(session: Session, side: Side, bytes: Uint8Array, frame: number): RecordFacts | undefined {
  const fragments: (NonNullable<RecordFacts['fragments']>[number])[] = [];
  for (let at = 0; at + FRAGMENT_HEADER <= bytes.length; ) {
    const number = (part: number): number => (bytes[at + part] << 16) | (bytes[at + part + 1] << 8) | bytes[at + part + 2];
    const length = number(1), sequence = (bytes[at + 4] << 8) | bytes[at + 5], offset = number(6), size = number(9);
    const body = at + FRAGMENT_HEADER;
    if (body + size > bytes.length || offset + size > length || length > LONGEST_MESSAGE) break;
    if (offset === 0 && size === length) {
      note(session, side, bytes.subarray(at, body + size), frame);
      fragments.push(undefined);
    } else {
      fragments.push(assemble(session, side, bytes.subarray(at, body + size), sequence, offset, length, frame));
    }
    at = body + size;
  }
  return fragments.some(fragment => fragment !== undefined) ? { fragments } : undefined;
}

/** `fragment` with its header. */
function assemble(
  session: Session, side: Side, fragment: Uint8Array, sequence: number, offset: number, length: number, frame: number,
): NonNullable<RecordFacts['fragments']>[number] {
  let assembly = side.pending.get(sequence);
  if (assembly === undefined || assembly.bytes.length !== length) {
    assembly = { bytes: new Uint8Array(length), covered: new Uint8Array(length), have: 0, pieces: [], completedIn: 0 };
    side.pending.set(sequence, assembly);
    if (side.pending.size > MOST_PENDING) side.pending.delete(side.pending.keys().next().value as number);
  }
  if (assembly.completedIn > 0) return { assembly, completes: false };
  const part = fragment.subarray(FRAGMENT_HEADER);
  assembly.bytes.set(part, offset);
  for (let i = offset; i < offset + part.length; i++) {
    if (assembly.covered[i] === 0) assembly.have++;
    assembly.covered[i] = 1;
  }
  assembly.pieces.push({ frame, offset, length: part.length });
  const completes = assembly.have === length;
  if (completes) {
    assembly.completedIn = frame;
    const whole = new Uint8Array(FRAGMENT_HEADER + length);
    whole.set(fragment.subarray(0, 6));
    whole.set(fragment.subarray(1, 4), 9);
    whole.set(assembly.bytes, FRAGMENT_HEADER);
    note(session, side, whole, frame);
  }
  return { assembly, completes };
}

/** Takes what a whole message, with the header of a message in one piece, says of the session. */
function note(session: Session, side: Side, message: Uint8Array, frame: number): void {
  const { decryption, epochs } = session;
  const type = message[0], end = message.length, number = (message[4] << 8) | message[5];
  if (type === CLIENT_HELLO) for (const each of session.sides) each.nextMessage = 0;
  // What is sent again counts once for the hash over the handshake.
  if (number >= side.nextMessage) decryption?.transcribe(message, type === CLIENT_HELLO);
  side.nextMessage = Math.max(side.nextMessage, number + 1);
  switch (type) {
    case CLIENT_HELLO: {
      const offer = readOffer(message, FRAGMENT_HEADER, end, true);
      if (offer === undefined) return;
      session.sides[1].connectionIdLength = offer.connectionIdLength;
      decryption?.clientHello(offer, false, shownTicket(message, offer));
      epochs?.clientHello(offer.random);
      break;
    }
    case SERVER_HELLO: {
      const choice = readChoice(message, FRAGMENT_HEADER, end);
      if (choice === undefined) return;
      session.isDraft = choice.version === DTLS13_DRAFT;
      session.version = session.isDraft ? DTLS13 : choice.version;
      session.sides[0].connectionIdLength = choice.connectionIdLength;
      // The server asks only a client that has asked, RFC 9146 §3.
      if (choice.connectionIdLength === undefined) session.sides[1].connectionIdLength = undefined;
      session.suite = choice.suite;
      session.alpn = choice.alpn ?? session.alpn;
      if (choice.srtp !== undefined) session.srtp = { ...choice.srtp, frame };
      decryption?.serverHello({ ...choice, version: tlsVersion(session.version) });
      epochs?.serverHello(choice.suite, session.isDraft);
      break;
    }
    case ENCRYPTED_EXTENSIONS: {
      const agreed: Parameters<typeof noteExtensions>[0] =
        { version: 0, alpn: undefined, encryptThenMac: false, extendedMaster: false, preSharedKey: false };
      noteExtensions(agreed, message, FRAGMENT_HEADER + 2, end);
      session.alpn = agreed.alpn ?? session.alpn;
      if (agreed.srtp !== undefined) session.srtp = { ...agreed.srtp, frame };
      break;
    }
    case NEW_CONNECTION_ID:
      // RFC 9147 §9: by which the sender wants to be reached from now on.
      if (FRAGMENT_HEADER + 2 < end) session.sides[side.index === 0 ? 1 : 0].connectionIdLength = message[FRAGMENT_HEADER + 2];
      break;
    case NEW_SESSION_TICKET:
      if (session.version !== DTLS13) decryption?.newTicket(givenTicket(message, FRAGMENT_HEADER, end));
      break;
    case CLIENT_KEY_EXCHANGE: {
      const isRsa = /^TLS_RSA_(?!PSK)/.test(CIPHER_SUITES[session.suite] ?? '');
      decryption?.clientKeyExchange(isRsa ? message.subarray(FRAGMENT_HEADER + 2) : undefined);
      break;
    }
    default:
  }
}
