/** `io,stat`: frames, bytes and values of fields in equal stretches of time. */
import type { Rates } from '../api/index.ts';
import type { Field } from '../dissect/index.ts';
import { PacketFields } from './packet-fields.ts';
import { type Packets, type RowList, type Turn, eachRow } from './packets.ts';

export const AGGREGATES = ['FRAMES', 'BYTES', 'COUNT', 'SUM', 'MIN', 'MAX', 'AVG', 'LOAD'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** What a column counts of the packets that pass its filter: frames and bytes, or the values of a field. */
export interface IntervalColumn {
  /** As it was asked for. */
  readonly text: string;
  readonly filter: string;
  readonly aggregate: Aggregate | undefined;
  readonly field: string;
}

/** Stretches of time that are counted at most: a table of more is of no use, and an interval of a microsecond in a capture of a year is a slip. */
export const MOST_INTERVALS = 1 << 22;

/** The capture's time cut up. Times are in microseconds since its first packet. */
export interface Intervals {
  readonly duration: number;
  readonly interval: number;
  readonly count: number;
  /** The capture is one interval. */
  readonly whole: boolean;
}

/** `interval` 0, or longer than the capture: all of it at once. */
export function intervalsOf({ table }: Packets, interval: number): Intervals {
  let duration = 0;
  for (let row = 0; row < table.rows; row++) duration = Math.max(duration, microsecondsIn(table, row));
  const whole = interval === 0 || interval > duration;
  return { duration, interval: whole ? duration : interval, count: duration === 0 ? 0 : whole ? 1 : Math.ceil(duration / interval), whole };
}

/** What a column has counted, by interval. */
export interface IntervalCounts {
  readonly frames: Float64Array;
  readonly bytes: Float64Array;
  readonly values: Float64Array;
  readonly sums: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** How much of each interval the times of the field were running in, which ended at their packets: 2 where two ran all the while. */
  readonly loads: Float64Array;
  /** The field's values are times or floating-point numbers: they are told with their decimals. */
  readonly fractions: boolean;
}

/** Counts the rows of a column; with an empty field name, frames and bytes alone. */
export async function countIntervals(
  packets: Packets, rows: RowList, { interval, count, whole }: Intervals, { field }: IntervalColumn, turn: Turn,
): Promise<IntervalCounts> {
  const { table, registry } = packets, fields = new PacketFields(packets, [field]), kind = registry.field(field)?.kind, isTime = kind === 'reltime';
  const counts = noCounts(count, isTime || kind === 'float');
  await eachRow(rows, turn, row => {
    const time = microsecondsIn(table, row), at = whole ? 0 : Math.floor(time / interval);
    // What lies exactly at the end of the last interval is in none.
    if (time < 0 || at >= count) return;
    counts.frames[at]++;
    counts.bytes[at] += table.get('original', row);
    if (field === '') return;
    fields.read(row);
    for (const { number, text } of fields.values(field)) {
      const value = isTime ? Number(text) : number;
      addValue(counts, at, value);
      if (isTime) addLoad(counts.loads, at, Math.trunc(value * 1e6), interval);
    }
  });
  return counts;
}

function noCounts(count: number, fractions: boolean): IntervalCounts {
  const room = (value = 0): Float64Array => new Float64Array(count).fill(value);
  return { frames: room(), bytes: room(), values: room(), sums: room(), least: room(Infinity), most: room(-Infinity), loads: room(), fractions };
}

function addValue({ values, sums, least, most }: IntervalCounts, at: number, value: number): void {
  values[at]++;
  sums[at] += value;
  least[at] = Math.min(least[at], value);
  most[at] = Math.max(most[at], value);
}

/**
 * Of a time of so many microseconds, what is beyond whole intervals counts for the interval `at`, in which it ended; the whole ones for those before.
 */
function addLoad(loads: Float64Array, at: number, microseconds: number, interval: number): void {
  loads[at] += (microseconds % interval) / interval;
  for (let left = microseconds, before = at - 1; left > interval && before >= 0; left -= interval) loads[before--]++;
}

/** Stretches that a graph has at most: more than any screen has pixels. */
export const MOST_RATES = 100_000;

/**
 * Packets and bytes in stretches of `asked` microseconds, or longer ones where these were more than `MOST_RATES`; and the values of a field, unless
 * its name is empty.
 */
export async function rates(packets: Packets, rows: RowList, asked: number, field: string, turn: Turn): Promise<Rates> {
  const { duration } = intervalsOf(packets, 0), interval = Math.max(1, asked, Math.ceil((duration + 1) / MOST_RATES));
  const count = packets.table.rows === 0 ? 0 : Math.floor(duration / interval) + 1;
  const column = { text: '', filter: '', aggregate: undefined, field };
  const { frames, bytes, values, sums, least, most } = await countIntervals(packets, rows, { duration, interval, count, whole: false }, column, turn);
  const told = (one: Float64Array): number[] => Array.from(one, value => (Number.isFinite(value) ? value : 0));
  return {
    interval, packets: Array.from(frames), bytes: Array.from(bytes),
    ...(field !== '' && { values: { count: told(values), sum: told(sums), least: told(least), most: told(most) } }),
  };
}

const NUMERIC: readonly (Field['kind'] | undefined)[] = ['uint', 'int', 'float', 'reltime', 'framenum', 'bool'];

/** Whether a field's values can be added up. */
export function isNumeric(field: Field | undefined): boolean {
  return NUMERIC.includes(field?.kind);
}

function microsecondsIn(table: Packets['table'], row: number): number {
  return Math.round(table.nanosecondsBetween(0, row) / 1e3);
}
