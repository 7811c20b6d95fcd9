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
