import { describe, expect, it } from 'vitest';
import type { FollowLine } from '../engine/api.ts';
import { StreamPages } from './stream-pages.ts';
import type { Moved } from './stream-pages.ts';

const line = (text: string): FollowLine => ({ side: 0, text, frame: 1, position: 0, bytes: 1 });
const turn = () => new Promise((resolve) => setTimeout(resolve));

function pagesOf(counts: readonly number[]) {
  const asked: number[] = [],
    moves: Moved[] = [],
    failures: unknown[] = [];
  const pages = new StreamPages(
    async (page) => {
      asked.push(page);
      if (counts[page] < 0) throw new Error('gone');
      return Array.from({ length: counts[page] }, (_, i) => line(`${page}.${i}`));
    },
    counts.length,
    (moved) => moves.push(moved),
    (error) => failures.push(error),
  );
  return { pages, asked, moves, failures };
}

describe('the lines of a stream', () => {
  it('are asked for by the page when they are drawn, once', async () => {
    const { pages, asked } = pagesOf([3, 2]);
    expect(pages.line(0)).toBeUndefined();
    expect(pages.line(1)).toBeUndefined();
    await turn();
    expect(asked).toEqual([0]);
    expect(pages.line(2)?.text).toBe('0.2');
    expect(pages.line(3)).toBeUndefined();
    await turn();
    expect(pages.line(3)?.text).toBe('1.0');
    expect(pages.length).toBe(5);
    expect(pages.whole).toBe(true);
  });
  it('are estimated by those that are known', async () => {
    const { pages } = pagesOf([10, 50, 10, 10]);
    await pages.load(0);
    expect(pages.length).toBe(40);
    await pages.load(1);
    expect(pages.length).toBe(10 + 50 + 30 + 30);
    expect(pages.pageOf(9)).toBe(0);
    expect(pages.pageOf(10)).toBe(1);
    expect(pages.firstOf(2)).toBe(60);
  });
  it('tell where what was on screen has moved to when an estimate was wrong', async () => {
    const { pages, moves } = pagesOf([10, 50, 10]);
    await pages.load(2);
    await pages.load(0);
    await pages.load(1);
    // Page 2 began at line 20 as long as page 1 was thought to have 10 lines.
    expect(moves.at(-1)!(23.5)).toBe(63.5);
    expect(moves.at(-1)!(4)).toBe(4);
    expect(moves.at(-1)!(15)).toBe(35);
    expect(moves.at(-1)!(30)).toBe(70);
  });
  it('that cannot be had are not asked for again and again', async () => {
    const { pages, asked, failures } = pagesOf([-1]);
    pages.line(0);
    await turn();
    pages.line(0);
    await turn();
    expect(asked).toEqual([0]);
    expect(failures).toHaveLength(1);
  });
  it('of a long stream do not stay', async () => {
    const { pages, asked } = pagesOf(new Array<number>(100).fill(1));
    for (let page = 0; page < 100; page++) await pages.lines(page);
    expect(pages.length).toBe(100);
    expect(pages.line(0)).toBeUndefined();
    expect(pages.line(99)).toBeDefined();
    await turn();
    expect(asked.filter((page) => page === 0)).toHaveLength(2);
  });
});
