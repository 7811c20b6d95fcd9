/** The syntax of a filter: what was written, before fields and types are looked up. Offsets are characters of the text. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Part of a slice or of a range of layers: from `first`, `length` of them; open ends are undefined. Negative counts from the end. */
export interface Range {
  readonly first: number;
  readonly length: number | undefined;
  /** The last one, inclusive, where that was written instead of a length. */
  readonly last: number | undefined;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '&';

export type Operand = Span &
  (
    /** A word: a field, or a value that is written without quotes. */
    | { readonly form: 'word'; readonly text: string }
    | { readonly form: 'text'; readonly text: string; readonly bytes: Uint8Array }
    | { readonly form: 'character'; readonly text: string; readonly code: number }
    | { readonly form: 'reference'; readonly name: string }
    | { readonly form: 'raw'; readonly of: Operand }
    | { readonly form: 'layers'; readonly of: Operand; readonly ranges: readonly Range[] }
    | { readonly form: 'slice'; readonly of: Operand; readonly ranges: readonly Range[] }
    | { readonly form: 'call'; readonly name: string; readonly nameEnd: number; readonly parameters: readonly Operand[] }
    | { readonly form: 'negative'; readonly of: Operand }
    | { readonly form: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: Operand; readonly right: Operand }
  );

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** Whether one pair of values must fulfil a comparison, or all pairs. */
export type Quantifier = 'any' | 'all';

export interface Member {
  readonly low: Operand;
  readonly high: Operand | undefined;
}

export type Test = Span &
  (
    | { readonly form: 'logic'; readonly operator: 'and' | 'or' | 'xor'; readonly parts: readonly Test[] }
    | { readonly form: 'not'; readonly of: Test }
    | { readonly form: 'exists'; readonly operand: Operand }
    | { readonly form: 'compare'; readonly operator: Comparison; readonly quantifier: Quantifier; readonly left: Operand; readonly right: Operand }
    | { readonly form: 'contains'; readonly quantifier: Quantifier; readonly left: Operand; readonly right: Operand }
    | { readonly form: 'matches'; readonly quantifier: Quantifier; readonly left: Operand; readonly right: Operand }
    | { readonly form: 'in'; readonly quantifier: Quantifier; readonly left: Operand; readonly members: readonly Member[] }
  );
