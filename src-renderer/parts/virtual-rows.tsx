/** A list of equally high rows of which only those on screen exist: for trees, bytes and streams of any length. */
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { HTMLAttributes, ReactNode, Ref } from 'react';
import './virtual-rows.css';

export interface VirtualRowsHandle {
  /** Scrolls as little as needed for the row to be seen. */
  reveal(row: number): void;
  /** Scrolls so that the row, or a place within it, is at the top. */
  moveTo(row: number): void;
  /** The row at the top, with how much of it is above. */
  readonly top: number;
  /** Whole rows that fit on screen. */
  readonly pageSize: number;
}

interface VirtualRowsProps extends HTMLAttributes<HTMLDivElement> {
  readonly count: number;
  readonly rowHeight: number;
  readonly row: (index: number) => ReactNode;
  readonly handle?: Ref<VirtualRowsHandle>;
  readonly scroller?: Ref<HTMLDivElement>;
}

/** Browsers stop laying out at about 33 million pixels; above this, scrolling is scaled. */
const tallest = 8_000_000;
const spareRows = 6;

export function VirtualRows({ count, rowHeight, row, handle, scroller, ...attributes }: VirtualRowsProps) {
  const area = useRef<HTMLDivElement>(null);
  /** `top`: pixels of the rows above the screen; `scrolled`: where the scroll bar stands for that; `height`: of what rows are seen in. */
  const [view, setView] = useState({ top: 0, scrolled: 0, height: 400 });
  const total = count * rowHeight,
    drawn = Math.min(total, tallest);
  const scale = drawn > view.height && total > drawn ? (total - view.height) / (drawn - view.height) : 1;
  const now = useRef({ top: 0, scrolled: 0, scale, total });
  useLayoutEffect(() => {
    now.current.scale = scale;
    now.current.total = total;
  });

  const moveTo = useCallback((pixels: number) => {
    const element = area.current;
    if (!element) return;
    const height = heightForRows(element),
      top = Math.max(0, Math.min(pixels, now.current.total - height));
    element.scrollTop = top / now.current.scale;
    now.current.top = top;
    now.current.scrolled = element.scrollTop;
    setView({ top, scrolled: element.scrollTop, height });
  }, []);
  /** News of the scroll bar; what was moved by hand is there already, to the pixel. */
  const scrolled = useCallback(() => {
    const element = area.current!;
    if (element.scrollTop !== now.current.scrolled) now.current.top = element.scrollTop * now.current.scale;
    now.current.scrolled = element.scrollTop;
    setView({ top: now.current.top, scrolled: element.scrollTop, height: heightForRows(element) });
  }, []);

  useLayoutEffect(() => {
    const element = area.current!;
    scrolled();
    const observer = new ResizeObserver(scrolled);
    observer.observe(element);
    // Scaled, a notch of the wheel would jump over dozens of rows.
    const wheel = (event: WheelEvent) => {
      if (now.current.scale === 1 || event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      moveTo(now.current.top + (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * rowHeight : event.deltaY));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', wheel);
    };
  }, [rowHeight, moveTo, scrolled]);

  useImperativeHandle(
    handle,
    () => ({
      reveal: (index) => {
        const element = area.current;
        if (!element) return;
        const begin = index * rowHeight,
          end = begin + rowHeight;
        if (begin < now.current.top) moveTo(begin);
        else if (end > now.current.top + heightForRows(element)) moveTo(end - heightForRows(element));
      },
      moveTo: (index) => moveTo(index * rowHeight),
      get top() {
        return now.current.top / rowHeight;
      },
      get pageSize() {
        return Math.max(1, Math.floor((area.current ? heightForRows(area.current) : 0) / rowHeight) - 1);
      },
    }),
    [rowHeight, moveTo],
  );

  // Scaled otherwise, or with fewer rows, the same place has another position of the bar.
  useEffect(() => {
    if (now.current.top > 0) moveTo(now.current.top);
  }, [scale, total, moveTo]);

  const top = Math.min(view.top, Math.max(0, total - view.height));
  const first = Math.max(0, Math.floor(top / rowHeight) - spareRows);
  const last = Math.min(count, Math.ceil((top + view.height) / rowHeight) + spareRows);
  const rows: ReactNode[] = [];
  for (let index = first; index < last; index++) rows.push(row(index));
  const setArea = (element: HTMLDivElement | null) => {
    area.current = element;
    if (typeof scroller === 'function') scroller(element);
    else if (scroller) scroller.current = element;
  };
  return (
    <div {...attributes} ref={setArea} className={`virtual-rows ${attributes.className ?? ''}`} onScroll={scrolled}>
      <div className="virtual-space" style={{ height: drawn }}>
        <div className="virtual-window" role="presentation" style={{ transform: `translateY(${first * rowHeight - top + view.scrolled}px)` }}>
          {rows}
        </div>
      </div>
    </div>
  );
}

/** Pixels of rows that are seen whole: what is around all of them, as padding, is not theirs. */
function heightForRows(element: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  return element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
}
