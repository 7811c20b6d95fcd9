/**
 * A filter over the packet table: every part that columns can decide is a loop over them, and the rest says only which rows can be excluded.
 * The rows that remain undecided are to be dissected and tested.
 */
import type { Field, Registry } from '../../dissect/index.ts';
import { CHUNK_ROWS, type PacketTable } from '../../index/index.ts';
import type { CompiledFilter } from '../compile.ts';
import type { TypedTest } from '../typed.ts';
import type { ColumnWords } from './column-fields.ts';
import type { KeptField } from './kept-field.ts';
import { LeafPlanner } from './leaf.ts';
import { YES, both, either, exactlyOne, opposite } from './verdicts.ts';

/** Writes a verdict for the rows `from` to `to` (exclusive, counted within the chunk) into the same entries of `into`. */
export type ChunkTest = (chunk: number, from: number, to: number, into: Uint8Array) => void;

export interface FilterPlan {
  /**
   * Writes `NO`, `MAYBE` or `YES` for rows of a chunk: entry i is row `chunk * CHUNK_ROWS + i`. `MAYBE` asks for the packet to be dissected with
   * `CompiledFilter.wanted` and given to its `test`. Rows that the table gets later can be asked for with the same plan.
   */
  readonly decide: ChunkTest;
}

/** What a plan may know besides the table. Without it more packets are dissected; the answer is the same. */
export interface PlanSources {
  /** What the table's numbers mean, for fields whose values are words. */
  readonly words?: ColumnWords;
  /** Whether the row is a TCP segment that completes no message, so that its packet has no layer above TCP. */
  readonly continues?: (row: number) => boolean;
  /** The values of a field that is no column, where an earlier filter has looked at all packets that may have it. */
  readonly kept?: (field: Field) => KeptField | undefined;
  /** Whether what is encrypted may be decrypted, and then hold layers that the scan does not know. */
  readonly decrypts?: () => boolean;
}

export function planFilter(filter: CompiledFilter, table: PacketTable, registry: Registry, sources: PlanSources = {}): FilterPlan {
  if (filter.typed === undefined) return { decide: (_, from, to, into) => void into.fill(YES, from, to) };
  const leaves = new LeafPlanner(table, registry, sources, filter.selected);
  return { decide: planned(filter.typed, leaves) };
}

function planned(test: TypedTest, leaves: LeafPlanner): ChunkTest {
  if (test.form === 'not') {
    const of = planned(test.of, leaves);
    return (chunk, from, to, into) => {
      of(chunk, from, to, into);
      opposite(into, from, to);
    };
  }
  if (test.form !== 'logic') return leaves.plan(test);
  const parts = test.parts.map(part => planned(part, leaves));
  const [first, ...rest] = parts;
  const combine = test.operator === 'and' ? both : test.operator === 'or' ? either : exactlyOne;
  const other = new Uint8Array(CHUNK_ROWS);
  return (chunk, from, to, into) => {
    first(chunk, from, to, into);
    for (const part of rest) {
      part(chunk, from, to, other);
      combine(into, other, from, to);
    }
  };
}
