/** The values of one field in every packet that has it, in the order of the packets: what a filter found that looked at all of them. */
import { firstFrom } from '../../bytes/ascending.ts';
import { grown } from '../../index/index.ts';
import type { Value } from '../typed.ts';

export class KeptField {
  /** Packets that have the field. */
  count = 0;
  /** Packets that were looked at: those behind them are not known. */
  rows = 0;
  /** About how much memory the values take, in bytes. */
  size = 0;
  #rows = new Uint32Array(64);

  /** `otherwise`: the values in packets that are not added. */
  constructor(readonly otherwise: readonly Value[] = []) {}

  readonly #values: (readonly Value[])[] = [];

  /** `row` is behind all that were added before. */
  add(row: number, values: readonly Value[]): void {
    if (this.count === this.#rows.length) this.#rows = grown(this.#rows, 2 * this.count);
    this.#rows[this.count++] = row;
    this.#values.push(values);
    this.size += 40;
    for (const value of values) this.size += typeof value === 'string' ? 24 + value.length : value instanceof Uint8Array ? 100 + value.length : 24;
  }

  row(place: number): number {
    return this.#rows[place];
  }

  values(place: number): readonly Value[] {
    return this.#values[place];
  }

  /** Place of the row, or of the first one behind it that has the field. */
  placeOf(row: number): number {
    return firstFrom(this.#rows, row, this.count);
  }
}
