import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { openCapture } from '../capture/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { CaptureScan } from './capture-scan.ts';
import { MemoryWatch } from './memory-watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows and notes of a file of 600,000 empty packets, read with so much memory left. */
async function rowsWith(left: number): Promise<[number, readonly string[]]> {
  const path = join(folder, 'empty.pcap'), bytes = Buffer.alloc(24 + 16 * 600_000);
  for (const [i, number] of [0xa1b2c3d4, 0x00040002, 0, 0, 65535, 1].entries()) bytes.writeUInt32LE(number, 4 * i);
  writeFileSync(path, bytes);
  const file = await openCapture(path), scan = new CaptureScan(file, createRegistry());
  try {
    await scan.run({ memory: new MemoryWatch(() => left) });
    return [scan.table.rows, file.notes.map(({ text }) => text)];
  } finally {
    file.close();
  }
}

it('reads a file as far as the memory goes, and says so', async () => {
  expect(await rowsWith(2 ** 32)).toEqual([600_000, []]);
  const [rows, notes] = await rowsWith(2 ** 20);
  expect([rows >= 1 << 18, rows < 600_000]).toEqual([true, true]);
  expect(notes).toEqual([`The memory is nearly full: the file was read up to packet ${rows} and no further.`]);
});

it('reads no further in a small file that gives very many packets, and says so', async () => {
  const path = join(folder, 'packed.pcap.gz'), bytes = Buffer.alloc(24 + 16 * 2_000_000);
  for (const [i, number] of [0xa1b2c3d4, 0x00040002, 0, 0, 65535, 1].entries()) bytes.writeUInt32LE(number, 4 * i);
  writeFileSync(path, gzipSync(bytes));
  const file = await openCapture(path), scan = new CaptureScan(file, createRegistry());
  try {
    await scan.run({ memory: new MemoryWatch(() => 2 ** 34, 500_000) });
    expect([scan.table.rows > 500_000, scan.table.rows < 2_000_000]).toEqual([true, true]);
    expect(file.notes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^\d+ packed bytes gave \d+ packets, which no capture does: the file was read no further\.$/),
    ]);
  } finally {
    file.close();
  }
});

it('takes two bytes of a file for a packet, beyond the first millions', () => {
  const watch = new MemoryWatch(() => 2 ** 34);
  expect([watch.isInflated(8_000_000, 30_000), watch.isInflated(9_000_000, 30_000), watch.isInflated(9_000_000, 18_000_000)]).toEqual([false, true, false]);
});

it('does not ask for memory before a file is large', () => {
  const watch = new MemoryWatch(() => 0);
  expect([watch.isFull(1000), watch.isFull(100_000), watch.isFull(300_000), watch.isFull(300_001)]).toEqual([false, false, true, false]);
});
