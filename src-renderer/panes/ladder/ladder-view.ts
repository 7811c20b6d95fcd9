/** What of the ladder is seen: how tall its rows are, how far it is scrolled, and its being drawn whenever any of that changes. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { inkOf, useSize } from '../../parts/drawing-area.ts';
import { readPalette } from '../../parts/palette.ts';
import { useShownTheme } from '../../parts/shown-theme.ts';
import type { ConnectionSession } from '../../state/connection-session.ts';
import { useStore } from '../../state/store.ts';
import { drawLadder } from './drawing.ts';

const tallestRow = 44,
  usualRow = 30,
  zoomStep = 1.25;
/** Browsers lay out no more than some 30 million pixels: beyond 700,000 segments rows cannot be as tall. */
const tallestDrawing = 20_000_000;

export interface LadderView {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly size: { readonly width: number; readonly height: number };
  /** In pixels. */
  readonly rowHeight: number;
  /** The segments that are seen: `from` is the first, `to` the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Whether all are seen at once. */
  readonly isWhole: boolean;
  scrolled(top: number): void;
  larger(): void;
  smaller(): void;
  usual(): void;
  whole(): void;
}

/** `selected`: the selected segment, below 0 where there is none. `zoom`: of all texts. */
export function useLadderView(session: ConnectionSession, selected: number, zoom: number): LadderView {
  const { info, loaded } = useStore(session.state),
    theme = useShownTheme();
  const scroller = useRef<HTMLDivElement>(null),
    canvas = useRef<HTMLCanvasElement>(null),
    size = useSize(scroller);
  const [wanted, setWanted] = useState(usualRow * zoom);
  const [top, setTop] = useState(0);
  const count = info?.segments ?? 0;
  const least = Math.min(1, size.height / Math.max(1, count));
  const rowHeight = Math.max(least, Math.min(wanted, tallestRow * zoom, tallestDrawing / Math.max(1, count)));

  useLayoutEffect(() => {
    if (!info) return;
    drawLadder(
      inkOf(canvas.current!, size), session.columns, loaded, info, { top, ...size, rowHeight, selected },
      readPalette(canvas.current!, zoom),
    );
  }, [session, info, loaded, size, top, rowHeight, selected, zoom, theme]);

  // The segment at `at` pixels below the top keeps its place while the rows grow or shrink.
  const place = useRef<{ readonly row: number; readonly at: number }>(undefined);
  const zoomTo = useCallback(
    (height: number, at = size.height / 2) => {
      place.current = { row: (scroller.current!.scrollTop + at) / rowHeight, at };
      setWanted(height);
    },
    [rowHeight, size.height],
  );
  useLayoutEffect(() => {
    if (!place.current) return;
    scroller.current!.scrollTop = place.current.row * rowHeight - place.current.at;
    place.current = undefined;
  }, [rowHeight]);
  useEffect(() => {
    const element = scroller.current!;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomTo(rowHeight * (event.deltaY < 0 ? zoomStep : 1 / zoomStep), event.clientY - element.getBoundingClientRect().top);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [zoomTo, rowHeight]);

  // What is selected elsewhere comes into sight.
  useEffect(() => {
    const element = scroller.current!;
    if (selected < 0) return;
    const at = selected * rowHeight - element.scrollTop;
    if (at < 0 || at + rowHeight > element.clientHeight) element.scrollTop = selected * rowHeight - element.clientHeight / 2;
    // Zooming keeps its own place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, loaded > 0]);

  return {
    scroller, canvas, size, rowHeight,
    from: Math.floor(top / rowHeight),
    to: Math.min(count, Math.ceil((top + size.height) / rowHeight)),
    isWhole: rowHeight === least,
    scrolled: setTop,
    larger: () => zoomTo(rowHeight * zoomStep),
    smaller: () => zoomTo(rowHeight / zoomStep),
    usual: () => zoomTo(usualRow * zoom),
    whole: () => zoomTo(0),
  };
}
