import { describe, expect, it, vi } from 'vitest';
import { settled, workspace } from '../../src-main/tooling/fake-workspace.ts';
import type { Engine, Row } from '../engine/api.ts';
import { ListCursor } from './list-cursor.ts';
import { Selection } from './selection.ts';
import { ViewSwitch } from './shown-view.ts';

describe('several packets', () => {
  const opened = async () => {
    const { workspace: window, engine } = workspace();
    await window.open('/a.pcap');
    await settled();
    return { capture: window.active!, cursor: window.active!.cursor, filter: window.active!.filter, engine };
  };

  it('are chosen as a span that grows and shrinks from where it began', async () => {
    const { cursor } = await opened();
    await cursor.selectIndex(4);
    await cursor.selectIndex(6, 'span');
    expect(cursor.picked).toEqual([[4, 7]]);
    await cursor.step(-1, 'span');
    expect(cursor.picked).toEqual([[4, 6]]);
    await cursor.selectIndex(2, 'span');
    expect([cursor.picked, cursor.selectedRow?.index]).toEqual([[[2, 5]], 2]);
    await cursor.step(1);
    expect(cursor.picked).toEqual([[3, 4]]);
  });

  it('are chosen one by one, and let go, but for the last', async () => {
    const { cursor } = await opened();
    await cursor.selectIndex(1);
    await cursor.selectIndex(7, 'more');
    await cursor.selectIndex(8, 'more');
    expect([cursor.picked, cursor.selectedRow?.index]).toEqual([[[1, 2], [7, 9]], 8]);
    await cursor.selectIndex(8, 'more');
    expect([cursor.picked, cursor.selectedRow?.index]).toEqual([[[1, 2], [7, 8]], 7]);
    await cursor.selectIndex(1, 'more');
    expect([cursor.picked, cursor.selectedRow?.index]).toEqual([[[7, 8]], 7]);
    await cursor.selectIndex(7, 'more');
    expect([cursor.picked, cursor.selectedRow?.index]).toEqual([[[7, 8]], 7]);
  });

  it('stay chosen when one among them is looked at', async () => {
    const { cursor } = await opened();
    await cursor.selectIndex(2);
    await cursor.selectIndex(6, 'span');
    await cursor.selectIndex(3, 'among');
    expect([cursor.picked, cursor.selectedRow?.index]).toEqual([[[2, 7]], 3]);
    await cursor.step(1, 'span');
    expect(cursor.picked).toEqual([[3, 5]]);
  });

  it('are commented on together, or none of them where one can have no comment', async () => {
    const { cursor, engine, capture } = await opened();
    vi.mocked(engine.setPacketComments).mockImplementation(async (_, frame) => {
      if (frame === 3) throw new Error('It has no comments.');
    });
    await cursor.pickAll();
    const before = capture.views.shown.value!.revision;
    await expect(capture.commentPicked(['Here'])).rejects.toThrow('It has no comments.');
    expect(vi.mocked(engine.setPacketComments).mock.calls.map(([, frame, comments]) => [frame, comments])).toEqual([
      [1, ['Here']],
      [2, ['Here']],
      [3, ['Here']],
      [1, []],
      [2, []],
    ]);
    expect(capture.comments.ofPackets.size).toBe(0);
    expect(capture.views.shown.value!.revision).toBeGreaterThan(before);
  });

  it('are those of the view that is shown: another filter leaves one', async () => {
    const { cursor, filter } = await opened();
    await cursor.selectIndex(5);
    await cursor.pickAll();
    expect([cursor.picked, cursor.selectedRow?.index]).toEqual([[[0, 10]], 5]);
    expect(await cursor.withPicked(async ({ shown }) => shown)).toBe(10);
    await filter.apply('even');
    await settled();
    expect(cursor.picked).toEqual([[2, 3]]);
  });
});

it('the first packet that a filter shows is selected when the filter is there before any packet', async () => {
  const { workspace: window, engine } = workspace();
  const { rows } = engine;
  engine.rows = () => Promise.reject(Object.assign(new Error('The view is gone.'), { name: 'AbortError' }));
  await window.open('/a.pcap');
  await settled();
  const { filter, selection } = window.active!;
  expect(selection.state.value.frame).toBe(0);
  engine.rows = rows;
  await filter.apply('even');
  await settled();
  expect(selection.state.value.frame).toBe(2);
  await filter.apply('');
  await settled();
  expect(selection.state.value.frame).toBe(1);
});

describe('where the user goes while rows are on their way', () => {
  /** A list of a thousand packets, of which the first ones are there; everything else that is asked for comes when the test gives it. */
  const list = async () => {
    const held: (() => void)[] = [];
    let isLate = false;
    const late = <Value>(value: Value) =>
      new Promise<Value>((resolve) => (isLate ? held.push(() => resolve(value)) : resolve(value)));
    const engine = {
      view: async (capture: number, filter: string) => ({ view: 1, capture, filter, shown: 1000, total: 1000, milliseconds: 0 }),
      rows: (_: number, from: number, to: number) => late(Array.from({ length: to - from }, (_unused, i) => ({ number: from + i + 1 }) as Row)),
      locate: (_: number, frame: number) => late(frame - 1),
      tree: async (_: number, number: number) => ({ number, nodes: [], sources: [] }),
    } as unknown as Engine;
    const selection = new Selection(engine, 1);
    const views = new ViewSwitch(engine, 1, () => undefined);
    const cursor = new ListCursor(engine, views, selection);
    await views.show('');
    await cursor.selectIndex(0);
    isLate = true;
    return {
      cursor,
      frame: () => selection.state.value.frame,
      /** All that was asked for comes, the newest first, and what is asked for then. */
      give: async () => {
        while (held.length > 0) {
          held.pop()!();
          await settled();
        }
      },
    };
  };

  it('is where the newest key leads, not the one whose rows come last', async () => {
    const { cursor, frame, give } = await list();
    void cursor.selectIndex(999);
    void cursor.selectIndex(3);
    await give();
    expect([frame(), cursor.selectedRow?.index, cursor.reveal.value?.index]).toEqual([4, 3, 3]);
  });
  it('is where the frame is that was asked for last, and the list stays there', async () => {
    const { cursor, frame, give } = await list();
    const first = cursor.selectFrame(700);
    void cursor.selectIndex(5);
    await give();
    expect([frame(), cursor.selectedRow?.index, cursor.reveal.value?.index]).toEqual([6, 5, 5]);
    // Nothing is to be said of a packet that nobody wants to see any more.
    expect(await first).toBe(true);
  });
  it('is as many rows further as keys were pressed', async () => {
    const { cursor, frame, give } = await list();
    void cursor.selectIndex(500);
    for (let key = 0; key < 3; key++) void cursor.step(1);
    await give();
    expect([frame(), cursor.selectedRow?.index]).toEqual([504, 503]);
  });
  it('is not where something leads that was found after the user had gone elsewhere', async () => {
    const { workspace: window } = workspace();
    await window.open('/a.pcap');
    await settled();
    const { cursor, selection } = window.active!;
    let found = (_: number) => {};
    const going = window.goToFound(window.active!, new Promise<number>((resolve) => (found = resolve)), 'There is none.');
    await cursor.selectIndex(4);
    found(9);
    await going;
    await settled();
    expect(selection.state.value.frame).toBe(5);
  });
  it('is in the capture where it was looked for, though another one is shown by now', async () => {
    const { workspace: window } = workspace();
    await window.open('/a.pcap');
    const first = window.active!;
    await window.open('/b.pcap');
    const second = window.active!;
    await settled();
    await window.goToFound(first, Promise.resolve(9), 'There is none.');
    await settled();
    expect([first.selection.state.value.frame, second.selection.state.value.frame]).toEqual([9, 1]);
  });
});
