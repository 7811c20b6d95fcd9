/**
 * Whether a name is in the list of a packet's protocols, `frame.protocols contains
 * "http"`: each stack is asked once for each way that the list can end.
 */
import type { Field } from '../../dissect/index.ts';
import { CHUNK_ROWS, type PacketTable, grown } from '../../index/index.ts';
import type { TreeTest } from '../evaluate.ts';
import type { Leaf } from './leaf-fields.ts';
import type { ChunkTest, PlanSources } from './plan-parts.ts';
import { ENDINGS, type Ending, RowStacks } from './row-stacks.ts';
import { RowTree } from './row-tree.ts';
import { MAYBE, NO, YES } from './verdicts.ts';

/**
 * The text in a protocol's name, where the test holds for a list of protocols as soon as
 * it holds for one of them: `contains "http"`, but not `contains "tcp:http"`.
 */
export function askedName(leaf: Leaf): string | undefined {
  if (leaf.form !== 'contains' || leaf.left.form !== 'field' || leaf.right.form !== 'constant') return undefined;
  const { value } = leaf.right;
  return typeof value === 'string' && !value.includes(':') ? value : undefined;
}

/** `field` is `frame.protocols`, the only field of `test`, which asks for a name. About 50 ns a row. */
export function nameInStacks(field: Field, test: TreeTest, table: PacketTable, sources: PlanSources): ChunkTest {
  const rowTree = new RowTree(), stacks = new RowStacks(table, sources);
  const holds = (list: string): boolean => {
    rowTree.clear();
    rowTree.addText(field, list);
    return test(rowTree.tree);
  };
  /** By stack and ending, the verdict + 1; 0 where it was not asked for yet. */
  let verdicts = new Uint8Array(0);
  const ask = (stack: number, ending: Ending): number => {
    const { least, most } = stacks.bounds(stack, ending);
    const verdict = holds(least) ? YES : most !== undefined && !holds(most) ? NO : MAYBE;
    return (verdicts[ENDINGS * stack + ending] = verdict + 1);
  };
  return (chunk, from, to, into) => {
    if (verdicts.length < ENDINGS * table.stacks.count) verdicts = grown(verdicts, ENDINGS * table.stacks.count);
    const { stack } = table.chunks[chunk], base = chunk * CHUNK_ROWS;
    for (let i = from; i < to; i++) {
      const ending = stacks.endingOf(base + i);
      into[i] = (verdicts[ENDINGS * stack[i] + ending] || ask(stack[i], ending)) - 1;
    }
  };
}
