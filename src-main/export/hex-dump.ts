/** Bytes as rows of sixteen: offset, hexadecimal, ASCII. */
import type { ByteSink } from './byte-sink.ts';


const ROW = 16;

/** `delimiter` stands around the text part; without `ascii` there is none. */
export function hexDump(sink: ByteSink, bytes: Uint8Array, delimiter: string, ascii = true): void {
  // Wireshark widens the offset when four digits do not suffice.
  const digits = bytes.length - 1 >= 2 ** 28 ? 8 : bytes.length - 1 >= 2 ** 24 ? 7 : bytes.length - 1 >= 2 ** 20 ? 6 : bytes.length - 1 >= 2 ** 16 ? 5 : 4;
  for (let row = 0; row < bytes.length; row += ROW) {
    const end = Math.min(bytes.length, row + ROW);
    sink.hex(row, digits);
    sink.text('  ');
    sink.hexBytes(bytes, row, end, 32);
    sink.fill(32, 3 * (row + ROW - end) + 3);
    if (ascii) {
      sink.text(delimiter);
      for (let i = row; i < end; i++) sink.byte(bytes[i] >= 0x20 && bytes[i] < 0x7f ? bytes[i] : 46);
      sink.text(delimiter);
    }
    sink.byte(10);
  }
}
