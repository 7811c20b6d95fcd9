/** Rows that are printed without their packets being dissected, where a request asks for nothing but what columns, headers and connections tell. */
import type { Field } from '../../dissect/index.ts';
import type { ListedPacket } from '../../export/packet-writer.ts';
import { timeText } from '../../export/time-column.ts';
import { RowValues } from '../../filter/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT } from '../../index/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import { KnownColumns, areColumnsKnown } from '../list/known-columns.ts';
import type { ReadRequest } from './read-request.ts';
import { RowTimes } from './row-times.ts';

/** The packet list's columns that are known of every row. */
const KNOWN_COLUMNS: ReadonlySet<string> = new Set(['_ws.col.No.', '_ws.col.Time', '_ws.col.Length']);

/** Where nobody asks for the other columns. */
const NO_COLUMNS = { source: '', destination: '', protocol: '', info: () => '' } as const;

export class KnownRows implements ListedPacket {
  readonly record = { number: 0, original: 0 };
  readonly dissector;
  readonly #capture: OpenCapture;
  readonly #values: RowValues;
  readonly #request: ReadRequest;
  /** Where columns are asked for that only some rows are known to have. */
  readonly #columns: KnownColumns | undefined;
  readonly #times: RowTimes;

  /** Undefined where every packet must be dissected. `fields`: those of the request, undefined for columns. */
  static for(request: ReadRequest, capture: OpenCapture, fields: readonly (Field | undefined)[]): KnownRows | undefined {
    const { table, registry, planSources } = capture;
    const isList = request.format !== 'fields';
    const asksColumns = isList || request.fields.some((name, place) => fields[place] === undefined && !KNOWN_COLUMNS.has(name));
    if (request.columns !== undefined) return undefined;
    if (asksColumns && !areColumnsKnown(capture, request.verifyChecksums)) return undefined;
    const values = RowValues.of(fields.filter(field => field !== undefined), table, registry, { ...planSources, verifies: request.verifyChecksums });
    return values === undefined ? undefined : new KnownRows(request, capture, values, asksColumns ? new KnownColumns(capture) : undefined);
  }

  private constructor(request: ReadRequest, capture: OpenCapture, values: RowValues, known: KnownColumns | undefined) {
    this.#request = request;
    this.#capture = capture;
    this.#values = values;
    this.#columns = known;
    this.#times = new RowTimes(capture);
    this.dissector = { tree: values.tree, columns: known ?? NO_COLUMNS };
  }

  /** Becomes a row; false where its packet must be dissected. `shown`: the row printed before, -1 for none. */
  be(row: number, shown: number): boolean {
    if (this.#columns?.be(row) === false) return false;
    this.record.number = row + 1;
    this.record.original = this.#capture.table.chunks[row >>> CHUNK_SHIFT].original[row & CHUNK_MASK];
    this.#times.be(row, shown);
    return this.#values.fill(row, shown);
  }

  time(): string {
    return timeText(this.#times, this.#request.time, this.#capture.timeDigits(this.record.number - 1));
  }
}
