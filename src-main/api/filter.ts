/** What the filter bar needs to know of a text while it is typed. */
export type FilterCheck =
  | { readonly state: 'empty' }
  | { readonly state: 'valid'; readonly warning?: string }
  | {
      readonly state: 'invalid';
      /** One sentence that says what is wrong and, where known, what would be right. */
      readonly message: string;
      /** Character offsets of the place in the text. */
      readonly start: number;
      readonly end: number;
      /** True when more text could still make it valid: the bar then keeps the previous view. */
      readonly unfinished: boolean;
    };

export interface Completion {
  /** Text that replaces the characters from `from` to the caret. */
  readonly text: string;
  readonly from: number;
  readonly kind: 'protocol' | 'field' | 'value' | 'operator' | 'function';
  /** The field's type (`IPv4 address`, `Boolean`, …), where it has one. */
  readonly type?: string;
  readonly description: string;
}
