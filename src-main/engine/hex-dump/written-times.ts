/** Times as people write them before packets: a pattern in the letters of strptime (POSIX), `%f` for fractions of a second, or ISO 8601. */
import { UserError } from '../../api/index.ts';

export interface WrittenTime {
  readonly seconds: number;
  readonly nanoseconds: number;
  /** Characters that it takes. */
  readonly length: number;
}

/** The time that a text begins with. */
export type TimeReader = (text: string) => WrittenTime | undefined;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '[a-z]{3,9}\\.?', two = '\\d{1,2}';

/** What each letter stands for, as a pattern; letters that stand for several others are written out in `SEVERAL`. */
const PARTS: Readonly<Record<string, string>> = {
  Y: '\\d{4}', y: '\\d{2}', m: two, d: two, e: ' ?\\d{1,2}', b: month, B: month, h: month, j: '\\d{1,3}',
  H: two, I: two, M: two, S: two, f: '\\d{1,12}', p: '[ap]m', s: '-?\\d{1,12}', z: 'Z|[+-]\\d{2}:?\\d{2}', a: '[a-z]{3,9}', A: '[a-z]{3,9}',
};
const SEVERAL: Readonly<Record<string, string>> = { T: '%H:%M:%S', R: '%H:%M', F: '%Y-%m-%d', D: '%m/%d/%y' };
const ISO = '%Y-%m-%d(?:[T ]%H:%M(?::%S(?:[.,]%f)?)?(?: ?%z)?)?';

/**
 * A reader of times written so. `now` (milliseconds since 1970) gives what the pattern leaves open of the date; without a zone,
 * times are those of this machine's. Throws `UserError` for a pattern that is none.
 */
export function timeReader(pattern: string, now: number): TimeReader {
  const expression = named(pattern === 'ISO' ? ISO : written(pattern), new Set());
  const matcher = new RegExp(`^\\s*${expression}`, 'i');
  return text => {
    const found = matcher.exec(text);
    const time = found?.groups && timeOf(found.groups, new Date(now));
    return time && { ...time, length: found[0].length };
  };
}

/** Everything but `%` and its letters stands for itself; gaps stand for any gap. */
function written(pattern: string): string {
  const several = pattern.replace(/%([TRFD])/g, (_, letter: string) => SEVERAL[letter]);
  return several.replace(/(?:%[nt]|\s)+|%.?|[^%\s]/g, (part) => {
    if (/^(?:\s|%[nt])/.test(part)) return '\\s*';
    return part.startsWith('%') ? part : part.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
  });
}

/** Each letter becomes a part of the expression that has its name. */
function named(expression: string, seen: Set<string>): string {
  return expression.replace(/%(.?)/g, (part, letter: string) => {
    if (letter === '%') return '%';
    if (!Object.hasOwn(PARTS, letter)) throw new UserError(`"${part}" stands for no part of a time.`);
    if (seen.has(letter)) throw new UserError(`"${part}" is in the form of the times twice.`);
    seen.add(letter);
    return `(?<${letter}>${PARTS[letter]})`;
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function timeOf(groups: Groups, now: Date): Omit<WrittenTime, 'length'> | undefined {
  const nanoseconds = Number((groups['f'] ?? '').padEnd(9, '0').slice(0, 9));
  if (groups['s'] !== undefined) return { seconds: Number(groups['s']), nanoseconds };
  const date = dateOf(groups, now), hour = hourOf(groups), minute = Number(groups['M'] ?? 0), second = Number(groups['S'] ?? 0);
  // 60: a leap second.
  if (date === undefined || hour === undefined || minute > 59 || second > 60) return undefined;
  const [year, monthIndex, day] = date, zone = groups['z'];
  if (new Date(Date.UTC(year, monthIndex, day)).getUTCMonth() !== monthIndex && groups['j'] === undefined) return undefined;
  const milliseconds = zone === undefined ? new Date(year, monthIndex, day, hour, minute, second).getTime()
    : Date.UTC(year, monthIndex, day, hour, minute, second) - 60_000 * minutesOf(zone);
  return Number.isFinite(milliseconds) ? { seconds: milliseconds / 1000, nanoseconds } : undefined;
}

/** Year, month from 0 and day; a day of the year counts from January. */
function dateOf(groups: Groups, now: Date): readonly [year: number, month: number, day: number] | undefined {
  const short = groups['y'] === undefined ? undefined : Number(groups['y']);
  const year = Number(groups['Y'] ?? (short === undefined ? now.getFullYear() : short + (short < 69 ? 2000 : 1900)));
  if (groups['j'] !== undefined) return Number(groups['j']) >= 1 && Number(groups['j']) <= 366 ? [year, 0, Number(groups['j'])] : undefined;
  const name = groups['b'] ?? groups['B'] ?? groups['h'];
  const monthIndex = name !== undefined ? MONTHS.indexOf(name.slice(0, 3).toLowerCase())
    : groups['m'] === undefined ? now.getMonth() : Number(groups['m']) - 1;
  const day = Number(groups['d'] ?? groups['e'] ?? now.getDate());
  return monthIndex >= 0 && monthIndex <= 11 && day >= 1 && day <= 31 ? [year, monthIndex, day] : undefined;
}

function hourOf({ H, I, p }: Groups): number | undefined {
  const hour = Number(H ?? I ?? 0);
  if (I === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (p?.toLowerCase() === 'pm' ? 12 : 0);
}

/** East of Greenwich. */
function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}
