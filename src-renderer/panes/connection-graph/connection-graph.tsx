/**
 * A TCP connection over time: sequence numbers with acknowledgments and window, round-trip times, throughput, or how the window is filled; goes
 * with the selection in the packet list.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { endpointText } from '../../format/segment.ts';
import { visible } from '../../format/visible.ts';
import { inkOf, useSize } from '../../parts/drawing-area.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { readPalette } from '../../parts/palette.ts';
import { useShownTheme } from '../../parts/shown-theme.ts';
import { Segments } from '../../parts/segments.tsx';
import type { ConnectionSession } from '../../state/connection-session.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { edges } from './drawing.ts';
import type { Scale } from './drawing.ts';
import { fillingOf } from './flow.ts';
import { drawings, keysOf, kinds, spoken } from './graph-kinds.ts';
import type { Kind } from './graph-kinds.ts';
import { nearestSegment, reach } from './nearest.ts';
import { useShownSpan } from './shown-span.ts';
import type { Span } from './shown-span.ts';
import { placeOf, traceOf, verdictsIn } from './trace.ts';
import './connection-graph.css';

const zoomStep = 1.3;
/** Pixels within which a press is a click. */
const clickReach = 3;

export function ConnectionGraph({ session }: { readonly session: ConnectionSession }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { info, loaded } = useStore(session.state);
  const frame = useStore(capture.selection.state, ({ frame: selected }) => selected);
  const { zoom } = useStore(workspace.preferences),
    theme = useShownTheme();
  const area = useRef<HTMLDivElement>(null),
    canvas = useRef<HTMLCanvasElement>(null),
    size = useSize(area),
    scale = useRef<Scale>(undefined);
  const [kind, setKind] = useState<Kind>('sequence');
  const [asked, setAsked] = useState<'client' | 'server'>();
  const side = asked ?? (info && info.summary.client.bytes > info.summary.server.bytes ? 'client' : 'server'),
    fromClient = side === 'client';
  const trace = useMemo(() => traceOf(session.columns, loaded, fromClient), [session, loaded, fromClient]);
  // Of all segments: not to be counted anew with each turn of the wheel.
  const filling = useMemo(() => (kind === 'window' ? fillingOf(trace) : undefined), [kind, trace]);
  const keys = useMemo(
    () => keysOf(kind, fromClient, verdictsIn(trace, session.columns, info?.words.verdicts ?? [])),
    [kind, fromClient, trace, session, info],
  );
  const near = session.indexOf(frame),
    selected = session.segmentOf(frame) < 0 ? undefined : session.columns.time[near];
  const span = useShownSpan(info?.seconds ?? 1, selected),
    { from, to } = span;

  useLayoutEffect(() => {
    if (!info) return;
    const drawn = { columns: session.columns, verdicts: info.words.verdicts, fromClient, filling };
    scale.current = drawings[kind](inkOf(canvas.current!, size), trace, drawn, { ...size, from, to, selected }, readPalette(canvas.current!, zoom));
  }, [session, info, trace, filling, kind, fromClient, size, from, to, selected, zoom, theme]);

  const secondsPerPixel = (to - from) / Math.max(1, size.width - edges.left - edges.right);
  const timeAt = (clientX: number) => from + (clientX - area.current!.getBoundingClientRect().left - edges.left) * secondsPerPixel;
  useEffect(() => {
    const element = area.current!;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) span.pan((event.deltaX || event.deltaY) * secondsPerPixel);
      else span.zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep, timeAt(event.clientX));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  });

  const go = (segment: number) => {
    if (loaded > 0) workspace.goToFrame(session.columns.frame[Math.max(0, Math.min(loaded - 1, segment))]);
  };
  const pressed = useRef<{ readonly x: number; readonly span: Span }>(undefined);
  const release = (event: PointerEvent) => {
    const begin = pressed.current;
    pressed.current = undefined;
    if (!begin || Math.abs(event.clientX - begin.x) > clickReach || !scale.current) return;
    const { left, top } = area.current!.getBoundingClientRect();
    const best = nearestSegment(
      kind, trace, session.columns, scale.current, { x: event.clientX - left, y: event.clientY - top },
      placeOf(trace.time, timeAt(event.clientX - reach)),
    );
    if (best !== undefined) go(best);
  };
  const key = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(near + 1),
      ArrowLeft: () => go(selected === undefined ? near : near - 1),
      PageDown: () => span.pan((to - from) * 0.8),
      PageUp: () => span.pan((from - to) * 0.8),
      Home: () => go(0),
      End: () => go(loaded - 1),
      '+': () => span.zoomBy(zoomStep, selected),
      '-': () => span.zoomBy(1 / zoomStep, selected),
      '0': span.showAll,
    };
    if (event.ctrlKey || event.altKey || event.metaKey || !steps[event.key]) return;
    event.preventDefault();
    steps[event.key]();
  };

  return (
    <div className="connection-graph">
      <div className="connection-graph-tools">
        <Segments label="Graph" choices={kinds} value={kind} onChoose={setKind} />
        <span className="connection-graph-seen">
          <select className="field" aria-label="Direction" value={side} onChange={(event) => setAsked(event.target.value as 'client' | 'server')}>
            <option value="client">From the client{info && `, ${visible(endpointText(info.client))}`}</option>
            <option value="server">From the server{info && `, ${visible(endpointText(info.server))}`}</option>
          </select>
          <span className="connection-graph-buttons">
            <IconButton label="Smaller" icon="minus" title="Smaller (-, wheel)" onClick={() => span.zoomBy(1 / zoomStep)} />
            <IconButton label="Larger" icon="plus" title="Larger (+, wheel)" onClick={() => span.zoomBy(zoomStep)} />
            <button type="button" className="toggle-button" aria-pressed={span.isWhole} onClick={span.showAll}>
              All
            </button>
          </span>
        </span>
      </div>
      <div
        ref={area}
        className="connection-graph-area"
        role="application"
        aria-label={`${spoken[kind]} over time, from the ${side}`}
        tabIndex={0}
        data-pane="ladder"
        onKeyDown={key}
        onDoubleClick={span.showAll}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          pressed.current = { x: event.clientX, span: { from, to } };
        }}
        onPointerMove={(event) => {
          const begin = pressed.current;
          if (begin && Math.abs(event.clientX - begin.x) > clickReach) span.pan((begin.x - event.clientX) * secondsPerPixel, begin.span);
        }}
        onPointerUp={release}
      >
        <canvas ref={canvas} style={{ width: size.width, height: size.height }} />
      </div>
      {keys.length > 0 && (
        <p className="connection-graph-keys muted" aria-hidden="true">
          {keys.map(([colour, title]) => (
            <span key={title}>
              <span className="connection-graph-key" style={{ background: `var(${colour})` }} />
              {title}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
