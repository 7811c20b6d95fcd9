/** How many monospaced characters fit side by side into an element. */
import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Pixels of a line that hold no text: the margin, its line and the padding. */
const besides = (style: CSSStyleDeclaration): number => 92 * Number(style.getPropertyValue('--zoom') || 1) + 30;

/** Steps of ten, so that moving a bar does not break all lines anew with every pixel. */
const step = 10;

/** Narrower panes are scrolled sideways. */
const least = 20;

export function useCharacters(area: RefObject<HTMLElement | null>): number {
  const [characters, setCharacters] = useState(100);
  useLayoutEffect(() => {
    const element = area.current!;
    const canvas = document.createElement('canvas').getContext('2d');
    const measure = () => {
      const style = getComputedStyle(element);
      if (canvas) canvas.font = `${style.fontSize} ${style.fontFamily}`;
      const width = canvas?.measureText('0').width ?? 8;
      setCharacters(Math.max(least, Math.floor((element.clientWidth - besides(style)) / width / step) * step));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [area]);
  return characters;
}
