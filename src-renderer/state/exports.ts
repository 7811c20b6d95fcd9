/** Writing what is shown, or the report on the capture, to a file that the user chooses. */
import type { ExportFormat } from '../engine/api.ts';
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

/** Asks where to, writes what is shown, and hands the file over. */
export async function exportShown(workspace: Workspace, { format, extension }: ExportKind): Promise<void> {
  const capture = workspace.active,
    view = capture?.views.shown.value;
  if (!capture || !view) return;
  try {
    const stem = capture.name.replace(/(\.(pcap|pcapng|cap|gz|zst|lz4))+$/i, '') || 'capture';
    const target = await workspace.host.chooseTarget(`${stem}${format.startsWith('summary') ? '-summary' : ''}.${extension}`);
    if (target === undefined) return;
    const size = await workspace.notices.during('Exporting …', (signal, progress) =>
      workspace.engine.export(view.id, format, target, { signal, progress: ({ done, total }) => progress(total > 0 ? done / total : 0) }),
    );
    if (size === undefined) return;
    await workspace.host.deliver(target);
    workspace.notices.say('Exported.');
  } catch (error) {
    workspace.notices.fail(error);
  }
}
