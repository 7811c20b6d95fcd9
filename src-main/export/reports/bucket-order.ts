/** The order in which the hash tables of GLib give what is in them, which lists that tshark prints unsorted are in. */

/** Buckets of a table with so many entries, of which the next lower prime is used. */
const SIZES: readonly (readonly [entries: number, prime: number])[] = [[7, 7], [15, 13], [30, 31], [60, 61], [120, 127], [240, 251], [480, 509]];

/** The keys of a table of `entries` in all, by their hashes (32 bits). */
export function inBucketOrder<Key>(keys: readonly Key[], hash: (key: Key) => number, entries: number): Key[] {
  const prime = SIZES.find(([most]) => entries <= most)?.[1] ?? 1021;
  const bucket = (key: Key): number => (Math.imul(hash(key), 11) >>> 0) % prime;
  return keys.toSorted((one, other) => bucket(one) - bucket(other));
}

/** Bernstein's hash of a text. */
export function textHash(text: string): number {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) + text.charCodeAt(i)) >>> 0;
  return hash;
}
