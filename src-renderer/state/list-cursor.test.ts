import { describe, expect, it, vi } from 'vitest';
import { settled, workspace } from '../../src-main/tooling/fake-workspace.ts';

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
