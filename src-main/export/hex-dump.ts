/** Bytes as rows of sixteen: offset, hexadecimal, ASCII. */
import { type ByteSink, HEX_DIGIT, HEX_WORDS } from './byte-sink.ts';

const ROW = 16;
const SPACE = 32, DOT = 46, LINE_END = 10;

/** What the text part shows for each byte. */
const SHOWN = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte < 0x7f ? byte : DOT));

/** `delimiter` stands around the text part; without `ascii` there is none. About 30 ns a row. */
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
  const { view } = sink;
  for (let row = 0; row < length; row += ROW) {
    const end = Math.min(length, row + ROW);
    for (let i = digits - 1, offset = row; i >= 0; i--, offset >>>= 4) target[at + i] = HEX_DIGIT[offset & 15];
    at += digits;
    target[at++] = SPACE;
    let next = row;
    // Four bytes make three words.
    for (; next + 4 <= end; next += 4, at += 12) {
      const third = HEX_WORDS[bytes[next + 2]];
      view.setInt32(at, SPACE | (HEX_WORDS[bytes[next]] << 8) | (SPACE << 24), true);
      view.setInt32(at + 4, HEX_WORDS[bytes[next + 1]] | (SPACE << 16) | (third << 24), true);
      view.setInt32(at + 8, (third >> 8) | (SPACE << 8) | (HEX_WORDS[bytes[next + 3]] << 16), true);
    }
    for (; next < end; next++, at += 3) {
      target[at] = SPACE;
      view.setInt16(at + 1, HEX_WORDS[bytes[next]], true);
    }
    for (let i = 3 * (row + ROW - end) + 3; i > 0; i--) target[at++] = SPACE;
    if (ascii) {
      if (mark >= 0) target[at++] = mark;
      let i = row;
      for (; i + 4 <= end; i += 4, at += 4) {
        view.setInt32(at, SHOWN[bytes[i]] | (SHOWN[bytes[i + 1]] << 8) | (SHOWN[bytes[i + 2]] << 16) | (SHOWN[bytes[i + 3]] << 24), true);
      }
      for (; i < end; i++) target[at++] = SHOWN[bytes[i]];
      if (mark >= 0) target[at++] = mark;
    }
    target[at++] = LINE_END;
  }
  sink.length = at;
}
