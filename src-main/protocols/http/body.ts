/** The body of an HTTP/1 message: chunks joined (RFC 9112 §7.1), content codings undone (RFC 9110 §8.4), and what is in it by its media type. */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { type Cursor, LIMITS, expert, octets, printable, text, u32 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { chunkSize } from './framing.ts';
import { lineEnd, textEnd } from './head.ts';
import { callMedia } from './media-types.ts';

export const BODY_FIELDS = {
  chunk_size: u32('Chunk size', { unit: 'octets' }),
  chunk_data: octets('Chunk data'),
  chunk_boundary: octets('Chunk boundary'),
  chunked_trailer_part: text('trailer-part'),
  file_data: text('File Data'),
  decompression_failed: expert('Decompression failed', 'warning', 'Undecoded'),
};

const f = BODY_FIELDS;

interface BodyHead {
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly transferEncoding: string | undefined;
}

/** Reads `length` bytes of body. */
export function readBody(p: Cursor, head: BodyHead, length: number): void {
  const part = p.within(length);
  let body = part;
  if (head.transferEncoding?.endsWith('chunked') === true) {
    const joined = readChunks(p, part);
    if (joined === undefined) return;
    body = part.over('De-chunked entity body', joined);
  }
  if (body.available <= 0) return;
  const encoding = head.contentEncoding;
  if (encoding !== undefined && encoding !== '' && encoding !== 'identity') {
    const outer = p.open(`Content-encoded entity body (${encoding}): ${body.available} bytes`);
    const heading = p.lastNode;
    const plain = withoutCoding(encoding, body.peekBytes(body.available));
    if (plain === undefined) {
      p.expert(f.decompression_failed);
      body.data();
      p.close(outer);
      return;
    }
    p.labelNode(heading, `Content-encoded entity body (${encoding}): ${body.available} bytes -> ${plain.length} bytes`);
    p.close(outer);
    body = part.over('Uncompressed entity body', plain);
  }
  const size = body.available;
  if (size === 0) return;
  if (p.wants(f.file_data)) {
    const bytes = body.peekBytes(size);
    body.set(f.file_data, decodeText(bytes, 0, size, 'ascii'), body.at, size);
    body.label(`File Data: ${size} byte${size === 1 ? '' : 's'}`);
  }
  callMedia(body, head.contentType);
}

/** Shows the chunks and gives their data in one piece; undefined when there is none. */
function readChunks(p: Cursor, part: Cursor): Uint8Array | undefined {
  const { bytes } = part;
  const parts: Uint8Array[] = [];
  const outer = part.open('HTTP chunked response');
  while (part.available > 0) {
    const line = lineEnd(bytes, part.at, part.end);
    if (line < 0) break;
    const size = chunkSize(bytes, part.at, line);
    if (size < 0) break;
    const here = Math.min(size, part.end - line);
    const chunk = part.open(size === 0 ? 'End of chunked encoding' : `Data chunk (${size} octets)`);
    part.set(f.chunk_size, size, part.at, line - part.at);
    part.at = line;
    if (size === 0) {
      part.close(chunk);
      readTrailers(part);
      break;
    }
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
      }
      p.close(p.open(printable(decodeText(bytes, p.at, line, 'ascii')), line - p.at));
      p.at = line;
      return;
    }
    p.at = line;
  }
}

/** A body without its coding; undefined when it cannot be undone, or would become larger than the limit. What was cut short is given as far as it goes. */
export function withoutCoding(encoding: string, bytes: Uint8Array): Uint8Array | undefined {
  const options = { maxOutputLength: LIMITS.decoded, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    switch (encoding) {
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(bytes, options);
      case 'deflate':
        // RFC 9110 §8.4.1.2: with the header of zlib, which some senders leave out.
        return (bytes[0] & 0x0f) === 8 && ((bytes[0] << 8) | bytes[1]) % 31 === 0 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, { maxOutputLength: LIMITS.decoded, finishFlush: constants.BROTLI_OPERATION_FLUSH });
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}
