/** Moments and spans of time as text, to the nanosecond. */
import type { Moment } from './field.ts';
import { ZoneNames } from './time-zone.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const two = (n: number): string => String(n).padStart(2, '0');

/** `Nov 21, 2026 08:15:30.123456789 UTC`, as Wireshark writes absolute times. */
export function absoluteText({ seconds, nanoseconds }: Moment): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return NO_DATE;
  const clock = calendarText(
    date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(),
  );
  return `${clock}.${nine(nanoseconds)} UTC`;
}

/** The same in the local time zone: `Nov 21, 2026 09:15:30.123456789 CET`. */
export function localText({ seconds, nanoseconds }: Moment, zones = new ZoneNames()): string {
  const clock = localClock(seconds, zones);
  return clock === undefined ? NO_DATE : `${clock}.${nine(nanoseconds)} ${zones.of(seconds)}`;
}

/** The text before the fraction of a second, which all moments in it share; undefined where no calendar reaches. */
export function localClock(seconds: number, zones: ZoneNames): string | undefined {
  const clock = zones.clock(seconds, clockText);
  return clock === NO_DATE ? undefined : clock;
}

/** Of a moment that no calendar reaches. */
export const NO_DATE = 'Not representable';

function clockText(date: Date): string {
  if (Number.isNaN(date.getTime())) return NO_DATE;
  return calendarText(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds());
}

const nine = (nanoseconds: number): string => String(nanoseconds).padStart(9, '0');

function calendarText(year: number, month: number, day: number, hours: number, minutes: number, seconds: number): string {
  return `${MONTHS[month]} ${String(day).padStart(2)}, ${year} ${two(hours)}:${two(minutes)}:${two(seconds)}`;
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
