/** One line of a hex dump: the text before its offset, the offset, the bytes, and the characters that may follow them. */

export interface DumpLine {
  /** Text before the offset, without what marks a forwarded mail. */
  readonly before: string;
  readonly offset: number;
  readonly bytes: readonly number[];
}

export interface LineForm {
  /** Base of the offsets. */
  readonly base: 8 | 10 | 16;
  readonly characters: boolean;
}

/** More than two digits, so that no byte is one (text2pcap's rule); at most as many as a number holds. */
const OFFSETS = { 8: /^(?:0o)?([0-7]{3,15}):?$/i, 10: /^(\d{3,15}):?$/, 16: /^(?:0x)?([\da-f]{3,13}):?$/i } as const;
const BYTES = /^(?:[\da-f]{2})+$/i;
/** Bytes of a group that are written without a gap: as many as any dump has. */
const LONGEST_GROUP = 32;
/** Words of a line among which its offset is looked for, and bytes of one that has characters behind them: more than any dump has. */
const MOST_WORDS_BEFORE = 64, MOST_BYTES_SHOWN = 256;
/** Characters behind a group of such a line, the gaps and further groups included: each group looks at all of them. */
const LONGEST_REST = 4096;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (line: string): Word[] =>
  Array.from(line.matchAll(/\S+/g), ({ 0: text, index: start }) => ({ text, start, end: start + text.length }));

/**
 * A line that begins with an offset, or has one behind text that begins a packet or goes on where `expected` says; undefined for
 * any other. A line with an offset alone has no bytes: it ends a dump.
 */
export function dumpLine(line: string, { base, characters }: LineForm, expected: number): DumpLine | undefined {
  const from = /^[\s>]*/.exec(line)![0].length, words = wordsOf(line.slice(from));
  for (const [index, { text, start }] of words.slice(0, MOST_WORDS_BEFORE).entries()) {
    const digits = OFFSETS[base].exec(text)?.[1];
    if (digits === undefined) continue;
    const offset = parseInt(digits, base), isAlone = index + 1 === words.length;
    if (index > 0 && (isAlone || (offset !== 0 && offset !== expected))) continue;
    const bytes = bytesOf(line.slice(from), words.slice(index + 1), characters);
    if (bytes.length > 0 || isAlone) return { before: line.slice(from, from + start).trim(), offset, bytes };
  }
  return undefined;
}

/** Groups of digits as long as the first one, or shorter, up to the first word that is none. */
function bytesOf(line: string, words: readonly Word[], characters: boolean): readonly number[] {
  const longest = words[0]?.text.length ?? 0, other = words.findIndex(({ text }) => !BYTES.test(text) || text.length > longest);
  if (longest > 2 * LONGEST_GROUP) return [];
  const groups = words.slice(0, other < 0 ? words.length : other), bytes = groups.flatMap(({ text }) => byteValues(text));
  if (!characters || bytes.length > MOST_BYTES_SHOWN) return bytes;
  for (let kept = bytes.length, count = groups.length; count > 0; count--) {
    if (isWrittenAs(bytes, kept, line.slice(groups[count - 1].end))) return bytes.slice(0, kept);
    kept -= groups[count - 1].text.length / 2;
  }
  return bytes;
}

/** Of a line that holds nothing but bytes, perhaps with gaps, colons or hyphens between them; undefined for any other, and for an empty one. */
export function bareBytes(line: string): Uint8Array | undefined {
  const digits = line.trim().replace(/^0x/i, '').replace(/[\s:-]+/g, '');
  if (digits === '' || digits.length % 2 !== 0 || /[^\da-f]/i.test(digits)) return undefined;
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** Of digits, two a byte. */
function byteValues(digits: string): number[] {
  return (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}

/** Whether `rest` of a line shows the first `count` bytes as characters, perhaps between bars, or with a gap after the eighth. */
function isWrittenAs(bytes: readonly number[], count: number, rest: string): boolean {
  if (rest.length > LONGEST_REST) return false;
  const text = rest.endsWith('|') ? rest.slice(0, -1) : rest, whole = text.slice(-count), split = text.slice(-count - 1);
  if (shows(bytes, whole, count) && /^\s+\|?$/.test(text.slice(0, -count))) return true;
  return count > 8 && split[8] === ' ' && /^\s+\|?$/.test(text.slice(0, -count - 1)) && shows(bytes, split.slice(0, 8) + split.slice(9), count);
}

/** Letters, digits and signs stand for themselves, everything else for some sign. */
function shows(bytes: readonly number[], text: string, count: number): boolean {
  if (text.length !== count) return false;
  for (let i = 0; i < count; i++) {
    const isPlain = bytes[i] > 0x20 && bytes[i] < 0x7f;
    if (isPlain ? text.charCodeAt(i) !== bytes[i] : /[\da-z]/i.test(text[i])) return false;
  }
  return true;
}
