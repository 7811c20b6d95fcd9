import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaptureInfo, Engine } from '../../api/index.ts';
import { samplePath } from '../../tooling/samples.ts';
import { createEngine } from '../index.ts';

describe('the time since the packet shown before', () => {
  const engine: Engine = createEngine();
  let info: CaptureInfo;
  beforeAll(async () => {
    info = await engine.open(samplePath('arp.pcap'));
  });
  afterAll(() => engine.close(info.capture));
  const shown = async (filter: string): Promise<number[]> => {
    const { view, shown: count } = await engine.view(info.capture, filter);
    return (await engine.rows(view, 0, count)).map(({ number }) => number);
  };

  it('is counted from the last packet that passed, whatever passed other filters', async () => {
    expect(await shown('frame.time_delta_displayed == 0 or frame.time_delta_displayed > 0.5')).toEqual([1, 5, 6, 9]);
    expect(await shown('frame.time_delta_displayed < 0.000027')).toEqual([1]);
    expect(await shown('frame.time_delta_displayed < 0.000027 or arp.opcode == 2')).toEqual(
      await shown('arp.opcode == 2 or frame.time_delta_displayed < 0.000027'),
    );
  });

  it('is counted from the packet before in the list by whoever looks for one there, wherever the search begins', async () => {
    const { view } = await engine.view(info.capture, 'arp.opcode == 1');
    const found = async (direction: 'forward' | 'backward', from: number): Promise<number | undefined> =>
      (await engine.find(view, { text: 'frame.time_delta_displayed > 1.01', as: 'filter', where: 'list', matchCase: false, direction, from }))?.frame;
    expect([await found('forward', 1), await found('forward', 6), await found('backward', 9), await found('backward', 6)]).toEqual([6, 9, 6, 9]);
  });
});
