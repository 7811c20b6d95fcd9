/** Below the graph: the span of time that is chosen in it, and what can be done with that. */
import type { Span } from '../../parts/chart.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';

interface SpanFootProps {
  /** In microseconds; undefined where none is chosen. */
  readonly span: Span | undefined;
  /** Only a part of the time is shown. */
  readonly isZoomed: boolean;
  readonly onZoom: (span: Span | undefined) => void;
  readonly onShow: () => void;
}

export const secondsText = (microseconds: number): string => (microseconds / 1e6).toFixed(6);

export function SpanFoot({ span, isZoomed, onZoom, onShow }: SpanFootProps) {
  return (
    <DialogFoot
      note={span ? `${secondsText(span.from)} s to ${secondsText(span.to)} s` : 'Drag over the graph to choose a span of time.'}
      more={
        <>
          {isZoomed && (
            <button type="button" className="button" onClick={() => onZoom(undefined)}>
              Whole capture
            </button>
          )}
          <button type="button" className="button" disabled={!span} onClick={() => onZoom(span)}>
            Zoom in
          </button>
        </>
      }
      action="Show its packets"
      disabled={!span}
      onAction={onShow}
    />
  );
}
