/** A mail on its way in a conversation: put together out of messages, up to the dot on a line of its own (RFC 5321 §4.1.1.4, RFC 1939 §3). */
import { type Cursor, LIMITS, type Piece, frameNumber, octets } from '../../../dissect/index.ts';
import { reassemblyFields } from '../../reassembly.ts';

/** A mail, as far as it has been sent. */
export interface Mail {
  /** Bytes of it in the messages of the conversation: which of a frame's it is, where they begin there. */
  readonly pieces: (Piece & { readonly nth: number; readonly from: number })[];
  length: number;
  /** Frame that ends it; 0 as long as none does. */
  completedIn: number;
  /** Its last bytes: the line that ends it may lie in two messages. */
  tail: string;
}

/** Fields of the pieces that a mail was put together out of, and of the frame that ends it. */
export function mailFields(protocol: 'smtp' | 'pop') {
  const whole = `${protocol}.data.reassembled`;
  return {
    ...reassemblyFields(`${protocol}.data`, 'fragment', 'DATA fragment', 'DATA', { length: `${whole}.length`, data: `${whole}.data` }),
    data: octets('Reassembled DATA data', { id: `${whole}.data`, source: 'conversation', own: true }),
    completedIn: frameNumber('Reassembled DATA in frame', { id: `${whole}.in`, source: 'conversation' }),
  };
}

/** Bytes of a mail in a message. */
export interface MailPart {
  readonly kind: 'data';
  readonly length: number;
  readonly mail: Mail;
  readonly completes: boolean;
  /** Bytes behind them that end it: the dot with its line end. */
  readonly end: number;
}

/** A message of the conversation: the frame, and which of its messages. */
export interface Place {
  readonly frame: number;
  readonly nth: number;
}

export const placeKey = (frame: number, nth: number): number => frame * 2 ** 16 + nth;

/** The mail begins a line. */
export const newMail = (): Mail => ({ pieces: [], length: 0, completedIn: 0, tail: '\r\n' });

export function addBytes(mail: Mail, { frame, nth }: Place, from: number, length: number): void {
  if (length > 0) mail.pieces.push({ frame, offset: mail.length, length, nth, from });
  mail.length += length;
}

/** What of `bytes` from `at` on is the mail's, up to the dot on a line of its own. */
export function takeDotted(mail: Mail, place: Place, bytes: Uint8Array, at: number): MailPart {
  const { tail } = mail;
  // Bytes as they are, one character each.
  const text = tail + Buffer.from(bytes.buffer, bytes.byteOffset + at, bytes.length - at).toString('latin1');
  const found = text.indexOf('\r\n.\r\n');
  // The line end before the dot is the mail's.
  const length = found < 0 ? bytes.length - at : Math.max(0, found + 2 - tail.length);
  const end = found < 0 ? 0 : found + 5 - tail.length - length;
  addBytes(mail, place, at, length);
  if (found >= 0) {
    // What was taken for the mail's before its end was known.
    mail.length -= Math.max(0, tail.length - (found + 2));
    mail.completedIn = place.frame;
  } else {
    mail.tail = text.slice(-4);
  }
  return { kind: 'data', length, mail, completes: found >= 0, end };
}

/** The mail's bytes, out of this message and the ones before; undefined where one of them cannot be had again, or where they are too many. */
export function gathered(p: Cursor, mail: Mail, { frame, nth }: Place): Uint8Array | undefined {
  if (mail.length > LIMITS.message) return undefined;
  const bytes = new Uint8Array(mail.length);
  for (const { frame: brought, nth: place, from, offset, length } of mail.pieces) {
    const message = brought === frame && place === nth ? p.bytes.subarray(p.begin, p.end) : p.packet.around?.messagesIn?.(brought)[place]?.bytes;
    if (message === undefined || from + length > message.length) return undefined;
    bytes.set(message.subarray(from, Math.min(from + length, from + mail.length - offset)), offset);
  }
  return bytes;
}

const DOT = 46, LF = 10;

/** RFC 5321 §4.5.2: of a line that begins with a dot, that dot was put there for the way. */
export function withoutStuffing(bytes: Uint8Array): Uint8Array {
  let stuffed = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === DOT && (i === 0 || bytes[i - 1] === LF)) stuffed++;
  if (stuffed === 0) return bytes;
  const plain = new Uint8Array(bytes.length - stuffed);
  for (let i = 0, to = 0; i < bytes.length; i++) if (bytes[i] !== DOT || (i > 0 && bytes[i - 1] !== LF)) plain[to++] = bytes[i];
  return plain;
}
