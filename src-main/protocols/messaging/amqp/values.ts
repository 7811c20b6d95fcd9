/** AMQP 1.0's values, each with the code of its type before it: https://docs.oasis-open.org/amqp/core/v1.0/, part 1. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, LIMITS, type Moment, absoluteText, printable } from '../../../dissect/index.ts';
import { guidText, hexText } from '../../../bytes/address-text.ts';
import { momentOf } from '../../moments.ts';
import { type Composite, PARTS } from './performatives.ts';

/** Values inside values; what is deeper is not read. */
const DEEPEST = LIMITS.depth / 2 - 2;
const DESCRIBED = 0x00;

/** What a value is: how its type is called, what it comes to, and where its bytes lie. */
interface Primitive {
  readonly type: string;
  readonly value: bigint | number | boolean | string | Uint8Array | Moment | undefined;
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

export type ValueFields = Readonly<Record<string, Field>>;

const FIXED: Readonly<Record<number, string>> = {
  0x40: 'null', 0x41: 'bool', 0x42: 'bool', 0x43: 'uint0', 0x44: 'ulong0', 0x50: 'ubyte', 0x51: 'byte', 0x52: 'smalluint',
  0x53: 'smallulong', 0x54: 'smallint', 0x55: 'smalllong', 0x56: 'bool', 0x60: 'ushort', 0x61: 'short', 0x70: 'uint', 0x71: 'int',
  0x72: 'float', 0x73: 'char', 0x74: 'decimal32', 0x80: 'ulong', 0x81: 'long', 0x82: 'double', 0x83: 'timestamp', 0x84: 'decimal64',
  0x94: 'decimal128', 0x98: 'uuid', 0xa0: 'vbin8', 0xa1: 'str8-utf8', 0xa3: 'sym8', 0xb0: 'vbin32', 0xb1: 'str32-utf8', 0xb3: 'sym32',
};
const COMPOUND: Readonly<Record<number, 'list' | 'map' | 'array'>> = {
  0x45: 'list', 0xc0: 'list', 0xd0: 'list', 0xc1: 'map', 0xd1: 'map', 0xe0: 'array', 0xf0: 'array',
};

/** A value of a simple type; `code` was read before. Its type's first digit says how long it is (§1.2). */
function primitive(p: Cursor, code: number): Primitive {
  const type = FIXED[code];
  if (type === undefined) p.malformed(`a value of type ${hex(code)}`);
  const size = code >> 4;
  const length = size === 4 ? 0 : size < 10 ? 1 << (size - 5) : code < 0xb0 ? p.u8() : p.u32();
  if (size >= 10) p.skip(size === 10 ? 1 : 4);
  const start = p.at;
  const bytes = p.peekBytes(length);
  p.skip(length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const result = (value: Primitive['value'], text = `${value as string | number | bigint | boolean}`): Primitive =>
    ({ type, value, text, start, length });
  switch (code) {
    case 0x40: return result(undefined, '');
    case 0x41: return result(true);
    case 0x42: return result(false);
    case 0x43: return result(0);
    case 0x44: return result(0n);
    case 0x56: return result(bytes[0] !== 0);
    case 0x50: case 0x52: return result(bytes[0]);
    case 0x53: return result(BigInt(bytes[0]));
    case 0x51: case 0x54: return result(view.getInt8(0));
    case 0x55: return result(BigInt(view.getInt8(0)));
    case 0x60: return result(view.getUint16(0));
    case 0x61: return result(view.getInt16(0));
    case 0x70: return result(view.getUint32(0));
    case 0x71: return result(view.getInt32(0));
    case 0x72: return result(view.getFloat32(0), view.getFloat32(0).toFixed(6));
    case 0x82: return result(view.getFloat64(0), view.getFloat64(0).toFixed(6));
    case 0x73: return result(view.getUint32(0), view.getUint32(0) <= 0x10ffff ? String.fromCodePoint(view.getUint32(0)) : String(view.getUint32(0)));
    case 0x80: return result(view.getBigUint64(0));
    case 0x81: return result(view.getBigInt64(0));
    case 0x83: {
      const moment = momentOf(view.getBigInt64(0), 1000n);
      return result(moment, absoluteText(moment));
    }
    case 0x98: return result(bytes, guidText(bytes, false));
    default: {
      if (type.startsWith('str') || type.startsWith('sym')) {
        const text = new TextDecoder().decode(bytes);
        return result(text, printable(text));
      }
      return result(bytes, hexText(bytes));
    }
  }
}

/** Reads the descriptor of a described value: its number, 0 for one that is a name nobody knows. */
export function descriptor(p: Cursor): number {
  p.skip(1);
  const code = p.u8();
  p.skip(1);
  const { value } = primitive(p, code);
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : 0;
}

export const isDescribed = (p: Cursor): boolean => p.u8() === DESCRIBED;

/** Reads a value into the field `key`, below `depth` others. */
export function value(p: Cursor, fields: ValueFields, key: string, depth = 0): void {
  const start = p.at;
  if (depth > DEEPEST) p.malformed('values nested too deeply');
  if (isDescribed(p)) {
    const part = PARTS[descriptor(p)];
    if (part === undefined) value(p, fields, key, depth + 1);
    else composite(p, fields, part, part.field ?? key, depth + 1);
    return;
  }
  const code = p.u8();
  const kind = COMPOUND[code];
  if (kind !== undefined) {
    compound(p, fields, key, fields[key].title, depth);
    return;
  }
  p.skip(1);
  const read = primitive(p, code);
  if (read.value === undefined) return;
  const field = fieldFor(fields, key, read);
  if (field === undefined) {
    p.close(p.open(fields[key] ?? fields.value, 0));
    p.label(`${fields[key].title} (${read.type}): ${read.text}`);
  } else {
    p.set(field, fitting(field, read.value), start, p.at - start);
  }
}

/** The field that can hold the value: that of its type where the key has several. */
function fieldFor(fields: ValueFields, key: string, { value: read }: Primitive): Field | undefined {
  const own = fields[key];
  if (own.kind !== 'none') return isFit(own, read) ? own : undefined;
  if (typeof read === 'string') return fields[`${key}.string`] ?? fields[`${key}_sym`];
  if (typeof read === 'bigint' || typeof read === 'number') return fields[`${key}.uint`];
  return read instanceof Uint8Array ? (read.length === 16 ? fields[`${key}.guid`] : undefined) ?? fields[`${key}.bytes`] : undefined;
}

function isFit({ kind }: Field, read: Primitive['value']): boolean {
  switch (kind) {
    case 'bool': return typeof read === 'boolean';
    case 'uint': return typeof read === 'bigint' || typeof read === 'number';
    case 'string': return typeof read === 'string';
    case 'bytes': return read instanceof Uint8Array;
    default: return typeof read === 'object' && !(read instanceof Uint8Array);
  }
}

/** Numbers of eight bytes are bigints, whatever they were written in. */
function fitting(field: Field, read: Primitive['value']): unknown {
  if (field.kind !== 'uint') return read;
  const number = read as number | bigint;
  return field.size > 6 ? BigInt.asUintN(64, BigInt(typeof number === 'bigint' ? number : Math.trunc(number) || 0))
    : Number(number) % 2 ** (8 * field.size);
}

/** Reads a composite: a list whose places have meanings (part 1, §1.4). */
export function composite(p: Cursor, fields: ValueFields, { members }: Composite, key: string | undefined, depth = 0): void {
  if (members.length === 0 || COMPOUND[p.u8()] !== 'list') {
    value(p, fields, key ?? 'value', depth + 1);
    return;
  }
  const outer = key === undefined ? -1 : p.open(fields[key]);
  const { part, count } = contents(p);
  for (let place = 0; place < count && part.more; place++) {
    if (place < members.length) value(part, fields, members[place], depth + 1);
    else item(part, fields, false, 'list-item', depth + 1);
  }
  if (key !== undefined) p.close(outer);
}

/** Reads the length and the number of items of a list, map or array, and gives a cursor over them. */
function contents(p: Cursor): { readonly part: Cursor; readonly count: number } {
  const code = p.u8();
  p.skip(1);
  if (code === 0x45) return { part: p.within(0), count: 0 };
  const size = code < 0xd0 || code === 0xe0 ? 1 : 4;
  const length = size === 1 ? p.u8() : p.u32();
  p.skip(size);
  if (length < size) p.malformed(`${length} bytes cannot hold their number of items`);
  const part = p.within(length);
  const count = size === 1 ? part.u8() : part.u32();
  part.skip(size);
  return { part, count };
}

/** A list, map or array with a heading of its own. */
function compound(p: Cursor, fields: ValueFields, key: string, title: string, depth: number): void {
  const kind = COMPOUND[p.u8()];
  const outer = p.open(fields[key]);
  const node = p.lastNode;
  const { part, count } = contents(p);
  const elements = kind === 'map' ? Math.floor(count / 2) : count;
  p.labelNode(node, `${title} (${kind} of ${elements} element${elements === 1 ? '' : 's'})`);
  if (kind === 'array' && part.more) arrayItems(part, fields, key, count);
  for (let left = kind === 'array' ? 0 : elements; left > 0 && part.more; left--) item(part, fields, kind === 'map', 'list-item', depth + 1);
  p.close(outer);
}

/** Elements of an array have their type in common, before the first one. */
function arrayItems(p: Cursor, fields: ValueFields, key: string, count: number): void {
  if (isDescribed(p)) descriptor(p);
  const code = p.u8();
  p.skip(1);
  const title = fields[`${key}_sym`]?.title ?? 'list-item';
  const isEmpty = (code >> 4) === 4;
  for (let left = count; left > 0 && (p.more || isEmpty) && left > count - LIMITS.messages; left--) {
    if (COMPOUND[code] !== undefined) p.malformed('an array of compound values');
    const outer = p.open(fields.list);
    const read = primitive(p, code);
    p.close(outer);
    p.label(`${title} (${read.type}): ${read.text}`);
  }
}

/** An item of a list, or a pair of a map with its key's text as the name, of any type. */
function item(p: Cursor, fields: ValueFields, isPair: boolean, name: string, depth: number): void {
  if (depth > DEEPEST) p.malformed('values nested too deeply');
  if (isPair) {
    const code = p.u8();
    if (code === DESCRIBED || COMPOUND[code] !== undefined) p.malformed('a map whose key is no simple value');
    p.skip(1);
    item(p, fields, false, primitive(p, code).text, depth);
    return;
  }
  if (isDescribed(p)) {
    const part = PARTS[descriptor(p)];
    if (part === undefined) item(p, fields, false, name, depth + 1);
    else composite(p, fields, part, part.field, depth + 1);
    return;
  }
  const code = p.u8();
  if (COMPOUND[code] !== undefined) {
    compound(p, fields, 'list', name, depth);
    return;
  }
  const outer = p.open(fields.list);
  const node = p.lastNode;
  p.skip(1);
  const read = primitive(p, code);
  p.labelNode(node, read.value === undefined ? `${name}: (null)` : `${name} (${read.type}): ${read.text}`);
  p.close(outer);
}
