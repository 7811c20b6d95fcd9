/** The keys that go from packet to packet of a conversation. */
import { describe, expect, it } from 'vitest';
import { settled, workspace } from '../../../src-main/tooling/fake-workspace.ts';
import { conversationCommands, goCommands } from './go.ts';

async function opened() {
  const { workspace: window } = workspace();
  await window.open('/a.pcap');
  await settled();
  return { window, capture: window.active! };
}

describe('next and previous packet of the conversation', () => {
  it('choose the first packet where none is chosen yet', async () => {
    for (const { enabled, run } of conversationCommands) {
      const { window, capture } = await opened();
      capture.selection.clear();
      expect(enabled?.(window)).toBe(true);
      run(window);
      await settled();
      expect(capture.selection.state.value.frame).toBe(1);
    }
  });

  it('say so where no packet is shown', async () => {
    const { window, capture } = await opened();
    await capture.filter.apply('none');
    await settled();
    expect(capture.selection.state.value.frame).toBe(0);
    conversationCommands[0].run(window);
    await settled();
    expect(window.notices.value.map(({ text }) => text)).toEqual(['No packet is shown: the filter lets none through.']);
  });
});

describe('back and forward', () => {
  it('go through the packets that were gone to, both ways, and say where these end', async () => {
    const { window, capture } = await opened();
    await capture.cursor.selectIndex(0);
    await capture.cursor.selectIndex(1);
    const [back, forward] = ['go-back', 'go-forward'].map((id) => goCommands.find((one) => one.id === id)!);
    const frames: number[] = [];
    for (const { run } of [back, forward, back, forward, forward]) {
      run(window);
      await settled();
      frames.push(capture.selection.state.value.frame);
    }
    expect(frames).toEqual([1, 2, 1, 2, 2]);
    expect(window.notices.value.map(({ text }) => text)).toEqual(['There is no later packet among those that you have gone to.']);
  });
});
