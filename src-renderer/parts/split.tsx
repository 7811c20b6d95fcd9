/** Two areas with a bar between them that mouse and keyboard move. */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import './split.css';

interface SplitProps {
  /** `row`: side by side; `column`: one above the other. */
  readonly direction: 'row' | 'column';
  readonly label: string;
  /** The first area's share of the whole, 0 to 1. */
  readonly share: number;
  /** Called with undefined to go back to the default. */
  readonly onShare: (share: number | undefined) => void;
  /** Narrower than this many pixels, areas side by side are put one above the other. */
  readonly stackBelow?: number;
  /** CSS width that the second area has at least, side by side. */
  readonly leastSecond?: string;
  /** Without the second there is no bar; the first stays what it is when the second comes. */
  readonly children: readonly [ReactNode, ReactNode | undefined];
}

/** Neither area can be made smaller than this share. */
const smallest = 0.08;
const keyStep = 0.02;

export function Split({ direction: wanted, label, share, onShare, stackBelow = 0, leastSecond, children }: SplitProps) {
  const area = useRef<HTMLDivElement>(null);
  const [narrow, setNarrow] = useState(false);
  const direction = narrow ? 'column' : wanted;
  useEffect(() => {
    const observer = new ResizeObserver(([{ contentRect }]) => setNarrow(contentRect.width < stackBelow));
    observer.observe(area.current!);
    return () => observer.disconnect();
  }, [stackBelow]);
  const set = (value: number) => onShare(Math.max(smallest, Math.min(1 - smallest, value)));

  const move = (event: PointerEvent) => {
    if (!area.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = area.current.getBoundingClientRect();
    set(direction === 'row' ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height);
  };
  const key = (event: KeyboardEvent) => {
    const back = direction === 'row' ? 'ArrowLeft' : 'ArrowUp',
      forth = direction === 'row' ? 'ArrowRight' : 'ArrowDown';
    if (event.key === back) set(share - keyStep);
    else if (event.key === forth) set(share + keyStep);
    else if (event.key === 'Home') set(0);
    else if (event.key === 'End') set(1);
    else if (event.key === 'Enter') onShare(undefined);
    else return;
    event.preventDefault();
  };

  return (
    <div className={`split ${direction}`} ref={area}>
      <div className="split-area" style={{ flexGrow: children[1] === undefined ? 1 : share }}>
        {children[0]}
      </div>
      {children[1] !== undefined && (
        <>
          <div
            className="split-bar"
            role="separator"
            tabIndex={0}
            aria-label={label}
            aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
            aria-valuenow={Math.round(share * 100)}
            aria-valuemin={8}
            aria-valuemax={92}
            onPointerDown={(event) => event.button === 0 && event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={move}
            // What has come under the place of the press when the bar has moved may be a field of the tree, which would be dragged instead.
            onMouseDown={(event) => {
              event.preventDefault();
              event.currentTarget.focus();
            }}
            onDoubleClick={() => onShare(undefined)}
            onKeyDown={key}
          />
          <div className="split-area" style={{ flexGrow: 1 - share, minWidth: direction === 'row' ? leastSecond : undefined }}>
            {children[1]}
          </div>
        </>
      )}
    </div>
  );
}
