/** What the keyboard does in the bytes: it goes from byte to byte, line to line, page to page. */

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

export interface ByteCaret {
  /** Where the keyboard is, or the selected field begins. */
  readonly at: number;
  readonly last: number;
  /** Bytes that there is room for. */
  readonly page: number;
}

/**
 * The byte that a key goes to, undefined for keys of others: with Ctrl the arrows go from packet to packet, and open the tree, from any pane. May lie
 * outside of the bytes.
 */
export function placeByKey({ key, ctrlKey, altKey, metaKey }: Stroke, { at, last, page }: ByteCaret): number | undefined {
  if (altKey || metaKey) return undefined;
  const line = at - (at % 16);
  const places: Readonly<Record<string, number>> = ctrlKey
    ? { Home: 0, End: last }
    : {
        ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + 16, ArrowUp: at - 16,
        PageDown: Math.min(last, at + page), PageUp: Math.max(0, at - page), Home: line, End: Math.min(last, line + 15),
      };
  return places[key];
}
