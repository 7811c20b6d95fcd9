import { describe, expect, it } from 'vitest';
import type { Row } from '../engine/api.ts';
import { pageRows, RowPages } from './row-pages.ts';

const row = (number: number): Row => ({
  number,
  seconds: number,
  nanoseconds: 0,
  source: '',
  destination: '',
  protocol: '',
  length: 0,
  info: '',
  colour: undefined,
  stream: -1,
});

function pagesOver(total: number) {
  const asked: [number, number][] = [];
  const view = { total };
  const pages = new RowPages(async (from, to) => {
    asked.push([from, to]);
    return Array.from({ length: Math.max(0, Math.min(to, view.total) - from) }, (_, i) => row(from + i + 1));
  }, total);
  return { pages, asked, view };
}

describe('row pages', () => {
  it('pull each page once, with the row above it', async () => {
    const { pages, asked } = pagesOver(1000);
    await Promise.all([pages.load(130, 140), pages.load(200, 210)]);
    await pages.load(128, 256);
    expect(asked).toEqual([[127, 256]]);
    expect(pages.row(130)?.number).toBe(131);
    expect(pages.before(128)?.number).toBe(128);
    expect(pages.before(129)?.number).toBe(129);
  });
  it('keep nobody waiting for rows that are there and only asked for again', async () => {
    const { pages } = pagesOver(10);
    await pages.load(0, 10);
    pages.continueWith(() => new Promise(() => {}), 10);
    pages.refresh();
    await pages.loadAround(3);
    expect(pages.row(3)?.number).toBe(4);
  });
  it('have no row above the first', async () => {
    const { pages } = pagesOver(10);
    await pages.load(0, 10);
    expect(pages.before(0)).toBeUndefined();
  });
  it('never ask behind the end', async () => {
    const { pages, asked } = pagesOver(10);
    await pages.load(0, 500);
    expect(asked).toEqual([[0, 10]]);
    expect(pages.isLoaded(0, 500)).toBe(true);
  });
  it('ask again for the last page of a view that has grown', async () => {
    const { pages, asked, view } = pagesOver(10);
    await pages.load(0, 10);
    view.total = pages.length = 50;
    expect(pages.isLoaded(0, 50)).toBe(false);
    expect(pages.row(9)?.number).toBe(10);
    await pages.load(0, 50);
    expect(asked).toEqual([
      [0, 10],
      [0, 50],
    ]);
    expect(pages.row(49)?.number).toBe(50);
  });
  it('keep showing what is refreshed until the new rows are there', async () => {
    const { pages, asked } = pagesOver(10);
    await pages.load(0, 10);
    pages.refresh();
    expect(pages.row(3)?.number).toBe(4);
    expect(pages.isLoaded(0, 10)).toBe(false);
    await pages.load(0, 10);
    expect(asked.length).toBe(2);
    expect(pages.isLoaded(0, 10)).toBe(true);
  });
  it('go on with the rows of a larger view, also those that were under way', async () => {
    let refuse = (_: Error) => {};
    const pages = new RowPages(
      () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
      10,
    );
    const loading = pages.load(0, 10);
    pages.continueWith(async () => [row(1), row(2)], 12);
    refuse(new Error('the view is closed'));
    await loading;
    expect(pages.length).toBe(12);
    expect(pages.row(1)?.number).toBe(2);
  });
  it('let go of the pages used longest ago', async () => {
    const { pages } = pagesOver(1_000_000);
    await pages.load(0, 1);
    for (let page = 1; page < 96; page++) await pages.load(page * pageRows, page * pageRows + 1);
    await pages.load(0, 1);
    await pages.load(500 * pageRows, 500 * pageRows + 1);
    expect(pages.row(0)?.number).toBe(1);
    expect(pages.row(pageRows)).toBeUndefined();
  });
  it('ask again after a failure', async () => {
    let failing = true;
    const pages = new RowPages(async () => {
      if (failing) throw new Error('gone');
      return [row(1)];
    }, 1);
    await expect(pages.load(0, 1)).rejects.toThrow('gone');
    failing = false;
    await pages.load(0, 1);
    expect(pages.row(0)?.number).toBe(1);
  });
});

it('asks again for rows that were on their way when they changed, whichever answer comes first', async () => {
  for (const order of [[0, 1], [1, 0]]) {
    const answers: (() => void)[] = [];
    const pages = new RowPages((from, to) => {
      const length = 60 + answers.length,
        rows = Array.from({ length: to - from }, (_, i) => ({ ...row(from + i + 1), length }));
      return new Promise((resolve) => answers.push(() => resolve(rows)));
    }, 10);
    const before = pages.load(0, 10);
    pages.refresh();
    const after = pages.load(0, 10);
    expect(answers.length).toBe(2);
    for (const one of order) answers[one]();
    await Promise.all([before, after]);
    expect([pages.row(3)?.length, pages.isLoaded(0, 10)]).toEqual([61, true]);
  }
});
