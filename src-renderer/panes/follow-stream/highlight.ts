/** Which characters of a line show the bytes that were found. */
import type { FollowForm, FollowLine } from '../../../src-main/api/index.ts';

/** From (including) and to (excluding) which character. */
export type Span = readonly [from: number, to: number];

/** Where digits and text begin in a line of the hex dump. */
const hexDigits = 10,
  hexText = 60;

/** In the order of the line; none where the line shows nothing of `[from, to)`, positions among the bytes of its side. */
export function spansOf(line: FollowLine, form: FollowForm, from: number, to: number): readonly Span[] {
  const first = Math.max(0, from - line.position),
    last = Math.min(line.bytes, to - line.position);
  if (last <= first) return [];
  switch (form) {
    case 'ascii':
      return [[first, Math.min(last, line.text.length)]];
    case 'utf-8':
      return [[charactersOf(line.text, first), charactersOf(line.text, last)]];
    case 'raw':
      return [[2 * first, 2 * last]];
    case 'hex':
      return [
        [hexColumn(first), hexColumn(last - 1) + 2],
        [hexText + first, hexText + last],
      ];
    // Elsewhere bytes and characters do not go together: the whole line is meant.
    default:
      return [[0, line.text.length]];
  }
}

function hexColumn(byte: number): number {
  return hexDigits + 3 * byte + (byte >= 8 ? 1 : 0);
}

/** How many characters the first `bytes` bytes of a text are. */
function charactersOf(text: string, bytes: number): number {
  let left = bytes,
    characters = 0;
  for (const character of text) {
    if (left <= 0) break;
    const code = character.codePointAt(0)!;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    characters += character.length;
  }
  return characters;
}

/** The line cut into marked and other parts. */
export function partsOf(text: string, spans: readonly Span[]): readonly { readonly text: string; readonly marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    if (to > from) parts.push({ text: text.slice(from, to), marked: true });
    at = Math.max(at, to);
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
