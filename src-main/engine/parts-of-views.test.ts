import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, ViewId } from '../api/index.ts';
import { samplePath } from '../tooling/samples.ts';
import { createEngine } from './index.ts';

describe('a part of a view', () => {
  const engine: Engine = createEngine();
  let capture = 0;
  beforeAll(async () => {
    ({ capture } = await engine.open(samplePath('http.pcapng')));
  });
  afterAll(() => engine.close(capture));
  const frames = async (view: ViewId, shown: number) => (await engine.rows(view, 0, shown)).map(({ number }) => number);
  const part = async (view: ViewId, places: readonly (readonly [number, number])[], filter = '') => {
    const { view: id, shown } = await engine.part(view, places, filter);
    return frames(id, shown);
  };

  it('is the packets that are shown at its places, in the order of the file', async () => {
    const { view } = await engine.view(capture, 'http.request');
    const all = await frames(view, 9);
    expect(await part(view, [[6, 8], [0, 1], [6, 7]])).toEqual([all[0], all[6], all[7]]);
    const { view: longest } = await engine.sorted(view, { column: 'number', descending: true });
    expect(await part(longest, [[0, 2]])).toEqual([all[7], all[8]]);
    expect(await part(view, [[8, 400]])).toEqual([all[8]]);
    expect(await part(view, [[5, 20], [0, 9], [1, 2], [7, 3], [50, 60]])).toEqual(all);
  });

  it('may be narrowed by a filter, and marked', async () => {
    const { view } = await engine.view(capture, '');
    expect(await part(view, [[3, 9]], 'http.request')).toEqual([4, 8]);
    const { view: three } = await engine.part(view, [[2, 5]], '');
    expect(await engine.markView(three, 'marked', true)).toBe(3);
    expect((await engine.view(capture, 'frame.marked == 1')).shown).toBe(3);
  });
});
