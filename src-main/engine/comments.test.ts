import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaptureInfo, type Engine, UserError } from '../api/index.ts';
import { Maker } from '../capture/made-captures.ts';
import { samplePath } from '../tooling/samples.ts';
import { createEngine } from './index.ts';

describe('comments', () => {
  const engine: Engine = createEngine(), folder = mkdtempSync(join(tmpdir(), 'netloupe-comments-'));
  let info: CaptureInfo;
  beforeAll(async () => {
    info = await engine.open(samplePath('dns.pcap'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const shown = async (capture: number, filter: string) => {
    const { view, shown: count } = await engine.view(capture, filter);
    return (await engine.rows(view, 0, count)).map(({ number, comment }) => [number, comment]);
  };

  it('are given to packets, found by filters, and taken back', async () => {
    expect(await shown(info.capture, 'frame.comment')).toEqual([]);
    await engine.setPacketComments(info.capture, 3, ['The first answer', '  ', 'and why']);
    await engine.setPacketComments(info.capture, 5, ['Later']);
    expect(await shown(info.capture, 'frame.comment')).toEqual([[3, 'The first answer\nand why'], [5, 'Later']]);
    expect(await shown(info.capture, 'frame.comment contains "why"')).toHaveLength(1);
    for (const filter of ['_ws.expert.severity == comment', '_ws.expert.message == "and why"', 'frame.comment.expert', 'pkt_comment']) {
      expect((await shown(info.capture, filter))[0], filter).toEqual([3, 'The first answer\nand why']);
    }
    expect((await shown(info.capture, '_ws.expert')).map(([number]) => number)).toContain(5);
    expect((await engine.tree(info.capture, 3)).nodes.filter(({ field }) => field === 'frame.comment')).toHaveLength(2);
    await engine.setPacketComments(info.capture, 5, []);
    expect([await engine.packetComments(info.capture, 3), await engine.packetComments(info.capture, 5)]).toEqual([
      ['The first answer', 'and why'],
      [],
    ]);
    expect(await shown(info.capture, 'frame.comment')).toHaveLength(1);
  });

  it('are kept by pcapng files, and may be changed there, too', async () => {
    expect((await engine.setCaptureComments(info.capture, ['A day in the office'])).comments).toEqual(['A day in the office']);
    const { view } = await engine.view(info.capture, 'dns'), path = join(folder, 'commented.pcapng');
    await engine.export(view, 'pcapng', path);
    const again = await engine.open(path);
    expect(again.comments).toEqual(['A day in the office']);
    expect(await shown(again.capture, 'frame.comment')).toEqual([[3, 'The first answer\nand why']]);
    await engine.setPacketComments(again.capture, 3, ['Something else']);
    expect(await shown(again.capture, 'frame.comment')).toEqual([[3, 'Something else']]);
  });

  it('are refused where no file could hold them', async () => {
    await expect(engine.setPacketComments(info.capture, 1, ['ä'.repeat(40_000)])).rejects.toThrow(UserError);
    await expect(engine.setPacketComments(info.capture, 10_000, ['x'])).rejects.toThrow(UserError);
    const make = new Maker(true), path = join(folder, 'blocks.pcapng');
    writeFileSync(path, Uint8Array.from([...make.section(), ...make.interface(1, 0), ...make.block(0xbad, make.u32(32473), [1, 2, 3, 4])]));
    const { capture } = await engine.open(path);
    await expect(engine.setPacketComments(capture, 1, ['x'])).rejects.toThrow('no packet');
  });
});
