/** The order in which the hash tables of GLib give what is in them, which lists that tshark prints unsorted are in. */

/** The highest prime below each size of a table, which is a power of 2 from 8 on. */
const PRIMES: readonly number[] = [7, 13, 31, 61, 127, 251, 509];
const LEAST_SLOTS = 8, MOST_SLOTS = LEAST_SLOTS << (PRIMES.length - 1);

/** A table grows when it has so many keys. */
const isFull = (keys: number, slots: number): boolean => keys + Math.floor(keys / 16) >= slots;

const primeFor = (slots: number): number => PRIMES[Math.log2(slots / LEAST_SLOTS)];
const bucketOf = (hash: number, prime: number): number => (Math.imul(hash, 11) >>> 0) % prime;

/** The keys of a table of `entries` in all, which are not known, by their hashes (32 bits). */
export function inBucketOrder<Key>(keys: readonly Key[], hash: (key: Key) => number, entries: number): Key[] {
  let slots = LEAST_SLOTS;
  while (slots < MOST_SLOTS && isFull(entries, slots)) slots *= 2;
  const prime = primeFor(slots);
  return keys.toSorted((one, other) => bucketOf(hash(one), prime) - bucketOf(hash(other), prime));
}

/** The keys of a table into which they went in this order, where some had to give way to others. More keys than lists have stay as they are. */
export function inTableOrder<Key>(keys: readonly Key[], hash: (key: Key) => number): Key[] {
  if (isFull(keys.length, MOST_SLOTS)) return [...keys];
  let slots: (Key | undefined)[] = Array.from({ length: LEAST_SLOTS }), kept = 0;
  for (const key of keys) {
    slots[freeSlot(slots, hash(key), slot => slots[slot] !== undefined)] = key;
    kept++;
    if (isFull(kept, slots.length)) slots = grown(slots, hash);
  }
  return slots.filter(key => key !== undefined);
}

/** The first slot for a hash that is not taken; each step is one longer than the one before. */
function freeSlot(slots: readonly unknown[], hash: number, taken: (slot: number) => boolean): number {
  let slot = bucketOf(hash, primeFor(slots.length));
  for (let step = 1; taken(slot); step++) slot = (slot + step) & (slots.length - 1);
  return slot;
}

/** Twice as many slots. A key takes its new place from one that has yet to move, which moves next. */
function grown<Key>(slots: readonly (Key | undefined)[], hash: (key: Key) => number): (Key | undefined)[] {
  const all: (Key | undefined)[] = [...slots, ...Array.from<undefined>({ length: slots.length })], moved = new Set<number>();
  for (let i = 0; i < slots.length; i++) {
    let key = all[i];
    if (key === undefined || moved.has(i)) continue;
    all[i] = undefined;
    while (key !== undefined) {
      const slot = freeSlot(all, hash(key), at => moved.has(at));
      moved.add(slot);
      [all[slot], key] = [key, all[slot]];
    }
  }
  return all;
}

/** Bernstein's hash of a text. */
export function textHash(text: string): number {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) + text.charCodeAt(i)) >>> 0;
  return hash;
}
