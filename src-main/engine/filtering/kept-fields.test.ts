import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaptureInfo, Engine } from '../../api/index.ts';
import { samplePath } from '../../tooling/samples.ts';
import { createEngine } from '../index.ts';

describe('values that an earlier filter found', () => {
  const engine: Engine = createEngine(), fresh: Engine = createEngine();
  let info: CaptureInfo, other: CaptureInfo;
  beforeAll(async () => {
    info = await engine.open(samplePath('https.pcapng'));
    other = await fresh.open(samplePath('https.pcapng'));
  });
  afterAll(async () => {
    await engine.close(info.capture);
    await fresh.close(other.capture);
  });
  const shown = async (of: Engine, capture: number, filter: string): Promise<number[]> => {
    const { view, shown: count } = await of.view(capture, filter);
    return (await of.rows(view, 0, count)).map(({ number }) => number);
  };

  it.each([
    ['_ws.col.info contains "SYN"', '_ws.col.info contains "Hello"'], ['_ws.expert', 'count(_ws.expert) > 1'], ['_ws.malformed', 'not _ws.malformed'],
    ['frame.protocols contains "tls"', 'frame.protocols matches "tcp$"'], ['tls.handshake.type == 1', 'tls.handshake.type == 2'],
  ])('of %s answer %s', async (first, second) => {
    const expected = await shown(fresh, other.capture, second);
    expect(await shown(engine, info.capture, first)).not.toEqual(expected);
    expect(await shown(engine, info.capture, second)).toEqual(expected);
    await fresh.setOptions({ verifyChecksums: false, relativeNumbers: true, macNames: false, hostNames: false, portNames: false });
  });
});
