/** The map beside the list: the colours of the rows around those in sight, a pixel a row. A click goes there. */
import { useCallback, useRef } from 'react';
import type { PointerEvent } from 'react';
import { inkOf, useSize } from '../../parts/drawing-area.ts';
import { useCapture } from '../../state/workspace.ts';
import type { RowContext } from './columns.ts';
import { useRowColours } from './map-colours.ts';
import { drawMap } from './map-drawing.ts';
import { useMapFollowing } from './map-following.ts';
import { mapSpan } from './map-span.ts';
import type { MapSpan } from './map-span.ts';
import './colour-map.css';

interface ColourMapProps {
  readonly context: RowContext;
  /** Scrolls the list so that a row is in its middle. */
  readonly onGo: (index: number) => void;
}

export function ColourMap({ context, onGo }: ColourMapProps) {
  const capture = useCapture();
  const area = useRef<HTMLDivElement>(null),
    canvas = useRef<HTMLCanvasElement>(null),
    size = useSize(area, { width: 0, height: 0 });
  /** While the pointer is down the map stays as it is, and the list moves. */
  const held = useRef<MapSpan>(undefined),
    shown = useRef<MapSpan>(undefined);
  const colourOf = useRowColours(area, context);

  const draw = useCallback(() => {
    const view = capture.views.shown.value,
      span = held.current ?? mapSpan(view?.shown ?? 0, size.height, capture.cursor.inSight);
    shown.current = span;
    drawMap(inkOf(canvas.current!, size), {
      span, width: size.width, row: context.row, colourOf, selected: capture.cursor.selectedRow?.index, inSight: capture.cursor.inSight,
      style: getComputedStyle(area.current!),
    });
  }, [capture, context, colourOf, size]);

  useMapFollowing(capture, shown, draw);

  const go = (event: PointerEvent) => {
    const { first, count, rowHeight } = held.current ?? { first: 0, count: 0, rowHeight: 1 };
    const at = Math.floor((event.clientY - area.current!.getBoundingClientRect().top) / rowHeight);
    if (count > 0) onGo(first + Math.max(0, Math.min(count - 1, at)));
  };
  return (
    <div
      ref={area}
      className="colour-map"
      aria-hidden="true"
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = shown.current;
        go(event);
      }}
      onPointerMove={(event) => held.current && go(event)}
      onLostPointerCapture={() => {
        held.current = undefined;
        draw();
      }}
    >
      <canvas ref={canvas} style={size} />
    </div>
  );
}
