/** Commands and responses of IMAP in a stream: lines, with counted literals between them (RFC 9051 §2.2 and §4.3). */
import { MORE } from '../../../dissect/index.ts';
import { lineAt } from '../../text-lines.ts';

/** A line that is longer is no command: RFC 7162 §4 advises 8,192 bytes. */
const LONGEST_LINE = 1 << 16;
const CLOSE = 0x7d, PLUS = 0x2b, OPEN = 0x7b;
/** Digits of a literal's length that are looked at. */
const DIGITS = 12;

/** How many bytes follow a line as a literal: it ends with `{12}` or `{12+}`. 0 for none. `end` is where the line's text ends. */
export function literalLength(bytes: Uint8Array, begin: number, end: number): number {
  let at = end - 1;
  if (at <= begin || bytes[at] !== CLOSE) return 0;
  if (bytes[--at] === PLUS) at--;
  let length = 0;
  for (let scale = 1, digits = 0; at > begin && bytes[at] >= 0x30 && bytes[at] <= 0x39 && digits < DIGITS; digits++, at--, scale *= 10) {
    length += (bytes[at] - 0x30) * scale;
  }
  return at >= begin && bytes[at] === OPEN ? length : 0;
}

/** Bytes of all commands or responses that end before `end`; of the first one alone when it does not. */
export function wholeLength(bytes: Uint8Array, at: number, end: number): number {
  let whole = at;
  for (let line = at; line < end; ) {
    const { end: stop, next } = lineAt(bytes, line, end);
    if (stop === next) break;
    const literal = literalLength(bytes, line, stop);
    line = next + literal;
    if (literal === 0) whole = line;
  }
  if (whole > at) return whole - at;
  const first = lineAt(bytes, at, end);
  return first.end === first.next && end - at > LONGEST_LINE ? end - at : MORE;
}
