/** Finds in each packet the nodes of the fields that were asked for. */
import type { Field, Tree } from '../dissect/index.ts';

export class FieldPlaces {
  /** For each asked field the nodes of this packet, reused. */
  private readonly found: number[][];
  /** By field index: the asked places, linked through `nextPlace`; -1 for none. */
  private readonly firstPlace: Int32Array;
  private readonly nextPlace: Int32Array;

  /** `fields` in the order asked, undefined where something else than a field was asked for. */
  constructor(fields: readonly (Field | undefined)[], fieldCount: number) {
    this.found = fields.map(() => []);
    this.firstPlace = new Int32Array(fieldCount).fill(-1);
    this.nextPlace = new Int32Array(fields.length).fill(-1);
    for (let place = fields.length - 1; place >= 0; place--) {
      const field = fields[place];
      if (field === undefined) continue;
      this.nextPlace[place] = this.firstPlace[field.index]!;
      this.firstPlace[field.index] = place;
    }
  }

  /** By asked place the nodes in the order of the tree; valid until the next call. */
  collect(tree: Tree): readonly (readonly number[])[] {
    const { found, firstPlace, nextPlace } = this;
    for (let place = 0; place < found.length; place++) found[place].length = 0;
    for (let node = 0; node < tree.count; node++) {
      for (let place = firstPlace[tree.fields[node].index]; place >= 0; place = nextPlace[place]!) found[place].push(node);
    }
    return found;
  }
}
