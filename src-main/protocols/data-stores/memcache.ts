/** Memcached: its text protocol, https://github.com/memcached/memcached/blob/master/doc/protocol.txt, and its binary one. */
import { type Cursor, MORE, NOT_MINE, expert, printable, protocol, text, u32 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { lineAt } from '../text-lines.ts';
import { BINARY_FIELDS, HEADER, isBinary, messageLength, takeMessage } from './memcache/binary.ts';

const PORTS = [11211];
const LF = 10;
const LINE_END = 2;
/** A key has up to 250 bytes, and a line may have a hundred of them. */
const LONGEST_LINE = 64 * 1024;
/** Commands of one message that the Info column tells. */
const MOST_TOLD = 5;

const FIELDS = {
  ...BINARY_FIELDS,
  command: text('Command'),
  subcommand: text('Sub command'),
  flags: u32('Flags'),
  expiration: u32('Expiration'),
  noreply: text('Noreply'),
  response: text('Response'),
  version: text('Version'),
  slabclass: u32('Slab class'),
  name: text('Stat name'),
  name_value: text('Stat value'),
  argument: text('Argument', { own: true }),
  no_length: expert('The length of the value is no number', 'warning', 'Protocol', { own: true }),
};

const f = FIELDS;

/** What follows the command in its line, by its meaning; `?` says that it may be missing, `*` that there may be many. */
type Words = readonly (
  'key' | 'key*' | 'flags' | 'expiration' | 'expiration?' | 'length' | 'cas' | 'cas?' | 'amount' | 'subcommand?' | 'argument*'
)[];

const STORED: Words = ['key', 'flags', 'expiration', 'length'];

const COMMANDS: Readonly<Record<string, Words>> = {
  set: STORED, add: STORED, replace: STORED, append: STORED, prepend: STORED, cas: [...STORED, 'cas'], get: ['key*'],
  gets: ['key*'], gat: ['expiration', 'key*'], gats: ['expiration', 'key*'], delete: ['key'], incr: ['key', 'amount'],
  decr: ['key', 'amount'], touch: ['key', 'expiration'], stats: ['subcommand?', 'argument*'], flush_all: ['expiration?'],
  version: [], verbosity: ['argument*'], quit: [], slabs: ['subcommand?', 'argument*'], lru: ['subcommand?', 'argument*'],
  lru_crawler: ['subcommand?', 'argument*'], watch: ['argument*'], cache_memlimit: ['argument*'], shutdown: ['argument*'],
  mg: ['key', 'argument*'], ms: ['key', 'length', 'argument*'], md: ['key', 'argument*'], ma: ['key', 'argument*'],
  me: ['key', 'argument*'], mn: [],
};

/** Lines of answers that have more than themselves to say. */
const VALUE: Words = ['key', 'flags', 'length', 'cas?'], META_VALUE: Words = ['length', 'argument*'];

/** What a line is. */
interface Statement {
  readonly words: Words | undefined;
  /** Bytes of the value below the line with its line end; 0 for none, undefined where its length is no number. */
  readonly data: number | undefined;
}

export const memcache = protocol({
  name: 'memcache',
  title: 'Memcache Protocol',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  fields: FIELDS,
  dissect(p) {
    const info = isBinary(p.u8()) ? takeMessage(p) : statements(p);
    if (p.packet.next('memcache') > 0) p.addInfo(`; ${info}`);
    else p.info(info);
  },
  /** As many whole statements as there are. */
  frame(bytes, at, end) {
    if (at < end && isBinary(bytes[at])) return end - at < HEADER ? MORE : binaryLength(bytes, at);
    let from = at;
    while (from < end) {
      const next = statementEnd(bytes, from, end);
      if (next < 0) break;
      from = next;
    }
    return from > at ? from - at : MORE;
  },
  begins: 'acprs',
  /** A command that stores a value: no other protocol begins so. */
  recognise: (bytes, at, end) =>
    /^(?:set|add|replace|append|prepend|cas) [^ \r\n]{1,250} \d{1,10} -?\d{1,10} \d{1,10}(?: \d{1,20})?(?: noreply)?\r\n/.test(
      decodeText(bytes, at, Math.min(end, at + 320), 'latin1'),
    ),
});

function binaryLength(bytes: Uint8Array, at: number): number {
  const length = messageLength(bytes, at);
  return length < 0 ? NOT_MINE : length;
}

/** Reads all statements of text; gives the first of them for the Info column. */
function statements(p: Cursor): string {
  const told: string[] = [];
  for (let count = 0; p.more; count++) {
    const line = readStatement(p);
    if (count < MOST_TOLD) told.push(line);
    else if (count === MOST_TOLD) told.push('…');
  }
  return told.join('; ');
}

/** Where the statement at `at` ends, -1 when that is not there yet. */
function statementEnd(bytes: Uint8Array, at: number, end: number): number {
  const line = lineAt(bytes, at, end);
  if (line.next === line.end || bytes[line.next - 1] !== LF) return end - at > LONGEST_LINE ? end : -1;
  const stop = line.next + (statementOf(decodeText(bytes, at, line.end, 'latin1').split(' ')).data ?? 0);
  return stop <= end ? stop : -1;
}

function statementOf(words: readonly string[]): Statement {
  const [command] = words;
  const meanings = command === 'VALUE' ? VALUE : command === 'VA' ? META_VALUE : Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  const place = meanings?.indexOf('length') ?? -1;
  if (place < 0) return { words: meanings, data: 0 };
  const length = words[place + 1] ?? '';
  return { words: meanings, data: /^\d{1,9}$/.test(length) ? Number(length) + LINE_END : undefined };
}

/** Reads a line and the value below it; gives the line. */
function readStatement(p: Cursor): string {
  const { end, next } = lineAt(p.bytes, p.at, p.end);
  // A line that the capture cut says half of what it means.
  if (end === next && p.available < p.remaining) p.need(p.remaining);
  const line = decodeText(p.bytes, p.at, end, 'latin1');
  const words = line.split(' ');
  const { words: meanings, data } = statementOf(words);
  if (meanings === undefined) readAnswer(p, words, end);
  else readWords(p, words, meanings);
  p.at = next;
  if (data === undefined) p.expert(f.no_length);
  if (data === undefined || data === 0) return printable(line);
  p.take(f.value, data - LINE_END);
  p.skip(Math.min(LINE_END, p.remaining));
  return printable(line);
}

function readWords(p: Cursor, words: readonly string[], meanings: Words): void {
  let at = p.at;
  const isAnswer = meanings === VALUE || meanings === META_VALUE;
  p.set(isAnswer ? f.response : f.command, words[0], at, words[0].length);
  at += words[0].length + 1;
  let place = 0;
  for (const word of words.slice(1)) {
    const meaning = meanings[place];
    if (word === 'noreply' && !isAnswer && (meaning === undefined || meaning.endsWith('?'))) p.set(f.noreply, word, at, word.length);
    else if (word !== '') readWord(p, word, meaning, at);
    if (meaning?.endsWith('*') !== true) place++;
    at += word.length + 1;
  }
}

function readWord(p: Cursor, word: string, meaning: Words[number] | undefined, at: number): void {
  const { length } = word;
  const isNumber = /^\d{1,20}$/.test(word);
  if (meaning === 'key' || meaning === 'key*') p.set(f.key, decodeText(p.bytes, at, at + length, 'utf8'), at, length);
  else if (meaning === 'subcommand?') p.set(f.subcommand, word, at, length);
  else if (meaning === 'amount') p.set(f.value, word, at, length);
  else if (meaning === 'flags' && isNumber) p.set(f.flags, Number(word), at, length);
  else if ((meaning === 'expiration' || meaning === 'expiration?') && isNumber) p.set(f.expiration, Number(word), at, length);
  else if (meaning === 'length' && isNumber) p.set(f['value.length'], Number(word), at, length);
  else if ((meaning === 'cas' || meaning === 'cas?') && isNumber) p.set(f.cas, BigInt(word), at, length);
  else p.set(f.argument, word, at, length);
}

/** `STORED`, `CLIENT_ERROR bad data chunk`, `STAT items:1:number 7`, `VERSION 1.6.18`, or a counter's new value. */
function readAnswer(p: Cursor, words: readonly string[], end: number): void {
  const [first, second = ''] = words;
  const rest = p.at + first.length + 1;
  if (/^\d{1,20}$/.test(first)) {
    p.set(f.value, first, p.at, first.length);
  } else if (first === 'VERSION') {
    p.set(f.response, first, p.at, first.length);
    p.set(f.version, words.slice(1).join(' '), rest, Math.max(0, end - rest));
  } else if (first === 'STAT') {
    p.set(f.response, first, p.at, first.length);
    const [, slab] = /^(?:items:)?(\d{1,9}):/.exec(second) ?? [];
    if (slab !== undefined) p.set(f.slabclass, Number(slab), rest, second.length);
    p.set(f.name, second, rest, second.length);
    const value = rest + second.length + 1;
    p.set(f.name_value, words.slice(2).join(' '), value, Math.max(0, end - value));
  } else {
    p.set(f.response, words.join(' '), p.at, end - p.at);
  }
}
