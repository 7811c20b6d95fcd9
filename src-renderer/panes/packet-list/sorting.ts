/** Sorting the list by a column: the click on a heading, and the arrow in it. */
import type { RowSorting } from '../../../src-main/api/index.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import type { Workspace } from '../../state/workspace.ts';
import { listColumns } from './columns.ts';

export type Direction = 'ascending' | 'descending';

/** Without a direction, the rows are put in the order of the file again. `column`: its id in the list, which is its name to the engine. */
export function sortBy(workspace: Workspace, capture: OpenCapture, column: string, direction: Direction | undefined): void {
  if (capture.load.value.info === undefined) return workspace.notices.say('Packets can be sorted when the capture is loaded.');
  const sorting = direction && { column: column as RowSorting['column'], descending: direction === 'descending' };
  void workspace.notices.during('Sorting …', (call) => capture.views.sort(sorting, call));
}

export function directionOf(capture: OpenCapture, column: string): Direction | undefined {
  return directionIn(capture.views.sorting.value, column);
}

/** Where the click on a heading leads: from what the click before it asked for, though the rows may still be on their way. */
export function clickedDirection({ views }: Pick<OpenCapture, 'views'>, column: string): Direction | undefined {
  return nextDirection(directionIn(views.sortingWish, column));
}

function directionIn(sorting: RowSorting | undefined, column: string): Direction | undefined {
  return sorting?.column !== column ? undefined : sorting.descending ? 'descending' : 'ascending';
}

/** A click sorts, the next one turns the order around, the third takes it back. */
function nextDirection(direction: Direction | undefined): Direction | undefined {
  return direction === undefined ? 'ascending' : direction === 'ascending' ? 'descending' : undefined;
}

/** Headings say what the rows are sorted by. */
export function dressHeadings(area: HTMLElement, capture: OpenCapture): void {
  for (const heading of area.querySelectorAll<HTMLElement>('.ag-header-cell')) {
    const direction = directionOf(capture, heading.getAttribute('col-id') ?? '');
    // The one without a visible heading has a name all the same.
    if (heading.textContent?.trim() === '') {
      heading.setAttribute('aria-label', listColumns.find(({ id }) => id === heading.getAttribute('col-id'))?.title ?? '');
    }
    if (direction) heading.setAttribute('aria-sort', direction);
    else heading.removeAttribute('aria-sort');
  }
}
