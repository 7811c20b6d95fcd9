import { expect, it, vi } from 'vitest';
import { mergeCaptures } from './merging.ts';
import type { Workspace } from './workspace.ts';

/** What happens when the user merges captures 1 and 2 into `path`, while a tab shows `/old.pcapng`. */
async function merged(path: string | undefined, merge = vi.fn(async () => 100)) {
  const happened: string[] = [];
  const workspace = {
    host: { kind: 'electron', chooseTarget: async () => path, deliver: () => happened.push('deliver') },
    engine: { merge },
    notices: {
      during: (_: string, work: (call: object) => Promise<number>) => work({}),
      say: (text: string) => happened.push(text),
      fail: ({ message }: Error) => happened.push(message),
    },
    tabs: { value: { captures: [{ path: '/old.pcapng' }] } },
    close: async (capture: { readonly path: string }) => happened.push(`close ${capture.path}`),
    open: async (opened: string) => happened.push(`open ${opened}`),
  };
  await mergeCaptures(workspace as unknown as Workspace, [1, 2], 'time');
  return { happened, merge };
}

it('what is merged is opened, not handed over', async () => {
  const { happened, merge } = await merged('/new.pcapng');
  expect(merge).toHaveBeenCalledWith([1, 2], 'time', '/new.pcapng', {});
  expect(happened).toEqual(['open /new.pcapng', 'Merged.']);
});

it('a tab of the file that is overwritten shows the new one', async () => {
  expect((await merged('/old.pcapng')).happened).toEqual(['close /old.pcapng', 'open /old.pcapng', 'Merged.']);
});

it('nothing is opened where no file is chosen, or none is written', async () => {
  expect((await merged(undefined)).happened).toEqual([]);
  expect((await merged('/new.pcapng', vi.fn(async () => Promise.reject(new Error('The disk is full.'))))).happened).toEqual(['The disk is full.']);
});
