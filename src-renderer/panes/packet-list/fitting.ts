/** Columns that grow to the texts of the first rows, as far as Info can spare it: an IPv6 address is three times as long as the usual one. */
import type { Row } from '../../../src-main/api/index.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import { shownColumns } from './columns.ts';
import type { RowContext } from './columns.ts';

/** Columns of which a part says too little. */
const growing = new Set(['time', 'source', 'destination']);
/** Pixels at normal text size that are left to Info, which is often cut and begins with what matters. */
const leastInfo = 280;

export interface ColumnWidth {
  readonly id: string;
  readonly width: number;
}

/** What these columns, with these widths, need for rows from `first` on; one that the user has given a width keeps it. */
export function fitWidths(widths: ReadonlyMap<string, number>, rows: readonly Row[], first: number, context: RowContext): ColumnWidth[] {
  const preferences = context.preferences(),
    chosen = preferences.columns;
  const lacking = shownColumns(preferences)
    .filter(({ id }) => growing.has(id) && chosen.find((layout) => layout.id === id)?.width === undefined)
    .map(({ id, text }) => {
      const longest = rows.reduce((most, row, place) => Math.max(most, text(row, first + place, context).length), 0);
      return { id, width: widths.get(id) ?? 0, lack: cellWidth(longest) - (widths.get(id) ?? 0) };
    })
    .filter(({ lack }) => lack > 0)
    .sort((a, b) => a.lack - b.lack);
  let spare = Math.max(0, (widths.get('info') ?? 0) - leastInfo);
  // Whoever lacks least goes first, so that the others share what it leaves.
  return lacking.map(({ id, width, lack }, place) => {
    const share = Math.min(lack, Math.floor(spare / (lacking.length - place)));
    spare -= share;
    return { id, width: width + share };
  });
}
