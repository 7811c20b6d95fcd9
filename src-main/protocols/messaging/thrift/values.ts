/** Structs and what is in them, in whichever protocol they are written. */
import type { Cursor } from '../../../dissect/index.ts';
import type { Coding } from './codings.ts';
import { BINARY, BOOL, DOUBLE, I16, I32, I64, I8, LIST, MAP, SET, STOP, STRUCT, THRIFT_FIELDS as f, UUID } from './fields.ts';

/** What a field's header says of a value: how long a text is, or what a boolean is. */
interface Known {
  readonly length: number | undefined;
  readonly truth: boolean | undefined;
}

const NOTHING_KNOWN: Known = { length: undefined, truth: undefined };
const STOP_BITS = 0x0f;

/** Reads the value of a field that has a name here; false for others. `length` of texts. */
type Named = (type: number, id: number, length: number | undefined) => boolean;

/** Fields up to the one that ends them. */
export function readFields(p: Cursor, coding: Coding, named?: Named): void {
  for (let before = 0; !atStop(p, coding);) {
    const outer = p.open('Field Header'), node = p.lastNode;
    const { type, id, truth } = coding.fieldHeader(p, before);
    p.labelNode(node, () => `Field Header #${id}`);
    if (id < 0) p.expertUnder(f.negative_field_id);
    const length = type === BINARY ? coding.length(p) : undefined;
    p.close(outer);
    if (named?.(type, id, length) !== true) readValue(p, coding, type, { length, truth });
    before = id;
  }
  p.take(coding.stop);
}

/** In the compact protocol a type is half a byte; nothing else may be in the byte that ends a struct. */
function atStop(p: Cursor, coding: Coding): boolean {
  return p.u8() === STOP || (coding.stop !== f.type && (p.u8() & STOP_BITS) === STOP);
}

function readValue(p: Cursor, coding: Coding, type: number, { length, truth }: Known): void {
  switch (type) {
    case BOOL: return readBoolean(p, coding, truth);
    case I8: return void p.take(f.i8);
    case I16: return void coding.number(p, f.i16);
    case I32: return void coding.number(p, f.i32);
    case I64: return coding.long(p, f.i64);
    case DOUBLE: return void p.take(coding.double);
    case BINARY: return readText(p, length ?? coding.length(p));
    case UUID: return p.take(f.uuid);
    case STRUCT: {
      const outer = p.open(f.struct);
      readFields(p, coding);
      return p.close(outer);
    }
    case LIST:
    case SET: return readElements(p, coding, type);
    case MAP: return readPairs(p, coding);
    default: p.malformed(`no type has the number ${type}`);
  }
}

function readBoolean(p: Cursor, coding: Coding, truth: boolean | undefined): void {
  if (truth === undefined) p.takeAs(f.bool, coding.truth(p.u8()), 1);
  else p.set(f.bool, truth, p.at - 1, 1);
}

/** Texts and bytes have one type: those that can be read are texts. */
function readText(p: Cursor, length: number): void {
  if (isText(p, length)) p.take(f.string, length);
  else p.take(f.binary, length);
}

function isText(p: Cursor, length: number): boolean {
  if (length < 0 || length > p.available) return false;
  const bytes = p.peekBytes(length);
  if (bytes.some(byte => (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function readElements(p: Cursor, coding: Coding, container: number): void {
  const outer = p.open(container === LIST ? f.list : f.set), [type, count] = coding.elements(p, container);
  for (let left = count; left > 0; left--) readValue(p, coding, type, NOTHING_KNOWN);
  p.close(outer);
}

function readPairs(p: Cursor, coding: Coding): void {
  const outer = p.open(f.map), [key, value, count] = coding.pairs(p);
  for (let left = count; left > 0; left--) {
    readValue(p, coding, key, NOTHING_KNOWN);
    readValue(p, coding, value, NOTHING_KNOWN);
  }
  p.close(outer);
}

/** What a server says that could not call anything (TApplicationException): a text, and why. */
export function readException(p: Cursor, coding: Coding): void {
  const outer = p.open(f.exception);
  readFields(p, coding, (type, id, length) => {
    if (id === 1 && type === BINARY) p.take(f['exception.message'], length);
    else if (id === 2 && type === I32) coding.number(p, f['exception.type']);
    else return false;
    return true;
  });
  p.close(outer);
}
