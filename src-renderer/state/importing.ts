/** Text that becomes a capture, which is opened then. */
import type { HexDumpForm } from '../engine/api.ts';
import { openWritten } from './merging.ts';
import { saveAs } from './saving.ts';
import type { Workspace } from './workspace.ts';

export { DEFAULT_HEX_DUMP, LONGEST_HEX_DUMP } from '../engine/api.ts';

export function importHexDump(workspace: Workspace, text: string, form: HexDumpForm): Promise<void> {
  // A browser is given no file that it has not asked for.
  const done = () => (workspace.host.kind === 'web' ? 'Imported. File → Save as … keeps it.' : 'Imported.');
  const saving = { name: 'imported.pcapng', doing: 'Importing …', done, take: (path: string) => openWritten(workspace, path) };
  return saveAs(workspace, saving, (path, call) => workspace.engine.importHexDump(text, form, path, call));
}
