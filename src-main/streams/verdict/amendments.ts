/** What a later segment shows of an earlier one. */
export interface Amendment {
  /** The earlier one's. */
  readonly row: number;
  /** What it was after all, and why: one each of `VERDICT`, `CAUSE`, and `SHOWN_BY`. */
  readonly verdict: number;
  readonly cause: number;
  readonly shownBy: number;
}
