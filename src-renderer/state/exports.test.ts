import { describe, expect, it } from 'vitest';
import { settled, workspace } from '../../src-main/tooling/fake-workspace.ts';
import type { Engine } from '../engine/api.ts';
import { CommentEdits } from './comment-edits.ts';
import { exportPackets, exportShown, packetExports } from './exports.ts';
import { Notices } from './notices.ts';
import type { OpenCapture } from './open-capture.ts';
import type { Workspace } from './workspace.ts';

/** Whether comments are still unsaved after this export, during which something may happen. */
async function unsavedAfter(
  format: string, filter = '', meanwhile: (comments: CommentEdits) => unknown = () => {}, deliver = () => Promise.resolve(),
) {
  const engine = {
    view: async () => ({ view: 1 }),
    release: async () => {},
    setPacketComments: async () => {},
    export: async () => (await meanwhile(comments), 100),
  } as unknown as Engine;
  const comments = new CommentEdits(engine, 1),
    capture = { id: 1, name: 'a.pcap', comments, load: { value: { info: {} } } } as unknown as OpenCapture;
  await comments.setOfPacket(4, ['Here']);
  const window = { engine, notices: new Notices(), host: { chooseTarget: async (name: string) => name, deliver } } as unknown as Workspace;
  await exportPackets(window, capture, filter, false, packetExports.find((kind) => kind.format === format)!);
  return comments.unsaved.value;
}

describe('comments', () => {
  it('are saved by a pcapng file of all packets, and by no other', async () => {
    expect(await unsavedAfter('pcapng')).toBe(false);
    expect(await unsavedAfter('pcapng', 'tcp')).toBe(true);
    expect(await unsavedAfter('pcap')).toBe(true);
  });
  it('are not saved where they were written during the export, or the file did not come to the user', async () => {
    expect(await unsavedAfter('pcapng', '', (comments) => comments.setOfPacket(5, ['There']))).toBe(true);
    expect(await unsavedAfter('pcapng', '', undefined, () => Promise.reject(new Error('full')))).toBe(true);
  });
});

describe('what is written', () => {
  /** A window over ten packets whose user says where to when the test does. */
  const opened = async () => {
    const { workspace: window, engine, host } = workspace();
    const asked: { readonly view: number; readonly frames: readonly number[] }[] = [];
    const made = new Map<number, readonly number[]>();
    let parts = 100,
      target = (_: string) => {};
    Object.assign(host, { chooseTarget: () => new Promise((resolve) => (target = resolve)), deliver: async () => {} });
    Object.assign(engine, {
      part: async (view: number, places: readonly (readonly [number, number])[]) => {
        const frames = made.get(view) ?? (await engine.rows(view, 0, 10)).map(({ number }) => number);
        made.set(++parts, places.flatMap(([from, to]) => frames.slice(from, to)));
        return { view: parts, shown: made.get(parts)!.length };
      },
      export: async (view: number) => {
        asked.push({ view, frames: made.get(view) ?? [] });
        return 100;
      },
    });
    await window.open('/a.pcap');
    await settled();
    return { window, capture: window.active!, asked, say: () => target('/out.csv') };
  };
  const csv = packetExports.find(({ format }) => format === 'csv')!;

  it('is what was chosen when it was asked for, though other packets are chosen before the user has said where to', async () => {
    const { window, capture, asked, say } = await opened();
    await capture.cursor.selectIndex(2);
    await capture.cursor.selectIndex(4, 'span');
    const exporting = exportPackets(window, capture, '', true, csv);
    await settled();
    await capture.cursor.selectIndex(8);
    say();
    await exporting;
    expect(asked.map(({ frames }) => frames)).toEqual([[3, 4, 5]]);
  });
  it('is what was shown then, though that is another view by now, or not shown any more', async () => {
    const { window, capture, asked, say } = await opened();
    const before = capture.views.shown.value!.id;
    let exporting = exportShown(window, csv);
    await capture.filter.refresh(false);
    say();
    await exporting;
    expect(asked[0].view).toBe(capture.views.shown.value!.id);
    expect(asked[0].view).not.toBe(before);
    exporting = exportShown(window, csv);
    await capture.filter.apply('even');
    say();
    await exporting;
    expect(asked[1].view).not.toBe(capture.views.shown.value!.id);
  });
});
