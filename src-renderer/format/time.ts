/** Packet times as text, in the forms of Wireshark's View menu; all arithmetic keeps nanoseconds exact. */

export interface Instant {
  /** Seconds since 1970 and nanoseconds into that second. */
  readonly seconds: number;
  readonly nanoseconds: number;
}

/**
 * `relative`: since the beginning of the capture; `delta`: since the row above; `captured`: since the packet before,
 * shown or not; `day`: year and day of the year; dates and times of day are of this machine's time zone where they are not UTC.
 */
export type TimeForm = 'date' | 'day' | 'time' | 'epoch' | 'relative' | 'captured' | 'delta' | 'utc' | 'utc-day' | 'utc-time';
/** Digits after the decimal point. */
export type TimePrecision = 0 | 1 | 2 | 3 | 6 | 9;

const precisions: readonly TimePrecision[] = [0, 1, 2, 3, 6, 9];

/** The one that is wanted, or else the shortest that shows all digits, of which the capture's times have so many. */
export function precisionFor(wanted: TimePrecision | 'automatic', digits: number): TimePrecision {
  return wanted === 'automatic' ? precisions.find((precision) => precision >= digits) ?? 9 : wanted;
}

/** What a time may be counted from. */
export interface TimeOrigins {
  /** The capture's first packet, or the newest time reference. */
  readonly reference: Instant | undefined;
  /** The row shown above; undefined in the first. */
  readonly previous: Instant | undefined;
  /** Seconds since the packet before, as the engine writes them. */
  readonly sinceCaptured: string | undefined;
}

/** The time column's text. */
export function timeText(time: Instant, form: TimeForm, precision: TimePrecision, { reference, previous, sinceCaptured }: TimeOrigins): string {
  if (form === 'epoch') return decimal(time.seconds, time.nanoseconds, precision);
  if (form === 'delta') return differenceText(time, previous ?? time, precision);
  if (form === 'relative') return differenceText(time, reference ?? time, precision);
  if (form === 'captured') return cut(sinceCaptured ?? '', precision);
  const date = form.startsWith('utc') ? utcText(time, precision) : localText(time, precision);
  if (form === 'day' || form === 'utc-day') return dayOfYear(date);
  return form === 'utc-time' || form === 'time' ? date.slice(date.indexOf(' ') + 1) : date;
}

/** Seconds as hours, minutes and seconds, as many of them as there are: `1h  1m  1.5s`. Minutes and seconds stand below each other. */
export function hoursText(seconds: string): string {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(seconds) ?? [];
  if (whole === undefined) return seconds;
  const all = Number(whole),
    hours = Math.floor(all / 3600),
    minutes = Math.floor(all / 60) % 60;
  const two = (number: number) => String(number).padStart(2);
  if (hours > 0) return `${sign}${hours}h ${two(minutes)}m ${two(all % 60)}${rest}s`;
  return minutes > 0 ? `${sign}${minutes}m ${two(all % 60)}${rest}s` : `${seconds}s`;
}

/** `2026/325 01:57:29` of `2026-11-21 01:57:29`; what is no date stays as it is. */
function dayOfYear(date: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d) (.*)$/.exec(date) ?? [];
  if (year === undefined) return date;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0, 1)) / 86_400_000;
  return `${year}/${String(days + 1).padStart(3, '0')} ${time}`;
}

/** `time` minus `origin` in seconds, negative when the clock went back. */
export function differenceText(time: Instant, origin: Instant, precision: TimePrecision): string {
  let seconds = time.seconds - origin.seconds;
  let nanoseconds = time.nanoseconds - origin.nanoseconds;
  const negative = seconds < 0 || (seconds === 0 && nanoseconds < 0);
  if (negative) [seconds, nanoseconds] = [-seconds, -nanoseconds];
  if (nanoseconds < 0) [seconds, nanoseconds] = [seconds - 1, nanoseconds + 1e9];
  return (negative ? '-' : '') + decimal(seconds, nanoseconds, precision);
}

/** `2026-03-01 09:30:00.123456`; times outside the calendar that JavaScript knows are given as seconds. */
export function utcText(time: Instant, precision: TimePrecision): string {
  const date = new Date(time.seconds * 1000);
  if (Number.isNaN(date.getTime())) return decimal(time.seconds, time.nanoseconds, precision);
  return date.toISOString().slice(0, -5).replace('T', ' ') + fraction(time.nanoseconds, precision);
}

/** The same by the clock of this machine's time zone. */
export function localText(time: Instant, precision: TimePrecision): string {
  const date = new Date(time.seconds * 1000);
  // What the local clock shows, written as if it were UTC.
  const shown = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  if (Number.isNaN(shown.getTime())) return decimal(time.seconds, time.nanoseconds, precision);
  return shown.toISOString().slice(0, -5).replace('T', ' ') + fraction(time.nanoseconds, precision);
}

/** Decimal text of nanoseconds since 1970 (as `CaptureInfo` gives them) as an instant; undefined for empty text. */
export function instantOf(nanoseconds: string): Instant | undefined {
  if (!/^-?\d+$/.test(nanoseconds)) return undefined;
  const all = BigInt(nanoseconds),
    billion = 1_000_000_000n;
  const rest = ((all % billion) + billion) % billion;
  return { seconds: Number((all - rest) / billion), nanoseconds: Number(rest) };
}

/** Cut, not rounded: a packet never appears later than it was. */
function fraction(nanoseconds: number, precision: TimePrecision): string {
  return precision === 0 ? '' : '.' + String(nanoseconds).padStart(9, '0').slice(0, precision);
}

/** Decimal text with so many digits after the point. */
function cut(text: string, precision: TimePrecision): string {
  const [whole, digits = ''] = text.split('.');
  return whole === '' || precision === 0 ? whole : `${whole}.${digits.padEnd(9, '0').slice(0, precision)}`;
}

function decimal(seconds: number, nanoseconds: number, precision: TimePrecision): string {
  return String(seconds) + fraction(nanoseconds, precision);
}
