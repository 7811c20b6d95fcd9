/** Lists of packets: what filters let through, in whatever order, row by row and tree by tree. */
import type { Engine, Row } from '../../api/index.ts';
import { exportView } from '../../export/view-export.ts';
import type { CompileOptions, CompiledFilter } from '../../filter/index.ts';
import type { Desk } from '../desk.ts';
import { type RunOptions, compiled, followsShown, runFilter } from '../filtering/filter-run.ts';
import { find } from '../filtering/find.ts';
import { type RowOrder, orderOf, ranksBy } from '../list/sorting.ts';
import { Turns } from '../turns.ts';
import { View } from '../views.ts';

type Answered = 'view' | 'sorted' | 'part' | 'release' | 'rows' | 'locate' | 'tree' | 'find' | 'export';

export function lists(desk: Desk): Pick<Engine, Answered> {
  return {
    async view(id, filter, call = {}) {
      const began = performance.now();
      const capture = desk.capture(id);
      const options = await desk.filters.complete(capture, filter, new Turns(call.signal));
      const test = compiled(filter, desk.registry, options);
      const view = desk.show(new View(desk.nextId(), capture, filter, test.typed === undefined));
      const progress = (): void => call.progress?.({ view: view.id, tested: view.tested, shown: view.shown });
      try {
        if (view.all) progress();
        else await run(desk, view, test, options, { verifyChecksums: desk.verifyChecksums, signal: call.signal, progress });
      } catch (error) {
        desk.views.delete(view.id);
        throw error;
      }
      return { view: view.id, capture: id, filter, shown: view.shown, total: view.total, milliseconds: performance.now() - began };
    },

    async sorted(id, sorting, call = {}) {
      const began = performance.now();
      const view = desk.view(id);
      let order: RowOrder | undefined;
      if (sorting !== undefined) {
        const { column, descending } = sorting;
        if (view.ranks?.column !== column || view.ranks.ranks.length !== view.shown) {
          view.ranks = await ranksBy(column, view.capture, view, { verifyChecksums: desk.verifyChecksums, call });
        }
        order = await orderOf(view.ranks, descending, call);
      }
      const sorted = desk.show(view.inOrder(desk.nextId(), order));
      return {
        view: sorted.id, capture: view.capture.id, filter: view.filter, shown: sorted.shown, total: view.total,
        milliseconds: performance.now() - began,
      };
    },

    async part(id, places, filter, call = {}) {
      const began = performance.now();
      const whole = desk.view(id), { capture } = whole, turns = new Turns(call.signal);
      const options = await desk.filters.complete(capture, filter, turns);
      const part = new View(desk.nextId(), capture, filter, false);
      const among = await whole.at(places, turns);
      await runFilter(part, compiled(filter, desk.registry, options), { verifyChecksums: desk.verifyChecksums, signal: call.signal, among });
      desk.show(part);
      return { view: part.id, capture: capture.id, filter, shown: part.shown, total: part.total, milliseconds: performance.now() - began };
    },

    async release(id) {
      desk.view(id);
      desk.views.delete(id);
    },

    async rows(id, from, to, call = {}) {
      const view = desk.view(id);
      const turns = new Turns(call.signal);
      const rows: Row[] = [];
      for (let index = from; index < Math.min(to, view.shown); index++) {
        rows.push(desk.rows.row(view.capture, view.shownAt(index)));
        if (turns.over) {
          await turns.next();
          desk.view(id);
        }
      }
      view.capture.firstLook.take();
      return rows;
    },

    async locate(id, frame) {
      return desk.view(id).shownPlace(frame - 1);
    },

    async tree(id, frame, call = {}) {
      const capture = desk.capture(id);
      return desk.trees.inTurns(() => desk.capture(id), desk.row(capture, frame), call);
    },

    async find(id, request, call = {}) {
      const view = desk.view(id);
      const filterOptions = request.as === 'filter' ? await desk.filters.complete(view.capture, request.text, new Turns(call.signal)) : {};
      return find(view, request, { rows: desk.rows, trees: desk.trees, filterOptions, verifyChecksums: desk.verifyChecksums }, call);
    },

    async export(id, format, path, call = {}) {
      const view = desk.view(id);
      return exportView(view.packets(), format, path, {
        verifyChecksums: desk.verifyChecksums, turn: new Turns(call.signal), progress: done => call.progress?.({ done, total: view.shown }),
      });
    },
  };
}

/** Tests only what an earlier answer leaves, where there is one. */
async function run({ registry, answers }: Desk, view: View, test: CompiledFilter, options: CompileOptions, how: RunOptions): Promise<void> {
  const follows = followsShown(test, registry), earlier = follows ? undefined : answers.narrowed(view.capture, view.filter);
  const keep = answers.keeper();
  if (earlier === undefined) await runFilter(view, test, how);
  else await runFilter(view, compiled(earlier.rest, registry, options), { ...how, among: earlier.among });
  // What is read later may change what packets say that are there already.
  if (view.capture.loading === undefined && !follows) keep(view);
}
