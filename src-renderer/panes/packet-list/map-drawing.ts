/** Draws the map beside the list: rows in their colours, the selected one, and the frame around those in sight. */
import type { Row } from '../../../src-main/api/index.ts';
import type { MapSpan } from './map-span.ts';

interface DrawnMap {
  readonly span: MapSpan;
  readonly width: number;
  /** Undefined while the row is on its way. */
  readonly row: (index: number) => Row | undefined;
  readonly colourOf: (row: Row) => string;
  /** Index of the selected row, if it is shown. */
  readonly selected: number | undefined;
  readonly inSight: { readonly first: number; readonly last: number };
  /** Where the colours of the theme are asked for. */
  readonly style: CSSStyleDeclaration;
}

export function drawMap(ink: CanvasRenderingContext2D, { span, width, row: rowAt, colourOf, selected, inSight, style }: DrawnMap): void {
  for (let at = 0; at < span.count;) {
    const row = rowAt(span.first + at),
      colour = row && colourOf(row),
      begin = at++;
    // Rows of one colour are one piece, so that there are no seams.
    while (at < span.count && sameColour(row, rowAt(span.first + at))) at++;
    if (colour === undefined) continue;
    ink.fillStyle = colour;
    ink.fillRect(0, begin * span.rowHeight, width, (at - begin) * span.rowHeight);
  }
  const top = (index: number) => (index - span.first) * span.rowHeight;
  if (selected !== undefined) {
    ink.fillStyle = style.getPropertyValue('--row-selected');
    ink.fillRect(0, top(selected), width, Math.max(2, span.rowHeight));
  }
  const { first, last } = inSight;
  if (span.count === 0 || last - first + 1 >= span.count) return;
  ink.strokeStyle = style.getPropertyValue('--text');
  ink.strokeRect(0.5, Math.max(0.5, top(first)), width - 1, Math.max(3, (last - first + 1) * span.rowHeight - 1));
}

/** Rows that are not there yet are like each other, and like no other. */
const sameColour = (row: Row | undefined, other: Row | undefined) =>
  row === undefined ? other === undefined : other !== undefined && colourKey(row) === colourKey(other);

/** What the colour of a row depends on besides the rules and the theme. */
export const colourKey = ({ colour, markings }: Row) => `${markings?.join(' ') ?? ''} ${colour ?? ''}`;
