/** What packets hold as rows of numbers with bit fields: declared as data, read one after the other. */
import type { Cursor, Field } from '../dissect/index.ts';

/** Bit fields of a number without a field of its own. */
interface Bits {
  readonly parts: readonly Field[];
  /** Bytes of the number. */
  readonly span: number;
}
/** What stands below a heading: a text or a field. */
interface Below {
  readonly under: string | Field;
  readonly groups: readonly Group[];
}
/** What repeats up to the end; with a heading for each where it is `called` something, numbered from 0. */
interface Repeated {
  readonly each: readonly Group[];
  readonly called?: string;
}

/** A number with bit fields below it. */
interface Whole {
  readonly whole: Field<number>;
  readonly parts: readonly Field[];
}
/** What follows where the bits of `where` of the first number with bit fields (of its first byte) are `is`, or any of them is set. */
interface Conditional {
  readonly where: number;
  readonly is?: number;
  readonly have: readonly Group[];
}
/** Groups of their own, among which the first number with bit fields tells what follows. */
interface Inner {
  readonly of: readonly Group[];
}
/** A number of groups, and so many of them. */
interface Counted {
  readonly count: Field<number>;
  readonly times: readonly Group[];
}
/** A length, and a value that has it. */
interface Sized {
  readonly length: Field<number>;
  readonly value: Field<unknown>;
}

/**
 * A field alone (bytes and texts without a size have the rest), a number with bit fields below it, a byte whose bit fields stand alone, the
 * same of several bytes, or groups of these.
 */
export type Group = Field | Whole | Conditional | { readonly byte: readonly Field[] } | Bits | Below | Repeated | Counted | Sized | Inner;

/** Reads one after the other as far as the element has them. */
export function takeGroups(p: Cursor, groups: readonly Group[]): void {
  let told: number | undefined;
  for (const group of groups) {
    if (p.remaining < sizeOf(group)) return;
    if ('where' in group) {
      const bits = (told ?? 0) & group.where;
      if (group.is === undefined ? bits !== 0 : bits === group.is) takeGroups(p, group.have);
      continue;
    }
    if (told === undefined && ('whole' in group || 'byte' in group)) told = p.u8();
    takeGroup(p, group);
  }
}

const sizeOfAll = (groups: readonly Group[]): number => groups.reduce((sum, group) => sum + sizeOf(group), 0);

function sizeOf(group: Group): number {
  if ('kind' in group) return group.size;
  if ('whole' in group) return group.whole.size;
  if ('span' in group) return group.span;
  if ('groups' in group) return sizeOfAll(group.groups);
  if ('of' in group) return sizeOfAll(group.of);
  if ('count' in group) return group.count.size;
  if ('length' in group) return group.length.size;
  return 'each' in group || 'where' in group ? 0 : 1;
}

/** Reads one: where there is less of it, the frame is cut or malformed. */
export function takeGroup(p: Cursor, group: Group): void {
  if ('kind' in group) {
    if (group.size === 0) p.takeRest(group);
    else p.take(group);
  } else if ('whole' in group) {
    p.bits(group.whole, group.parts);
  } else if ('count' in group) {
    let before = -1;
    // Where not even the first number fits any more, none follows, however many there should be.
    for (let left = p.take(group.count); left > 0 && p.more && p.at !== before; left--) {
      before = p.at;
      takeGroups(p, group.times);
    }
  } else if ('length' in group) {
    const length = p.take(group.length);
    if (length > 0) p.take(group.value, length);
  } else if ('groups' in group) {
    const outer = typeof group.under === 'string' || group.under.kind === 'none' ? p.open(group.under) : openValue(p, group.under, group.groups);
    takeGroups(p, group.groups);
    p.close(outer);
  } else if ('of' in group) {
    takeGroups(p, group.of);
  } else if ('each' in group) {
    takeEach(p, group);
  } else if ('where' in group) {
    takeGroups(p, group.have);
  } else {
    const isByte = 'byte' in group;
    for (const field of isByte ? group.byte : group.parts) p.show(field);
    p.skip(isByte ? 1 : group.span);
  }
}

/** A value whose parts stand below it. */
function openValue(p: Cursor, field: Field, groups: readonly Group[]): number {
  p.show(field, field.size === 0 ? sizeOfAll(groups) : undefined);
  return p.under();
}

function takeEach(p: Cursor, { each, called }: Repeated): void {
  // Without bytes of its own, what repeats would do so for ever.
  const size = Math.max(1, sizeOfAll(each));
  for (let n = 0; p.remaining >= size; n++) {
    const outer = called === undefined ? -1 : p.open(`${called} ${n}`, size);
    takeGroups(p, each);
    if (called !== undefined) p.close(outer);
  }
}

/** All fields of rows of groups; one that stands in several is given as often. */
export const fieldsOf = (layouts: readonly (readonly Group[])[]): Field[] => layouts.flat().flatMap(fieldsOfOne);

function fieldsOfOne(group: Group): readonly Field[] {
  if ('kind' in group) return [group];
  if ('whole' in group) return [group.whole, ...group.parts];
  if ('where' in group) return fieldsOf([group.have]);
  if ('of' in group) return fieldsOf([group.of]);
  if ('count' in group) return [group.count, ...fieldsOf([group.times])];
  if ('length' in group) return [group.length, group.value];
  if ('groups' in group) return [...(typeof group.under === 'string' ? [] : [group.under]), ...fieldsOf([group.groups])];
  if ('each' in group) return fieldsOf([group.each]);
  return 'byte' in group ? group.byte : group.parts;
}

/** Elements by number; shorter and longer ones than these are wrong. */
export type Layouts = Readonly<Record<number, Layout>>;
export interface Layout {
  readonly least?: number;
  readonly most?: number;
  readonly groups: readonly Group[];
}

/** All fields of elements. */
export const fieldsOfLayouts = (layouts: Layouts): Field[] => fieldsOf(Object.values(layouts).map(({ groups }) => groups));
