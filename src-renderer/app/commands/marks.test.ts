/** The keys that look for packets. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { settled, workspace } from '../../../src-main/tooling/fake-workspace.ts';
import { findCommands } from './marks.ts';

const command = (id: string) => findCommands.find((one) => one.id === id)!;

describe('find next and previous', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('ask what to look for until there is something', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    for (const id of ['find-next', 'find-previous']) {
      const { workspace: window } = workspace();
      expect(command(id).enabled?.(window)).toBe(false);
      await window.open('/a.pcap');
      await settled();
      const { find } = window.active!, next = vi.spyOn(find, 'next').mockResolvedValue(undefined);
      command(id).run(window);
      expect([find.state.value.open, next.mock.calls.length]).toEqual([true, 0]);
      find.ask({ text: 'GET' });
      command(id).run(window);
      expect(next.mock.calls).toEqual([[id === 'find-next' ? 'forward' : 'backward']]);
    }
  });
});
