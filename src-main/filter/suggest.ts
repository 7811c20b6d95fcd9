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

/** What people call protocols and fields that have other names in filters. */
const CALLED: Readonly<Record<string, string>> = {
  src: 'ip.src', dst: 'ip.dst', port: 'tcp.port', syn: 'tcp.flags.syn', https: 'tls', ethernet: 'eth', wifi: 'wlan', ping: 'icmp',
  ipv4: 'ip', ip6: 'ipv6', icmp6: 'icmpv6', smb3: 'smb2',
};

/**
 * The field that was likely meant: the one that differs by a letter, else one of the same protocol whose name ends alike
 * (`tcp.syn`, `arp.op`), else the nearest, those of the same protocol first.
 */
export function nearestField(wrong: string, names: readonly string[]): string | undefined {
  const lower = wrong.toLowerCase();
  if (Object.hasOwn(CALLED, lower)) return CALLED[lower];
  const near = nearest(wrong, names);
  if (near !== undefined && distanceBelow(lower, near.toLowerCase(), 2) < 2) return near;
  const dot = lower.indexOf('.');
  if (dot < 0) return near ?? shortest(names.filter(name => name.endsWith(`.${lower}`)));
  const own = names.filter(name => name.startsWith(lower.slice(0, dot + 1))), last = lastPart(lower);
  const alike = shortest(own.filter(name => lastPart(name) === last)) ?? shortest(own.filter(name => beginAlike(lastPart(name), last)));
  return alike ?? nearest(wrong, own) ?? near;
}

/** The function that was likely meant: `length` is `len`. */
export function nearestFunction(wrong: string, names: readonly string[]): string | undefined {
  return nearest(wrong, names) ?? shortest(names.filter(name => beginAlike(name, wrong.toLowerCase())));
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function beginAlike(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 1 && (one.startsWith(other) || other.startsWith(one));
}

function shortest(names: readonly string[]): string | undefined {
  return names.toSorted((one, other) => one.length - other.length)[0];
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
