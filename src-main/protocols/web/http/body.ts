/** The body of an HTTP/1 message: chunks joined (RFC 9112 §7.1), content codings undone (RFC 9110 §8.4), and what is in it by its media type. */
import { type Cursor, LIMITS, expert, octets, printable, text, u32 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { type CodingTrouble, LIMIT_MET, isCoded, soundPart, withoutCodings } from './content-codings.ts';
import { chunkSize } from './framing.ts';
import { type CarriedExchange, withExchange } from './dns-exchange.ts';
import { lineEnd, textEnd } from './head.ts';
import { callMedia } from './media-types.ts';

export const BODY_FIELDS = {
  chunk_size: u32('Chunk size', { unit: 'octets' }),
  chunk_data: octets('Chunk data'),
  chunk_boundary: octets('Chunk boundary'),
  chunked_trailer_part: text('trailer-part'),
  trailer: text('Trailer', { own: true }),
  file_data: text('File Data'),
  chunk_invalid: expert('No size of a chunk is here: where the body ends is a guess', 'warning', 'Malformed', { own: true }),
  chunk_incomplete: expert('The chunk says that it has more bytes than there are', 'note', 'Reassemble', { own: true }),
  too_many_codings: expert(LIMIT_MET['too many']!, 'warning', 'Undecoded', { own: true }),
  decompression_failed: expert('Decompression failed', 'warning', 'Undecoded'),
  decompression_too_large: expert(LIMIT_MET['too large']!, 'warning', 'Undecoded', { own: true }),
};

const f = BODY_FIELDS;

export interface BodyHead {
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly transferEncoding: string | undefined;
}

/** What a body is part of: who was asked for what. */
export interface BodyOrigin {
  readonly host: string;
  readonly uri: string;
  readonly exchange: CarriedExchange | undefined;
  /** A sentence about what the body lacks. */
  readonly trouble?: string | undefined;
}

/** Reads `length` bytes of body. Without an origin it is no whole body. */
export function readBody(p: Cursor, head: BodyHead, length: number, origin: BodyOrigin | undefined): void {
  const part = p.within(length);
  const transfer = (head.transferEncoding ?? '').split(',').map(coding => coding.trim());
  let body = part;
  if (transfer.at(-1) === 'chunked') {
    const joined = readChunks(p, part);
    if (joined === undefined) return;
    body = part.over('De-chunked entity body', joined);
  }
  if (body.available <= 0) return;
  // Codings of the transfer were applied to the coded content, RFC 9112 §7.
  const transferred = transfer.filter(coding => coding !== 'chunked').join(',');
  let trouble = origin?.trouble;
  for (const [encoding, name] of [[transferred, 'Transfer'], [head.contentEncoding, 'Content']] as const) {
    if (!isCoded(encoding)) continue;
    const { plain, isPart } = readCoded(p, body, encoding, name);
    if (isPart) trouble ??= BROKEN;
    if (typeof plain === 'string') {
      p.packet.listener?.said?.({ protocol: 'http', plain: body.peekBytes(body.available) });
      carry(p, body, head, origin, plain === 'too large' ? TOO_LARGE : STILL_CODED);
      body.data();
      return;
    }
    body = part.over('Uncompressed entity body', plain);
  }
  const size = body.available;
  if (p.wants(f.file_data)) {
    const bytes = body.peekBytes(size);
    body.set(f.file_data, decodeText(bytes, 0, size, 'ascii'), body.at, size);
    body.label(`File Data: ${size} byte${size === 1 ? '' : 's'}`);
  }
  if (size === 0) return;
  p.packet.listener?.said?.({ protocol: 'http', plain: body.peekBytes(size) });
  carry(p, body, head, origin, trouble);
  withExchange(p, origin?.exchange, () => callMedia(body, head.contentType));
}

export const TOO_LARGE = `It is compressed, and would have more than ${LIMITS.decoded >> 20} MB without that.`;
export const STILL_CODED = 'It is compressed in a way that could not be undone.';
const BROKEN = 'Its compressed bytes are damaged: what could be undone of them is here.';

function carry(p: Cursor, body: Cursor, head: BodyHead, origin: BodyOrigin | undefined, trouble: string | undefined): void {
  if (origin === undefined || p.packet.listener?.carried === undefined) return;
  p.packet.listener.carried({
    protocol: 'http', host: origin.host, uri: origin.uri, contentType: head.contentType ?? '', bytes: body.peekBytes(body.available),
    ...(trouble !== undefined && { trouble }),
  });
}

interface Decoded {
  readonly plain: Uint8Array | CodingTrouble;
  /** It goes no further than where the coded bytes make no sense. */
  readonly isPart: boolean;
}

/** Shows that the body is coded, and gives it without that. */
function readCoded(p: Cursor, body: Cursor, encoding: string, name: string): Decoded {
  const outer = p.open(`${name}-encoded entity body (${encoding}): ${body.available} bytes`);
  const heading = p.lastNode;
  const coded = body.peekBytes(body.available);
  let plain = withoutCodings(encoding, coded, p.packet);
  if (plain === 'too large') p.expert(f.decompression_too_large);
  else if (plain === 'too much') p.expert(f.decompression_too_large, LIMIT_MET[plain]);
  else if (plain === 'too many') p.expert(f.too_many_codings);
  else if (typeof plain === 'string') p.expert(f.decompression_failed);
  const sound = plain === 'broken' ? soundPart(encoding, coded, p.packet) : undefined, isPart = sound !== undefined && sound.length > 0;
  if (isPart) plain = sound;
  if (typeof plain !== 'string') p.labelNode(heading, `${name}-encoded entity body (${encoding}): ${body.available} bytes -> ${plain.length} bytes`);
  p.close(outer);
  return { plain, isPart };
}

/** Shows the chunks and gives their data in one piece; undefined when there is none. */
function readChunks(p: Cursor, part: Cursor): Uint8Array | undefined {
  const { bytes } = part, isCut = part.end < part.reported;
  const parts: Uint8Array[] = [];
  const outer = part.open('HTTP chunked response');
  while (part.available > 0) {
    const line = lineEnd(bytes, part.at, part.end);
    const size = line < 0 ? -1 : chunkSize(bytes, part.at, line);
    if (size < 0) {
      if (!isCut) part.expert(f.chunk_invalid);
      break;
    }
    const here = Math.min(size, part.end - line);
    const chunk = part.open(size === 0 ? 'End of chunked encoding' : `Data chunk (${size} octets)`);
    part.set(f.chunk_size, size, part.at, line - part.at);
    part.at = line;
    if (size === 0) {
      part.close(chunk);
      readTrailers(part);
      break;
    }
    if (here < size && !isCut) part.expert(f.chunk_incomplete, `Of the ${size} bytes that the chunk says ${here} are here`);
    if (here > 0) parts.push(part.takeBytes(f.chunk_data, here));
    const boundary = part.available > 0 ? textBoundary(part) : 0;
    if (boundary > 0) part.take(f.chunk_boundary, boundary);
    part.close(chunk);
  }
  part.close(outer);
  p.at = Math.max(p.at, part.at);
  if (parts.length === 0) return undefined;
  const joined = new Uint8Array(parts.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of parts) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

/** Bytes of the line end here. */
function textBoundary(p: Cursor): number {
  const { bytes, at, end } = p;
  if (bytes[at] === 10) return 1;
  return bytes[at] === 13 && at + 1 < end && bytes[at + 1] === 10 ? 2 : 0;
}

function readTrailers(p: Cursor): void {
  const { bytes } = p;
  const start = p.at;
  for (;;) {
    const line = lineEnd(bytes, p.at, p.end);
    if (line < 0) return;
    if (textEnd(bytes, p.at, line) === p.at) {
      if (p.at > start) {
        const trailers = decodeText(bytes, start, p.at, 'utf8');
        p.set(f.chunked_trailer_part, trailers, start, p.at - start);
        p.label(() => `trailer-part: ${printable(trailers)}`);
        showTrailers(p, start, p.at);
      }
      p.close(p.open(printable(decodeText(bytes, p.at, line, 'ascii')), line - p.at));
      p.at = line;
      return;
    }
    p.at = line;
  }
}

/** The lines of the trailer section, RFC 9112 §7.1.2, below its text. */
function showTrailers(p: Cursor, start: number, end: number): void {
  const outer = p.under();
  for (let at = start; at < end; ) {
    const next = lineEnd(p.bytes, at, end), line = decodeText(p.bytes, at, textEnd(p.bytes, at, next), 'utf8');
    p.set(f.trailer, line, at, next - at);
    p.label(() => printable(line));
    at = next;
  }
  p.close(outer);
}
