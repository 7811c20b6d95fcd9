/**
 * Columns that grow to the texts of the first rows, as far as Info can spare it: an IPv6 address is three times as long
 * as the usual one. In a narrow list they shrink to them, so that Info is seen.
 */
import type { Row } from '../../../src-main/api/index.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import { shownColumns } from './columns.ts';
import type { RowContext } from './columns.ts';

/** Columns of which a part says too little. */
const fitted = new Set(['number', 'time', 'source', 'destination', 'protocol', 'length']);
/** Pixels at normal text size that are left to Info, which is often cut and begins with what matters. */
const leastInfo = 280;
/** Left of the numbers, for the arrow at packets that the selected one refers to. */
const marginRoom = 9;
/** No column gets narrower than its heading. */
const leastWidths: Readonly<Record<string, number>> = { number: 45, length: 60 },
  leastWidth = 76;

export interface ColumnWidth {
  readonly id: string;
  readonly width: number;
}

/**
 * What these columns, with these widths in so much room, need for rows from `first` on and numbers up to `lastFrame`;
 * one that the user has given a width keeps it.
 */
export function fitWidths(
  widths: ReadonlyMap<string, number>, room: number, rows: readonly Row[], first: number, lastFrame: number, context: RowContext,
): ColumnWidth[] {
  const preferences = context.preferences(),
    chosen = preferences.columns;
  const columns = shownColumns(preferences)
    .filter(({ id }) => fitted.has(id) && chosen.find((layout) => layout.id === id)?.width === undefined)
    .map(({ id, text }) => {
      // Rows further down have longer numbers.
      const longest = rows.reduce(
        (most, row, place) => Math.max(most, text(row, first + place, context).length), id === 'number' ? String(lastFrame).length : 0,
      );
      const needed = cellWidth(longest) + (id === 'number' ? marginRoom : 0);
      return { id, width: widths.get(id) ?? 0, needed: Math.max(leastWidths[id] ?? leastWidth, needed) };
    });
  const over = [...widths.values()].reduce((sum, width) => sum + width, 0) - room;
  return over > 0 ? shrunk(columns, over) : grown(columns, Math.max(0, (widths.get('info') ?? 0) - leastInfo));
}

interface Fitted extends ColumnWidth {
  readonly needed: number;
}

function shrunk(columns: readonly Fitted[], over: number): ColumnWidth[] {
  let left = over;
  return columns
    .filter(({ width, needed }) => width > needed)
    .map(({ id, width, needed }) => {
      const cut = Math.min(width - needed, left);
      left -= cut;
      return { id, width: width - cut };
    });
}

function grown(columns: readonly Fitted[], spared: number): ColumnWidth[] {
  const lacking = columns.map(({ id, width, needed }) => ({ id, width, lack: needed - width })).filter(({ lack }) => lack > 0);
  let spare = spared;
  // Whoever lacks least goes first, so that the others share what it leaves.
  return lacking
    .sort((a, b) => a.lack - b.lack)
    .map(({ id, width, lack }, place) => {
      const share = Math.min(lack, Math.floor(spare / (lacking.length - place)));
      spare -= share;
      return { id, width: width + share };
    });
}
