/**
 * The syntax of NAL units that H.264 and H.265 share: numbers of bits and Exp-Golomb codes in a raw byte sequence payload, from which the bytes
 * that prevent start codes are taken (ITU-T H.264 §7.3.1, §7.2 and §9.1; H.265 §7.3.1.1 and §9.2).
 */
import { type Cursor, type Field, type FieldOptions, byName, i32, u32 } from '../../dissect/index.ts';

/** Longest run of zeros before a code whose number 32 bits hold (H.264 §9.1). */
const MOST_ZEROS = 31;
const PREVENTION = 3;

export class RawBytes {
  readonly p: Cursor;
  /** Bytes read whole, without those that prevent start codes, and bits of the next one. */
  #bit = 0;
  #zeros = 0;

  constructor(p: Cursor) {
    this.p = p;
  }

  /** The next `count` bits, at most 53, as a number. */
  bits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) value = value * 2 + this.#next();
    return value;
  }

  #next(): number {
    const { p } = this;
    if (this.#bit === 0 && this.#zeros >= 2 && p.u8() === PREVENTION) {
      p.skip(1);
      this.#zeros = 0;
    }
    const byte = p.u8(), value = (byte >> (7 - this.#bit)) & 1;
    if (++this.#bit === 8) {
      this.#bit = 0;
      this.#zeros = byte === 0 ? this.#zeros + 1 : 0;
      p.skip(1);
    }
    return value;
  }

  /** Shows the next `count` bits as the field. */
  take(field: Field<number>, count = 1): number {
    const { at } = this.p, value = this.bits(count);
    this.#show(field, value, at);
    return value;
  }

  flag(field: Field<number>): boolean {
    return this.take(field) === 1;
  }

  /** `ue(v)`: H.264 §9.1, H.265 §9.2. */
  unsigned(field: Field<number>): number {
    const { at } = this.p, value = this.#code();
    this.#show(field, value, at);
    return value;
  }

  /** `se(v)`: H.264 §9.1.1, H.265 §9.2.2. */
  signed(field: Field<number>): number {
    const { at } = this.p, code = this.#code(), value = code % 2 === 1 ? (code + 1) / 2 : -code / 2;
    this.#show(field, value === 0 ? 0 : value, at);
    return value;
  }

  #code(): number {
    let zeros = 0;
    while (this.bits(1) === 0) if (++zeros > MOST_ZEROS) this.p.malformed(`a code behind more than ${MOST_ZEROS} zeros`);
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  #show(field: Field<number>, value: number, at: number): void {
    this.p.set(field, value, at, Math.max(1, this.p.at - at + (this.#bit > 0 ? 1 : 0)));
  }

  /** Whether anything is left before the bit that ends the payload (`more_rbsp_data`, H.264 §7.2). */
  more(): boolean {
    const { p } = this;
    if (!p.more) return false;
    let last = p.remaining - 1;
    while (last > 0 && p.u8(last) === 0) last--;
    const byte = p.u8(last), stop = byte === 0 ? 0 : 8 * last + Math.clz32(byte & -byte) - 24;
    return stop > this.#bit;
  }
}

/** What takes flags, and codes of `ue(v)`, that follow each other, by the names of their fields. */
export const runsOf = <N extends string>(syntax: () => Readonly<Record<N, Field<number>>>) => ({
  flags: (raw: RawBytes, ...names: readonly N[]): void => names.forEach(name => raw.take(syntax()[name])),
  codes: (raw: RawBytes, ...names: readonly N[]): void => names.forEach(name => raw.unsigned(syntax()[name])),
});

/** The type or size of a supplemental message: bytes of 255 and another one, which are added (H.264 §7.3.2.3.1, H.265 §7.3.5). */
export function takeSum(p: Cursor, field: Field<number>): number {
  let length = 0;
  while (p.u8(length) === 255) length++;
  const sum = 255 * length + p.u8(length);
  p.takeAs(field, sum, length + 1);
  return sum;
}

/** Fields that bear the names of the syntax elements, texts apart by spaces; `signed` are those of `se(v)`. */
export function syntaxFields<N extends string>(
  prefix: string, names: readonly N[], signed: ReadonlySet<string>, options: Readonly<Record<string, FieldOptions>>,
  own: ReadonlySet<string> = new Set(),
): Readonly<Record<N, Field<number>>> {
  return Object.fromEntries(names.map(name => {
    const given = { id: `${prefix}.${name}`, own: own.has(name), ...options[name] };
    return [name, signed.has(name) ? i32(name, given) : u32(name, given)];
  })) as Record<N, Field<number>>;
}

export const lateTable = (fields: Readonly<Record<string, Field<number>>>): Readonly<Record<string, Field>> => byName(Object.values(fields));
