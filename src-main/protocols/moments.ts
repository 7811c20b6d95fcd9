/** Moments as several protocols write them: NTP's (RFC 5905 §6), Windows' (MS-DTYP §2.3.3), and parts of a second since 1970. */
import type { Cursor, Field, Moment } from '../dissect/index.ts';
import { readBigInt } from '../dissect/read.ts';

/** Seconds from 1900 to 1970. */
export const NTP_EPOCH = 2_208_988_800;
/** Those of one era. */
const ERA = 2 ** 32;

/** Seconds since 1970 of NTP's 32 bits; those with the first bit clear are of the era from 2036 on (RFC 4330 §3). */
export const ntpSeconds = (seconds: number): number => seconds - NTP_EPOCH + (seconds < ERA / 2 ? ERA : 0);

/** NTP's 32 bits of a second as nanoseconds. */
export const ntpNanoseconds = (fraction: number): number => Math.floor((fraction * 1e9) / ERA);

/** Seconds from 1601 to 1970, and parts of one. */
const WINDOWS_EPOCH = 11_644_473_600, TICKS = 10_000_000n;

/** Reads a number of tenths of microseconds since 1601. */
export function takeFileTime(p: Cursor, field: Field<Moment>): void {
  const high = p.little32(4), ticks = BigInt(high) * 0x1_0000_0000n + BigInt(p.little32());
  if (ticks === 0n || high >= 0x80000000) {
    p.takeAs(field, { seconds: 0, nanoseconds: 0 }, 8);
    p.label(`${field.title}: ${ticks === 0n ? 'No time specified (0)' : 'Infinity'}`);
  } else {
    p.takeAs(field, { seconds: Number(ticks / TICKS) - WINDOWS_EPOCH, nanoseconds: Number(ticks % TICKS) * 100 }, 8);
  }
}

/** The moment of so many parts of a second since 1970; before that, too, its nanoseconds count forward. */
export function momentOf(parts: bigint, perSecond: 1000n | 1_000_000n): Moment {
  const rest = ((parts % perSecond) + perSecond) % perSecond;
  return { seconds: Number((parts - rest) / perSecond), nanoseconds: Number(rest * (1_000_000_000n / perSecond)) };
}

/** Reads a signed number of eight bytes, the parts of a second since 1970, and gives it. */
export function takeSinceEpoch(p: Cursor, field: Field<Moment>, perSecond: 1000n | 1_000_000n): bigint {
  const parts = readBigInt(p.peekBytes(8), 0, 8, false, true);
  p.takeAs(field, momentOf(parts, perSecond), 8);
  return parts;
}
