/** Writing what is shown, or the report on the capture, to a file that the user chooses. */
import type { ExportFormat } from '../engine/api.ts';
import { saveAs } from './saving.ts';
import type { Workspace } from './workspace.ts';

export interface ExportKind {
  readonly format: ExportFormat;
  readonly extension: string;
  readonly title: string;
}

export const packetExports: readonly ExportKind[] = [
  { format: 'csv', extension: 'csv', title: 'CSV …' },
  { format: 'json', extension: 'json', title: 'JSON …' },
  { format: 'text', extension: 'txt', title: 'Plain text …' },
  { format: 'pcap', extension: 'pcap', title: 'pcap …' },
  { format: 'pcapng', extension: 'pcapng', title: 'pcapng …' },
];

export const summaryExports: readonly ExportKind[] = [
  { format: 'summary-markdown', extension: 'md', title: 'Markdown …' },
  { format: 'summary-html', extension: 'html', title: 'HTML page …' },
];

/** Writes what is shown, or the report on it. */
export async function exportShown(workspace: Workspace, { format, extension }: ExportKind): Promise<void> {
  const capture = workspace.active,
    view = capture?.views.shown.value;
  if (!capture || !view) return;
  const stem = capture.name.replace(/(\.(pcap|pcapng|cap|gz|zst|lz4))+$/i, '') || 'capture';
  const name = `${stem}${format.startsWith('summary') ? '-summary' : ''}.${extension}`;
  await saveAs(workspace, { name, doing: 'Exporting …', done: () => 'Exported.' }, (path, call) => workspace.engine.export(view.id, format, path, call));
}
