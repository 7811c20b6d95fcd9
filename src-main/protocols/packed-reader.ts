/** Packed encoding rules, X.691, in their aligned form: numbers of bits, and bytes that begin where a byte does. */
import { type Cursor, type Field, bool, u32 } from '../dissect/index.ts';

const HIDDEN = { hidden: true } as const;

/** What the encoding adds to the values, for filters alone. */
export const PER_FIELDS = {
  choiceIndex: u32('Choice Index', { ...HIDDEN, id: 'per.choice_index' }),
  enumIndex: u32('Enumerated Index', { ...HIDDEN, id: 'per.enum_index' }),
  extensionBit: bool('Extension Bit', { ...HIDDEN, id: 'per.extension_bit' }),
  optionalFieldBit: bool('Optional Field Bit', { ...HIDDEN, id: 'per.optional_field_bit' }),
  extensionPresentBit: bool('Extension Present Bit', { ...HIDDEN, id: 'per.extension_present_bit' }),
  choiceExtension: u32('Choice Extension Index', { ...HIDDEN, id: 'per.choice_extension_index' }),
  enumExtension: u32('Enumerated Extension Index', { ...HIDDEN, id: 'per.enum_extension_index' }),
  sequenceExtensions: u32('Number of Sequence Extensions', { ...HIDDEN, id: 'per.num_sequence_extensions' }),
  smallNumberBit: bool('Small Number Bit', { ...HIDDEN, id: 'per.small_number_bit' }),
  octetStringLength: u32('Octet String Length', { ...HIDDEN, id: 'per.octet_string_length' }),
  bitStringLength: u32('Bit String Length', { ...HIDDEN, id: 'per.bit_string_length' }),
  openTypeLength: u32('Open Type Length', { ...HIDDEN, id: 'per.open_type_length' }),
  objectLength: u32('Object Identifier Length', { ...HIDDEN, id: 'per.object_length' }),
  integerLength: u32('integer length', { ...HIDDEN, id: 'per.integer_length' }),
  sequenceOfLength: u32('Sequence-Of Length', { ...HIDDEN, id: 'per.sequence_of_length' }),
};

type Fields = typeof PER_FIELDS;
type Mark<V> = { [K in keyof Fields]: Fields[K] extends Field<V> ? K : never }[keyof Fields];
/** Bytes of the longest number. */
const LONGEST_NUMBER = 6;

/** Bits and bytes in which numbers below `count`, and those up to `largest`, can be told. */
export const bitsFor = (count: number): number => Math.ceil(Math.log2(Math.max(1, count)));
const bytesFor = (largest: number): number => Math.max(1, Math.ceil(Math.log2(largest + 1) / 8));

export class PackedReader {
  readonly p: Cursor;
  /** Bits of the byte under the cursor that were read. */
  #taken = 0;

  constructor(p: Cursor) {
    this.p = p;
  }

  /** The next bits as a number, the first one highest. */
  bits(count: number): number {
    const { p } = this;
    let value = 0;
    for (let left = count; left > 0; left--) {
      value = value * 2 + ((p.u8() >> (7 - this.#taken)) & 1);
      if (++this.#taken === 8) this.align();
    }
    return value;
  }

  /** Bytes from `at` up to the last bit that was read. */
  lengthFrom(at: number): number {
    return this.p.at - at + (this.#taken > 0 ? 1 : 0);
  }

  /** Moves on to where the next byte begins. */
  align(): void {
    if (this.#taken > 0) this.p.skip(1);
    this.#taken = 0;
  }

  /** One bit as a truth value; `mark` says what it stands for. */
  flag(mark?: Mark<boolean>): boolean {
    const { at } = this.p, value = this.bits(1) === 1;
    if (mark !== undefined) this.p.hide(PER_FIELDS[mark], value, at, 1);
    return value;
  }

  /** Which of several it is (X.691 §23, §14), as a number of `count` bits. */
  choice(count: number): number {
    return this.#index(count, 'choiceIndex');
  }

  enumerated(count: number): number {
    return this.#index(count, 'enumIndex');
  }

  #index(count: number, mark: Mark<number>): number {
    const { at } = this.p, value = this.bits(count);
    this.p.hide(PER_FIELDS[mark], value, at, 1);
    return value;
  }

  /** A number that is one of `count`, as few bits as that takes; from 256 on in bytes that begin where a byte does (X.691 §11.5.7). */
  oneOf(count: number): number {
    if (count < 256) return this.bits(bitsFor(count));
    if (count > 0x10000) return this.bytesOf(this.bits(bitsFor(bytesFor(count - 1))) + 1);
    this.align();
    return this.bits(count === 256 ? 8 : 16);
  }

  /** How many there are of something, from one number to another. */
  count({ from, to }: { readonly from: number; readonly to: number }, mark: Mark<number>): number {
    const { at } = this.p, value = from + this.oneOf(to - from + 1);
    this.p.hide(PER_FIELDS[mark], value, at, this.lengthFrom(at));
    return value;
  }

  /** A number in so many bytes. */
  bytesOf(length: number): number {
    this.align();
    if (length > LONGEST_NUMBER) this.p.malformed(`a number of ${length} bytes`);
    let value = 0;
    for (let i = 0; i < length; i++) value = value * 256 + this.bits(8);
    return value;
  }

  /** A number that is small most of the time (X.691 §11.6), counted from `least`. */
  small(mark?: Mark<number>, least = 0): number {
    const { at } = this.p, value = least + (this.flag('smallNumberBit') ? this.bytesOf(this.length()) : this.bits(6));
    if (mark !== undefined) this.p.hide(PER_FIELDS[mark], value, at, 1);
    return value;
  }

  /** Whether the next bit begins a byte. */
  get aligned(): boolean {
    return this.#taken === 0;
  }

  /** A length in bytes or items (X.691 §11.9). Lengths from 16 Ki on come in parts, which are not put together. */
  length(mark?: Mark<number>): number {
    this.align();
    const { p } = this, { at } = p, first = p.u8();
    if (first >= 0xc0) p.malformed('a value in several parts');
    const length = first < 0x80 ? first : p.u16() & 0x3fff;
    p.skip(first < 0x80 ? 1 : 2);
    if (mark !== undefined) p.hide(PER_FIELDS[mark], length, at, p.at - at);
    return length;
  }

  /** The length of a text that has `shortest` to 255 and some characters more (X.691 §11.5.7.1), in eight bits; the cursor moves to the text. */
  shortLength(shortest: number): number {
    const { at } = this.p, length = this.bits(8) + shortest;
    this.align();
    this.p.hide(PER_FIELDS.octetStringLength, length, at, 1);
    return length;
  }

  /** A number without an upper end (X.691 §13.2.5): its length, then its bytes; the cursor is left at the bytes. Gives that length. */
  numberLength(mark?: 'integerLength'): number {
    const length = this.length(mark);
    if (length < 1 || length > LONGEST_NUMBER) this.p.malformed(`a number of ${length} bytes`);
    return length;
  }
}
