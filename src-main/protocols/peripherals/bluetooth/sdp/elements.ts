/** Data elements of the Service Discovery Protocol (Bluetooth Core 5.2, volume 3, part B, §3): a type, a size, and a value. */
import { hexText } from '../../../../bytes/address-text.ts';
import type { Cursor } from '../../../../dissect/index.ts';
import { uuidName } from '../uuid.ts';
import { SDP_FIELDS as f, SIZE_NAMES, TYPE_NAMES } from './fields.ts';

export const NIL = 0, UNSIGNED = 1, SIGNED = 2, IDENTIFIER = 3, TEXT = 4, BOOLEAN = 5, SEQUENCE = 6, ALTERNATIVE = 7, ADDRESS = 8;
/** Sizes from here on say how many bytes tell the length. */
const COUNTED = 5;
const LENGTHS = [1, 2, 4, 8, 16];

export interface Element {
  readonly type: number;
  /** Bytes of the value. */
  readonly length: number;
}

/** The element that comes next, without a trace; undefined where there is none. */
export function peekElement(p: Cursor): Element & { readonly head: number } | undefined {
  if (p.remaining === 0) return undefined;
  const first = p.u8(), type = first >> 3, size = first & 7;
  if (size < COUNTED) return { type, length: type === NIL ? 0 : LENGTHS[size], head: 1 };
  const bytes = 2 ** (size - COUNTED);
  if (p.remaining < 1 + bytes) return undefined;
  return { type, length: bytes === 1 ? p.u8(1) : bytes === 2 ? p.u16(1) : p.u32(1), head: 1 + bytes };
}

/** Reads an element; `show` reads its value and gives what is to be told of it. */
export function takeElement<T>(p: Cursor, show: (value: Cursor, element: Element) => T): T {
  const outer = p.open(f.data_element, peekedLength(p)), node = p.lastNode;
  const type = p.show(f['data_element.type']), size = p.take(f['data_element.size']);
  let length = type === NIL ? 0 : LENGTHS[size];
  const counted = size >= COUNTED;
  if (counted) {
    const bytes = 2 ** (size - COUNTED);
    length = bytes === 1 ? p.u8() : bytes === 2 ? p.u16() : p.u32();
    p.set(f['data_element.var_size'], length, p.offset, bytes);
    p.skip(bytes);
  }
  p.labelNode(node, () => `Data Element: ${TYPE_NAMES[type] ?? 'Unknown'} ${SIZE_NAMES[size]}${counted ? ` ${length} bytes` : ''}`);
  p.need(length);
  const inner = p.open(f['data_element.value'], length);
  if (length === 0) p.label('Data Value: MISSING');
  const value = p.within(length), told = show(value, { type, length });
  p.close(inner);
  p.close(outer);
  return told;
}

function peekedLength(p: Cursor): number {
  const element = peekElement(p);
  return element === undefined ? p.remaining : element.head + element.length;
}

/** Reads all elements of a sequence, each by `show`. */
export function takeElements<T>(p: Cursor, show: (value: Cursor, element: Element) => T): T[] {
  const told: T[] = [];
  while (p.more) told.push(takeElement(p, show));
  return told;
}

/** Bytes of a UUID that stand behind the short ones (volume 3, part B, §2.5.1). */
const BASE = '00001000800000805f9b34fb';

/** The name of a UUID of any length. */
export function takeUuid(p: Cursor, { length }: Element): string {
  if (length === 2) return uuidName(p.take(f['data_element.value.uuid_16']));
  if (length === 4) return uuidName(p.take(f['data_element.value.uuid_32']));
  const text = hexText(p.peekBytes(Math.min(length, p.available))), known = text.endsWith(BASE) && length === 16;
  const name = known ? uuidName(parseInt(text.slice(0, 8), 16)) : 'Unknown';
  p.take(known ? f['data_element.value.uuid_128'] : f['data_element.value.custom_uuid'], length);
  p.addLabel(` (${name})`);
  return name;
}

/** The number that a UUID stands for, without a trace; undefined where it is of somebody's own. */
export function peekUuid(p: Cursor): number | undefined {
  if (p.remaining === 2) return p.u16();
  if (p.remaining === 4) return p.u32();
  if (p.remaining !== 16 || p.available < 16) return undefined;
  const text = hexText(p.peekBytes(16));
  return text.endsWith(BASE) ? parseInt(text.slice(0, 8), 16) : undefined;
}

/** A value that nothing more is known of. */
export function takePlain(p: Cursor, element: Element): string {
  const { type, length } = element;
  switch (type) {
    case NIL:
      p.set(f['data_element.value.nil'], undefined, p.offset, 0);
      return 'Nil ';
    case UNSIGNED: {
      const value = wide(p, length);
      if (value === undefined) return '';
      p.takeAs(f['data_element.value.unsigned_int'], value, length);
      return `${value} `;
    }
    case SIGNED: {
      const value = wide(p, length);
      if (value === undefined) return '';
      const signed = BigInt.asIntN(8 * length, value);
      p.takeAs(f['data_element.value.signed_int'], signed, length);
      return `${signed} `;
    }
    case IDENTIFIER:
      return `: ${takeUuid(p, element)}`;
    case TEXT:
      return `${p.take(f['data_element.value.string'], length)} `;
    case BOOLEAN:
      return `${p.take(f['data_element.value.boolean']) ? 'true' : 'false'} `;
    case ADDRESS:
      return `${p.take(f['data_element.value.url'], length)} `;
    default:
      return takeNested(p, element);
  }
}

function takeNested(p: Cursor, { type, length }: Element): string {
  const outer = p.open(type === ALTERNATIVE ? f['data_element.value.alternative'] : f['data_element.value.sequence'], length);
  const told = takeElements(p, takePlain);
  p.close(outer);
  return `{ ${told.map(text => `${text} `).join(', ')}} `;
}

/** Numbers of 16 bytes, and of none, are not read as numbers. */
function wide(p: Cursor, length: number): bigint | undefined {
  if (length === 0 || length > 8) return undefined;
  return BigInt(`0x${hexText(p.peekBytes(length))}`);
}
