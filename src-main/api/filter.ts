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

/** A field that filters can be made of. */
export interface FoundField {
  readonly name: string;
  readonly title: string;
  /** For instance `IPv4 address`. */
  readonly type: string;
  /** Its protocol, as the Protocol column calls that. */
  readonly protocol: string;
  readonly isProtocol: boolean;
  /** What can stand between it and a value; none where it has no value. */
  readonly operators: readonly { readonly text: string; readonly description: string }[];
  /**
   * What a value is: a text, which stands in quotes; bytes; or numbers, addresses, times and names of them.
   * Parts of texts and bytes can be compared.
   */
  readonly takes: 'text' | 'bytes' | 'words';
}

export interface FoundFields {
  readonly fields: readonly FoundField[];
  /** How many more there are. */
  readonly further: number;
}

/** A value of a field, and what it is called where it has a name. */
export interface NamedValue {
  readonly value: string;
  readonly name: string;
}
