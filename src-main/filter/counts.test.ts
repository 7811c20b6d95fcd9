import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dissector } from '../dissect/index.ts';
import type { OpenCapture } from '../engine/open-capture.ts';
import { CHUNK_ROWS } from '../index/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { openSample } from '../tooling/open-sample.ts';
import { COUNTS } from './counts.examples.ts';
import { MAYBE, NO, compile, planFilter } from './index.ts';

const registry = createRegistry();

function count(capture: OpenCapture, text: string): number {
  const filter = compile(text, registry);
  const plan = planFilter(filter, capture.table, registry, capture.planSources);
  const dissector = new Dissector(registry, { wanted: filter.wanted });
  const verdicts = new Uint8Array(CHUNK_ROWS);
  let passed = 0;
  for (let chunk = 0; chunk < capture.table.chunkCount; chunk++) {
    const rows = capture.table.rowsIn(chunk);
    plan.decide(chunk, 0, rows, verdicts);
    for (let i = 0; i < rows; i++) {
      if (verdicts[i] === NO) continue;
      const row = chunk * CHUNK_ROWS + i;
      if (verdicts[i] === MAYBE) {
        dissector.dissect(capture.record(row), capture.around(row));
        if (!filter.test(dissector.tree)) continue;
      }
      passed++;
    }
  }
  return passed;
}

describe.each(Object.entries(COUNTS))('%s', (name, counts) => {
  let capture: OpenCapture;

  beforeAll(async () => {
    capture = await openSample(name, registry);
  });

  afterAll(() => capture.file.close());

  for (const [text, packets] of counts) {
    it(`${text} → ${packets}`, () => expect(count(capture, text)).toBe(packets));
  }
});
