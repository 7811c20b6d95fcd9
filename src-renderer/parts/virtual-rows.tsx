/** A list of equally high rows of which only those on screen exist: for trees, bytes and streams of any length. */
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { HTMLAttributes, ReactNode, Ref } from 'react';
import './virtual-rows.css';

export interface VirtualRowsHandle {
  /** Scrolls as little as needed for the row to be seen. */
  reveal(row: number): void;
  /** Whole rows that fit on screen. */
  readonly pageSize: number;
}

interface VirtualRowsProps extends HTMLAttributes<HTMLDivElement> {
  readonly count: number;
  readonly rowHeight: number;
  readonly row: (index: number) => ReactNode;
  readonly handle?: Ref<VirtualRowsHandle>;
  readonly scroller?: Ref<HTMLDivElement>;
  /** Called when rows up to `last` (exclusive) of `count` are drawn. */
  readonly onReach?: (last: number) => void;
}

/** Browsers stop laying out at about 33 million pixels; above this, scrolling is scaled. */
const tallest = 8_000_000;
const spareRows = 6;

export function VirtualRows({ count, rowHeight, row, handle, scroller, onReach, ...attributes }: VirtualRowsProps) {
  const area = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const total = count * rowHeight,
    drawn = Math.min(total, tallest);
  const scale = drawn > view.height && total > drawn ? (total - view.height) / (drawn - view.height) : 1;
  const top = view.top * scale;

  useLayoutEffect(() => {
    const element = area.current!;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useImperativeHandle(
    handle,
    () => ({
      reveal: (index) => {
        const element = area.current;
        if (!element) return;
        const at = element.scrollTop * scale,
          begin = index * rowHeight,
          end = begin + rowHeight;
        if (begin < at) element.scrollTop = begin / scale;
        else if (end > at + element.clientHeight) element.scrollTop = (end - element.clientHeight) / scale;
      },
      get pageSize() {
        return Math.max(1, Math.floor((area.current?.clientHeight ?? 0) / rowHeight) - 1);
      },
    }),
    [rowHeight, scale],
  );

  const first = Math.max(0, Math.floor(top / rowHeight) - spareRows);
  const last = Math.min(count, Math.ceil((top + view.height) / rowHeight) + spareRows);
  useEffect(() => onReach?.(last), [onReach, last, count]);

  const rows: ReactNode[] = [];
  for (let index = first; index < last; index++) rows.push(row(index));
  const setArea = (element: HTMLDivElement | null) => {
    area.current = element;
    if (typeof scroller === 'function') scroller(element);
    else if (scroller) scroller.current = element;
  };
  return (
    <div
      {...attributes}
      ref={setArea}
      className={`virtual-rows ${attributes.className ?? ''}`}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <div className="virtual-space" style={{ height: drawn }}>
        <div className="virtual-window" role="presentation" style={{ transform: `translateY(${first * rowHeight - top + view.top}px)` }}>
          {rows}
        </div>
      </div>
    </div>
  );
}
