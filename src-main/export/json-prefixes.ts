/** What stands before a member's value in indented JSON, and behind an object: line end, indentation and key, made once for each field and depth. */
import type { Field } from '../dissect/index.ts';
import { keepFor } from './kept-by-field.ts';

/** Of one depth, by field index. The arrays are there to be looked into first: a call for each member costs as much as writing it. */
export class DepthPrefixes {
  /** Up to the quote that begins the value. */
  readonly values: (Uint8Array | undefined)[] = [];
  /** Before the object that holds what is below the field. */
  readonly subtrees: (Uint8Array | undefined)[] = [];
  readonly keys: (Uint8Array | undefined)[] = [];
  /** The end of an object at this depth. */
  readonly close: Uint8Array;
  readonly #indent: string;

  constructor(depth: number) {
    this.#indent = `\n${'  '.repeat(depth)}`;
    this.close = new TextEncoder().encode(`${this.#indent}}`);
  }

  value(field: Field): Uint8Array {
    return this.values[field.index] ?? keepFor(this.values, field, this.#made(field, '": "'));
  }

  subtree(field: Field): Uint8Array {
    return this.subtrees[field.index] ?? keepFor(this.subtrees, field, this.#made(field, '_tree": {'));
  }

  key(field: Field): Uint8Array {
    return this.keys[field.index] ?? keepFor(this.keys, field, this.#made(field, '": '));
  }

  #made(field: Field, ending: string): Uint8Array {
    return new TextEncoder().encode(`${this.#indent}"${field.name}${ending}`);
  }
}

export class JsonPrefixes {
  readonly #depths: DepthPrefixes[] = [];

  /** To be asked once for all members of an object. */
  at(depth: number): DepthPrefixes {
    while (this.#depths.length <= depth) this.#depths.push(new DepthPrefixes(this.#depths.length));
    return this.#depths[depth];
  }
}
