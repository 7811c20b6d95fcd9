/** Bodies of several parts, RFC 2046 §5.1. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, type Field, expert, octets, printable, protocol, text } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { callMedia, mediaTypeOf } from '../web/http/media-types.ts';
import { lineEnd, textEnd } from '../web/http/head.ts';

const HEADERS: Readonly<Record<string, Field<string>>> = {
  'content-description': text('Content-Description'),
  'content-disposition': text('Content-Disposition'),
  'content-encoding': text('Content-Encoding'),
  'content-id': text('Content-Id'),
  'content-language': text('Content-Language'),
  'content-length': text('Content-Length'),
  'content-transfer-encoding': text('Content-Transfer-Encoding'),
  'content-type': text('Content-Type'),
};

const FIELDS = {
  type: text('Type'),
  preamble: octets('Preamble'),
  first_boundary: text('First boundary'),
  boundary: text('Boundary'),
  last_boundary: text('Last boundary'),
  part: text('Encapsulated multipart part'),
  trailer: octets('Trailer'),
  name: text('Name', { own: true }),
  filename: text('File name', { own: true }),
  no_required_parameter: expert('The multipart dissector could not find a required parameter.', 'error', 'Protocol'),
  ...Object.fromEntries(Object.entries(HEADERS).map(([name, field]) => [`header.${name}`, field])) as Record<`header.${string}`, Field<string>>,
};

const f = FIELDS;

export const mimeMultipart = protocol({
  name: 'mime_multipart',
  title: 'MIME Multipart Media Encapsulation',
  short: '',
  fields: FIELDS,
  dissect(p) {
    const { type, parameters } = mediaTypeOf(p);
    const found = /boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(parameters);
    const boundary = found === null ? '' : found[1] ?? found[2];
    p.title(`, Type: ${type}, Boundary: "${boundary}"`);
    p.generate(f.type, type);
    if (boundary === '') {
      p.expert(f.no_required_parameter);
      p.data();
      return;
    }
    readParts(p, boundary);
  },
});

interface Boundary {
  /** Where it begins with the line end before it, where its line begins, and where it ends, its own line end included. */
  readonly at: number;
  readonly line: number;
  readonly next: number;
  readonly isLast: boolean;
}

function readParts(p: Cursor, boundary: string): void {
  const pattern = Uint8Array.from(`--${boundary}`, c => c.charCodeAt(0));
  let here = findBoundary(p, pattern, p.at);
  if (here === undefined) {
    p.data();
    return;
  }
  if (here.line > p.at) p.take(f.preamble, here.line - p.at);
  showBoundary(p, here.isLast ? f.last_boundary : f.first_boundary, { ...here, at: here.line });
  while (!here.isLast && p.available > 0) {
    const following = findBoundary(p, pattern, p.at);
    readPart(p, following?.at ?? p.end);
    if (following === undefined) break;
    showBoundary(p, following.isLast ? f.last_boundary : f.boundary, following);
    here = following;
  }
  p.takeRest(f.trailer);
}

/** The next line that is the boundary, from `from` on. */
function findBoundary(p: Cursor, pattern: Uint8Array, from: number): Boundary | undefined {
  const { bytes, end } = p;
  for (let i = byteIndex(bytes, 0x2d, from, end); i >= 0 && i + pattern.length <= end; i = byteIndex(bytes, 0x2d, i + 1, end)) {
    if (i > from && bytes[i - 1] !== 10) continue;
    let n = 1;
    while (n < pattern.length && bytes[i + n] === pattern[n]) n++;
    if (n < pattern.length) continue;
    let at = i;
    if (at > from) at -= at - 1 > from && bytes[at - 2] === 13 ? 2 : 1;
    const stop = i + n;
    const isLast = stop + 2 <= end && bytes[stop] === 0x2d && bytes[stop + 1] === 0x2d;
    const line = lineEnd(bytes, stop, end);
    return { at, line: i, next: line < 0 ? end : line, isLast };
  }
  return undefined;
}

function showBoundary(p: Cursor, field: Field<string>, { at, next }: Boundary): void {
  const value = decodeText(p.bytes, at, next, 'utf8');
  p.set(field, value, at, next - at);
  p.at = next;
}

interface PartHeader {
  readonly at: number;
  readonly next: number;
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

/** Headers up to the empty line; the cursor stays. Lines that begin with white space belong to the one before, RFC 5322 §2.2.3. */
function headersOf(bytes: Uint8Array, start: number, end: number): { readonly headers: PartHeader[]; readonly body: number } {
  const headers: PartHeader[] = [];
  for (let at = start; ; ) {
    let next = lineEnd(bytes, at, end);
    if (next < 0) return { headers, body: at };
    if (textEnd(bytes, at, next) === at) return { headers, body: next };
    while (next < end && (bytes[next] === 0x20 || bytes[next] === 9)) {
      const more = lineEnd(bytes, next, end);
      if (more < 0) break;
      next = more;
    }
    const line = decodeText(bytes, at, textEnd(bytes, at, next), 'utf8'), colon = line.indexOf(':');
    if (colon < 0) return { headers, body: at };
    headers.push({ at, next, name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim().replace(/\r?\n\s+/g, ' ') });
    at = next;
  }
}

function readPart(p: Cursor, end: number): void {
  const { bytes, at: start } = p;
  const { headers, body } = headersOf(bytes, start, end);
  const value = (name: string): string | undefined => headers.findLast(header => header.name === name)?.value;
  const contentType = value('content-type');
  const type = (contentType ?? '').split(';')[0].trim().toLowerCase();
  p.set(f.part, '', start, end - start);
  p.label(`Encapsulated multipart part: ${type === '' ? '' : ` (${type})`}`);
  const outer = p.under();
  for (const header of headers) showHeader(p, header);
  p.at = body;
  if (body < end) readContent(p, end - body, contentType, value('content-transfer-encoding'));
  p.at = end;
  p.close(outer);
}

function showHeader(p: Cursor, { at, next, name, value }: PartHeader): void {
  const line = printable(decodeText(p.bytes, at, next, 'utf8'));
  if (!Object.hasOwn(HEADERS, name)) {
    p.close(p.open(line, next - at));
    return;
  }
  p.set(HEADERS[name], value.replace(/;\s+/g, ';'), at, next - at);
  p.label(line);
  if (name !== 'content-disposition') return;
  const outer = p.under();
  for (const [parameter, field] of [['name', f.name], ['filename', f.filename]] as const) {
    const found = new RegExp(`;\\s*${parameter}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
    if (found !== null) p.set(field, found[1] ?? found[2], at, next - at);
  }
  p.close(outer);
}

/** The part's own content by its type, without what it was encoded with for its way: RFC 2045 §6. */
function readContent(p: Cursor, length: number, contentType: string | undefined, encoding: string | undefined): void {
  const media = mediaTypeOf(p), name = encoding?.toLowerCase() ?? '';
  const decode = DECODERS.get(name);
  let content = p.within(length);
  if (decode !== undefined) content = content.over(`Decoded ${name}`, decode(Buffer.from(content.peekBytes(content.available)).toString('latin1')));
  if (content.available > 0) callMedia(content, contentType, p.tree.current);
  p.packet.notes.set('media type', media);
}

const DECODERS: ReadonlyMap<string, (text: string) => Uint8Array> = new Map([
  ['base64', (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'))],
  ['quoted-printable', fromQuotedPrintable],
]);

/** RFC 2045 §6.7: `=E9` is a byte, a line that ends with `=` goes on in the next, white space before a line's end was not sent. */
function fromQuotedPrintable(text: string): Uint8Array {
  const lines = text.split('\n').map(line => line.trimEnd());
  const joined = lines.map((line, i) => (line.endsWith('=') ? line.slice(0, -1) : i + 1 < lines.length ? `${line}\r\n` : line)).join('');
  return Uint8Array.from(Buffer.from(
    joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1',
  ));
}
