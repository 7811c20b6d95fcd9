/** The Time column in each of the forms that `-t` and the window's menu know. */
import { type Moment, between, type PacketRecord } from '../dissect/index.ts';

export type TimeForm = 'relative' | 'absolute' | 'absolute-date' | 'absolute-day-of-year' | 'delta' | 'delta-displayed' | 'epoch' | 'utc' | 'utc-date' | 'utc-day-of-year';

export interface TimeStyle {
  readonly form: TimeForm;
  /** Digits behind the point; undefined: as many as the file's resolution has. */
  readonly digits?: number;
  /** `-u hms`: spans as hours, minutes and seconds. */
  readonly clock: boolean;
}

export const RELATIVE_TIME: TimeStyle = { form: 'relative', clock: false };

/** What the column is made of. */
export type Timed = Pick<PacketRecord, 'timed' | 'seconds' | 'nanoseconds' | 'first' | 'previous' | 'previousDisplayed'>;

/** `digits` of the file are taken where the style names none. */
export function timeText(record: Timed, style: TimeStyle, fileDigits: number): string {
  if (record.timed === false) return '';
  const digits = style.digits ?? fileDigits;
  const now: Moment = { seconds: record.seconds, nanoseconds: record.nanoseconds };
  switch (style.form) {
    case 'relative': return span(between(record.first ?? now, now), digits, style.clock);
    case 'delta': return span(between(record.previous ?? now, now), digits, style.clock);
    case 'delta-displayed': return span(between(record.previousDisplayed ?? now, now), digits, style.clock);
    case 'epoch': return span(now, digits, false);
    default: return clockText(now, style.form, digits);
  }
}

function span({ seconds, nanoseconds }: Moment, digits: number, clock: boolean): string {
  const sign = seconds < 0 || nanoseconds < 0 ? '-' : '';
  const whole = Math.abs(seconds);
  const rest = fraction(Math.abs(nanoseconds), digits);
  if (!clock) return sign + whole + rest;
  const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
  const inMinute = String(whole % 60).padStart(2);
  if (hours > 0) return `${sign}${hours}h ${String(minutes).padStart(2)}m ${inMinute}${rest}s`;
  return minutes > 0 ? `${sign}${minutes}m ${inMinute}${rest}s` : `${sign}${whole}${rest}s`;
}

/** A moment as the clock shows it, in the local time zone unless the form is one of UTC's. */
export function clockText(moment: Moment, form: TimeForm, digits: number): string {
  const date = new Date(moment.seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Not representable';
  const utc = form.startsWith('utc');
  const [year, month, day] = utc
    ? [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
    : [date.getFullYear(), date.getMonth(), date.getDate()];
  const [hours, minutes, seconds] = utc
    ? [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
    : [date.getHours(), date.getMinutes(), date.getSeconds()];
  const time = `${two(hours)}:${two(minutes)}:${two(seconds)}${fraction(moment.nanoseconds, digits)}`;
  if (form.endsWith('day-of-year')) {
    const dayOfYear = Math.round((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
    return `${year}/${String(dayOfYear).padStart(3, '0')} ${time}`;
  }
  return form.endsWith('date') ? `${year}-${two(month + 1)}-${two(day)} ${time}` : time;
}

function fraction(nanoseconds: number, digits: number): string {
  if (digits === 0) return '';
  // A damaged file may say that there are more than a second holds.
  if (nanoseconds >= 1e9) return `.${String(nanoseconds).slice(0, digits)}`;
  // The one before the digits keeps the zeros, and gives way to the point.
  const units = 10 ** digits;
  return `.${String(units + Math.floor(nanoseconds / (1e9 / units))).slice(1)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
