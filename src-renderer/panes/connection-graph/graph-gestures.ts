/** What wheel, pointer and keys do on the graph of a connection: zoom, move along the time, go to a segment. */
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { edges } from './drawing.ts';
import { zoomStep } from './shown-span.ts';
import type { ShownSpan, Span } from './shown-span.ts';

/** Pixels within which a press is a click. */
const clickReach = 3;

interface Gestures {
  readonly area: RefObject<HTMLDivElement | null>;
  /** Of the area, in pixels. */
  readonly width: number;
  readonly span: ShownSpan;
  /** Number of the segment that is selected or comes before, and its time where there is one. */
  readonly near: number;
  readonly selected: number | undefined;
  /** Segments that there are. */
  readonly count: number;
  readonly onGo: (segment: number) => void;
  /** A click in the area. `timeAt`: the moment at so many pixels from the area's left edge. */
  readonly onPick: (x: number, y: number, timeAt: (x: number) => number) => void;
}

/** Handlers for the area. */
export function useGestures({ area, width, span, near, selected, count, onGo, onPick }: Gestures) {
  const { from, to } = span,
    secondsPerPixel = (to - from) / Math.max(1, width - edges.left - edges.right);
  const timeAt = (x: number) => from + (x - edges.left) * secondsPerPixel;
  useWheel(area, span, secondsPerPixel, timeAt);
  const pressed = useRef<{ readonly x: number; readonly span: Span }>(undefined);
  return {
    onDoubleClick: span.showAll,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressed.current = { x: event.clientX, span: { from, to } };
    },
    onPointerMove: (event: PointerEvent) => {
      const begin = pressed.current;
      if (begin && Math.abs(event.clientX - begin.x) > clickReach) span.pan((begin.x - event.clientX) * secondsPerPixel, begin.span);
    },
    onPointerUp: (event: PointerEvent) => {
      const begin = pressed.current;
      pressed.current = undefined;
      if (!begin || Math.abs(event.clientX - begin.x) > clickReach) return;
      const { left, top } = event.currentTarget.getBoundingClientRect();
      onPick(event.clientX - left, event.clientY - top, timeAt);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const steps: Readonly<Record<string, () => void>> = {
        ArrowRight: () => onGo(near + 1),
        ArrowLeft: () => onGo(selected === undefined ? near : near - 1),
        PageDown: () => span.pan((to - from) * 0.8),
        PageUp: () => span.pan((from - to) * 0.8),
        Home: () => onGo(0),
        End: () => onGo(count - 1),
        '+': () => span.zoomBy(zoomStep, selected),
        '-': () => span.zoomBy(1 / zoomStep, selected),
        '0': span.showAll,
      };
      if (event.ctrlKey || event.altKey || event.metaKey || !steps[event.key]) return;
      event.preventDefault();
      steps[event.key]();
    },
  };
}

/** The wheel zooms about the pointer; with Shift, or sideways, it moves along the time. `timeAt` as of a click. */
function useWheel(area: Gestures['area'], span: ShownSpan, secondsPerPixel: number, timeAt: (x: number) => number): void {
  useEffect(() => {
    const element = area.current!;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) span.pan((event.deltaX || event.deltaY) * secondsPerPixel);
      else span.zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep, timeAt(event.clientX - element.getBoundingClientRect().left));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  });
}
