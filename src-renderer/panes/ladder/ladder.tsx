/** The ladder (sequence) diagram of a TCP connection: scrolls, zooms, and goes with the selection in the packet list. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { ConnectionInfo } from '../../../src-main/api/index.ts';
import { clockText, endpointText, segmentText, spanText, stateText } from '../../format/segment.ts';
import { countText, savedText } from '../../format/sizes.ts';
import { verdictTitle } from '../../format/verdict.ts';
import type { VerdictName } from '../../format/verdict.ts';
import { visible } from '../../format/visible.ts';
import { inkOf, useSize } from '../../parts/drawing-area.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { readPalette } from '../../parts/palette.ts';
import { useShownTheme } from '../../parts/shown-theme.ts';
import type { ConnectionSession } from '../../state/connection-session.ts';
import { saveAs } from '../../state/saving.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { drawLadder, lifelines } from './drawing.ts';
import './ladder.css';

const tallestRow = 44,
  usualRow = 30,
  zoomStep = 1.25;
/** Browsers lay out no more than some 30 million pixels: beyond 700,000 segments rows cannot be as tall. */
const tallestDrawing = 20_000_000;

export function Ladder({ session }: { readonly session: ConnectionSession }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { info, loaded } = useStore(session.state);
  const frame = useStore(capture.selection.state, ({ frame: selected }) => selected);
  const { zoom } = useStore(workspace.preferences),
    theme = useShownTheme();
  const scroller = useRef<HTMLDivElement>(null),
    canvas = useRef<HTMLCanvasElement>(null),
    size = useSize(scroller);
  const [wanted, setWanted] = useState(usualRow * zoom);
  const [top, setTop] = useState(0);
  const count = info?.segments ?? 0;
  const least = Math.min(1, size.height / Math.max(1, count));
  const rowHeight = Math.max(least, Math.min(wanted, tallestRow * zoom, tallestDrawing / Math.max(1, count)));
  const near = session.indexOf(frame),
    selected = session.segmentOf(frame);

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

  const segmentUnder = (event: MouseEvent) => {
    const index = Math.floor((event.clientY - scroller.current!.getBoundingClientRect().top + scroller.current!.scrollTop) / rowHeight);
    return index >= 0 && index < loaded ? index : undefined;
  };
  const go = (index: number) => {
    if (loaded > 0) workspace.goToFrame(session.columns.frame[Math.max(0, Math.min(loaded - 1, index))]);
  };
  const press = (event: MouseEvent) => {
    const index = segmentUnder(event);
    if (index !== undefined) go(index);
  };
  const key = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(size.height / Math.max(1, rowHeight)) - 1);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(near + 1),
      ArrowUp: () => go(selected < 0 ? near : near - 1),
      PageDown: () => go(near + page),
      PageUp: () => go(near - page),
      Home: () => go(0),
      End: () => go(loaded - 1),
      '+': () => zoomTo(rowHeight * zoomStep),
      '-': () => zoomTo(rowHeight / zoomStep),
      '0': () => zoomTo(usualRow * zoom),
    };
    if (event.ctrlKey || event.altKey || event.metaKey || !steps[event.key]) return;
    event.preventDefault();
    steps[event.key]();
  };
  const save = (from: number, to: number) =>
    saveAs(workspace, { name: `tcp-stream-${session.stream}-ladder.svg`, doing: 'Drawing …', done: savedText }, (path, call) =>
      session.saveSvg(from, to, path, call),
    );
  const shownFrom = Math.floor(top / rowHeight),
    shownTo = Math.min(count, Math.ceil((top + size.height) / rowHeight));
  const [clientX, serverX] = lifelines(size.width);

  return (
    <div className="ladder">
      <div className="ladder-tools">
        <span className="muted">{info && `${countText(count)} segments in ${spanText(info.seconds)}`}</span>
        <span className="ladder-buttons">
          <IconButton label="Smaller" icon="minus" title="Smaller (-, Ctrl and wheel)" onClick={() => zoomTo(rowHeight / zoomStep)} />
          <IconButton label="Larger" icon="plus" title="Larger (+, Ctrl and wheel)" onClick={() => zoomTo(rowHeight * zoomStep)} />
          <button
            type="button"
            className="toggle-button"
            aria-pressed={rowHeight === least}
            onClick={() => zoomTo(rowHeight === least ? usualRow * zoom : 0)}
          >
            All
          </button>
          <MenuButton
            label="Save as SVG"
            icon="save"
            disabled={!info}
            entries={[
              { label: 'Save what is shown as SVG …', run: () => void save(shownFrom, shownTo) },
              { label: 'Save the whole ladder as SVG …', run: () => void save(0, count) },
            ]}
          />
        </span>
      </div>
      <div className="ladder-ends" aria-hidden="true">
        {info && (
          <>
            <span style={{ left: clientX }} className="side-of-client">
              {visible(endpointText(info.client))}
            </span>
            <span style={{ left: serverX }} className="side-of-server">
              {visible(endpointText(info.server))}
            </span>
          </>
        )}
      </div>
      <div
        ref={scroller}
        className="ladder-scroller"
        role="application"
        aria-label="Ladder diagram"
        aria-describedby="ladder-selected"
        tabIndex={0}
        data-pane="ladder"
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        onMouseDown={press}
        onMouseMove={(event) => {
          const index = segmentUnder(event);
          event.currentTarget.title = info && index !== undefined ? segmentSentence(session, info, index) : '';
        }}
        onKeyDown={key}
      >
        <div className="ladder-space" style={{ height: count * rowHeight }}>
          <canvas ref={canvas} style={{ width: size.width, height: size.height }} />
        </div>
      </div>
      <p id="ladder-selected" className="offscreen" role="status">
        {info && selected >= 0 ? segmentSentence(session, info, selected) : ''}
      </p>
    </div>
  );
}

/** Everything about one segment, for the pointer that rests on it and for those who listen. */
function segmentSentence({ columns }: ConnectionSession, { words }: ConnectionInfo, i: number): string {
  const verdict = words.verdicts[columns.verdict[i]];
  const noted = verdict !== '' && verdict !== 'original';
  return [
    `Packet ${countText(columns.frame[i])}, ${clockText(columns.time[i])} s, from the ${columns.fromClient[i] === 1 ? 'client' : 'server'}`,
    segmentText({ flags: columns.flags[i], sequence: columns.sequence[i], acknowledgment: columns.acknowledgment[i], length: columns.length[i] }),
    `Window ${countText(columns.window[i])}`,
    ...(noted ? [verdictTitle({ name: verdict as VerdictName, cause: words.causes[columns.cause[i]] })] : []),
    ...(columns.roundTrip[i] >= 0 ? [`acknowledged after ${spanText(columns.roundTrip[i])}`] : []),
    `client ${stateText(words.states[columns.clientState[i]])}, server ${stateText(words.states[columns.serverState[i]])}`,
  ].join('\n');
}
