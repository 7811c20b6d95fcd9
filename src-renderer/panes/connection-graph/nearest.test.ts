import { describe, expect, it } from 'vitest';
import { nearestSegment } from './nearest.ts';
import type { Trace } from './trace.ts';

/** Three segments, the third, fifth and seventh of their connection; the drawing has a pixel for each tenth of a second and for each byte. */
const trace = { time: Float64Array.of(1, 2, 3), high: Float64Array.of(100, 110, 300), segment: Uint32Array.of(2, 4, 6) } as Trace;
const columns = { roundTrip: Float64Array.of(-1, -1, 5, -1, 50, -1, 5) };
const scale = { x: (seconds: number) => 10 * seconds, y: (value: number) => value };
const nearest = (kind: 'sequence' | 'round-trip' | 'throughput', x: number, y: number, first = 0) =>
  nearestSegment(kind, trace, columns, scale, { x, y }, first);

describe('a click means', () => {
  it('the segment nearest to it', () => expect([nearest('sequence', 11, 101), nearest('sequence', 18, 109)]).toEqual([2, 4]));
  it('none beyond its reach', () => expect([nearest('sequence', 30, 280), nearest('sequence', 60, 300)]).toEqual([undefined, undefined]));
  it('of round trips the one that took as long', () => expect(nearest('round-trip', 20, 49)).toBe(4));
  it('of lines the segment of that time, however high', () => expect(nearest('throughput', 29, 4000)).toBe(6));
  it('none before the first that is looked at', () => expect(nearest('sequence', 10, 100, 1)).toBeUndefined());
});
