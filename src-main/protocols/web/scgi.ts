/**
 * SCGI: a request of HTTP as a web server hands it to an application, as variables in one netstring with the body behind
 * (https://python.ca/scgi/protocol.txt), and the answer, which is that of CGI (RFC 3875 §6).
 */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, MORE, NOT_MINE, UNTIL_CLOSE, octets, printable, protocol, text, u32 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';

const COLON = 0x3a, COMMA = 0x2c, LF = 10, CR = 13;
/** Digits of a netstring's length, and bytes of variables that web servers do not send. */
const MOST_DIGITS = 7, LARGEST_HEAD = 1 << 20;
/** `CONTENT_LENGTH` beyond this is a file that nobody keeps. */
const LARGEST_BODY = 256 * 1024 * 1024;

/** The length of the body is the first of the variables. */
const BEGIN = /^[1-9]\d{1,6}:CONTENT_LENGTH\0(\d{1,15})\0/;
const LONGEST_BEGIN = 40;

const FIELDS = {
  size: u32('Size of variables'),
  variable: text('Variable'),
  'variable.name': text('Name'),
  'variable.value': text('Value'),
  body: octets('Request body'),
  'response.header': text('Response header'),
  'response.body': octets('Response body'),
} as const;

const f = FIELDS;

export const scgi = protocol({
  name: 'scgi',
  title: 'Simple Common Gateway Interface',
  short: 'SCGI',
  over: ['tcp'],
  begins: '123456789',
  fields: FIELDS,
  frame(bytes, at, end) {
    const head = headLength(bytes, at, end);
    if (head === NOT_MINE) return isAnswer(bytes, at, end) ? UNTIL_CLOSE : NOT_MINE;
    if (head === MORE || end - at < Math.min(head, LONGEST_BEGIN)) return MORE;
    const length = Number(beginOf(bytes, at, end)?.[1] ?? 0);
    return head + (length <= LARGEST_BODY ? length : 0);
  },
  recognise: (bytes, at, end) => headLength(bytes, at, end) > 0 && beginOf(bytes, at, end) !== null,
  /** An answer with a status line of its own. */
  yields: (bytes, at, end) => (bytes[at] === 0x48 && decodeText(bytes, at, Math.min(end, at + 7), 'latin1') === 'HTTP/1.' ? 'http' : undefined),
  dissect(p) {
    if (headLength(p.bytes, p.at, p.end) === NOT_MINE) readAnswer(p);
    else readRequest(p);
  },
});

const beginOf = (bytes: Uint8Array, at: number, end: number): RegExpExecArray | null =>
  BEGIN.exec(String.fromCharCode(...bytes.subarray(at, Math.min(end, at + LONGEST_BEGIN))));

/** Bytes of the netstring with its length and its comma; `MORE` or `NOT_MINE`. */
function headLength(bytes: Uint8Array, at: number, end: number): number {
  let length = 0;
  for (let i = at; i <= at + MOST_DIGITS; i++) {
    if (i === end) return MORE;
    if (bytes[i] === COLON) return i > at && length > 0 && length <= LARGEST_HEAD ? i + 1 - at + length + 1 : NOT_MINE;
    if (bytes[i] < 0x30 || bytes[i] > 0x39) return NOT_MINE;
    length = 10 * length + bytes[i] - 0x30;
  }
  return NOT_MINE;
}

/** A header line begins with a name. */
function isAnswer(bytes: Uint8Array, at: number, end: number): boolean {
  return /^[A-Za-z][A-Za-z-]{0,39}(?:: |:?$)/.test(decodeText(bytes, at, Math.min(end, at + LONGEST_BEGIN), 'latin1'));
}

function readRequest(p: Cursor): void {
  const found = byteIndex(p.bytes, COLON, p.at, p.end), colon = found - p.at;
  if (found < 0) p.skip(p.available + 1);
  const length = Number(decodeText(p.bytes, p.at, p.at + colon, 'latin1'));
  p.takeAs(f.size, length, colon);
  p.skip(1);
  const said = new Map<string, string>(), variables = p.within(length);
  while (variables.more) readVariable(variables, said);
  const method = said.get('REQUEST_METHOD'), uri = said.get('REQUEST_URI') ?? said.get('PATH_INFO');
  p.info(method !== undefined && uri !== undefined ? `${method} ${uri} ${said.get('SERVER_PROTOCOL') ?? ''}`.trimEnd() : 'Request');
  if (p.u8() !== COMMA) p.malformed('no comma behind the variables');
  p.skip(1);
  p.takeRest(f.body);
}

/** A name and a value, each with a zero behind it. */
function readVariable(p: Cursor, said: Map<string, string>): void {
  const { at } = p, name = zeroEnded(p, at), value = zeroEnded(p, name + 1);
  const words = [decodeText(p.bytes, at, name, 'utf8'), decodeText(p.bytes, name + 1, value, 'utf8')];
  const shown = words[1] === '' ? words[0] : words.join(' = ');
  p.set(f.variable, shown, at, value + 1 - at);
  p.label(() => printable(shown));
  const outer = p.under();
  p.take(f['variable.name'], name - at);
  p.skip(1);
  p.take(f['variable.value'], value - name - 1);
  p.skip(1);
  p.close(outer);
  said.set(words[0], words[1]);
}

function zeroEnded(p: Cursor, from: number): number {
  const zero = byteIndex(p.bytes, 0, from, p.end);
  if (zero < 0) p.skip(p.available + 1);
  return zero;
}

/** RFC 3875 §6.2: header lines, an empty line, the body. */
function readAnswer(p: Cursor): void {
  let status: string | undefined;
  while (p.more) {
    const ending = byteIndex(p.bytes, LF, p.at, p.end), isWhole = ending >= 0;
    // A line that the capture cut.
    if (!isWhole && p.available < p.remaining) p.skip(p.remaining);
    const end = isWhole ? ending + 1 : p.end;
    const isEmpty = end - p.at === 1 || (end - p.at === 2 && p.bytes[p.at] === CR);
    if (isEmpty) {
      p.skip(end - p.at);
      break;
    }
    const line = p.take(f['response.header'], end - p.at);
    p.label(() => printable(line));
    status ??= /^Status:(.*)/i.exec(line)?.[1].trim();
  }
  p.info(`Response${status === undefined ? '' : `: ${status}`}`);
  if (p.more) p.takeCaptured(f['response.body']);
}
