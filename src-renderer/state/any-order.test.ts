/** Whatever the user does while answers of the engine are on their way, in whatever order these come: he gets what he asked for last. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Call, Engine, Row, RowSorting } from '../engine/api.ts';
import { OpenCapture } from './open-capture.ts';

const packets = 300;
const passes: Readonly<Record<string, (frame: number) => boolean>> = {
  '': () => true, even: frame => frame % 2 === 0, late: frame => frame > 200, none: () => false,
};
const framesOf = (filter: string) => Array.from({ length: packets }, (_, i) => i + 1).filter(passes[filter]);

/** An engine that does at once what it is told, in that order, and whose answers come when the test lets them. */
function lateEngine() {
  const held: (() => void)[] = [];
  const views = new Map<number, readonly number[]>();
  let last = 0;
  const late = <Value>(value: () => Value, signal?: AbortSignal) =>
    new Promise<Value>((resolve, reject) => {
      let answer: () => void;
      try {
        const known = value();
        answer = () => resolve(known);
      } catch (error) {
        answer = () => reject(error as Error);
      }
      held.push(answer);
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const framesIn = (view: number) => {
    const frames = views.get(view);
    if (!frames) throw Object.assign(new Error('This list of packets is no longer there.'), { name: 'UserError' });
    return frames;
  };
  const made = (capture: number, filter: string, frames: readonly number[]) => {
    views.set(++last, frames);
    return { view: last, capture, filter, shown: frames.length, total: packets, milliseconds: 0 };
  };
  const sortedBy = (sorting: RowSorting | undefined, frames: readonly number[]) => frames.toSorted((a, b) => (sorting?.descending ? b - a : a - b));
  const engine = {
    view: (capture: number, filter: string, { signal }: Call = {}) => late(() => made(capture, filter, framesOf(filter)), signal),
    sorted: (view: number, sorting: RowSorting | undefined, { signal }: Call = {}) =>
      late(() => made(1, '', sortedBy(sorting, framesIn(view))), signal),
    release: (view: number) => late(() => void views.delete(view)),
    rows: (view: number, from: number, to: number, { signal }: Call = {}) =>
      late(() => framesIn(view).slice(from, to).map((number) => ({ number }) as Row), signal),
    locate: (view: number, frame: number) =>
      late(() => {
        const frames = framesIn(view),
          place = frames.indexOf(frame);
        return place >= 0 ? place : frames.filter((other) => other < frame).length;
      }),
    tree: (_: number, number: number, { signal }: Call = {}) => late(() => ({ number, nodes: [], sources: [] }), signal),
    checkFilter: (text: string) =>
      late(() => (text in passes ? { state: 'valid' } : { state: 'invalid', message: '', start: 0, end: 1, unfinished: false })),
    follow: () => new Promise(() => {}),
    connection: () => new Promise(() => {}),
  } as unknown as Engine;
  return { engine, held };
}

/** What was asked for last, as far as something was. */
interface Asked {
  /** Unknown where another text was written before it was run. */
  filter: string | undefined;
  sorting: RowSorting | undefined;
  frame: number | undefined;
}

type Action = (capture: OpenCapture, asked: Asked) => void;

const ignored = (promise: Promise<unknown>) => void promise.catch(() => {});
const filters = fc.constantFrom('', 'even', 'late', 'none').map((filter): Action => (capture, asked) => {
  asked.filter = filter;
  ignored(capture.filter.apply(filter));
});
const sortings = fc.option(fc.boolean(), { nil: undefined }).map((descending): Action => (capture, asked) => {
  const { signal } = new AbortController();
  // Before there are rows, there is nothing to sort.
  if (!capture.views.shown.value) return;
  asked.sorting = descending === undefined ? undefined : { column: 'info', descending };
  ignored(capture.views.sort(asked.sorting, { signal, progress: () => {} }));
});
const goings = fc.oneof(
  fc.integer({ min: 1, max: packets }).map((frame): Action => (capture, asked) => {
    asked.frame = frame;
    ignored(capture.cursor.selectFrame(frame));
  }),
  fc.integer({ min: 0, max: packets }).map((index): Action => (capture, asked) => {
    asked.frame = undefined;
    ignored(capture.cursor.selectIndex(index));
  }),
  fc.constantFrom(1, -1, 20).map((offset): Action => (capture, asked) => {
    asked.frame = undefined;
    ignored(capture.cursor.step(offset));
  }),
);
const others = fc.constantFrom<Action>(
  (capture, asked) => {
    asked.filter = undefined;
    capture.filter.prepare('not yet');
  },
  (capture) => capture.reread(),
  (capture) => ignored(capture.filter.refresh(true)),
  (capture) => capture.views.refreshRows(),
);

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('ends where the last actions lead', async () => {
  const steps = fc.array(fc.tuple(fc.oneof(filters, sortings, goings, others), fc.array(fc.nat(), { maxLength: 4 })), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (actions, choices) => {
      const { engine, held } = lateEngine();
      const give = async (choice: number) => {
        if (held.length > 0) held.splice(choice % held.length, 1)[0]();
        await turn();
      };
      const capture = new OpenCapture(engine, '/a.pcap', { capture: 1, packets, bytesRead: 2, bytesTotal: 2, timeDigits: 6 });
      const asked: Asked = { filter: '', sorting: undefined, frame: undefined };
      for (const [act, order] of actions) {
        act(capture, asked);
        for (const choice of order) await give(choice);
      }
      await turn();
      for (let answers = 0; held.length > 0; answers++) {
        expect(answers).toBeLessThan(5000);
        await give(choices.next().value ?? 0);
      }

      const { applied } = capture.filter.state.value,
        frames = framesOf(applied),
        shown = capture.views.shown.value!,
        { frame, tree } = capture.selection.state.value;
      expect(shown).toMatchObject({ filter: applied, shown: frames.length, complete: true });
      expect(capture.views.running.value).toBeUndefined();
      if (asked.filter !== undefined) expect(applied).toBe(asked.filter);
      expect(capture.views.sorting.value).toEqual(asked.sorting);
      expect(tree?.number ?? 0).toBe(frame);
      if (frames.length > 0) expect(frame).toBeGreaterThan(0);
      if (frames.includes(frame)) expect(capture.cursor.selectedRow?.row.number).toBe(frame);
      if (asked.frame !== undefined && frames.includes(asked.frame)) expect(frame).toBe(asked.frame);
    }),
    { numRuns: 100 },
  );
}, 60_000);
