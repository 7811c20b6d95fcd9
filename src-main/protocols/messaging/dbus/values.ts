/** Values of D-Bus as they lie in a message, by their signature ("Marshaling"). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { readBigInt, readFloat, readInt, readUint } from '../../../dissect/read.ts';
import { decodeText } from '../../../dissect/text.ts';
import { DBUS_FIELDS as f } from './fields.ts';
import { isObjectPath } from './names.ts';
import { DEEPEST, alignmentOf, isOneType, isSignature, typeEnd } from './signature.ts';

/** 64 MiB. */
export const LONGEST_ARRAY = 2 ** 26;

/** Fields that a value is shown as where it is not just one of its type: those of a message's head. */
export interface Named {
  readonly text?: Field<string>;
  readonly number?: Field<number>;
}

/** What breaks the message off. */
export function wrong(p: Cursor, mark: Field<void>): never {
  p.expertUnder(mark);
  p.malformed(mark.title);
}

export class ValueReader {
  readonly #p: Cursor;
  readonly #start: number;
  readonly #little: boolean;
  #depth = 0;

  /** `start`: where the message begins, from where alignment counts. */
  constructor(p: Cursor, start: number, little: boolean) {
    this.#p = p;
    this.#start = start;
    this.#little = little;
  }

  /** Padding up to a multiple of `unit` bytes, which is zero. */
  align(unit: number): void {
    const p = this.#p, length = (unit - ((p.at - this.#start) % unit)) % unit;
    if (length === 0) return;
    const isZero = p.peekBytes(length).every(byte => byte === 0);
    p.take(f.padding, length);
    if (!isZero) p.expert(f['padding.invalid']);
  }

  u32(field: Field<number>): number {
    this.align(4);
    const value = this.peek32();
    this.#p.takeAs(field, value, 4);
    return value;
  }

  peek32(ahead = 0): number {
    return this.#little ? this.#p.little32(ahead) : this.#p.u32(ahead);
  }

  /** Reads values of all types of a signature that is valid. */
  all(signature: string): void {
    for (let at = 0; at < signature.length; at = typeEnd(signature, at)) this.value(signature, at);
  }

  /** Reads a value of the type that begins at `at`; gives its text, empty for containers. */
  value(signature: string, at: number, named?: Named): string {
    const code = signature[at];
    this.align(alignmentOf(code));
    switch (code) {
      case 'a': return this.#nested(() => this.#array(signature, at + 1));
      case '(': return this.#nested(() => this.#structure(signature, at + 1));
      case 'v': return this.#nested(() => this.variant());
      case 's': return this.#text(named?.text ?? f['type.string'], 4);
      case 'o': return this.#path(named?.text ?? f['type.object_path']);
      case 'g': return this.#signature(named?.text ?? f['type.signature']);
      default: return this.#number(code, named?.number);
    }
  }

  /** A signature and a value of that type; gives the value's text. `expected`: the one that it must have. */
  variant(expected?: string, named?: Named): string {
    const p = this.#p, outer = p.open(f['type.variant']), node = p.tree.current;
    p.label('Variant');
    const signature = this.#text(f['type.variant.signature'], 1);
    if (!isOneType(signature)) wrong(p, f['type.variant.signature.invalid']);
    if (expected !== undefined && signature !== expected) wrong(p, f.field_signature_wrong);
    const text = this.value(signature, 0, named);
    if (text !== '' && node !== outer) p.labelNode(node, `Variant: ${text}`);
    p.close(outer);
    return text;
  }

  /** An array's length; the cursor is left at its first element. Gives where it ends. */
  arrayEnd(alignment: number): number {
    const p = this.#p, length = this.u32(f['type.array.length']);
    if (length > LONGEST_ARRAY) wrong(p, f['type.array.too_long']);
    this.align(alignment);
    if (length > p.remaining) wrong(p, f['type.array.content_out_of_bounds']);
    return p.at + length;
  }

  #array(signature: string, at: number): string {
    const p = this.#p, code = signature[at], outer = p.open(f['type.array']);
    p.label(code === '{' ? 'Array (Dict)' : 'Array');
    const end = this.arrayEnd(alignmentOf(code));
    while (p.at < end) {
      if (code === '{') this.#entry(signature, at + 1);
      else this.value(signature, at);
    }
    if (p.at > end) wrong(p, f['type.array.content_out_of_bounds']);
    p.close(outer);
    return '';
  }

  #entry(signature: string, at: number): void {
    this.align(8);
    const p = this.#p, outer = p.open(f['type.dict_entry']), node = p.tree.current;
    const key = this.value(signature, at), text = this.value(signature, at + 1);
    if (node !== outer) p.labelNode(node, `Dict Entry, ${key}${text === '' ? '' : `: ${text}`}`);
    p.close(outer);
  }

  #structure(signature: string, first: number): string {
    const p = this.#p, outer = p.open(f['type.struct']);
    p.label('Struct');
    for (let at = first; signature[at] !== ')'; at = typeEnd(signature, at)) this.value(signature, at);
    p.close(outer);
    return '';
  }

  #nested(read: () => string): string {
    if (++this.#depth > DEEPEST) wrong(this.#p, f.nested_too_deeply);
    const text = read();
    this.#depth--;
    return text;
  }

  /** A text with its length before it, in `size` bytes, and a zero behind, which both belong to the field. */
  #text(field: Field<string>, size: 1 | 4): string {
    const p = this.#p, length = size === 1 ? p.u8() : this.peek32(), whole = size + length + 1;
    p.need(whole);
    const begin = p.at + size, text = decodeText(p.bytes, begin, begin + length, 'utf8');
    const isRight = p.bytes[begin + length] === 0 && !p.bytes.subarray(begin, begin + length).includes(0);
    p.takeAs(field, text, whole);
    if (!isRight) p.expertUnder(f['type.string.invalid']);
    return text;
  }

  #path(field: Field<string>): string {
    const path = this.#text(field, 4);
    if (!isObjectPath(path)) this.#p.expertUnder(f['type.object_path.invalid']);
    return path;
  }

  #signature(field: Field<string>): string {
    const signature = this.#text(field, 1);
    if (!isSignature(signature)) wrong(this.#p, f['type.signature.invalid']);
    return signature;
  }

  #number(code: string, named?: Field<number>): string {
    switch (code) {
      case 'y': return String(this.#p.take(named ?? f['type.byte']));
      case 'b': return this.#boolean();
      case 'n': return this.#read(f['type.int16'], 2, readInt);
      case 'q': return this.#read(f['type.uint16'], 2, readUint);
      case 'i': return this.#read(f['type.int32'], 4, readInt);
      case 'u': return this.#read(named ?? f['type.uint32'], 4, readUint);
      case 'h': return this.#read(named ?? f['type.unix_fd'], 4, readUint);
      case 'd': return this.#read(f['type.double'], 8, readFloat);
      case 'x': return this.#read(f['type.int64'], 8, (bytes, at, size, little) => readBigInt(bytes, at, size, little, true));
      default: return this.#read(f['type.uint64'], 8, (bytes, at, size, little) => readBigInt(bytes, at, size, little, false));
    }
  }

  #read<V extends number | bigint>(field: Field<V>, size: number, read: (bytes: Uint8Array, at: number, size: number, little: boolean) => V): string {
    const p = this.#p;
    p.need(size);
    const value = read(p.bytes, p.at, size, this.#little);
    p.takeAs(field, value, size);
    return String(value);
  }

  #boolean(): string {
    const p = this.#p, value = this.peek32();
    p.takeAs(f['type.boolean'], value !== 0, 4);
    if (value > 1) p.expertUnder(f['type.boolean.invalid']);
    return value !== 0 ? 'True' : 'False';
  }
}
