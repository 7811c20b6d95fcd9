/** Writing what is shown, or the report on the capture, to a file that the user chooses. */
import type { Call, Engine, ExportFormat, ViewInfo, WorkDone } from '../engine/api.ts';
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
  { format: 'pdml', extension: 'pdml', title: 'PDML …', name: 'PDML: trees as XML' },
  { format: 'psml', extension: 'psml', title: 'PSML …', name: 'PSML: rows as XML' },
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
  await saveAs(workspace, saving, (path, call) => {
    // The same packets may be another view by the time that the user has said where to, and the list may show others.
    const now = capture.views.shown.value;
    if (now?.filter === view.filter) return workspace.engine.export(now.id, format, path, call);
    return written(workspace.engine, workspace.engine.view(capture.id, view.filter, { signal: call.signal }), format, path, call);
  });
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
  const saving = { name: `${stemOf(capture)}.${extension}`, doing: 'Exporting …', done: exported(capture, picked ? undefined : filter, format) };
  const save = (view: (call: Pick<Call, 'signal'>) => Promise<ViewInfo>) =>
    saveAs(workspace, saving, (path, call) => written(engine, view({ signal: call.signal }), format, path, call));
  // Those that are chosen now, whatever is chosen while the user says where to.
  if (picked) await capture.cursor.withPicked(({ view, shown }) => save((call) => engine.part(view, [[0, shown]], filter, call)));
  else await save((call) => engine.view(capture.id, filter, call));
}

/** Writes a view that is made for this alone; resolves to the size of the file. */
async function written(engine: Engine, made: Promise<ViewInfo>, format: ExportFormat, path: string, call: Call<WorkDone>): Promise<number> {
  const { view } = await made;
  try {
    return await engine.export(view, format, path, call);
  } finally {
    engine.release(view).catch(() => {});
  }
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
