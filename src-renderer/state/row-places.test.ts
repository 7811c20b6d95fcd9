import { describe, expect, it } from 'vitest';
import { hasPlace, nearestPlace, placesBetween, placesCount, placesToggled } from './row-places.ts';

describe('a set of rows', () => {
  it('is from one end to the other, whichever comes first', () => {
    expect(placesBetween(3, 5)).toEqual([[3, 6]]);
    expect(placesBetween(5, 3)).toEqual([[3, 6]]);
  });
  it('takes rows in, one by one, and joins them', () => {
    expect(placesToggled([[3, 6]], 8)).toEqual([[3, 6], [8, 9]]);
    expect(placesToggled([[3, 6], [8, 9]], 1)).toEqual([[1, 2], [3, 6], [8, 9]]);
    expect(placesToggled([[3, 6], [7, 9]], 6)).toEqual([[3, 9]]);
  });
  it('lets rows go', () => {
    expect(placesToggled([[3, 6]], 4)).toEqual([[3, 4], [5, 6]]);
    expect(placesToggled([[3, 6]], 3)).toEqual([[4, 6]]);
    expect(placesToggled([[3, 4]], 3)).toEqual([]);
  });
  it('knows how many there are, which they are, and which is nearest', () => {
    expect(placesCount([[1, 2], [3, 6]])).toBe(4);
    expect([0, 1, 2, 5, 6].map((place) => hasPlace([[1, 2], [3, 6]], place))).toEqual([false, true, false, true, false]);
    expect([0, 2.6, 9].map((place) => nearestPlace([[1, 2], [3, 6]], place))).toEqual([1, 3, 5]);
    expect(nearestPlace([], 4)).toBeUndefined();
  });
});
