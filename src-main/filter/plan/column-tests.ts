/** Loops over columns that decide single comparisons by themselves. */
import { type ColumnField, type Since, originOf, setDifference } from './column-fields.ts';
import { CHUNK_ROWS, FIRST_BLOCK, type PacketColumns, type PacketTable } from '../../index/index.ts';
import type { TreeTest } from '../evaluate.ts';
import { type Predicate, askedOfValue } from '../predicates.ts';
import type { Comparison } from '../syntax.ts';
import { type Leaf, quantifiedOver } from './leaf-fields.ts';
import type { ChunkTest } from './plan-parts.ts';
import type { RowTree } from './row-tree.ts';
import { ABSENT, POSSIBLE, SINGLE, type StackFacts, UNTRUSTED } from './stack-facts.ts';
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

  /**
   * One field whose values have small numbers: each number is tested once. About 3 ns a row: rows with the field and rows without take the same
   * way, since no processor guesses which of them comes next.
   */
  private keyed(column: Extract<ColumnField, { shape: 'keyed' }>, test: TreeTest, all: boolean): ChunkTest {
    const { table } = this, { protocol, unsure } = column;
    const verdicts = new KeyVerdicts(column, table, this.rowTree, test), { without } = verdicts;
    const joined = all ? SMALLER : LARGER, doubted = protocol === undefined ? unsure : unsure | UNTRUSTED;
    const [firstName, secondName = firstName] = column.columns;
    return (chunk, from, to, into) => {
      const known = verdicts.known(), { stack, flags, [firstName]: first, [secondName]: second } = table.chunks[chunk];
      const facts = protocol === undefined ? this.facts.everywhere() : this.facts.of(protocol);
      for (let i = from; i < to; i++) {
        const fact = facts[stack[i]], flag = flags[i];
        if (fact === POSSIBLE || (flag & doubted) !== 0) {
          into[i] = fact === ABSENT && (flag & UNTRUSTED) === 0 ? without : MAYBE;
          continue;
        }
        // All bits where the field is there, none where it is not.
        const mask = 0 - (fact >> 1), key = (first[i] + 1) & mask, other = (second[i] + 1) & mask;
        let verdict = known[key], otherVerdict = known[other];
        if (verdict === 0) verdict = verdicts.ask(key);
        if (otherVerdict === 0) otherVerdict = verdicts.ask(other);
        into[i] = joined[(verdict << 2) | otherVerdict];
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

/** The smaller and the larger of two verdicts, each of them + 1, by the first of them in bits 2 and 3 and the second in bits 0 and 1. */
const SMALLER = joinedVerdicts(Math.min), LARGER = joinedVerdicts(Math.max);

function joinedVerdicts(join: (one: number, other: number) => number): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, both) => Math.max(0, join(both >> 2, both & 3) - 1));
}

/** What a test says of each key of a column, once it was asked for. */
class KeyVerdicts {
  /** Of rows without the field: what takes the smallest or largest of a field and a number holds without the field, too. */
  readonly without: Verdict;
  /** By key + 1 the verdict + 1, 0 where it was not asked for yet; the first is of rows without the field. */
  #known = new Uint8Array(1);

  constructor(
    private readonly column: Extract<ColumnField, { shape: 'keyed' }>, private readonly table: PacketTable, private readonly rowTree: RowTree,
    private readonly test: TreeTest,
  ) {
    rowTree.clear();
    this.without = test(rowTree.tree) ? YES : NO;
    this.#known[0] = this.without + 1;
  }

  /** An entry for each key that there is now. To be asked for anew for every chunk: there may be more keys by then. */
  known(): Uint8Array {
    const keys = this.column.keys(this.table);
    if (keys >= this.#known.length) {
      const grown = new Uint8Array(Math.max(keys + 1, 2 * this.#known.length));
      grown.set(this.#known);
      this.#known = grown;
    }
    return this.#known;
  }

  /** Finds the entry that is still 0. */
  ask(entry: number): number {
    const values = this.column.valuesOf(this.table, entry - 1), { rowTree } = this;
    let verdict: Verdict = MAYBE;
    if (values !== undefined) {
      rowTree.clear();
      rowTree.add(this.column.field, values);
      verdict = this.test(rowTree.tree) ? YES : NO;
    }
    return (this.#known[entry] = verdict + 1);
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
