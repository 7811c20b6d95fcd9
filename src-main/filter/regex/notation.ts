/** Pieces of the notation of regular expressions: repetitions, options, escapes, and what is not supported. */
import { type ByteSet, DIGIT, HORIZONTAL_SPACE, SPACE, VERTICAL_SPACE, WORD } from './byte-set.ts';
import type { Assertion } from './regular.ts';

/** Why some constructs are not there. */
export const NO_MEMORY = ': what a group has matched is not remembered, so that no pattern can hang';

export interface Flags {
  readonly caseless: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly extended: boolean;
}

/** Least and most of `*`, `+`, `?` or `{n,m}`. */
export function bounds(match: RegExpExecArray): [number, number] {
  switch (match[0]) {
    case '*': return [0, Infinity];
    case '+': return [1, Infinity];
    case '?': return [0, 1];
  }
  const least = match[1] === '' ? 0 : Number(match[1]);
  return [least, match[2] === '' ? least : match[3] === '' ? Infinity : Number(match[3])];
}

/** The flags after an option setting such as `(?i-s)`. */
export function changed(flags: Flags, on: string, off: string): Flags {
  const set = (letter: string, now: boolean): boolean => (off.includes(letter) ? false : on.includes(letter) ? true : now);
  return {
    caseless: set('i', flags.caseless), multiline: set('m', flags.multiline), dotAll: set('s', flags.dotAll),
    extended: set('x', flags.extended),
  };
}

export const ASSERTIONS: Readonly<Record<string, Assertion>> = { A: 'start', z: 'end', Z: 'final-end', b: 'boundary', B: 'no-boundary' };
export const SETS: Readonly<Record<string, ByteSet>> = { d: DIGIT, w: WORD, s: SPACE, h: HORIZONTAL_SPACE, v: VERTICAL_SPACE };
export const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

export const UNSUPPORTED: Readonly<Record<string, string>> = {
  '?>': 'an atomic group', '?R': 'recursion', '?&': 'recursion', '?(': 'a condition',
};
