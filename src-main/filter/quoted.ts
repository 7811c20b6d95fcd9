/** Quoted parts of a filter text: `"text"`, `r"raw text"` and `'c'`, with the escapes of the wireshark-filter manual. */
import { FilterProblem } from './problem.ts';
import type { Token } from './token.ts';

const SIMPLE: Readonly<Record<string, number>> = {
  "'": 0x27, '"': 0x22, '\\': 0x5c, a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '?': 0x3f,
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text as it stands in a filter. */
export const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;

/** `open`: the offset behind the opening quote. */
export function scanText(text: string, start: number, open: number, raw: boolean): Token {
  const bytes: number[] = [];
  let at = open;
  while (at < text.length && text[at] !== '"') {
    if (text[at] !== '\\') {
      const run = plainRun(text, at);
      bytes.push(...encoder.encode(text.slice(at, run)));
      at = run;
    } else if (raw) {
      // The backslash stays, also before a quote that does not end the text.
      bytes.push(0x5c);
      at++;
      if (text[at] === '"') {
        bytes.push(0x22);
        at++;
      }
    } else {
      at = readEscape(text, at, bytes);
    }
  }
  if (at >= text.length) throw new FilterProblem('The closing `"` is missing.', start, text.length, true);
  const all = Uint8Array.from(bytes);
  return { kind: 'text', text: decoder.decode(all), bytes: all, start, end: at + 1 };
}

/** End of a run without quotes and backslashes, short enough to be spread. */
function plainRun(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < 10_000 && text[end] !== '"' && text[end] !== '\\') end++;
  // A surrogate pair stays together.
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 && end < text.length && text[end] !== '"' && text[end] !== '\\' ? end + 1 : end;
}

/** A character constant is a number: that of its only byte. */
export function scanCharacter(text: string, start: number): Token {
  const bytes: number[] = [];
  let at = start + 1;
  if (text[at] === '\\') at = readEscape(text, at, bytes);
  else if (at < text.length && text[at] !== "'") bytes.push(text.charCodeAt(at++));
  if (at >= text.length) throw new FilterProblem("The closing `'` is missing.", start, text.length, true);
  if (text[at] !== "'" || bytes.length !== 1 || bytes[0] > 255) {
    const close = text.indexOf("'", start + 1);
    const end = close < 0 ? text.length : close + 1;
    throw new FilterProblem(`\`${text.slice(start, end)}\` is not one character; texts stand in double quotes.`, start, end);
  }
  return { kind: 'character', text: text.slice(start, at + 1), code: bytes[0], start, end: at + 1 };
}

/** Adds the bytes of the escape that begins at `at` and gives the offset behind it. */
function readEscape(text: string, at: number, bytes: number[]): number {
  const letter = text[at + 1];
  if (letter === undefined) throw new FilterProblem('A character is missing after the backslash.', at, text.length, true);
  const hex = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(text.slice(at + 1, at + 10));
  if (hex !== null) {
    const code = parseInt(hex[1] ?? hex[2] ?? hex[3], 16);
    if (hex[1] !== undefined) bytes.push(code);
    else if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
      throw new FilterProblem(`\`\\${hex[0]}\` is not a character of Unicode.`, at, at + 1 + hex[0].length);
    else bytes.push(...encoder.encode(String.fromCodePoint(code)));
    return at + 1 + hex[0].length;
  }
  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4));
  if (octal !== null) {
    const code = parseInt(octal[0], 8);
    if (code > 255) throw new FilterProblem(`\`\\${octal[0]}\` is more than one byte.`, at, at + 1 + octal[0].length);
    bytes.push(code);
    return at + 1 + octal[0].length;
  }
  const code = SIMPLE[letter];
  if (code === undefined) {
    const end = Math.min(text.length, at + 2);
    throw new FilterProblem(
      `\`\\${letter}\` is not an escape; a backslash itself is written \`\\\\\`, or the text as r"…".`,
      at, end, 'xuU'.includes(letter) && text.length - at < 10,
    );
  }
  bytes.push(code);
  return at + 2;
}
