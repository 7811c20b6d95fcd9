/** Post Office Protocol, version 3: RFC 1939, with STLS by RFC 2595. */
import { type Cursor, MORE, printable, protocol, text } from '../../dissect/index.ts';
import { decodeText, lineText } from '../../dissect/text.ts';
import { type Part, SESSION, isReply } from './pop/session.ts';
import { showPieces } from '../reassembly.ts';
import { type MailPart, type Place, gathered, mailFields, placeKey, withoutStuffing } from './smtp/mail.ts';
import { isToServer, openLine, peekLine } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';

const PORTS = [110, 995];
const LF = 10;
/** RFC 2449 §4: a command has 255 bytes at most, a reply's first line 512. */
const LONGEST_LINE = 1024;

const PIECES = mailFields('pop');

const FIELDS = {
  request: text('Request'),
  'request.command': text('Request command'),
  'request.parameter': text('Request parameter'),
  'request.data': text('Data'),
  response: text('Response'),
  'response.indicator': text('Response indicator'),
  'response.description': text('Response description'),
  'response.data': text('Data'),
  ...PIECES,
};

const f = FIELDS;

export const pop = protocol({
  name: 'pop',
  title: 'Post Office Protocol',
  on: { 'tcp.port': [110], 'tls.port': [995] },
  over: ['tcp'],
  fields: FIELDS,
  dissect(p) {
    const nth = p.packet.next('pop');
    const { around, quoted, record: { number: frame } } = p.packet;
    const toServer = isToServer(p, PORTS) ?? !isReply(peekLine(p).text);
    if (toServer) {
      readRequests(p);
      return;
    }
    const session = quoted ? undefined : around?.conversation(SESSION);
    readReplies(p, session?.parts.get(placeKey(frame, nth)), { frame, nth });
  },
  /** A segment is a message, unless it ends within the first line of a reply. */
  frame(bytes, at, end) {
    const begins = bytes[at] === 0x2b || (bytes[at] === 0x2d && bytes[at + 1] === 0x45);
    return begins && bytes[end - 1] !== LF && end - at < LONGEST_LINE && !bytes.subarray(at, end).includes(LF) ? MORE : end - at;
  },
  yields: startsTls,
  begins: '+',
  recognise(bytes, at, end) {
    return bytes[at] === 0x2b && bytes[at + 1] === 0x4f && /^\+OK [^\r\n]*\bPOP3/i.test(decodeText(bytes, at, Math.min(end, at + 512), 'latin1'));
  },
});

function readRequests(p: Cursor): void {
  let separator = 'C: ';
  while (p.available > 0) {
    const line = peekLine(p);
    if (separator === 'C: ') p.info(`${separator}${line.text}`);
    else p.addInfo(`${separator}${line.text}`);
    separator = ' | ';
    readLine(p, f.request, f['request.command'], f['request.parameter']);
  }
  p.skip(p.remaining);
}

/** A line with its first word and the rest. */
function readLine(p: Cursor, whole: typeof f.request, word: typeof f.request, rest: typeof f.request): void {
  const { text: line, length, next } = peekLine(p);
  p.set(whole, decodeText(p.bytes, p.at, next, 'utf8'), p.at, next - p.at);
  const outer = p.under();
  p.label(() => printable(lineText(p.bytes, p.at, next)));
  const space = line.indexOf(' ');
  const first = space < 0 ? length : Math.min(space, length);
  if (first > 0) p.take(word, first);
  if (first + 1 < length) {
    p.skip(1);
    p.take(rest, length - first - 1);
  }
  p.at = next;
  p.close(outer);
}

/** `parts`: undefined where nothing is known of the session, or where all are replies of one line. */
function readReplies(p: Cursor, parts: readonly Part[] | undefined, place: Place): void {
  const first = peekLine(p);
  const replies = parts === undefined ? isReply(first.text) : parts[0].kind === 'reply';
  const bytes = p.remaining;
  p.info(replies ? `S: ${first.text}` : `S: DATA fragment, ${bytes} byte${bytes === 1 ? '' : 's'}`);
  for (const part of parts ?? []) {
    if (p.available <= 0) break;
    if (part.kind === 'data') readText(p, part, place);
    else if (part.kind === 'reply') readLine(p, f.response, f['response.indicator'], f['response.description']);
    else readLines(p, Math.min(part.length, p.remaining));
  }
  if (parts === undefined && replies) readLine(p, f.response, f['response.indicator'], f['response.description']);
  readLines(p, p.remaining);
}

function readText(p: Cursor, part: MailPart & { readonly isMail: boolean }, place: Place): void {
  const { mail, completes, isMail } = part;
  const length = Math.min(part.length, p.remaining);
  if (!isMail || !completes) {
    if (isMail && mail.completedIn > 0) p.generate(f.completedIn, mail.completedIn);
    readLines(p, Math.min(length + part.end, p.remaining));
    return;
  }
  const bytes = gathered(p, mail, place);
  p.skip(Math.min(length + part.end, p.remaining));
  if (bytes === undefined) return;
  showPieces(p, PIECES, bytes, mail.pieces);
  p.callOn('imf', 'Reassembled DATA', withoutStuffing(bytes), mail.pieces);
  p.headerEnd = -1;
}

function readLines(p: Cursor, length: number): void {
  const lines = p.within(length);
  while (lines.available > 0) {
    const { length: size, next } = peekLine(lines);
    const outer = openLine(lines, next);
    if (size > 0) lines.take(f['response.data'], size);
    lines.at = next;
    lines.close(outer);
  }
  lines.skip(lines.remaining);
}
