/** Texts of filters, and the colours and columns that are made of them. */
import type { ColourRule, Engine } from '../../api/index.ts';
import { check, complete, findFields, namedValues } from '../../filter/index.ts';
import type { Desk } from '../desk.ts';
import { namesHost } from '../filtering/filter-context.ts';
import { defaultColourRules } from '../list/colour-rules.ts';
import type { OpenCapture } from '../open-capture.ts';
import { Turns } from '../turns.ts';

type Answered =
  | 'checkFilter' | 'completeFilter' | 'findFields' | 'namedValues' | 'setMacros' | 'setSelected' | 'defaultColourRules' | 'setColourRules'
  | 'setColumns';

export function filters(desk: Desk): Pick<Engine, Answered> {
  /** Undefined for the default ones. */
  let colours: readonly ColourRule[] | undefined;
  return {
    async checkFilter(filter) {
      const found = check(filter, desk.registry, desk.filters.macros);
      if (found.state !== 'invalid' || !namesHost(filter, desk.registry, { macros: desk.filters.macros })) return found;
      // It is right for whichever open capture knows the host.
      for (const capture of desk.captures.values()) {
        const hosts = await desk.filters.hosts(capture, new Turns());
        const known = check(filter, desk.registry, desk.filters.macros, hosts);
        if (known.state !== 'invalid') return known;
      }
      return found;
    },

    async completeFilter(filter, caret) {
      return complete(filter, caret, desk.registry, protocolsIn(desk.captures.values()));
    },

    async findFields(wanted) {
      return findFields(wanted, desk.registry);
    },

    async namedValues(name) {
      const field = desk.registry.field(name);
      return field === undefined ? [] : namedValues(field);
    },

    async setMacros(macros) {
      desk.filters.setMacros(macros);
      desk.rows.setColours(colours, desk.filters.macros);
    },

    async setSelected(id, frame) {
      desk.filters.select(desk.capture(id), frame);
    },

    async defaultColourRules() {
      return defaultColourRules(desk.registry);
    },

    async setColourRules(rules) {
      colours = rules;
      desk.rows.setColours(rules, desk.filters.macros);
    },

    async setColumns(fields) {
      desk.rows.setColumns(fields.map(name => desk.registry.field(name)));
    },
  };
}

/** Stacks that are asked for their protocols; honest captures have some hundred. */
const STACKS = 1000;

/** The protocols that packets of the captures have; undefined where there are none. */
function protocolsIn(captures: Iterable<OpenCapture>): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { table: { stacks } } of captures)
    for (let id = 1; id < Math.min(stacks.count, STACKS); id++) for (const name of stacks.list(id)) names.add(name);
  return names.size === 0 ? undefined : names.add('frame');
}
