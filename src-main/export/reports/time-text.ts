/** Times that answers took, as columns of reports. */
import type { Times } from '../../statistics/times.ts';

/** Calls, the least, the most and the mean. */
export function timeColumns({ calls, least, most, total }: Times): string {
  return `${String(calls).padStart(6)} ${timeText(least)} ${timeText(most)} ${timeText(total / calls)}`;
}

export function timeText(seconds: number): string {
  // To whole nanoseconds first: they are what was added up.
  return (Math.floor((Math.floor(seconds * 1e9 + 1e-3) + 500) / 1000) / 1e6).toFixed(6).padStart(10);
}
