/** NTP's moments, RFC 5905 §6. */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';
import { ntpNanoseconds, ntpSeconds } from '../../moments.ts';

/** 32 bits of seconds since 1900 and 32 of a second. */
export function takeTimestamp(p: Cursor, field: Field<Moment>): void {
  const seconds = p.u32();
  const fraction = p.u32(4);
  if (seconds === 0 && fraction === 0) {
    p.take(field, 8);
    return;
  }
  p.takeAs(field, { seconds: ntpSeconds(seconds), nanoseconds: ntpNanoseconds(fraction) }, 8);
}
