/**
 * Simple Text Oriented Messaging Protocol 1.0 to 1.2: frames of a command, headers and a body
 * (https://stomp.github.io/stomp-specification-1.2.html).
 */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, MORE, NOT_MINE, expert, octets, printable, protocol, text, u32 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { lineAt } from '../text-lines.ts';

const COMMANDS: ReadonlySet<string> = new Set([
  'CONNECT', 'STOMP', 'CONNECTED', 'SEND', 'SUBSCRIBE', 'UNSUBSCRIBE', 'ACK', 'NACK', 'BEGIN', 'COMMIT', 'ABORT', 'DISCONNECT',
  'MESSAGE', 'RECEIPT', 'ERROR',
]);
const LF = 10, CR = 13, C = 0x43, S = 0x53;
/** Servers allow heads of some KB. */
const LONGEST_HEAD = 64 * 1024, LARGEST_BODY = 256 * 1024 * 1024, LONGEST_COMMAND = 12;

const FIELDS = {
  command: text('Command'),
  header: text('Header'),
  'header.name': text('Name'),
  'header.value': text('Value'),
  destination: text('Destination', { hidden: true }),
  content_length: u32('Content Length', { hidden: true }),
  body: octets('Body'),
  heartbeat: text('Heartbeat'),
  unended: expert('No zero ends the frame', 'warning', 'Malformed'),
} as const;

const f = FIELDS;

export const stomp = protocol({
  name: 'stomp',
  title: 'Simple Text Oriented Messaging Protocol',
  on: { 'tcp.port': [61613], 'tls.port': [61614], 'ws.protocol': ['v10.stomp', 'v11.stomp', 'v12.stomp'] },
  over: ['tcp'],
  fields: FIELDS,
  frame(bytes, at, end) {
    if (isLineEnd(bytes[at])) return lineEnds(bytes, at, end);
    const line = lineAt(bytes, at, Math.min(end, at + LONGEST_COMMAND + LINE_END));
    if (!isCommand(bytes, at, line.end, line.next === line.end)) return NOT_MINE;
    const head = headAt(bytes, at, end);
    if (head === undefined) return end - at > LONGEST_HEAD ? NOT_MINE : MORE;
    if (head.length !== undefined) return head.next - at + head.length + 1;
    const zero = byteIndex(bytes, 0, head.next, end);
    return zero < 0 ? (end - at > LARGEST_BODY ? NOT_MINE : MORE) : zero + 1 - at;
  },
  begins: 'CS',
  recognise(bytes, at, end) {
    if (bytes[at] !== C && bytes[at] !== S) return false;
    const start = decodeText(bytes, at, Math.min(end, at + 256), 'latin1');
    return /^(?:CONNECT|STOMP|CONNECTED)\r?\n(?:[a-z-]+:[^\n]*\n)*(?:accept-version|version|host|login|session|heart-beat|server):/.test(start);
  },
  dissect(p) {
    if (isLineEnd(p.u8())) {
      p.info('Heartbeat');
      p.take(f.heartbeat, p.remaining);
      return;
    }
    const head = headAt(p.bytes, p.at, p.end);
    if (head === undefined && p.available < p.remaining) p.need(p.remaining);
    const end = head?.next ?? p.end, destination = readHead(p, end);
    const length = head?.length ?? Math.max(0, p.remaining - 1);
    if (length > 0) p.take(f.body, Math.min(length, p.remaining));
    if (!p.more) p.expert(f.unended);
    else p.skip(1);
    if (destination !== undefined) p.addInfo(` ${destination}`);
  },
});

const LINE_END = 2;
const isLineEnd = (byte: number): boolean => byte === LF || byte === CR;

function lineEnds(bytes: Uint8Array, at: number, end: number): number {
  let stop = at;
  while (stop < end && isLineEnd(bytes[stop])) stop++;
  return stop - at;
}

/** The whole command, or what may become one. */
function isCommand(bytes: Uint8Array, at: number, end: number, isOpen: boolean): boolean {
  const word = decodeText(bytes, at, end, 'latin1');
  return COMMANDS.has(word) || (isOpen && [...COMMANDS].some(command => command.startsWith(word)));
}

/** Where the body begins, and how long it is where that is told. */
function headAt(bytes: Uint8Array, at: number, end: number): { readonly next: number; readonly length: number | undefined } | undefined {
  let from = at, length: number | undefined;
  const limit = Math.min(end, at + LONGEST_HEAD);
  while (from < limit) {
    const line = lineAt(bytes, from, limit);
    if (line.next === line.end || bytes[line.next - 1] !== LF) return undefined;
    if (line.end === from) return { next: line.next, length };
    const told = line.end - from < 32 ? /^content-length:(\d{1,9})$/.exec(decodeText(bytes, from, line.end, 'latin1')) : null;
    // Of headers that come again the first one counts.
    if (told !== null && length === undefined && Number(told[1]) <= LARGEST_BODY) length = Number(told[1]);
    from = line.next;
  }
  return undefined;
}

/** Reads command and headers; gives where the frame goes to or comes from. */
function readHead(p: Cursor, end: number): string | undefined {
  const first = lineAt(p.bytes, p.at, end), command = p.take(f.command, first.end - p.at);
  p.info(command);
  p.at = first.next;
  let destination: string | undefined;
  while (p.at < end) {
    const line = lineAt(p.bytes, p.at, end);
    if (line.end > p.at) destination = header(p, line.end, line.next) ?? destination;
    p.at = line.next;
  }
  return destination;
}

function header(p: Cursor, end: number, next: number): string | undefined {
  const { at } = p, colon = byteIndex(p.bytes, 0x3a, at, end), line = decodeText(p.bytes, at, end, 'utf8');
  p.set(f.header, line, at, next - at);
  p.label(() => printable(line));
  if (colon < 0) return undefined;
  const outer = p.under(), name = p.take(f['header.name'], colon - at);
  p.skip(1);
  const value = unescaped(decodeText(p.bytes, p.at, end, 'utf8'));
  p.set(f['header.value'], value, p.at, end - p.at);
  if (name === 'destination') p.set(f.destination, value, p.at, end - p.at);
  if (name === 'content-length' && /^\d{1,9}$/.test(value)) p.set(f.content_length, Number(value), p.at, end - p.at);
  p.close(outer);
  return name === 'destination' ? value : undefined;
}

const ESCAPED: Readonly<Record<string, string>> = { '\\n': '\n', '\\r': '\r', '\\c': ':', '\\\\': '\\' };

/** Version 1.2, "Value Encoding". */
const unescaped = (value: string): string => value.replace(/\\[nrc\\]/g, escape => ESCAPED[escape]);
