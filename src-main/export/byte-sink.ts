/** A growing buffer that writers put text into as UTF-8; full chunks leave it through `drain`. No string longer than a value is ever built. */
import type { Worded } from '../dissect/index.ts';

const CHUNK_BYTES = 1 << 18;

/** Longer texts are encoded by Node: a call costs as much as this many characters. */
const LONG_TEXT = 160;

/** UTF-16's halves of characters, which are not encoded one by one. */
const FIRST_SURROGATE = 0xd800, LAST_SURROGATE = 0xdfff;

/** Fewer bytes are made anew. */
const LONG_HEX = 32;

export class ByteSink {
  bytes: Uint8Array = new Uint8Array(CHUNK_BYTES + (1 << 14));
  length = 0;
  /** The same memory, for Node's native text writers. */
  #buffer = Buffer.from(this.bytes.buffer);
  /** The same memory, for numbers of several bytes. */
  view = new DataView(this.bytes.buffer);

  /** Bytes that were written as digits, which begin at `#hexAt` and end at `#hexStop` of `bytes`; the latter is infinite once they have left. */
  #hexFrom: Uint8Array | undefined;
  #hexStart = 0;
  #hexEnd = 0;
  #hexSeparator = 0;
  #hexAt = 0;
  #hexStop = Infinity;

  /** `drain` gets chunks that are valid until it returns; without it everything stays in `bytes`. */
  constructor(private readonly drain?: (chunk: Uint8Array) => void) {}

  /** Makes room for `more` bytes, and gives the offset to write them at; the caller then sets `length`. */
  reserve(more: number): number {
    const needed = this.length + more;
    if (needed > this.bytes.length) this.#grow(needed);
    return this.length;
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
    this.#buffer = Buffer.from(grown.buffer);
    this.view = new DataView(grown.buffer);
  }

  /** Between packets: gives away what is there once it is a good piece. */
  settle(): void {
    if (this.length >= CHUNK_BYTES) this.flush();
  }

  flush(): void {
    if (this.drain === undefined || this.length === 0) return;
    this.drain(this.bytes.subarray(0, this.length));
    this.length = 0;
    this.#hexFrom = undefined;
    this.#hexStop = Infinity;
  }

  byte(byte: number): void {
    if (this.length === this.bytes.length) this.#grow(this.length + 1);
    this.bytes[this.length++] = byte;
  }

  raw(bytes: Uint8Array): void {
    const at = this.reserve(bytes.length);
    const target = this.bytes;
    const { length } = bytes;
    // A call of `set` costs as much as copying about 8 bytes by hand.
    if (length < 8) for (let i = 0; i < length; i++) target[at + i] = bytes[i];
    else target.set(bytes, at);
    this.length = at + length;
  }

  fill(byte: number, count: number): void {
    if (count <= 0) return;
    const at = this.reserve(count);
    this.bytes.fill(byte, at, at + count);
    this.length = at + count;
  }

  /** A few spaces, or none: from about 16 on `fill` is faster. */
  spaces(count: number): void {
    if (count <= 0) return;
    const at = this.reserve(count);
    const { bytes } = this;
    for (let i = 0; i < count; i++) bytes[at + i] = 32;
    this.length = at + count;
  }

  /** Any text. A lone surrogate becomes U+FFFD. */
  text(text: string): void {
    const { length } = text;
    const at = this.reserve(3 * length);
    const { bytes } = this;
    if (length > LONG_TEXT) {
      this.length = at + this.#buffer.write(text, at, 'utf8');
      return;
    }
    let end = at;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        bytes[end++] = code;
      } else if (code < 0x800) {
        bytes[end++] = 0xc0 | (code >> 6);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else if (code < FIRST_SURROGATE || code > LAST_SURROGATE) {
        bytes[end++] = 0xe0 | (code >> 12);
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else {
        this.length = end + this.#buffer.write(text.slice(i), end, 'utf8');
        return;
      }
    }
    this.length = end;
  }

  /** A text with numbers in it. */
  worded({ wording: { encoded }, numbers }: Worded): void {
    this.raw(encoded[0]);
    for (let i = 0; i + 1 < encoded.length; i++) {
      this.decimal(numbers[i]);
      this.raw(encoded[i + 1]);
    }
  }

  /** A text that needs no escape anywhere: false, and nothing written, where it has other than visible ASCII characters and spaces. */
  printable(text: string): boolean {
    const { length } = text;
    const at = this.reserve(length);
    const { bytes } = this;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x20 || code >= 0x7f) return false;
      bytes[at + i] = code;
    }
    this.length = at + length;
    return true;
  }

  /** A whole number of at most 2^53. */
  decimal(number: number): void {
    if (!(number >= 0 && number <= 0x7fffffff)) {
      if (!(number >= 0 && number < 1e18)) {
        this.text(String(number));
        return;
      }
      const high = Math.floor(number / 1e9);
      this.decimal(high);
      this.nine(number - 1e9 * high);
      return;
    }
    let rest = number | 0;
    let digits = 1;
    for (let bound = 10; digits < 10 && bound <= rest; bound *= 10) digits++;
    const at = this.reserve(digits);
    const { bytes } = this;
    for (let i = at + digits - 1; i >= at; i--) {
      const above = (rest / 10) | 0;
      bytes[i] = 48 + rest - 10 * above;
      rest = above;
    }
    this.length = at + digits;
  }

  /** `number` with zeros to nine digits, which it must not have more of. */
  nine(number: number): void {
    const at = this.reserve(9);
    const { bytes } = this;
    let rest = number | 0;
    for (let i = at + 8; i >= at; i--) {
      const above = (rest / 10) | 0;
      bytes[i] = 48 + rest - 10 * above;
      rest = above;
    }
    this.length = at + 9;
  }

  /** `number` with zeros to `digits` hexadecimal digits. */
  hex(number: number, digits: number): void {
    if (number > 0xffffffff || number < 0) {
      this.text(number.toString(16).padStart(digits, '0'));
      return;
    }
    let rest = number >>> 0;
    const width = Math.max(1, digits, (35 - Math.clz32(rest)) >> 2);
    const at = this.reserve(width);
    const { bytes } = this;
    for (let i = at + width - 1; i >= at; i--) {
      bytes[i] = HEX_DIGIT[rest & 15]!;
      rest >>>= 4;
    }
    this.length = at + width;
  }

  /** The same behind `0x`. */
  prefixedHex(number: number, digits: number): void {
    this.byte(48);
    this.byte(120);
    this.hex(number, digits);
  }

  /** Seconds with nine decimals. */
  moment(seconds: number, nanoseconds: number): void {
    if (seconds < 0 || nanoseconds < 0) this.byte(45);
    this.decimal(Math.abs(seconds));
    this.byte(46);
    this.nine(Math.abs(nanoseconds));
  }

  /** Two digits a byte, with `separator` (a character code; 0 for none) between. */
  hexBytes(from: Uint8Array, start: number, end: number, separator: number): void {
    let at = this.reserve(3 * (end - start));
    const { bytes } = this;
    // A payload is the value of several fields, and its parts those of others: copying digits is 20 times faster than making them.
    if (
      this.#hexFrom === from &&
      this.#hexStart <= start &&
      end <= this.#hexEnd &&
      start < end &&
      this.#hexSeparator === separator &&
      this.#hexStop <= at
    ) {
      const width = separator === 0 ? 2 : 3, first = this.#hexAt + width * (start - this.#hexStart);
      const count = width * (end - start) - (separator === 0 ? 0 : 1);
      bytes.copyWithin(at, first, first + count);
      this.length = at + count;
      return;
    }
    const begin = at;
    let i = start;
    const { view } = this;
    if (separator === 0) {
      for (; i + 2 <= end; i += 2, at += 4) view.setInt32(at, HEX_WORDS[from[i]] | (HEX_WORDS[from[i + 1]] << 16), true);
      if (i < end) {
        view.setInt16(at, HEX_WORDS[from[i]], true);
        at += 2;
      }
    } else if (end > start) {
      // Four bytes make three words: 12 stores fewer than byte by byte, three times as fast.
      const mark = separator << 16;
      for (; i + 4 <= end; i += 4, at += 12) {
        const second = HEX_WORDS[from[i + 1]] | mark, third = HEX_WORDS[from[i + 2]] | mark;
        view.setInt32(at, HEX_WORDS[from[i]] | mark | (second << 24), true);
        view.setInt32(at + 4, (second >>> 8) | (third << 16), true);
        view.setInt32(at + 8, (third >>> 16) | (HEX_WORDS[from[i + 3]] << 8) | (separator << 24), true);
      }
      for (; i < end; i++, at += 3) {
        view.setInt16(at, HEX_WORDS[from[i]], true);
        bytes[at + 2] = separator;
      }
      at--;
    }
    this.length = at;
    if (end - start >= LONG_HEX) {
      this.#hexFrom = from;
      this.#hexStart = start;
      this.#hexEnd = end;
      this.#hexSeparator = separator;
      this.#hexAt = begin;
      this.#hexStop = at;
    }
  }

  /** Everything as text; for tests and small outputs. */
  toString(): string {
    return this.#buffer.toString('utf8', 0, this.length);
  }
}

/** Character codes of the sixteen digits. */
export const HEX_DIGIT = Uint8Array.from('0123456789abcdef', c => c.charCodeAt(0));

/** The two digits of every byte as a number of 16 bits, the first one lowest. */
export const HEX_WORDS = Uint16Array.from({ length: 256 }, (_, i) => HEX_DIGIT[i >> 4] | (HEX_DIGIT[i & 15] << 8));
