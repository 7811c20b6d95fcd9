/** What writers keep of each field, in arrays by its index. */
import type { Field } from '../dissect/index.ts';

/**
 * Puts it in its place, and gives it. No place before is left out: an array that is
 * written far behind its end becomes a table of hashes, which is slow to look into.
 */
export function keepFor<T>(kept: (T | undefined)[], { index }: Field, value: T): T {
  while (kept.length < index) kept.push(undefined);
  kept[index] = value;
  return value;
}
