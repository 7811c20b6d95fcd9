/** Lines and bars over time, with what they are under the pointer; a span of time can be drawn over them. */
import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { intervalText, shortNumber, stretchText, ticks, timeTicks } from '../format/scale.ts';
import { useSize } from './drawing-area.ts';
import './chart.css';

export interface Series {
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  readonly bars: boolean;
  /** One a stretch of time. */
  readonly values: readonly number[];
}

/** Microseconds since the capture's first packet. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface ChartProps {
  readonly series: readonly Series[];
  /** Of the capture and of one stretch, in microseconds. */
  readonly duration: number;
  readonly interval: number;
  readonly unit: string;
  readonly span: Span | undefined;
  readonly onSpan: (span: Span | undefined) => void;
}

const edges = { left: 58, right: 14, top: 12, bottom: 26 } as const;
/** Half of the longest label's width. */
const labelSpace = 28;
/** A shorter one is a click. */
const leastDrag = 4;

export function Chart({ series, duration, interval, unit, span, onSpan }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame, { width: 0, height: 0 });
  const [pointed, setPointed] = useState<number>();
  const dragged = useRef<number>(undefined);
  const stretches = series.reduce((most, { values }) => Math.max(most, values.length), 0),
    // Until anything is counted the time is that of the capture, so that the axis stays what it is.
    whole = (stretches || Math.floor(duration / interval) + 1) * interval;
  const inner = { width: Math.max(0, width - edges.left - edges.right), height: Math.max(0, height - edges.top - edges.bottom) };
  const x = (time: number) => edges.left + (time / whole) * inner.width;
  const lines = ticks(
    series.reduce((most, { values }) => values.reduce((a, b) => Math.max(a, b), most), 0),
    Math.max(2, Math.floor(inner.height / 56)),
  );
  const top = lines.at(-1)!,
    y = (value: number) => edges.top + inner.height * (1 - value / top);
  // A stretch is a microsecond or more: what lies between would have the names of its neighbours.
  const times = timeTicks(whole / 1e6, Math.max(2, Math.floor(inner.width / 90))).filter((seconds) => isWhole(seconds * 1e6));

  const timeAt = (event: PointerEvent) => {
    const place = event.clientX - frame.current!.getBoundingClientRect().left - edges.left;
    return (Math.min(Math.max(place, 0), inner.width) / Math.max(1, inner.width)) * whole;
  };
  const move = (event: PointerEvent) => {
    const time = timeAt(event);
    setPointed(Math.min(Math.floor(time / interval), stretches - 1));
    const from = dragged.current;
    if (from === undefined || Math.abs(x(time) - x(from)) < leastDrag) return;
    onSpan({ from: Math.min(from, time), to: Math.max(from, time) });
  };
  const shown = pointed !== undefined && pointed >= 0 && pointed < stretches ? pointed : undefined;

  return (
    <div
      ref={frame}
      className="chart"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = timeAt(event);
        onSpan(undefined);
      }}
      onPointerMove={move}
      onPointerUp={() => (dragged.current = undefined)}
      onPointerLeave={() => setPointed(undefined)}
    >
      <svg width={width} height={height} role="img" aria-label={`${unit} over time: ${series.map(({ name }) => name).join(', ')}`}>
        {lines.map((value) => (
          <g key={value}>
            <line className="chart-line" x1={edges.left} x2={width - edges.right} y1={y(value)} y2={y(value)} />
            <text className="chart-number" x={edges.left - 8} y={y(value)} dy="0.35em" textAnchor="end">
              {shortNumber(value)}
            </text>
          </g>
        ))}
        {times.map(seconds => (
          <text
            key={seconds}
            className="chart-number"
            x={x(seconds * 1e6)}
            y={height - 8}
            textAnchor={seconds === 0 ? 'start' : x(seconds * 1e6) > width - labelSpace ? 'end' : 'middle'}
          >
            {intervalTextOf(seconds)}
          </text>
        ))}
        {span && <rect className="chart-span" x={x(span.from)} width={Math.max(1, x(span.to) - x(span.from))} y={edges.top} height={inner.height} />}
        {inner.width > 0 && series.map((one, index) => <path key={index} {...drawn(one, inner.width, y)} />)}
        {shown !== undefined && (
          <line
            className="chart-pointer"
            x1={x((shown + 0.5) * interval)}
            x2={x((shown + 0.5) * interval)}
            y1={edges.top}
            y2={height - edges.bottom}
          />
        )}
      </svg>
      {shown !== undefined && (
        <div className="chart-values" style={x(shown * interval) > width / 2 ? { left: edges.left + 8 } : { right: edges.right + 8 }}>
          <div className="muted">
            {stretchText(shown * interval, Math.min((shown + 1) * interval, Math.max(duration, interval)), interval)}
          </div>
          {series.map(({ name, colour, values }, index) => (
            <div key={index}>
              <span className="chart-key" style={{ background: colour }} />
              {name}: <b>{shortNumber(values[shown] ?? 0)}</b>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** A line through the middles of the stretches, or a bar for each; where a pixel has several, its highest and lowest. */
function drawn(
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

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

const intervalTextOf = (seconds: number): string => (seconds === 0 ? '0' : intervalText(Math.round(seconds * 1e6)));
