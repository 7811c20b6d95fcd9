/**
 * A filter over the packet table: every part that columns can decide is a loop over them, and the rest says only which rows can be excluded.
 * The rows that remain undecided are to be dissected and tested.
 */
import type { Field, Registry, Tree } from '../../dissect/index.ts';
import { CHUNK_MASK, CHUNK_ROWS, type PacketTable } from '../../index/index.ts';
import type { CompiledFilter } from '../compile.ts';
import type { TypedTest } from '../typed.ts';
import { LeafPlanner } from './leaf.ts';
import type { ChunkTest, PlanSources, Planned, RowTest } from './plan-parts.ts';
import { MAYBE, NO, type Verdict, YES, both, either, exactlyOne, opposite } from './verdicts.ts';

export interface FilterPlan {
  /**
   * Writes `NO`, `MAYBE` or `YES` for rows of a chunk: entry i is row `chunk * CHUNK_ROWS + i`. `MAYBE` asks for the packet to be dissected with
   * `CompiledFilter.wanted` and given to its `test`. Rows that the table gets later can be asked for with the same plan.
   */
  readonly decide: ChunkTest;
  /**
   * To be asked about rows that are undecided before they are dissected: among the rows
   * that `decide` was asked about last. Undefined: it would not help.
   */
  readonly refine: RowTest | undefined;
  /** Fields that are told without dissecting the packets that have them. */
  readonly answered: ReadonlySet<Field>;
  /** For a filter of a single test: its fields in the row that `refine` has just decided. */
  readonly told?: (() => Tree) | undefined;
}

export function planFilter(filter: CompiledFilter, table: PacketTable, registry: Registry, sources: PlanSources = {}): FilterPlan {
  const answered = new Set<Field>();
  if (filter.typed === undefined) return { decide: (_, from, to, into) => void into.fill(YES, from, to), refine: undefined, answered };
  const { decide, refine, told } = planned(filter.typed, new LeafPlanner(table, registry, sources, filter.selected), answered);
  return { decide, refine, answered, told };
}

function planned(test: TypedTest, leaves: LeafPlanner, answered: Set<Field>): Planned {
  if (test.form === 'not') {
    const { decide, refine } = planned(test.of, leaves, answered);
    return {
      decide: (chunk, from, to, into) => {
        decide(chunk, from, to, into);
        opposite(into, from, to);
      },
      refine: refine === undefined ? undefined : row => (YES - refine(row)) as Verdict,
    };
  }
  if (test.form === 'logic') return combined(test.operator, test.parts.map(part => planned(part, leaves, answered)));
  const leaf = leaves.plan(test);
  leaf.answers?.forEach(field => answered.add(field));
  return leaf;
}

function combined(operator: 'and' | 'or' | 'xor', parts: readonly Planned[]): Planned {
  const combine = operator === 'and' ? both : operator === 'or' ? either : exactlyOne;
  // Rows are looked at only where the parts that need no look leave them open.
  const [first, ...rest] = parts.toSorted((a, b) => Number(a.refine !== undefined) - Number(b.refine !== undefined));
  if (parts.every(({ refine }) => refine === undefined)) {
    const other = new Uint8Array(CHUNK_ROWS);
    return {
      decide: (chunk, from, to, into) => {
        first.decide(chunk, from, to, into);
        for (const { decide } of rest) {
          decide(chunk, from, to, other);
          combine(into, other, from, to);
        }
      },
    };
  }
  const each = [first, ...rest].map(({ decide, refine }) => ({ decide, refine, verdicts: new Uint8Array(CHUNK_ROWS) }));
  return {
    decide: (chunk, from, to, into) => {
      into.fill(operator === 'and' ? YES : NO, from, to);
      for (const { decide, verdicts } of each) {
        decide(chunk, from, to, verdicts);
        combine(into, verdicts, from, to);
      }
    },
    refine: row => {
      let verdict: Verdict = operator === 'and' ? YES : NO;
      for (const { refine, verdicts } of each) {
        const part = verdicts[row & CHUNK_MASK] as Verdict;
        verdict = joined(operator, verdict, part === MAYBE && refine !== undefined ? refine(row) : part);
        if (operator === 'and' ? verdict === NO : operator === 'or' && verdict === YES) break;
      }
      return verdict;
    },
  };
}

function joined(operator: 'and' | 'or' | 'xor', a: Verdict, b: Verdict): Verdict {
  switch (operator) {
    case 'and': return a < b ? a : b;
    case 'or': return a > b ? a : b;
    case 'xor': return a === MAYBE || b === MAYBE ? MAYBE : a === b ? NO : YES;
  }
}
