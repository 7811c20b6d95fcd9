/** Reads a capture from front to back and writes what was asked for: the engine behind `netloupe read`. */
import { CaptureError } from '../../capture/index.ts';
import type { Registry } from '../../dissect/index.ts';
import { ByteSink } from '../../export/byte-sink.ts';
import { CapturePackets } from '../../export/capture-packets.ts';
import { ObjectFolder } from '../../export/object-folder.ts';
import { type Glossary, glossary } from '../../export/glossary.ts';
import { tellsIntervals } from '../../export/interval-text.ts';
import { REPORTS } from '../../export/reports/index.ts';
import type { TimeForm } from '../../export/time-column.ts';
import { type CompiledFilter, FilterProblem, compile } from '../../filter/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { AllRows } from '../all-rows.ts';
import { Turns } from '../turns.ts';
import { CarriedObjects } from '../objects/carried-objects.ts';
import { nameOf } from '../objects/object-list.ts';
import { RowFilter } from '../filtering/filter-run.ts';
import { withPieces } from './needed-rows.ts';
import type { OpenCapture } from '../open-capture.ts';
import { captureFor, cutSentence, registryFor, scanFor } from './read-capture.ts';
import { type CaptureOutput, ReadError, type ReadRequest, filtersOf } from './read-request.ts';
import { writeStatistic } from './read-statistics.ts';
import { requestedFields } from './read-writer.ts';
import { RowPrinter } from './row-printer.ts';
import type { HelperThread } from './scan-helper.ts';
import { SharedPrint } from './shared-print.ts';

export { STANDARD_INPUT } from '../../capture/index.ts';
export { type KeyKind, NO_SECRETS, isKeyLine } from '../capture-secrets.ts';
export { printable } from '../../dissect/index.ts';
export { OBJECT_KINDS } from '../objects/carried-objects.ts';
export { type ChosenColumn, hasFormat } from '../../export/chosen-columns.ts';
export { FIELD_LINE_DEFAULTS, type FieldLineOptions } from '../../export/field-lines.ts';
export { FLOW_KINDS } from './flow-kinds.ts';
export { FOLLOW_KINDS } from '../follow/follow-kinds.ts';
export { TERMINAL_FORMS } from '../../export/followed-text.ts';
export { GLOSSARIES, type Glossary } from '../../export/glossary.ts';
export { REPORTS } from '../../export/reports/index.ts';
export { protocolFilter } from '../../export/protocol-filter.ts';
export type { HexOptions } from '../../export/text-packets.ts';
export type { TimeForm } from '../../export/time-column.ts';
export { saveFile } from '../../export/atomic-file.ts';
export { REQUESTED_SEVERITIES } from '../../statistics/experts.ts';
export { AGGREGATES, type IntervalColumn } from '../../statistics/intervals.ts';
export { STAT_TREE_NAMES, type StatTreeName } from '../../api/index.ts';
export { CARRIERS } from '../protocol-choices.ts';
export {
  type AddedField, type CaptureOutput, type DecodeAs, type FollowRequest, type NameRequest, type ObjectFolderRequest, READ_FORMATS,
  ReadError, type ReadFormat,
  type ReadRequest, type StatisticRequest, UNNAMED,
} from './read-request.ts';

/** Of all that can be dissected. */
export function protocolNames(): string[] {
  return createRegistry().protocols.map(({ name }) => name);
}

/** What can be filtered and printed, in chunks as `read` gives them. */
export function writeGlossary(kind: Glossary, out: (chunk: Uint8Array) => void): void {
  const sink = new ByteSink(out);
  for (const line of glossary(kind, createRegistry())) sink.text(line);
  sink.flush();
}

/**
 * Gives the output in chunks that are valid until `out` returns. Resolves to whether the file was
 * whole; where it is cut or damaged, everything before that is written, and what is missing is said.
 * `helper`: who helps where the capture is large, if there is one already. Rejects with `ReadError`.
 */
export async function read(request: ReadRequest, out: (chunk: Uint8Array) => void, helper?: HelperThread): Promise<boolean> {
  const registry = registryFor(request);
  requestedFields(registry, request.fields);
  const [readFilter, filter] = [filterOf(request.readFilter, registry), filterOf(request.filter, registry)];
  const { statistics } = request;
  for (const statistic of statistics) checkStatistic(statistic, request.time.form, registry);
  for (const { filter: text, field } of request.added ?? []) {
    if (registry.field(field) === undefined) throw new ReadError(`Field "${field}" doesn't exist.`, 1);
    checkFilter(text, 'proto,colinfo', registry);
  }
  const capture = await captureFor(request, registry);
  const shared = request.print ? SharedPrint.start(request, capture) : undefined;
  try {
    const began = performance.now();
    await scanFor(request, capture, shared?.isHelped === true, helper);
    const scanned = performance.now() - began;
    const rows = rowsThat(capture, readFilter, request.verifyChecksums);
    if (request.print) {
      if (shared !== undefined) await shared.print(capture, registry, out, scanned);
      else printPackets(new RowPrinter(request, capture, registry, out), rows, new RowFilter(capture, filter, request.verifyChecksums));
    }
    if (request.objectFolders.length > 0) await saveCarried(request, capture, rows);
    const sink = new ByteSink(out);
    if (request.capture !== undefined) {
      if (request.captureComments !== undefined && request.captureComments.length > 0) capture.comments.setOnCapture(request.captureComments);
      const shown = rowsThat(capture, filter, request.verifyChecksums, rows), all = filter.typed === undefined;
      await writeCapture(request.capture, capture, request.withPieces === true && !all ? withPieces(capture, shown, rows) : shown);
    }
    if (statistics.length > 0) {
      // The last one asked for is printed first, as scripts know it.
      const passing = (text: string): Iterable<number> => rowsThat(capture, compile(text, registry), request.verifyChecksums, rows);
      for (const statistic of statistics.toReversed()) await writeStatistic(sink, capture, statistic, passing, request);
    }
    sink.flush();
    if (capture.file.isCut) request.warn?.(cutSentence(request.path));
    for (const { severity, text } of capture.file.notes) if (severity !== 'info') request.warn?.(text);
    for (const text of capture.streamNotes) request.warn?.(text);
    return capture.file.whole;
  } catch (error) {
    if (error instanceof CaptureError) throw new ReadError(error.message, 2);
    throw error;
  } finally {
    shared?.stop();
    capture.close();
  }
}

function printPackets(printer: RowPrinter, rows: Iterable<number>, passing: RowFilter): void {
  printer.begin();
  let number = 0, shown = -1;
  for (const row of rows) {
    // Packets that the read filter drops are not counted.
    number++;
    if (!passing.passes(row, number)) continue;
    printer.row(row, shown, number);
    shown = row;
  }
  printer.end();
}

async function writeCapture({ format, nanoseconds, out }: CaptureOutput, capture: OpenCapture, rows: Iterable<number>): Promise<void> {
  const writer = new CapturePackets(capture.file, capture.table, capture.comments.onCapture, format, out, nanoseconds);
  const turn = new Turns();
  for (const row of rows) {
    writer.packet(row, capture.record(row));
    // A signal that ends the process is heard in between, so that nothing half written stays.
    if ((row & 0xff) === 0 && turn.over) await turn.next();
  }
  writer.end();
}

async function saveCarried({ objectFolders, warn }: ReadRequest, capture: OpenCapture, rows: Iterable<number>): Promise<void> {
  for (const { kind, path } of objectFolders) {
    const folder = new ObjectFolder(path);
    for await (const { row, object } of new CarriedObjects(capture, [kind]).among(rows)) {
      const name = folder.save(nameOf(object, row + 1), object.bytes);
      if (object.trouble !== undefined) warn?.(`${name}, packet ${row + 1}: ${object.trouble}`);
    }
  }
}

/** Rows of `among` (default: all) that pass, ascending; can be gone through more than once. */
function rowsThat(capture: OpenCapture, filter: CompiledFilter, verifyChecksums: boolean, among?: Iterable<number>): Iterable<number> {
  if (filter.typed === undefined) return among ?? new AllRows(capture.rows);
  return {
    *[Symbol.iterator]() {
      const passing = new RowFilter(capture, filter, verifyChecksums);
      if (among !== undefined) {
        let number = 0;
        for (const row of among) if (passing.passes(row, ++number)) yield row;
      } else {
        for (let row = 0; row < capture.rows; row++) if (passing.passes(row)) yield row;
      }
    },
  };
}

function filterOf(text: string, registry: Registry): CompiledFilter {
  try {
    return compile(text, registry);
  } catch (error) {
    if (!(error instanceof FilterProblem)) throw error;
    const line =
      error.end > error.start
        ? `\n    ${text}\n    ${' '.repeat(error.start)}^${'~'.repeat(Math.max(0, error.end - error.start - 1))}`
        : '';
    throw new ReadError(error.message + line, 2);
  }
}

/** Throws `ReadError` where it is none. */
function checkFilter(text: string, tap: string, registry: Registry): void {
  try {
    compile(text, registry);
  } catch (error) {
    if (!(error instanceof FilterProblem)) throw error;
    throw new ReadError(`Couldn't register ${tap} tap: Filter "${text}" is invalid - ${error.message}`, 1);
  }
}

/** Throws `ReadError` where a filter is none, or a field unknown. */
function checkStatistic(statistic: ReadRequest['statistics'][number], form: TimeForm, registry: Registry): void {
  for (const filter of filtersOf(statistic)) checkFilter(filter, tapOf(statistic), registry);
  if (statistic.kind !== 'intervals') return;
  if (!tellsIntervals(form)) throw new ReadError('invalid -t operand. io,stat only supports -t <r|a|ad|adoy|u|ud|udoy>', 1);
  for (const { field, aggregate } of statistic.columns) {
    if (field === '') continue;
    const known = registry.field(field);
    if (known === undefined) throw new ReadError(`There is no field named "${field}".`, 1);
    if (aggregate === 'LOAD' && known.kind !== 'reltime')
      throw new ReadError('LOAD() is only supported for relative-time fields such as smb.time', 1);
    if (aggregate !== 'COUNT' && !NUMBERS.has(known.kind))
      throw new ReadError(`${field} doesn't have integral values, so ${aggregate}(*) calculations are not supported on it.`, 1);
  }
}

/** What a statistic is called where its filter is wrong, as tshark does. */
function tapOf(statistic: ReadRequest['statistics'][number]): string {
  switch (statistic.kind) {
    case 'hierarchy': return 'io,phs';
    case 'intervals': return 'io,stat';
    case 'tree': return `${statistic.name},tree`;
    case 'report': return REPORTS[statistic.name].tap;
    case 'endpoints':
    case 'expert': return statistic.kind;
    default: return 'conversations';
  }
}

const NUMBERS: ReadonlySet<string> = new Set(['uint', 'int', 'float', 'reltime']);
