/**
 * Headings are made only where they are shown: what they say must not decide what is read, or a filter finds in a
 * packet that was cut what its tree has not.
 */
import { describe, expect, it } from 'vitest';
import { Dissector, Registry } from '../dissect/index.ts';
import { writtenExamples } from '../tooling/examples.ts';
import { PROTOCOLS } from './index.ts';

/** Bytes of an example up to which it is cut: longer ones repeat what they have. */
const CUTS = 400;

describe('a cut packet', () => {
  it('has the same fields with headings as without', async () => {
    const registry = new Registry(PROTOCOLS), differences = new Set<string>();
    const dissectors = [true, false].map(labelled => new Dissector(registry, { labelled }));
    for (const { as, bytes, linkType } of await writtenExamples()) {
      const from = as === undefined ? undefined : registry.protocol(as);
      for (let length = 1; length < Math.min(bytes.length, CUTS); length++) {
        const record = {
          number: 1, seconds: 0, nanoseconds: 0, original: bytes.length, bytes: bytes.slice(0, length), linkType, encapsulation: 1,
          interfaceIndex: 0,
        };
        const [withHeadings, without] = dissectors.map((dissector) => {
          dissector.dissect(record, undefined, from);
          const { tree } = dissector;
          // Lines of mere text are headings themselves.
          return Array.from({ length: tree.count }, (_, node) => tree.fields[node].name).filter(name => name !== 'text');
        });
        const at = without.findIndex((name, i) => name !== withHeadings[i]);
        if (at >= 0) differences.add(`${without[at]} without headings, ${withHeadings[at]} with them`);
        else if (withHeadings.length > without.length) differences.add(`${withHeadings[without.length]} with headings alone`);
      }
    }
    expect([...differences]).toEqual([]);
  });
});
