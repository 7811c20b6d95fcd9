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
  const found: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const digits = bytes[at] === sign ? latin(bytes.subarray(at + 1, at + 3)) : '';
    if (/^[\da-f]{2}$/i.test(digits)) {
      found.push(Number.parseInt(digits, 16));
      at += 2;
    } else found.push(bytes[at]);
  }
  return Uint8Array.from(found);
}

/** RFC 2045 §6.7: an equals sign at a line's end joins it to the next. */
function withoutSoftBreaks(bytes: Uint8Array): Uint8Array {
  return bytesOf(latin(bytes).replace(/=[ \t]*\r?\n/g, ''));
}

function rotated(byte: number): number {
  const letter = byte | 0x20;
  return letter < 0x61 || letter > 0x7a ? byte : byte + (letter < 0x6e ? 13 : -13);
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>, format: CompressionFormat): Promise<Decoded> {
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
    if (next === 'wrong') wrong = length === 0 ? `these bytes are not compressed with ${format === 'gzip' ? 'gzip' : format === 'deflate' ? 'zlib' : 'deflate'}` : 'the rest cannot be unpacked';
    if (next === 'wrong' || next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const cut = length >= mostUnpacked;
  if (cut) await reader.cancel();
  return { bytes: new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer()), ...(cut && { cut }), ...(wrong !== undefined && { wrong }) };
}
