/** Cells as shapes on rows of 32 bits; long fields are drawn shorter than they are. */
import type { TreeNode } from '../../../src-main/api/index.ts';
import { cellsOf, drawnLayers } from './cells.ts';
import type { Bits, Cell } from './cells.ts';

export const rowBits = 32;
/** Whole rows of a field that are drawn at most. */
const mostRows = 2;

/** A rectangle in bits and rows. */
export interface Box {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

export interface Shape {
  readonly cell: Cell;
  /** Where it is drawn: its bits without those that are left out. */
  readonly drawn: Bits;
  /** Rows are left out in its middle. */
  readonly isCut: boolean;
}

export interface Drawing {
  readonly shapes: readonly Shape[];
  readonly rows: number;
}

/** One of a packet's layers. */
export interface LayerDrawn extends Drawing {
  /** Its node in the tree. */
  readonly layer: number;
}

/** Those that have bytes, the parts of fields drawn where `isOpen` says so. */
export function layersDrawn(nodes: readonly TreeNode[], isOpen: (index: number) => boolean): readonly LayerDrawn[] {
  return drawnLayers(nodes).map((layer) => ({ layer, ...drawingOf(cellsOf(nodes, layer, isOpen)) }));
}

/** Lays out cells that follow each other without gaps. */
export function drawingOf(cells: readonly Cell[]): Drawing {
  let leftOut = 0;
  const shapes = cells.map((cell): Shape => {
    const whole = Math.floor(cell.end / rowBits) - Math.ceil(cell.first / rowBits),
      cut = Math.max(0, whole - mostRows) * rowBits;
    const first = cell.first - leftOut;
    leftOut += cut;
    return { cell, drawn: { first, end: cell.end - leftOut }, isCut: cut > 0 };
  });
  return { shapes, rows: Math.ceil((shapes.at(-1)?.drawn.end ?? 0) / rowBits) };
}

/** The outline, as the data of an SVG path: a bit is so wide, a row so high. */
export function outline({ first, end }: Bits, width = 1, height = 1): string {
  const from = placeOf(first),
    to = placeOf(end - 1);
  const left = from.column * width,
    right = (to.column + 1) * width,
    top = from.row * height,
    bottom = to.row * height;
  if (top === bottom) return `M${left} ${top}H${right}V${top + height}H${left}Z`;
  return `M${left} ${top}H${rowBits * width}V${bottom}H${right}V${bottom + height}H0V${top + height}H${left}Z`;
}

/** The largest rectangle of a shape, where its text stands. */
export function textBox({ first, end }: Bits): Box {
  const from = placeOf(first),
    to = placeOf(end - 1),
    between = to.row - from.row - 1;
  if (between < 0) return { column: from.column, row: from.row, columns: end - first, rows: 1 };
  const head: Box = { column: from.column, row: from.row, columns: rowBits - from.column, rows: 1 },
    tail: Box = { column: 0, row: to.row, columns: to.column + 1, rows: 1 };
  const top = head.columns === rowBits ? from.row : from.row + 1,
    bottom = tail.columns === rowBits ? to.row + 1 : to.row;
  if (bottom > top) return { column: 0, row: top, columns: rowBits, rows: bottom - top };
  return head.columns >= tail.columns ? head : tail;
}

function placeOf(bit: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(bit / rowBits), column: bit % rowBits };
}

/** The shape over, under, or beside another one: the nearest to the middle of its text. -1 where there is none. */
export function neighbour(shapes: readonly Shape[], at: number, direction: 'up' | 'down'): number {
  const { column, row, columns, rows } = textBox(shapes[at].drawn);
  const wanted = (direction === 'up' ? row - 1 : row + rows) * rowBits + column + Math.floor(columns / 2);
  return shapes.findIndex(({ drawn }) => wanted >= drawn.first && wanted < drawn.end);
}
