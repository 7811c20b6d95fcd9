/** What the mouse does in the list: it selects rows, sorts by headings and opens menus. */
import { useRef } from 'react';
import type { MouseEvent } from 'react';
import type { FollowTarget, PacketTree } from '../../../src-main/api/index.ts';
import type { MenuEntry } from '../../parts/menu.tsx';
import { cellFilter, cellFilterAtOnce } from '../../state/cell-filter.ts';
import { hasPlace } from '../../state/row-places.ts';
import { headingMenu } from './heading-menu.ts';
import { listMenu } from './list-menu.ts';
import { hold } from './list-parts.ts';
import type { ListParts } from './list-parts.ts';
import { pickingOf } from './picking.ts';
import { clickedDirection, directionOf, sortBy } from './sorting.ts';

/** Pixels that a heading is moved by when it is dragged to another place and not clicked. */
const dragged = 3;

interface Shows {
  readonly menu: (entries: readonly MenuEntry[]) => void;
  readonly rename: (column: string) => void;
}

export function useListPointer(list: ListParts, shows: Shows) {
  const { workspace, capture, context, area, api } = list;
  /** Where the mouse went down. */
  const pressedAt = useRef(0);
  /** Menus that were opened: an answer for an earlier one comes too late. */
  const openings = useRef(0);

  const press = (event: MouseEvent) => {
    pressedAt.current = event.clientX;
    const index = rowUnder(event);
    if (index === undefined) return;
    // The list itself keeps the keyboard: a row that had it would take it along when it is drawn anew.
    event.preventDefault();
    area.current?.focus();
    if (event.button === 1) return;
    capture.cursor.selectIndex(index, pickingOf(event, hasPlace(capture.cursor.picked, index))).catch(workspace.notices.fail);
  };
  const click = (event: MouseEvent) => {
    const column = headingUnder(event);
    if (column === undefined || under(event, '.ag-header-cell-resize') || Math.abs(event.clientX - pressedAt.current) > dragged) return;
    area.current?.focus();
    sortBy(workspace, capture, column, clickedDirection(capture, column));
  };
  const openHeadingMenu = (id: string | undefined) =>
    shows.menu(
      headingMenu(workspace, id, id === undefined ? undefined : directionOf(capture, id), {
        sort: (column, direction) => sortBy(workspace, capture, column, direction),
        fit: (column) => api.current?.autoSizeColumns([column]),
        rename: shows.rename,
      }),
    );
  const openMenu = (event: MouseEvent) => {
    const own = ++openings.current;
    if (under(event, '.ag-header')) return openHeadingMenu(headingUnder(event));
    // The key for menus asks for that of the selected row.
    const index = event.target === event.currentTarget ? capture.cursor.selectedRow?.index : rowUnder(event),
      row = index === undefined ? undefined : context.row(index);
    const column = under(event, '.ag-cell')?.getAttribute('col-id') ?? 'info';
    if (index === undefined || !row) return event.preventDefault();
    const show = (filter: string | undefined, followed: readonly FollowTarget[], tree: PacketTree | undefined) =>
      shows.menu(listMenu(workspace, capture, row, index, column, context, filter, followed, tree));
    show(cellFilterAtOnce(row, column), [], undefined);
    // Known within milliseconds: before anybody gets to those entries.
    const { engine, id } = capture;
    Promise.all([cellFilter(capture, row, column), engine.followable(id, row.number), engine.tree(id, row.number)]).then(
      ([filter, targets, tree]) => own === openings.current && show(filter, targets, tree),
      workspace.notices.fail,
    );
  };
  return { press, click, doubleClick: (event: MouseEvent) => hold(list, rowUnder(event)), openMenu };
}

function under(event: MouseEvent, selector: string): Element | null {
  return (event.target as Element).closest(selector);
}

function headingUnder(event: MouseEvent): string | undefined {
  return under(event, '.ag-header-cell')?.getAttribute('col-id') ?? undefined;
}

function rowUnder(event: MouseEvent): number | undefined {
  const index = Number(under(event, '.ag-row')?.getAttribute('row-index') ?? NaN);
  return Number.isNaN(index) ? undefined : index;
}
