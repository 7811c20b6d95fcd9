/** What a filter bar shows while a filter is typed. */
import type { Registry } from '../dissect/index.ts';
import { FUNCTIONS } from './functions.ts';
import type { Hosts } from './hosts.ts';
import type { Macros } from './macros.ts';
import { OPERATOR_WORDS } from './operators.ts';
import { FilterProblem } from './problem.ts';
import { readFilter } from './read.ts';
import { startOfWord } from './word-end.ts';

/** The engine's contract has the same shape. */
export type FilterCheck =
  | { readonly state: 'empty' }
  | { readonly state: 'valid'; readonly warning?: string }
  | { readonly state: 'invalid'; readonly message: string; readonly start: number; readonly end: number; readonly unfinished: boolean };

export function check(text: string, registry: Registry, macros?: Macros, hosts?: Hosts): FilterCheck {
  try {
    const checked = readFilter(text, registry, macros, hosts);
    if (checked === undefined) return { state: 'empty' };
    const [warning] = checked.warnings;
    return warning === undefined ? { state: 'valid' } : { state: 'valid', warning };
  } catch (error) {
    if (!(error instanceof FilterProblem)) throw error;
    const { message, start, end, unfinished } = error;
    return { state: 'invalid', message, start, end, unfinished: unfinished || (end === text.length && mayGrow(text, registry)) };
  }
}

/** Whether the last word or symbol of a text could be the beginning of another. */
function mayGrow(text: string, registry: Registry): boolean {
  if (/[&!|^=.]$|(?:^|[^\w.])(?:r|0[xXbB])$/.test(text)) return true;
  const word = text.slice(startOfWord(text)).replace(/^[.-]+/, '');
  if (word === '') return false;
  const grows = (name: string): boolean => name.length > word.length && name.startsWith(word);
  const names = [...OPERATOR_WORDS, ...Object.keys(FUNCTIONS).map(name => `${name}(`), 'true', 'false', 'TRUE', 'FALSE'];
  return names.some(grows) || registry.allFields.some(({ name }) => grows(name));
}
