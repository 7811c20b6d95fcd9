/** Bitcoin's numbers and texts of variable length: a byte, or one that says how many more there are. */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { FIELDS } from './fields.ts';

/** Fields of a count: of up to 32 bits, and of 64. */
interface CountFields {
  readonly small: Field<number>;
  readonly large: Field<bigint>;
}

/** Reads a count. One of 64 bits is as large as no message can be: nothing is there to count. */
export function takeCount(p: Cursor, { small, large }: CountFields): number {
  const first = p.u8();
  if (first < 0xfd) {
    p.takeAs(small, first, 1);
    return first;
  }
  if (first === 0xff) {
    p.need(9);
    const value = (BigInt(p.little32(5)) << 32n) | BigInt(p.little32(1));
    p.takeAs(large, value, 9);
    return Number(value);
  }
  const size = first === 0xfd ? 2 : 4, value = size === 2 ? p.little16(1) : p.little32(1);
  p.takeAs(small, value, 1 + size);
  return value;
}

const STRING: CountFields = { small: FIELDS['string.count'], large: FIELDS['string.count64'] };
const DATA: CountFields = { small: FIELDS['data.count'], large: FIELDS['data.count64'] };

/** A text below a heading. */
export function takeText(p: Cursor, heading: Field<void>): void {
  const outer = p.open(heading), length = takeCount(p, STRING);
  if (length > 0) p.takeAs(FIELDS['string.value'], decodeText(p.peekBytes(length), 0, length, 'utf8'), length);
  p.close(outer);
}

/** Bytes below a heading. */
export function takeData(p: Cursor, heading: Field<void>): void {
  const outer = p.open(heading), length = takeCount(p, DATA);
  if (length > 0) p.take(FIELDS['data.value'], length);
  p.close(outer);
}

/** Seconds since 1970 in 4 or 8 bytes. No block is younger than the year 36,000. */
export function takeMoment(p: Cursor, field: Field<Moment>, size: 4 | 8): void {
  p.need(size);
  const above = size === 8 ? (p.little32(4) & 0xff) * 2 ** 32 : 0;
  p.takeAs(field, { seconds: p.little32() + above, nanoseconds: 0 }, size);
}
