/**
 * Fields that a filter has looked for in every packet that may have them, kept with their values: the next key
 * of a filter that is being typed, or the next filter about the same field, finds them as if they were columns.
 */
import type { Field, Tree } from '../../dissect/index.ts';
import { type CompiledFilter, KeptField, type Value, loneField, valuesOf } from '../../filter/index.ts';

/** Bytes that all kept values of one capture may take, and those of one value. */
const MOST_BYTES = 1 << 26;
const LONGEST_VALUE = 1024;

/** Gathers the values of one field while a filter dissects packets in ascending order. */
export interface FieldKeeper {
  see(row: number, tree: Tree): void;
  /** All packets before `rows` that may have the field were seen. */
  complete(rows: number): void;
}

export class KeptFields {
  /** By field index, the one asked for last at the end. */
  readonly #kept = new Map<number, KeptField>();
  #forgotten = 0;

  of(field: Field): KeptField | undefined {
    const kept = this.#kept.get(field.index);
    if (kept !== undefined) {
      this.#kept.delete(field.index);
      this.#kept.set(field.index, kept);
    }
    return kept;
  }

  /** What packets say has changed. */
  forget(): void {
    this.#forgotten++;
    this.#kept.clear();
  }

  /**
   * For a filter that looks at the values of a single field, and therefore at all packets that may have it;
   * of `answered` fields, which most packets need not be dissected for, at the rest. Undefined for others.
   */
  keeper({ typed }: CompiledFilter, answered: ReadonlySet<Field>): FieldKeeper | undefined {
    const field = typed === undefined ? undefined : loneField(typed);
    if (field === undefined || this.#kept.has(field.index)) return undefined;
    const isAnswered = answered.has(field), kept = new KeptField(isAnswered ? undefined : []), begun = this.#forgotten;
    let fits = true;
    return {
      see: (row, tree) => {
        if (!fits) return;
        const values = valuesOf(tree, field);
        if (isAnswered) {
          fits = kept.size < MOST_BYTES;
          if (values.every(isShort)) kept.add(row, values);
          return;
        }
        fits = kept.size < MOST_BYTES && values.every(isShort);
        if (values.length > 0) kept.add(row, values);
      },
      complete: rows => {
        kept.rows = rows;
        // Those seen first may have said something else.
        if (fits && begun === this.#forgotten) this.#keep(field.index, kept);
      },
    };
  }

  #keep(index: number, kept: KeptField): void {
    this.#kept.set(index, kept);
    let size = 0;
    for (const { size: one } of this.#kept.values()) size += one;
    for (const [oldest, { size: one }] of this.#kept) {
      if (size <= MOST_BYTES) break;
      this.#kept.delete(oldest);
      size -= one;
    }
  }
}

function isShort(value: Value): boolean {
  return !(typeof value === 'string' || value instanceof Uint8Array) || value.length <= LONGEST_VALUE;
}
