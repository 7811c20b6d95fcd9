/** Values of fields whose type is known: https://protobuf.dev/programming-guides/encoding/, "Message Structure" and "Packed Repeated Fields". */
import { type Cursor, type Field, printable } from '../../../dissect/index.ts';
import { readBigInt, readFloat, readUint } from '../../../dissect/read.ts';
import { FIELDS as f } from './fields.ts';
import type { FieldType, MessageField } from './schema.ts';
import { LENGTH_DELIMITED, SIXTY_FOUR, START_GROUP, THIRTY_TWO, VARINT, varint } from './wire.ts';

const WIRE_OF: Readonly<Record<FieldType, number>> = {
  double: SIXTY_FOUR, float: THIRTY_TWO, int64: VARINT, uint64: VARINT, int32: VARINT, fixed64: SIXTY_FOUR, fixed32: THIRTY_TWO,
  bool: VARINT, string: LENGTH_DELIMITED, group: START_GROUP, message: LENGTH_DELIMITED, bytes: LENGTH_DELIMITED, uint32: VARINT,
  enum: VARINT, sfixed32: THIRTY_TWO, sfixed64: SIXTY_FOUR, sint32: VARINT, sint64: VARINT,
};

/** How a value of the type lies on the wire. */
export const wireOf = (type: FieldType): number => WIRE_OF[type];

/** Numbers that a packed field lists in its heading. */
const MOST_LISTED = 32;
/** Characters of a text in a heading. */
const LONGEST_TEXT = 120;

interface Scalar {
  readonly field: Field<number | bigint | boolean>;
  readonly value: number | bigint | boolean;
  /** Bytes that it takes. */
  readonly length: number;
  readonly text: string;
}

/** The number at `at`, as the type means it; undefined when there is none. */
function scalar({ type, enum: names }: MessageField, bytes: Uint8Array, at: number, end: number): Scalar | undefined {
  const wire = WIRE_OF[type];
  if (wire !== VARINT) return fixed(type, bytes, at, end);
  const read = varint(bytes, at, end);
  if (read === undefined) return undefined;
  const { length, value: raw } = read;
  switch (type) {
    case 'int64': return signed64(BigInt.asIntN(64, raw), length);
    case 'sint64': return signed64(zigzag(raw), length);
    case 'uint64': return { field: f['field.value.uint64'], value: raw, length, text: String(raw) };
    case 'uint32': {
      const value = Number(BigInt.asUintN(32, raw));
      return { field: f['field.value.uint32'], value, length, text: String(value) };
    }
    case 'bool': return { field: f['field.value.bool'], value: raw !== 0n, length, text: String(raw !== 0n) };
    default: {
      const value = Number(type === 'sint32' ? zigzag(BigInt.asUintN(32, raw)) : BigInt.asIntN(32, raw));
      const name = names?.values.get(value);
      return { field: f['field.value.int32'], value, length, text: name === undefined ? String(value) : `${name}(${value})` };
    }
  }
}

const signed64 = (value: bigint, length: number): Scalar => ({ field: f['field.value.int64'], value, length, text: String(value) });

/** 0, -1, 1, -2, … are 0, 1, 2, 3, … on the wire. */
const zigzag = (raw: bigint): bigint => (raw >> 1n) ^ -(raw & 1n);

function fixed(type: FieldType, bytes: Uint8Array, at: number, end: number): Scalar | undefined {
  const length = WIRE_OF[type] === SIXTY_FOUR ? 8 : 4;
  if (end - at < length) return undefined;
  switch (type) {
    case 'double': {
      const value = readFloat(bytes, at, 8, true);
      return { field: f['field.value.double'], value, length, text: realText(value) };
    }
    case 'float': {
      const value = readFloat(bytes, at, 4, true);
      return { field: f['field.value.float'], value, length, text: realText(value) };
    }
    case 'fixed64': {
      const value = readBigInt(bytes, at, 8, true, false);
      return { field: f['field.value.uint64'], value, length, text: String(value) };
    }
    case 'sfixed64': return signed64(readBigInt(bytes, at, 8, true, true), length);
    case 'fixed32': {
      const value = readUint(bytes, at, 4, true);
      return { field: f['field.value.uint32'], value, length, text: String(value) };
    }
    default: {
      const value = readUint(bytes, at, 4, true) | 0;
      return { field: f['field.value.int32'], value, length, text: String(value) };
    }
  }
}

/** With six digits behind the point, as C's `%f` writes it, where these say something and are not endless. */
function realText(value: number): string {
  const size = Math.abs(value);
  return value === 0 || (size >= 1e-4 && size < 1e15) ? value.toFixed(6) : String(value);
}

/** A value of a number's type; gives what the heading says of it, undefined when it cannot be read. */
export function readScalar(p: Cursor, field: MessageField): string | undefined {
  const read = scalar(field, p.bytes, p.at, p.end);
  if (read === undefined) return undefined;
  p.hide(f['field.value'], undefined, p.at, read.length);
  const value = p.under();
  showScalar(p, field, read, p.at);
  p.close(value);
  p.skip(read.length);
  return ` = ${read.text}`;
}

function showScalar(p: Cursor, { enum: names }: MessageField, { field, value, length }: Scalar, at: number): void {
  p.set(field, value, at, length);
  const name = names?.values.get(Number(value));
  if (name === undefined) return;
  p.addLabel(` (${name})`);
  p.hide(f['field.value.enum'], name, at, length);
}

/** All values of a repeated field in `size` bytes. */
export function readPacked(p: Cursor, field: MessageField, size: number): string {
  p.hide(f['field.value'], undefined, p.at, size);
  p.show(f['field.value.repeated'], size);
  const outer = p.under();
  const end = p.at + size;
  const listed: string[] = [];
  let count = 0;
  while (p.at < end) {
    const read = scalar(field, p.bytes, p.at, end);
    if (read === undefined) {
      p.expert(f['field.failed_parse_packed_repeated_field']);
      p.skip(end - p.at);
      break;
    }
    showScalar(p, field, read, p.at);
    if (count++ < MOST_LISTED) listed.push(`${read.text} (${field.type})`);
    p.skip(read.length);
  }
  p.close(outer);
  return ` = [ ${listed.join(', ')}${count > MOST_LISTED ? `, and ${count - MOST_LISTED} more` : ''}]`;
}

/** Text of `size` bytes. */
export function readText(p: Cursor, size: number): string {
  p.hide(f['field.value'], undefined, p.at, size);
  const outer = p.under();
  const text = p.take(f['field.value.string'], size);
  p.close(outer);
  return ` = ${printable(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text)}`;
}
