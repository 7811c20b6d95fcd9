/** Options of pcapng blocks (draft-ietf-opsawg-pcapng §3.5): code, length, value, padded to four bytes. */

export interface Option {
  readonly code: number;
  readonly value: Uint8Array;
}

/** Codes that every block may have. */
export const OPTION_END = 0;
export const OPTION_COMMENT = 1;

/** Options in `view` from `at` to `end`; ends quietly at the end marker, at `end`, and before an option that would pass it. */
export function readOptions(view: DataView, at: number, end: number, little: boolean): Option[] {
  const options: Option[] = [];
  while (at + 4 <= end) {
    const code = view.getUint16(at, little),
      length = view.getUint16(at + 2, little);
    if (code === OPTION_END || at + 4 + length > end) break;
    options.push({ code, value: new Uint8Array(view.buffer, view.byteOffset + at + 4, length).slice() });
    at += 4 + padded(length);
  }
  return options;
}

/** Is there an option `code`? Looked for in place, because every packet with options is asked. */
export function hasOption(view: DataView, at: number, end: number, little: boolean, wanted: number): boolean {
  while (at + 4 <= end) {
    const code = view.getUint16(at, little),
      length = view.getUint16(at + 2, little);
    if (code === OPTION_END || at + 4 + length > end) return false;
    if (code === wanted) return true;
    at += 4 + padded(length);
  }
  return false;
}

const utf8 = new TextDecoder();

/** Text of a value; writers end some with a zero byte. */
export function optionText(value: Uint8Array): string {
  const zero = value.indexOf(0);
  return utf8.decode(zero < 0 ? value : value.subarray(0, zero));
}

export function textOf(options: readonly Option[], code: number): string | undefined {
  const option = options.find((candidate) => candidate.code === code);
  return option && optionText(option.value);
}

export function commentsOf(options: readonly Option[]): string[] {
  return options.filter(({ code }) => code === OPTION_COMMENT).map(({ value }) => optionText(value));
}

/** `length` rounded up to four bytes. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}
