/** Times in 48 bits, milliseconds since 1970 (IEEE 1815-2012 §11.3.3). */
import type { Cursor, Moment } from '../../../dissect/index.ts';
import { momentOf } from '../../moments.ts';
import { POINT_FIELDS } from './point-fields.ts';

const BYTES = 6;

export function takeMoment(p: Cursor): Moment {
  const time = momentOf(BigInt(p.little32() + p.little16(4) * 2 ** 32), 1000n);
  p.takeAs(POINT_FIELDS.timestamp, time, BYTES);
  return time;
}
