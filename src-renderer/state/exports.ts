/** Writing what is shown, or the report on the capture, to a file that the user chooses. */
import type { Call, ExportFormat } from '../engine/api.ts';
import type { WorkDone } from './notices.ts';
import type { OpenCapture } from './open-capture.ts';
import { saveAs } from './saving.ts';
import type { Workspace } from './workspace.ts';

export interface ExportKind {
  readonly format: ExportFormat;
  readonly extension: string;
  /** In menus, and in a list of formats. */
  readonly title: string;
  readonly name: string;
}

export const packetExports: readonly ExportKind[] = [
  { format: 'csv', extension: 'csv', title: 'CSV …', name: 'CSV: a line a packet' },
  { format: 'json', extension: 'json', title: 'JSON …', name: 'JSON: every field' },
  { format: 'text', extension: 'txt', title: 'Plain text …', name: 'Plain text: rows and trees' },
  { format: 'pcap', extension: 'pcap', title: 'pcap …', name: 'pcap: without comments' },
  { format: 'pcapng', extension: 'pcapng', title: 'pcapng …', name: 'pcapng' },
];

export const summaryExports: readonly ExportKind[] = [
  { format: 'summary-markdown', extension: 'md', title: 'Markdown …', name: 'Markdown' },
  { format: 'summary-html', extension: 'html', title: 'HTML page …', name: 'HTML page' },
];

/** Writes what is shown, or the report on it. */
export async function exportShown(workspace: Workspace, { format, extension }: ExportKind): Promise<void> {
  const capture = workspace.active,
    view = capture?.views.shown.value;
  if (!capture || !view) return;
  const name = `${stemOf(capture)}${format.startsWith('summary') ? '-summary' : ''}.${extension}`;
  const saving = { name, doing: 'Exporting …', done: exported(capture, view.filter, format) };
  await saveAs(workspace, saving, (path, call) => workspace.engine.export(view.id, format, path, call));
}

/** Writes the packets that a filter shows; `picked`: of those that are chosen in the list. */
export async function exportPackets(
  workspace: Workspace,
  capture: OpenCapture,
  filter: string,
  picked: boolean,
  { format, extension }: ExportKind,
): Promise<void> {
  const { engine } = workspace;
  const write = async (path: string, call: Call<WorkDone>) => {
    if (picked) return (await capture.cursor.withPicked(({ view }) => engine.export(view, format, path, call), filter, call)) ?? 0;
    const { view } = await engine.view(capture.id, filter, { signal: call.signal });
    try {
      return await engine.export(view, format, path, call);
    } finally {
      void engine.release(view).catch(() => {});
    }
  };
  await saveAs(
    workspace,
    { name: `${stemOf(capture)}.${extension}`, doing: 'Exporting …', done: exported(capture, picked ? undefined : filter, format) },
    write,
  );
}

/** What is to be done and said when a file is there: one of all packets has the comments, too. */
function exported({ comments, load }: OpenCapture, filter: string | undefined, format: ExportFormat): () => string {
  const saved = filter === '' && format === 'pcapng' && load.value.info ? comments.saving() : undefined;
  return () => {
    saved?.();
    return 'Exported.';
  };
}

/** A file's name without what says of which kind it is. */
function stemOf({ name }: OpenCapture): string {
  return name.replace(/(\.(pcap|pcapng|cap|gz|zst|lz4))+$/i, '') || 'capture';
}
