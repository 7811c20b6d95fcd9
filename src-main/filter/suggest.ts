/** The name that was likely meant, by the number of letters that differ. */

/** The nearest of `names`, undefined when none is near enough to be offered. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  const lower = wrong.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.min(4, Math.floor(wrong.length / 3))) + 1;
  for (const name of names) {
    if (name === wrong || Math.abs(name.length - wrong.length) >= least) continue;
    const distance = distanceBelow(lower, name.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = name;
      if (distance === 0) break;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that make `b` of `a`; `limit` when they are that many or more. */
function distanceBelow(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j - 1] + (same ? 0 : 1), previous[j] + 1, current[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    before = previous;
    previous = current;
  }
  return Math.min(limit, previous[b.length]);
}

/** `; did you mean …?`, or a full stop. */
export function meant(name: string | undefined): string {
  return name === undefined ? '.' : `; did you mean \`${name}\`?`;
}
