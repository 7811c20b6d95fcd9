/** What the datagrams of a DTLS session agree upon, the handshake messages put together out of them, and the keys of their records. */
import type { Piece, TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { CIPHER_SUITES } from '../tls/cipher-suites.ts';
import { type Closed, Decryption } from '../tls/decryption.ts';
import { APPLICATION_DATA, CLIENT_HELLO, CLIENT_KEY_EXCHANGE, HANDSHAKE, SERVER_HELLO } from '../tls/names.ts';
import { readChoice, readOffer } from '../tls/negotiation.ts';
import type { RecordKeys } from '../tls/record-protection.ts';
import type { SecretSource } from '../tls/secret-source.ts';
import { LONGEST_MESSAGE } from '../tls/session.ts';
import { FRAGMENT_HEADER, RECORD_HEADER, isRecord, recordLength, tlsVersion } from './records.ts';

/** Messages of one side that are put together at a time: a flight has at most seven. */
const MOST_PENDING = 16;

export interface Session {
  /** As DTLS numbers them; 0 as long as nothing told it. */
  version: number;
  suite: number;
  alpn: string | undefined;
  readonly records: Map<number, RecordFacts>;
  readonly sides: readonly [Side, Side];
  readonly decryption: Decryption | undefined;
}

interface Side {
  readonly index: 0 | 1;
  /** Of the keys in use. */
  epoch: number;
  /** By number of the message. */
  readonly pending: Map<number, Assembly>;
  /** Bytes of the connection ID that it sends, as the other side asked (RFC 9146 §3); undefined for none. */
  connectionIdLength: number | undefined;
  closed: Closed | undefined;
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
  readonly keys?: RecordKeys;
  /** Why it cannot be: for want of a secret it is said once a direction, else every time. */
  readonly closed?: Closed;
  /** Of the record's handshake fragments in their order: what they are part of, and whether they complete it; undefined for messages in one piece. */
  readonly fragments?: readonly ({ readonly assembly: Assembly; readonly completes: boolean } | undefined)[];
}

export const recordKey = (frame: number, nth: number): number => frame * 2 ** 16 + nth;

/** Takes the decrypted contents of a record of the application. */
export type Deliver = (message: TrackedMessage) => void;

export function sessionTracker(key: string, source: SecretSource | undefined, deliver?: Deliver): Tracker<Session> {
  const side = (index: 0 | 1): Side => ({ index, epoch: 0, pending: new Map(), connectionIdLength: undefined, closed: undefined });
  return {
    key,
    make: () => ({
      version: 0, suite: 0, alpn: undefined, records: new Map(), sides: [side(0), side(1)], decryption: source === undefined ? undefined : new Decryption(source),
    }),
    observe: (session, message) => observe(session, message, deliver),
  };
}

function observe(session: Session, message: TrackedMessage, deliver: Deliver | undefined): void {
  const { frame, fromClient, bytes } = message;
  const side = session.sides[fromClient ? 0 : 1];
  for (let at = 0, nth = 0; isRecord(bytes, at, bytes.length); nth++) {
    const end = at + RECORD_HEADER + recordLength(bytes, at);
    const facts = end > bytes.length ? undefined : observeRecord(session, side, bytes, at, end, frame, contents => deliver?.({ ...message, bytes: contents, encrypted: true }));
    if (facts !== undefined) session.records.set(recordKey(frame, nth), facts);
    at = end;
  }
}

function observeRecord(
  session: Session, side: Side, bytes: Uint8Array, at: number, end: number, frame: number, deliver: (contents: Uint8Array) => void,
): RecordFacts | undefined {
  const type = bytes[at], version = (bytes[at + 1] << 8) | bytes[at + 2], epoch = (bytes[at + 3] << 8) | bytes[at + 4];
  const body = at + RECORD_HEADER;
  if (epoch === 0) return type === HANDSHAKE ? observeHandshake(session, side, bytes.subarray(body, end), frame) : undefined;
  const { decryption } = session;
  if (decryption === undefined || epoch < side.epoch) return undefined;
  if (epoch > side.epoch) {
    // The change of cipher itself may be lost, or come late.
    decryption.changeCipher(side.index);
    side.epoch = epoch;
  }
  const opened = decryption.openNumbered(side.index, { type, version, body: bytes.subarray(body, end), sequence: bytes.subarray(at + 3, at + 11) });
  if (typeof opened === 'string') {
    const again = opened !== 'wrong' && side.closed === opened;
    side.closed = opened;
    return again ? undefined : { closed: opened };
  }
  const { keys } = opened;
  if (type === APPLICATION_DATA) deliver(opened.bytes);
  return type === HANDSHAKE ? { keys, ...observeHandshake(session, side, opened.bytes, frame) } : { keys };
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
      note(session, bytes.subarray(at, body + size));
      fragments.push(undefined);
    } else {
      fragments.push(assemble(session, side, bytes.subarray(at, body + size), sequence, offset, length, frame));
    }
    at = body + size;
  }
  return fragments.some(fragment => fragment !== undefined) ? { fragments } : undefined;
}

/** `fragment` with its header. */
function assemble(session: Session, side: Side, fragment: Uint8Array, sequence: number, offset: number, length: number, frame: number): NonNullable<RecordFacts['fragments']>[number] {
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
    note(session, whole);
  }
  return { assembly, completes };
}

/** Takes what a whole message, with the header of a message in one piece, says of the session. */
function note(session: Session, message: Uint8Array): void {
  const { decryption } = session;
  const type = message[0], end = message.length;
  decryption?.transcribe(message, type === CLIENT_HELLO);
  if (type === CLIENT_HELLO) {
    const offer = readOffer(message, FRAGMENT_HEADER, end, true);
    if (offer === undefined) return;
    session.sides[1].connectionIdLength = offer.connectionIdLength;
    decryption?.clientHello(offer, false);
  } else if (type === SERVER_HELLO) {
    const choice = readChoice(message, FRAGMENT_HEADER, end);
    if (choice === undefined) return;
    session.version = choice.version;
    session.sides[0].connectionIdLength = choice.connectionIdLength;
    // The server asks only a client that has asked, RFC 9146 §3.
    if (choice.connectionIdLength === undefined) session.sides[1].connectionIdLength = undefined;
    session.suite = choice.suite;
    session.alpn = choice.alpn ?? session.alpn;
    decryption?.serverHello({ ...choice, version: tlsVersion(choice.version) });
  } else if (type === CLIENT_KEY_EXCHANGE) {
    const isRsa = /^TLS_RSA_(?!PSK)/.test(CIPHER_SUITES[session.suite] ?? '');
    decryption?.clientKeyExchange(isRsa ? message.subarray(FRAGMENT_HEADER + 2) : undefined);
  }
}

