/** Bencoding, BEP 3: numbers, byte strings, lists and dictionaries. */
import { type Cursor, LIMITS, i64, none, text, u32, expert } from '../../../dissect/index.ts';

const COLON = 0x3a, END = 0x65, NUMBER = 0x69, LIST = 0x6c, DICTIONARY = 0x64;
/** Digits of a length, and of a number with its sign. */
const MOST_DIGITS = 9, LONGEST_NUMBER = 20;
const DEEPEST = LIMITS.depth / 2 - 4;

export const BENCODE_FIELDS = {
  'bencode str.length': u32('String Length', { id: 'bencode.str.length' }),
  'bencode str': text('String', { id: 'bencode.str' }),
  'bencode int': i64('Integer', { id: 'bencode.int' }),
  'bencode dict': none('Dictionary', { id: 'bencode.dict' }),
  'bencode dict.entry': none('Entry', { id: 'bencode.dict.entry' }),
  'bencode list': none('List', { id: 'bencode.list' }),
  'bencode invalid': expert('Invalid Bencoding', 'error', 'Malformed', { id: 'bencode.invalid' }),
};

const f = BENCODE_FIELDS;

/** Reads one value and gives its text where it has one in a line. */
export function bencoded(p: Cursor, depth = 0): string {
  const letter = p.u8();
  if (depth > DEEPEST) p.malformed('values nested too deeply');
  if (letter === NUMBER) return number(p);
  if (letter === DICTIONARY || letter === LIST) {
    const outer = p.open(letter === LIST ? f['bencode list'] : f['bencode dict']);
    p.skip(1);
    while (p.u8() !== END) {
      if (letter === LIST) bencoded(p, depth + 1);
      else entry(p, depth);
    }
    p.skip(1);
    p.close(outer);
    return '';
  }
  return string(p);
}

function entry(p: Cursor, depth: number): void {
  const outer = p.open(f['bencode dict.entry']);
  const node = p.lastNode;
  const key = string(p), value = bencoded(p, depth + 1);
  p.labelNode(node, `Entry Key: ${key}${value === '' ? '' : `  Value: ${value}`}`);
  p.close(outer);
}

/** The digits before `end`, and how many bytes they and it take; stops the layer where there are none. */
function digits(p: Cursor, end: number, most: number, from: number): string {
  let read = '';
  for (let i = from; i <= most + from; i++) {
    const byte = p.u8(i);
    if (byte === end) break;
    read += String.fromCharCode(byte);
  }
  if (!/^-?\d+$/.test(read) || p.u8(from + read.length) !== end) {
    p.expert(f['bencode invalid']);
    p.malformed('no number where one should be');
  }
  return read;
}

function number(p: Cursor): string {
  const read = digits(p, END, LONGEST_NUMBER, 1);
  p.takeAs(f['bencode int'], BigInt.asIntN(64, BigInt(read)), read.length + 2);
  return read;
}

function string(p: Cursor): string {
  const read = digits(p, COLON, MOST_DIGITS, 0);
  p.takeAs(f['bencode str.length'], Math.max(0, Number(read)), read.length + 1);
  return p.take(f['bencode str'], Number(read));
}
