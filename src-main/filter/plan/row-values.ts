/** The values of chosen fields in one row after the other, told without dissecting packets: for who prints many of them. */
import { type Field, type Registry, type Tree, between } from '../../dissect/index.ts';
import type { PacketTable } from '../../index/index.ts';
import { columnFieldOf, valuesInRow } from './column-fields.ts';
import type { PlanSources } from './plan-parts.ts';
import { type RowField, RowFields } from './row-fields.ts';
import { RowTree } from './row-tree.ts';
import { StackFacts } from './stack-facts.ts';

export class RowValues {
  readonly #table: PacketTable;
  readonly #rowTree = new RowTree();
  readonly #fields: readonly (RowField | undefined)[];
  /** The row shown before the one that is asked for, -1 for none. */
  #shown = -1;

  /** Undefined where a field can only be told by dissecting. */
  static of(fields: Iterable<Field>, table: PacketTable, registry: Registry, sources: PlanSources): RowValues | undefined {
    const values = new RowValues(fields, table, registry, sources);
    return values.#fields.includes(undefined) ? undefined : values;
  }

  private constructor(fields: Iterable<Field>, table: PacketTable, registry: Registry, sources: PlanSources) {
    this.#table = table;
    const known = new RowFields(table, registry, sources, new StackFacts(table, registry, sources.decrypts?.() === true), this.#rowTree);
    this.#fields = Array.from(new Set(fields), field =>
      field.kind === 'protocol' ? undefined : (this.#sinceShown(field, registry) ?? known.of(field)),
    );
  }

  /** Holds the values once `fill` gave true, in the order of the packet's tree for each field, until it is called again. */
  get tree(): Tree {
    return this.#rowTree.tree;
  }

  /** False where the packet itself must be asked. `shown`: the row shown before this one, -1 for none. */
  fill(row: number, shown = row - 1): boolean {
    const fields = this.#fields;
    this.#shown = shown;
    this.#rowTree.clear();
    for (let i = 0; i < fields.length; i++) if (!fields[i]!(row)) return false;
    return true;
  }

  /** The time since a row that no table knows. */
  #sinceShown(field: Field, registry: Registry): RowField | undefined {
    const epoch = field.name === 'frame.time_delta_displayed' ? registry.field('frame.time_epoch') : undefined;
    if (epoch === undefined) return undefined;
    const table = this.#table, column = columnFieldOf(epoch, registry, {})!;
    const time = (row: number): { readonly seconds: number; readonly nanoseconds: number } => ({
      seconds: table.seconds(row),
      nanoseconds: table.nanoseconds(row),
    });
    return row => {
      if (valuesInRow(column, table, row) === undefined) return false;
      const now = time(row);
      this.#rowTree.add(field, [between(this.#shown < 0 ? now : time(this.#shown), now)]);
      return true;
    };
  }
}
