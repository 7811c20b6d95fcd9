/** A regular expression as a tree. */
import type { ByteSet } from './byte-set.ts';

export type Assertion = 'start' | 'end' | 'final-end' | 'line-start' | 'line-end' | 'boundary' | 'no-boundary';

export type Regular =
  | { readonly form: 'bytes'; readonly set: ByteSet }
  | { readonly form: 'sequence' | 'choice'; readonly parts: readonly Regular[] }
  /** `most` is Infinity without an upper bound. */
  | { readonly form: 'repeat'; readonly of: Regular; readonly least: number; readonly most: number }
  | { readonly form: 'assertion'; readonly assertion: Assertion }
  /** What stands right before (`behind`) or behind the place, or does not. */
  | { readonly form: 'look'; readonly behind: boolean; readonly negative: boolean; readonly of: Regular };
