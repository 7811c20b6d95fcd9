/** A piece of a filter's text. */

export type Token =
  | { readonly kind: 'word' | 'symbol'; readonly text: string; readonly start: number; readonly end: number }
  /** A quoted text: its characters, and its bytes with `\x` escapes as single bytes. */
  | { readonly kind: 'text'; readonly text: string; readonly bytes: Uint8Array; readonly start: number; readonly end: number }
  /** `'a'`: `text` as written, and its number. */
  | { readonly kind: 'character'; readonly text: string; readonly code: number; readonly start: number; readonly end: number }
  /** What stands between `[` and `]`. */
  | { readonly kind: 'brackets'; readonly text: string; readonly start: number; readonly end: number }
  /** `$name` or `${name}`: the name. */
  | { readonly kind: 'reference'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'end'; readonly text: ''; readonly start: number; readonly end: number };
