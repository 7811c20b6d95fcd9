/** `-z io,stat` as tshark prints it. */
import type { ByteSink } from './byte-sink.ts';
import type { Moment } from '../dissect/index.ts';
import type { IntervalColumn, IntervalCounts, Intervals } from '../statistics/intervals.ts';
import { type TimeForm, clockText } from './time-column.ts';

/** Width of the box when the capture is one interval, whatever is in it. */
const WHOLE_WIDTH = 35;

/** One printed column: heading and a cell for each interval. */
interface Cells {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly width: number;
}

/** How the intervals are called. */
interface Labels {
  readonly heading: string;
  readonly width: number;
  readonly texts: readonly string[];
}

/** Forms of time in which intervals cannot be told: each is a distance from something else than the capture's beginning. */
const UNFIT_FORMS: readonly TimeForm[] = ['delta', 'delta-displayed', 'epoch'];

export function tellsIntervals(form: TimeForm): boolean {
  return !UNFIT_FORMS.includes(form);
}

/**
 * `decimals`: of the interval, as it was asked for. With a form of clocks an interval is called by the second in which it begins, counted from
 * `first`, the time of the first packet.
 */
export function writeIntervals(
  sink: ByteSink, intervals: Intervals, decimals: number, columns: readonly { readonly column: IntervalColumn; readonly counts: IntervalCounts }[],
  form: TimeForm = 'relative', first?: Moment,
): void {
  const { duration, interval, whole } = intervals, digits = whole ? (duration < 1e7 ? 3 : 1) : decimals;
  const seconds = (microseconds: number): string => (microseconds / 1e6).toFixed(digits);
  const width = seconds(duration).length - (digits === 0 && seconds(duration).length > String(Math.floor(duration / 1e6)).length ? 1 : 0);
  const { heading, width: labelWidth, texts } =
    form === 'relative' || first === undefined ? spanLabels(intervals, width, digits, seconds) : clockLabels(intervals, width, form, first);
  const groups = columns.map(({ column, counts }) => cellsOf(column, counts));
  const between = (parts: readonly string[]): string => parts.map(part => `${part}|`).join('');
  const groupWidth = (cells: readonly Cells[]): number => cells.reduce((sum, { width }) => sum + width + 3, -1);
  const tableWidth = labelWidth + 3 + groups.reduce((sum, cells) => sum + groupWidth(cells) + 1, 0) + 1;

  const total = duration === 0 || digits > 0 ? seconds(duration) : `${Math.floor(duration / 1e6)}.${fraction(duration % 1e6)}`;
  const header = [
    'IO Statistics', '', `Duration: ${total} secs`, `Interval: ${seconds(interval).padStart(width)} secs`, '',
    ...columns.map(({ column: { text } }, i) => `${i === 0 ? 'Col ' : '    '}${i + 1}: ${text === '' ? 'Frames and bytes' : text}`),
  ];
  const boxWidth = header.reduce((most, line) => Math.max(most, line.length + 4), Math.max(tableWidth, whole ? WHOLE_WIDTH : 0));
  const filler = boxWidth > tableWidth ? `${' '.repeat(boxWidth - tableWidth - 1)}|` : '';
  const rule = '='.repeat(boxWidth);
  sink.text(`\n${rule}\n`);
  for (const line of header) sink.text(`| ${line.padEnd(boxWidth - 4)} |\n`);
  sink.text(`|${'-'.repeat(boxWidth - 2)}|\n`);
  sink.text(`|${' '.repeat(labelWidth + 2)}|${between(groups.map((cells, i) => String(i + 1).padEnd(groupWidth(cells))))}${filler}\n`);
  sink.text(`| ${heading.padEnd(labelWidth)} |${between(groups.flat().map(({ heading, width }) => ` ${centred(heading, width)} `))}${filler}\n`);
  sink.text(`|${'-'.repeat(tableWidth - 2)}|${filler}\n`);
  for (const [i, label] of texts.entries()) {
    // The word for the end may be longer than the numbers before it.
    sink.text(`|${` ${label}`.padEnd(labelWidth + 2)}|${between(groups.flat().map(({ cells, width }) => ` ${cells[i].padStart(width)} `))}${filler}\n`);
    sink.settle();
  }
  sink.text(`${rule}\n`);
}

/** `0 <> 5`, with numbers of `width` characters. */
function spanLabels({ duration, interval, count }: Intervals, width: number, digits: number, seconds: (microseconds: number) => string): Labels {
  const labelWidth = Math.max(2 * width + 4, 'Interval'.length), indent = ' '.repeat(Math.floor((labelWidth - (2 * width + 4)) / 2));
  const texts = Array.from({ length: count }, (_, i) => {
    const isLast = i === count - 1;
    const end = isLast && digits === 0 ? 'Dur'.padEnd(width) : seconds(isLast ? duration : (i + 1) * interval).padStart(width);
    return `${indent}${seconds(i * interval).padStart(width)} <> ${end}`;
  });
  return { heading: 'Interval', width: labelWidth, texts };
}

function clockLabels({ interval, count }: Intervals, width: number, form: TimeForm, { seconds, nanoseconds }: Moment): Labels {
  const isDated = form !== 'absolute' && form !== 'utc';
  const texts = Array.from({ length: count }, (_, i) => {
    const later = Math.floor((Math.floor(nanoseconds / 1000) + i * interval) / 1e6);
    return clockText({ seconds: seconds + later, nanoseconds: 0 }, form, 0);
  });
  if (isDated) return { heading: 'Date and time', width: 'YYYY-MM-DD hh:mm:ss'.length, texts };
  return { heading: 'Time', width: Math.max(2 * width + 4, 'hh:mm:ss'.length), texts };
}

/** tshark leaves the zeros of a whole second blank. */
function fraction(microseconds: number): string {
  return microseconds === 0 ? '     0' : String(Math.round(microseconds)).padStart(6, '0');
}

function centred(text: string, width: number): string {
  const space = width - text.length;
  return ' '.repeat(Math.ceil(space / 2)) + text + ' '.repeat(Math.floor(space / 2));
}

function cellsOf({ aggregate }: IntervalColumn, counts: IntervalCounts): Cells[] {
  const { frames, bytes, values, sums, least, most, loads, fractions } = counts;
  const cells = (heading: string, minimum: number, numbers: ArrayLike<number>, decimals: number): Cells => {
    const texts = Array.from(numbers, number => (Number.isFinite(number) ? number : 0).toFixed(decimals));
    return { heading, cells: texts, width: texts.reduce((width, text) => Math.max(width, text.length), minimum) };
  };
  const of = (heading: string, numbers: ArrayLike<number>, decimals = fractions ? 6 : 0): Cells[] => [
    cells(heading, heading.length, numbers, decimals),
  ];
  switch (aggregate) {
    case undefined: return [cells('Frames', 6, frames, 0), cells('Bytes', 5, bytes, 0)];
    case 'FRAMES': return of(aggregate, frames, 0);
    case 'BYTES': return of(aggregate, bytes, 0);
    case 'COUNT': return of(aggregate, values, 0);
    case 'SUM': return of(aggregate, sums);
    case 'MIN': return of(aggregate, least);
    case 'MAX': return of(aggregate, most);
    case 'LOAD': return of(aggregate, loads, 6);
    case 'AVG': return of(aggregate, sums.map((sum, i) => values[i] === 0 ? 0 : fractions ? sum / values[i] : Math.floor(sum / values[i])));
  }
}
