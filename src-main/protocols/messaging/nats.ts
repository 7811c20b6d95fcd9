/**
 * NATS: messages that clients publish and subscribe to, in lines with payloads
 * (https://docs.nats.io/reference/reference-protocols/nats-protocol).
 */
import { type Cursor, MORE, NOT_MINE, expert, octets, printable, protocol, text, u32 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { lineAt } from '../text-lines.ts';

const LINE_END = 2, LF = 10, I = 0x49;
/** What the server tells of its cluster may be long; the server's own limit for lines of clients is 4,096 bytes. */
const LONGEST_LINE = 64 * 1024;
/** The server's largest payload (`max_payload`) is 64 MB. */
const LARGEST_PAYLOAD = 64 * 1024 * 1024;

const FIELDS = {
  operation: text('Operation'),
  subject: text('Subject'),
  reply_to: text('Reply To'),
  queue_group: text('Queue Group'),
  sid: text('Subscription ID'),
  max_msgs: u32('Messages until it ends'),
  header_length: u32('Header Length'),
  length: u32('Length'),
  headers: text('Header'),
  payload: octets('Payload'),
  options: text('Options'),
  error: text('Error'),
  unknown: expert('This is no operation of NATS', 'warning', 'Protocol'),
} as const;

const f = FIELDS;

/** What the words of an operation are; `?` may be missing. The last of those that bring a payload are its lengths. */
type Words = readonly ('subject' | 'reply?' | 'queue?' | 'sid' | 'max?' | 'headers' | 'length')[];

const WITH_WORDS: Readonly<Record<string, Words>> = {
  PUB: ['subject', 'reply?', 'length'], HPUB: ['subject', 'reply?', 'headers', 'length'], SUB: ['subject', 'queue?', 'sid'], UNSUB: ['sid', 'max?'],
  MSG: ['subject', 'sid', 'reply?', 'length'], HMSG: ['subject', 'sid', 'reply?', 'headers', 'length'], PING: [], PONG: [], '+OK': [],
};
const TEXTS = { subject: f.subject, 'reply?': f.reply_to, 'queue?': f.queue_group, sid: f.sid } as const;
const NUMBERS = { 'max?': f.max_msgs, headers: f.header_length, length: f.length } as const;

export const nats = protocol({
  name: 'nats',
  title: 'NATS',
  on: { 'tcp.port': [4222] },
  over: ['tcp'],
  fields: FIELDS,
  frame(bytes, at, end) {
    const line = lineAt(bytes, at, end);
    if (line.next === line.end || bytes[line.next - 1] !== LF) return end - at > LONGEST_LINE ? NOT_MINE : MORE;
    const words = wordsOf(bytes, at, line.end), operation = words[0]?.toUpperCase() ?? '';
    if (WITH_WORDS[operation] === undefined && !isTold(operation)) return NOT_MINE;
    return line.next - at + payloadLength(operation, words);
  },
  begins: 'I',
  /** The server speaks first: it tells of itself. */
  recognise: (bytes, at, end) => bytes[at] === I && /^INFO \{"server_(?:id|name)"/.test(decodeText(bytes, at, Math.min(end, at + 24), 'latin1')),
  dissect(p) {
    const line = lineAt(p.bytes, p.at, p.end);
    if (line.next === line.end && p.available < p.remaining) p.need(p.remaining);
    const words = wordsOf(p.bytes, p.at, line.end), operation = words[0]?.toUpperCase() ?? '';
    const shown = printable(decodeText(p.bytes, p.at, line.end, 'utf8')), meanings = WITH_WORDS[operation];
    p.info(isJson(operation) ? operation : shown);
    if (meanings === undefined) {
      told(p, operation, words[0]?.length ?? 0, line.end);
      if (!isTold(operation)) p.expert(f.unknown);
      p.at = line.next;
      return;
    }
    readWords(p, words, meanings);
    p.at = line.next;
    payload(p, operation, words);
  },
});

/** Operations whose words are one text or one object. */
const isJson = (operation: string): boolean => operation === 'INFO' || operation === 'CONNECT';
const isTold = (operation: string): boolean => isJson(operation) || operation === '-ERR';

/** A character is a byte, so that words are as long as they are here. */
const wordsOf = (bytes: Uint8Array, at: number, end: number): string[] =>
  decodeText(bytes, at, Math.min(end, at + LONGEST_LINE), 'latin1').split(/[ \t]+/).filter(word => word !== '');

const numberOf = (word: string | undefined): number => (word !== undefined && /^\d{1,9}$/.test(word) ? Number(word) : 0);
const hasPayload = (operation: string): boolean => WITH_WORDS[operation]?.at(-1) === 'length';

/** With the line end behind it. */
function payloadLength(operation: string, words: readonly string[]): number {
  if (!hasPayload(operation)) return 0;
  const length = numberOf(words.at(-1));
  return length > LARGEST_PAYLOAD ? 0 : length + LINE_END;
}

function skipBlanks(p: Cursor, end: number): void {
  while (p.at < end && (p.u8() === 0x20 || p.u8() === 9)) p.skip(1);
}

/** An error in quotes, or what one side tells of itself. */
function told(p: Cursor, operation: string, name: number, end: number): void {
  skipBlanks(p, end);
  p.take(f.operation, name);
  skipBlanks(p, end);
  if (p.at < end) p.take(operation === '-ERR' ? f.error : f.options, end - p.at);
}

function readWords(p: Cursor, words: readonly string[], meanings: Words): void {
  let at = p.at, optional = words.length - 1 - meanings.filter(meaning => !meaning.endsWith('?')).length, place = 0;
  for (const [i, word] of words.entries()) {
    while (p.bytes[at] === 0x20 || p.bytes[at] === 9) at++;
    if (i === 0) {
      p.set(f.operation, word, at, word.length);
    } else {
      while (meanings[place]?.endsWith('?') && optional <= 0) place++;
      const meaning = meanings[place++];
      if (meaning?.endsWith('?')) optional--;
      if (meaning !== undefined) readWord(p, meaning, word, at);
    }
    at += word.length;
  }
}

function readWord(p: Cursor, meaning: Words[number], word: string, at: number): void {
  const { length } = word;
  if (meaning === 'max?' || meaning === 'headers' || meaning === 'length') p.set(NUMBERS[meaning], numberOf(word), at, length);
  else p.set(TEXTS[meaning], decodeText(p.bytes, at, at + length, 'utf8'), at, length);
}

function payload(p: Cursor, operation: string, words: readonly string[]): void {
  const whole = payloadLength(operation, words) - LINE_END;
  if (whole < 0) return;
  const headers = operation.startsWith('H') ? Math.min(whole, numberOf(words.at(-2))) : 0, end = p.at + whole;
  const lines = p.within(headers);
  while (lines.available > 0) {
    const { end: stop, next } = lineAt(lines.bytes, lines.at, lines.end);
    if (stop === next) lines.need(lines.remaining);
    if (stop > lines.at) lines.take(f.headers, stop - lines.at);
    lines.at = next;
  }
  if (end > p.at) p.take(f.payload, end - p.at);
  p.skip(Math.min(LINE_END, p.remaining));
}
