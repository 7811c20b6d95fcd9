/** Thread's moments (Thread 1.3 §8.10.1.2): seconds in 48 bits, parts of 1/32768 s in 15, and whether an authority gave them. */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';

const BYTES = 8, TICKS = 32_768, NANOSECONDS = 1e9;

export function takeTimestamp(p: Cursor, field: Field<Moment>): void {
  const seconds = p.u16() * 2 ** 32 + p.u32(2), ticks = p.u16(6) >> 1;
  p.takeAs(field, { seconds, nanoseconds: Math.floor(ticks * NANOSECONDS / TICKS) }, BYTES);
}
