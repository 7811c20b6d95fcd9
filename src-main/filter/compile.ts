/** A filter text made ready to test packets. */
import type { Registry, Tree } from '../dissect/index.ts';
import { type Selected, evaluator } from './evaluate.ts';
import type { Hosts } from './hosts.ts';
import type { Macros } from './macros.ts';
import { readFilter } from './read.ts';
import type { TypedTest } from './typed.ts';
import { wantedFields } from './wanted.ts';

export interface CompileOptions {
  /** What `$field` stands for (`selectionOf`); without a selection such fields have no value. */
  readonly selected?: Selected;
  readonly macros?: Macros;
  /** Hosts that addresses may be compared with by name. */
  readonly hosts?: Hosts;
}

export interface CompiledFilter {
  readonly text: string;
  /** By field index, 1 for the fields that `test` looks at: for a dissector that keeps no others. */
  readonly wanted: Uint8Array;
  /** Undefined for the empty filter, which lets everything through. */
  readonly typed: TypedTest | undefined;
  readonly selected: Selected;
  /** Whether the packet in the tree fulfils the filter. */
  test(tree: Tree): boolean;
}

/** Throws `FilterProblem`, which says what is wrong and where. */
export function compile(text: string, registry: Registry, options: CompileOptions = {}): CompiledFilter {
  const checked = readFilter(text, registry, options.macros, options.hosts);
  const selected = options.selected ?? (() => []);
  if (checked === undefined) return { text, wanted: registry.wanted([]), typed: undefined, selected, test: () => true };
  const typed = checked.test;
  return { text, wanted: wantedFields(typed, registry), typed, selected, test: evaluator(typed, selected) };
}
