/** Where lines and bars over time stand: on the screen, and in a saved drawing. */
import { instantText, shortNumber, ticks, timeTicks } from '../format/scale.ts';

export interface Series {
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  readonly bars: boolean;
  /** One a stretch of time. */
  readonly values: readonly number[];
}

/** Times in microseconds. */
export interface ChartShape {
  readonly series: readonly Series[];
  /** Of what is shown, and of one stretch. */
  readonly duration: number;
  readonly interval: number;
  /** Since the capture's first packet, at the left edge. */
  readonly from: number;
  readonly unit: string;
}

export const edges = { left: 58, right: 14, top: 12, bottom: 26 } as const;
/** Half of the longest label's width. */
const labelSpace = 28;

/** The scales of a chart in a drawing of this size. */
export function chartScales({ series, duration, interval, from }: ChartShape, width: number, height: number) {
  const stretches = series.reduce((most, { values }) => Math.max(most, values.length), 0),
    // Until anything is counted the time is that of the capture, so that the axis stays what it is.
    whole = (stretches || Math.floor(duration / interval) + 1) * interval;
  const inner = { width: Math.max(0, width - edges.left - edges.right), height: Math.max(0, height - edges.top - edges.bottom) };
  const x = (time: number) => edges.left + ((time - from) / whole) * inner.width;
  const lines = ticks(
    series.reduce((most, { values }) => values.reduce((a, b) => Math.max(a, b), most), 0),
    Math.max(2, Math.floor(inner.height / 56)),
  );
  const top = lines.at(-1)!,
    y = (value: number) => edges.top + inner.height * (1 - value / top);
  const seconds = timeTicks(from / 1e6, (from + whole) / 1e6, Math.max(2, Math.floor(inner.width / 90)));
  // A stretch is a microsecond or more: what lies between would have the names of its neighbours.
  const times = seconds.map((one) => one * 1e6).filter((time) => Math.abs(time - Math.round(time)) < 1e-3);
  const step = times.length > 1 ? times[1] - times[0] : interval;
  const anchor = (time: number): 'start' | 'middle' | 'end' => (
    time === 0 ? 'start' : x(time) > width - labelSpace ? 'end' : 'middle'
  );
  return {
    stretches, whole, inner, x, y,
    lines: lines.map((value) => ({ y: y(value), text: shortNumber(value) })),
    times: times.map((time) => ({ time, x: x(time), anchor: anchor(time), text: instantText(Math.round(time), step) })),
  } as const;
}

/** A line through the middles of the stretches, or a bar for each; where a pixel has several, its highest and lowest. */
export function drawn(
  { values, bars, colour }: Series, width: number, y: (value: number) => number,
): { d: string; className: string; stroke: string; fill: string } {
  const step = width / Math.max(1, values.length),
    base = y(0);
  let d = '';
  if (step < 1) {
    for (let pixel = 0; pixel < width; pixel++) {
      const stretch = values.slice(Math.floor(pixel / step), Math.max(Math.floor(pixel / step) + 1, Math.floor((pixel + 1) / step)));
      const most = stretch.reduce((a, b) => Math.max(a, b), 0),
        least = bars ? 0 : stretch.reduce((a, b) => Math.min(a, b), Infinity);
      if (most > 0 || !bars) d += `M${edges.left + pixel} ${y(least).toFixed(1)}V${Math.min(y(most), y(least) - 1).toFixed(1)}`;
    }
    return { d, className: 'chart-pixels', stroke: colour, fill: 'none' };
  }
  for (let i = 0; i < values.length; i++) {
    const left = edges.left + i * step;
    if (!bars) d += `${i === 0 ? 'M' : 'L'}${(left + step / 2).toFixed(1)} ${y(values[i]).toFixed(1)}`;
    else if (values[i] > 0) d += `M${(left + step * 0.1).toFixed(1)} ${base}V${y(values[i]).toFixed(1)}h${(step * 0.8).toFixed(1)}V${base}z`;
  }
  // A single stretch has no line.
  if (!bars && values.length === 1) d += `m-4 0h8`;
  return bars ? { d, className: 'chart-bars', stroke: 'none', fill: colour } : { d, className: 'chart-curve', stroke: colour, fill: 'none' };
}
