import { describe, expect, it } from 'vitest';
import { type Dissector, HIDDEN } from '../../dissect/index.ts';
import { compile } from '../../filter/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { dissectAll, openSample } from '../../tooling/open-sample.ts';
import { sampleNames } from '../../tooling/samples.ts';
import { nodeFilter } from './node-filter.ts';

describe.each(sampleNames())('the filters of all nodes in %s', name => {
  it('let their own packet through', async () => {
    const registry = createRegistry();
    const capture = await openSample(name, registry);
    const wrong = new Set<string>();
    const known = new Map<string, (dissector: Dissector) => boolean>();
    dissectAll(capture, { labelled: true }, dissector => {
      const { tree } = dissector;
      for (let node = 0; node < tree.count; node++) {
        const text = (tree.flags[node] & HIDDEN) === 0 ? nodeFilter(tree, node) : undefined;
        if (text === undefined) continue;
        let test = known.get(text);
        if (test === undefined) {
          const filter = compile(text, registry);
          known.set(text, (test = ({ tree: of }) => filter.test(of)));
        }
        if (!test(dissector)) wrong.add(text);
      }
    });
    capture.close();
    expect([...wrong]).toEqual([]);
    expect(known.size).toBeGreaterThan(10);
  });
});
