/** Bytes of a stream as lines of text, in the forms that a followed stream can be shown in and saved as. */
import { hex } from '../bytes/hexadecimal.ts';
import { UNSEEN } from '../dissect/index.ts';

/** A line, and which bytes it shows. */
export interface FormLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const TAB = 9, NEWLINE = 10, RETURN = 13, DOT = 0xb7;
const HEX_BYTES = 16, C_BYTES = 8, BASE64_BYTES = 57;

/** Printable ASCII and tabs as they are, every other byte as a middle dot: one character a byte. */
const SHOWN = Uint8Array.from({ length: 256 }, (_, byte) => ((byte >= 32 && byte < 127) || byte === TAB ? byte : DOT));

/** One character a byte; lines end where the text does, and are broken after `width` bytes. */
export function asciiLines(bytes: Uint8Array, width: number): FormLine[] {
  const shown = Buffer.from(bytes.map(byte => SHOWN[byte]));
  return textLines(bytes, (from, end) => {
    const parts: FormLine[] = [];
    for (let at = from; at === from || at < end; at += width) {
      const to = Math.min(end, at + width);
      parts.push({ text: shown.toString('latin1', at, to), from: at, to });
    }
    return parts;
  });
}

/** As `asciiLines`, but characters are those of UTF-8; what is none becomes U+FFFD, what cannot be seen a dot. */
export function utf8Lines(bytes: Uint8Array, width: number): FormLine[] {
  const decoder = new TextDecoder();
  return textLines(bytes, (from, end) => {
    const parts: FormLine[] = [];
    let begin = from, characters = 0;
    const part = (to: number): void => {
      parts.push({
        text: decoder.decode(bytes.subarray(begin, to)).replace(UNSEEN, character => (character === '\t' ? character : '·')),
        from: begin, to,
      });
      begin = to;
      characters = 0;
    };
    for (let at = from; at < end; at++) {
      const begins = (bytes[at] & 0xc0) !== 0x80;
      if (begins && characters >= width || at - begin >= 4 * width) part(at);
      if (begins) characters++;
    }
    if (begin < end || begin === from) part(end);
    return parts;
  });
}

/** Cuts at line ends, which belong to the line before them and are not shown. A text that ends with one has no further line. */
function textLines(bytes: Uint8Array, cut: (from: number, end: number) => readonly FormLine[]): FormLine[] {
  const lines: FormLine[] = [];
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, from), end = found < 0 ? bytes.length : found;
    const parts = cut(from, found > from && bytes[found - 1] === RETURN ? found - 1 : end);
    for (const part of parts) lines.push(part);
    from = found < 0 ? end : found + 1;
    lines[lines.length - 1] = { ...lines[lines.length - 1], to: from };
  }
  return lines;
}

/** Offset, sixteen bytes, text; `offset` is that of the first byte. */
export function hexLines(bytes: Uint8Array, offset: number): FormLine[] {
  return pieces(bytes, HEX_BYTES, (row, from) => {
    const digits = Buffer.from(row.buffer, row.byteOffset, row.length).toString('hex').replace(/../g, '$& ').padEnd(3 * HEX_BYTES);
    const text = Buffer.from(row.map(byte => (SHOWN[byte] === TAB ? DOT : SHOWN[byte]))).toString('latin1');
    return `${(offset + from).toString(16).padStart(8, '0')}  ${digits.slice(0, 24)} ${digits.slice(24)} ${text}`;
  });
}

/** Digits alone. */
export function rawLines(bytes: Uint8Array, width: number): FormLine[] {
  return pieces(bytes, Math.max(1, width >> 1), row => Buffer.from(row.buffer, row.byteOffset, row.length).toString('hex'));
}

/** An array of C, ready to be compiled. */
export function cLines(bytes: Uint8Array, name: string, frame: number): FormLine[] {
  const rows = pieces(bytes, C_BYTES, (row, from) => {
    const numbers = Array.from(row, byte => hex(byte, 2)).join(', ');
    return numbers + (from + row.length < bytes.length ? ',' : ' };');
  });
  return [{ text: `unsigned char ${name}[] = { /* Packet ${frame} */`, from: 0, to: 0 }, ...rows];
}

/** Lines of 76 characters, RFC 2045 §6.8. */
export function base64Lines(bytes: Uint8Array, margin = ''): FormLine[] {
  return pieces(bytes, BASE64_BYTES, row => margin + Buffer.from(row.buffer, row.byteOffset, row.length).toString('base64'));
}

function pieces(bytes: Uint8Array, size: number, text: (row: Uint8Array, from: number) => string): FormLine[] {
  const lines: FormLine[] = [];
  for (let from = 0; from < bytes.length; from += size) {
    const to = Math.min(bytes.length, from + size);
    lines.push({ text: text(bytes.subarray(from, to), from), from, to });
  }
  return lines;
}
