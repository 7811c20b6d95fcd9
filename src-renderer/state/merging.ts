/** Putting several captures together into one, which is opened then. */
import type { CaptureId, MergeOrder } from '../engine/api.ts';
import type { Workspace } from './workspace.ts';

export async function mergeCaptures(workspace: Workspace, captures: readonly CaptureId[], order: MergeOrder): Promise<void> {
  const { host, engine, notices } = workspace;
  try {
    const path = await host.chooseTarget('merged.pcapng');
    const bytes = path === undefined ? undefined : await notices.during('Merging …', (call) => engine.merge(captures, order, path, call));
    if (path === undefined || bytes === undefined) return;
    await workspace.open(path);
    // A browser is given no file that it has not asked for.
    notices.say(host.kind === 'web' ? 'Merged. File → Save as … keeps it.' : 'Merged.');
  } catch (error) {
    notices.fail(error);
  }
}
