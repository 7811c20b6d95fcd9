/**
 * Internet Content Adaptation Protocol, RFC 3507: proxies have requests and responses of HTTP looked through, with their heads as
 * they are and their bodies in chunks.
 */
import { type Cursor, MORE, NOT_MINE, bool, protocol } from '../../dissect/index.ts';
import { lineAt, openLine, peekLine } from '../text-lines.ts';
import { chunkSize, chunksLength } from './http/framing.ts';
import { LONGEST_HEAD, headEnd } from './http/head.ts';

const PORTS = [1344];
const METHODS = ['OPTIONS', 'REQMOD', 'RESPMOD'] as const;
const VERSION = 'ICAP/';
/** Letters that messages begin with. */
const FIRST: ReadonlySet<number> = new Set([0x49, 0x4f, 0x52]);
const LINE_END = 2, LONGEST_LINE = 4096;
const latin1 = new TextDecoder('latin1');

export const icap = protocol({
  name: 'icap',
  title: 'Internet Content Adaptation Protocol',
  on: { 'tcp.port': PORTS, 'tls.port': [11344] },
  over: ['tcp'],
  fields: {
    response: bool('Response', { hidden: true }),
    reqmod: bool('Reqmod', { hidden: true }),
    respmod: bool('Respmod', { hidden: true }),
    options: bool('Options', { hidden: true }),
  },
  frame(bytes, at, end) {
    // What follows a preview that the server wants more of: chunks, §4.5.
    if (!begins(bytes, at, end)) {
      const line = lineAt(bytes, at, end);
      if (chunkSize(bytes, at, end) < 0) return end - at < 'RESPMOD '.length && isStart(bytes, at, end) ? MORE : NOT_MINE;
      return line.next === line.end ? MORE : chunksLength(bytes, at, at, end);
    }
    const body = headEnd(bytes, at, end);
    if (body < 0) return end - at > LONGEST_HEAD ? NOT_MINE : MORE;
    const parts = partsIn(latin1.decode(bytes.subarray(at, body))), last = parts.at(-1);
    if (last === undefined) return body - at;
    return isBody(last) ? chunksLength(bytes, at, body + last.offset, end) : body - at + last.offset;
  },
  resume: chunksLength,
  begins: 'IOR',
  /** The first line says so: HTTP and RTSP have OPTIONS, too. */
  recognise(bytes, at, end) {
    if (!begins(bytes, at, end)) return false;
    const line = lineAt(bytes, at, Math.min(end, at + LONGEST_LINE));
    return ` ${latin1.decode(bytes.subarray(at, line.end))}`.includes(` ${VERSION}`);
  },
  dissect(p, f) {
    if (!begins(p.bytes, p.at, p.end)) {
      if (p.available < p.remaining) p.need(p.remaining);
      p.info('Continuation');
      body(p);
      return;
    }
    const first = peekLine(p);
    p.info(first.text);
    const [word] = first.text.split(' ');
    const kind = word.startsWith(VERSION) ? 'response' : word === 'REQMOD' ? 'reqmod' : word === 'RESPMOD' ? 'respmod' : 'options';
    p.hide(f[kind], true);
    encapsulated(p, head(p));
  },
});

/** Where a part of the HTTP message begins behind the head of ICAP (§4.4.1). */
interface Part {
  readonly name: string;
  readonly offset: number;
}

const isBody = ({ name }: Part): boolean => name.endsWith('-body') && name !== 'null-body';

/** The parts that a head names, in their order. */
function partsIn(text: string): Part[] {
  const list = /^encapsulated[ \t]*:[ \t]*([^\r\n]{1,200})/im.exec(text)?.[1] ?? '', parts: Part[] = [];
  for (const [, name, digits] of list.matchAll(/([a-z]+-(?:hdr|body))=(\d{1,7})/gi)) {
    const offset = Number(digits);
    if (offset >= (parts.at(-1)?.offset ?? 0)) parts.push({ name: name.toLowerCase(), offset });
  }
  return parts;
}

function begins(bytes: Uint8Array, at: number, end: number): boolean {
  if (!FIRST.has(bytes[at])) return false;
  const start = latin1.decode(bytes.subarray(at, Math.min(end, at + 8)));
  return start.startsWith(VERSION) || METHODS.some(method => start.startsWith(`${method} `));
}

/** As far as it goes, it may be one. */
function isStart(bytes: Uint8Array, at: number, end: number): boolean {
  const start = latin1.decode(bytes.subarray(at, Math.min(end, at + 8)));
  return VERSION.startsWith(start) || METHODS.some(method => `${method} `.startsWith(start));
}

/** Shows the lines up to the empty one; gives what they say is encapsulated. */
function head(p: Cursor): Part[] {
  let parts: Part[] = [];
  while (p.more) {
    p.need(1);
    const line = peekLine(p);
    p.close(openLine(p, line.next));
    p.at = line.next;
    if (line.length === 0) break;
    if (/^encapsulated/i.test(line.text)) parts = partsIn(line.text);
  }
  return parts;
}

function encapsulated(p: Cursor, parts: readonly Part[]): void {
  const start = p.at;
  let header: Uint8Array | undefined;
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    if (part.name.endsWith('-hdr') && next !== undefined && next.offset > part.offset) {
      p.at = Math.min(p.reported, start + part.offset);
      const length = Math.min(next.offset - part.offset, p.remaining);
      // The body is the last head's.
      if (isBody(next)) header = p.peekBytes(length);
      if (isBody(next)) p.skip(length);
      else p.call('http', length);
    } else if (isBody(part) && start + part.offset <= p.reported) {
      p.at = start + part.offset;
      body(p, header);
    }
  }
}

/** Takes the chunks to their end, and reads what they hold behind the head that they belong to. */
function body(p: Cursor, header?: Uint8Array): void {
  p.need(p.remaining);
  const pieces: Uint8Array[] = header === undefined ? [] : [header];
  while (p.more) {
    const { next } = lineAt(p.bytes, p.at, p.end), size = chunkSize(p.bytes, p.at, next);
    if (size <= 0) break;
    p.at = next;
    pieces.push(p.bytes.subarray(p.at, Math.min(p.end, p.at + size)));
    p.skip(Math.min(p.remaining, size + LINE_END));
  }
  p.skip(p.remaining);
  const whole = Uint8Array.from(Buffer.concat(pieces));
  if (whole.length === 0) return;
  if (header === undefined) p.callOn('data', 'Body of the encapsulated message', whole);
  else p.callOn('http', 'Encapsulated message', whole);
}
