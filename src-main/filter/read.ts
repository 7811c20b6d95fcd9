/** The way from a filter text to its typed test, which checking and compiling share. */
import type { Registry } from '../dissect/index.ts';
import { type Checked, checkTypes } from './check.ts';
import type { Hosts } from './hosts.ts';
import { type Macros, expandMacros, toldOfOriginal } from './macros.ts';
import { parse } from './parse.ts';
import { FilterProblem } from './problem.ts';

/** Undefined for an empty filter. Throws `FilterProblem`, whose offsets are those of `text`. */
export function readFilter(text: string, registry: Registry, macros: Macros | undefined, hosts?: Hosts): Checked | undefined {
  const expanded = expandMacros(text, macros);
  try {
    const syntax = parse(expanded.text);
    return syntax === undefined ? undefined : checkTypes(syntax, registry, expanded.text, hosts);
  } catch (error) {
    throw error instanceof FilterProblem ? toldOfOriginal(error, expanded) : error;
  }
}
