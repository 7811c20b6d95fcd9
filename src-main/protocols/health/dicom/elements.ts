/** Data elements: a tag, how its value is represented, its length and its value, which may be elements again (PS3.5 §7). */
import type { Cursor } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { type ElementKind, ITEM, ITEM_END, SEQUENCE_END, elementKind } from './dictionary.ts';
import { DICOM_FIELDS as f } from './fields.ts';
import { type Told, readValue, tagText } from './values.ts';

/** How elements are written: PS3.5 annex A. */
export interface Writing {
  /** Each says how its value is represented. */
  readonly explicit: boolean;
  readonly little: boolean;
  /** Items hold pieces of compressed pixels (§A.4), not elements. */
  readonly pieces?: boolean;
}

export const IMPLICIT: Writing = { explicit: false, little: true };
export const EXPLICIT: Writing = { explicit: true, little: true };
export const BIG_ENDIAN: Writing = { explicit: true, little: false };

/** Beginning of an element as it lies there. */
interface Head {
  readonly tag: number;
  readonly kind: ElementKind;
  readonly representation: string | undefined;
  readonly length: number;
  /** Bytes before the value; the length is the last of them. */
  readonly size: number;
  readonly lengthSize: number;
}

const SHORTEST = 8, UNDEFINED = 0xffffffff;
/** §7.1.2: the lengths of these have four bytes, behind two that are reserved. */
const LONG = ['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV'];
const NAME_WIDTH = 45, LENGTH_WIDTH = 10;

/** Reads elements to the end, or behind the one that ends the item or the sequence. */
export function readElements(p: Cursor, writing: Writing, told?: Told): void {
  while (p.more) {
    if (p.remaining < SHORTEST) {
      p.take(f['data.tag'], p.remaining);
      p.expert(f['data.tag.missing']);
      return;
    }
    const tag = readElement(p, writing, told);
    if (tag === ITEM_END || tag === SEQUENCE_END) return;
  }
}

const peek = (p: Cursor, ahead: number, size: number, little: boolean): number => readUint(p.peekBytes(size, ahead), 0, size, little);
const isDelimiter = (tag: number): boolean => tag === ITEM || tag === ITEM_END || tag === SEQUENCE_END;

function peekHead(p: Cursor, { explicit, little }: Writing): Head {
  const tag = peek(p, 0, 2, little) * 0x10000 + peek(p, 2, 2, little), kind = elementKind(p, tag);
  if (!explicit || isDelimiter(tag)) {
    return { tag, kind, representation: kind.representation, length: peek(p, 4, 4, little), size: 8, lengthSize: 4 };
  }
  const representation = String.fromCharCode(p.u8(4), p.u8(5));
  return LONG.includes(representation) ? { tag, kind, representation, length: peek(p, 8, 4, little), size: 12, lengthSize: 4 } :
    { tag, kind, representation, length: peek(p, 6, 2, little), size: 8, lengthSize: 2 };
}

/** What is in the element, where that is elements: how those are written. */
function writingWithin({ tag, representation, length }: Head, writing: Writing): Writing | undefined {
  if (tag === ITEM) return writing.pieces ? undefined : writing;
  if (representation === 'SQ') return { ...writing, pieces: false };
  if (length !== UNDEFINED) return undefined;
  // §6.2.2: what nobody knew was kept as it was, implicit. All else without a length are pixels.
  return representation === 'UN' ? IMPLICIT : { ...writing, pieces: true };
}

function readElement(p: Cursor, writing: Writing, told: Told | undefined): number {
  const head = peekHead(p, writing), { tag, kind, length, size, representation } = head;
  const inner = writingWithin(head, writing), isOpen = length === UNDEFINED;
  const outer = p.open('', isOpen ? undefined : size + length), node = p.lastNode;
  const say = (value: string): void => {
    const shown = isOpen ? '<udef>' : String(length), type = writing.explicit ? `[${representation ?? 'UN'}] ` : '';
    p.labelNode(node, () =>
      `(${tagText(tag)}) ${shown.padStart(LENGTH_WIDTH)} ${kind.name.slice(0, NAME_WIDTH).padEnd(NAME_WIDTH)} ${type}${value}`);
  };
  say('');
  showHead(p, head);
  if (!isOpen && length > p.remaining) {
    say('<incomplete>');
    p.expert(f['data.tag.missing']);
    p.skip(p.available);
  } else if (inner !== undefined) {
    readElements(isOpen ? p : p.within(length), inner);
    if (length === 0) say('<Empty>');
  } else if (length > 0 && !isOpen) {
    say(readValue(p, tag, representation, length, writing.little, told));
  } else if (tag !== ITEM_END && tag !== SEQUENCE_END) {
    say('<Empty>');
  }
  p.close(outer);
  return tag;
}

function showHead(p: Cursor, { tag, representation, length, size, lengthSize }: Head): void {
  p.hide(f.tag, tag, p.at, 4);
  if (representation !== undefined) p.hide(f['tag.vr'], representation, p.at + 4, size - 4 - lengthSize > 0 ? 2 : 0);
  p.hide(f['tag.vl'], length, p.at + size - lengthSize, lengthSize);
  p.skip(size);
}
