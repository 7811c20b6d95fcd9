/** Extensible Markup Language 1.0: tags, attributes and text of a body, as far as they are well formed. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, LIMITS, type Field, expert, printable, protocol, text } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';

/** Tags within tags that are shown as such. */
const DEEPEST = LIMITS.depth - 4;

const FIELDS = {
  tag: text('Tag'),
  attribute: text('Attribute'),
  cdata: text('CDATA'),
  cdatasection: text('CDATASection'),
  comment: text('Comment'),
  doctype: text('Doctype'),
  xmlpi: text('XMLPI'),
  'xmlpi.xml': text('xml'),
  'xmlpi.xml.version': text('version'),
  'xmlpi.xml.encoding': text('encoding'),
  'xmlpi.xml.standalone': text('standalone'),
  nested_too_deeply: expert(`More than ${DEEPEST} tags within each other: deeper ones are shown beside them`, 'warning', 'Undecoded', { own: true }),
  closing_unopened_tag: expert('Closing an unopened tag', 'note', 'Undecoded'),
};

const f = FIELDS;

export const xml = protocol({
  name: 'xml',
  title: 'eXtensible Markup Language',
  short: '',
  on: {
    // RFC 7395: elements of XMPP, each by itself.
    'ws.protocol': ['xmpp'],
    media_type: [
      'text/xml', 'application/xml', 'application/soap+xml', 'application/rss+xml', 'image/svg+xml', 'text/vnd.wap.wml', 'application/xml-dtd',
      'text/xml-external-parsed-entity',
    ],
  },
  fields: FIELDS,
  dissect(p) {
    if (p.columns.protocol !== '') p.column(`${p.columns.protocol}/XML`);
    const tags: OpenTags = { subtrees: [], deeper: 0, told: false };
    while (p.available > 0) readItem(p, tags);
    while (tags.subtrees.length > 0) p.close(tags.subtrees.pop() as number);
    p.skip(p.remaining);
  },
});

/** Tags that are not closed yet. */
interface OpenTags {
  readonly subtrees: number[];
  /** Those too deep to have a subtree. */
  deeper: number;
  /** It was said that there are such. */
  told: boolean;
}

/** Offset behind the next `pattern`, or the end. */
function after(p: Cursor, pattern: string, from: number): number {
  const { bytes, end } = p;
  const first = pattern.charCodeAt(0);
  for (let i = byteIndex(bytes, first, from, end); i >= 0; i = byteIndex(bytes, first, i + 1, end)) {
    let n = 1;
    while (n < pattern.length && i + n < end && bytes[i + n] === pattern.charCodeAt(n)) n++;
    if (n === pattern.length) return i + n;
  }
  return end;
}

const startsWith = (p: Cursor, pattern: string): boolean => {
  for (let i = 0; i < pattern.length; i++) if (p.at + i >= p.end || p.bytes[p.at + i] !== pattern.charCodeAt(i)) return false;
  return true;
};

/** `<![CDATA[` */
const LONGEST_OPENING = 9;

/** Reads a tag, or the text up to the next. */
function readItem(p: Cursor, tags: OpenTags): void {
  if (p.u8() !== 0x3c) {
    const found = byteIndex(p.bytes, 0x3c, p.at, p.end);
    const next = found < 0 ? p.end : found;
    readText(p, next);
    return;
  }
  p.need(Math.min(LONGEST_OPENING, p.remaining));
  if (startsWith(p, '<!--')) {
    show(p, f.comment, after(p, '-->', p.at));
  } else if (startsWith(p, '<![CDATA[')) {
    show(p, f.cdatasection, after(p, ']]>', p.at));
  } else if (startsWith(p, '<!')) {
    readDoctype(p);
  } else if (startsWith(p, '<?')) {
    const isDeclaration = startsWith(p, '<?xml') && p.available > 5 && p.u8(5) <= 0x20;
    const next = after(p, '?>', p.at);
    const start = p.at;
    show(p, isDeclaration ? f['xmlpi.xml'] : f.xmlpi, next);
    if (isDeclaration) readDeclaration(p, start, next);
  } else if (startsWith(p, '</')) {
    const next = after(p, '>', p.at);
    p.close(p.open(lineOf(p, next), next - p.at));
    p.at = next;
    closeTag(p, tags);
  } else {
    const next = tagEnd(p);
    const start = p.at;
    show(p, f.tag, next);
    const isEmpty = p.bytes[next - 2] === 0x2f;
    const staysOpen = !isEmpty && next !== p.end;
    if (tags.subtrees.length === DEEPEST) {
      if (!tags.told) p.expertUnder(f.nested_too_deeply);
      tags.told = true;
      readAttributes(p, start + 1, next - (isEmpty ? 2 : 1), false);
      if (staysOpen) tags.deeper++;
      return;
    }
    const outer = p.under();
    readAttributes(p, start + 1, next - (isEmpty ? 2 : 1), false);
    if (staysOpen) tags.subtrees.push(outer);
    else p.close(outer);
  }
}

/** XML 1.0 §2.8: what the declaration between `start` and `next` says, and its end where it has one. */
function readDeclaration(p: Cursor, start: number, next: number): void {
  const outer = p.under(), isClosed = p.bytes[next - 2] === 0x3f && p.bytes[next - 1] === 0x3e, stop = isClosed ? next - 2 : next;
  readAttributes(p, start + 5, stop, true);
  p.at = stop;
  if (isClosed) p.close(p.open(lineOf(p, next), 2));
  p.at = next;
  p.close(outer);
}

function closeTag(p: Cursor, tags: OpenTags): void {
  if (tags.deeper > 0) tags.deeper--;
  else if (tags.subtrees.length > 0) p.close(tags.subtrees.pop() as number);
  else p.expert(f.closing_unopened_tag);
}

/** Its value is the name of the root element. */
function readDoctype(p: Cursor): void {
  const next = after(p, '>', p.at), line = lineOf(p, next);
  p.set(f.doctype, /^<!\w+\s+([^\s>[]+)/.exec(line)?.[1] ?? line, p.at, next - p.at);
  p.label(line);
  p.at = next;
}

/** A tag may have `>` between quotes. */
function tagEnd(p: Cursor): number {
  const { bytes, end } = p;
  let quote = 0;
  for (let i = p.at + 1; i < end; i++) {
    const c = bytes[i];
    if (quote !== 0) quote = c === quote ? 0 : quote;
    else if (c === 0x22 || c === 0x27) quote = c;
    else if (c === 0x3e) return i + 1;
  }
  return end;
}

const lineOf = (p: Cursor, next: number): string => printable(decodeText(p.bytes, p.at, next, 'utf8'));

function show(p: Cursor, field: Field<string>, next: number): void {
  const value = decodeText(p.bytes, p.at, next, 'utf8');
  p.set(field, value, p.at, next - p.at);
  p.label(() => printable(value));
  p.at = next;
}

function readText(p: Cursor, next: number): void {
  const value = decodeText(p.bytes, p.at, next, 'utf8').trim();
  if (value !== '') {
    p.set(f.cdata, value, p.at, next - p.at);
    p.label(() => printable(value));
  }
  p.at = next;
}

function readAttributes(p: Cursor, at: number, end: number, isDeclaration: boolean): void {
  for (let from = at; ;) {
    const found = attributeFrom(p.bytes, from, end);
    if (found === undefined) return;
    const { start, equals, value, stop } = found;
    const shown = decodeText(p.bytes, start, stop, 'utf8');
    const name = decodeText(p.bytes, start, equals, 'latin1').trimEnd();
    const declared = isDeclaration && Object.hasOwn(DECLARED, name) ? DECLARED[name] : undefined;
    if (declared === undefined) p.set(f.attribute, shown, start, stop - start);
    else p.set(declared, decodeText(p.bytes, value + 1, stop - 1, 'utf8'), start, stop - start);
    p.label(() => printable(shown));
    from = stop;
  }
}

interface Attribute {
  readonly start: number;
  readonly equals: number;
  /** Where the value's first quote is, and behind its last one. */
  readonly value: number;
  readonly stop: number;
}

const isSpace = (c: number): boolean => c === 0x20 || (c >= 9 && c <= 13);

/** The first `name="value"` from `at` on; each byte is looked at no more than a few times. */
function attributeFrom(bytes: Uint8Array, at: number, end: number): Attribute | undefined {
  for (let equals = at; equals < end; equals++) {
    if (bytes[equals] !== 0x3d) continue;
    let name = equals, value = equals + 1;
    while (name > at && isSpace(bytes[name - 1])) name--;
    let start = name;
    while (start > at && !isSpace(bytes[start - 1]) && bytes[start - 1] !== 0x3d) start--;
    while (value < end && isSpace(bytes[value])) value++;
    const quote = bytes[value];
    if (start === name || (quote !== 0x22 && quote !== 0x27)) continue;
    let close = value + 1;
    while (close < end && bytes[close] !== quote) close++;
    return close < end ? { start, equals, value, stop: close + 1 } : undefined;
  }
  return undefined;
}

const DECLARED: Readonly<Record<string, Field<string>>> = {
  version: f['xmlpi.xml.version'], encoding: f['xmlpi.xml.encoding'], standalone: f['xmlpi.xml.standalone'],
};
