/** Typed arrays that grow, and the hash that their tables use. */

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int32Array | Float64Array;

/** The same numbers in an array of `length` entries, the new ones `fill`. */
export function grown<T extends Numbers>(array: T, length: number, fill = 0): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}

/** One more word into a hash: the finalizer of MurmurHash3, in which every bit of both words changes about half of the result's. */
export function mix(hash: number, word: number): number {
  let h = hash ^ word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
