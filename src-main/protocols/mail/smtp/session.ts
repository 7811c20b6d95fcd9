/** Where a session of SMTP stands: commands, the mail that is sent (RFC 5321 §4.1.1.4, RFC 3030), or an answer to AUTH (RFC 4954). */
import type { TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { lineAt } from '../../text-lines.ts';
import { isVerb } from './verbs.ts';
import { type Mail, type MailPart, addBytes, newMail, placeKey, takeDotted } from './mail.ts';

/** What bytes of a client's message are, in order; behind the last part there is nothing. */
export type Part =
  | { readonly kind: 'commands'; readonly length: number }
  /** An answer to AUTH in base64: a name, a password, or both. */
  | { readonly kind: 'username' | 'password' | 'both'; readonly length: number }
  | MailPart;

export interface Session {
  readonly parts: Map<number, readonly Part[]>;
  state: 'commands' | 'data' | 'chunk';
  /**
   * DATA was sent, and no leave to go on was seen. A client waits for it (RFC 5321 §4.1.1.4), so that what it
   * sends then, if no command, is the mail, and the reply missing from the capture.
   */
  asksForData: boolean;
  /** Bytes that the chunk lacks, and whether it is the last. */
  lacking: number;
  isLast: boolean;
  mail: Mail | undefined;
  auth: 'none' | 'LOGIN' | 'PLAIN';
  /** What the server asks for next. */
  asked: 'username' | 'password' | 'both' | undefined;
  named: boolean;
  answers: number;
  frame: number;
  nth: number;
}

export const SESSION: Tracker<Session> = {
  key: 'smtp',
  make: () => ({
    parts: new Map(), state: 'commands', asksForData: false, lacking: 0, isLast: false, mail: undefined, auth: 'none', asked: undefined, named: false,
    answers: 0, frame: 0, nth: 0,
  }),
  forget: ({ parts }) => parts.clear(),
  observe(session, message) {
    session.nth = message.frame === session.frame ? session.nth + 1 : 0;
    session.frame = message.frame;
    if (message.fromClient) observeClient(session, message);
    else observeServer(session, message);
  },
};

function observeServer(session: Session, { bytes }: TrackedMessage): void {
  session.answers++;
  for (let at = 0; at < bytes.length; ) {
    const { end, next } = lineAt(bytes, at, bytes.length);
    const code = end - at >= 3 ? decodeText(bytes, at, at + 3, 'latin1') : '';
    if (code === '354' && session.asksForData) beginData(session);
    else if (code === '334' && session.auth !== 'none') session.asked = session.auth === 'PLAIN' ? 'both' : session.named ? 'password' : 'username';
    else if (/^[235]/.test(code) && session.asked === undefined) session.auth = 'none';
    at = next;
  }
}

function beginData(session: Session): void {
  session.asksForData = false;
  session.state = 'data';
  session.mail = newMail();
}

function observeClient(session: Session, { frame, bytes }: TrackedMessage): void {
  const parts: Part[] = [];
  let at = 0;
  if (session.asksForData && (session.answers === 0 || !isVerb(firstLetters(bytes)))) beginData(session);
  // A last chunk may have no bytes at all.
  while (at < bytes.length || (session.state === 'chunk' && session.lacking === 0)) {
    const part = session.state === 'data' ? dataPart(session, bytes, at) : session.state === 'chunk' ? chunkPart(session, bytes, at) :
      session.asked === undefined ? commandsPart(session, bytes, at) : answerPart(session, bytes, at);
    parts.push(part);
    at += part.length + (part.kind === 'data' ? part.end : 0);
  }
  if (parts.length > 1 || parts[0]?.kind !== 'commands') session.parts.set(placeKey(frame, session.nth), parts);
}

const firstLetters = (bytes: Uint8Array): string => decodeText(bytes, 0, Math.min(bytes.length, 4), 'latin1');

function dataPart(session: Session, bytes: Uint8Array, at: number): Part {
  const part = takeDotted(session.mail!, session, bytes, at);
  if (part.completes) {
    session.state = 'commands';
    session.mail = undefined;
  }
  return part;
}

function chunkPart(session: Session, bytes: Uint8Array, at: number): Part {
  const mail = (session.mail ??= newMail());
  const length = Math.min(session.lacking, bytes.length - at);
  session.lacking -= length;
  addBytes(mail, session, at, length);
  const ends = session.lacking === 0;
  const completes = ends && session.isLast;
  if (ends) session.state = 'commands';
  if (completes) {
    mail.completedIn = session.frame;
    session.mail = undefined;
  }
  return { kind: 'data', length, mail, completes, end: 0 };
}

function answerPart(session: Session, bytes: Uint8Array, at: number): Part {
  const kind = session.asked!;
  session.asked = undefined;
  if (kind === 'username') session.named = true;
  return { kind, length: lineAt(bytes, at, bytes.length).next - at };
}

/** Commands, up to one after which something else follows at once. */
function commandsPart(session: Session, bytes: Uint8Array, from: number): Part {
  let at = from;
  while (at < bytes.length) {
    const { end, next } = lineAt(bytes, at, bytes.length);
    const line = decodeText(bytes, at, Math.min(end, at + 512), 'latin1');
    at = next;
    const [verb, first, second] = line.split(/ +/, 3);
    switch (verb.toUpperCase()) {
      case 'DATA':
        session.asksForData = true;
        break;
      case 'BDAT':
        if (!/^\d{1,15}$/.test(first ?? '') || (second !== undefined && second.toUpperCase() !== 'LAST')) break;
        session.lacking = Number(first);
        session.isLast = second !== undefined;
        session.state = 'chunk';
        return { kind: 'commands', length: at - from };
      case 'AUTH': {
        const mechanism = (first ?? '').toUpperCase();
        session.auth = mechanism === 'LOGIN' || mechanism === 'PLAIN' ? mechanism : 'none';
        session.named = second !== undefined;
        session.asked = undefined;
        break;
      }
      case 'RSET':
        session.mail = undefined;
        session.asksForData = false;
        break;
      default:
    }
  }
  return { kind: 'commands', length: at - from };
}
