/** Reads a capture from front to back and writes what was asked for: the engine behind `netloupe read`. */
import { CaptureError, type CaptureFile, openCapture } from '../capture/index.ts';
import { Dissector, type Field, type PacketRecord, type Registry } from '../dissect/index.ts';
import { ByteSink } from '../export/byte-sink.ts';
import { DetailLines } from '../export/detail-lines.ts';
import { FieldLines } from '../export/field-lines.ts';
import { JsonTrees } from '../export/json-trees.ts';
import { isColumn } from '../export/named-columns.ts';
import type { PacketWriter } from '../export/packet-writer.ts';
import { SummaryLines } from '../export/summary-lines.ts';
import { timeText } from '../export/time-column.ts';
import { createRegistry } from '../protocols/index.ts';
import { eachRecord } from './capture-order.ts';
import { ReadError, type ReadRequest } from './read-request.ts';

export { FIELD_LINE_DEFAULTS, type FieldLineOptions } from '../export/field-lines.ts';
export { RELATIVE_TIME } from '../export/time-column.ts';
export { ReadError, type ReadFormat, type ReadRequest } from './read-request.ts';

/** Gives the output in chunks that are valid until `out` returns. Rejects with `ReadError`. */
export async function read(request: ReadRequest, out: (chunk: Uint8Array) => void): Promise<void> {
  const registry = createRegistry();
  const fields = fieldsOf(registry, request.fields);
  const file = await opened(request.path);
  try {
    const sink = new ByteSink(out);
    const dissector = new Dissector(registry, dissectorOptions(request, registry, fields));
    const writer = writerOf(request, sink, registry, fields);
    writer.begin();
    await eachRecord(file, (record: PacketRecord) => {
      if (request.count > 0 && record.number > request.count) return false;
      dissector.dissect(record);
      writer.packet({ record, dissector, time: timeText(record, request.time, digitsOf(file, record)) });
      return request.count === 0 || record.number < request.count;
    });
    writer.end();
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

/** The asked fields, undefined for columns. */
function fieldsOf(registry: Registry, names: readonly string[]): (Field | undefined)[] {
  const fields = names.map(name => (isColumn(name) ? undefined : registry.field(name)));
  const unknown = new Set(names.filter((name, place) => fields[place] === undefined && !isColumn(name)));
  if (unknown.size > 0) throw new ReadError(["Some fields aren't valid:", ...[...unknown].toSorted()].join('\n\t'), 1);
  return fields;
}

function dissectorOptions(request: ReadRequest, registry: Registry, fields: readonly (Field | undefined)[]): { wanted?: Uint8Array; labelled: boolean } {
  if (request.format === 'fields') {
    const wanted = new Uint8Array(registry.fields.length);
    for (const field of fields) if (field !== undefined) wanted[field.index] = 1;
    return { wanted, labelled: fields.some(field => field?.kind === 'protocol') };
  }
  if (request.format === 'json' || request.details) return { labelled: true };
  return { wanted: new Uint8Array(registry.fields.length), labelled: false };
}

function writerOf(request: ReadRequest, sink: ByteSink, registry: Registry, fields: readonly (Field | undefined)[]): PacketWriter {
  switch (request.format) {
    case 'fields': return new FieldLines(sink, request.fields, fields, registry.fields.length, request.fieldOptions);
    case 'json': return new JsonTrees(sink, dayIndex);
    case 'text':
    case 'tabs':
      return request.details
        ? new DetailLines(sink, request.only, !request.hex, request.separator + '\n')
        : new SummaryLines(sink, request.format === 'tabs', '\n');
  }
}

/** Index name of the packet's day in the local time zone. */
function dayIndex(seconds: number): string {
  const date = new Date(seconds * 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `packets-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Digits that the packet's interface gives its times. */
function digitsOf(file: CaptureFile, record: PacketRecord): number {
  const exponent = /^10\^-(\d+)$/.exec(file.interfaces[record.interfaceIndex]?.resolution ?? '')?.[1];
  return exponent === undefined ? 9 : Math.min(9, Number(exponent));
}
