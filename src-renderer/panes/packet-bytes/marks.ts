/** Which bytes are marked, and how strongly. */
import type { TreeNode } from '../../../src-main/api/index.ts';
import { layerOf } from '../../state/innermost.ts';

/** Bytes `start` to `end` (exclusive); `start` is -1 where there are none. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Marks {
  readonly field: Range;
  /** The layer that the field lies in. */
  readonly layer: Range;
  /** The field under the mouse. */
  readonly hovered: Range;
}

export const noRange: Range = { start: -1, end: -1 };

/** Marks of the selected and of the hovered field among the bytes of `source`; -1 for neither. */
export function marksOf(nodes: readonly TreeNode[], selected: number, source: number, hovered: number): Marks {
  const range = (index: number): Range => {
    const node = nodes[index];
    return node && node.source === source && node.length > 0 ? { start: node.start, end: node.start + node.length } : noRange;
  };
  return { field: range(selected), layer: selected >= 0 ? range(layerOf(nodes, selected)) : noRange, hovered: range(hovered) };
}

/** The class of one byte: the strongest mark wins; ends of a run get round corners. */
export function markClass(at: number, { field, layer, hovered }: Marks): string {
  if (at >= field.start && at < field.end) return edges('marked', at, field);
  if (at >= hovered.start && at < hovered.end) return edges('hovered', at, hovered);
  return at >= layer.start && at < layer.end ? edges('in-layer', at, layer) : '';
}

function edges(name: string, at: number, { start, end }: Range): string {
  const begins = at === start || at % 16 === 0 ? ' begins' : '';
  const ends = at === end - 1 || at % 16 === 15 ? ' ends' : '';
  return name + begins + ends;
}
