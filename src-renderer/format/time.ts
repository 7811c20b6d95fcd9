/** Packet times as text, in the four forms of Wireshark's View menu; all arithmetic keeps nanoseconds exact. */

export interface Instant {
  /** Seconds since 1970 and nanoseconds into that second. */
  readonly seconds: number;
  readonly nanoseconds: number;
}

export type TimeForm = 'relative' | 'delta' | 'utc' | 'epoch';
/** Digits after the decimal point. */
export type TimePrecision = 0 | 3 | 6 | 9;

export const timeForms: readonly { readonly form: TimeForm; readonly title: string }[] = [
  { form: 'relative', title: 'Seconds since beginning of capture' },
  { form: 'delta', title: 'Seconds since previous displayed packet' },
  { form: 'utc', title: 'UTC date and time of day' },
  { form: 'epoch', title: 'Seconds since 1970-01-01' },
];

export const timePrecisions: readonly { readonly precision: TimePrecision; readonly title: string }[] = [
  { precision: 0, title: 'Seconds' },
  { precision: 3, title: 'Milliseconds' },
  { precision: 6, title: 'Microseconds' },
  { precision: 9, title: 'Nanoseconds' },
];

/** The time column's text. `reference` is the capture's first packet, `previous` the row shown above (none: the first row). */
export function timeText(
  time: Instant,
  form: TimeForm,
  precision: TimePrecision,
  reference: Instant | undefined,
  previous: Instant | undefined,
): string {
  if (form === 'utc') return utcText(time, precision);
  if (form === 'epoch') return decimal(time.seconds, time.nanoseconds, precision);
  const origin = form === 'delta' ? (previous ?? time) : (reference ?? time);
  return differenceText(time, origin, precision);
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

function decimal(seconds: number, nanoseconds: number, precision: TimePrecision): string {
  return String(seconds) + fraction(nanoseconds, precision);
}
