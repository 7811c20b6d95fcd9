/** Which segment a click means. */
import type { SegmentColumns } from '../../../src-main/api/index.ts';
import type { Scale } from './drawing.ts';
import type { Kind } from './graph-kinds.ts';
import type { Trace } from './trace.ts';

/** Pixels between the pointer and a segment that it means. */
export const reach = 12;

/** The segment nearest to a place of the drawing, from the trace's row `first` on; undefined where none is in reach. */
export function nearestSegment(
  kind: Kind, trace: Trace, { roundTrip }: Pick<SegmentColumns, 'roundTrip'>, { x, y }: Scale,
  at: { readonly x: number; readonly y: number }, first: number,
): number | undefined {
  let best: number | undefined,
    distance = reach;
  for (let i = first; i < trace.time.length && x(trace.time[i]) <= at.x + reach; i++) {
    // Lines have no segments on them: the one of that time is meant.
    const value = kind === 'sequence' ? trace.high[i] : kind === 'round-trip' ? roundTrip[trace.segment[i]] : undefined;
    const apart = Math.hypot(x(trace.time[i]) - at.x, value === undefined ? 0 : y(value) - at.y);
    if (apart >= distance) continue;
    distance = apart;
    best = trace.segment[i];
  }
  return best;
}
