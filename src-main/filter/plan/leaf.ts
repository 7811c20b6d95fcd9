/** Plans of single comparisons: loops over columns where these decide, else the rows whose protocol stack can hold the fields. */
import type { Field, Registry, Tree } from '../../dissect/index.ts';
import { CHUNK_ROWS, FIRST_BLOCK, type PacketColumns, type PacketTable, ROW } from '../../index/index.ts';
import { type Selected, type TreeTest, evaluator } from '../evaluate.ts';
import { type Predicate, askedOfValue } from '../predicates.ts';
import type { Comparison } from '../syntax.ts';
import { type ColumnField, type Since, columnFieldOf, originOf, setDifference } from './column-fields.ts';
import type { KeptField } from './kept-field.ts';
import { type Leaf, distinct, fieldsIn, looksBehindHeaders, neededFields, quantifiedOver } from './leaf-fields.ts';
import { askedName, nameInStacks } from './listed-names.ts';
import { MessageFields } from './message-fields.ts';
import { beginsMessage, lacksField } from './message-hints.ts';
import type { ChunkTest, PlanSources, Planned } from './plan-parts.ts';
import { RecordHeaders } from './record-headers.ts';
import { isRecordHeader } from '../../protocols/security/tls/records.ts';
import { type RowField, RowFields } from './row-fields.ts';
import { ENDINGS, RowStacks } from './row-stacks.ts';
import { RowTree } from './row-tree.ts';
import { ABSENT, SINGLE, StackFacts } from './stack-facts.ts';
import { MAYBE, NO, type Verdict, YES } from './verdicts.ts';

/** Rows of which the stack does not tell for certain what is not there. */
const UNTRUSTED = ROW.cut;
/** The same for what fragments are shown as, which is not in their stacks. */
const UNTRUSTED_PARTS = ROW.cut | ROW.fragment;

/** Protocols over TCP that leave some of their messages to another, which is then shown in their place. */
const GIVING_WAY: ReadonlySet<string> = new Set(['tpkt', 'openflow']);

export class LeafPlanner {
  private readonly facts: StackFacts;
  private readonly rowTree = new RowTree();
  private readonly rowFields: RowFields;
  private readonly rowStacks: RowStacks;
  /** By field index. */
  private readonly plain = new Map<number, (stack: number, row: number) => boolean>();

  constructor(private readonly table: PacketTable, private readonly registry: Registry, private readonly sources: PlanSources, private readonly selected: Selected) {
    this.facts = new StackFacts(table, registry, sources.decrypts?.() === true);
    this.rowStacks = new RowStacks(table, sources);
    this.rowFields = new RowFields(table, registry, sources, this.facts, this.rowTree);
  }

  plan(leaf: Leaf): Planned {
    const operands = fieldsIn(leaf);
    const unlayered = operands.length > 0 && operands.every(({ layers }) => layers === undefined), isRaw = operands.some(({ raw }) => raw);
    if (!unlayered || (isRaw && !operands.every(({ raw }) => raw))) return { decide: this.candidates(leaf), refine: this.withoutNeeded(leaf) };
    const fields = distinct(operands), test = evaluator(leaf, this.selected);
    if (isRaw) return this.known(leaf, fields, test, fields.map(field => this.rowFields.raw(field))) ?? { decide: this.candidates(leaf), refine: this.withoutNeeded(leaf) };
    if (leaf.form === 'exists' && leaf.operand.form === 'field' && leaf.operand.field.kind === 'protocol') return this.present(leaf, leaf.operand.field, test);
    if (leaf.form === 'exists' && fields[0].name === '_ws.expert') return this.remarked(leaf);
    const columns = fields.map(field => columnFieldOf(field, this.registry, this.sources.words ?? {}));
    if (columns.every(column => column !== undefined)) return { decide: this.ofColumns(leaf, columns, test) };
    const kept = fields.length === 1 ? this.sources.kept?.(fields[0]) : undefined;
    if (kept !== undefined) return { decide: this.lookup(kept, fields[0], test) };
    const known = this.known(leaf, fields, test, fields.map(field => this.rowFields.of(field)));
    if (known !== undefined) {
      const [first] = fields, name = fields.length === 1 && first.name === 'frame.protocols' ? askedName(leaf) : undefined;
      return name === undefined ? known : { ...known, decide: nameInStacks(first, test, this.table, this.sources), refine: this.withoutNamed(name, known.refine!) };
    }
    const headers = looksBehindHeaders(leaf) ? undefined : this.known(leaf, fields, test, fields.map(field => this.rowFields.header(field) ?? this.rowFields.of(field)));
    if (headers !== undefined) return headers;
    const records = RecordHeaders.for(fields);
    if (records !== undefined) return { decide: this.candidates(leaf), refine: this.ofRecords(records, leaf, test), answers: fields };
    return this.ofMessages(leaf, fields, test);
  }

  /** A test of fields that are all told without the packet being dissected; undefined where one is not. */
  private known(leaf: Leaf, fields: readonly Field[], test: TreeTest, known: readonly (RowField | undefined)[]): Planned | undefined {
    if (!known.every(field => field !== undefined)) return undefined;
    const told = this.filled(known, test), without = this.withoutNeeded(leaf);
    const refine = without === undefined ? told : (row: number): Verdict => {
      const verdict = told(row);
      return verdict === MAYBE ? without(row) : verdict;
    };
    return { decide: this.candidates(leaf), refine, answers: fields };
  }

  /** A protocol's name alone. */
  private present(leaf: Leaf, field: Field, test: TreeTest): Planned {
    const decide = this.presence(field), told = this.rowFields.of(field), without = this.withoutNeeded(leaf), { heads } = this.sources;
    if (told !== undefined) return { decide, refine: this.known(leaf, [field], test, [told])!.refine };
    if (field.name !== 'tls' || heads === undefined || without === undefined) return { decide, refine: without };
    return {
      decide,
      refine: row => {
        if (without(row) === NO) return NO;
        const found = heads(row), head = found?.protocol === 'tls' ? found.heads[0] : undefined;
        return head !== undefined && isRecordHeader(head, 0, head.length) ? YES : MAYBE;
      },
    };
  }

  /** Whether anything is remarked on: whatever begins a message of HTTP is. */
  private remarked(leaf: Leaf): Planned {
    const decide = this.candidates(leaf), { remarks, heads, verifies } = this.sources;
    if (remarks === undefined) return { decide };
    return {
      decide,
      refine: row => {
        const known = remarks(row);
        if (known === 'some') return YES;
        if (known === 'none') return verifies === true ? MAYBE : NO;
        const found = heads?.(row);
        return found?.protocol === 'http' && found.heads.some(beginsMessage) ? YES : MAYBE;
      },
    };
  }

  /** A test of fields that all have columns. */
  private ofColumns(leaf: Leaf, columns: readonly ColumnField[], test: TreeTest): ChunkTest {
    const [only] = columns;
    if (columns.length > 1) return this.paired(leaf, columns) ?? this.gathered(columns, test);
    if (only.shape === 'keyed') {
      const every = quantifiedOver(leaf);
      if (only.columns.length === 1 || every !== undefined) return this.keyed(only, test, every === 'all');
    }
    const predicate = askedOfValue(leaf);
    return predicate === undefined ? this.gathered(columns, test) : this.single(only, predicate);
  }

  /** Asks the test about what is known of a row's fields without its packet being dissected. */
  private filled(fields: readonly RowField[], test: TreeTest): (row: number) => Verdict {
    const { rowTree } = this;
    return row => {
      rowTree.clear();
      for (let f = 0; f < fields.length; f++) if (!fields[f](row)) return MAYBE;
      return test(rowTree.tree) ? YES : NO;
    };
  }

  /** Rows whose messages begin in a way that excludes a field which the test cannot do without. */
  private withoutNeeded(leaf: Leaf): ((row: number) => Verdict) | undefined {
    const { heads } = this.sources, needed = neededFields(leaf);
    if (heads === undefined || needed.length === 0) return undefined;
    const asked = needed.map(field => ({ name: field.name, byPort: this.facts.comesByPort(field) }));
    return row => {
      const found = heads(row);
      return found !== undefined && asked.some(one => lacksField(found.protocol, one, found.heads)) ? NO : MAYBE;
    };
  }

  /** Rows that `refine` leaves open, but whose messages begin in a way that excludes every protocol with the text in its name. */
  private withoutNamed(text: string, refine: (row: number) => Verdict): (row: number) => Verdict {
    const { heads } = this.sources, names = this.registry.layers.filter(name => name.includes(text)).map(name => ({ name, byPort: this.facts.comesByPort(this.registry.field(name)) }));
    return row => {
      const verdict = refine(row), found = verdict === MAYBE ? heads?.(row) : undefined;
      return found !== undefined && names.every(name => lacksField(found.protocol, name, found.heads)) ? NO : verdict;
    };
  }

  /** The same, and rows of which the head of their message tells all. */
  private ofMessages(leaf: Leaf, fields: readonly Field[], test: TreeTest): Planned {
    const { heads } = this.sources, decide = this.candidates(leaf), without = this.withoutNeeded(leaf), messages = new MessageFields(this.registry, fields), none = new RowTree();
    if (heads === undefined || without === undefined) return { decide, refine: without };
    none.clear();
    let told: Tree = none.tree;
    return {
      decide,
      refine: row => {
        told = none.tree;
        if (without(row) === NO) return NO;
        const found = heads(row), known = found?.heads.length === 1 ? messages.of(found.protocol, found.heads[0]) : undefined;
        if (known === undefined) return MAYBE;
        told = known;
        return test(known) ? YES : NO;
      },
      told: () => told,
    };
  }

  /** Rows whose records' headers decide. */
  private ofRecords(records: RecordHeaders, leaf: Leaf, test: TreeTest): ((row: number) => Verdict) | undefined {
    const { heads } = this.sources, without = this.withoutNeeded(leaf);
    if (heads === undefined) return undefined;
    return row => {
      if (without?.(row) === NO) return NO;
      const found = heads(row);
      return found?.protocol === 'tls' ? records.verdict(found.heads, test) : MAYBE;
    };
  }

  /** A protocol's name alone. */
  private presence(field: Field): ChunkTest {
    if (field.name === 'frame') return (_, from, to, into) => void into.fill(YES, from, to);
    const { chunks } = this.table;
    return (chunk, from, to, into) => {
      const tables = this.facts.ofField(field);
      if (tables === undefined) {
        into.fill(MAYBE, from, to);
        this.excludePlain(field, chunk, from, to, into);
        return;
      }
      const facts = merged(tables);
      const untrusted = this.facts.isInFragments(field) ? UNTRUSTED_PARTS : UNTRUSTED;
      const { stack, flags, message, payloadLength } = chunks[chunk], sure = this.facts.surely(field.name);
      for (let i = from; i < to; i++) {
        const fact = facts[stack[i]];
        if (sure[stack[i]] === 1 && (flags[i] & ROW.cut) === 0) into[i] = YES;
        // A FIN without payload may end a message, which its stack does not tell.
        else if (message[i] !== 0 && payloadLength[i] === 0) into[i] = MAYBE;
        else if ((flags[i] & (untrusted | ROW.layered)) !== 0) into[i] = fact === ABSENT && (flags[i] & untrusted) === 0 ? NO : MAYBE;
        else into[i] = fact === ABSENT ? NO : fact === SINGLE ? YES : MAYBE;
      }
      this.excludeContinuing(field, chunk, from, to, into);
      this.includeCompleting(field, chunk, from, to, into);
    };
  }

  /** Lets through the segments that complete a message of the protocol. */
  private includeCompleting({ name }: Field, chunk: number, from: number, to: number, into: Uint8Array): void {
    const { completes } = this.sources;
    if (completes === undefined || GIVING_WAY.has(name)) return;
    const { stacks } = this.table, code = stacks.code(name);
    const { stack } = this.table.chunks[chunk];
    const base = chunk * CHUNK_ROWS;
    for (let i = from; i < to; i++) if (into[i] === MAYBE && stacks.last(stack[i]) === code && completes(base + i)) into[i] = YES;
  }

  /** Takes out the segments that only continue a message, where the field can only be in what a message holds. */
  private excludeContinuing(field: Field, chunk: number, from: number, to: number, into: Uint8Array): void {
    const { continues } = this.sources;
    const below = continues === undefined ? undefined : this.facts.belowMessages(field);
    if (continues === undefined || below === undefined) return;
    const facts = merged(below);
    const { stack } = this.table.chunks[chunk];
    const base = chunk * CHUNK_ROWS;
    for (let i = from; i < to; i++) if (into[i] === MAYBE && facts[stack[i]] === ABSENT && continues(base + i)) into[i] = NO;
  }

  /** Takes out the packets that hold nothing but protocols of the usual stacks, of a field that comes with others. */
  private excludePlain(field: Field, chunk: number, from: number, to: number, into: Uint8Array): void {
    let excluded = this.plain.get(field.index);
    if (excluded === undefined) this.plain.set(field.index, (excluded = this.plainWithout(field)));
    const { stack } = this.table.chunks[chunk], base = chunk * CHUNK_ROWS;
    for (let i = from; i < to; i++) if (into[i] === MAYBE && excluded(stack[i], base + i)) into[i] = NO;
  }

  /** Whether a row has no protocol that brings the field. */
  private plainWithout(field: Field): (stack: number, row: number) => boolean {
    const owners = this.facts.unseenOwners(field) ?? [];
    if (owners.length === 0 || owners.some(name => name === 'frame' || name === '_ws')) return () => false;
    const { rowStacks } = this, known: (boolean | undefined)[] = [];
    return (stack, row) => {
      const ending = rowStacks.endingOf(row), key = ENDINGS * stack + ending;
      if (known[key] === undefined) {
        const protocols = rowStacks.protocolsIn(stack, ending);
        known[key] = protocols !== undefined && !owners.some(name => protocols.has(name));
      }
      return known[key];
    };
  }

  /** A field whose values are known for every packet that has it. */
  private lookup(kept: KeptField, field: Field, test: TreeTest): ChunkTest {
    const { rowTree } = this;
    rowTree.clear();
    rowTree.add(field, kept.otherwise);
    const without = test(rowTree.tree) ? YES : NO;
    return (chunk, from, to, into) => {
      const base = chunk * CHUNK_ROWS;
      into.fill(without, from, Math.max(from, Math.min(to, kept.rows - base)));
      if (base + to > kept.rows) into.fill(MAYBE, Math.max(from, kept.rows - base), to);
      for (let place = kept.placeOf(base + from); place < kept.count && kept.row(place) < base + to; place++) {
        rowTree.clear();
        rowTree.add(field, kept.values(place));
        into[kept.row(place) - base] = test(rowTree.tree) ? YES : NO;
      }
    };
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
    if (leaf.form !== 'compare' || leaf.left.form !== 'field' || leaf.right.form !== 'field' || leaf.left.family !== leaf.right.family) return undefined;
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
  private gathered(columns: readonly ColumnField[], test: TreeTest): ChunkTest {
    const verdict = this.filled(columns.map(({ field }) => this.rowFields.of(field)!), test);
    return (chunk, from, to, into) => {
      const base = chunk * CHUNK_ROWS;
      for (let i = from; i < to; i++) into[i] = verdict(base + i);
    };
  }

  /** Rows whose stack can hold all the fields that the test cannot do without. */
  private candidates(leaf: Leaf): ChunkTest {
    const needed = neededFields(leaf);
    const { chunks } = this.table;
    return (chunk, from, to, into) => {
      into.fill(MAYBE, from, to);
      const { stack, flags, message, payloadLength } = chunks[chunk];
      for (const field of needed) {
        const tables = this.facts.ofField(field);
        if (tables === undefined) {
          this.excludePlain(field, chunk, from, to, into);
          continue;
        }
        const facts = merged(tables);
        const untrusted = this.facts.isInFragments(field) ? UNTRUSTED_PARTS : UNTRUSTED;
        for (let i = from; i < to; i++) {
          if (facts[stack[i]] === ABSENT && (flags[i] & untrusted) === 0 && (message[i] === 0 || payloadLength[i] > 0)) into[i] = NO;
        }
        this.excludeContinuing(field, chunk, from, to, into);
      }
    };
  }
}

/** The strongest fact of several protocols that may bring a field. */
function merged(tables: readonly Uint8Array[]): Uint8Array {
  if (tables.length === 1) return tables[0];
  return tables[0].map((_, id) => tables.reduce((most, table) => Math.max(most, table[id]), ABSENT));
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
