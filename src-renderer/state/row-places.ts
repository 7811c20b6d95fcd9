/** Sets of rows of a list, as the spans of places that they fill. */

/** Ascending, apart from each other; `to` is not in it. */
export type RowPlaces = readonly (readonly [from: number, to: number])[];

export function placesCount(places: RowPlaces): number {
  return places.reduce((sum, [from, to]) => sum + to - from, 0);
}

export function hasPlace(places: RowPlaces, place: number): boolean {
  return places.some(([from, to]) => from <= place && place < to);
}

/** From one place to another, both ends included, whichever comes first. */
export function placesBetween(one: number, other: number): RowPlaces {
  return [[Math.min(one, other), Math.max(one, other) + 1]];
}

/** With a place that was not in it, or without one that was. */
export function placesToggled(places: RowPlaces, place: number): RowPlaces {
  if (hasPlace(places, place)) {
    const pieces = places.flatMap(([from, to]): RowPlaces => (from <= place && place < to ? [[from, place], [place + 1, to]] : [[from, to]]));
    return pieces.filter(([from, to]) => from < to);
  }
  const joined: [number, number][] = [];
  for (const [from, to] of [...places, [place, place + 1] as const].toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last?.[1] === from) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

/** The one in it that is nearest to a place; undefined for an empty set. */
export function nearestPlace(places: RowPlaces, place: number): number | undefined {
  const candidates = places.map(([from, to]) => Math.max(from, Math.min(to - 1, place)));
  return candidates.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
}
