/** The writer of packets that a request asks for, and what its dissection must keep for it. */
import { type DissectorOptions, type Field, type Registry, Repeats } from '../../dissect/index.ts';
import type { ByteSink } from '../../export/byte-sink.ts';
import { ChosenColumns, ColumnLines } from '../../export/chosen-columns.ts';
import { ChosenFields } from '../../export/chosen-fields.ts';
import { ChosenEk, ChosenJson, ChosenPdml } from '../../export/chosen-writers.ts';
import { ColouredLines } from '../../export/coloured-lines.ts';
import { DayIndex } from '../../export/day-index.ts';
import { DetailLines } from '../../export/detail-lines.ts';
import { EkHead, EkRows } from '../../export/ek-head.ts';
import { EkLines } from '../../export/ek-lines.ts';
import { FieldLines } from '../../export/field-lines.ts';
import { hasLine } from '../../export/layer-kind.ts';
import { JsonTrees } from '../../export/json-trees.ts';
import { isColumn } from '../../export/named-columns.ts';
import type { LineWriter, PacketWriter } from '../../export/packet-writer.ts';
import { Pdml } from '../../export/pdml.ts';
import { Psml } from '../../export/psml.ts';
import { SummaryLines } from '../../export/summary-lines.ts';
import { TextPackets } from '../../export/text-packets.ts';
import { CREATOR, createdText } from '../../export/xml-origin.ts';
import { ReadError, type ReadRequest } from './read-request.ts';

/** The asked fields, undefined for columns. Throws `ReadError` for names that are neither. */
export function requestedFields(registry: Registry, names: readonly string[]): (Field | undefined)[] {
  const fields = names.map(name => (isColumn(name) ? undefined : registry.field(name)));
  const unknown = names.filter((name, place) => fields[place] === undefined && !isColumn(name));
  if (unknown.length > 0) throw new ReadError(["Some fields aren't valid:", ...unknown.toSorted()].join('\n\t'), 1);
  return fields;
}

/** Whole trees where the format shows trees, else the asked fields alone. */
export function dissectionFor(request: ReadRequest, registry: Registry, fields: readonly (Field | undefined)[]): DissectorOptions {
  if (showsTrees(request)) {
    const named = request.format === 'json' || request.format === 'jsonraw' || request.format === 'ek';
    return { labelled: named ? 'headings' : true, own: request.ownFields, ...(keepsRepeats(request) && { repeats: new Repeats() }) };
  }
  // What is below a layer adds to its heading.
  if (fields.some(field => field !== undefined && hasLine(field))) return { labelled: true };
  return { wanted: registry.wanted([...fields.flatMap(field => field?.name ?? []), ...columnFields(request, registry)]) };
}

/** Whether whole trees are printed. */
export function showsTrees({ print, fields, format, details }: ReadRequest): boolean {
  return print && fields.length === 0 && format !== 'psml' && (details || (format !== 'text' && format !== 'tabs'));
}

/** Names of the fields that columns of the user's choice read. */
export function columnFields(request: ReadRequest, registry: Registry): readonly string[] {
  return columnsOf(request, registry)?.fields ?? [];
}

/** Formats whose writers keep what repeats. */
function keepsRepeats({ format, hex, layers, mergeKeys }: ReadRequest): boolean {
  return format === 'text' || (format === 'json' && hex === undefined && layers === undefined && !mergeKeys);
}

/** The writer of a request for one line a packet; undefined for others. */
export function lineWriterFor(
  request: ReadRequest, sink: ByteSink, registry: Registry, fields: readonly (Field | undefined)[],
): LineWriter | undefined {
  const { format, lines, details, hex } = request;
  if (request.colours === 'terminal' && format !== 'fields') return undefined;
  if (format === 'fields')
    return new FieldLines(sink, request.fields, fields, registry.size, request.fieldOptions, columnsOf(request, registry));
  if ((format === 'text' || format === 'tabs') && lines && !details && hex === undefined && request.columns === undefined)
    return new SummaryLines(sink, format === 'tabs');
  return undefined;
}

function columnsOf({ columns }: ReadRequest, registry: Registry): ChosenColumns | undefined {
  return columns === undefined ? undefined : new ChosenColumns(columns, registry);
}

function lineOf(request: ReadRequest, sink: ByteSink, registry: Registry): Pick<PacketWriter, 'packet'> {
  const columns = columnsOf(request, registry), tabs = request.format === 'tabs';
  const plain = columns === undefined ? new SummaryLines(sink, tabs) : new ColumnLines(sink, columns, tabs);
  return request.colours === 'terminal' ? new ColouredLines(sink, plain) : plain;
}

/** The writer of any other request. `continues`: packets before the first one are written by another. */
export function writerFor(
  request: ReadRequest, sink: ByteSink, registry: Registry, fields: readonly (Field | undefined)[], continues = false,
): PacketWriter {
  const { format, layers } = request;
  const chosen =
    request.fields.length > 0 ? new ChosenFields(request.fields, fields, registry.size, columnsOf(request, registry)) : undefined;
  switch (format) {
    case 'json':
      if (chosen !== undefined) return new ChosenJson(sink, new DayIndex(), chosen);
      return new JsonTrees(sink, new DayIndex(), {
        values: true, raw: request.hex !== undefined, filter: layers, merge: request.mergeKeys, continues,
      });
    case 'jsonraw':
      return new JsonTrees(sink, new DayIndex(), { values: false, raw: true, filter: layers, merge: request.mergeKeys, continues });
    case 'ek':
      return ekWriter(request, sink, registry, chosen);
    case 'pdml':
      if (chosen !== undefined) return new ChosenPdml(sink, CREATOR, request.shownPath, createdText(new Date()), chosen);
      return new Pdml(sink, CREATOR, request.shownPath, createdText(new Date()), layers);
    case 'psml': return new Psml(sink, CREATOR, columnsOf(request, registry));
    default:
      return new TextPackets(sink, {
        lines: request.lines ? lineOf(request, sink, registry) : undefined,
        details: request.details ? new DetailLines(sink, request.only, request.hex === undefined) : undefined,
        hex: request.hex, separator: request.separator,
      });
  }
}

/** Rows of the list, where they are asked for, stand before the layers, or in their place where details are not asked for. */
function ekWriter(request: ReadRequest, sink: ByteSink, registry: Registry, chosen: ChosenFields | undefined): PacketWriter {
  const { lines, details, hex, layers } = request, head = new EkHead(new DayIndex(), lines, columnsOf(request, registry));
  if (lines && !details) return new EkRows(sink, head);
  return chosen === undefined ? new EkLines(sink, registry, head, hex !== undefined, layers) : new ChosenEk(sink, head, chosen);
}
