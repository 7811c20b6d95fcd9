/** Times: ISO 8601 and `Nov 21, 2026 08:15:30.5`, both in local time unless a zone is given; seconds since 1970; spans in seconds. */
import type { Moment } from '../../dissect/index.ts';
import { DECIMAL } from './numbers.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,30}))?)?)?\s*(Z|UTC|GMT|UT|[+-]\d{2}:?\d{2})?$/i;
const LEGACY =
  /^([A-Za-z]{3})[a-z]*\s+(\d{1,2}),\s*(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,30}))?)?)?\s*(Z|UTC|GMT|UT|[+-]\d{2}:?\d{2})?$/i;

/** Seconds since 1970 and nanoseconds in 0…999999999; undefined when the text is no time. */
export function parseMoment(text: string): Moment | undefined {
  const epoch = /^(\d{1,12})(?:\.(\d{1,30}))?$/.exec(text);
  if (epoch !== null) return { seconds: Number(epoch[1]), nanoseconds: nanosecondsOf(epoch[2]) };
  const iso = ISO.exec(text);
  const legacy = iso === null ? LEGACY.exec(text) : null;
  const parts = iso ?? legacy;
  if (parts === null) return undefined;
  const [year, month, day] = iso !== null
    ? [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])]
    : [Number(parts[3]), MONTHS.indexOf(parts[1].toLowerCase()), Number(parts[2])];
  const [hour, minute, second] = [parts[4], parts[5], parts[6]].map(part => Number(part ?? 0)) as [number, number, number];
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (month < 0 || month > 11 || day < 1 || day > days || hour > 23 || minute > 59 || second > 60) return undefined;
  const zone = parts[8];
  const milliseconds = zone === undefined
    ? new Date(year, month, day, hour, minute, second).getTime()
    : Date.UTC(year, month, day, hour, minute, second) - 60_000 * offsetOf(zone);
  return { seconds: milliseconds / 1000, nanoseconds: nanosecondsOf(parts[7]) };
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (60 * Number(match[2]) + Number(match[3]));
}

const SECONDS = new RegExp(String.raw`^${DECIMAL}(?:[eE][+-]?\d{1,2})?$`);

/** `1.5`, `2e-3`, `0.5s`: seconds. */
export function parseSpan(given: string): Moment | undefined {
  const text = given.replace(/(?<=\d\.?)s$/, '');
  const plain = /^(\d{1,15})?(?:\.(\d{0,9}))?$/.exec(text);
  if (plain !== null && /\d/.test(text)) return { seconds: Number(plain[1] ?? 0), nanoseconds: nanosecondsOf(plain[2]) };
  if (!SECONDS.test(text)) return undefined;
  return spanOf(Number(text));
}

/** A number of seconds; both parts carry its sign. */
export function spanOf(seconds: number): Moment {
  const whole = Math.trunc(seconds);
  const nanoseconds = Math.round((seconds - whole) * 1e9);
  return Math.abs(nanoseconds) === 1e9 ? { seconds: whole + Math.sign(nanoseconds), nanoseconds: 0 } : { seconds: whole, nanoseconds };
}

function nanosecondsOf(fraction: string | undefined): number {
  return fraction === undefined || fraction === '' ? 0 : Number(fraction.slice(0, 9).padEnd(9, '0'));
}
