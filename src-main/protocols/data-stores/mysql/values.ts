/** Values as they are in parameters and rows of prepared statements: MySQL's binary protocol, "Binary Protocol Resultset". */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { readBigInt, readFloat } from '../../../dissect/read.ts';
import { takeLength } from './lengths.ts';

/** Bytes of numbers by their type; the others say how long they are. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 4, 8: 8, 9: 4, 13: 2 };
const FLOAT = 4, DOUBLE = 5, NULL = 6, TIME = 11;
const DATES = new Set([7, 10, 12, 14]);

/** Shows a value of this type here as text. */
export function binaryValue(p: Cursor, field: Field<string>, type: number, isUnsigned: boolean): void {
  const size = SIZES[type];
  if (type === NULL) return;
  if (size !== undefined) p.takeAs(field, String(readBigInt(p.peekBytes(size), 0, size, true, !isUnsigned)), size);
  else if (type === FLOAT || type === DOUBLE) real(p, field, type === FLOAT ? 4 : 8);
  else if (DATES.has(type) || type === TIME) moment(p, field, type === TIME);
  else {
    const { value } = takeLength(p);
    if (value > 0) p.take(field, value);
  }
}

function real(p: Cursor, field: Field<string>, size: number): void {
  p.takeAs(field, String(readFloat(p.peekBytes(size), 0, size, true)), size);
}

/** As many bytes as are needed of year, month, day, hour, minute, second and microseconds; of times a sign and days in place of the date. */
function moment(p: Cursor, field: Field<string>, isTime: boolean): void {
  const length = p.u8();
  p.need(1 + length);
  const byte = (i: number): number => (i < length ? p.u8(1 + i) : 0);
  const little32 = (i: number): number => byte(i) + byte(i + 1) * 0x100 + byte(i + 2) * 0x1_0000 + byte(i + 3) * 0x100_0000;
  const two = (number: number): string => String(number).padStart(2, '0');
  const clock = (i: number, fraction: number): string =>
    `${two(byte(i))}:${two(byte(i + 1))}:${two(byte(i + 2))}${length > fraction ? `.${String(little32(fraction)).padStart(6, '0')}` : ''}`;
  const date = `${String(byte(0) + byte(1) * 256).padStart(4, '0')}-${two(byte(2))}-${two(byte(3))}`;
  const text = isTime ? `${byte(0) === 0 ? '' : '-'}${little32(1) > 0 ? `${little32(1)} ` : ''}${clock(5, 8)}` :
    length > 4 ? `${date} ${clock(4, 7)}` : date;
  p.takeAs(field, text, 1 + length);
}
