/** A packet's tree as far as columns tell of it, so that tests of trees can be asked about rows. */
import { type Field, Tree } from '../../dissect/index.ts';
import type { Value } from '../typed.ts';

const NO_BYTES = { name: 'Frame', bytes: new Uint8Array(0) };

export class RowTree {
  readonly tree = new Tree(undefined, 'none');

  clear(): void {
    this.tree.reset();
    this.tree.sources.push(NO_BYTES);
  }

  add(field: Field, values: readonly Value[]): void {
    for (const value of values) {
      if (typeof value === 'number') this.tree.add(field, 0, 0, 0, value, undefined, 0);
      else this.tree.add(field, 0, 0, 0, 0, value, 0);
    }
  }
}
