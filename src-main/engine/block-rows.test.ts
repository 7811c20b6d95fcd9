import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { FIRST_BLOCK_RECORD } from '../capture/index.ts';
import { Maker } from '../capture/made-captures.ts';
import { TestFolder, readAll } from '../capture/read-all.ts';
import { exportView } from '../export/view-export.ts';
import { FIRST_BLOCK } from '../index/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { compiled, runFilter } from './filtering/filter-run.ts';
import { openFile } from './open-capture.ts';
import { Turns } from './turns.ts';
import { View } from './views.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const make = new Maker(true);
const frame = Array.from({ length: 60 }, (_, i) => (i === 12 ? 0x88 : i === 13 ? 0xb5 : 0));
/** Rows from 1: a block, a packet, a block that is not to be copied, a packet without a time. */
const path = folder.file([
  ...make.section(), ...make.interface(1, 0), ...make.block(0xbad, make.u32(32473), [1, 2, 3, 4]), ...make.packet(0, 5_000_000n, frame),
  ...make.block(0x40000bad, make.u32(7), [5, 6, 7, 8]), ...make.block(3, make.u32(60), frame),
], 'pcapng');

async function opened(filter: string): Promise<View> {
  const registry = createRegistry(), capture = await openFile(1, path, registry);
  await capture.scan.run();
  const test = compiled(filter, registry), view = new View(1, capture, filter, test.typed === undefined);
  if (!view.all) await runFilter(view, test, { verifyChecksums: false });
  return view;
}

async function rows(filter: string): Promise<number[]> {
  const view = await opened(filter);
  const shown = Array.from({ length: view.shown }, (_, index) => view.row(index) + 1);
  view.capture.close();
  return shown;
}

it('blocks that are no packets are rows that filters know', async () => {
  expect(await rows('')).toEqual([1, 2, 3, 4]);
  expect([await rows('frame.cb_pen == 7'), await rows('data'), await rows('eth')]).toEqual([[3], [1, 2, 3, 4], [2, 4]]);
});

it('what has no time is in no filter on times', async () => {
  expect([await rows('frame.time_epoch >= 0'), await rows('frame.time_relative < 100'), await rows('!frame.time_delta')]).toEqual([
    [2], [2], [1, 3, 4],
  ]);
});

it('blocks go into pcapng files as far as they may, and into no pcap file', async () => {
  const view = await opened(''), options = { verifyChecksums: false, turn: new Turns(), progress: () => {} };
  const recordsOf = async (format: 'pcap' | 'pcapng') => {
    const target = folder.file([], format);
    await exportView(view.packets(), format, target, options);
    expect(readFileSync(target).length).toBeGreaterThan(0);
    return (await readAll(target)).records.map(({ bytes, interface: record }) => [bytes.slice(0, 8), record]);
  };
  expect(await recordsOf('pcapng')).toEqual([['01020304', FIRST_BLOCK_RECORD + 3], ['00000000', 0], ['00000000', 0]]);
  expect(await recordsOf('pcap')).toEqual([['00000000', 0], ['00000000', 0]]);
  view.capture.close();
});

it('the table and the reader agree where blocks begin', () => {
  expect(FIRST_BLOCK).toBe(FIRST_BLOCK_RECORD);
});
