/** Lines and bars over time, with what they are under the pointer; a span of time can be drawn over them. */
import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { shortNumber, stretchText } from '../format/scale.ts';
import { chartScales, drawn, edges } from './chart-drawing.ts';
import type { ChartShape } from './chart-drawing.ts';
import { useSize } from './drawing-area.ts';
import './chart.css';

export type { Series } from './chart-drawing.ts';

/** Microseconds since the capture's first packet. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface ChartProps extends Omit<ChartShape, 'from'> {
  /** Microseconds since the capture's first packet, at the left edge. */
  readonly from?: number;
  readonly span: Span | undefined;
  readonly onSpan: (span: Span | undefined) => void;
}

/** A shorter one is a click. */
const leastDrag = 4;

export function Chart({ series, duration, interval, from = 0, unit, span, onSpan }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame, { width: 0, height: 0 });
  const [pointed, setPointed] = useState<number>();
  const dragged = useRef<number>(undefined);
  const { stretches, whole, inner, x, y, lines, times } = chartScales({ series, duration, interval, from, unit }, width, height);

  const timeAt = (event: PointerEvent) => {
    const place = event.clientX - frame.current!.getBoundingClientRect().left - edges.left;
    return from + (Math.min(Math.max(place, 0), inner.width) / Math.max(1, inner.width)) * whole;
  };
  const move = (event: PointerEvent) => {
    const time = timeAt(event);
    setPointed(Math.min(Math.floor((time - from) / interval), stretches - 1));
    const begin = dragged.current;
    if (begin === undefined || Math.abs(x(time) - x(begin)) < leastDrag) return;
    onSpan({ from: Math.min(begin, time), to: Math.max(begin, time) });
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
        {lines.map((line) => (
          <g key={line.text}>
            <line className="chart-line" x1={edges.left} x2={width - edges.right} y1={line.y} y2={line.y} />
            <text className="chart-number" x={edges.left - 8} y={line.y} dy="0.35em" textAnchor="end">
              {line.text}
            </text>
          </g>
        ))}
        {times.map(({ time, anchor, text, ...place }) => (
          <text key={time} className="chart-number" x={place.x} y={height - 8} textAnchor={anchor}>
            {text}
          </text>
        ))}
        {span && <rect className="chart-span" x={x(span.from)} width={Math.max(1, x(span.to) - x(span.from))} y={edges.top} height={inner.height} />}
        {inner.width > 0 && series.map((one, index) => <path key={index} {...drawn(one, inner.width, y)} />)}
        {shown !== undefined && (
          <line
            className="chart-pointer"
            x1={x(from + (shown + 0.5) * interval)}
            x2={x(from + (shown + 0.5) * interval)}
            y1={edges.top}
            y2={height - edges.bottom}
          />
        )}
      </svg>
      {shown !== undefined && (
        <div className="chart-values" style={x(from + shown * interval) > width / 2 ? { left: edges.left + 8 } : { right: edges.right + 8 }}>
          <div className="muted">
            {stretchText(from + shown * interval, from + Math.min((shown + 1) * interval, Math.max(duration, interval)), interval)}
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
