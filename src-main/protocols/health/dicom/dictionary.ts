/** DICOM's data elements by their tags: what each is called, and how its value is represented where the data do not say (PS3.6). */
import type { Cursor } from '../../../dissect/index.ts';
import { IDENTIFYING } from './elements/commands-and-patients.ts';
import { IMAGES } from './elements/images.ts';
import { PROCEDURES } from './elements/procedures.ts';

export interface ElementKind {
  readonly name: string;
  /** Two letters, PS3.5 §6.2; undefined where nobody knows. */
  readonly representation: string | undefined;
}

export const ITEM = 0xfffee000, ITEM_END = 0xfffee00d, SEQUENCE_END = 0xfffee0dd, PIXELS = 0x7fe00010;

/** PS3.5 §7.5: they have no representation, but a length. */
const DELIMITERS: Readonly<Record<number, ElementKind | undefined>> = {
  [ITEM]: { name: 'Item', representation: 'UL' },
  [ITEM_END]: { name: 'Item Delimitation Item', representation: 'UL' },
  [SEQUENCE_END]: { name: 'Sequence Delimitation Item', representation: 'UL' },
};
const PRIVATE: ElementKind = { name: 'Private Tag', representation: undefined };
const CREATOR: ElementKind = { name: 'Private Tag', representation: 'LO' };
const UNKNOWN: ElementKind = { name: '(unknown)', representation: undefined };
const GROUP_LENGTH: ElementKind = { name: 'Group Length', representation: 'UL' };
/** Overlays are in the even groups from 6000 to 60FF, §7.6. */
const OVERLAYS = 0x60, FIRST_OVERLAY = 0x6000;

/** `tag`: the group in the upper 16 bits, the element in the lower. */
export function elementKind(p: Cursor, tag: number): ElementKind {
  const group = tag >>> 16, element = tag & 0xffff;
  const known = DELIMITERS[tag] ?? dictionary(p).get(group >> 8 === OVERLAYS ? ((FIRST_OVERLAY << 16) | element) >>> 0 : tag);
  if (known !== undefined) return known;
  if (element === 0) return GROUP_LENGTH;
  // §7.8.1: private elements have odd groups, and who made them is in (gggg,0010) to (gggg,00FF).
  if (group % 2 === 1) return element >= 0x10 && element <= 0xff ? CREATOR : PRIVATE;
  return UNKNOWN;
}

function dictionary(p: Cursor): ReadonlyMap<number, ElementKind> {
  return p.dissector.registry.shared('dicom.elements', () => {
    const kinds = new Map<number, ElementKind>();
    for (const table of [IDENTIFYING, IMAGES, PROCEDURES]) {
      for (const [group, elements] of Object.entries(table)) readGroup(kinds, Number(group), elements);
    }
    return kinds;
  });
}

function readGroup(kinds: Map<number, ElementKind>, group: number, elements: string): void {
  for (const entry of elements.split(/[|\n]/)) {
    const [element, representation] = entry.split(' ', 2);
    kinds.set(group * 0x10000 + parseInt(element, 16), { name: entry.slice(element.length + 4), representation });
  }
}
