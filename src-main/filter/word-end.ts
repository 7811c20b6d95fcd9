/** The word that a text ends with, while it is typed. */

const PART_OF_WORD = /[A-Za-z0-9_.-]/;

/** The offset of what letters, digits, `_`, `.` and `-` the text ends with. A pattern that ends in `$` would look from every character on. */
export function startOfWord(text: string): number {
  let at = text.length;
  while (at > 0 && PART_OF_WORD.test(text[at - 1])) at--;
  return at;
}
