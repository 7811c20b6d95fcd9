/** Decode As: what packets can be read as, and rules that say so. */
import { DECODE_TABLES, type DecodeChoice, type DecodeRule, UserError } from '../api/index.ts';
import type { Registry } from '../dissect/index.ts';

/** By title; of protocols that are known by the ports of a transport, or by their looks over it. */
export function decodeChoices({ protocols }: Registry): DecodeChoice[] {
  return DECODE_TABLES.flatMap(table =>
    protocols
      .filter(({ on, over }) => on[table] !== undefined || over.some(transport => table.startsWith(transport)))
      .map(({ name, short, title }) => ({ table, protocol: name, short, title })))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en'));
}

/** These rules and no others. Throws `UserError`, with nothing changed, when one names no protocol. */
export function giveRules(registry: Registry, rules: readonly DecodeRule[]): void {
  // Rules for protocols that are not in use wait until these are again.
  const found = rules.filter(({ protocol }) => !registry.isOff(protocol)).map(({ table, port, protocol: name }) => {
    const protocol = registry.protocol(name);
    if (protocol === undefined) throw new UserError(`There is no protocol “${name}” to read packets as.`);
    return { table, port, protocol };
  });
  registry.unassign();
  for (const { table, port, protocol } of found) registry.assign(table, port, protocol);
}
