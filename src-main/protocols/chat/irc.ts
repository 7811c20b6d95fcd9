/** Internet Relay Chat: RFC 1459, RFC 2812, and CTCP in what is said. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, MORE, expert, protocol, text, u16 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { type Line, isToServer, peekWholeLine } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';

const PORTS = [6667, 57000, 6697];
/** RFC 1459 §2.3 has 512 bytes; IRCv3's tags come before them. */
const LONGEST_LINE = 16 * 1024;
/** RFC 1459 §2.3.1: parameters of a message. */
const MOST_PARAMETERS = 15;
const LF = 10;

export const irc = protocol({
  name: 'irc',
  title: 'Internet Relay Chat',
  on: { 'tcp.port': [6667, 57000], 'tls.port': [6697] },
  fields: {
    request: text('Request'),
    'request.prefix': text('Prefix'),
    'request.command': text('Command'),
    'request.command_parameter': text('Parameter'),
    'request.trailer': text('Trailer'),
    response: text('Response'),
    'response.prefix': text('Prefix'),
    'response.command': text('Command'),
    'response.num_command': u16('Command', { hidden: true }),
    'response.command_parameter': text('Parameter'),
    'response.trailer': text('Trailer'),
    ctcp: text('CTCP Data'),
    missing_end_delimiter: expert('Missing ending tag delimiter (0x01)', 'warning', 'Malformed'),
    'request.command.missing': expert('Request has no command', 'warning', 'Malformed'),
    'response.command.missing': expert('Response has no command', 'warning', 'Malformed'),
  },
  dissect(p) {
    const isRequest = isToServer(p, PORTS) ?? p.u8() !== COLON;
    p.info(isRequest ? 'Request' : 'Response');
    while (p.available > 0) {
      const line = peekWholeLine(p);
      if (line.length > 0) readMessage(p, line, isRequest);
      p.at = line.next;
    }
    p.skip(p.remaining);
  },
  /** All lines that are whole. */
  frame(bytes, at, end) {
    const last = bytes.lastIndexOf(LF, end - 1);
    if (last >= at) return last + 1 - at;
    return end - at > LONGEST_LINE ? end - at : MORE;
  },
  yields: startsTls,
});

const f = irc.fields;
const COLON = 0x3a;

interface Word {
  readonly at: number;
  readonly length: number;
}

function readMessage(p: Cursor, { length, text: line }: Line, isRequest: boolean): void {
  const { bytes, at: start } = p;
  const end = start + length;
  const side = isRequest ? 'request' : 'response';
  p.show(f[side], length);
  const outer = p.under();
  let at = start;
  const prefix = bytes[at] === COLON ? wordAt(bytes, at + 1, end) : undefined;
  if (prefix !== undefined) {
    takeWord(p, f[`${side}.prefix`], prefix);
    at = prefix.at + prefix.length;
  }
  const command = wordAt(bytes, skipSpaces(bytes, at, end), end);
  if (command.length === 0) {
    p.expert(f[`${side}.command.missing`]);
    p.close(outer);
    return;
  }
  const name = takeWord(p, f[`${side}.command`], command);
  p.addInfo(` (${name})`);
  if (!isRequest && /^\d{3}$/.test(name)) p.set(f['response.num_command'], Number(name), command.at, 3);
  const trailer = readParameters(p, command.at + command.length, end, f[`${side}.command_parameter`]);
  if (trailer !== undefined) {
    takeWord(p, f[`${side}.trailer`], { at: trailer, length: end - trailer });
    if (line.includes('\x01')) readTagged(p, trailer, end);
  }
  p.close(outer);
}

/** Gives where the last parameter begins behind its colon; it may be empty (RFC 2812 §2.3.1). undefined where there is none of that kind. */
function readParameters(p: Cursor, from: number, end: number, field: typeof f['request.command_parameter']): number | undefined {
  const { bytes } = p;
  let at = skipSpaces(bytes, from, end), outer: number | undefined;
  for (let count = 0; at < end && bytes[at] !== COLON && count < MOST_PARAMETERS; count++) {
    const word = wordAt(bytes, at, end);
    if (outer === undefined) {
      p.at = at;
      outer = p.open('Command parameters');
    }
    takeWord(p, field, word);
    at = skipSpaces(bytes, word.at + word.length, end);
  }
  if (outer !== undefined) p.close(outer);
  return at < end && bytes[at] === COLON ? at + 1 : undefined;
}

/** What stands between two bytes of value 1: messages of clients to each other. */
function readTagged(p: Cursor, from: number, end: number): void {
  const { bytes } = p;
  for (let at = byteIndex(bytes, 1, from, end); at >= 0; ) {
    const close = byteIndex(bytes, 1, at + 1, end);
    if (close < 0) {
      p.expert(f.missing_end_delimiter);
      return;
    }
    takeWord(p, f.ctcp, { at: at + 1, length: close - at - 1 });
    at = byteIndex(bytes, 1, close + 1, end);
  }
}

function takeWord(p: Cursor, field: typeof f.ctcp, { at, length }: Word): string {
  const value = decodeText(p.bytes, at, at + length, 'utf8');
  p.set(field, value, at, length);
  return value;
}

const SPACE = 32;

function wordAt(bytes: Uint8Array, at: number, end: number): Word {
  let stop = at;
  while (stop < end && bytes[stop] !== SPACE) stop++;
  return { at, length: stop - at };
}

function skipSpaces(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && bytes[at] === SPACE) at++;
  return at;
}
