import { describe, expect, it } from 'vitest';
import type { FollowInfo, FollowLine, FollowLook, FollowMatch, FollowSearch } from '../engine/api.ts';
import { FollowSession } from './follow-session.ts';

const info: FollowInfo = { protocol: 'tcp', stream: 3, sides: ['a:1', 'b:2'], bytes: [10, 10], pages: 3, streams: 9, notes: [] };
const look: FollowLook = { form: 'ascii', only: 'both', width: 80 };
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Page p has lines of ten bytes each, five in all. */
const page = (number: number): FollowLine[] =>
  Array.from({ length: 5 }, (_, i) => ({ side: 0, text: `${number}.${i}`, frame: 1, position: 50 * number + 10 * i, bytes: 10 }));

function sessionOver(matches: readonly FollowMatch[] = [], refuse?: string) {
  const asked: (readonly [FollowLook, number])[] = [],
    searched: FollowSearch[] = [];
  const session = new FollowSession(
    {
      follow: async () => {
        if (refuse !== undefined) throw Object.assign(new Error(refuse), { name: 'UserError' });
        return info;
      },
      followPage: async (_capture, _target, asIt, number) => {
        asked.push([asIt, number]);
        return page(number);
      },
      followSearch: async (_capture, _target, search) => {
        searched.push(search);
        return { matches, more: false };
      },
      followSave: async () => 7,
    },
    1,
    { protocol: 'tcp', stream: 3 },
    look,
  );
  return { session, asked, searched };
}

describe('a followed stream', () => {
  it('asks for what is drawn, and anew in another form', async () => {
    const { session, asked } = sessionOver();
    await turn();
    session.pages!.line(0);
    await turn();
    expect(session.pages!.line(0)?.text).toBe('0.0');
    session.show({ form: 'hex' });
    expect(session.pages!.line(0)).toBeUndefined();
    expect(asked).toEqual([
      [look, 0],
      [{ ...look, form: 'hex' }, 0],
    ]);
  });
  it('tells why it cannot be followed', async () => {
    const { session } = sessionOver([], 'There is no stream 3.');
    await turn();
    expect(session.state.value).toMatchObject({ error: 'There is no stream 3.', info: undefined });
  });
  it('finds, steps from match to match and around', async () => {
    const matches: FollowMatch[] = [0, 72, 140].map((position) => ({ page: Math.floor(position / 50), side: 0, position, bytes: 4 }));
    const { session, searched } = sessionOver(matches);
    await turn();
    await session.search({ text: 'x' });
    expect(searched).toEqual([{ text: 'x', as: 'text', matchCase: false, only: 'both' }]);
    expect(session.find.value).toMatchObject({ current: 0, searching: false });
    session.step(-1);
    expect(session.find.value.current).toBe(2);
    session.step(1);
    session.step(1);
    expect(session.find.value.current).toBe(1);
    await session.pages!.load(0);
    expect(await session.lineOf(matches[1])).toBe(5 + 2);
  });
  it('looks for a line on the page before, too: there it may have begun', async () => {
    const { session } = sessionOver();
    await turn();
    expect(await session.lineOf({ page: 1, side: 0, position: 45, bytes: 2 })).toBe(4);
    expect(await session.lineOf({ page: 0, side: 1, position: 45, bytes: 2 })).toBeUndefined();
  });
  it('searches again when one direction alone is shown', async () => {
    const { session, searched } = sessionOver();
    await turn();
    await session.search({ text: 'x', matchCase: true });
    session.show({ only: 1 });
    await turn();
    expect(searched.at(-1)).toEqual({ text: 'x', as: 'text', matchCase: true, only: 1 });
    await session.search({ text: '' });
    expect(session.find.value.matches).toEqual([]);
    expect(searched).toHaveLength(2);
  });
  it('gives its whole text with lines as long as they are', async () => {
    const { session, asked } = sessionOver();
    await turn();
    expect((await session.wholeText())!.split('\n')).toHaveLength(15);
    expect(asked[0][0].width).toBeGreaterThan(1e6);
  });
});
