/** The words behind a number with bit fields: `0x48, Managed address configuration, Prf: High`. */
import { type Cursor, type Field, nameOf } from '../dissect/index.ts';

/** Titles of the flags that are set, and names of the values that have one, each with a comma before it. `value` is the whole number. */
export function bitNames(value: number, fields: readonly Field[]): string {
  let text = '';
  for (const field of fields) {
    const bits = Math.floor(value / 2 ** field.shift) % 2 ** Math.round(Math.log2(field.mask / 2 ** field.shift + 1));
    if (field.kind === 'bool') {
      if (bits !== 0) text += `, ${field.title}`;
    } else {
      const name = nameOf(field.options.values, bits);
      if (name !== undefined) text += `, ${field.title}: ${name}`;
    }
  }
  return text;
}

/** The fields whose names begin with `prefix`, in the order of their declaration: the bits of a number, mostly. */
export function fieldsBelow(fields: Readonly<Record<string, Field>>, prefix: string): Field[] {
  return Object.entries(fields).filter(([name]) => name.startsWith(prefix)).map(([, field]) => field);
}

/** Reads a number with bit fields below it, and puts the names of `named` behind it. Gives the number. */
export function takeNamedBits(p: Cursor, parent: Field<number>, children: readonly Field[], named = children): number {
  const value = p.bits(parent, children);
  p.addLabel(() => bitNames(value, named));
  return value;
}
