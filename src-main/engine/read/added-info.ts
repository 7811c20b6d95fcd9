/** Values of fields behind what packets' rows say of them: tshark's `-z proto,colinfo,FILTER,FIELD`. */
import { type Columns, Dissector, type PacketRecord } from '../../dissect/index.ts';
import { compile } from '../../filter/index.ts';
import { nodeFilter } from '../filtering/node-filter.ts';
import { RowFilter } from '../filtering/filter-run.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { AddedField } from './read-request.ts';

export class AddedInfo {
  readonly #capture: OpenCapture;
  readonly #added: readonly { readonly index: number; readonly passing: RowFilter }[];
  readonly #dissector: Dissector;

  /** Filters and fields have been checked. */
  constructor(added: readonly AddedField[], capture: OpenCapture, verifyChecksums: boolean) {
    const { registry } = capture;
    this.#capture = capture;
    this.#added = added.map(({ filter, field }) => {
      return { index: registry.field(field)!.index, passing: new RowFilter(capture, compile(filter, registry), verifyChecksums) };
    });
    this.#dissector = new Dissector(registry, { wanted: registry.wanted(added.map(({ field }) => field)) });
    this.#dissector.packet.verifyChecksums = verifyChecksums;
  }

  /** `record`: the row's, with the number that the packet has where others before it are left out. */
  addTo(columns: Columns, row: number, record: PacketRecord): void {
    const passing = this.#added.filter(one => one.passing.passes(row, record.called)), { tree } = this.#dissector;
    if (passing.length === 0) return;
    this.#dissector.dissect(record, this.#capture.around(row));
    columns.frozen = false;
    for (const { index } of passing) {
      for (let node = 0; node < tree.count; node++) {
        const text = tree.fields[node].index === index ? nodeFilter(tree, node) : undefined;
        if (text !== undefined) columns.appendInfo(`  ${text}`);
      }
    }
  }
}
