/** What the messages of a TLS connection agree upon, and which of its records nobody can read: built by going through them in order. */
import type { Cursor, Piece, TrackedMessage, Tracker } from '../../dissect/index.ts';
import {
  ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, HANDSHAKE, HANDSHAKE_TYPES, SSL2, TLS13, isDraft13,
} from './names.ts';
import { RECORD_HEADER, isRecordHeader, isSsl2Hello, recordLength } from './records.ts';

/** Bytes of one handshake message that are put together; certificate chains of the largest sites take 20 KB. */
export const LONGEST_MESSAGE = 1024 * 1024;

export interface Session {
  /** 0 as long as nothing told it. */
  version: number;
  suite: number;
  /** The application protocol that the server chose, RFC 7301. */
  alpn: string | undefined;
  /** By record (see `recordKey`): only those of which something is to be known. */
  readonly records: Map<number, RecordFacts>;
  readonly sides: readonly [Side, Side];
}

interface Side {
  /** A change of cipher has been sent: what follows is encrypted. */
  encrypted: boolean;
  /** A handshake message that goes on in the next record. */
  pending: Pending | undefined;
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
  /** Bytes of a change of cipher that resumes a session. */
  readonly resumes?: boolean;
}

/** Frame and place among the frame's records, in one number. */
export const recordKey = (frame: number, nth: number): number => frame * 1024 + nth;

export const SESSIONS: Tracker<SessionState> = {
  key: 'tls',
  make: () => ({
    version: 0, suite: 0, alpn: undefined, records: new Map(),
    sides: [{ encrypted: false, pending: undefined }, { encrypted: false, pending: undefined }], frame: 0, nth: 0,
  }),
  observe(session, message) {
    if (message.frame !== session.frame) {
      session.frame = message.frame;
      session.nth = 0;
    }
    observe(session, message);
  },
};

/** With the place that the next record has. */
interface SessionState extends Session {
  frame: number;
  nth: number;
}

function observe(session: SessionState, { frame, fromClient, bytes }: TrackedMessage): void {
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
    const facts = observeRecord(session, side, bytes, bytes[at], version, at + RECORD_HEADER, end, frame);
    if (facts !== undefined) session.records.set(recordKey(frame, session.nth), facts);
    session.nth++;
    at = end;
  }
}

function observeRecord(
  session: Session, side: Side, bytes: Uint8Array, type: number, version: number, at: number, end: number, frame: number,
): RecordFacts | undefined {
  switch (type) {
    case CHANGE_CIPHER_SPEC: {
      session.version ||= version;
      // The server goes first only where keys of an earlier session are used again, RFC 5246 §7.3.
      const resumes = side === session.sides[1] && !side.encrypted && !session.sides[0].encrypted && session.version !== TLS13;
      if (session.version !== TLS13) side.encrypted = true;
      return resumes ? { encrypted: false, resumes } : undefined;
    }
    case HANDSHAKE:
      return observeHandshake(session, side, bytes, version, at, end, frame);
    case APPLICATION_DATA:
    case ALERT:
      session.version ||= version;
      return side.encrypted && type === ALERT ? { encrypted: true } : undefined;
    default:
      return undefined;
  }
}

function observeHandshake(session: Session, side: Side, bytes: Uint8Array, version: number, at: number, end: number, frame: number): RecordFacts | undefined {
  if (side.pending === undefined && isEncryptedHandshake(bytes, at, end, side.encrypted)) {
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
      note(session, pending.bytes, 0, pending.bytes.length, version);
    }
  }
  while (at + 4 <= end) {
    const length = 4 + ((bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]);
    if (at + length > end) break;
    note(session, bytes, at, at + length, version);
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
 * Whether a handshake record cannot be read: after the change of cipher it is encrypted, unless it is shorter than a cipher makes it; before, a type or
 * length that no message has tells.
 */
export function isEncryptedHandshake(bytes: Uint8Array, at: number, end: number, changed: boolean): boolean {
  if (end - at < 16 && !changed) return false;
  if (changed || (bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 0 && bytes[at + 3] === 0)) return end - at >= 16;
  const length = (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  return HANDSHAKE_TYPES[bytes[at]] === undefined || length > LONGEST_MESSAGE;
}

/** Takes what the whole handshake message says of the session. */
function note(session: Session, bytes: Uint8Array, at: number, end: number, version: number): void {
  const type = bytes[at];
  if (type === 2) noteServerHello(session, bytes, at + 4, end);
  else if (type !== 1 && HANDSHAKE_TYPES[type] !== undefined) session.version ||= version;
}

function noteServerHello(session: Session, bytes: Uint8Array, at: number, end: number): void {
  if (at + 38 > end) return;
  const version = (bytes[at] << 8) | bytes[at + 1];
  session.version = isDraft13(version) ? TLS13 : version;
  const isOldDraft = isDraft13(version) && version < 0x7f16;
  const id = isOldDraft ? 0 : bytes[at + 34];
  let next = at + 34 + (isOldDraft ? 0 : 1 + id);
  if (next + 2 > end) return;
  session.suite = (bytes[next] << 8) | bytes[next + 1];
  next += isOldDraft ? 2 : 3;
  noteServerExtensions(session, bytes, next + 2, end);
}

function noteServerExtensions(session: Session, bytes: Uint8Array, at: number, end: number): void {
  while (at + 4 <= end) {
    const type = (bytes[at] << 8) | bytes[at + 1];
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    const body = at + 4;
    if (body + length > end) return;
    if (type === 43 && length === 2) {
      const version = (bytes[body] << 8) | bytes[body + 1];
      session.version = isDraft13(version) || version === 0xfb17 || version === 0xfb1a ? TLS13 : version;
    } else if (type === 16 && length > 3) {
      session.alpn = String.fromCharCode(...bytes.subarray(body + 3, Math.min(body + length, body + 3 + bytes[body + 2])));
    }
    at = body + length;
  }
}

/** The connection's session, and the place of the next record among the frame's. */
export function sessionOf(p: Cursor): Session | undefined {
  return p.packet.quoted ? undefined : p.packet.around?.conversation(SESSIONS);
}

/** The place of the record that is read now: counted anew in each frame. */
export function nextRecord(p: Cursor): number {
  const { notes } = p.packet;
  const nth = (notes.get('tls records') as number | undefined) ?? 0;
  notes.set('tls records', nth + 1);
  return nth;
}
