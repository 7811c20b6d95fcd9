/** Packets as arrows between the addresses that they go between, one column an address. */
import type { Row } from '../../../src-main/api/index.ts';

export interface FlowArrow {
  readonly row: Row;
  /** Places in `Flow.ends`. */
  readonly from: number;
  readonly to: number;
}

export interface Flow {
  /** Addresses in the order of their appearance. */
  readonly ends: readonly string[];
  readonly arrows: readonly FlowArrow[];
  /** Packets that are left out, as there was no column left for one of their ends. */
  readonly crowded: number;
}

/** More columns than anybody follows with the eye. */
export const mostEnds = 40;

/** `rows` in the order of the file; those without addresses are no part of a flow. */
export function flowOf(rows: readonly Row[]): Flow {
  const places = new Map<string, number>(),
    arrows: FlowArrow[] = [];
  let crowded = 0;
  const placeOf = (end: string): number | undefined => {
    if (!places.has(end) && places.size < mostEnds) places.set(end, places.size);
    return places.get(end);
  };
  for (const row of rows) {
    if (row.source === '' || row.destination === '') continue;
    const from = placeOf(row.source),
      to = placeOf(row.destination);
    if (from === undefined || to === undefined) crowded++;
    else arrows.push({ row, from, to });
  }
  return { ends: [...places.keys()], arrows, crowded };
}
