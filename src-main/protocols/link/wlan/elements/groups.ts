/** Elements as rows of numbers with bit fields. */
import type { Cursor, Field } from '../../../../dissect/index.ts';

/** A field alone, a number with bit fields below it, or a byte whose bit fields stand alone. */
export type Group = Field | { readonly whole: Field<number>; readonly parts: readonly Field[] } | { readonly byte: readonly Field[] };

/** Reads one after the other as far as the element has them. */
export function takeGroups(p: Cursor, groups: readonly Group[]): void {
  for (const group of groups) {
    if (p.remaining < sizeOf(group)) return;
    takeGroup(p, group);
  }
}

const sizeOf = (group: Group): number => ('kind' in group ? group.size : 'whole' in group ? group.whole.size : 1);

/** Reads one: where there is less of it, the frame is cut or malformed. */
export function takeGroup(p: Cursor, group: Group): void {
  if ('kind' in group) {
    p.take(group);
  } else if ('whole' in group) {
    p.bits(group.whole, group.parts);
  } else {
    for (const field of group.byte) p.show(field);
    p.skip(1);
  }
}

export const fieldsOf = (layouts: readonly (readonly Group[])[]): Field[] =>
  layouts.flat().flatMap(group => ('kind' in group ? [group] : 'whole' in group ? [group.whole, ...group.parts] : group.byte));
