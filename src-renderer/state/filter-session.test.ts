import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilterCheck } from '../engine/api.ts';
import { FilterSession, isWaiting, typingPause } from './filter-session.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const abortError = () => Object.assign(new Error('aborted'), { name: 'AbortError' });

/** A session whose filters beginning with `tcp` or `udp` are valid; a view ends when `finish` is called. */
function session() {
  const shown: string[] = [];
  let calledOff = (_: Error) => {};
  let finish = () => {};
  const filter = new FilterSession(
    {
      checkFilter: async (text): Promise<FilterCheck> =>
        /^(tcp|udp)/.test(text)
          ? { state: 'valid' }
          : { state: 'invalid', message: 'no such field', start: 0, end: text.length, unfinished: text === 't' },
    },
    (text) => {
      shown.push(text);
      calledOff(abortError());
      return new Promise((resolve, reject) => {
        finish = resolve;
        calledOff = reject;
      });
    },
    () => {
      calledOff(abortError());
      return true;
    },
  );
  const pause = () => vi.advanceTimersByTimeAsync(typingPause);
  return {
    filter,
    shown,
    pause,
    finish: async () => {
      finish();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('the filter bar', () => {
  it('knows that the list does not follow a filter that is only prepared, or was stopped', async () => {
    const { filter, pause, finish } = session();
    filter.prepare('tcp');
    await pause();
    expect(isWaiting(filter.state.value)).toBe(true);
    void filter.apply();
    await pause();
    expect(isWaiting(filter.state.value)).toBe(false);
    await finish();
    filter.type('udp');
    await pause();
    expect(isWaiting(filter.state.value)).toBe(false);
    void filter.stop();
    await pause();
    expect(filter.state.value).toMatchObject({ text: 'udp', applied: 'tcp' });
    expect(isWaiting(filter.state.value)).toBe(true);
    filter.type('nonsense');
    await pause();
    expect(isWaiting(filter.state.value)).toBe(false);
  });
  it('tells whether a text is a filter when another one is written already', async () => {
    const { filter } = session();
    const answer = filter.accepts('tcp ');
    filter.type('nonsense');
    expect([await answer, await filter.accepts('nonsense'), await filter.accepts(' ')]).toEqual([true, false, false]);
  });
  it('runs what is valid once the typing pauses', async () => {
    const { filter, shown, pause } = session();
    for (const text of ['t', 'tc', 'tcp']) filter.type(text);
    expect(filter.state.value).toMatchObject({ text: 'tcp', check: undefined, applied: '' });
    await pause();
    expect(shown).toEqual(['tcp']);
    expect(filter.state.value).toMatchObject({ check: { state: 'valid' }, applied: 'tcp' });
  });
  it('leaves the view alone while the text is invalid', async () => {
    const { filter, shown, pause, finish } = session();
    filter.type('tcp');
    await pause();
    await finish();
    filter.type('tcq');
    filter.type('nonsense');
    await pause();
    expect(shown).toEqual(['tcp']);
    expect(filter.state.value).toMatchObject({ text: 'nonsense', applied: 'tcp', check: { state: 'invalid' } });
  });
  it('shows everything again when the text is cleared', async () => {
    const { filter, shown, pause, finish } = session();
    filter.type('tcp');
    await pause();
    await finish();
    filter.clear();
    await pause();
    expect(shown).toEqual(['tcp', '']);
    expect(filter.state.value).toMatchObject({ text: '', check: { state: 'empty' }, applied: '' });
  });
  it('calls a running filter off with the next key, and runs it anew when the text comes back', async () => {
    const { filter, shown, pause } = session();
    filter.type('tcp');
    await pause();
    filter.type('tcpx');
    await vi.advanceTimersByTimeAsync(0);
    filter.type('tcp');
    await pause();
    expect(shown).toEqual(['tcp', 'tcp']);
    expect(filter.state.value.applied).toBe('tcp');
  });
  it('is still that of the list when a run of it gives way to another, as more packets come', async () => {
    const { filter, shown, pause, finish } = session();
    filter.type('tcp');
    await pause();
    void filter.refresh(true);
    await finish();
    expect([shown, filter.state.value.applied]).toEqual([['tcp', 'tcp'], 'tcp']);
  });
  it('does not run a filter again that differs only in blanks around it', async () => {
    const { filter, shown, pause, finish } = session();
    filter.type('tcp');
    await pause();
    await finish();
    filter.type('tcp ');
    await pause();
    expect(shown).toEqual(['tcp']);
  });
  it('goes back to the filter before when it is stopped', async () => {
    const { filter, shown, pause, finish } = session();
    filter.type('tcp');
    await pause();
    await finish();
    filter.type('udp');
    await pause();
    void filter.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(filter.state.value).toMatchObject({ text: 'udp', applied: 'tcp' });
    expect(shown).toEqual(['tcp', 'udp', 'tcp']);
  });
  it('does not lose a text that is checked while the capture grows', async () => {
    const { filter, shown, pause } = session();
    filter.type('tcp');
    vi.advanceTimersByTime(typingPause);
    void filter.refresh(true);
    await pause();
    expect(shown).toEqual(['', 'tcp']);
    expect(filter.state.value.applied).toBe('tcp');
  });
  it('prepares a text without running it', async () => {
    const { filter, shown, pause } = session();
    filter.prepare('udp');
    await pause();
    expect(shown).toEqual([]);
    expect(filter.state.value).toMatchObject({ text: 'udp', check: { state: 'valid' }, applied: '' });
  });
  it('tells an error of the engine as one sentence', async () => {
    const filter = new FilterSession(
      { checkFilter: async () => ({ state: 'valid' }) },
      async () => {
        throw Object.assign(new Error('The capture is closed.'), { name: 'UserError' });
      },
      () => true,
    );
    await filter.apply('tcp');
    expect(filter.state.value.error).toBe('The capture is closed.');
  });
  it.each([
    ['', 'replace', 'udp'],
    ['', 'and', 'udp'],
    ['', 'and not', '!(udp)'],
    ['tcp', 'replace', 'udp'],
    ['tcp', 'not', '!(udp)'],
    ['tcp', 'and', '(tcp) && (udp)'],
    ['tcp', 'or', '(tcp) || (udp)'],
    ['tcp', 'and not', '(tcp) && !(udp)'],
    ['tcp', 'or not', '(tcp) || !(udp)'],
  ] as const)('joins a filter to %j by %j', (present, joining, wanted) => {
    const { filter } = session();
    filter.prepare(present);
    expect(filter.joined('udp', joining)).toBe(wanted);
  });
});
