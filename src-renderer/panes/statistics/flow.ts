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

/** `rows` in the order of the file; those without addresses are no part of a flow. Each column has an arrow. */
export function flowOf(rows: readonly Row[]): Flow {
  const places = new Map<string, number>(),
    arrows: FlowArrow[] = [];
  let crowded = 0;
  const placeOf = (end: string): number => {
    const place = places.get(end) ?? places.size;
    places.set(end, place);
    return place;
  };
  for (const row of rows) {
    const { source, destination } = row;
    if (source === '' || destination === '') continue;
    const added = new Set([source, destination].filter((end) => !places.has(end))).size;
    if (places.size + added > mostEnds) crowded++;
    else arrows.push({ row, from: placeOf(source), to: placeOf(destination) });
  }
  return { ends: [...places.keys()], arrows, crowded };
}
