/**
 * Regular expressions in the syntax of PCRE, as far as a pattern can be matched in time linear in the text: no pattern and no text can hang the
 * program. As in Wireshark they work on bytes (texts as UTF-8) and do not care about case unless told so.
 */
import { Automaton } from './automaton.ts';
import { Lookaround } from './lookaround.ts';
import { parseRegex } from './parse.ts';
import type { PrefixSearch } from './prefix-search.ts';
import { assemble } from './program.ts';

export { RegexProblem } from './parse.ts';

export interface Regex {
  /** Whether it matches somewhere in the bytes from `start` to `end`. */
  test(bytes: Uint8Array, start: number, end: number): boolean;
  testText(text: string): boolean;
  /** Finds the places where a match may begin; undefined where it may begin with anything. */
  readonly prefix?: PrefixSearch | undefined;
}

/** Throws `RegexProblem`. */
export function compileRegex(pattern: Uint8Array): Regex {
  const program = assemble(parseRegex(pattern));
  return program.looks.length > 0 ? new Lookaround(program) : new Automaton(program);
}
