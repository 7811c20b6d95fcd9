/** Plans of single comparisons: loops over columns where these decide, else the rows whose protocol stack can hold the fields. */
import type { Field, Registry, Tree } from '../../dissect/index.ts';
import { CHUNK_ROWS, type PacketTable } from '../../index/index.ts';
import { isRecordHeader } from '../../protocols/security/tls/records.ts';
import { type Selected, type TreeTest, evaluator } from '../evaluate.ts';
import { Candidates } from './candidates.ts';
import { columnFieldOf } from './column-fields.ts';
import { ColumnTests } from './column-tests.ts';
import type { KeptField } from './kept-field.ts';
import { type Leaf, distinct, fieldsIn, looksBehindHeaders } from './leaf-fields.ts';
import { askedName, nameInStacks } from './listed-names.ts';
import { MessageFields } from './message-fields.ts';
import { beginsMessage } from './message-hints.ts';
import { PacketSearches } from './packet-searches.ts';
import type { ChunkTest, PlanSources, Planned } from './plan-parts.ts';
import { ProtocolColumn } from './protocol-column.ts';
import { RecordHeaders } from './record-headers.ts';
import { type RowField, RowFields } from './row-fields.ts';
import { RowTree } from './row-tree.ts';
import { StackFacts } from './stack-facts.ts';
import type { Value } from '../typed.ts';
import { MAYBE, NO, type Verdict, YES } from './verdicts.ts';

type Refine = (row: number) => Verdict;
type Known = Planned & { readonly refine: Refine };

export class LeafPlanner {
  private readonly rowTree = new RowTree();
  private readonly rowFields: RowFields;
  private readonly candidates: Candidates;
  private readonly searches: PacketSearches;
  private readonly columnTests: ColumnTests;

  constructor(
    private readonly table: PacketTable, private readonly registry: Registry, private readonly sources: PlanSources,
    private readonly selected: Selected,
  ) {
    const { rowTree } = this, facts = new StackFacts(table, registry, sources.decrypts?.() === true);
    this.rowFields = new RowFields(table, registry, sources, facts, rowTree);
    this.candidates = new Candidates(table, registry, sources, facts);
    this.searches = new PacketSearches(table, sources, facts, this.candidates, rowTree);
    this.columnTests = new ColumnTests(table, facts, rowTree, (columns, test) =>
      this.filled(
        columns.map(({ field }) => this.rowFields.of(field)!),
        test,
      ),
    );
  }

  plan(leaf: Leaf): Planned {
    const operands = fieldsIn(leaf);
    const unlayered = operands.length > 0 && operands.every(({ layers }) => layers === undefined), isRaw = operands.some(({ raw }) => raw);
    if (!unlayered || (isRaw && !operands.every(({ raw }) => raw))) return this.asked(leaf);
    const fields = distinct(operands), test = evaluator(leaf, this.selected);
    if (isRaw)
      return (
        this.known(
          leaf, fields, test, fields.map(field => this.rowFields.raw(field)),
        ) ?? this.asked(leaf)
      );
    if (leaf.form === 'exists' && leaf.operand.form === 'field' && leaf.operand.field.kind === 'protocol')
      return this.present(leaf, leaf.operand.field, test);
    if (leaf.form === 'exists' && fields[0].name === '_ws.expert') return this.remarked(leaf, fields[0], test);
    const columns = fields.map(field => columnFieldOf(field, this.registry, this.sources.words ?? {}));
    if (columns.every(column => column !== undefined)) return { decide: this.columnTests.of(leaf, columns, test) };
    const kept = fields.length === 1 ? this.sources.kept?.(fields[0]) : undefined;
    if (kept?.otherwise !== undefined) return { decide: this.lookup(kept, kept.otherwise, fields[0], test) };
    const known = this.known(leaf, fields, test, fields.map(field => this.rowFields.of(field)), kept);
    if (known !== undefined) return fields.length === 1 ? this.ofProtocols(leaf, fields[0], test, known) : known;
    if (!looksBehindHeaders(leaf)) {
      const headers = this.known(leaf, fields, test, fields.map(field => this.rowFields.header(field) ?? this.rowFields.of(field)));
      if (headers !== undefined) return headers;
    }
    const within = this.searches.within(leaf, fields);
    if (within !== undefined) return within;
    const records = RecordHeaders.for(fields);
    if (records !== undefined) return { decide: this.candidates.of(leaf), refine: this.ofRecords(records, leaf, test), answers: fields };
    return this.ofMessages(leaf, fields, test);
  }

  /** A test that only packets answer. */
  private asked(leaf: Leaf): Planned {
    return { decide: this.candidates.of(leaf), refine: this.candidates.withoutNeeded(leaf) };
  }

  /** A test of fields that are all told without the packet being dissected; undefined where one is not. */
  private known(leaf: Leaf, fields: readonly Field[], test: TreeTest, known: readonly (RowField | undefined)[], kept?: KeptField): Known | undefined {
    if (!known.every(field => field !== undefined)) return undefined;
    const first = this.searches.known(leaf, fields, known) ?? this.filled(known, test), without = this.candidates.withoutNeeded(leaf);
    const told = kept === undefined ? first : firstOf(first, this.keptIn(kept, fields[0], test));
    return { decide: this.candidates.of(leaf), refine: without === undefined ? told : firstOf(told, without), answers: fields };
  }

  /** Of the list of protocols and of the Protocol column rows tell more than their texts. */
  private ofProtocols(leaf: Leaf, field: Field, test: TreeTest, known: Known): Known {
    const { table, registry, sources, candidates } = this, name = field.name === 'frame.protocols' ? askedName(leaf) : undefined;
    if (name !== undefined)
      return { ...known, decide: nameInStacks(field, test, table, sources), refine: candidates.withoutNamed(name, known.refine) };
    if (field.name !== '_ws.col.protocol' || sources.listed === undefined) return known;
    const column = new ProtocolColumn(table, registry, sources, candidates.rowStacks, field, new RowTree(), test);
    return { ...known, refine: firstOf(row => column.verdict(row), known.refine) };
  }

  /** A protocol's name alone. */
  private present(leaf: Leaf, field: Field, test: TreeTest): Planned {
    const decide = this.candidates.presence(field), told = this.rowFields.of(field), without = this.candidates.withoutNeeded(leaf);
    const { heads } = this.sources;
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
  private remarked(leaf: Leaf, field: Field, test: TreeTest): Planned {
    const decide = this.candidates.of(leaf), { remarks, heads, verifies } = this.sources, kept = this.sources.kept?.(field);
    if (remarks === undefined) return { decide };
    const told = (row: number): Verdict => {
      const known = remarks(row);
      if (known === 'some') return YES;
      if (known === 'none') return verifies === true ? MAYBE : NO;
      const found = heads?.(row);
      return found?.protocol === 'http' && found.heads.some(beginsMessage) ? YES : MAYBE;
    };
    return { decide, refine: kept === undefined ? told : firstOf(told, this.keptIn(kept, field, test)), answers: [field] };
  }

  /** Asks the test about what is known of a row's fields without its packet being dissected. */
  private filled(fields: readonly RowField[], test: TreeTest): Refine {
    const { rowTree } = this;
    return row => {
      rowTree.clear();
      for (let f = 0; f < fields.length; f++) if (!fields[f](row)) return MAYBE;
      return test(rowTree.tree) ? YES : NO;
    };
  }

  /** The same, and rows of which the head of their message tells all. */
  private ofMessages(leaf: Leaf, fields: readonly Field[], test: TreeTest): Planned {
    const { sources: { heads }, candidates } = this, decide = candidates.of(leaf), without = candidates.withoutNeeded(leaf);
    const messages = new MessageFields(this.registry, fields), none = new RowTree();
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
  private ofRecords(records: RecordHeaders, leaf: Leaf, test: TreeTest): Refine | undefined {
    const { heads } = this.sources, without = this.candidates.withoutNeeded(leaf);
    if (heads === undefined) return undefined;
    return row => {
      if (without?.(row) === NO) return NO;
      const found = heads(row);
      return found?.protocol === 'tls' ? records.verdict(found.heads, test) : MAYBE;
    };
  }

  /** A field whose values are known for packets that had to be dissected. */
  private keptIn(kept: KeptField, field: Field, test: TreeTest): Refine {
    const { rowTree } = this;
    return row => {
      const values = kept.valuesIn(row);
      if (values === undefined) return MAYBE;
      rowTree.clear();
      rowTree.add(field, values);
      return test(rowTree.tree) ? YES : NO;
    };
  }

  /** A field whose values are known for every packet that has it. */
  private lookup(kept: KeptField, otherwise: readonly Value[], field: Field, test: TreeTest): ChunkTest {
    const { rowTree } = this;
    rowTree.clear();
    rowTree.add(field, otherwise);
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
}

/** The first verdict where it is one, else the second. */
function firstOf(first: Refine, second: Refine): Refine {
  return row => {
    const verdict = first(row);
    return verdict === MAYBE ? second(row) : verdict;
  };
}
