/** Reads a capture from front to back and writes what was asked for: the engine behind `netloupe read`. */
import { CaptureError, type CaptureFile, openCapture } from '../capture/index.ts';
import { Dissector, type PacketRecord, type Registry } from '../dissect/index.ts';
import { ByteSink } from '../export/byte-sink.ts';
import { timeText } from '../export/time-column.ts';
import { type CompiledFilter, FilterProblem, compile } from '../filter/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { eachRecord } from './capture-order.ts';
import { ReadError, type ReadRequest } from './read-request.ts';
import { dissectionFor, requestedFields, writerFor } from './read-writer.ts';

export { FIELD_LINE_DEFAULTS, type FieldLineOptions } from '../export/field-lines.ts';
export { protocolFilter } from '../export/protocol-filter.ts';
export type { HexOptions } from '../export/text-packets.ts';
export type { TimeForm } from '../export/time-column.ts';
export { type DecodeAs, READ_FORMATS, ReadError, type ReadFormat, type ReadRequest, type StatisticRequest } from './read-request.ts';

/** Gives the output in chunks that are valid until `out` returns. Rejects with `ReadError`. */
export async function read(request: ReadRequest, out: (chunk: Uint8Array) => void): Promise<void> {
  const registry = createRegistry();
  const fields = requestedFields(registry, request.fields);
  const filter = filterOf(request.filter, registry);
  const file = await opened(request.path);
  try {
    const sink = new ByteSink(out);
    const dissector = new Dissector(registry, dissectionFor(request, registry, fields));
    const passes = filterTest(filter, registry);
    const writer = writerFor(request, sink, registry, fields);
    if (request.print) writer.begin();
    await eachRecord(file, (record: PacketRecord) => {
      if (request.count > 0 && record.number > request.count) return false;
      if (passes(record)) {
        dissector.dissect(record);
        if (request.print) writer.packet({ record, dissector, time: timeText(record, request.time, digitsOf(file, record)) });
      }
      return request.count === 0 || record.number < request.count;
    });
    if (request.print) writer.end();
    sink.flush();
  } finally {
    file.close();
  }
}

async function opened(path: string): Promise<CaptureFile> {
  try {
    return await openCapture(path);
  } catch (error) {
    if (error instanceof CaptureError) throw new ReadError(error.message, 2);
    throw error;
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

/** Dissects for the filter's fields alone, so that packets which do not pass cost little. */
function filterTest(filter: CompiledFilter, registry: Registry): (record: PacketRecord) => boolean {
  if (filter.typed === undefined) return () => true;
  const dissector = new Dissector(registry, { wanted: filter.wanted });
  return record => {
    dissector.dissect(record);
    return filter.test(dissector.tree);
  };
}

/** Digits that the packet's interface gives its times. */
function digitsOf(file: CaptureFile, record: PacketRecord): number {
  const exponent = /^10\^-(\d+)$/.exec(file.interfaces[record.interfaceIndex]?.resolution ?? '')?.[1];
  return exponent === undefined ? 9 : Math.min(9, Number(exponent));
}
