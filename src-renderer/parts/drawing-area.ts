/** Where something is drawn: an element's size, as it changes, and a canvas over it in the screen's own pixels. */
import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Without borders and scroll bars; `usual` until the element is there. */
export function useSize(element: RefObject<HTMLElement | null>, usual: Size = { width: 600, height: 400 }): Size {
  const [size, setSize] = useState(usual);
  useLayoutEffect(() => {
    const area = element.current!;
    const measure = () => setSize({ width: area.clientWidth, height: area.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(area);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** An empty canvas of this size, to be drawn on in the pixels of style sheets. */
export function inkOf(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D {
  const density = devicePixelRatio,
    ink = canvas.getContext('2d')!;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  ink.setTransform(density, 0, 0, density, 0, 0);
  return ink;
}
