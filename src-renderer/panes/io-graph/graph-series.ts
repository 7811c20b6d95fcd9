/** What a graph draws: packets, bytes or bits over time, or what the values of a field were. */
import type { Rates } from '../../../src-main/api/index.ts';
import { csvLine } from '../../format/csv.ts';
import type { Series, Span } from '../../parts/chart.tsx';
import type { Graph, GraphValue } from '../../state/preferences.ts';
import { wishOf } from './use-rates.ts';

export type Unit = 'packets' | 'bytes' | 'bits';

export const valueTitles: Readonly<Record<GraphValue, string>> = {
  sum: 'Sum of', average: 'Average of', least: 'Least', most: 'Greatest', count: 'Count of',
};

/** A graph of values needs their field. */
export const isWhole = ({ value, field }: Graph): boolean => value === undefined || (field ?? '') !== '';

/** What is to be counted for it, as `useRates` takes it. */
export function wishOfGraph({ filter, value, field }: Graph): string {
  return wishOf(filter, value === undefined ? '' : (field ?? ''));
}

/** The name that the user gave it, or what it draws of which packets. */
export function nameOf({ name, filter, value, field }: Graph): string {
  return name || [value && `${valueTitles[value]} ${field}`, filter].filter(Boolean).join(', ') || 'All packets';
}

function valuesOf({ packets, values }: Rates, value: GraphValue): readonly number[] {
  if (!values) return packets.map(() => 0);
  return value === 'average' ? values.sum.map((sum, i) => (values.count[i] > 0 ? sum / values.count[i] : 0)) : values[value];
}

/** One a stretch of time, in the unit where the graph has no values of its own. */
export function valuesOfGraph(graph: Graph, rates: Rates, unit: Unit): readonly number[] {
  if (graph.value !== undefined) return valuesOf(rates, graph.value);
  return unit === 'packets' ? rates.packets : unit === 'bytes' ? rates.bytes : rates.bytes.map((bytes) => (8e6 * bytes) / rates.interval);
}

export interface ShownPart {
  readonly series: readonly Series[];
  /** Where it begins, and how long it is. */
  readonly from: number;
  readonly duration: number;
}

/** Of a capture that lasts `whole` the stretches of `interval` that lie within a span, or all: what is shown of each graph. All in microseconds. */
export function within(series: readonly Series[], interval: number, span: Span | undefined, whole: number): ShownPart {
  if (!span) return { series, from: 0, duration: whole };
  const first = Math.floor(span.from / interval), behind = Math.max(first + 1, Math.ceil(span.to / interval));
  const from = first * interval, end = behind * interval;
  return {
    series: series.map((one) => ({ ...one, values: one.values.slice(first, behind) })), from,
    // The last stretch of the capture ends with it; behind it there may be a span as well.
    duration: (from < whole ? Math.min(end, whole) : end) - from,
  };
}

/** A line for each stretch, with the seconds at which it begins, and the values of each graph. */
export function seriesCsv(series: readonly Series[], interval: number, from: number): string {
  const stretches = Math.max(0, ...series.map(({ values }) => values.length));
  const lines = Array.from({ length: stretches }, (_, index) =>
    [((from + index * interval) / 1e6).toFixed(6), ...series.map(({ values }) => String(values[index] ?? 0))]);
  return [['Time', ...series.map(({ name }) => name)], ...lines].map(csvLine).join('\n');
}
