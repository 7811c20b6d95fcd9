/** Redis serialization protocol, RESP versions 2 and 3: https://redis.io/docs/latest/develop/reference/protocol-spec/. */
import { type Cursor, LIMITS, bool, expert, f64, i32, i64, none, octets, protocol, text } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { isToServer, lineAt } from '../text-lines.ts';
import { ATTRIBUTE, LONGEST_STRING, wholeValues } from './resp/value-ends.ts';

const PORTS = [6379];
const LINE_END = 2;
/** Arrays inside arrays; the elements of deeper ones are shown as if they stood beside them. */
const DEEPEST = LIMITS.depth / 2;
/** Longer strings are in the Info column by their length. */
const LONGEST_SHOWN = 100;

const FIELDS = {
  string: text('String'),
  error: text('Error'),
  integer: i64('Integer'),
  bulk_string: none('Bulk String'),
  'bulk_string.length': i32('Length'),
  'bulk_string.value': octets('Value'),
  array: none('Array'),
  'array.length': i64('Length'),
  fragment: none('Fragment'),
  null: none('Null'),
  boolean: bool('Boolean'),
  double: f64('Double'),
  big_number: text('Big Number'),
  bulk_error: none('Bulk Error'),
  'bulk_error.length': i32('Length'),
  'bulk_error.value': octets('Value'),
  verbatim_string: none('Verbatim String'),
  'verbatim_string.length': i32('Length'),
  'verbatim_string.value': octets('Value'),
  map: none('Map'),
  'map.length': i64('Length'),
  attribute: none('Attribute'),
  'attribute.length': i64('Length'),
  set: none('Set'),
  'set.length': i64('Length'),
  push: none('Push'),
  'push.length': i64('Length'),
  malformed_length: expert('Malformed length specified', 'error', 'Malformed'),
  array_recursion_too_deep: expert('Array is too deep to recurse any further', 'note', 'Undecoded'),
  reassembled_in_next_frame: expert('Array is partially decoded: its other elements are in the next frame', 'note', 'Undecoded'),
} as const;

const f = FIELDS;

/** Kinds of values by their first byte. */
const BULK = {
  $: [f.bulk_string, f['bulk_string.length'], f['bulk_string.value']],
  '!': [f.bulk_error, f['bulk_error.length'], f['bulk_error.value']],
  '=': [f.verbatim_string, f['verbatim_string.length'], f['verbatim_string.value']],
} as const;
const AGGREGATE = {
  '*': [f.array, f['array.length']], '~': [f.set, f['set.length']], '>': [f.push, f['push.length']],
  '%': [f.map, f['map.length']], '|': [f.attribute, f['attribute.length']],
} as const;

export const resp = protocol({
  name: 'resp',
  title: 'REdis Serialization Protocol',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  fields: FIELDS,
  dissect(p) {
    const request = isToServer(p, PORTS) ?? p.u8() === 0x2a;
    const before = p.packet.next('resp') > 0;
    if (before) p.addInfo(request ? 'Request:' : 'Response:');
    else p.info(request ? 'Request:' : 'Response:');
    while (p.more) element(p, request, 0);
  },
  /** As many whole values as there are, arrays with all their elements: a command is an array of strings. */
  frame: (bytes, at, end) => wholeValues(bytes, at, end),
  resume: (bytes, at, _from, end) => wholeValues(bytes, at, end),
  begins: '*',
  /** A command: an array of strings. */
  recognise: (bytes, at, end) => /^\*[1-9]\d{0,5}\r\n\$\d{1,9}\r\n/.test(decodeText(bytes, at, Math.min(end, at + 24), 'latin1')),
});

/** Undefined for what is no length of at most 512 MB, Redis' longest string. */
function lengthOf(digits: string): number | undefined {
  if (!/^(-1|\d{1,9})$/.test(digits)) return undefined;
  const length = Number(digits);
  return length <= LONGEST_STRING ? length : undefined;
}

function element(p: Cursor, request: boolean, depth: number): void {
  const kind = String.fromCharCode(p.u8());
  const line = lineAt(p.bytes, p.at, p.end);
  if (line.next === line.end) p.need(p.remaining);
  const length = line.next - p.at;
  const words = decodeText(p.bytes, p.at + 1, line.end, 'utf8');
  if (kind in BULK) {
    bulk(p, kind as keyof typeof BULK, words, length, request, depth);
    return;
  }
  if (kind in AGGREGATE) {
    aggregate(p, kind as keyof typeof AGGREGATE, words, length, request, depth);
    return;
  }
  const answer = !request && depth === 0;
  switch (kind) {
    case '+':
      p.set(f.string, words, p.at, length);
      if (answer) p.addInfo(` ${words}`);
      break;
    case '-':
      p.set(f.error, words, p.at, length);
      p.addInfo(` Error: ${words}`);
      break;
    case ':': {
      const value = /^[+-]?\d{1,19}$/.test(words) ? BigInt.asIntN(64, BigInt(words.replace('+', ''))) : 0n;
      p.set(f.integer, value, p.at, length);
      if (answer) p.addInfo(` ${value}`);
      break;
    }
    case '_': p.set(f.null, undefined, p.at, length); break;
    case '#': p.set(f.boolean, words === 't', p.at, length); break;
    case ',': p.set(f.double, doubleOf(words), p.at, length); break;
    case '(': p.set(f.big_number, words, p.at, length); break;
    default:
      p.set(f.fragment, undefined, p.at, length);
      p.addInfo(request && p.available === length && p.offset === 0 ? ` ${kind}${words}` : ' [fragment]');
      p.skip(length);
      return;
  }
  if (answer && '_#,('.includes(kind)) p.addInfo(` ${kind === '_' ? 'Null' : words}`);
  p.skip(length);
}

/** `inf`, `-inf` and `nan` are written so. */
function doubleOf(words: string): number {
  return /^[+-]?inf$/i.test(words) ? (words.startsWith('-') ? -Infinity : Infinity) : Number(words);
}

function bulk(p: Cursor, kind: keyof typeof BULK, digits: string, line: number, request: boolean, depth: number): void {
  const [heading, lengthField, valueField] = BULK[kind];
  const length = lengthOf(digits);
  const size = length === undefined || length < 0 ? line : line + length + LINE_END;
  const outer = p.open(heading, size);
  const node = p.tree.current;
  p.takeAs(lengthField, length ?? -1, line);
  if (length === undefined) {
    p.expertUnder(f.malformed_length);
  } else if (length < 0) {
    p.labelNode(node, `${heading.title}: [NULL]`);
  } else {
    const value = p.peekBytes(length);
    if (length > 0) p.take(valueField, length);
    p.skip(Math.min(LINE_END, p.remaining));
    const words = value.every(byte => byte < 0x80) ? decodeText(value, 0, length, 'ascii') : undefined;
    if (words !== undefined) p.labelNode(node, `${heading.title}: ${words}`);
    if (depth === (request ? 1 : 0) && words !== undefined && length < LONGEST_SHOWN) p.addInfo(` ${words}`);
    else if (depth === 0 || (depth === 1 && request && words !== undefined)) p.addInfo(` BulkString(${length})`);
  }
  p.close(outer);
}

function aggregate(p: Cursor, kind: keyof typeof AGGREGATE, digits: string, line: number, request: boolean, depth: number): void {
  const [heading, lengthField] = AGGREGATE[kind];
  const count = /^(-1|\d{1,10})$/.test(digits) ? Number(digits) : undefined;
  const outer = p.open(heading);
  const node = p.tree.current;
  p.takeAs(lengthField, BigInt(count ?? -1), line);
  if (count === undefined) p.expertUnder(f.malformed_length);
  else p.labelNode(node, count < 0 ? `${heading.title}: [NULL]` : `${heading.title}: Length ${count}`);
  if (!request && depth === 0 && count !== undefined) p.addInfo(` ${heading.title}(${count})`);
  let left = (count ?? 0) * (kind === '%' || kind === '|' ? 2 : 1);
  if (depth >= DEEPEST && left > 0) {
    p.expertUnder(f.array_recursion_too_deep);
    left = 0;
  }
  while (left > 0 && p.more) {
    // What is said of an element takes no element's place.
    if (p.u8() !== ATTRIBUTE) left--;
    element(p, request, depth + 1);
  }
  if (left > 0) p.expert(f.reassembled_in_next_frame);
  p.close(outer);
}
