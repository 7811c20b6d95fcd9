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
    expect(await shown('frame.time_delta_displayed < 0.000027 or arp.opcode == 2')).toEqual(await shown('arp.opcode == 2 or frame.time_delta_displayed < 0.000027'));
  });
});
