/** Simple Mail Transfer Protocol, RFC 5321, with chunks (RFC 3030), AUTH (RFC 4954) and STARTTLS (RFC 3207). */
import { type Cursor, MORE, bool, expert, none, protocol, text, u32 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { showPieces } from '../reassembly.ts';
import { REPLIES } from './smtp/replies.ts';
import { type MailPart, type Place, gathered, mailFields, placeKey, withoutStuffing } from './smtp/mail.ts';
import { type Part, SESSION } from './smtp/session.ts';
import { isVerb } from './smtp/verbs.ts';
import { isToServer, peekLine } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';

const PORTS = [25, 587, 465];
/** RFC 5321 §4.5.3.1.4 and §4.5.3.1.5 have 512 bytes; extensions may have more, and answers to AUTH have so many, RFC 4954 §4. */
const LONGEST_LINE = 4096, LONGEST_ANSWER = 12_288;
const LF = 10;
/** What a server's replies ask for: the mail, an answer to AUTH, or the next command. */
const MAIL = 1, ANSWER = 2, COMMAND = 3;

const PIECES = mailFields('smtp');

const FIELDS = {
  req: bool('Request'),
  rsp: bool('Response'),
  command_line: text('Command Line'),
  'req.command': text('Command'),
  'req.parameter': text('Request parameter'),
  response: text('Response'),
  'response.code': u32('Response code', { values: REPLIES }),
  'rsp.parameter': text('Response parameter'),
  'response.code.unexpected': expert('Unexpected response code in multiline response', 'warning', 'Response'),
  'auth.username': text('Username'),
  'auth.password': text('Password'),
  'auth.username_password': text('Username/Password'),
  eom: none('EOM'),
  ...PIECES,
};

const f = FIELDS;

export const smtp = protocol({
  name: 'smtp',
  title: 'Simple Mail Transfer Protocol',
  on: { 'tcp.port': [25, 587], 'tls.port': [465] },
  over: ['tcp'],
  fields: FIELDS,
  dissect(p) {
    const nth = p.packet.next('smtp');
    const { around, quoted, record: { number: frame } } = p.packet;
    const toServer = isToServer(p, PORTS) ?? !/^\d{3}[ -]/.test(peekLine(p).text);
    if (!toServer) {
      readReplies(p);
      return;
    }
    const session = quoted ? undefined : around?.conversation(SESSION);
    if (session === undefined && !isVerb(peekLine(p).text)) {
      const { remaining } = p;
      p.info(`C: DATA fragment, ${remaining} byte${remaining === 1 ? '' : 's'}`);
      showLines(p, remaining);
      return;
    }
    readParts(p, session?.parts.get(placeKey(frame, nth)) ?? [{ kind: 'commands', length: p.remaining }], { frame, nth });
  },
  /** A segment is a message, unless it ends within a line of a command, a reply or an answer. */
  frame(bytes, at, end, answering) {
    if (bytes[end - 1] === LF || answering === MAIL || end - at > (answering === ANSWER ? LONGEST_ANSWER : LONGEST_LINE)) return end - at;
    const begin = decodeText(bytes, at, Math.min(end, at + 4), 'latin1');
    const isLine = answering === ANSWER || /^\d{3}[ -]/.test(begin) || (isVerb(begin) && begin.toUpperCase() !== 'BDAT');
    return isLine ? MORE : end - at;
  },
  asks(bytes, at, end) {
    const [code] = /^3[35]4/m.exec(decodeText(bytes, at, Math.min(end, at + LONGEST_LINE), 'latin1')) ?? [];
    return code === '354' ? MAIL : code === '334' ? ANSWER : COMMAND;
  },
  yields: startsTls,
  begins: '2',
  recognise(bytes, at, end) {
    if (at + 4 > end || bytes[at] !== 0x32 || bytes[at + 1] !== 0x32 || bytes[at + 2] !== 0x30) return false;
    return /^220[ -][^\r\n]*\bE?SMTP\b/i.test(decodeText(bytes, at, Math.min(end, at + 512), 'latin1'));
  },
});

function readParts(p: Cursor, parts: readonly Part[], place: Place): void {
  let says = false;
  const say = (words: string): void => {
    if (says) p.addInfo(` | ${words}`);
    else p.info(`C: ${words}`);
    says = true;
  };
  for (const part of parts) {
    if (p.available <= 0 && part.length > 0) break;
    switch (part.kind) {
      case 'commands':
        readCommands(p, p.within(Math.min(part.length, p.remaining)), say);
        break;
      case 'data':
        readData(p, part, say, place);
        says = true;
        break;
      default: {
        p.hide(f.req, true);
        const { text: words, length, next } = peekLine(p);
        p.take(part.kind === 'username' ? f['auth.username'] : part.kind === 'password' ? f['auth.password'] : f['auth.username_password'], length);
        p.at = next;
        say(part.kind === 'username' ? `User: ${words}` : `Pass: ${words}`);
      }
    }
  }
  p.skip(p.remaining);
}

function readCommands(outer: Cursor, p: Cursor, say: (words: string) => void): void {
  while (p.available > 0) {
    const { text: line, length, next } = peekLine(p);
    const start = p.at;
    outer.hide(f.req, true);
    p.set(f.command_line, decodeText(p.bytes, start, next, 'utf8'), start, next - start);
    const inner = p.under();
    const word = Math.min(length, 4);
    if (word > 0) p.take(f['req.command'], word);
    if (length > 5) {
      p.skip(1);
      p.take(f['req.parameter'], length - 5);
      initialResponse(p, line, start);
    }
    p.close(inner);
    p.at = next;
    say(line);
  }
  p.skip(p.remaining);
}

/** RFC 4954 §4: AUTH may have the answer to the first question behind the mechanism; `=` is an empty one. */
function initialResponse(p: Cursor, line: string, start: number): void {
  const [begin, mechanism, words] = /^AUTH +(PLAIN|LOGIN) +([\w+/=]+)/i.exec(line) ?? [];
  if (begin === undefined || words === '=') return;
  const field = mechanism.toUpperCase() === 'LOGIN' ? f['auth.username'] : f['auth.username_password'];
  p.set(field, words, start + begin.length - words.length, words.length);
}

/** Bytes of a mail, and where they are its last, the mail. */
function readData(p: Cursor, part: MailPart, say: (words: string) => void, place: Place): void {
  const { mail, completes } = part;
  const length = Math.min(part.length, p.remaining);
  if (!completes) {
    say(`DATA fragment, ${length} byte${length === 1 ? '' : 's'}`);
    if (mail.completedIn > 0) p.generate(f.completedIn, mail.completedIn);
    showLines(p, length);
    return;
  }
  const begin = p.at;
  const end = part.end > 0 ? Math.min(part.end, p.remaining - length) : 0;
  if (end > 0) {
    p.at = Math.min(begin + length, p.end);
    p.show(f.eom, Math.min(end, p.available));
    p.label('C: .');
    say('.');
    p.at = begin;
  } else {
    say(`DATA fragment, ${length} byte${length === 1 ? '' : 's'}`);
  }
  const bytes = gathered(p, mail, place);
  if (bytes !== undefined) {
    showPieces(p, PIECES, bytes, mail.pieces);
    p.callOn('imf', 'Reassembled DATA', withoutStuffing(bytes), mail.pieces);
    p.headerEnd = -1;
  }
  p.skip(length + end);
}

/** Bytes of a mail that is not whole here. */
function showLines(p: Cursor, length: number): void {
  if (length > 0) p.nest('media_type', 'text/plain', p.node, length);
  p.headerEnd = -1;
}

/** Replies: lines with the same code, a hyphen behind it in all but the last. */
function readReplies(p: Cursor): void {
  p.info('S: ');
  let separator = '';
  while (p.available > 0) {
    p.hide(f.rsp, true);
    separator = readReply(p, separator);
  }
  p.skip(p.remaining);
}

/** Gives what stands before the next reply in the Info column. */
function readReply(p: Cursor, separator: string): string {
  const first = peekLine(p);
  p.set(f.response, decodeText(p.bytes, p.at, first.next, 'utf8'), p.at, first.next - p.at);
  const outer = p.under();
  const code = CODE.exec(first.text)?.[1];
  if (code !== undefined) p.set(f['response.code'], Number(code), p.at, 3);
  p.addInfo(`${separator}${first.text}`);
  for (let line = first; ; line = peekLine(p)) {
    const parts = CODE.exec(line.text);
    const words = parts === null ? 0 : Math.min(line.length, 4);
    if (parts !== null && parts[1] !== code) p.expert(f['response.code.unexpected']);
    if (line !== first) p.addInfo(` | ${line.text.slice(words)}`);
    if (line.length > words) {
      p.skip(words);
      p.take(f['rsp.parameter'], line.length - words);
    }
    p.at = line.next;
    const ends = parts === null ? line === first : parts[2] !== '-';
    if (ends || p.available <= 0) break;
  }
  p.close(outer);
  return ' | ';
}

/** RFC 5321 §4.2: a client goes by these three digits, whatever is behind them. */
const CODE = /^(\d{3})(.|$)/s;
