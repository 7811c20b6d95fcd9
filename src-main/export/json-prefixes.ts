/** What stands before a member's value in indented JSON: line end, indentation and key, made once for each field and depth. */
import type { Field } from '../dissect/index.ts';

export class JsonPrefixes {
  /** By depth, then by field index. */
  readonly #values: Uint8Array[][] = [];
  readonly #subtrees: Uint8Array[][] = [];
  readonly #keys: Uint8Array[][] = [];

  /** Up to the quote that begins the value. */
  value(field: Field, depth: number): Uint8Array {
    return this.#values[depth]?.[field.index] ?? made(this.#values, field, depth, '": "');
  }

  /** Before the object that holds what is below the field. */
  subtree(field: Field, depth: number): Uint8Array {
    return this.#subtrees[depth]?.[field.index] ?? made(this.#subtrees, field, depth, '_tree": ');
  }

  key(field: Field, depth: number): Uint8Array {
    return this.#keys[depth]?.[field.index] ?? made(this.#keys, field, depth, '": ');
  }
}

function made(all: Uint8Array[][], field: Field, depth: number, ending: string): Uint8Array {
  while (all.length <= depth) all.push([]);
  return (all[depth][field.index] = new TextEncoder().encode(`\n${'  '.repeat(depth)}"${field.name}${ending}`));
}
