/** Which rows can have the fields of a comparison, by their stacks, by the messages that they complete, and by how these begin. */
import type { Field, Registry } from '../../dissect/index.ts';
import { CHUNK_ROWS, type PacketTable, ROW } from '../../index/index.ts';
import { type Leaf, neededFields } from './leaf-fields.ts';
import { type Sought, lacksField } from './message-hints.ts';
import type { ChunkTest, PlanSources } from './plan-parts.ts';
import { ENDINGS, RowStacks } from './row-stacks.ts';
import { ABSENT, SINGLE, type StackFacts, UNTRUSTED } from './stack-facts.ts';
import { MAYBE, NO, type Verdict, YES } from './verdicts.ts';

/** The same as `UNTRUSTED` for what fragments are shown as, which is not in their stacks. */
const UNTRUSTED_PARTS = UNTRUSTED | ROW.fragment;

/** Protocols over TCP that leave some of their messages to another, which is then shown in their place. */
const GIVING_WAY: ReadonlySet<string> = new Set(['tpkt', 'openflow']);

export class Candidates {
  readonly rowStacks: RowStacks;
  /** By field index. */
  private readonly plain = new Map<number, (stack: number, row: number) => boolean>();

  constructor(
    private readonly table: PacketTable, private readonly registry: Registry, private readonly sources: PlanSources,
    private readonly facts: StackFacts,
  ) {
    this.rowStacks = new RowStacks(table, sources);
  }

  /** Rows whose stack can hold all the fields that the test cannot do without. */
  of(leaf: Leaf): ChunkTest {
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

  /** A protocol's name alone. */
  presence(field: Field): ChunkTest {
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

  /** Rows whose messages begin in a way that excludes a field which the test cannot do without. */
  withoutNeeded(leaf: Leaf): ((row: number) => Verdict) | undefined {
    const { heads } = this.sources, needed = neededFields(leaf);
    if (heads === undefined || needed.length === 0) return undefined;
    const asked = needed.map(field => this.sought(field.name, field));
    return row => {
      const found = heads(row);
      return found !== undefined && asked.some(one => lacksField(found.protocol, one, found.heads)) ? NO : MAYBE;
    };
  }

  /** Rows that `refine` leaves open, but whose messages begin in a way that excludes every protocol with the text in its name. */
  withoutNamed(text: string, refine: (row: number) => Verdict): (row: number) => Verdict {
    const { sources: { heads }, registry } = this;
    const names = registry.layers.filter(name => name.includes(text)).map(name => this.sought(name, registry.field(name)));
    return row => {
      const verdict = refine(row), found = verdict === MAYBE ? heads?.(row) : undefined;
      return found !== undefined && names.every(name => lacksField(found.protocol, name, found.heads)) ? NO : verdict;
    };
  }

  private sought(name: string, field: Field | undefined): Sought {
    return { name, byPort: this.facts.comesByPort(field), byPortOrTls: this.facts.comesByPortOrTls(field) };
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
}

/** The strongest fact of several protocols that may bring a field. */
function merged(tables: readonly Uint8Array[]): Uint8Array {
  if (tables.length === 1) return tables[0];
  return tables[0].map((_, id) => tables.reduce((most, table) => Math.max(most, table[id]), ABSENT));
}
