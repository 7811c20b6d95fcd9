/** Scrolling over millions of rows: the wheel at its usual speed, and no row on screen before its text is there. */
import type { RowPages } from '../../state/row-pages.ts';

/** Rows around those on screen that the grid draws as well. */
const surroundings = 32;

/**
 * Holds the scroll bar's news back from the grid while the rows it leads to are pulled: the thumb moves with the mouse, and the list follows as
 * fast as rows come. Without this the grid would draw empty rows wherever the thumb passes. Returns the function that ends it.
 */
export function loadBeforeScrolling(area: HTMLElement, rowHeight: number, pages: () => RowPages | undefined): () => void {
  let pulling = false;
  const hold = (event: Event) => {
    const bar = event.target as HTMLElement,
      rows = pages();
    if (!bar.classList.contains('ag-body-vertical-scroll-viewport') || !rows) return;
    const fits = rowsOnScreen(area, rowHeight),
      track = bar.scrollHeight - bar.clientHeight;
    const first = track > 0 ? Math.round((bar.scrollTop / track) * Math.max(0, rows.length - fits)) : 0;
    const from = Math.max(0, first - surroundings),
      to = first + fits + surroundings;
    if (rows.isLoaded(from, to)) return;
    event.stopPropagation();
    if (pulling) return;
    pulling = true;
    // Told again, the news is of wherever the thumb is by then. What could not be pulled is for the grid to ask, and to say.
    rows
      .load(from, to)
      .catch(() => {})
      .finally(() => {
        pulling = false;
        bar.dispatchEvent(new Event('scroll'));
      });
  };
  area.addEventListener('scroll', hold, { capture: true });
  return () => area.removeEventListener('scroll', hold, { capture: true });
}

/**
 * Browsers place no more than some 8 million pixels exactly, so the grid scales the scrolling of longer lists, and one notch of the wheel would
 * jump over dozens of rows. This keeps the wheel at the speed it has in a short list.
 */
export function steadyWheel(area: HTMLElement, rowHeight: number, rowCount: () => number): () => void {
  /** Browsers scroll by whole pixels; what slow fingers leave over is added to what follows. */
  let left = 0;
  const wheel = (event: WheelEvent) => {
    const viewport = area.querySelector<HTMLElement>('.ag-grid-viewport'),
      rows = area.querySelector<HTMLElement>('.ag-grid-scrolling-container');
    if (!viewport || !rows || event.ctrlKey || event.deltaY === 0) return;
    const ratio = (rowCount() * rowHeight) / rows.offsetHeight;
    if (ratio <= 1.01) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * rowHeight : event.deltaY;
    if (left * pixels < 0) left = 0;
    const wanted = left + pixels / ratio,
      step = Math.trunc(wanted);
    left = wanted - step;
    if (step !== 0) viewport.scrollTop += step;
  };
  area.addEventListener('wheel', wheel, { capture: true, passive: false });
  return () => area.removeEventListener('wheel', wheel, { capture: true });
}

/** Places of the first and the last row that are seen, also those of which a part is; the grid's own answer has those that it draws around them. */
export function rowsInSight(area: HTMLElement): { readonly first: number; readonly last: number } | undefined {
  const top = (area.querySelector('.ag-header') ?? area).getBoundingClientRect().bottom,
    { bottom } = area.getBoundingClientRect();
  const seen = [...area.querySelectorAll('.ag-row')].filter((row) => {
    const box = row.getBoundingClientRect();
    // A pixel of a row tells nothing.
    return box.bottom > top + 1 && box.top < bottom - 1;
  });
  const places = seen.map((row) => Number(row.getAttribute('row-index')));
  return places.length === 0 ? undefined : { first: Math.min(...places), last: Math.max(...places) };
}

/** Whole rows that fit on screen below the header. */
export function rowsOnScreen(area: HTMLElement, rowHeight: number): number {
  const viewport = area.querySelector('.ag-grid-viewport')?.clientHeight ?? 0,
    header = area.querySelector('.ag-header')?.clientHeight ?? 0;
  return Math.max(1, Math.floor((viewport - header) / rowHeight));
}
