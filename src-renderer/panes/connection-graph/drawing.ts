/** Draws a direction of a TCP connection over time onto a canvas: its sequence numbers, or its round-trip times. */
import { shortNumber, ticksBetween } from '../../format/scale.ts';
import type { VerdictName } from '../../format/verdict.ts';
import type { Palette } from '../../parts/palette.ts';
import type { SegmentColumns } from '../../../src-main/api/index.ts';
import type { Filling } from './flow.ts';
import { placeOf } from './trace.ts';
import type { Trace } from './trace.ts';

export interface GraphView {
  readonly width: number;
  readonly height: number;
  /** The stretch of time that is shown, in seconds. */
  readonly from: number;
  readonly to: number;
  /** Time of the selected segment, undefined for none in sight. */
  readonly selected: number | undefined;
}

/** What is drawn, besides its trace. */
export interface Drawn {
  readonly columns: SegmentColumns;
  /** By their numbers. */
  readonly verdicts: readonly string[];
  readonly fromClient: boolean;
  /** Where the window is drawn. */
  readonly filling: Filling | undefined;
}

export const edges = { left: 56, right: 12, top: 10, bottom: 24 } as const;

/** Where a segment's mark is, so that a click can find it. */
export interface Scale {
  readonly x: (seconds: number) => number;
  readonly y: (value: number) => number;
}

/** The rows of a trace between two times, and one to either side so that lines go on beyond the edges. */
export function seen(times: Float64Array, { from, to }: GraphView): readonly [first: number, last: number] {
  return [Math.max(0, placeOf(times, from) - 1), Math.min(times.length, placeOf(times, to) + 1)];
}

export function drawSequence(ink: CanvasRenderingContext2D, trace: Trace, drawn: Drawn, view: GraphView, palette: Palette): Scale {
  const [first, last] = seen(trace.time, view),
    [firstAck, lastAck] = seen(trace.ackTime, view);
  let least = Infinity,
    most = -Infinity;
  for (let i = first; i < last; i++) {
    least = Math.min(least, trace.low[i]);
    most = Math.max(most, trace.high[i]);
  }
  // Acknowledgments are of what was sent: only where nothing was, they say what is in sight.
  for (let i = firstAck; i < lastAck && first === last; i++) {
    least = Math.min(least, trace.ack[i]);
    most = Math.max(most, trace.ack[i]);
  }
  const scale = drawFrame(ink, least, most, view, palette, shortNumber);
  clip(ink, view);
  const { x, y } = scale;
  drawSteps(ink, trace.ackTime, trace.limit, firstAck, lastAck, scale, palette.open, 1);
  drawSteps(ink, trace.ackTime, trace.ack, firstAck, lastAck, scale, palette.muted, 1.25);
  // The usual ones first: what is marked lies over them. Of those in one column of pixels only the outermost are drawn.
  // Blue from either side: the client's red is hardly another than that of what was sent again.
  ink.strokeStyle = palette.server;
  ink.lineWidth = 2;
  ink.beginPath();
  let column = -Infinity,
    top = 0,
    bottom = 0;
  const flush = () => {
    if (column === -Infinity) return;
    ink.moveTo(column, bottom);
    ink.lineTo(column, Math.min(top, bottom - 2));
  };
  for (let i = first; i < last; i++) {
    if (colourOf(i, trace, drawn, palette) !== undefined) continue;
    const at = Math.round(x(trace.time[i])),
      high = y(trace.high[i]),
      low = y(trace.low[i]);
    if (at !== column || high > bottom + 1 || low < top - 1) {
      flush();
      column = at;
      top = high;
      bottom = low;
    } else {
      top = Math.min(top, high);
      bottom = Math.max(bottom, low);
    }
  }
  flush();
  ink.stroke();
  ink.lineWidth = 4;
  for (let i = first; i < last; i++) {
    const colour = colourOf(i, trace, drawn, palette);
    if (colour === undefined) continue;
    ink.strokeStyle = colour;
    ink.beginPath();
    ink.moveTo(x(trace.time[i]), y(trace.low[i]));
    ink.lineTo(x(trace.time[i]), Math.min(y(trace.high[i]), y(trace.low[i]) - 6));
    ink.stroke();
  }
  ink.restore();
  return scale;
}

export function drawRoundTrips(ink: CanvasRenderingContext2D, trace: Trace, drawn: Drawn, view: GraphView, palette: Palette): Scale {
  const [first, last] = seen(trace.time, view),
    { roundTrip } = drawn.columns;
  let most = 0;
  for (let i = first; i < last; i++) if (roundTrip[trace.segment[i]] >= 0) most = Math.max(most, roundTrip[trace.segment[i]]);
  const scale = drawFrame(ink, 0, most, view, palette, timeText);
  clip(ink, view);
  ink.fillStyle = drawn.fromClient ? palette.client : palette.server;
  for (let i = first; i < last; i++) {
    const value = roundTrip[trace.segment[i]];
    if (value >= 0) ink.fillRect(Math.round(scale.x(trace.time[i])) - 1.5, Math.round(scale.y(value)) - 1.5, 3, 3);
  }
  ink.restore();
  return scale;
}

/** The colour of a segment's verdict, undefined for an original. */
function colourOf(i: number, trace: Trace, { columns, verdicts }: Drawn, palette: Palette): string | undefined {
  const verdict = verdicts[columns.verdict[trace.segment[i]]];
  return verdict === '' || verdict === 'original' ? undefined : palette[verdict as VerdictName];
}

/** A line that keeps its height until the next value. */
export function drawSteps(
  ink: CanvasRenderingContext2D,
  times: Float64Array,
  values: Float64Array,
  first: number,
  last: number,
  { x, y }: Scale,
  colour: string,
  width: number,
): void {
  ink.strokeStyle = colour;
  ink.lineWidth = width;
  ink.beginPath();
  let before = 0;
  for (let i = first; i < last; i++) {
    const at = x(times[i]),
      height = y(values[i]);
    if (i === first) ink.moveTo(at, height);
    else {
      ink.lineTo(at, before);
      if (height !== before) ink.lineTo(at, height);
    }
    before = height;
  }
  ink.stroke();
}

/** Lines and numbers of both scales, and the selected segment's time. */
export function drawFrame(
  ink: CanvasRenderingContext2D, least: number, most: number, view: GraphView, palette: Palette, text: (value: number) => string,
): Scale {
  const { width, height, from, to, selected } = view;
  const inner = { width: Math.max(1, width - edges.left - edges.right), height: Math.max(1, height - edges.top - edges.bottom) };
  const bottom = least === Infinity ? 0 : least,
    top = most > bottom ? most : bottom + 1;
  const x = (seconds: number) => edges.left + ((seconds - from) / Math.max(1e-9, to - from)) * inner.width;
  const y = (value: number) => edges.top + inner.height * (1 - (value - bottom) / (top - bottom));
  ink.fillStyle = palette.surface;
  ink.fillRect(0, 0, width, height);
  if (selected !== undefined) {
    ink.fillStyle = palette.selected;
    ink.fillRect(Math.round(x(selected)) - 3, edges.top, 7, inner.height);
  }
  ink.font = palette.ui;
  ink.textBaseline = 'middle';
  ink.textAlign = 'right';
  ink.lineWidth = 1;
  ink.strokeStyle = palette.line;
  ink.globalAlpha = 0.5;
  ink.beginPath();
  const lines = ticksBetween(bottom, top, Math.max(2, Math.floor(inner.height / 56)));
  for (const value of lines) {
    ink.moveTo(edges.left, Math.round(y(value)) + 0.5);
    ink.lineTo(width - edges.right, Math.round(y(value)) + 0.5);
  }
  ink.stroke();
  ink.globalAlpha = 1;
  ink.fillStyle = palette.muted;
  for (const value of lines) ink.fillText(text(value), edges.left - 8, y(value));
  ink.textAlign = 'center';
  for (const seconds of ticksBetween(from, to, Math.max(2, Math.floor(inner.width / 90)))) ink.fillText(timeText(seconds), x(seconds), height - 10);
  return { x, y };
}

/** Nothing is drawn over the numbers; to be restored. */
export function clip(ink: CanvasRenderingContext2D, { width, height }: GraphView): void {
  ink.save();
  ink.beginPath();
  ink.rect(edges.left, edges.top - 3, width - edges.left - edges.right, height - edges.top - edges.bottom + 6);
  ink.clip();
}

/** `1.25 s`, `40 ms`, `310 µs` */
export function timeText(seconds: number): string {
  const size = Math.abs(seconds);
  if (size === 0) return '0';
  if (size >= 1) return `${Number(seconds.toFixed(6))} s`;
  return size >= 0.001 ? `${Number((seconds * 1e3).toFixed(3))} ms` : `${Number((seconds * 1e6).toFixed(1))} µs`;
}
