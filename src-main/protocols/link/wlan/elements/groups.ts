/** Elements as rows of numbers with bit fields. */
import type { Cursor, Field } from '../../../../dissect/index.ts';
import { showParts } from '../parts.ts';

/** A number of `size` bytes, little-endian; `whole` shows it, or its parts stand alone. */
export interface Group {
  readonly size: number;
  readonly whole?: Field;
  readonly parts: readonly Field[];
}

/** Reads one number after the other as far as the element has them. */
export function takeGroups(p: Cursor, groups: readonly Group[]): void {
  for (const { size, whole, parts } of groups) {
    if (p.remaining < size) return;
    if (whole !== undefined && parts.length > 0) {
      p.bits(whole as Field<number>, parts);
    } else if (whole !== undefined) {
      p.take(whole, size);
    } else {
      let value = 0;
      for (let i = size - 1; i >= 0; i--) value = value * 256 + p.u8(i);
      showParts(p, value, 0, size, parts);
      p.skip(size);
    }
  }
}

export const fieldsOf = (layouts: readonly (readonly Group[])[]): Field[] =>
  layouts.flatMap(layout => layout.flatMap(({ whole, parts }) => (whole === undefined ? [...parts] : [whole, ...parts])));
