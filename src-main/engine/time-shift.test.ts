import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../api/index.ts';
import { samplePath } from '../tooling/samples.ts';
import { createEngine } from './index.ts';

describe('times that are shifted', () => {
  const engine: Engine = createEngine();
  let capture = 0;
  beforeAll(async () => {
    ({ capture } = await engine.open(samplePath('http.pcapng')));
  });
  const time = async () => {
    const { firstTime, lastTime } = await engine.info(capture);
    return [BigInt(firstTime), BigInt(lastTime)];
  };
  /** What the trees of all packets say, but for dates. */
  const told = async () => {
    const { view, shown } = await engine.view(capture, '');
    const rows = await engine.rows(view, 0, shown);
    const trees = await Promise.all(rows.map(({ number }) => engine.tree(capture, number)));
    return trees.map(({ nodes }) => nodes.filter(({ field }) => field !== 'frame.time' && field !== 'frame.time_epoch').map(({ label }) => label));
  };

  it('are later or earlier by what is said, from the file, however often', async () => {
    const [first, last] = await time();
    await engine.setTimeShift(capture, { seconds: 3600, nanoseconds: 999_999_999 });
    expect(await time()).toEqual([first + 3_600_999_999_999n, last + 3_600_999_999_999n]);
    await engine.setTimeShift(capture, { seconds: -2, nanoseconds: 500_000_000 });
    expect(await time()).toEqual([first - 1_500_000_000n, last - 1_500_000_000n]);
    await engine.setTimeShift(capture, { seconds: -10_000_000_000, nanoseconds: 0 });
    expect((await time())[0]).toBe(first - 10_000_000_000_000_000_000n);
    await engine.setTimeShift(capture, { seconds: 0, nanoseconds: 0 });
    expect(await time()).toEqual([first, last]);
  });

  it('are found so by filters, and change nothing that is between packets', async () => {
    const before = await told(), { shown } = await engine.view(capture, 'frame.time_epoch > 4000000000');
    expect(shown).toBe(0);
    await engine.setTimeShift(capture, { seconds: 3_000_000_000, nanoseconds: 1 });
    expect((await engine.view(capture, 'frame.time_epoch > 4000000000')).shown).toBe(before.length);
    expect(await told()).toEqual(before);
  });
});
