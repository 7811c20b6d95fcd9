/** Rows that are printed without their packets being dissected, where a request asks for nothing but what columns, headers and connections tell. */
import type { Field } from '../../dissect/index.ts';
import type { ListedPacket } from '../../export/packet-writer.ts';
import { timeText } from '../../export/time-column.ts';
import { RowValues } from '../../filter/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { ReadRequest } from './read-request.ts';

/** The packet list's columns that are known of every row. */
const KNOWN_COLUMNS: ReadonlySet<string> = new Set(['_ws.col.No.', '_ws.col.Time', '_ws.col.Length']);

/** Of the other columns nothing is told. */
const NO_COLUMNS = { source: '', destination: '', protocol: '', info: () => '' } as const;

const NO_BYTES = new Uint8Array(0);

export class KnownRows implements ListedPacket {
  readonly record = { number: 0, original: 0 };
  readonly dissector;
  readonly #capture: OpenCapture;
  readonly #values: RowValues;
  readonly #request: ReadRequest;
  #shown = -1;

  /** Undefined where every packet must be dissected. `fields`: those of the request, undefined for columns. */
  static for(request: ReadRequest, capture: OpenCapture, fields: readonly (Field | undefined)[]): KnownRows | undefined {
    const { table, registry, planSources } = capture;
    if (request.format !== 'fields' || request.fields.some((name, place) => fields[place] === undefined && !KNOWN_COLUMNS.has(name))) return undefined;
    const values = RowValues.of(fields.filter(field => field !== undefined), table, registry, { ...planSources, verifies: request.verifyChecksums });
    return values === undefined ? undefined : new KnownRows(request, capture, values);
  }

  private constructor(request: ReadRequest, capture: OpenCapture, values: RowValues) {
    this.#request = request;
    this.#capture = capture;
    this.#values = values;
    this.dissector = { tree: values.tree, columns: NO_COLUMNS };
  }

  /** Becomes a row; false where its packet must be dissected. `shown`: the row printed before, -1 for none. */
  be(row: number, shown: number): boolean {
    this.record.number = row + 1;
    this.record.original = this.#capture.table.get('original', row);
    this.#shown = shown;
    return this.#values.fill(row, shown);
  }

  time(): string {
    const row = this.record.number - 1, capture = this.#capture;
    return timeText(capture.record(row, this.#shown, NO_BYTES), this.#request.time, capture.timeDigits(row));
  }
}
