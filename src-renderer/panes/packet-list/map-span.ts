/** Which rows the map beside the list shows, and how high each is there. */

export interface MapSpan {
  /** Place of the first row on the map. */
  readonly first: number;
  readonly count: number;
  /** Pixels of a row. */
  readonly rowHeight: number;
}

const leastRow = 1,
  mostRow = 4;

/**
 * Of a short list all rows; of a longer one those around what is in sight, as many as there are pixels: the map goes from the list's beginning to
 * its end while the list is scrolled from one to the other. `room`: pixels of the map.
 */
export function mapSpan(rows: number, room: number, { first, last }: { readonly first: number; readonly last: number }): MapSpan {
  const rowHeight = Math.max(leastRow, Math.min(mostRow, room / Math.max(1, rows))),
    count = Math.min(rows, Math.floor(room / leastRow));
  const below = Math.max(1, rows - 1 - last),
    progress = Math.min(1, first / (first + below));
  return { first: last >= rows - 1 ? rows - count : Math.round(progress * (rows - count)), count, rowHeight };
}
