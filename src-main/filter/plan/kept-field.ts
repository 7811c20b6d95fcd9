/** The values of one field in packets that a filter looked at, in the order of the packets: all that have it, or those that nothing else tells of. */
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

  /** `otherwise`: the values in packets that are not added; undefined where these are not known from here. */
  constructor(readonly otherwise: readonly Value[] | undefined) {}

  readonly #values: (readonly Value[])[] = [];

  /** `row` is behind all that were added before. */
  add(row: number, values: readonly Value[]): void {
    if (this.count === this.#rows.length) this.#rows = grown(this.#rows, 2 * this.count);
    this.#rows[this.count++] = row;
    this.#values.push(values);
    this.size += 40;
    for (const value of values) this.size += typeof value === 'string' ? 24 + value.length : value instanceof Uint8Array ? 100 + value.length : 24;
  }

  /** Undefined for a packet that was not added. */
  valuesIn(row: number): readonly Value[] | undefined {
    const place = this.placeOf(row);
    return place < this.count && this.#rows[place] === row ? this.#values[place] : undefined;
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
