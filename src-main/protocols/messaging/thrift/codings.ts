/** How numbers, fields and containers are written: Apache Thrift's thrift-binary-protocol.md and thrift-compact-protocol.md. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { COMPACT_TRUE, COMPACT_TYPES, LIST, THRIFT_FIELDS as f, showBits } from './fields.ts';

export interface FieldHeader {
  readonly type: number;
  readonly id: number;
  /** Of booleans whose type says what they are. */
  readonly truth: boolean | undefined;
}

export interface Coding {
  /** Shows a field's type and number; `before` is the number of the field before it. */
  fieldHeader(p: Cursor, before: number): FieldHeader;
  /** Number of the field that begins here, the first of a struct; nothing is read. */
  firstId(p: Cursor): number;
  readonly stop: Field<number>;
  length(p: Cursor): number;
  sequence(p: Cursor): number;
  number(p: Cursor, field: Field<number>): number;
  long(p: Cursor, field: Field<bigint>): void;
  readonly double: Field<number>;
  /** Type and number of the elements of a list or a set. */
  elements(p: Cursor, container: number): readonly [type: number, count: number];
  pairs(p: Cursor): readonly [key: number, value: number, count: number];
  /** True and false among the elements of a container. */
  truth(byte: number): boolean;
}

export const BINARY_CODING: Coding = {
  fieldHeader(p) {
    const type = p.take(f.type), id = p.take(f.fid);
    return { type, id, truth: undefined };
  },
  firstId: p => (p.u16(1) << 16) >> 16,
  stop: f.type,
  length: p => p.take(f.str_len),
  sequence: p => p.take(f.seq_id),
  number: (p, field) => p.take(field),
  long: (p, field) => void p.take(field),
  double: f.double,
  elements: (p, container) => [p.take(f.type), p.take(container === LIST ? f.num_list_item : f.num_set_item)],
  pairs: p => [p.take(f.key_type), p.take(f.value_type), p.take(f.num_map_item)],
  truth: byte => byte !== 0,
};

const MANY = 15, LOW = 0x0f, HIGH = 0xf0;

export const COMPACT_CODING: Coding = {
  fieldHeader(p, before) {
    const number = showBits(p, f.compact_type, LOW), delta = p.take(f.fid_delta);
    let id = before + delta;
    if (delta === 0) {
      p.label('0000 .... = Field Id Delta: 0 (Not Set)');
      id = takeSigned(p, f.fid);
    } else {
      p.generate(f.fid, id, p.at - 1, 1);
    }
    const type = typeOf(p, number);
    return { type, id, truth: number <= 2 ? number === COMPACT_TRUE : undefined };
  },
  firstId: p => (p.u8() >> 4 === 0 ? Number(unfolded(varint(p, 1)[0])) : p.u8() >> 4),
  stop: f.compact_type,
  length: p => takeUnsigned(p, f.str_len),
  sequence: p => takeUnsigned(p, f.seq_id),
  number: takeSigned,
  long(p, field) {
    const [value, length] = varint(p);
    p.takeAs(field, unfolded(value), length);
  },
  double: f.little_double,
  elements(p, container) {
    const type = typeOf(p, showBits(p, f.compact_type, LOW)), count = p.u8() >> 4, field = container === LIST ? f.num_list_item : f.num_set_item;
    if (count === MANY) {
      p.take(f.num_item);
      return [type, takeUnsigned(p, field)];
    }
    p.takeAs(field, count, 1);
    p.label(() => `${count.toString(2).padStart(4, '0')} .... = ${field.title}: ${count}`);
    return [type, count];
  },
  pairs(p) {
    const count = takeUnsigned(p, f.num_map_item);
    // An empty map has no types.
    if (count === 0) return [0, 0, 0];
    const key = typeOf(p, showBits(p, f.compact_key_type, HIGH)), value = typeOf(p, showBits(p, f.compact_value_type, LOW));
    p.skip(1);
    return [key, value, count];
  },
  truth: byte => byte === COMPACT_TRUE,
};

function typeOf(p: Cursor, number: number): number {
  return COMPACT_TYPES[number] ?? p.malformed(`no type has the number ${number}`);
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. Gives the number and its bytes. */
function varint(p: Cursor, ahead = 0): readonly [value: bigint, length: number] {
  let value = 0n;
  for (let length = 0; length < 10; length++) {
    const byte = p.u8(ahead + length);
    value |= BigInt(byte & 0x7f) << BigInt(7 * length);
    if (byte < 0x80) return [value, length + 1];
  }
  return p.malformed('a number of more than ten bytes');
}

/** Numbers with a sign are folded, so that small ones stay short: 0, -1, 1, -2, … */
const unfolded = (value: bigint): bigint => BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));

function takeSigned(p: Cursor, field: Field<number>): number {
  const [value, length] = varint(p), number = Number(BigInt.asIntN(8 * field.size, unfolded(value)));
  p.takeAs(field, number, length);
  return number;
}

/** 32 bits without folding. */
function takeUnsigned(p: Cursor, field: Field<number>): number {
  const [value, length] = varint(p), number = Number(BigInt.asIntN(32, value));
  p.takeAs(field, number, length);
  return number;
}
