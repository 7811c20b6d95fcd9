/** A layer cut into the cells of its diagram: each field at its bits, as RFCs draw headers. */
import type { TreeNode } from '../../../src-main/api/index.ts';
import { subtreeEnd } from '../../state/expansion.ts';

/** Bits `first` to `end` (exclusive), counted from the beginning of the layer. */
export interface Bits {
  readonly first: number;
  readonly end: number;
}

export interface Cell extends Bits {
  /** Of the field, in the tree's nodes. */
  readonly index: number;
  /** What the field's parts leave of it: it has no text. */
  readonly rest: boolean;
}

type Nodes = readonly TreeNode[];

/** More are not drawn: packets may be made of thousands of fields. */
export const mostCells = 400;

/** Indexes of the layers that have bytes. The frame itself, whose facts come from the capture, is none. */
export function drawnLayers(nodes: Nodes): readonly number[] {
  return nodes.flatMap(({ depth, field, length }, index) => (depth === 0 && field !== 'frame' && length > 0 ? [index] : []));
}

/** Where a field lies in its layer; undefined for those without bytes, in other bytes, or of bits that lie apart. */
export function bitsOf(nodes: Nodes, layer: number, index: number): Bits | undefined {
  const { source, start, length, bits, generated } = nodes[index];
  if (source !== nodes[layer].source || length === 0 || bits?.count === 0 || generated === true) return undefined;
  const begin = 8 * (start - nodes[layer].start),
    first = begin + (bits?.first ?? 0);
  return { first, end: bits ? first + bits.count : begin + 8 * length };
}

/**
 * The cells of a layer, ascending and without gaps: its fields, or their parts where `isOpen` says so of a field. Of fields over the same bits the
 * first is drawn. Ends after `mostCells`.
 */
export function cellsOf(nodes: Nodes, layer: number, isOpen: (index: number) => boolean): readonly Cell[] {
  const cells: Cell[] = [];
  const whole = { first: 0, end: 8 * nodes[layer].length };
  const fill = (index: number, within: Bits): void => {
    let at = within.first;
    for (const part of partsOf(nodes, layer, index, within)) {
      if (cells.length >= mostCells) return;
      if (part.first > at) cells.push({ index, first: at, end: part.first, rest: true });
      if (isOpen(part.index) && partsOf(nodes, layer, part.index, part).length > 0) fill(part.index, part);
      else cells.push({ ...part, rest: false });
      at = part.end;
    }
    if (at < within.end && cells.length < mostCells) cells.push({ index, first: at, end: within.end, rest: at > within.first });
  };
  fill(layer, whole);
  return cells;
}

/** The fields right inside one that have places of their own there, ascending. */
function partsOf(nodes: Nodes, layer: number, index: number, within: Bits): readonly (Bits & { readonly index: number })[] {
  const placed: (Bits & { readonly index: number })[] = [];
  for (let child = index + 1, end = subtreeEnd(nodes, index); child < end; child = subtreeEnd(nodes, child)) {
    const bits = bitsOf(nodes, layer, child);
    if (bits && bits.first >= within.first && bits.end <= within.end) placed.push({ ...bits, index: child });
  }
  // The order of the tree decides among those that begin together.
  placed.sort((a, b) => a.first - b.first || a.index - b.index);
  let at = within.first;
  return placed.filter(({ first, end }) => {
    if (first < at) return false;
    at = end;
    return true;
  });
}
