/** Writes the packets of a view to a file, in every format that the window and the command line offer. */
import { type CaptureInfo, type ExportFormat, UserError } from '../api/index.ts';
import { CaptureError, type CaptureFile } from '../capture/index.ts';
import { Dissector, type PacketRecord, type Surroundings } from '../dissect/index.ts';
import type { Packets, RowList, Turn } from '../statistics/packets.ts';
import { saveFile } from './atomic-file.ts';
import { ByteSink } from './byte-sink.ts';
import { type CaptureFormat, CapturePackets } from './capture-packets.ts';
import { CsvRows } from './csv-rows.ts';
import { DetailLines } from './detail-lines.ts';
import { DayIndex } from './day-index.ts';
import { JsonTrees } from './json-trees.ts';
import type { PacketWriter } from './packet-writer.ts';
import { Pdml } from './pdml.ts';
import { Psml } from './psml.ts';
import { captureReport } from './summary/capture-report.ts';
import { html } from './summary/html.ts';
import { markdown } from './summary/markdown.ts';
import { SummaryLines } from './summary-lines.ts';
import { TextPackets } from './text-packets.ts';
import { RELATIVE_TIME, timeText } from './time-column.ts';
import { CREATOR, createdText } from './xml-origin.ts';

/** Formats that show packets as texts. */
type WrittenFormat = Extract<ExportFormat, 'csv' | 'json' | 'pdml' | 'psml' | 'text'>;

/** The view's packets, and what its capture says of itself. */
export interface ViewPackets extends Packets, RowList {
  readonly file: CaptureFile;
  readonly filter: string;
  readonly info: CaptureInfo;
  /** `previousDisplayed`: the row shown before, -1 for none. */
  record(row: number, previousDisplayed?: number): PacketRecord;
  around(row: number): Surroundings;
  timeDigits(row: number): number;
}

export interface ViewExport {
  readonly verifyChecksums: boolean;
  readonly turn: Turn;
  readonly progress: (done: number) => void;
}

/** Gives the file's size in bytes. Whatever ends it early leaves no file. */
export function exportView(view: ViewPackets, format: ExportFormat, path: string, options: ViewExport): Promise<number> {
  return saveFile(path, write => writeView(view, format, write, options));
}

/** The same into `out`, in chunks that are valid until it returns. */
export async function writeView(view: ViewPackets, format: ExportFormat, out: (chunk: Uint8Array) => void, options: ViewExport): Promise<void> {
  const sink = new ByteSink(out);
  switch (format) {
    case 'summary-markdown':
    case 'summary-html': {
      const report = await captureReport(view, view, view.info, view.filter, options.turn, options.progress);
      sink.text(format === 'summary-html' ? html(report) : markdown(report));
      break;
    }
    case 'csv':
    case 'json':
    case 'pdml':
    case 'psml':
    case 'text': await writePackets(view, format, sink, options); break;
    case 'pcap':
    case 'pcapng': await writeCapture(view, format, out, options); break;
  }
  sink.flush();
}

async function writeCapture(
  view: ViewPackets, format: CaptureFormat, out: (chunk: Uint8Array) => void, { turn, progress }: ViewExport,
): Promise<void> {
  const writer = new CapturePackets(view.file, view.table, view.info.comments, format, out);
  try {
    for (let index = 0; index < view.shown; index++) {
      writer.packet(view.row(index), view.record(view.row(index)));
      if (turn.over) {
        progress(index + 1);
        await turn.next();
      }
    }
    writer.end();
  } catch (error) {
    if (error instanceof CaptureError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

async function writePackets(
  view: ViewPackets, format: WrittenFormat, sink: ByteSink, { verifyChecksums, turn, progress }: ViewExport,
): Promise<void> {
  const writer = writerFor(format, sink, view.file.path);
  // A list needs no fields at all, only columns.
  const labelled = format === 'json' ? 'headings' : true, isList = format === 'csv' || format === 'psml';
  const dissector = new Dissector(view.registry, isList ? { wanted: view.registry.wanted([]) } : { labelled });
  dissector.packet.verifyChecksums = verifyChecksums;
  writer.begin();
  for (let index = 0; index < view.shown; index++) {
    const row = view.row(index);
    const record = view.record(row, index > 0 ? view.row(index - 1) : -1);
    dissector.dissect(record, view.around(row));
    writer.packet({ record, dissector, time: () => timeText(record, RELATIVE_TIME, view.timeDigits(row)) });
    if (turn.over) {
      progress(index + 1);
      await turn.next();
    }
  }
  writer.end();
}

function writerFor(format: WrittenFormat, sink: ByteSink, captureFile: string): PacketWriter {
  switch (format) {
    case 'csv':
      return new CsvRows(sink);
    case 'pdml':
      return new Pdml(sink, CREATOR, captureFile, createdText(new Date()), undefined);
    case 'psml':
      return new Psml(sink, CREATOR);
    case 'json':
      return new JsonTrees(sink, new DayIndex(), { values: true, raw: false, filter: undefined, merge: false });
    case 'text':
      return new TextPackets(sink, {
        lines: new SummaryLines(sink, false), details: new DetailLines(sink, undefined, true), hex: undefined, separator: '',
      });
  }
}
