/** Times that the user writes: lengths of time, and dates with the time of day. All arithmetic keeps nanoseconds exact. */
import type { Instant } from './time.ts';

/** `-1:02:03.5` (hours, minutes, seconds), `2:03` or `0.25`; undefined for what is no length of time. None is longer than 1,650 years. */
export function lengthIn(text: string): Instant | undefined {
  const [found, sign, hours = '0', minutes = '0', seconds, fraction = ''] =
    /^([-+−]?)\s*(?:(?:(\d{1,7}):)?(\d{1,8}):)?(\d{1,10})(?:[.,](\d{1,9}))?$/.exec(text.trim()) ?? [];
  if (found === undefined) return undefined;
  const whole = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds),
    rest = Number(fraction.padEnd(9, '0'));
  if (sign !== '-' && sign !== '−') return { seconds: whole, nanoseconds: rest };
  return rest === 0 ? { seconds: whole === 0 ? 0 : -whole, nanoseconds: 0 } : { seconds: -whole - 1, nanoseconds: 1e9 - rest };
}

/**
 * `2026-03-01 09:30:00.123456` by the clock of this machine's time zone, seconds and what is below them may be left out; undefined
 * for what is no such time.
 */
export function localTimeIn(text: string): Instant | undefined {
  const [found, year, month, day, hours, minutes, seconds = '0', fraction = ''] =
    /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?$/.exec(text.trim()) ?? [];
  if (found === undefined) return undefined;
  const date = new Date(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
  // The 31st of February is another day.
  const isReal =
    date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  return isReal ? { seconds: date.getTime() / 1000, nanoseconds: Number(fraction.padEnd(9, '0')) } : undefined;
}

/** The one and the other after it. */
export function sumOf(one: Instant, other: Instant): Instant {
  const nanoseconds = one.nanoseconds + other.nanoseconds;
  return { seconds: one.seconds + other.seconds + Math.floor(nanoseconds / 1e9), nanoseconds: nanoseconds % 1e9 };
}

/** From the other to the one. */
export function differenceOf(one: Instant, other: Instant): Instant {
  const nanoseconds = one.nanoseconds - other.nanoseconds;
  return { seconds: one.seconds - other.seconds + Math.floor(nanoseconds / 1e9), nanoseconds: nanoseconds < 0 ? nanoseconds + 1e9 : nanoseconds };
}
