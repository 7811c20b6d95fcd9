/** Parts that the messages of iSCSI share: RFC 7143 §11.2. */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { ISCSI_FIELDS } from './fields.ts';

const f = ISCSI_FIELDS;
/** Bytes that every message begins with (§11.2.1). */
export const HEADER = 48;

/** Lengths of what follows the header; gives that of the data. */
export function lengths(p: Cursor): number {
  p.take(f.totalahslength);
  return p.take(f.datasegmentlength, 3);
}

/** Eight bytes; the first two tell the unit where there are few of them (SAM-5 §4.7). */
export function unit(p: Cursor): number {
  const number = p.u16() & 0x3fff;
  const outer = p.open(`LUN: ${hex(number, 4)}`, 8);
  p.skip(8);
  p.close(outer);
  return number;
}

/** A unit's number in the Info column. */
export const unitText = (number: number): string => hex(number, 2);

export function numbers(p: Cursor, ...fields: readonly Field<unknown>[]): void {
  for (const field of fields) p.take(field);
}

/** What every answer tells of the order of answers and requests (§11.4.8 to §11.4.10). */
export const fromTarget = [f.statsn, f.expcmdsn, f.maxcmdsn] as const;

/** What fills the data up to a multiple of four. */
export function padding(p: Cursor): void {
  p.takeRest(f.padding);
}
