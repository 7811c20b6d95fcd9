/** The report on a capture file in one go, for the command line. */
import type { ExportFormat } from '../api/index.ts';
import { exportView, writeView } from '../export/view-export.ts';
import { createRegistry } from '../protocols/index.ts';
import { compiled, runFilter } from './filtering/filter-run.ts';
import { openFile } from './open-capture.ts';
import { Turns } from './turns.ts';
import { View } from './views.ts';

/** Into the file `output`, a page where its name ends in `.html`, else Markdown; into `out` when `output` is empty. Rejects with `UserError`. */
export async function writeSummary(path: string, filter: string, output: string, out: (chunk: Uint8Array) => void): Promise<void> {
  const registry = createRegistry();
  const test = compiled(filter, registry);
  const capture = await openFile(1, path, registry);
  try {
    await capture.scan.run();
    const view = new View(1, capture, filter, test.typed === undefined);
    if (!view.all) await runFilter(view, test, { verifyChecksums: false });
    const format: ExportFormat = /\.html?$/i.test(output) ? 'summary-html' : 'summary-markdown';
    const options = { verifyChecksums: false, turn: new Turns(), progress: () => {} };
    if (output === '') await writeView(view.packets(), format, out, options);
    else await exportView(view.packets(), format, output, options);
  } finally {
    capture.close();
  }
}
