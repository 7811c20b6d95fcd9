/** Typed arrays that grow, and the hash that their tables use. */

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int32Array | Float64Array;

/** The same numbers in an array of `length` entries, the new ones `fill`. */
export function grown<T extends Numbers>(array: T, length: number, fill = 0): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}

/**
 * How many entries a full table of `entries` is to have room for. Large ones grow in few steps: memory
 * that nobody wrote costs nothing, whereas what was copied from is seldom given back to the system.
 */
export function roomBeyond(entries: number): number {
  return (entries < 4096 ? 2 : 8) * entries;
}

/** One more word into a hash: the finalizer of MurmurHash3, in which every bit of both words changes about half of the result's. */
export function mix(hash: number, word: number): number {
  let h = hash ^ word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
