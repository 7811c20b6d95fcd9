/** Sets of byte values, as regular expressions name them. */

/** 256 entries, 1 for members. */
export type ByteSet = Readonly<Uint8Array>;

/** The bytes of all ranges, ends included. */
export function byteSet(...ranges: readonly (readonly [number, number])[]): ByteSet {
  const set = new Uint8Array(256);
  for (const [low, high] of ranges) set.fill(1, low, high + 1);
  return set;
}

/** Takes the bytes of another set into one that is being made. */
export function include(set: Uint8Array, other: ByteSet): void {
  for (let byte = 0; byte < 256; byte++) set[byte] |= other[byte];
}

export function inverted(set: ByteSet): ByteSet {
  return set.map(member => 1 - member);
}

export function isEmpty(set: ByteSet): boolean {
  return !set.includes(1);
}

/** Every letter of the set in upper and lower case. */
export function withBothCases(set: ByteSet): ByteSet {
  const both = set.slice();
  for (let upper = 0x41; upper <= 0x5a; upper++) both[upper] = both[upper + 32] = set[upper] | set[upper + 32];
  return both;
}

const range = (low: string, high: string): readonly [number, number] => [low.charCodeAt(0), high.charCodeAt(0)];

export const EVERYTHING = byteSet([0, 255]);
export const NEWLINE = byteSet([10, 10]);
export const DIGIT = byteSet(range('0', '9'));
export const WORD = byteSet(range('0', '9'), range('A', 'Z'), range('a', 'z'), range('_', '_'));
export const SPACE = byteSet([9, 13], [32, 32]);
export const HORIZONTAL_SPACE = byteSet([9, 9], [32, 32], [0xa0, 0xa0]);
export const VERTICAL_SPACE = byteSet([10, 13], [0x85, 0x85]);

export const POSIX: Readonly<Record<string, ByteSet>> = {
  alpha: byteSet(range('A', 'Z'), range('a', 'z')),
  digit: DIGIT,
  alnum: byteSet(range('0', '9'), range('A', 'Z'), range('a', 'z')),
  upper: byteSet(range('A', 'Z')),
  lower: byteSet(range('a', 'z')),
  space: SPACE,
  blank: byteSet([9, 9], [32, 32]),
  punct: byteSet([0x21, 0x2f], [0x3a, 0x40], [0x5b, 0x60], [0x7b, 0x7e]),
  print: byteSet([0x20, 0x7e]),
  graph: byteSet([0x21, 0x7e]),
  cntrl: byteSet([0, 31], [127, 127]),
  xdigit: byteSet(range('0', '9'), range('A', 'F'), range('a', 'f')),
  word: WORD,
  ascii: byteSet([0, 127]),
};
