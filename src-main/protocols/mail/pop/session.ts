/** What a POP server answers: one line, or more up to a dot on a line of its own; which of them is told by the command (RFC 1939 §3, RFC 2449 §5). */
import type { Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { type Mail, type MailPart, newMail, placeKey, takeDotted } from '../smtp/mail.ts';
import { lineAt } from '../../text-lines.ts';

/** What bytes of a server's message are, in order. `lines` of a reply besides its first are a list. */
export type Part = { readonly kind: 'reply' | 'line'; readonly length: number } | (MailPart & { readonly isMail: boolean });

/**
 * RFC 1939 §3 and RFC 5034 §4: `+OK`, `-ERR`, and `+` where the server asks for more. Whatever else comes is of an answer whose
 * command is not known.
 */
const REPLY = /^(?:\+OK|-ERR|\+(?=[ \r\n]|$))/i;

export const isReply = (line: string): boolean => REPLY.test(line);

export interface Session {
  readonly parts: Map<number, readonly Part[]>;
  /** Commands that are not answered yet: whether the answer has several lines, and whether these are a mail. */
  readonly asked: ('line' | 'lines' | 'mail')[];
  text: { readonly mail: Mail; readonly isMail: boolean } | undefined;
  frame: number;
  nth: number;
}

/** Commands that wait at a time, RFC 2449 §6.6. */
const MOST_ASKED = 1024;

export const SESSION: Tracker<Session> = {
  key: 'pop',
  make: () => ({ parts: new Map(), asked: [], text: undefined, frame: 0, nth: 0 }),
  forget: ({ parts }) => parts.clear(),
  observe(session, { frame, fromClient, bytes }) {
    session.nth = frame === session.frame ? session.nth + 1 : 0;
    session.frame = frame;
    if (fromClient) observeClient(session, bytes);
    else observeServer(session, bytes);
  },
};

function observeClient({ asked }: Session, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length && asked.length < MOST_ASKED; ) {
    const { end, next } = lineAt(bytes, at, bytes.length);
    const [verb, argument] = decodeText(bytes, at, Math.min(end, at + 64), 'latin1').trim().toUpperCase().split(/ +/, 2);
    const isList = verb === 'CAPA' || ((verb === 'LIST' || verb === 'UIDL') && argument === undefined);
    asked.push(verb === 'RETR' || verb === 'TOP' ? 'mail' : isList ? 'lines' : 'line');
    at = next;
  }
}

function observeServer(session: Session, bytes: Uint8Array): void {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { text } = session;
    if (text === undefined) {
      const { next } = lineAt(bytes, at, bytes.length);
      if (!isReply(decodeText(bytes, at, Math.min(next, at + 4), 'latin1'))) {
        parts.push({ kind: 'line', length: next - at });
        at = next;
        continue;
      }
      const asked = session.asked.shift();
      if (bytes[at] === 0x2b && bytes[at + 1] !== 0x20 && asked !== undefined && asked !== 'line') {
        session.text = { mail: newMail(), isMail: asked === 'mail' };
      }
      parts.push({ kind: 'reply', length: next - at });
      at = next;
    } else {
      const part = takeDotted(text.mail, session, bytes, at);
      if (part.completes) session.text = undefined;
      parts.push({ ...part, isMail: text.isMail });
      at += part.length + part.end;
    }
  }
  if (parts.length > 1 || parts[0]?.kind !== 'reply') session.parts.set(placeKey(session.frame, session.nth), parts);
}
