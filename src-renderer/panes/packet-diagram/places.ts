/** What is selected among the cells of a diagram. */
import type { TreeNode } from '../../../src-main/api/index.ts';
import { layerOf } from '../../state/innermost.ts';
import { bitsOf } from './cells.ts';
import type { Bits } from './cells.ts';
import { neighbour } from './shapes.ts';
import type { Drawing, Shape } from './shapes.ts';

export interface DrawnLayer extends Drawing {
  /** Index of the layer in the tree's nodes. */
  readonly layer: number;
}

/** What is selected, as bits of its layer; undefined where it has none. */
export function markedBits(nodes: readonly TreeNode[], selected: number): (Bits & { readonly layer: number }) | undefined {
  if (selected < 0) return undefined;
  const layer = layerOf(nodes, selected),
    bits = bitsOf(nodes, layer, selected);
  return bits && { layer, ...bits };
}

export function overlaps(one: Bits, other: Bits): boolean {
  return one.first < other.end && other.first < one.end;
}

/** Of the element that draws it. */
export function cellId(layer: number, { cell }: Shape): string {
  return `cell-${layer}-${cell.first}`;
}

/** The shape that a key leads to from another one, or from none; undefined for keys that lead nowhere. */
export function steppedTo(layers: readonly DrawnLayer[], from: Shape | undefined, key: string): Shape | undefined {
  const all = layers.flatMap(({ shapes }) => shapes),
    at = from ? all.indexOf(from) : -1;
  const over = (direction: 'up' | 'down'): number => {
    const own = layers.find(({ shapes }) => from !== undefined && shapes.includes(from))?.shapes;
    if (!own) return 0;
    const begin = all.indexOf(own[0]),
      next = neighbour(own, at - begin, direction);
    if (next >= 0) return begin + next;
    return direction === 'up' ? begin - 1 : begin + own.length;
  };
  const places: Readonly<Record<string, () => number>> = {
    ArrowRight: () => at + 1,
    ArrowLeft: () => at - 1,
    ArrowDown: () => over('down'),
    ArrowUp: () => over('up'),
    Home: () => 0,
    End: () => all.length - 1,
  };
  const place = places[key]?.();
  return place === undefined ? undefined : all[Math.max(0, Math.min(all.length - 1, place))];
}
