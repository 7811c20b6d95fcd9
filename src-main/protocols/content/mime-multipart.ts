/** Bodies of several parts, RFC 2046 §5.1. */
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
  if (p.remaining > 0) p.take(f.trailer, p.remaining);
}

/** The next line that is the boundary, from `from` on. */
function findBoundary(p: Cursor, pattern: Uint8Array, from: number): Boundary | undefined {
  const { bytes, end } = p;
  for (let i = bytes.indexOf(0x2d, from); i >= 0 && i + pattern.length <= end; i = bytes.indexOf(0x2d, i + 1)) {
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

function readPart(p: Cursor, end: number): void {
  const { bytes } = p;
  const start = p.at;
  let contentType: string | undefined;
  const headers: { at: number; next: number; name: string; value: string }[] = [];
  let at = start;
  for (;;) {
    const next = lineEnd(bytes, at, end);
    if (next < 0) break;
    const stop = textEnd(bytes, at, next);
    if (stop === at) {
      at = next;
      break;
    }
    const line = decodeText(bytes, at, stop, 'utf8');
    const colon = line.indexOf(':');
    if (colon < 0) break;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'content-type') contentType = value;
    headers.push({ at, next, name, value });
    at = next;
  }
  const type = (contentType ?? '').split(';')[0].trim().toLowerCase();
  p.set(f.part, '', start, end - start);
  p.label(`Encapsulated multipart part: ${type === '' ? '' : ` (${type})`}`);
  const outer = p.under();
  for (const header of headers) {
    const field = HEADERS[header.name];
    const line = printable(decodeText(bytes, header.at, header.next, 'utf8'));
    if (field === undefined) {
      p.close(p.open(line, header.next - header.at));
    } else {
      p.set(field, header.value.replace(/;\s+/g, ';'), header.at, header.next - header.at);
      p.label(line);
    }
  }
  p.at = at;
  if (at < end) {
    const media = mediaTypeOf(p);
    callMedia(p.within(end - at), contentType);
    p.packet.notes.set('media type', media);
  }
  p.at = end;
  p.close(outer);
}
