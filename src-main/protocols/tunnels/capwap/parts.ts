/** What CAPWAP's message elements are made of: fields one after another. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { Capabilities } from './capabilities.ts';

/** A field, or what reads more. Fields without a size of their own reach to the end. */
export type Part = Field | ((p: Cursor) => void);

export function readParts(p: Cursor, parts: readonly Part[]): void {
  for (const part of parts) {
    if (typeof part === 'function') part(p);
    else if (part.size > 0) p.take(part);
    else p.takeRest(part);
  }
}

export const each = (field: Field): Part => p => {
  while (p.more) p.take(field);
};

/** So many bytes, where that is not the field's own size. */
export const long = (field: Field, length: number): Part => p => void p.take(field, length);
export const sized = (length: Field<number>, value: Field): Part => p => void p.take(value, p.take(length));
export const able = ({ all, bits }: Capabilities): Part => p => void p.bits(all, bits);
