/** A field that a filter, `-e` or a column asks for alone has the values that it has in the whole tree: what stands around it need not be wanted. */
import { expect, it } from 'vitest';
import { Dissector, type Tree, valueText } from '../dissect/index.ts';
import { type Example, samplePackets, writtenExamples } from '../tooling/examples.ts';
import { createRegistry } from './index.ts';

/** Sample packets looked at, of each capture. */
const SAMPLED = 25;

const registry = createRegistry();
const whole = new Dissector(registry, { strict: true });
const alone = new Map<string, Dissector>();

function dissectorFor(name: string): Dissector {
  const known = alone.get(name);
  if (known !== undefined) return known;
  const made = new Dissector(registry, { wanted: registry.wanted([name]), strict: true });
  alone.set(name, made);
  return made;
}

function dissect(dissector: Dissector, { as, bytes, linkType }: Example): Tree {
  const from = as === undefined ? undefined : registry.protocol(as);
  dissector.dissect(
    { number: 1, seconds: 0, nanoseconds: 0, original: bytes.length, bytes, linkType, encapsulation: 1, interfaceIndex: 0 }, undefined, from,
  );
  return dissector.tree;
}

/** By name of the field, its values in the order of the tree. */
function valuesOf(tree: Tree): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (let node = 0; node < tree.count; node++) {
    const { name } = tree.fields[node];
    if (name === 'text') continue;
    const known = values.get(name);
    if (known === undefined) values.set(name, [valueText(tree, node)]);
    else known.push(valueText(tree, node));
  }
  return values;
}

it('has the values of the whole tree', async () => {
  const differing = new Set<string>();
  for (const example of [...await writtenExamples(), ...await samplePackets(SAMPLED)]) {
    const values = valuesOf(dissect(whole, example));
    for (const [name, texts] of values) {
      const own = valuesOf(dissect(dissectorFor(name), example)).get(name) ?? [];
      if (own.join('\n') !== texts.join('\n')) differing.add(`${name} in ${example.name}: ${own.length} of ${texts.length}`);
    }
  }
  expect(alone.size).toBeGreaterThan(5_000);
  expect([...differing]).toEqual([]);
});
