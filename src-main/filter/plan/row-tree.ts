/** A packet's tree as far as columns and headers tell of it, so that tests of trees can be asked about rows. */
import { type Field, Tree } from '../../dissect/index.ts';
import type { Value } from '../typed.ts';

export class RowTree {
  readonly tree = new Tree(undefined, 'none');
  readonly #packet: { readonly name: string; bytes: Uint8Array } = { name: 'Frame', bytes: new Uint8Array(0) };

  constructor() {
    this.tree.sources.push(this.#packet);
  }

  clear(): void {
    this.tree.empty();
  }

  add(field: Field, values: readonly Value[]): void {
    for (const value of values) {
      if (typeof value === 'number') this.tree.add(field, 0, 0, 0, value, undefined, 0);
      else this.tree.add(field, 0, 0, 0, 0, value, 0);
    }
  }

  addNumber(field: Field, value: number): void {
    this.tree.add(field, 0, 0, 0, value, undefined, 0);
  }

  addText(field: Field, text: string): void {
    this.tree.add(field, 0, 0, 0, 0, text, 0);
  }

  /** A field whose value is `length` bytes; of a protocol all it was given ends at `end`. */
  addBytes(field: Field, bytes: Uint8Array, start: number, length: number, end: number): void {
    this.#packet.bytes = bytes;
    this.tree.add(field, 0, start, length, end, undefined, 0);
  }
}
