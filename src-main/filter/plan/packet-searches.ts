/** Searches in the bytes of packets: `frame contains "…"`, `tcp.payload matches "…"` and their like. */
import type { Field } from '../../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../../index/index.ts';
import type { Candidates } from './candidates.ts';
import type { Leaf } from './leaf-fields.ts';
import type { PlanSources, Planned } from './plan-parts.ts';
import type { RowField } from './row-fields.ts';
import type { RowTree } from './row-tree.ts';
import { SINGLE, type StackFacts } from './stack-facts.ts';
import { placesOf, searchOf } from './stretch-search.ts';
import { MAYBE, NO, type Verdict, YES } from './verdicts.ts';

/** Rows whose packets have other bytes than their own, or may have. */
const UNSURE_ABOVE = ROW.cut | ROW.fragment | ROW.reassembled | ROW.layered;

/** Fields whose bytes are known without dissecting, and lie in the packet. */
const IN_PACKETS: ReadonlySet<string> = new Set(['frame', 'tcp', 'tcp.payload', 'udp.payload', 'data', 'data.data']);

export class PacketSearches {
  constructor(
    private readonly table: PacketTable, private readonly sources: PlanSources, private readonly facts: StackFacts,
    private readonly candidates: Candidates,
    private readonly rowTree: RowTree,
  ) {}

  /** A search in a field whose bytes are the packet's own; undefined for other tests. */
  known(leaf: Leaf, [field]: readonly Field[], [known]: readonly RowField[]): ((row: number) => Verdict) | undefined {
    const { packet } = this.sources, { rowTree, rowTree: { tree } } = this;
    if (packet === undefined || !IN_PACKETS.has(field.name) || (leaf.form !== 'contains' && leaf.form !== 'matches')) return undefined;
    const extent = leaf.left.form === 'extent', search = extent || leaf.left.form === 'field' ? searchOf(leaf, packet) : undefined;
    if (search === undefined) return undefined;
    return row => {
      rowTree.clear();
      if (!known(row)) return MAYBE;
      // None of these is there twice.
      return tree.count > 0 && search(tree.start[0], extent ? tree.numbers[0] : tree.start[0] + tree.length[0]) ? YES : NO;
    };
  }

  /** A search in the bytes of a protocol below TCP's messages: the rows are left out whose packets do not have at all what is sought. */
  within(leaf: Leaf, fields: readonly Field[]): Planned | undefined {
    const { packet } = this.sources, [{ name, kind }] = fields;
    // Parts of the bytes, put together, need not be in the packet.
    const isWhole = (leaf.form === 'contains' || leaf.form === 'matches') && (leaf.left.form === 'field' || leaf.left.form === 'extent');
    const places = packet !== undefined && isWhole && fields.length === 1 && kind === 'protocol' ? placesOf(leaf, packet) : undefined;
    if (places === undefined) return undefined;
    const { length, exact } = places, { chunks } = this.table, without = this.candidates.withoutNeeded(leaf);
    return {
      decide: this.candidates.of(leaf),
      refine: row => {
        const { stack, flags, captured, payloadOffset, payloadLength } = chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
        if (this.facts.of(name)[stack[i]] === SINGLE && (flags[i] & UNSURE_ABOVE) === 0 && packet!.show(row)) {
          const { at } = packet!, end = at + captured[i], place = places.next(at), payload = at + payloadOffset[i];
          if (place + length > end) return NO;
          if (exact && place >= payload && place + length <= Math.min(end, payload + payloadLength[i])) return YES;
        }
        return without?.(row) ?? MAYBE;
      },
    };
  }
}
