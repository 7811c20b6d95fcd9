import { afterAll, describe, expect, it } from 'vitest';
import { appendFileSync, mkdtempSync, rmSync, truncateSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCapture } from '../capture/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { udpFrame } from '../tooling/frames.ts';
import { OpenCapture } from './open-capture.ts';
import { TreeMaker } from './packet-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-')), registry = createRegistry();
afterAll(() => rmSync(folder, { recursive: true }));

const FRAME = udpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [1000, 2000], payload: 'ab'.repeat(40) });
const RECORD = 16 + FRAME.length, PACKETS = 2000;

/** A capture of so many packets, and what the tree of one says after `change` was done to the file. */
async function after(change: (path: string) => void, row: number): Promise<{ lines: readonly string[]; notes: readonly string[] }> {
  const path = join(folder, `${Math.random()}.pcap`);
  const bytes = new Uint8Array(24 + PACKETS * RECORD), view = new DataView(bytes.buffer);
  for (const [at, value] of [[0, 0xa1b2c3d4], [4, 0x00020004], [16, 0x40000], [20, 1]] as const) view.setUint32(at, value);
  for (let i = 0; i < PACKETS; i++) {
    const at = 24 + i * RECORD;
    view.setUint32(at + 8, FRAME.length);
    view.setUint32(at + 12, FRAME.length);
    bytes.set(FRAME, at + 16);
  }
  writeFileSync(path, bytes);
  const capture = new OpenCapture(1, path, await openCapture(path), registry);
  try {
    await capture.read();
    change(path);
    const { nodes } = new TreeMaker(registry).tree(capture, row);
    return { lines: nodes.map(({ label }) => label), notes: capture.info().notes.map(({ text }) => text) };
  } finally {
    capture.file.close();
  }
}

describe('a file that changes while it is open', () => {
  it('and becomes shorter: packets whose bytes are gone say so, and not that the capture limited their size', async () => {
    const { lines, notes } = await after(path => truncateSync(path, 24 + 1000 * RECORD + 16 + 20), 1000);
    expect(lines.join('\n')).toContain(`The file became shorter after it was opened: ${FRAME.length - 20} bytes of this packet are gone.`);
    expect(lines.join('\n')).toContain('[File changed after it was opened: ');
    expect(lines.join('\n')).not.toContain('limited');
    expect(notes).toEqual([expect.stringContaining('The file became shorter after it was opened')]);
  });

  it('and is written to: packets looked at later say that their bytes may be others', async () => {
    const { lines, notes } = await after(path => {
      writeFileSync(path, new Uint8Array(24 + PACKETS * RECORD), { flag: 'r+' });
      utimesSync(path, 1, 1);
    }, 1999);
    expect(lines.join('\n')).toContain('these may not be the bytes that were captured');
    expect(notes).toEqual([expect.stringContaining('The file was written to after it was opened')]);
  });

  it('and grows, or is deleted, still has its packets', async () => {
    const usual = await after(() => {}, 1999);
    expect(await after(path => appendFileSync(path, 'more'), 1999)).toEqual(usual);
    expect(await after(path => unlinkSync(path), 1999)).toEqual(usual);
    expect(usual.notes).toEqual([]);
  });
});
