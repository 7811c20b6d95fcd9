/**
 * Attributes of IPP in their groups (RFC 8010 §3.1): an attribute's further values follow as attributes without name,
 * collections hold others (§3.1.6).
 */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, LIMITS, printable } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { COLLECTION, END_COLLECTION, MEMBER_NAME, TAGS, VALUE_FIELDS, type Value, showValue, tagName, valueText } from './values.ts';

const END_OF_ATTRIBUTES = 3, FIRST_VALUE_TAG = 0x10;
/** Tag, and lengths of name and value. */
const SHORTEST = 5;
/** Collections within collections; deeper ones are shown as if they stood beside them. */
const DEEPEST = LIMITS.depth / 2;

/** A value with what it holds, if it is a collection. */
interface Item extends Value {
  readonly name: number;
  /** Where the next one begins, from the cursor on. */
  next: number;
  readonly members: Item[];
}

/** Reads all groups, up to the end of attributes. */
export function showAttributes(p: Cursor): void {
  while (p.more) {
    const tag = p.u8(), group = p.open(TAGS[tag] ?? `Reserved (${hex(tag, 2)})`);
    p.skip(1);
    while (tag !== END_OF_ATTRIBUTES && p.more && p.u8() >= FIRST_VALUE_TAG) attribute(p);
    p.close(group);
    if (tag === END_OF_ATTRIBUTES) return;
  }
}

/** The value that begins `ahead` of the cursor, undefined where it is not whole. */
function itemAt(p: Cursor, ahead: number, depth: number): Item | undefined {
  if (ahead + SHORTEST > p.available) return undefined;
  const tag = p.u8(ahead), name = p.u16(ahead + 1);
  if (ahead + SHORTEST + name > p.available) return undefined;
  const length = p.u16(ahead + 3 + name), start = ahead + SHORTEST + name;
  if (start + length > p.available) return undefined;
  const item: Item = { tag, at: p.at + ahead, start: p.at + start, length, name, next: start + length, members: [] };
  if (tag !== COLLECTION || depth === DEEPEST) return item;
  for (;;) {
    const member = itemAt(p, item.next, depth + 1);
    if (member === undefined || member.tag < FIRST_VALUE_TAG) break;
    item.next = member.next;
    if (member.tag === END_COLLECTION) break;
    item.members.push(member);
  }
  return item;
}

function attribute(p: Cursor): void {
  const first = itemAt(p, 0, 0);
  if (first === undefined) {
    p.need(SHORTEST);
    const name = p.u16(1);
    p.need(SHORTEST + name);
    p.need(SHORTEST + name + p.u16(3 + name));
    return;
  }
  const { bytes } = p, name = decodeText(bytes, p.at + 3, p.at + 3 + first.name, 'utf8'), items = [first];
  let { next } = first;
  for (let item = itemAt(p, next, 0); item !== undefined && item.name === 0 && item.tag >= FIRST_VALUE_TAG; item = itemAt(p, next, 0)) {
    items.push(item);
    ({ next } = item);
  }
  const kind = `${items.length > 1 ? '1setOf ' : ''}${tagName(first.tag)}`;
  const values = p.tree.labelled ? items.map(item => itemText(bytes, item, name)).join(',') : '';
  const outer = p.open(printable(`${name} (${kind})${values === '' ? '' : `: ${values}`}`), next);
  if (first.name > 0) p.set(VALUE_FIELDS.name, name, p.at + 3, first.name);
  for (const item of items) showItem(p, item, name);
  p.skip(next);
  p.close(outer);
}

/** Of a collection the names of its members: `{media-size{x-dimension,y-dimension},media-type}`. */
function itemText(bytes: Uint8Array, item: Item, name: string): string {
  if (item.tag !== COLLECTION) return valueText(bytes, item, name);
  let text = '';
  for (const member of item.members) {
    if (member.tag === MEMBER_NAME) text += `${text === '' ? '' : ','}${memberName(bytes, member)}`;
    else if (member.tag === COLLECTION) text += itemText(bytes, member, name);
  }
  return `{${text}}`;
}

const memberName = (bytes: Uint8Array, { start, length }: Value): string => decodeText(bytes, start, start + length, 'utf8');

function showItem(p: Cursor, item: Item, name: string): void {
  if (item.tag !== COLLECTION) {
    showValue(p, item, name);
    return;
  }
  const outer = p.open(p.tree.labelled ? printable(`collection ${itemText(p.bytes, item, name)}`) : '', item.next);
  let inner = '';
  for (const member of item.members) {
    if (member.tag === MEMBER_NAME) inner = memberName(p.bytes, member);
    showItem(p, member, inner);
  }
  p.close(outer);
}
