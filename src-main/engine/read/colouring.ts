/** The colour rule of one packet after another: what rules look at is dissected before, as the frame names its rule. */
import type { ColourRule } from '../../api/index.ts';
import { Dissector, type PacketRecord, type Registry, type Surroundings } from '../../dissect/index.ts';
import { ColourRules, defaultColourRules } from '../list/colour-rules.ts';

export class Colouring {
  readonly #byName: ReadonlyMap<string, ColourRule>;
  readonly #rules: ColourRules;
  readonly #dissector: Dissector;

  constructor(registry: Registry, verifyChecksums: boolean) {
    const rules = defaultColourRules(registry);
    this.#byName = new Map(rules.map(rule => [rule.name, rule]));
    this.#rules = new ColourRules(registry, rules);
    this.#dissector = new Dissector(registry, { wanted: this.#rules.wanted });
    this.#dissector.packet.verifyChecksums = verifyChecksums;
  }

  of(record: PacketRecord, around: Surroundings): ColourRule | undefined {
    this.#dissector.dissect(record, around);
    const name = this.#rules.of(this.#dissector.tree);
    return name === undefined ? undefined : this.#byName.get(name);
  }
}
