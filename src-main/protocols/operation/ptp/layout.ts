/** Fields at fixed places, one behind the other, with bytes between them that are reserved. */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';

/** A time as a whole, and its parts below: seconds, then nanoseconds with a sign. */
export interface Stamp {
  readonly whole: Field<Moment>;
  readonly seconds: Field<number>;
  readonly nanoseconds: Field<number>;
}

/** A number is so many bytes that mean nothing; texts and bytes have their length beside them. */
export type Layout = readonly (number | Field | readonly [Field, number] | Stamp)[];

export function takeLayout(p: Cursor, layout: Layout): void {
  for (const part of layout) {
    if (typeof part === 'number') p.skip(part);
    else if ('whole' in part) takeStamp(p, part);
    else if ('title' in part) p.take(part);
    else p.take(part[0], part[1]);
  }
}

function takeStamp(p: Cursor, { whole, seconds, nanoseconds }: Stamp): void {
  p.set(whole, { seconds: p.u32(), nanoseconds: p.u32(4) | 0 }, p.at, 8);
  const outer = p.under();
  p.take(seconds);
  p.take(nanoseconds);
  p.close(outer);
}
