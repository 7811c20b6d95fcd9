/** Where the user is in a capture, as data: to be there again when its file is read anew, or the page is. */
import type { RowSorting } from '../engine/api.ts';
import type { BesideView } from './beside-packets.ts';
import type { OpenCapture } from './open-capture.ts';
import type { Notices } from './notices.ts';

export interface CapturePlace {
  readonly path: string;
  /** The text in the filter bar. */
  readonly filter: string;
  readonly sorting?: RowSorting;
  /** The selected packet, 0 for none. */
  readonly frame: number;
  readonly beside?: BesideView;
}

/** `pending`: where he is about to be, as far as he has not gone elsewhere. */
export function placeIn({ path, filter, views, selection, cursor, beside }: OpenCapture, pending?: CapturePlace): CapturePlace {
  return {
    path,
    filter: filter.state.value.text || (pending?.filter ?? ''),
    sorting: views.sortingWish ?? pending?.sorting,
    frame: pending && cursor.isUntouched ? pending.frame : selection.state.value.frame,
    beside: pending && beside.isUntouched ? pending.beside : beside.view,
  };
}

/** As far as the place is still there. The capture is loaded. */
export async function returnTo(
  capture: OpenCapture, { filter, sorting, frame, beside }: CapturePlace, notices: Pick<Notices, 'during'>,
): Promise<void> {
  const packets = capture.load.value.info?.packets ?? 0;
  // Where the user has gone meanwhile counts.
  if (filter !== '' && capture.filter.state.value.text === '') await capture.filter.apply(filter);
  if (sorting && !capture.views.sortingWish) await notices.during('Sorting …', (call) => capture.views.sort(sorting, call));
  if (frame > 0 && frame <= packets && capture.cursor.isUntouched) await capture.cursor.selectFrame(frame, false);
  if (beside && capture.beside.isUntouched && (beside.kind !== 'held' || beside.frame <= packets)) capture.beside.show(beside);
}
