/** Moments and spans of time as text, to the nanosecond. */
import type { Moment } from './field.ts';
import { type ZoneNames, zoneName } from './time-zone.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const two = (n: number): string => String(n).padStart(2, '0');

/** `Nov 21, 2026 08:15:30.123456789 UTC`, as Wireshark writes absolute times. */
export function absoluteText(moment: Moment): string {
  const date = new Date(moment.seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Not representable';
  return calendarText(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), moment, 'UTC');
}

/** The same in the local time zone: `Nov 21, 2026 09:15:30.123456789 CET`. */
export function localText(moment: Moment, zones?: ZoneNames): string {
  const date = new Date(moment.seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Not representable';
  return calendarText(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds(), moment, zones?.of(date) ?? zoneName(date));
}

function calendarText(year: number, month: number, day: number, hours: number, minutes: number, seconds: number, { nanoseconds }: Moment, zone: string): string {
  return `${MONTHS[month]} ${String(day).padStart(2)}, ${year} ${two(hours)}:${two(minutes)}:${two(seconds)}.${String(nanoseconds).padStart(9, '0')} ${zone}`;
}

/** `1.000000000`, `-0.000000500`. */
export function durationText(moment: Moment): string {
  const { seconds, nanoseconds } = moment;
  const negative = seconds < 0 || nanoseconds < 0;
  return `${negative ? '-' : ''}${Math.abs(seconds)}.${String(Math.abs(nanoseconds)).padStart(9, '0')}`;
}

/** Seconds since 1970 with nine decimals. */
export function epochText(moment: Moment): string {
  return durationText(moment);
}

/** `later - earlier`, both parts with the sign of the difference. */
export function between(earlier: Moment, later: Moment): Moment {
  let seconds = later.seconds - earlier.seconds;
  let nanoseconds = later.nanoseconds - earlier.nanoseconds;
  if (seconds > 0 && nanoseconds < 0) {
    seconds--;
    nanoseconds += 1e9;
  } else if (seconds < 0 && nanoseconds > 0) {
    seconds++;
    nanoseconds -= 1e9;
  }
  return { seconds, nanoseconds };
}
