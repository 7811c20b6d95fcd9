/** Sorting the list by a column: what of a row is compared, the click on a heading, and the arrow in it. */
import type { Row } from '../../../src-main/api/index.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { sortLimit } from '../../state/row-order.ts';
import type { Sorting } from '../../state/row-order.ts';
import type { Workspace } from '../../state/workspace.ts';
import { allColumns, listColumns, rowContext } from './columns.ts';
import type { RowContext } from './columns.ts';

export type Direction = 'ascending' | 'descending';

const numbers: Readonly<Record<string, (row: Row, context: RowContext) => number>> = {
  number: ({ number }) => number,
  // Counted from the first packet, as a number cannot hold the nanoseconds since 1970.
  time: ({ seconds, nanoseconds }, context) => seconds - (context.first()?.seconds ?? 0) + nanoseconds / 1e9,
  length: ({ length }) => length,
};

function keyOf(column: string, context: RowContext): Sorting['key'] {
  const number = numbers[column];
  if (number) return (row) => number(row, context);
  const text = allColumns(context.preferences()).find(({ id }) => id === column)?.text;
  return (row) => text?.(row, -1, context) ?? '';
}

/** Without a direction, the rows are put in the order of the file again. */
export function sortBy(workspace: Workspace, capture: OpenCapture, column: string, direction: Direction | undefined): void {
  const shown = capture.views.shown.value?.shown ?? 0;
  if (capture.load.value.info === undefined) return workspace.notices.say('Packets can be sorted when the capture is loaded.');
  if (direction && shown > sortLimit) return workspace.notices.say(`Up to ${sortLimit.toLocaleString('en-US')} packets can be sorted: filter them first.`);
  const sorting = direction && { column, descending: direction === 'descending', key: keyOf(column, rowContext(workspace, capture)) };
  void workspace.notices.during('Sorting …', (call) => capture.views.sort(sorting, call));
}

export function directionOf(capture: OpenCapture, column: string): Direction | undefined {
  const sorting = capture.views.sorting.value;
  return sorting?.column !== column ? undefined : sorting.descending ? 'descending' : 'ascending';
}

/** A click sorts, the next one turns the order around, the third takes it back. */
export function nextDirection(direction: Direction | undefined): Direction | undefined {
  return direction === undefined ? 'ascending' : direction === 'ascending' ? 'descending' : undefined;
}

/** Headings say what the rows are sorted by. */
export function dressHeadings(area: HTMLElement, capture: OpenCapture): void {
  for (const heading of area.querySelectorAll<HTMLElement>('.ag-header-cell')) {
    const direction = directionOf(capture, heading.getAttribute('col-id') ?? '');
    // The one without a visible heading has a name all the same.
    if (heading.textContent?.trim() === '') heading.setAttribute('aria-label', listColumns.find(({ id }) => id === heading.getAttribute('col-id'))?.title ?? '');
    if (direction) heading.setAttribute('aria-sort', direction);
    else heading.removeAttribute('aria-sort');
  }
}
