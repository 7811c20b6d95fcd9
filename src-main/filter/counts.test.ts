import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RowFilter } from '../engine/filtering/filter-run.ts';
import type { OpenCapture } from '../engine/open-capture.ts';
import { createRegistry } from '../protocols/index.ts';
import { openSample } from '../tooling/open-sample.ts';
import { COUNTS } from './counts.examples.ts';
import { compile } from './index.ts';

const registry = createRegistry();

function count(capture: OpenCapture, text: string): number {
  const filter = new RowFilter(capture, compile(text, registry), false);
  let passed = 0;
  for (let row = 0; row < capture.rows; row++) if (filter.passes(row)) passed++;
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
