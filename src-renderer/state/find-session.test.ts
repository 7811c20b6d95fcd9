import { describe, expect, it, vi } from 'vitest';
import type { Call, FindProgress, FindRequest, Found } from '../engine/api.ts';
import { fakeEngine } from '../../src-main/tooling/fake-engine.ts';
import { FindSession } from './find-session.ts';

function session(find: (view: number, request: FindRequest, call?: Call<FindProgress>) => Promise<Found | undefined>) {
  const shown: Found[] = [],
    user = { isElsewhere: false };
  const setSelected = vi.fn(async () => {});
  const made = new FindSession(fakeEngine({ find, setSelected }), 1, {
    view: () => 7, frame: () => 4, wish: () => () => !user.isElsewhere, show: async (found) => void shown.push(found),
  });
  return { made, shown, user, setSelected };
}

describe('finding', () => {
  it('asks from the selected packet on, and shows what was found', async () => {
    const asked: FindRequest[] = [];
    const { made, shown } = session(async (_, request) => {
      asked.push(request);
      return { frame: 9, around: true };
    });
    made.ask({ text: 'GET', where: 'bytes' });
    await made.next('backward');
    expect(asked).toEqual([{ text: 'GET', as: 'text', where: 'bytes', matchCase: false, direction: 'backward', from: 4 }]);
    expect(shown).toEqual([{ frame: 9, around: true }]);
    expect(made.state.value).toMatchObject({ progress: undefined, message: 'Went on from the other end', failed: false });
  });

  it('says that nothing was found, and why a text is refused', async () => {
    const { made } = session(async () => undefined);
    made.ask({ text: 'x' });
    await made.next('forward');
    expect(made.state.value).toMatchObject({ message: 'Nothing found', failed: true });
    const refused = session(() => Promise.reject(Object.assign(new Error('No pattern.'), { name: 'UserError' })));
    refused.made.ask({ text: '(', as: 'regex' });
    await refused.made.next('forward');
    expect(refused.made.state.value).toMatchObject({ message: 'No pattern.', failed: true });
  });

  it('is stopped by the next key, whose search alone counts', async () => {
    const signals: AbortSignal[] = [];
    const { made, shown } = session((_, { text }, call) => {
      signals.push(call!.signal!);
      call!.progress?.({ done: 1, total: 4 });
      return text === 'slow' ? new Promise(() => {}) : Promise.resolve({ frame: 2, around: false });
    });
    made.ask({ text: 'slow' });
    void made.next('forward');
    expect(made.state.value.progress).toBe(0.25);
    made.ask({ text: 'fast' });
    expect(signals[0].aborted).toBe(true);
    await made.next('forward');
    expect(shown).toEqual([{ frame: 2, around: false }]);
  });

  it('leaves the user where he has gone while it ran', async () => {
    let answer = (_: Found) => {};
    const { made, shown, user } = session(() => new Promise((resolve) => (answer = resolve)));
    made.ask({ text: 'x' });
    const searched = made.next('forward');
    user.isElsewhere = true;
    answer({ frame: 2, around: true });
    await searched;
    expect(shown).toEqual([]);
    expect(made.state.value).toMatchObject({ progress: undefined, message: undefined, failed: false });
  });

  it('tells the engine the selected packet where a filter speaks of it', async () => {
    const { made, setSelected } = session(async () => undefined);
    made.ask({ text: 'tcp.stream == ${tcp.stream}', as: 'filter' });
    await made.next('forward');
    expect(setSelected).toHaveBeenCalledWith(1, 4);
  });
});
