/** Reads a capture from front to back and writes what was asked for: the engine behind `netloupe read`. */
import { CaptureError, openCapture } from '../capture/index.ts';
import { Dissector, type Registry } from '../dissect/index.ts';
import { ByteSink } from '../export/byte-sink.ts';
import { timeText } from '../export/time-column.ts';
import { type CompiledFilter, FilterProblem, compile } from '../filter/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { AllRows } from './all-rows.ts';
import { RowFilter } from './filter-run.ts';
import { OpenCapture } from './open-capture.ts';
import { type CaptureOutput, type DecodeAs, ReadError, type ReadRequest } from './read-request.ts';
import { dissectionFor, requestedFields, writerFor } from './read-writer.ts';

export { NO_SECRETS } from './capture-secrets.ts';
export { FIELD_LINE_DEFAULTS, type FieldLineOptions } from '../export/field-lines.ts';
export { TERMINAL_FORMS } from '../export/followed-text.ts';
export { protocolFilter } from '../export/protocol-filter.ts';
export type { HexOptions } from '../export/text-packets.ts';
export type { TimeForm } from '../export/time-column.ts';
export { AtomicFile } from '../export/atomic-file.ts';
export { type CaptureOutput, type DecodeAs, type FollowRequest, READ_FORMATS, ReadError, type ReadFormat, type ReadRequest, type StatisticRequest } from './read-request.ts';

/** Gives the output in chunks that are valid until `out` returns. Rejects with `ReadError`. */
export async function read(request: ReadRequest, out: (chunk: Uint8Array) => void): Promise<void> {
  const registry = createRegistry();
  request.decodeAs.forEach(rule => assign(registry, rule));
  const fields = requestedFields(registry, request.fields);
  const [readFilter, filter] = [filterOf(request.readFilter, registry), filterOf(request.filter, registry)];
  const statistics = request.statistics.map(statistic => ({ ...statistic, compiled: statisticFilter(statistic, registry) }));
  const capture = await opened(request.path, registry);
  try {
    capture.secrets.give(request.secrets);
    await capture.scan.run(request.count > 0 ? { most: request.count } : {});
    if (request.secrets.keyLog !== '' || request.secrets.rsaKeys.length > 0) await capture.secrets.judge(capture);
    for (const { severity, text } of capture.secrets.notes) if (severity === 'warning') request.warn?.(text);
    const sink = new ByteSink(out);
    const rows = rowsThat(capture, readFilter, request.verifyChecksums);
    if (request.print) {
      const dissector = new Dissector(registry, dissectionFor(request, registry, fields));
      dissector.packet.verifyChecksums = request.verifyChecksums;
      printPackets(request, capture, rows, filter, dissector, writerFor(request, sink, registry, fields));
    }
    if (request.capture !== undefined) await writeCapture(request.capture, capture, rowsThat(capture, filter, request.verifyChecksums, rows));
    if (statistics.length > 0) {
      const { writeStatistic } = await import('./read-statistics.ts');
      // The last one asked for is printed first, as scripts know it.
      for (const { compiled, ...statistic } of statistics.toReversed()) {
        await writeStatistic(sink, capture, statistic, rowsThat(capture, compiled, request.verifyChecksums, rows), request.time);
      }
    }
    sink.flush();
  } catch (error) {
    if (error instanceof CaptureError) throw new ReadError(error.message, 2);
    throw error;
  } finally {
    capture.close();
  }
}

function printPackets(
  request: ReadRequest, capture: OpenCapture, rows: Iterable<number>, filter: CompiledFilter, dissector: Dissector, writer: ReturnType<typeof writerFor>,
): void {
  const passing = new RowFilter(capture, filter, request.verifyChecksums);
  writer.begin();
  let number = 0, shown = -1;
  for (const row of rows) {
    // Packets that the read filter drops are not counted.
    number++;
    if (!passing.passes(row, number)) continue;
    const plain = capture.record(row, shown);
    const record = plain.number === number ? plain : { ...plain, number };
    dissector.dissect(record, capture.around(row));
    writer.packet({ record, dissector, time: () => timeText(record, request.time, capture.timeDigits(row)) });
    shown = row;
  }
  writer.end();
}

async function writeCapture({ format, nanoseconds, out }: CaptureOutput, capture: OpenCapture, rows: Iterable<number>): Promise<void> {
  const { CapturePackets } = await import('../export/capture-packets.ts');
  const writer = new CapturePackets(capture.file, capture.table, format, out, nanoseconds);
  for (const row of rows) writer.packet(row, capture.record(row));
  writer.end();
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

/** Throws `ReadError` when there is no such table or protocol, with those that there are. */
function assign(registry: Registry, { table, keys, protocol: name }: DecodeAs): void {
  if (!registry.tableNames.includes(table)) {
    throw new ReadError([`Unknown layer type -- ${table}`, `Valid layer types are:`, ...registry.tableNames.toSorted().map(known => `\t${known}`)].join('\n'), 1);
  }
  const protocol = registry.protocol(name);
  if (protocol === undefined) {
    const known = registry.protocols.filter(({ on }) => on[table] !== undefined).map(({ name: known, title }) => `\t${known} (${title})`);
    throw new ReadError([`Unknown protocol -- "${name}"`, `Valid protocols for layer type "${table}" are:`, ...known.toSorted()].join('\n'), 1);
  }
  for (const key of keys) registry.assign(table, key, protocol);
}

async function opened(path: string, registry: Registry): Promise<OpenCapture> {
  try {
    return new OpenCapture(0, path, await openCapture(path), registry);
  } catch (error) {
    if (error instanceof CaptureError) throw new ReadError(fileSentence(error, path), 2);
    throw error;
  }
}

/** In the words that scripts know, where the system refused the file. */
function fileSentence({ cause, message }: CaptureError, path: string): string {
  switch ((cause as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOENT': return `The file "${path}" doesn't exist.`;
    case 'EACCES': return `You don't have permission to read the file "${path}".`;
    case 'EISDIR': return `"${path}" is a directory (folder), not a file.`;
    default: return message;
  }
}

function filterOf(text: string, registry: Registry): CompiledFilter {
  try {
    return compile(text, registry);
  } catch (error) {
    if (!(error instanceof FilterProblem)) throw error;
    const line = error.end > error.start ? `\n    ${text}\n    ${' '.repeat(error.start)}^${'~'.repeat(Math.max(0, error.end - error.start - 1))}` : '';
    throw new ReadError(error.message + line, 2);
  }
}

function statisticFilter({ kind, filter }: ReadRequest['statistics'][number], registry: Registry): CompiledFilter {
  try {
    return compile(filter, registry);
  } catch (error) {
    if (!(error instanceof FilterProblem)) throw error;
    throw new ReadError(`Couldn't register ${kind === 'hierarchy' ? 'io,phs' : 'conversations'} tap: Filter "${filter}" is invalid - ${error.message}`, 1);
  }
}
