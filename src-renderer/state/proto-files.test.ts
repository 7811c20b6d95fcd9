import { describe, expect, it, vi } from 'vitest';
import type { Engine, ProtoFile, ProtoSummary } from '../engine/api.ts';
import { ProtoFiles, summaryText } from './proto-files.ts';

const summary: ProtoSummary = { files: 1, messages: 2, services: 0, problems: [] };

function given(kept?: string) {
  const setProtoFiles = vi.fn(async (_files: readonly ProtoFile[]) => summary);
  const storage = { kept, getItem: () => storage.kept ?? null, setItem: (_: string, text: string) => void (storage.kept = text) };
  return { files: new ProtoFiles({ setProtoFiles } as unknown as Engine, storage), setProtoFiles, storage };
}

const a = { path: 'a.proto', text: 'message A {}' },
  b = { path: 'b.proto', text: 'message B {}' };

describe('files that are given', () => {
  it('reach the engine, all of them each time, in order', async () => {
    const { files, setProtoFiles } = given();
    await files.add([b]);
    await files.add([a, { ...b, text: 'new' }]);
    expect(setProtoFiles).toHaveBeenLastCalledWith([a, { ...b, text: 'new' }]);
    expect(files.value.summary).toBe(summary);
    await files.remove('a.proto');
    expect(setProtoFiles).toHaveBeenLastCalledWith([{ ...b, text: 'new' }]);
  });

  it('are there in the next run', async () => {
    const { files, storage } = given();
    await files.add([a]);
    expect(given(storage.kept).files.value.files).toEqual([a]);
    expect(given('{"no": "list"}').files.value.files).toEqual([]);
    expect(given('no JSON').files.value.files).toEqual([]);
  });

  it('are said to be forgotten where there are too many to keep', async () => {
    const { files, storage } = given();
    storage.setItem = (_, text) => {
      if (text.length > 10) throw new Error('full');
      storage.kept = text;
    };
    await files.add([a]);
    expect([files.value.forgotten, storage.kept]).toEqual([true, '[]']);
  });
});

it('what was understood is one line', () => {
  expect(summaryText({ ...summary, services: 1, problems: [{ file: 'a', line: 1, text: 'x' }] })).toBe('1 file: 2 messages, 1 service, 1 problem');
});
