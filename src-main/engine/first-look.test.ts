import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { generate } from '../tooling/bench/mixed-traffic.ts';
import { samplePath } from '../tooling/samples.ts';
import { createEngine } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-')), path = join(folder, 'mixed.pcap');
beforeAll(() => void generate(path, 40_000));
afterEach(() => void vi.useRealTimers());
afterAll(() => rmSync(folder, { recursive: true }));

it('gives the first rows to whoever opens a capture before it reads on', async () => {
  // However slow this machine is: the wait ends with the rows alone.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const engine = createEngine(), readBy: number[] = [];
  let looked: Promise<void> | undefined;
  const look = async (capture: number): Promise<void> => {
    const { view } = await engine.view(capture, '');
    const rows = await engine.rows(view, 0, 128);
    expect(rows).toHaveLength(128);
    readBy.push((await engine.view(capture, '')).total);
  };
  const info = await engine.open(path, { progress: ({ capture, packets }) => {
    readBy.push(packets);
    looked ??= look(capture);
  } });
  await looked;
  // No news of more packets came between the first ones and those rows.
  expect(readBy[1]).toBe(readBy[0]);
  expect(readBy[0]).toBeLessThan(info.packets);
});

it('reads on when nobody looks', async () => {
  const engine = createEngine();
  const { packets } = await engine.open(path, { progress: () => {} });
  expect(packets).toBe(40_000);
});

it('waits for nobody where all is read with the first rows', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const engine = createEngine();
  const { packets } = await engine.open(samplePath('dns.pcap'), { progress: () => {} });
  expect(packets).toBe(34);
});
