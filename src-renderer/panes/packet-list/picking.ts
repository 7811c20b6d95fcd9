/** What a press of the mouse on a row makes of those that are chosen. */
import type { MouseEvent } from 'react';
import type { Picking } from '../../state/list-cursor.ts';

/** The menu of the right button is one of all rows that are chosen; what goes for one packet only goes for the row under the mouse. */
export function pickingOf({ button, shiftKey, ctrlKey, metaKey }: MouseEvent, isPicked: boolean): Picking {
  if (button === 2) return isPicked ? 'among' : 'alone';
  if (shiftKey) return 'span';
  return ctrlKey || metaKey ? 'more' : 'alone';
}
