/** Putting several captures together into one, which is opened then. */
import type { CaptureId, MergeOrder } from '../engine/api.ts';
import { saveAs } from './saving.ts';
import type { Workspace } from './workspace.ts';

export function mergeCaptures(workspace: Workspace, captures: readonly CaptureId[], order: MergeOrder): Promise<void> {
  // A browser is given no file that it has not asked for.
  const done = () => (workspace.host.kind === 'web' ? 'Merged. File → Save as … keeps it.' : 'Merged.');
  const saving = { name: 'merged.pcapng', doing: 'Merging …', done, take: (path: string) => openWritten(workspace, path) };
  return saveAs(workspace, saving, (path, call) => workspace.engine.merge(captures, order, path, call));
}

/** What a tab shows of a file that was there before is no more in it. */
export async function openWritten(workspace: Workspace, path: string): Promise<void> {
  const overwritten = workspace.tabs.value.captures.find((capture) => capture.path === path);
  if (overwritten) await workspace.close(overwritten);
  await workspace.open(path);
}
