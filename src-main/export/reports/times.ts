/** Times that answers took, counted together. All in seconds. */

export interface Times {
  calls: number;
  least: number;
  most: number;
  total: number;
}

export function addTime<Key>(table: Map<Key, Times>, key: Key, seconds: number): void {
  const times = table.get(key);
  if (times === undefined) {
    table.set(key, { calls: 1, least: seconds, most: seconds, total: seconds });
    return;
  }
  times.calls++;
  times.least = Math.min(times.least, seconds);
  times.most = Math.max(times.most, seconds);
  times.total += seconds;
}

/** Calls, the least, the most and the mean. */
export function timeColumns({ calls, least, most, total }: Times): string {
  return `${String(calls).padStart(6)} ${timeText(least)} ${timeText(most)} ${timeText(total / calls)}`;
}

export function timeText(seconds: number): string {
  // To whole nanoseconds first: they are what was added up.
  return (Math.floor((Math.floor(seconds * 1e9 + 1e-3) + 500) / 1000) / 1e6).toFixed(6).padStart(10);
}
