/** What the keyboard does in the list: it goes from row to row, opens the selected packet and copies what is chosen. */
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { Picking } from '../../state/list-cursor.ts';
import { placesCount } from '../../state/row-places.ts';
import { rowText } from './columns.ts';
import { copyPicked } from './copied-rows.ts';
import { hold } from './list-parts.ts';
import type { ListParts } from './list-parts.ts';
import { rowsOnScreen } from './scrolling.ts';

export function pressKey(list: ListParts, event: KeyboardEvent): void {
  const { workspace, capture, element, rowHeight } = list;
  const page = Math.max(1, rowsOnScreen(element.current!, rowHeight) - 1);
  const picking: Picking = event.shiftKey ? 'span' : 'alone';
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    ArrowDown: () => capture.cursor.step(1, picking),
    ArrowUp: () => capture.cursor.step(-1, picking),
    PageDown: () => capture.cursor.step(page, picking),
    PageUp: () => capture.cursor.step(-page, picking),
    Home: () => capture.cursor.selectIndex(0, picking),
    // The last of the rows that are shown by then: others may be on their way.
    End: () => capture.cursor.selectIndex(Infinity, picking),
    Enter: async () => hold(list, capture.cursor.selectedRow?.index),
  };
  const step = event.altKey ? undefined : steps[event.key];
  if (!step || (event.ctrlKey && /^(?:Arrow|Page)/.test(event.key))) return;
  event.preventDefault();
  step().catch(workspace.notices.fail);
}

export function copyRows({ workspace, capture, context }: ListParts, event: ClipboardEvent): void {
  const place = capture.cursor.selectedRow;
  if (!place) return;
  event.preventDefault();
  if (placesCount(capture.cursor.picked) > 1) copyPicked(workspace, capture, context, rowText);
  else event.clipboardData.setData('text/plain', rowText(place.row, place.index, context));
}
