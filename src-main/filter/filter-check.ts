/** What a filter bar shows while a filter is typed. */
import type { Registry } from '../dissect/index.ts';
import { checkTypes } from './check.ts';
import { parse } from './parse.ts';
import { FilterProblem } from './problem.ts';

/** The engine's contract has the same shape. */
export type FilterCheck =
  | { readonly state: 'empty' }
  | { readonly state: 'valid'; readonly warning?: string }
  | { readonly state: 'invalid'; readonly message: string; readonly start: number; readonly end: number; readonly unfinished: boolean };

export function check(text: string, registry: Registry): FilterCheck {
  try {
    const syntax = parse(text);
    if (syntax === undefined) return { state: 'empty' };
    const [warning] = checkTypes(syntax, registry, text.length).warnings;
    return warning === undefined ? { state: 'valid' } : { state: 'valid', warning };
  } catch (error) {
    if (!(error instanceof FilterProblem)) throw error;
    const { message, start, end, unfinished } = error;
    return { state: 'invalid', message, start, end, unfinished };
  }
}
