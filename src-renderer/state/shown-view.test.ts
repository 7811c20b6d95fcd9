import { describe, expect, it, vi } from 'vitest';
import type { Call, Engine, Row, RowSorting, ViewInfo, ViewProgress } from '../engine/api.ts';
import { ViewSwitch } from './shown-view.ts';

const row = (number: number): Row => ({
  number,
  seconds: 0,
  nanoseconds: 0,
  source: '',
  destination: '',
  protocol: '',
  length: 0,
  info: '',
  colour: undefined,
  stream: -1,
});

/** A view whose filter the test runs: `progress` tells of it, `finish` ends it. */
interface Running {
  readonly view: number;
  readonly filter: string;
  readonly signal: AbortSignal;
  progress(shown: number, tested: number): void;
  finish(shown: number, total: number): void;
}

function switchOver(anchor: () => number | undefined = () => undefined) {
  const runs: Running[] = [];
  const release = vi.fn(async (_view: number) => {});
  const shown = new Map<number, number>();
  const engine = {
    view: (capture: number, filter: string, { signal, progress }: Call<ViewProgress>) =>
      new Promise<ViewInfo>((resolve, reject) => {
        const view = runs.length + 1;
        signal!.addEventListener('abort', () => reject(signal!.reason as Error));
        runs.push({
          view,
          filter,
          signal: signal!,
          progress: (shown, tested) => progress!({ view, shown, tested }),
          finish: (count, total) => {
            shown.set(view, count);
            resolve({ view, capture, filter, shown: count, total, milliseconds: 1 });
          },
        });
      }),
    release,
    // Sorted views are those in which the last packet is first; their number is negative.
    sorted: async (view: number, sorting: RowSorting | undefined) =>
      ({ view: (sorting?.descending ? -1 : 1) * Math.abs(view), shown: shown.get(Math.abs(view)) }),
    rows: async (view: number, from: number, to: number) =>
      Array.from(
        { length: Math.min(to, shown.get(Math.abs(view)) ?? to) - from },
        (_, i) => row(view < 0 ? shown.get(-view)! - from - i : from + i + 1),
      ),
    locate: async (_view: number, frame: number) => frame - 1,
  } as unknown as Engine;
  return { views: new ViewSwitch(engine, 1, anchor), runs, release, engine };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('rows that change while the first view is on its way are shown as they are then', async () => {
  const { views, runs, engine } = switchOver();
  let isMarked = false,
    isAsked = false;
  engine.rows = async (_view, from, to) => {
    const rows = Array.from({ length: to - from }, (_, i) => ({ ...row(from + i + 1), markings: isMarked ? (['marked'] as const) : [] }));
    isAsked = true;
    await new Promise((resolve) => setTimeout(resolve, 40));
    return rows;
  };
  const shown = views.show('');
  runs[0].finish(4, 4);
  await vi.waitUntil(() => isAsked, { interval: 0 });
  isMarked = true;
  views.refreshRows();
  await shown;
  expect(views.shown.value?.pages.row(3)?.markings).toEqual(['marked']);
  expect(views.shown.value?.pages.isLoaded(0, 4)).toBe(true);
});

describe('sorted rows', () => {
  const backwards = { column: 'number', descending: true } as const;
  const sorted = async (shown: number) => {
    const { views, runs, release } = switchOver();
    const first = views.show('');
    runs[0].finish(4, 4);
    await first;
    await views.sort(backwards, { signal: new AbortController().signal, progress: () => {} });
    const next = views.show('tcp');
    runs[1].progress(200, 500);
    await settled();
    const early = views.shown.value?.filter;
    runs[1].finish(shown, 100_000);
    await next;
    return { views, early, release };
  };
  it('stay sorted under another filter, and come when all are known', async () => {
    const { views, early, release } = await sorted(3);
    expect(early).toBe('');
    expect(release.mock.calls.flat()).toEqual([1, -1, 2]);
    expect([0, 1, 2].map((index) => views.shown.value?.pages.row(index)?.number)).toEqual([3, 2, 1]);
  });
  it('are in the order of the file again when they are many', async () => {
    const { views } = await sorted(60_000);
    expect(views.sorting.value).toBeUndefined();
    expect(views.shown.value?.pages.row(0)?.number).toBe(1);
  });
});

describe('a sorting that is on its way', () => {
  /** A view of four packets, and the signals of the sortings that were asked for. */
  const sortings = async () => {
    const { views, runs, engine } = switchOver();
    const first = views.show('');
    runs[0].finish(4, 4);
    await first;
    const asked: AbortSignal[] = [];
    engine.sorted = (_view, _sorting, call) =>
      new Promise((_resolve, reject) => {
        asked.push(call!.signal!);
        call!.signal!.addEventListener('abort', () => reject(call!.signal!.reason as Error));
      });
    const sort = (column: RowSorting['column']) =>
      views.sort({ column, descending: false }, { signal: new AbortController().signal, progress: () => {} }).catch(() => {});
    return { views, runs, asked, sort };
  };
  it('gives way to the next one', async () => {
    const { asked, sort } = await sortings();
    void sort('info');
    void sort('source');
    expect(asked.map(({ aborted }) => aborted)).toEqual([true, false]);
  });
  it('ends when other rows take the place of those that it sorts', async () => {
    const { views, runs, asked, sort } = await sortings();
    void sort('info');
    const next = views.show('tcp');
    runs[1].finish(60_000, 60_000);
    await next;
    expect(asked[0].aborted).toBe(true);
  });
});

describe('the shown view', () => {
  it('asks for its first rows once, however often there are more matches before they come', async () => {
    const { views, runs, engine } = switchOver();
    const asked: (() => void)[] = [];
    engine.rows = (_view, from, to) =>
      new Promise((resolve) => asked.push(() => resolve(Array.from({ length: to - from }, (_, i) => row(from + i + 1)))));
    const shown = views.show('tcp');
    for (const count of [200, 300, 400]) {
      runs[0].progress(count, 2 * count);
      await settled();
    }
    runs[0].finish(500, 1000);
    await settled();
    expect(asked).toHaveLength(1);
    asked[0]();
    await shown;
    expect(views.shown.value).toMatchObject({ id: 1, shown: 500, tested: 1000, complete: true });
  });

  it('comes with its first rows when its filter is done', async () => {
    const { views, runs } = switchOver();
    const shown = views.show('tcp');
    runs[0].progress(3, 500);
    expect(views.shown.value).toBeUndefined();
    runs[0].finish(5, 1000);
    await shown;
    expect(views.shown.value).toMatchObject({ id: 1, filter: 'tcp', shown: 5, tested: 1000, complete: true });
    expect(views.shown.value?.pages.row(0)?.number).toBe(1);
    expect(views.running.value).toBeUndefined();
  });

  it('comes earlier when the first matches fill a screen, and then grows', async () => {
    const { views, runs } = switchOver();
    const shown = views.show('tcp');
    runs[0].progress(200, 300);
    await settled();
    expect(views.shown.value).toMatchObject({ id: 1, shown: 200, complete: false });
    runs[0].progress(400, 600);
    expect(views.shown.value).toMatchObject({ shown: 400, tested: 600 });
    expect(views.shown.value?.pages.length).toBe(400);
    runs[0].finish(700, 1000);
    await shown;
    expect(views.shown.value).toMatchObject({ shown: 700, complete: true });
  });

  it('stays until the next one has rows, and is released then', async () => {
    const { views, runs, release } = switchOver();
    const first = views.show('');
    runs[0].finish(10, 10);
    await first;
    const second = views.show('udp');
    runs[1].progress(1, 5);
    await settled();
    expect(views.shown.value?.id).toBe(1);
    expect(release).not.toHaveBeenCalled();
    runs[1].finish(2, 10);
    await second;
    expect(views.shown.value?.id).toBe(2);
    expect(release).toHaveBeenCalledWith(1);
  });

  it('is not touched by a filter that was called off', async () => {
    const { views, runs } = switchOver();
    const first = views.show('');
    runs[0].finish(10, 10);
    await first;
    const second = views.show('udp');
    views.cancelUnseen();
    runs[1].progress(500, 600);
    await expect(second).rejects.toThrow('aborted');
    await settled();
    expect(runs[1].signal.aborted).toBe(true);
    expect(views.shown.value?.id).toBe(1);
    expect(views.running.value).toBeUndefined();
  });

  it('goes on filtering while it is on screen, until the next filter runs', async () => {
    const { views, runs } = switchOver();
    const first = views.show('tcp');
    runs[0].progress(200, 300);
    await settled();
    views.cancelUnseen();
    expect(runs[0].signal.aborted).toBe(false);
    const second = views.show('udp');
    await expect(first).rejects.toThrow('aborted');
    runs[1].finish(1, 10);
    await second;
    expect(views.shown.value?.filter).toBe('udp');
  });

  it('asks for no more rows of a filter that gave way to the next one when its first ones were shown', async () => {
    const { views, runs, engine } = switchOver();
    const first = views.show('tcp');
    runs[0].progress(1000, 1000);
    await settled();
    const { pages } = views.shown.value!,
      { rows } = engine;
    const second = views.show('udp');
    await expect(first).rejects.toThrow('aborted');
    engine.rows = async (view, from, to) => {
      if (view === 1) throw new Error('This list of packets is no longer there.');
      return rows(view, from, to);
    };
    const there = pages.loadAround(900);
    await settled();
    runs[1].finish(3, 1000);
    await second;
    await there;
    expect(pages.row(900)).toBeUndefined();
    expect(views.shown.value).toMatchObject({ filter: 'udp', shown: 3 });
  });

  it('keeps its rows when the capture has grown', async () => {
    const { views, runs, release } = switchOver();
    const first = views.show('');
    runs[0].finish(200, 200);
    await first;
    const { pages } = views.shown.value!;
    const second = views.show('', true);
    runs[1].progress(150, 150);
    await settled();
    expect(views.shown.value).toMatchObject({ id: 1, shown: 200 });
    runs[1].finish(900, 900);
    await second;
    expect(views.shown.value).toMatchObject({ id: 2, shown: 900, complete: true });
    expect(views.shown.value!.pages).toBe(pages);
    expect(pages.length).toBe(900);
    expect(release).toHaveBeenCalledWith(1);
  });

  it('knows where the row lies that keeps its place', async () => {
    const { views, runs } = switchOver(() => 300);
    const shown = views.show('tcp');
    runs[0].finish(1000, 1000);
    await shown;
    expect(views.shown.value?.anchor).toBe(299);
    expect(views.shown.value?.pages.row(299)?.number).toBe(300);
  });

  it('keeps the place of the last row when all matches lie before it', async () => {
    const { views, runs } = switchOver(() => 300);
    const shown = views.show('tcp');
    runs[0].finish(7, 1000);
    await shown;
    expect(views.shown.value?.anchor).toBe(6);
  });
});
