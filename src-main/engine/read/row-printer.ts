/** Prints rows of a capture one after another, dissected where that is needed. */
import { Dissector, type Registry } from '../../dissect/index.ts';
import { ByteSink } from '../../export/byte-sink.ts';
import type { LineWriter, PacketWriter } from '../../export/packet-writer.ts';
import { timeText } from '../../export/time-column.ts';
import { compile, isAnalysed, isCarried } from '../../filter/index.ts';
import { RowFilter } from '../filtering/filter-run.ts';
import type { OpenCapture } from '../open-capture.ts';
import { AddedInfo } from './added-info.ts';
import { Colouring } from './colouring.ts';
import type { ReadRequest } from './read-request.ts';
import { KnownRows } from './known-rows.ts';
import { dissectionFor, lineWriterFor, requestedFields, writerFor } from './read-writer.ts';

export class RowPrinter {
  readonly #request: ReadRequest;
  readonly #capture: OpenCapture;
  readonly #sink: ByteSink;
  readonly #dissector: Dissector;
  readonly #writer: PacketWriter;
  readonly #colouring: Colouring | undefined;
  readonly #added: AddedInfo | undefined;
  #passing: RowFilter | undefined;
  readonly #known: { readonly rows: KnownRows; readonly writer: LineWriter } | undefined;

  /** `out` gets chunks that are valid until it returns. `continues`: packets before the first of these are printed by another. */
  constructor(request: ReadRequest, capture: OpenCapture, registry: Registry, out: (chunk: Uint8Array) => void, continues = false) {
    const fields = requestedFields(registry, request.fields);
    this.#request = request;
    this.#capture = capture;
    this.#sink = new ByteSink(out);
    this.#colouring = request.colours === undefined ? undefined : new Colouring(registry, request.verifyChecksums);
    const { added = [] } = request;
    this.#added = added.length === 0 ? undefined : new AddedInfo(added, capture, request.verifyChecksums);
    const options = dissectionFor(request, registry, fields), { wanted } = options;
    this.#dissector = new Dissector(registry, options);
    const { packet } = this.#dissector;
    packet.verifyChecksums = request.verifyChecksums;
    if (wanted !== undefined && request.format === 'fields' && !fields.includes(undefined)) {
      packet.carried = isCarried(wanted, registry, capture.table.stacks);
      packet.analysed = isAnalysed(wanted);
    }
    const lines = lineWriterFor(request, this.#sink, registry, fields), rows = lines && KnownRows.for(request, capture, fields);
    this.#writer = lines ?? writerFor(request, this.#sink, registry, fields, continues);
    if (lines !== undefined && rows !== undefined && request.colours === undefined && added.length === 0) this.#known = { rows, writer: lines };
  }

  begin(): void {
    this.#writer.begin();
  }

  /** `shown`: the row printed before, -1 for none; `number`: what the packet is called where not by its row. */
  row(row: number, shown: number, number = row + 1): void {
    const capture = this.#capture, known = this.#known;
    if (known !== undefined && number === row + 1 && known.rows.be(row, shown)) {
      known.writer.packet(known.rows);
      return;
    }
    const reader = capture.inPassing;
    reader.next();
    const plain = reader.record(row, shown);
    const record = plain.number === number ? plain : { ...plain, called: number };
    const rule = this.#colouring?.of(record, reader.around(row));
    this.#dissector.dissect(rule === undefined ? record : { ...record, colouring: rule }, reader.around(row));
    this.#added?.addTo(this.#dissector.columns, row, record);
    const { time } = this.#request;
    const timeIn = (form = time.form): string => timeText(record, { ...time, form }, capture.timeDigits(row));
    this.#writer.packet({ record: plain.number === number ? plain : { ...plain, number }, dissector: this.#dissector, colour: rule, time: timeIn });
  }

  /** The rows from `from` to `to` that the request's filter lets through; where it leaves out any, nothing may tell of the row printed before. */
  stretch(from: number, to: number): void {
    const capture = this.#capture, { filter, verifyChecksums } = this.#request;
    const passing = this.#passing ??= new RowFilter(capture, compile(filter, capture.registry), verifyChecksums);
    for (let row = from; row < to; row++) if (passing.passes(row)) this.row(row, row - 1);
    this.#sink.flush();
  }

  end(): void {
    this.#writer.end();
    this.#sink.flush();
  }
}
