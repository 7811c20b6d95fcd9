/** The list follows what is shown, selected and sorted, wherever that is changed: the grid draws by itself, React is not asked. */
import { useEffect } from 'react';
import { keepInSight } from './list-grid.ts';
import { followView } from './grid-rows.ts';
import { dress, selectedPacket } from './list-parts.ts';
import type { ListParts } from './list-parts.ts';
import { loadBeforeScrolling, steadyWheel } from './scrolling.ts';
import { dressHeadings } from './sorting.ts';

export function useListFollowing(list: ListParts): void {
  const { capture, area, element, rowHeight } = list;
  useEffect(() => {
    const ends = [
      steadyWheel(element.current!, rowHeight, () => capture.views.shown.value?.shown ?? 0),
      loadBeforeScrolling(element.current!, rowHeight, () => capture.views.shown.value?.pages),
    ];
    return () => ends.forEach((end) => end());
  }, [capture, element, rowHeight]);

  useEffect(() => followShown(list), [list]);
  useEffect(() => list.capture.cursor.reveal.subscribe(() => reveal(list)), [list]);
  useEffect(() => followSelected(list));
  useEffect(() => capture.cursor.picks.subscribe(() => dress(list)));
  useEffect(() => {
    const dressAll = () => area.current && dressHeadings(area.current, capture);
    dressAll();
    return capture.views.sorting.subscribe(dressAll);
  });
}

function followShown(list: ListParts): () => void {
  const { capture, element, api } = list;
  let before = capture.views.shown.value;
  if (before) api.current?.setRowCount(before.shown, true);
  const { first } = capture.cursor.inSight;
  if (before && first > 0) api.current?.ensureIndexVisible(first, 'top');
  // Fewer rows may have room now.
  keepInSight(list);
  return capture.views.shown.subscribe(() => {
    const view = capture.views.shown.value;
    if (view && api.current) followView(api.current, element.current!, before, view, capture.selection.state.value.frame);
    before = view;
  });
}

/**
 * With the row behind it on its way, so that none is half behind the horizontal scroll bar. Each call makes the browser lay out
 * what it has drawn.
 */
function reveal({ capture, api }: ListParts): void {
  const revealed = capture.cursor.reveal.value?.index;
  if (revealed === undefined || !api.current) return;
  const { first, last } = capture.cursor.inSight,
    above = revealed < (first + last) / 2;
  api.current.ensureIndexVisible(above ? Math.max(0, revealed - 1) : Math.min(api.current.getDisplayedRowCount() - 1, revealed + 1));
}

function followSelected(list: ListParts): () => void {
  let { frame, row } = selectedPacket(list.capture);
  dress(list);
  return list.capture.selection.state.subscribe(() => {
    // Rows tell only of the packet: its tree, and what is selected in it, comes and goes without them.
    const now = selectedPacket(list.capture);
    if (now.frame === frame && now.row === row) return;
    ({ frame, row } = now);
    dress(list);
  });
}
