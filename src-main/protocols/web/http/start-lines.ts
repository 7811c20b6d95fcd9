/** Request lines and status lines, RFC 9112 §3 and §4. */
import { type Cursor, printable } from '../../../dissect/index.ts';
import { decodeText, lineText } from '../../../dissect/text.ts';
import { requestLine } from './exchanges.ts';
import { HEAD_FIELDS as f } from './head-fields.ts';
import { REQUEST, lineEnd, textEnd } from './head.ts';
import { STATUS_CODES } from './status-codes.ts';

const LF = 0x0a;

/** What the rest of the message needs to know of its head. */
export interface Head {
  readonly kind: number;
  readonly method: string;
  readonly status: number;
  contentType: string | undefined;
  contentEncoding: string | undefined;
  transferEncoding: string | undefined;
  contentLength: number | undefined;
  host: string | undefined;
  accept: string | undefined;
}

/** Reads the head's start line at the cursor, whose kind is known. */
export function readStartLine(p: Cursor, kind: number): Head {
  const { bytes, at } = p;
  const next = lineEnd(bytes, at, p.end);
  const stop = next < 0 ? p.end : next;
  const line = lineText(bytes, at, stop);
  p.info(() => infoOfLine(line));
  const outer = p.open(printable(line), stop - at);
  p.expert(f.chat, printable(line));
  let head: Head;
  if (kind === REQUEST) head = readRequestLine(p, at, stop);
  else head = readStatusLine(p, at, textEnd(bytes, at, stop));
  p.close(outer);
  p.at = stop;
  return head;
}

/** White space as one space, as the packet list shows it. */
const infoOfLine = (line: string): string => printable(line.replace(/\r?\n$/, ' ').replaceAll('\t', ' '));

/** What the Info column says of a message without contents. */
export function startLineInfo(message: Uint8Array): string {
  const end = lineEnd(message, 0, message.length);
  return infoOfLine(lineText(message, 0, end < 0 ? message.length : end));
}

function emptyHead(kind: number, method: string, status: number): Head {
  return {
    kind, method, status, contentType: undefined, contentEncoding: undefined, transferEncoding: undefined, contentLength: undefined,
    host: undefined, accept: undefined,
  };
}

function readRequestLine(p: Cursor, at: number, stop: number): Head {
  const { bytes } = p;
  const { method, target, version } = requestLine(bytes, at, stop);
  p.set(f['request.method'], method, at, method.length);
  const end = textEnd(bytes, at, stop);
  const from = Math.min(end, at + method.length + 1);
  const to = Math.min(end, from + target.length);
  const uri = decodeText(bytes, from, to, 'utf8');
  p.set(f['request.uri'], uri, from, to - from);
  const question = uri.indexOf('?');
  if (question >= 0) readQuery(p, uri, question, from);
  // Of a line that the capture cut nobody knows whether it has one.
  if (version !== '' || p.end >= p.reported || bytes[stop - 1] === LF) p.set(f['request.version'], version, end - version.length, version.length);
  return emptyHead(REQUEST, method, 0);
}

function readQuery(p: Cursor, uri: string, question: number, at: number): void {
  const outer = p.under();
  p.set(f['request.uri.path'], uri.slice(0, question), at, question);
  const query = uri.slice(question + 1);
  p.set(f['request.uri.query'], query, at + question + 1, query.length);
  const below = p.under();
  let offset = at + question + 1;
  for (const parameter of query.split('&')) {
    if (parameter !== '') p.set(f['request.uri.query.parameter'], parameter, offset, parameter.length);
    offset += parameter.length + 1;
  }
  p.close(below);
  p.close(outer);
}

function readStatusLine(p: Cursor, at: number, end: number): Head {
  const { bytes } = p;
  let space = at;
  while (space < end && bytes[space] !== 0x20) space++;
  p.set(f['response.version'], decodeText(bytes, at, space, 'utf8'), at, space - at);
  let from = space;
  while (from < end && bytes[from] === 0x20) from++;
  const digits = /^\d{3}/.exec(decodeText(bytes, from, Math.min(end, from + 3), 'ascii'));
  const status = digits === null ? 0 : Number(digits[0]);
  if (digits !== null) {
    p.set(f['response.code'], status, from, 3);
    p.generate(f['response.code.desc'], STATUS_CODES[status] ?? `Unknown (${status})`, from, 3);
    const phrase = Math.min(end, from + 4);
    if (phrase < end) p.set(f['response.phrase'], decodeText(bytes, phrase, end, 'utf8'), phrase, end - phrase);
  }
  return emptyHead(0, '', status);
}
