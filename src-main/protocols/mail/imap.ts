/** Internet Message Access Protocol: IMAP4rev2, RFC 9051, and IMAP4rev1, RFC 3501. */
import { type Cursor, between, bool, frameNumber, protocol, relativeTime, text } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { literalLength, wholeLength } from './imap/framing.ts';
import { SESSION, type Session, keyOf } from './imap/session.ts';
import { type Line, isToServer, peekLine, peekWholeLine } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';

const PORTS = [143, 220, 993];

const FIELDS = {
  isrequest: bool('Request'),
  line: text('Line'),
  tag: text('Tag', { hidden: true }),
  command: text('Command', { hidden: true }),
  request: text('Request'),
  request_tag: text('Request Tag', { also: 'imap.tag' }),
  'request.command': text('Request Command', { also: 'imap.command' }),
  'request.command.uid': bool('Request isUID'),
  'request.folder': text('Request Folder'),
  'request.username': text('Request Username'),
  'request.password': text('Request Password'),
  response: text('Response'),
  response_tag: text('Response Tag', { also: 'imap.tag' }),
  'response.status': text('Response Status'),
  'response.command': text('Response Command', { also: 'imap.command' }),
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Request In', { source: 'conversation' }),
  time: relativeTime('Response Time', { source: 'conversation' }),
};

const f = FIELDS;

const WITH_FOLDER = new Set(['select', 'examine', 'create', 'delete', 'rename', 'subscribe', 'unsubscribe', 'status', 'append']);
/** What is fetched that is a mail, or begins as one. */
const MAIL = /(?:RFC822(?:\.HEADER)?|BODY\[(?:HEADER[^\]]*)?\](?:<\d+>)?)\s*\{\d+\+?\}$/i;

export const imap = protocol({
  name: 'imap',
  title: 'Internet Message Access Protocol',
  on: { 'tcp.port': [143, 220], 'tls.port': [993] },
  over: ['tcp'],
  fields: FIELDS,
  dissect(p) {
    const { around, quoted } = p.packet;
    const isRequest = isToServer(p, PORTS) ?? !/^[*+] /.test(peekLine(p).text);
    const session = quoted ? undefined : around?.conversation(SESSION);
    p.hide(f.isrequest, isRequest);
    const mails: [number, number][] = [];
    let isInside = false, told = '';
    p.info(() => `${isRequest ? 'Request' : 'Response'}: ${told}`);
    while (p.available > 0) {
      const line = peekWholeLine(p), start = p.at;
      p.set(f.line, decodeText(p.bytes, start, line.next, 'utf8'), start, line.next - start);
      if (!isInside) {
        // Several lines may come together: the row tells the first that begins or ends a command, or the last.
        if (told === '' || !isTagged(told)) told = line.text;
        const outer = p.under();
        if (isRequest) readRequest(p, line, session);
        else readResponse(p, line, session);
        p.close(outer);
      }
      p.at = line.next;
      const literal = Math.min(literalLength(p.bytes, start, start + line.length), p.remaining);
      isInside = literal > 0;
      if (literal > 0 && (MAIL.test(line.text) || (isRequest && / APPEND /i.test(line.text)))) mails.push([p.at, literal]);
      p.skip(literal);
    }
    p.skip(p.remaining);
    p.headerEnd = p.at;
    for (const [at, length] of mails) {
      p.at = at;
      p.call('imf', length);
    }
    p.at = p.headerEnd;
  },
  frame: wholeLength,
  yields: startsTls,
  begins: '*',
  recognise(bytes, at, end) {
    return bytes[at] === 0x2a && /^\* (?:OK|PREAUTH)[^\r\n]*\bIMAP4/i.test(decodeText(bytes, at, Math.min(end, at + 512), 'latin1'));
  },
});

function readRequest(p: Cursor, line: Line, session: Session | undefined): void {
  const start = p.at;
  const words = wordsOf(line.text);
  const [tag, first, second] = words;
  // RFC 9051 §6.2.2: `*` cancels what the server asked for; it is no tag.
  if (tag?.text === '*') return;
  p.show(f.request, line.length);
  if (tag === undefined) return;
  p.set(f.request_tag, tag.text, start + tag.at, tag.text.length);
  if (first === undefined) return;
  const isUid = first.text.toLowerCase() === 'uid' && second !== undefined;
  if (isUid) p.set(f['request.command.uid'], true, start + first.at, first.text.length);
  const command = isUid ? second : first;
  p.set(f['request.command'], command.text, start + command.at, command.text.length);
  const name = command.text.toLowerCase();
  const [argument, other] = words.slice(isUid ? 3 : 2);
  if (name === 'login' && argument !== undefined) {
    p.set(f['request.username'], argument.text, start + argument.at, argument.text.length);
    if (other !== undefined) p.set(f['request.password'], other.text.replace(/^"(.*)"$/, '$1'), start + other.at, other.text.length);
  } else if (WITH_FOLDER.has(name) && argument !== undefined) {
    p.set(f['request.folder'], argument.text, start + argument.at, argument.text.length);
  }
  const answered = session?.responses.get(keyOf(p.packet.record.number, tag.text));
  if (answered !== undefined) p.generate(f.response_in, answered);
}

/** RFC 9051 §2.2: what a server says of itself begins with `*`, what it asks for with `+`; what else there is begins with a command's tag. */
const isTagged = (line: string): boolean => !/^[*+](?: |$)/.test(line);

/** Of responses those that end a command, and those that ask for more of it (`+`, RFC 9051 §7.5). */
function readResponse(p: Cursor, line: Line, session: Session | undefined): void {
  const start = p.at;
  const [tag, status, command] = wordsOf(line.text);
  if (tag === undefined || tag.text === '*') return;
  p.show(f.response, line.length);
  p.set(f.response_tag, tag.text, start + tag.at, tag.text.length);
  if (tag.text === '+') return;
  if (status !== undefined) p.set(f['response.status'], status.text, start + status.at, status.text.length);
  if (command !== undefined) p.set(f['response.command'], command.text, start + command.at, command.text.length);
  const request = session?.requests.get(keyOf(p.packet.record.number, tag.text));
  if (request === undefined) return;
  p.generate(f.response_to, request.frame);
  p.generate(f.time, between(request.time, p.packet.record));
}

/** Words between spaces, texts in quotes being one. */
function wordsOf(line: string): { readonly text: string; readonly at: number }[] {
  return [...line.matchAll(/"(?:[^"\\]|\\.)*"|[^ ]+/g)].slice(0, 8).map(match => ({ text: match[0], at: match.index }));
}
