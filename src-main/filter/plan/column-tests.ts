/** Loops over columns that decide single comparisons by themselves. */
import { type ColumnField, type Since, originOf, setDifference } from './column-fields.ts';
import { CHUNK_ROWS, FIRST_BLOCK, type PacketColumns, type PacketTable } from '../../index/index.ts';
import type { TreeTest } from '../evaluate.ts';
import { type Predicate, askedOfValue } from '../predicates.ts';
import type { Comparison } from '../syntax.ts';
import { type Leaf, quantifiedOver } from './leaf-fields.ts';
import type { ChunkTest } from './plan-parts.ts';
import type { RowTree } from './row-tree.ts';
import { ABSENT, SINGLE, type StackFacts, UNTRUSTED } from './stack-facts.ts';
import { MAYBE, NO, type Verdict, YES } from './verdicts.ts';

export class ColumnTests {
  /** `gathered`: asks the test about the values of a row's columns. */
  constructor(
    private readonly table: PacketTable, private readonly facts: StackFacts, private readonly rowTree: RowTree,
    private readonly gathered: (columns: readonly ColumnField[], test: TreeTest) => (row: number) => Verdict,
  ) {}

  /** A test of fields that all have columns. */
  of(leaf: Leaf, columns: readonly ColumnField[], test: TreeTest): ChunkTest {
    const [only] = columns;
    if (columns.length > 1) return this.paired(leaf, columns) ?? this.rowByRow(columns, test);
    if (only.shape === 'keyed') {
      const every = quantifiedOver(leaf);
      if (only.columns.length === 1 || every !== undefined) return this.keyed(only, test, every === 'all');
    }
    const predicate = askedOfValue(leaf);
    return predicate === undefined ? this.rowByRow(columns, test) : this.single(only, predicate);
  }

  /** One field whose values have small numbers: each number is tested once. About 8 ns a row. */
  private keyed(column: Extract<ColumnField, { shape: 'keyed' }>, test: TreeTest, all: boolean): ChunkTest {
    const { table, rowTree } = this;
    const { protocol, unsure, field } = column;
    rowTree.clear();
    // What takes the smallest or largest of a field and a number holds without the field, too.
    const without = test(rowTree.tree) ? YES : NO;
    /** By key, the verdict + 1; 0 where it was not asked for yet. */
    let verdicts = new Uint8Array(0);
    const ask = (key: number): number => {
      const values = column.valuesOf(table, key);
      let verdict: Verdict = MAYBE;
      if (values !== undefined) {
        rowTree.clear();
        rowTree.add(field, values);
        verdict = test(rowTree.tree) ? YES : NO;
      }
      return (verdicts[key] = verdict + 1);
    };
    const [firstName, secondName] = column.columns;
    return (chunk, from, to, into) => {
      const keys = column.keys(table);
      if (keys > verdicts.length) {
        const grown = new Uint8Array(Math.max(keys, 2 * verdicts.length));
        grown.set(verdicts);
        verdicts = grown;
      }
      const columns = table.chunks[chunk];
      const { stack, flags } = columns;
      const facts = protocol === undefined ? undefined : this.facts.of(protocol);
      const first = columns[firstName];
      const second = secondName === undefined ? undefined : columns[secondName];
      for (let i = from; i < to; i++) {
        const fact = facts === undefined ? SINGLE : facts[stack[i]];
        if (fact === ABSENT && (flags[i] & UNTRUSTED) === 0) {
          into[i] = without;
        } else if (fact !== SINGLE || (flags[i] & unsure) !== 0) {
          into[i] = MAYBE;
        } else {
          const key = first[i];
          let verdict = verdicts[key] === 0 ? ask(key) : verdicts[key];
          if (second !== undefined) {
            const other = second[i];
            const otherVerdict = verdicts[other] === 0 ? ask(other) : verdicts[other];
            if (all ? otherVerdict < verdict : otherVerdict > verdict) verdict = otherVerdict;
          }
          into[i] = verdict - 1;
        }
      }
    };
  }

  /** One field whose column is its value, or a time. About 8 ns a row, 15 for times. */
  private single(column: ColumnField, predicate: Predicate): ChunkTest {
    const { table } = this;
    const { protocol, unsure } = column;
    return (chunk, from, to, into) => {
      const { stack, flags } = table.chunks[chunk];
      const base = chunk * CHUNK_ROWS;
      if (column.shape === 'number') {
        for (let i = from; i < to; i++) into[i] = predicate(base + i + 1) ? YES : NO;
      } else if (column.shape === 'time') {
        this.times(column.since, predicate, chunk, from, to, into);
      } else if (column.shape === 'direct') {
        const values = table.chunks[chunk][column.column];
        for (let i = from; i < to; i++) into[i] = predicate(values[i]) ? YES : NO;
      }
      if (protocol === undefined) return;
      const facts = this.facts.of(protocol);
      for (let i = from; i < to; i++) {
        const fact = facts[stack[i]];
        if (fact === ABSENT && (flags[i] & UNTRUSTED) === 0) into[i] = NO;
        else if (fact !== SINGLE || (flags[i] & unsure) !== 0) into[i] = MAYBE;
      }
    };
  }

  private times(since: Since, predicate: Predicate, chunk: number, from: number, to: number, into: Uint8Array): void {
    const { secondsHigh, secondsLow, nanoseconds, interface: interfaces } = this.table.chunks[chunk];
    const moment = { seconds: 0, nanoseconds: 0 };
    let { seconds: originSeconds, nanoseconds: originNanoseconds } = originOf(this.table, chunk * CHUNK_ROWS + from, since);
    for (let i = from; i < to; i++) {
      const seconds = secondsHigh[i] * 0x100000000 + secondsLow[i];
      if (since === 'epoch') {
        moment.seconds = seconds;
        moment.nanoseconds = nanoseconds[i];
      } else {
        setDifference(moment, seconds - originSeconds, nanoseconds[i] - originNanoseconds);
      }
      // What has no time of its own stands at another's, or at 0.
      if (interfaces[i] >= FIRST_BLOCK || (seconds === 0 && nanoseconds[i] === 0)) into[i] = MAYBE;
      else into[i] = predicate(moment) ? YES : NO;
      if (since === 'previous') {
        originSeconds = seconds;
        originNanoseconds = nanoseconds[i];
      }
    }
  }

  /** Two fields of which each row has one value, compared. About 10 ns. Undefined for other tests. */
  private paired(leaf: Leaf, fields: readonly ColumnField[]): ChunkTest | undefined {
    if (leaf.form !== 'compare' || leaf.left.form !== 'field' || leaf.right.form !== 'field') return undefined;
    if (leaf.left.family !== leaf.right.family) return undefined;
    const equality = leaf.operator === '==' || leaf.operator === '!=';
    const [left, right] = [leaf.left, leaf.right].map(({ field }) => fields.find(one => one.field === field)!);
    const [a, b] = [comparedColumn(left, equality), comparedColumn(right, equality)];
    if (a === undefined || b === undefined || left.protocol !== right.protocol || left.protocol === undefined) return undefined;
    const { chunks } = this.table, { protocol } = left, unsure = left.unsure | right.unsure, test = between(leaf.operator);
    return (chunk, from, to, into) => {
      const { stack, flags, [a]: lefts, [b]: rights } = chunks[chunk];
      const facts = this.facts.of(protocol);
      for (let i = from; i < to; i++) {
        const fact = facts[stack[i]];
        if (fact === ABSENT && (flags[i] & UNTRUSTED) === 0) into[i] = NO;
        else if (fact !== SINGLE || (flags[i] & unsure) !== 0) into[i] = MAYBE;
        else into[i] = test(lefts[i], rights[i]) ? YES : NO;
      }
    };
  }

  /** Any other test of column fields: a small tree a row. About 150 ns. */
  private rowByRow(columns: readonly ColumnField[], test: TreeTest): ChunkTest {
    const verdict = this.gathered(columns, test);
    return (chunk, from, to, into) => {
      const base = chunk * CHUNK_ROWS;
      for (let i = from; i < to; i++) into[i] = verdict(base + i);
    };
  }
}

/** The column whose numbers compare as the field's only value does; undefined where there is none. */
function comparedColumn(field: ColumnField, equality: boolean): keyof PacketColumns | undefined {
  if (field.shape === 'direct') return field.column;
  if (field.shape !== 'keyed' || field.columns.length > 1) return undefined;
  return field.compares === 'value' || (field.compares === 'identity' && equality) ? field.columns[0] : undefined;
}

function between(operator: Comparison): (a: number, b: number) => boolean {
  switch (operator) {
    case '==': return (a, b) => a === b;
    case '!=': return (a, b) => a !== b;
    case '<': return (a, b) => a < b;
    case '<=': return (a, b) => a <= b;
    case '>': return (a, b) => a > b;
    case '>=': return (a, b) => a >= b;
  }
}
