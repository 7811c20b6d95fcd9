/** Feeds the grid from a capture's view: rows by range, and a new view without a blank moment. */
import type { GridApi, IDatasource } from 'ag-grid-community';
import type { Row } from '../../../src-main/api/index.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { isAbort } from '../../state/failure.ts';
import { pageRows } from '../../state/row-pages.ts';
import type { ShownView } from '../../state/shown-view.ts';
import { rowsInSight } from './scrolling.ts';

/** Answers the grid's blocks from the pages of whichever view is shown when they come. */
export function rowSource(capture: OpenCapture, heard: { readonly drawn: () => void; readonly fail: (error: unknown) => void }): IDatasource {
  const pull = async (from: number, to: number): Promise<{ readonly rows: Row[]; readonly total: number }> => {
    for (;;) {
      const view = capture.views.shown.value;
      if (!view) return { rows: [], total: 0 };
      try {
        await view.pages.load(from, to);
      } catch (error) {
        if (capture.views.shown.value?.id === view.id) throw error;
      }
      // A view that was replaced while its rows were on their way: those of the new one are wanted.
      const newest = capture.views.shown.value;
      if (newest?.id !== view.id) continue;
      const rows: Row[] = [];
      for (let index = from; index < to; index++) {
        const row = view.pages.row(index);
        if (row) rows.push(row);
      }
      return { rows, total: newest.shown };
    }
  };
  return {
    getRows: ({ startRow, endRow, successCallback, failCallback }) => {
      pull(startRow, endRow).then(
        ({ rows, total }) => {
          successCallback(rows, total);
          heard.drawn();
        },
        (error: unknown) => {
          failCallback();
          if (!isAbort(error)) heard.fail(error);
        },
      );
    },
  };
}

/** Brings the grid from one state of the view to the next. */
export function followView(api: GridApi<Row>, area: HTMLElement, before: ShownView | undefined, view: ShownView, selected: number): void {
  const sameRows = before?.pages === view.pages;
  if (sameRows && before.revision === view.revision) return grow(api, before, view);
  const offset = before && screenOffset(area, before, selected);
  api.setRowCount(view.shown, true);
  api.redrawRows();
  api.refreshInfiniteCache();
  if (sameRows || view.shown === 0) return;
  if (view.anchor === undefined) {
    if (before?.filter !== view.filter) api.ensureIndexVisible(0, 'top');
  } else if (offset === undefined) api.ensureIndexVisible(view.anchor, 'middle');
  else api.ensureIndexVisible(Math.max(0, view.anchor - offset), 'top');
}

/** More rows at the end: blocks are asked for again only if one on screen was not full. */
function grow(api: GridApi<Row>, before: ShownView, view: ShownView): void {
  if (before.shown === view.shown) return;
  api.setRowCount(view.shown, true);
  const lastBlock = Math.floor(Math.max(0, before.shown - 1) / pageRows) * pageRows;
  if (api.getLastDisplayedRowIndex() >= lastBlock) api.refreshInfiniteCache();
}

/** How many rows below the top of the screen the kept row stands: the selected one, else the top row itself. */
function screenOffset(area: HTMLElement, view: ShownView, selected: number): number | undefined {
  if (selected === 0) return 0;
  const { first, last } = rowsInSight(area) ?? { first: 0, last: -1 };
  for (let index = first; index <= last; index++) if (view.pages.row(index)?.number === selected) return index - first;
  return undefined;
}
