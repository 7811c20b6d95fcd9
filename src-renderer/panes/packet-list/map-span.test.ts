import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSpan } from './map-span.ts';

describe('the map beside the list', () => {
  it('has all rows of a short list, none of them very high', () => {
    expect(mapSpan(10, 400, { first: 0, last: 9 })).toEqual({ first: 0, count: 10, rowHeight: 4 });
    expect(mapSpan(200, 400, { first: 50, last: 69 })).toEqual({ first: 0, count: 200, rowHeight: 2 });
    expect(mapSpan(15, 33, { first: 0, last: 14 })).toEqual({ first: 0, count: 15, rowHeight: 2.2 });
  });
  it('has a row a pixel of a long list, from its beginning to its end', () => {
    expect(mapSpan(2_000_000, 400, { first: 0, last: 19 })).toEqual({ first: 0, count: 400, rowHeight: 1 });
    expect(mapSpan(2_000_000, 400, { first: 1_999_980, last: 1_999_999 })).toEqual({ first: 1_999_600, count: 400, rowHeight: 1 });
  });
  it('has the rows in sight among them, wherever these are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 30, max: 1200 }), fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, room, seen, place) => {
          const shown = Math.min(seen, rows),
            first = Math.round(place * (rows - shown)),
            last = first + shown - 1;
          const span = mapSpan(rows, room, { first, last });
          expect(span.first).toBeGreaterThanOrEqual(0);
          expect(span.first).toBeLessThanOrEqual(first);
          expect(span.first + span.count).toBeGreaterThan(last);
          expect(span.first + span.count).toBeLessThanOrEqual(rows);
        }),
    );
  });
  it('is empty without rows', () => {
    expect(mapSpan(0, 400, { first: 0, last: 0 }).count).toBe(0);
  });
});
