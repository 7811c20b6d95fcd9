/** File: opening, closing, exporting. */
import { exportShown, packetExports, summaryExports } from '../../state/exports.ts';
import { selectedBytes } from '../../panes/packet-detail/copies.ts';
import { saveFile } from '../../parts/save-file.ts';
import { hasCapture, hasLoaded, hasTree } from './command.ts';
import type { Command } from './command.ts';

export const openCommands: readonly Command[] = [{ id: 'open', title: 'Open …', keys: 'Ctrl+O', run: (workspace) => void workspace.chooseAndOpen() }];

export const importCommands: readonly Command[] = [
  { id: 'hex-dump', title: 'Import from hex dump …', run: ({ dialog }) => dialog.set('hex-dump') },
];

export const fileSetCommands: readonly Command[] = [
  stepInSet('next-file', 'Next file', 1, 'Ctrl+Alt+PageDown'),
  stepInSet('previous-file', 'Previous file', -1, 'Ctrl+Alt+PageUp'),
  {
    id: 'file-set', title: 'List of files …', enabled: ({ fileSet }) => fileSet.files.value.length > 1,
    run: ({ dialog }) => dialog.set('file-set'),
  },
];

function stepInSet(id: string, title: string, offset: 1 | -1, keys: string): Command {
  return {
    id,
    title,
    keys,
    enabled: ({ fileSet }) => fileSet.neighbour(offset) !== undefined,
    whenOff: { text: `the set of this capture has no ${offset === 1 ? 'later' : 'earlier'} file`, packet: false },
    run: (workspace) => {
      const next = workspace.fileSet.neighbour(offset);
      if (next) void workspace.showInstead(next.path);
    },
  };
}

export const saveCommands: readonly Command[] = [
  { id: 'merge', title: 'Merge …', enabled: hasLoaded, run: ({ dialog }) => dialog.set('merge') },
  { id: 'save-as', title: 'Save as …', keys: 'Ctrl+Shift+S', alsoKeys: ['Ctrl+S'], enabled: hasLoaded, run: ({ dialog }) => dialog.set('save-as') },
  { id: 'export-packets', title: 'Export specified packets …', enabled: hasLoaded, run: ({ dialog }) => dialog.set('export-packets') },
];

export const printCommands: readonly Command[] = [
  { id: 'print', title: 'Print …', keys: 'Ctrl+P', enabled: hasLoaded, run: ({ dialog }) => dialog.set('print') },
];

export const closeCommands: readonly Command[] = [
  {
    id: 'close',
    title: 'Close',
    keys: 'Ctrl+W',
    enabled: hasCapture,
    run: (workspace) => workspace.active && workspace.leave(workspace.active),
  },
];

export const objectCommands: readonly Command[] = [
  { id: 'objects', title: 'Export objects …', enabled: hasCapture, run: (workspace) => workspace.dialog.set('objects') },
];

export const bytesCommands: readonly Command[] = [
  {
    id: 'export-bytes',
    title: 'Export packet bytes …',
    keys: 'Ctrl+Shift+X',
    enabled: hasTree,
    run: ({ active }) => {
      const selected = active && selectedBytes(active);
      if (selected) saveFile(selected.name, selected.bytes);
    },
  },
];

export const exportCommands: readonly Command[] = packetExports.map((kind) => ({
  id: `export-${kind.format}`,
  title: kind.title,
  enabled: hasCapture,
  run: (workspace) => void exportShown(workspace, kind),
}));

export const summaryCommands: readonly Command[] = summaryExports.map((kind) => ({
  id: `export-${kind.format}`,
  title: kind.title,
  enabled: hasCapture,
  run: (workspace) => void exportShown(workspace, kind),
}));
