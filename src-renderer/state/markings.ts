/** What the user says of packets: marks, ignored packets, time references. */
import type { Marking } from '../engine/api.ts';
import { placesCount } from './row-places.ts';
import type { OpenCapture } from './open-capture.ts';
import type { Workspace } from './workspace.ts';

/** Filters that look at markings have another answer when one changes. */
const lookedAt = /frame\.(?:marked|ignored|ref_time|time_relative)/;

/**
 * Of the selected packet: sets the marking, or takes it back; the packets that are chosen with it become what it becomes. Times are
 * counted from one packet.
 */
export async function toggleMarking(workspace: Workspace, marking: Marking): Promise<void> {
  const capture = workspace.active,
    frame = capture?.selection.state.value.frame ?? 0;
  if (!capture || frame === 0) return;
  const on = !isMarked(capture, marking, frame);
  const several = marking !== 'reference' && placesCount(capture.cursor.picked) > 1;
  await change(workspace, capture, marking, async () => {
    capture.lastMarked = { marking, frame, on };
    return several
      ? void (await capture.cursor.withPicked(({ view }) => capture.engine.markView(view, marking, on)))
      : capture.engine.mark(capture.id, marking, [frame], on);
  });
  if (marking === 'ignored' && on) workspace.notices.say('Ignored packets are not dissected; streams and reassembly stay as they are.');
}

/** The row may not say yet what was said of it last. */
function isMarked({ lastMarked, cursor }: OpenCapture, marking: Marking, frame: number): boolean {
  if (lastMarked?.marking === marking && lastMarked.frame === frame) return lastMarked.on;
  return cursor.selectedRow?.row.markings?.includes(marking) ?? false;
}

/** Of all packets that are shown. */
export async function markShown(workspace: Workspace, marking: Marking, on: boolean): Promise<void> {
  const capture = workspace.active,
    view = capture?.views.shown.value;
  if (!capture || !view) return;
  await change(workspace, capture, marking, async () => void (await capture.engine.markView(view.id, marking, on)));
}

/** Takes the marking back from all packets, also those that are not shown. */
export async function clearMarking(workspace: Workspace, marking: Marking): Promise<void> {
  const capture = workspace.active;
  if (!capture) return;
  const { engine, id } = capture;
  await change(workspace, capture, marking, async () => {
    const { view } = await engine.view(id, '');
    try {
      await engine.markView(view, marking, false);
    } finally {
      await engine.release(view);
    }
  });
}

export async function goToMarked(workspace: Workspace, marking: Marking, direction: 'forward' | 'backward'): Promise<void> {
  const capture = workspace.active,
    view = capture?.views.shown.value;
  if (!capture || !view) return;
  const found = capture.engine.nextMarked(view.id, marking, capture.selection.state.value.frame, direction);
  await workspace.goToFound(capture, found, marking === 'reference' ? 'No packet here is a time reference.' : 'No packet here is marked.');
}

async function change(workspace: Workspace, capture: OpenCapture, marking: Marking, run: () => Promise<void>): Promise<void> {
  capture.lastMarked = undefined;
  try {
    await run();
    capture.views.refreshRows();
    const filter = capture.filter.state.value.applied;
    if (filter !== '' && (marking === 'ignored' || lookedAt.test(filter))) await capture.filter.refresh(false);
    await capture.selection.reload();
  } catch (error) {
    capture.lastMarked = undefined;
    workspace.notices.fail(error);
  }
}
