/** The stretch of time that a graph shows: all of a connection, or what was zoomed to. */
import { useEffect, useState } from 'react';

/** In seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** No less than a microsecond is shown from edge to edge. */
const leastSpan = 1e-6;

/** How much larger or smaller a turn of the wheel, a key or a button draws time. */
export const zoomStep = 1.3;

export interface ShownSpan extends Span {
  readonly isWhole: boolean;
  /** Draws time larger by `factor`, smaller where it is below 1; the moment `about` keeps its place. */
  zoomBy(factor: number, about?: number): void;
  /** Goes on by so many seconds, or from another span that was shown before. */
  pan(seconds: number, before?: Span): void;
  showAll(): void;
}

/** `seconds`: how long the connection is. `selected`: a moment that comes into sight when it becomes another. */
export function useShownSpan(seconds: number, selected: number | undefined): ShownSpan {
  const [zoomed, setZoomed] = useState<Span>();
  useEffect(() => {
    if (selected === undefined) return;
    setZoomed((span) =>
      span === undefined || (selected >= span.from && selected <= span.to) ? span : shifted(span, selected - (span.from + span.to) / 2),
    );
  }, [selected]);
  const end = Math.max(leastSpan, seconds),
    { from, to } = zoomed ?? { from: 0, to: end };
  return {
    from, to,
    isWhole: zoomed === undefined,
    zoomBy: (factor, about = (from + to) / 2) => {
      const span = Math.max(leastSpan, (to - from) / factor);
      if (span >= end) return setZoomed(undefined);
      const begin = Math.max(0, Math.min(end - span, about - (about - from) / factor));
      setZoomed({ from: begin, to: begin + span });
    },
    pan: (by, before = { from, to }) => {
      if (zoomed !== undefined) setZoomed(shifted(before, Math.max(-before.from, Math.min(end - before.to, by))));
    },
    showAll: () => setZoomed(undefined),
  };
}

const shifted = ({ from, to }: Span, seconds: number): Span => ({ from: from + seconds, to: to + seconds });
