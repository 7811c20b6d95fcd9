/** Bytes that stand for others: the decodings of Wireshark's "Show Packet Bytes". */

/** What a decoding gives: `cut` where it stopped at the limit, `wrong` where the bytes are not what it reads, at all or from there on. */
export interface Decoded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly cut?: boolean;
  readonly wrong?: string;
}

/** A few bytes can unpack to gigabytes. */
const mostUnpacked = 1 << 24;

export const decodings = ['none', 'base64', 'gzip', 'zlib', 'deflate', 'hex', 'percent', 'quoted-printable', 'rot13'] as const;
export type Decoding = (typeof decodings)[number];

export async function decoded(bytes: Uint8Array<ArrayBuffer>, decoding: Decoding): Promise<Decoded> {
  switch (decoding) {
    case 'none': return { bytes };
    case 'base64': return fromBase64(bytes);
    case 'gzip': return unpacked(bytes, 'gzip');
    case 'zlib': return unpacked(bytes, 'deflate');
    case 'deflate': return unpacked(bytes, 'deflate-raw');
    case 'hex': return fromHex(bytes);
    case 'percent': return { bytes: fromEscapes(bytes, 0x25) };
    case 'quoted-printable': return { bytes: fromEscapes(withoutSoftBreaks(bytes), 0x3d) };
    case 'rot13': return { bytes: bytes.map(rotated) };
  }
}

/** For what is written in ASCII: to browsers `latin1` is windows-1252, in which other bytes cannot be told by the characters. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** RFC 4648 §4 and §5; line breaks and missing padding are passed over. */
function fromBase64(bytes: Uint8Array): Decoded {
  const text = latin(bytes).replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
  const valid = /^[A-Za-z\d+/]*/.exec(text)![0];
  // One letter alone is less than a byte.
  const whole = valid.length % 4 === 1 ? valid.slice(0, -1) : valid;
  return { bytes: bytesOf(atob(whole)), ...(valid.length < text.length && { wrong: `no Base64 after ${valid.length} characters` }) };
}

function fromHex(bytes: Uint8Array): Decoded {
  const text = latin(bytes).replace(/[\s:.-]|0x/gi, ''),
    digits = /^(?:[\da-f]{2})*/i.exec(text)![0];
  const values = Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
  return { bytes: values, ...(digits.length < text.length && { wrong: `no hex digits after ${digits.length}` }) };
}

/** A sign and two hex digits stand for a byte: `%20` (RFC 3986 §2.1), `=20` (RFC 2045 §6.7). */
function fromEscapes(bytes: Uint8Array, sign: number): Uint8Array<ArrayBuffer> {
  const found = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const value = bytes[at] === sign ? 16 * hexDigit(bytes[at + 1]) + hexDigit(bytes[at + 2]) : NaN;
    found[length++] = Number.isNaN(value) ? bytes[at] : value;
    if (!Number.isNaN(value)) at += 2;
  }
  return found.slice(0, length);
}

/** Of a digit in ASCII; NaN for any other byte, and behind the end. */
function hexDigit(byte: number | undefined): number {
  return byte === undefined ? NaN : Number.parseInt(String.fromCharCode(byte), 16);
}

/** RFC 2045 §6.7: an equals sign at a line's end joins it to the next; white space between the two was added on the way. */
function withoutSoftBreaks(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const next = bytes[at] === 0x3d ? softBreakEnd(bytes, at) : undefined;
    if (next === undefined) found[length++] = bytes[at];
    at = next ?? at + 1;
  }
  return found.subarray(0, length);
}

/** Where the next line begins behind the equals sign at `at`; undefined where the line goes on. */
function softBreakEnd(bytes: Uint8Array, at: number): number | undefined {
  let end = at + 1;
  while (bytes[end] === 0x20 || bytes[end] === 0x09) end++;
  if (bytes[end] === 0x0d) end++;
  return bytes[end] === 0x0a ? end + 1 : undefined;
}

function rotated(byte: number): number {
  const letter = byte | 0x20;
  return letter < 0x61 || letter > 0x7a ? byte : byte + (letter < 0x6e ? 13 : -13);
}

/** The streams call zlib (RFC 1950) `deflate`. */
const formatNames = { gzip: 'gzip', deflate: 'zlib', 'deflate-raw': 'deflate' } as const;

async function unpacked(bytes: Uint8Array<ArrayBuffer>, format: keyof typeof formatNames): Promise<Decoded> {
  const stream = new DecompressionStream(format),
    writer = stream.writable.getWriter(),
    reader = stream.readable.getReader();
  // What is wrong with the bytes is told by the reader.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const chunks: Uint8Array[] = [];
  let length = 0,
    wrong: string | undefined;
  while (length < mostUnpacked) {
    const next = await reader.read().catch(() => 'wrong' as const);
    if (next === 'wrong') wrong = length === 0 ? `these bytes are not compressed with ${formatNames[format]}` : 'the rest cannot be unpacked';
    if (next === 'wrong' || next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const cut = length >= mostUnpacked;
  if (cut) await reader.cancel();
  const whole = await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer();
  return { bytes: new Uint8Array(whole), ...(cut && { cut }), ...(wrong !== undefined && { wrong }) };
}
