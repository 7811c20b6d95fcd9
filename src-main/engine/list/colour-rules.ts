/** Colour rules: the first whose filter a packet fulfils gives its row's colour. */
import type { ColourRule } from '../../api/index.ts';
import type { Registry, Tree } from '../../dissect/index.ts';
import { type CompiledFilter, FilterProblem, type Macros, compile } from '../../filter/index.ts';
import { DEFAULT_COLOURS, defaultFilter } from './default-colours.ts';

interface Test {
  readonly name: string;
  readonly filter: CompiledFilter;
}

export class ColourRules {
  /** By field index, 1 for the fields that the rules look at. */
  readonly wanted: Uint8Array;
  readonly #tests: readonly Test[];

  /** Rules whose filter is wrong colour nothing. */
  constructor(registry: Registry, rules: readonly ColourRule[] = defaultColourRules(registry), macros?: Macros) {
    this.#tests = rules.flatMap(rule => (rule.enabled ? testOf(rule, registry, macros) : []));
    this.wanted = registry.wanted([]);
    for (const { filter } of this.#tests) filter.wanted.forEach((wanted, index) => (this.wanted[index] |= wanted));
  }

  /** Name of the first rule that the packet in the tree fulfils. */
  of(tree: Tree): string | undefined {
    for (const { name, filter } of this.#tests) if (filter.test(tree)) return name;
    return undefined;
  }
}

/** Wireshark's default rules, as far as their protocols are known. */
export function defaultColourRules(registry: Registry): ColourRule[] {
  return DEFAULT_COLOURS.flatMap(({ name, any, foreground, background }) => {
    const filter = defaultFilter(any, registry);
    return filter === '' ? [] : [{ name, filter, foreground, background, enabled: true }];
  });
}

function testOf({ name, filter: text }: ColourRule, registry: Registry, macros: Macros | undefined): Test[] {
  try {
    const filter = compile(text, registry, macros === undefined ? {} : { macros });
    return filter.typed === undefined ? [] : [{ name, filter }];
  } catch (error) {
    if (error instanceof FilterProblem) return [];
    throw error;
  }
}
