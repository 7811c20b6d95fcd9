/** Goes through the records of a TLS connection in order, and keeps what they agree upon and hold. */
import type { Moment, Protocol, TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { Decryption } from './decryption.ts';
import { observeHandshake } from './heard-messages.ts';
import { InnerStream } from './inner-stream.ts';
import { ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, HANDSHAKE, SSL2, TLS13 } from './names.ts';
import { RECORD_HEADER, isRecordHeader, isSsl2Message, recordLength } from './records.ts';
import type { SecretSource } from './secret-source.ts';
import { type RecordFacts, type Session, type Side, recordKey } from './session.ts';
import { HASH_LENGTHS, suiteFacts } from './suite-facts.ts';
import { recordsInTds } from './tds-packets.ts';
import { tunnelPort } from './tunnel-target.ts';

/** Takes a whole message of the application. */
export type DeliverMessage = (message: TrackedMessage) => void;

export interface SessionOptions {
  readonly source?: SecretSource | undefined;
  /** The protocol that these bytes begin with, the first of a direction. */
  readonly choose?: (agreed: Pick<Session, 'alpn' | 'tunnelPort'>, bytes: Uint8Array) => Protocol | undefined;
  /** The protocol that a message in the clear is of, which went before the session: STARTTLS. */
  readonly greets?: (bytes: Uint8Array) => Protocol | undefined;
  readonly deliver?: DeliverMessage;
  /** The protocol of this name, to which another one hands the stream over. */
  readonly named?: (name: string) => Protocol | undefined;
}

/** Sessions without secrets. */
export const SESSIONS: Tracker<SessionState> = sessionTracker('tls', {});

/** `key` tells trackers with different options apart. */
export function sessionTracker(key: string, { source, choose, greets, deliver, named }: SessionOptions): Tracker<SessionState> {
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
        named,
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
  if (isSsl2Message(bytes, 0, bytes.length)) {
    session.nth++;
    if (bytes[2] === 4) session.version ||= SSL2;
    return;
  }
  for (let at = 0; at + RECORD_HEADER <= bytes.length && isRecordHeader(bytes, at, bytes.length); ) {
    const length = recordLength(bytes, at);
    const end = Math.min(bytes.length, at + RECORD_HEADER + length);
    const version = (bytes[at + 1] << 8) | bytes[at + 2];
    const place = { frame, nth: session.nth, missing: Math.max(0, at + RECORD_HEADER + length - bytes.length) };
    const facts = observeRecord(session, side, bytes.subarray(0, end), bytes[at], version, at + RECORD_HEADER, place);
    if (facts !== undefined) session.records.set(recordKey(frame, session.nth), facts);
    session.nth++;
    at = end;
  }
}

interface Place {
  readonly frame: number;
  readonly nth: number;
  /** Bytes of the record that the capture cut off. */
  readonly missing: number;
}

/** A record whose body is `bytes` from `at` to their end. */
function observeRecord(
  session: Session, side: Side, bytes: Uint8Array, type: number, version: number, at: number, place: Place,
): RecordFacts | undefined {
  const { decryption } = session;
  if (decryption === undefined || place.missing > 0 || !isProtected(session, side, type)) {
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
  if (mac === 0 || place.missing > 0 || bytes.length - at < mac) {
    return observeContents(session, side, bytes, type, version, at, place, side.encrypted);
  }
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
  session: Session, side: Side, bytes: Uint8Array, type: number, version: number, at: number, { frame, missing }: Place, encrypted: boolean,
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
      if (resumes && (session.offer?.ticketLength ?? 0) > 0) session.resumption ??= 'session ticket';
      return resumes ? { encrypted: false, resumes } : undefined;
    }
    case HANDSHAKE:
      return observeHandshake(session, side, bytes, version, at, frame, encrypted, missing);
    case APPLICATION_DATA:
    case ALERT:
      session.version ||= version;
      return encrypted && type === ALERT ? { encrypted: true } : undefined;
    default:
      return undefined;
  }
}
