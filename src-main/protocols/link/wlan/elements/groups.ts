/** Elements as rows of numbers with bit fields. */
import type { Cursor, Field } from '../../../../dissect/index.ts';

/** A field alone, a number with bit fields below it, or a byte whose bit fields stand alone. */
export type Group = Field | { readonly whole: Field<number>; readonly parts: readonly Field[] } | { readonly byte: readonly Field[] };

/** Reads one after the other as far as the element has them. */
export function takeGroups(p: Cursor, groups: readonly Group[]): void {
  for (const group of groups) {
    if ('kind' in group) {
      if (p.remaining < group.size) return;
      p.take(group);
    } else if ('whole' in group) {
      if (p.remaining < group.whole.size) return;
      p.bits(group.whole, group.parts);
    } else {
      if (!p.more) return;
      for (const field of group.byte) p.show(field);
      p.skip(1);
    }
  }
}

export const fieldsOf = (layouts: readonly (readonly Group[])[]): Field[] =>
  layouts.flat().flatMap(group => ('kind' in group ? [group] : 'whole' in group ? [group.whole, ...group.parts] : group.byte));
