/** JavaScript Object Notation, RFC 8259. */
import { type Cursor, LIMITS, expert, none, protocol, text } from '../../dissect/index.ts';
import { mediaTypeOf } from '../web/http/media-types.ts';

/** Nesting that is read: each level of it is two subtrees. */
const DEEPEST = Math.floor(LIMITS.depth / 2) - 2;

const FIELDS = {
  object: none('Object'),
  array: none('Array'),
  member: text('Member'),
  key: text('Key'),
  path: text('Path'),
  path_with_value: text('Path with value'),
  member_with_value: text('Member with value'),
  'value.string': text('String value'),
  'value.number': text('Number value'),
  'value.true': none('True value'),
  'value.false': none('False value'),
  'value.null': none('Null value'),
  nested_too_deeply: expert(`More than ${DEEPEST} values within each other: shown as text`, 'warning', 'Undecoded', { own: true }),
};

const f = FIELDS;

/** Characters of a path; keys beyond are left out of it. */
const LONGEST_PATH = 4096;

export const json = protocol({
  name: 'json',
  title: 'JavaScript Object Notation',
  short: '',
  on: {
    media_type: [
      'application/json', 'application/json-rpc', 'application/jsonrequest', 'application/problem+json', 'application/x-ndjson',
      'application/ndjson', 'application/jsonl',
    ],
  },
  fields: FIELDS,
  dissect(p) {
    const { type } = mediaTypeOf(p);
    const start = p.at;
    if (p.columns.protocol !== '') p.column(`${p.columns.protocol}/JSON`);
    p.addInfo(p.columns.hasInfo ? ', JavaScript Object Notation' : 'JavaScript Object Notation');
    if (type !== '') p.addInfo(` (${type})`);
    if (type !== '') p.title(`: ${type}`);
    const end = valueEnd(p.bytes, start, p.end, 0);
    if (end < 0) {
      if (end === TOO_DEEP) p.expert(f.nested_too_deeply);
      p.packet.notes.set('media type', { type: '', parameters: '' });
      p.call('data-text-lines');
      return;
    }
    // Lines of JSON, and values one behind the other, are read alike.
    for (let next = end; next >= 0; next = valueEnd(p.bytes, p.at, p.end, 0)) readValue(p, '', '');
    p.at = p.end;
    p.skip(p.remaining);
  },
});

const QUOTE = 0x22, BACKSLASH = 0x5c, COMMA = 0x2c, COLON = 0x3a;

function skipSpace(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (bytes[at] === 0x20 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9)) at++;
  return at;
}

const NO_VALUE = -1, TOO_DEEP = -2;

/** Offset behind the value at `at`; `NO_VALUE` when there is no whole one, `TOO_DEEP` where others are nested in it too deeply. */
function valueEnd(bytes: Uint8Array, at: number, end: number, depth: number): number {
  at = skipSpace(bytes, at, end);
  if (at >= end) return NO_VALUE;
  if (depth > DEEPEST) return TOO_DEEP;
  switch (bytes[at]) {
    case QUOTE: return stringEnd(bytes, at, end);
    case 0x7b: return listEnd(bytes, at, end, depth, 0x7d, true);
    case 0x5b: return listEnd(bytes, at, end, depth, 0x5d, false);
    case 0x74: return literalEnd(bytes, at, end, 'true');
    case 0x66: return literalEnd(bytes, at, end, 'false');
    case 0x6e: return literalEnd(bytes, at, end, 'null');
    default: return numberEnd(bytes, at, end);
  }
}

function literalEnd(bytes: Uint8Array, at: number, end: number, word: string): number {
  if (at + word.length > end) return NO_VALUE;
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return NO_VALUE;
  return at + word.length;
}

function numberEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && ((bytes[i] >= 0x30 && bytes[i] <= 0x39) || bytes[i] === 0x2d ||
    bytes[i] === 0x2b || bytes[i] === 0x2e || (bytes[i] | 0x20) === 0x65)) {
    i++;
  }
  return /^-?(0|[1-9]\d*)(\.\d+)?(e[-+]?\d+)?$/i.test(ascii(bytes, at, i)) ? i : NO_VALUE;
}

const ascii = (bytes: Uint8Array, at: number, end: number): string => String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 1000)));

function stringEnd(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    if (bytes[i] === BACKSLASH) i++;
    else if (bytes[i] === QUOTE) return i + 1;
  }
  return NO_VALUE;
}

function listEnd(bytes: Uint8Array, at: number, end: number, depth: number, close: number, named: boolean): number {
  at = skipSpace(bytes, at + 1, end);
  if (bytes[at] === close && at < end) return at + 1;
  for (;;) {
    if (named) {
      if (bytes[at] !== QUOTE) return NO_VALUE;
      const name = stringEnd(bytes, at, end);
      if (name < 0) return NO_VALUE;
      at = skipSpace(bytes, name, end);
      if (at >= end || bytes[at] !== COLON) return NO_VALUE;
      at++;
    }
    const value = valueEnd(bytes, at, end, depth + 1);
    if (value < 0) return value;
    at = skipSpace(bytes, value, end);
    if (at >= end) return NO_VALUE;
    if (bytes[at] === close) return at + 1;
    if (bytes[at] !== COMMA) return NO_VALUE;
    at = skipSpace(bytes, at + 1, end);
  }
}

/** Shows the value at the cursor, which is known to be whole. `path`: where it stands; `name`: its key, `[]` in arrays. */
function readValue(p: Cursor, path: string, name: string): void {
  const { bytes, end } = p;
  p.at = skipSpace(bytes, p.at, end);
  const start = p.at;
  const first = bytes[start];
  if (first === 0x7b || first === 0x5b) {
    const isObject = first === 0x7b;
    const outer = p.open(isObject ? f.object : f.array);
    const heading = p.lastNode;
    p.labelNode(heading, isObject ? 'Object' : 'Array');
    p.at = skipSpace(bytes, start + 1, end);
    while (bytes[p.at] !== 0x7d && bytes[p.at] !== 0x5d) {
      if (isObject) readMember(p, path);
      else readValue(p, `${path}/[]`, '[]');
      p.at = skipSpace(bytes, p.at, end);
      if (bytes[p.at] === COMMA) p.at = skipSpace(bytes, p.at + 1, end);
    }
    p.at++;
    p.close(outer);
    return;
  }
  const stop = valueEnd(bytes, start, end, 0);
  const shown = first === QUOTE ? unescaped(bytes, start, stop) : ascii(bytes, start, stop);
  if (path !== '') {
    p.generate(f.path_with_value, `${path}:${shown}`, start, stop - start);
    p.generate(f.member_with_value, `${name}:${shown}`, start, stop - start);
  }
  if (first === QUOTE) p.set(f['value.string'], shown, start, stop - start);
  else if (first === 0x74) p.set(f['value.true'], undefined, start, stop - start);
  else if (first === 0x66) p.set(f['value.false'], undefined, start, stop - start);
  else if (first === 0x6e) p.set(f['value.null'], undefined, start, stop - start);
  else p.set(f['value.number'], shown, start, stop - start);
  p.at = stop;
}

function readMember(p: Cursor, path: string): void {
  const { bytes, end } = p;
  const start = p.at;
  const stop = stringEnd(bytes, start, end);
  const key = unescaped(bytes, start, stop);
  // Each member of a long list repeats the path.
  const here = path.length + key.length < LONGEST_PATH ? `${path}/${key}` : path;
  p.set(f.member, key, start, 0);
  const outer = p.under();
  p.at = skipSpace(bytes, stop, end) + 1;
  readValue(p, here, key);
  p.set(f.key, key, start, stop - start);
  p.generate(f.path, here, start, stop - start);
  p.close(outer);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a string with its quotes at `at` and before `end`. */
function unescaped(bytes: Uint8Array, at: number, end: number): string {
  const raw = utf8.decode(bytes.subarray(at + 1, end - 1));
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(u[0-9a-f]{4}|.)/gis, (_, escape: string) => {
    if (escape.length === 5) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return ESCAPES[escape] ?? escape;
  });
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
