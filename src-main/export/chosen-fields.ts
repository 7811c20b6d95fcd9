/** The values of chosen fields as JSON, as lines for Elasticsearch and as PDML: `-e` with `-T json|ek|pdml`. */
import { type Field, type Tree, layerText } from '../dissect/index.ts';
import { ByteSink } from './byte-sink.ts';
import type { ChosenColumns } from './chosen-columns.ts';
import { FieldPlaces } from './field-places.ts';
import { hasLine } from './layer-kind.ts';
import { columnOf, isColumn } from './named-columns.ts';
import type { ShownPacket } from './packet-writer.ts';
import { writeValue } from './value-bytes.ts';

/** One asked name and this packet's values for it, as texts. */
export interface ChosenValues {
  readonly name: string;
  readonly values: readonly string[];
}

export class ChosenFields {
  private readonly places: FieldPlaces;
  private readonly scratch = new ByteSink();

  constructor(
    private readonly names: readonly string[], fields: readonly (Field | undefined)[], fieldCount: number,
    private readonly columns?: ChosenColumns,
  ) {
    this.places = new FieldPlaces(fields, fieldCount);
  }

  /** The names that this packet has values for, in the order asked. */
  of(packet: ShownPacket): ChosenValues[] {
    const { tree } = packet.dissector, { nodes, counts } = this.places;
    this.places.collect(tree);
    const chosen: ChosenValues[] = [];
    for (let place = 0; place < this.names.length; place++) {
      const name = this.names[place];
      const column = isColumn(name) ? columnOf(packet, name, this.columns) : undefined;
      if (column !== undefined) chosen.push({ name, values: [column] });
      else if (counts[place] > 0) chosen.push({ name, values: nodes[place].slice(0, counts[place]).map(node => this.text(tree, node)) });
    }
    return chosen;
  }

  private text(tree: Tree, node: number): string {
    const field = tree.fields[node];
    if (hasLine(field)) return layerText(tree, node);
    if (field.kind === 'none') return '1';
    this.scratch.length = 0;
    writeValue(this.scratch, tree, node, 0, (sink, text) => sink.text(text));
    return this.scratch.toString();
  }
}
