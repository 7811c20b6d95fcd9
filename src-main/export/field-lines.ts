/** The values of chosen fields, one line a packet: tshark's `-T fields`. */
import { type Field, type Tree, layerText, valueText } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import type { ChosenColumns } from './chosen-columns.ts';
import { FieldPlaces } from './field-places.ts';
import { hasLine } from './layer-kind.ts';
import { columnOf, isColumn } from './named-columns.ts';
import type { LineWriter, ListedPacket } from './packet-writer.ts';
import { writeValue } from './value-bytes.ts';

export interface FieldLineOptions {
  readonly header: boolean;
  readonly bom: boolean;
  readonly separator: string;
  readonly occurrence: 'first' | 'last' | 'all';
  readonly aggregator: string;
  /** Empty for none. */
  readonly quote: string;
}

export const FIELD_LINE_DEFAULTS: FieldLineOptions = { header: false, bom: false, separator: '\t', occurrence: 'all', aggregator: ',', quote: '' };

export class FieldLines implements LineWriter {
  private readonly places: FieldPlaces;
  /** By place, whether the name is a column's. */
  private readonly columns: readonly boolean[];

  /** `names` as the user gave them; `fields` the same, undefined where a name is a column. */
  constructor(
    private readonly sink: ByteSink, private readonly names: readonly string[], fields: readonly (Field | undefined)[], fieldCount: number,
    private readonly options: FieldLineOptions, private readonly chosen?: ChosenColumns,
  ) {
    this.places = new FieldPlaces(fields, fieldCount);
    this.columns = names.map(isColumn);
  }

  begin(): void {
    if (this.options.bom) this.sink.text('\ufeff');
    if (this.options.header) this.sink.text(this.names.join(this.options.separator) + '\n');
  }

  packet(packet: ListedPacket): void {
    const { sink, names, options, places } = this;
    const { tree } = packet.dissector;
    places.collect(tree);
    for (let place = 0; place < names.length; place++) {
      if (place > 0) sink.text(options.separator);
      const name = names[place];
      const column = this.columns[place] ? columnOf(packet, name, this.chosen) : undefined;
      if (column === undefined && places.counts[place] === 0) continue;
      if (options.quote !== '') sink.text(options.quote);
      if (column !== undefined) escapedText(sink, column);
      else this.values(tree, places.nodes[place], places.counts[place]);
      if (options.quote !== '') sink.text(options.quote);
    }
    sink.byte(10);
    sink.settle();
  }

  private values(tree: Tree, nodes: readonly number[], count: number): void {
    const { occurrence, aggregator } = this.options;
    if (occurrence === 'first') this.value(tree, nodes[0]);
    else if (occurrence === 'last') this.value(tree, nodes[count - 1]);
    else {
      for (let i = 0; i < count; i++) {
        if (i > 0) this.sink.text(aggregator);
        this.value(tree, nodes[i]);
      }
    }
  }

  private value(tree: Tree, node: number): void {
    const { sink } = this;
    const field = tree.fields[node];
    if (hasLine(field)) escapedText(sink, layerText(tree, node));
    else if (field.kind === 'none') sink.byte(49);
    else if (field.kind === 'bytes' && tree.length[node] === 0 && valueText(tree, node) === '') sink.text('<MISSING>');
    else writeValue(sink, tree, node, 0, escapedText);
  }

  end(): void {}
}

/** Control characters that would break a line or column leave as two characters; a backslash stays as it is. */
function escapedText(sink: ByteSink, text: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  sink.text(/[\x07-\r]/.test(text) ? text.replace(/[\x07-\r]/g, c => ESCAPES[c]) : text);
}

const ESCAPES: Readonly<Record<string, string>> = { '\x07': '\\a', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\v': '\\v', '\f': '\\f', '\r': '\\r' };
