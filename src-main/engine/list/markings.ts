/** What the user says of single packets of a capture: marked, ignored, time references. */
import type { Marking } from '../../api/index.ts';
import { firstAbove } from '../../bytes/ascending.ts';
import type { Field } from '../../dissect/index.ts';
import { KeptField } from '../../filter/index.ts';

/** The field that tells of each, and whether packets without the marking have it too. */
const FIELDS: Readonly<Record<string, { readonly marking: Marking; readonly always: boolean }>> = {
  'frame.marked': { marking: 'marked', always: true }, 'frame.ignored': { marking: 'ignored', always: true },
  'frame.ref_time': { marking: 'reference', always: false },
};

export class Markings {
  readonly #rows: Readonly<Record<Marking, Set<number>>> = { marked: new Set(), ignored: new Set(), reference: new Set() };
  /** Rows of each, ascending; made when they are asked for. */
  readonly #sorted = new Map<Marking, Uint32Array>();

  has(marking: Marking, row: number): boolean {
    const rows = this.#rows[marking];
    return rows.size > 0 && rows.has(row);
  }

  set(marking: Marking, row: number, on: boolean): void {
    if (on) this.#rows[marking].add(row);
    else this.#rows[marking].delete(row);
    this.#sorted.delete(marking);
  }

  /** Ascending. */
  rows(marking: Marking): Uint32Array {
    let sorted = this.#sorted.get(marking);
    if (sorted === undefined) this.#sorted.set(marking, (sorted = Uint32Array.from(this.#rows[marking]).sort()));
    return sorted;
  }

  /** All markings of a row; undefined for none. */
  of(row: number): readonly Marking[] | undefined {
    const found = (['marked', 'ignored', 'reference'] as const).filter(marking => this.has(marking, row));
    return found.length === 0 ? undefined : found;
  }

  /** The last time reference that is not behind the row; undefined where there is none. */
  reference(row: number): number | undefined {
    if (this.#rows.reference.size === 0) return undefined;
    const rows = this.rows('reference');
    const place = firstAbove(rows, row) - 1;
    return place < 0 ? undefined : rows[place];
  }

  /**
   * The nearest frame with the marking in a direction, among the rows that are `shown`,
   * going around at the end; undefined for none but `frame` itself.
   */
  next(marking: Marking, frame: number, direction: 'forward' | 'backward', shown: (row: number) => boolean): number | undefined {
    const frames = Array.from(this.rows(marking).filter(shown), row => row + 1);
    const ahead = frames.filter(other => other > frame), behind = frames.filter(other => other < frame);
    return direction === 'forward' ? (ahead[0] ?? behind[0]) : (behind.at(-1) ?? ahead.at(-1));
  }

  /** The values of a field that tells of markings, for the first `total` packets. */
  kept(field: Field, total: number): KeptField | undefined {
    if (!Object.hasOwn(FIELDS, field.name)) return undefined;
    const { marking, always } = FIELDS[field.name];
    const kept = new KeptField(always ? [0] : []);
    kept.rows = total;
    for (const row of this.rows(marking)) kept.add(row, always ? [1] : [0]);
    return kept;
  }
}
