import { expect, it, vi } from 'vitest';
import { settled, workspace } from '../../src-main/tooling/fake-workspace.ts';
import { markShown, toggleMarking } from './markings.ts';

/** A capture whose rows never say that they are marked: they are always late. */
async function opened() {
  const { workspace: window, engine } = workspace();
  Object.assign(engine, { markView: vi.fn(async () => 10) });
  await window.open('/a.pcap');
  await settled();
  const marks = () => vi.mocked(engine.mark).mock.calls.map(([, marking, frames, on]) => [marking, frames, on]);
  return { window, capture: window.active!, engine, marks };
}

it('a mark that is set and taken back at once is taken back, though no row says yet that it was set', async () => {
  const { window, capture, marks } = await opened();
  void toggleMarking(window, 'marked');
  await toggleMarking(window, 'marked');
  await toggleMarking(window, 'ignored');
  await capture.cursor.selectIndex(4);
  await toggleMarking(window, 'marked');
  expect(marks()).toEqual([['marked', [1], true], ['marked', [1], false], ['ignored', [1], true], ['marked', [5], true]]);
});

it('rows say what a packet is marked with once others were marked, too', async () => {
  const { window, marks } = await opened();
  await toggleMarking(window, 'marked');
  await markShown(window, 'marked', false);
  await toggleMarking(window, 'marked');
  expect(marks()).toEqual([['marked', [1], true], ['marked', [1], true]]);
});

it('a mark that could not be set is tried again, not taken back', async () => {
  const { window, engine, marks } = await opened();
  vi.mocked(engine.mark).mockRejectedValueOnce(new Error('The engine has stopped.'));
  await toggleMarking(window, 'marked');
  await toggleMarking(window, 'marked');
  expect(marks()).toEqual([['marked', [1], true], ['marked', [1], true]]);
});
