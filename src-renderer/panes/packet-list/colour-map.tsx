/** The map beside the list: the colours of the rows around those in sight, a pixel a row. A click goes there. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PointerEvent } from 'react';
import type { Row } from '../../../src-main/api/index.ts';
import { inkOf, useSize } from '../../parts/drawing-area.ts';
import { useShownTheme } from '../../parts/shown-theme.ts';
import { pageRows } from '../../state/row-pages.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import type { RowContext } from './columns.ts';
import { mapSpan } from './map-span.ts';
import type { MapSpan } from './map-span.ts';
import { dressRule } from './row-look.ts';
import './colour-map.css';

interface ColourMapProps {
  readonly context: RowContext;
  /** Scrolls the list so that a row is in its middle. */
  readonly onGo: (index: number) => void;
}

/** Milliseconds of rest before rows that only the map needs are asked for. */
const restBeforeLoading = 150;

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
    const ink = inkOf(canvas.current!, size);
    for (let at = 0; at < span.count;) {
      const row = context.row(span.first + at),
        colour = row && colourOf(row),
        begin = at++;
      // Rows of one colour are one piece, so that there are no seams.
      while (at < span.count && sameColour(row, context.row(span.first + at))) at++;
      if (colour === undefined) continue;
      ink.fillStyle = colour;
      ink.fillRect(0, begin * span.rowHeight, size.width, (at - begin) * span.rowHeight);
    }
    const style = getComputedStyle(area.current!),
      top = (index: number) => (index - span.first) * span.rowHeight;
    const selected = capture.cursor.selectedRow?.index;
    if (selected !== undefined) {
      ink.fillStyle = style.getPropertyValue('--row-selected');
      ink.fillRect(0, top(selected), size.width, Math.max(2, span.rowHeight));
    }
    const { first, last } = capture.cursor.inSight;
    if (span.count === 0 || last - first + 1 >= span.count) return;
    ink.strokeStyle = style.getPropertyValue('--text');
    ink.strokeRect(0.5, Math.max(0.5, top(first)), size.width - 1, Math.max(3, (last - first + 1) * span.rowHeight - 1));
  }, [capture, context, colourOf, size]);

  useEffect(() => {
    let frame = 0,
      isOver = false,
      timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => (frame ||= requestAnimationFrame(() => ((frame = 0), draw())));
    /** A page after the other, so that what the user asks for meanwhile does not wait for all of them. */
    const fill = async (span: MapSpan | undefined): Promise<void> => {
      const pages = capture.views.shown.value?.pages;
      if (!pages || !span) return;
      for (let from = span.first; from < span.first + span.count && shown.current?.first === span.first; from += pageRows) {
        const to = Math.min(span.first + span.count, from + pageRows);
        if (pages.isLoaded(from, to)) continue;
        await pages.load(from, to);
        // The map may be gone meanwhile.
        if (isOver) return;
        soon();
      }
    };
    const rested = () => {
      timer = undefined;
      // What cannot be had is not drawn; the list itself says why.
      fill(shown.current).catch(() => {});
    };
    /** A list that is scrolled is waited for; one that grows is not. */
    const follow = (isScrolled: boolean) => () => {
      soon();
      if (isScrolled) clearTimeout(timer);
      if (isScrolled || timer === undefined) timer = setTimeout(rested, restBeforeLoading);
    };
    const ends = [
      capture.cursor.sight.subscribe(follow(true)),
      capture.views.shown.subscribe(follow(false)),
      capture.selection.state.subscribe(soon),
    ];
    follow(false)();
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      ends.forEach((end) => end());
    };
  }, [capture, draw]);

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

const sameColour = (row: Row | undefined, other: Row | undefined) =>
  row === undefined ? other === undefined : other !== undefined && colourKey(row) === colourKey(other);

const colourKey = ({ colour, markings }: Row) => `${markings?.join(' ') ?? ''} ${colour ?? ''}`;

/** The ground of rows, asked of the style sheet once for each look. */
function useRowColours(area: { readonly current: HTMLElement | null }, context: RowContext): (row: Row) => string {
  const { preferences, look } = useWorkspace(),
    theme = useShownTheme(),
    rules = useStore(preferences, ({ colourRules }) => colourRules),
    conversations = useStore(look.conversations);
  return useMemo(() => {
    const known = new Map<string, string>();
    return (row) => {
      const key = colourKey(row);
      let colour = known.get(key);
      if (colour === undefined) {
        const probe = area.current!.appendChild(document.createElement('span'));
        dressRule(probe, row, context);
        colour = getComputedStyle(probe).backgroundColor;
        probe.remove();
        known.set(key, colour);
      }
      return colour;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- all that the style sheet and the rules depend on
  }, [area, context, theme, rules, conversations]);
}
