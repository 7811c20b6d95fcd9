/** What the user decides of how packets look in the list. */

/** Rows whose packets the filter lets through get these colours, unless a rule before has given theirs. Names are unique. */
export interface ColourRule {
  readonly name: string;
  readonly filter: string;
  /** `#rrggbb` */
  readonly foreground: string;
  readonly background: string;
  readonly enabled: boolean;
}

/** What the user says of single packets; known as long as the capture is open. */
export type Marking = 'marked' | 'ignored' | 'reference';

/** A name that stands for an expression in filters; `$1`, `$2` … in its text are its arguments. */
export interface FilterMacro {
  readonly name: string;
  readonly text: string;
}
