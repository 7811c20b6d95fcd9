/** Finds in each packet the nodes of the fields that were asked for. */
import type { Field, Tree } from '../dissect/index.ts';

export class FieldPlaces {
  /** By asked place the nodes of this packet in the order of the tree; beyond its count, those of earlier packets. */
  readonly nodes: readonly number[][];
  /** By asked place how many nodes there are. */
  readonly counts: Uint32Array;
  /** By field index: the asked places, linked through `nextPlace`; -1 for none. */
  private readonly firstPlace: Int32Array;
  private readonly nextPlace: Int32Array;

  /** `fields` in the order asked, undefined where something else than a field was asked for. */
  constructor(fields: readonly (Field | undefined)[], fieldCount: number) {
    this.nodes = fields.map(() => []);
    this.counts = new Uint32Array(fields.length);
    this.firstPlace = new Int32Array(fieldCount).fill(-1);
    this.nextPlace = new Int32Array(fields.length).fill(-1);
    for (let place = fields.length - 1; place >= 0; place--) {
      const field = fields[place];
      if (field === undefined) continue;
      this.nextPlace[place] = this.firstPlace[field.index]!;
      this.firstPlace[field.index] = place;
    }
  }

  /** Takes the nodes of another packet. An array that is emptied would lose its room, and get it anew with the next packet. */
  collect(tree: Tree): void {
    const { nodes, counts, firstPlace, nextPlace } = this;
    counts.fill(0);
    for (let node = 0; node < tree.count; node++) {
      for (let place = firstPlace[tree.fields[node].index]; place >= 0; place = nextPlace[place]!) nodes[place][counts[place]++] = node;
    }
  }
}
