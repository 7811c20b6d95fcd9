/** How wide a cell of a grid is for its text, which is monospaced: known without drawing it. */

/** Pixels at normal text size that `characters` need, with the cell's padding. */
export function cellWidth(characters: number): number {
  return Math.round(characters * 7.6 + 22);
}
