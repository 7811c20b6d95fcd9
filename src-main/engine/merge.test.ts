import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CaptureId, Engine } from '../api/index.ts';
import { captureWriter } from '../capture/index.ts';
import { readAll } from '../capture/read-all.ts';
import { createEngine } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-merge-'));
const engine: Engine = createEngine();
afterAll(() => rmSync(folder, { recursive: true }));

/** A capture with a packet at each of these seconds, all of whose bytes are `mark`. */
async function made(mark: number, seconds: readonly number[], comment: string): Promise<CaptureId> {
  const chunks: Uint8Array[] = [], path = join(folder, `${mark}.pcapng`);
  const link = { linkType: 1, linkTypeName: 'Ethernet', snapLength: 0, section: 0, id: 0, comments: [], resolution: '10^-6', timeOffset: 0 };
  const writer = captureWriter('pcapng', chunk => chunks.push(chunk.slice()), {
    interfaces: [{ ...link, name: `eth${mark}` }], comments: [comment],
    secrets: [{ type: 0x544c534b, bytes: Buffer.from(`key of ${mark}`) }],
  });
  for (const at of seconds) writer.packet({ interface: 0, seconds: at, nanoseconds: 0, bytes: new Uint8Array(60).fill(mark), original: 60 });
  writer.end();
  writeFileSync(path, Buffer.concat(chunks));
  return (await engine.open(path)).capture;
}

/** First byte, time and interface of each packet of the merged file. */
async function merged(captures: readonly CaptureId[], order: 'time' | 'after') {
  const path = join(folder, 'merged.pcapng');
  await engine.merge(captures, order, path);
  const { capture, comments, interfaces, packets } = await engine.open(path);
  const { view } = await engine.view(capture, '');
  const rows = await engine.rows(view, 0, packets);
  const bytes = await Promise.all(rows.map(async ({ number }) => (await engine.tree(capture, number)).sources[0].bytes[0]));
  await engine.close(capture);
  return { order: rows.map(({ seconds }, row) => `${bytes[row]}@${seconds}`).join(' '), comments, interfaces: interfaces.map(({ name }) => name) };
}

describe('captures that are merged', () => {
  it('go by the times of their packets, each keeping its own order, and keep interfaces and comments', async () => {
    const one = await made(1, [10, 30, 20, 40], 'here'), other = await made(2, [5, 30, 35], 'there');
    expect(await merged([one, other], 'time')).toEqual({
      order: '2@5 1@10 1@30 1@20 2@30 2@35 1@40', comments: ['here', 'there'], interfaces: ['eth1', 'eth2'],
    });
    expect((await merged([other, one], 'time')).order).toBe('2@5 1@10 2@30 1@30 1@20 2@35 1@40');
  });

  it('go one after the other, as they are named', async () => {
    const one = await made(3, [10, 30], ''), other = await made(4, [5], '');
    expect((await merged([one, other], 'after')).order).toBe('3@10 3@30 4@5');
    expect((await merged([other, one], 'after')).order).toBe('4@5 3@10 3@30');
  });

  it('keep their secrets', async () => {
    const path = join(folder, 'both.pcapng');
    await engine.merge([await made(5, [1], ''), await made(6, [2], '')], 'time', path);
    const { facts } = await readAll(path);
    expect(facts.secrets.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['key of 5', 'key of 6']);
  });
});
