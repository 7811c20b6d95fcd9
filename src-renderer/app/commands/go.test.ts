/** The keys that go from packet to packet of a conversation. */
import { describe, expect, it } from 'vitest';
import { settled, workspace } from '../../../src-main/tooling/fake-workspace.ts';
import { conversationCommands } from './go.ts';

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
