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
import { drawRoundTrips, drawSequence, edges } from './drawing.ts';
import type { Scale } from './drawing.ts';
import { drawThroughput, drawWindow } from './flow-drawing.ts';
import { fillingOf } from './flow.ts';
import { placeOf, traceOf, verdictsIn } from './trace.ts';
import './connection-graph.css';

type Kind = 'sequence' | 'round-trip' | 'throughput' | 'window';

const kinds: readonly { readonly value: Kind; readonly title: string }[] = [
  { value: 'sequence', title: 'Sequence' },
  { value: 'round-trip', title: 'Round trip' },
  { value: 'throughput', title: 'Throughput' },
  { value: 'window', title: 'Window' },
];

const drawings = { sequence: drawSequence, 'round-trip': drawRoundTrips, throughput: drawThroughput, window: drawWindow } as const;
const spoken: Readonly<Record<Kind, string>> = {
  sequence: 'Sequence numbers', 'round-trip': 'Round-trip times', throughput: 'Bits a second', window: 'Window and bytes in flight',
};

const zoomStep = 1.3;
/** No less than a microsecond is shown from edge to edge. */
const leastSpan = 1e-6;
/** Pixels between the pointer and a segment that it means, and those within which a press is a click. */
const reach = 12,
  clickReach = 3;

interface Span {
  readonly from: number;
  readonly to: number;
}

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
  const [zoomed, setZoomed] = useState<Span>();
  const side = asked ?? (info && info.summary.client.bytes > info.summary.server.bytes ? 'client' : 'server'),
    fromClient = side === 'client';
  const trace = useMemo(() => traceOf(session.columns, loaded, fromClient), [session, loaded, fromClient]);
  // Of all segments: not to be counted anew with each turn of the wheel.
  const filling = useMemo(() => (kind === 'window' ? fillingOf(trace) : undefined), [kind, trace]);
  const keys = useMemo(
    () => keysOf(kind, fromClient, verdictsIn(trace, session.columns, info?.words.verdicts ?? [])),
    [kind, fromClient, trace, session, info],
  );
  const whole: Span = { from: 0, to: Math.max(leastSpan, info?.seconds ?? 1) },
    { from, to } = zoomed ?? whole;
  const near = session.indexOf(frame),
    selected = session.segmentOf(frame) < 0 ? undefined : session.columns.time[near];

  useLayoutEffect(() => {
    if (!info) return;
    const drawn = { columns: session.columns, verdicts: info.words.verdicts, fromClient, filling };
    scale.current = drawings[kind](inkOf(canvas.current!, size), trace, drawn, { ...size, from, to, selected }, readPalette(canvas.current!, zoom));
  }, [session, info, trace, filling, kind, fromClient, size, from, to, selected, zoom, theme]);

  // What is selected elsewhere comes into sight.
  useEffect(() => {
    if (selected === undefined) return;
    setZoomed(span =>
      span === undefined || (selected >= span.from && selected <= span.to) ? span : shifted(span, selected - (span.from + span.to) / 2),
    );
  }, [selected]);

  const secondsPerPixel = (to - from) / Math.max(1, size.width - edges.left - edges.right);
  const timeAt = (clientX: number) => from + (clientX - area.current!.getBoundingClientRect().left - edges.left) * secondsPerPixel;
  const zoomBy = (factor: number, about = (from + to) / 2) => {
    const span = Math.max(leastSpan, (to - from) / factor);
    if (span >= whole.to) return setZoomed(undefined);
    const begin = Math.max(0, Math.min(whole.to - span, about - (about - from) / factor));
    setZoomed({ from: begin, to: begin + span });
  };
  const pan = (seconds: number) => zoomed && setZoomed(shifted(zoomed, Math.max(-from, Math.min(whole.to - to, seconds))));
  useEffect(() => {
    const element = area.current!;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX || event.deltaY) * secondsPerPixel);
      else zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep, timeAt(event.clientX));
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
    const { left, top } = area.current!.getBoundingClientRect(),
      { x, y } = scale.current;
    let best: number | undefined,
      distance = reach;
    for (let i = placeOf(trace.time, timeAt(event.clientX - reach)); i < trace.time.length && x(trace.time[i]) <= event.clientX - left + reach; i++) {
      // Lines have no segments on them: the one of that time is meant.
      const value = kind === 'sequence' ? trace.high[i] : kind === 'round-trip' ? session.columns.roundTrip[trace.segment[i]] : undefined;
      const apart = Math.hypot(x(trace.time[i]) - (event.clientX - left), value === undefined ? 0 : y(value) - (event.clientY - top));
      if (apart >= distance) continue;
      distance = apart;
      best = trace.segment[i];
    }
    if (best !== undefined) go(best);
  };
  const key = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(near + 1),
      ArrowLeft: () => go(selected === undefined ? near : near - 1),
      PageDown: () => pan((to - from) * 0.8),
      PageUp: () => pan((from - to) * 0.8),
      Home: () => go(0),
      End: () => go(loaded - 1),
      '+': () => zoomBy(zoomStep, selected),
      '-': () => zoomBy(1 / zoomStep, selected),
      '0': () => setZoomed(undefined),
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
            <IconButton label="Smaller" icon="minus" title="Smaller (-, wheel)" onClick={() => zoomBy(1 / zoomStep)} />
            <IconButton label="Larger" icon="plus" title="Larger (+, wheel)" onClick={() => zoomBy(zoomStep)} />
            <button type="button" className="toggle-button" aria-pressed={zoomed === undefined} onClick={() => setZoomed(undefined)}>
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
        onDoubleClick={() => setZoomed(undefined)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          pressed.current = { x: event.clientX, span: { from, to } };
        }}
        onPointerMove={(event) => {
          const begin = pressed.current;
          if (!begin || zoomed === undefined || Math.abs(event.clientX - begin.x) <= clickReach) return;
          const seconds = (begin.x - event.clientX) * secondsPerPixel;
          setZoomed(shifted(begin.span, Math.max(-begin.span.from, Math.min(whole.to - begin.span.to, seconds))));
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

const shifted = ({ from, to }: Span, seconds: number): Span => ({ from: from + seconds, to: to + seconds });

const verdictTitles = { retransmission: 'Retransmission', reordered: 'Reordered', duplicate: 'Duplicate', probe: 'Probe' } as const;

/** What the colours mean; of verdicts those that there are. */
function keysOf(kind: Kind, fromClient: boolean, verdicts: ReadonlySet<string>): readonly (readonly [colour: string, title: string])[] {
  const side = fromClient ? '--side-0' : '--side-1';
  switch (kind) {
    case 'sequence': {
      const noted = Object.entries(verdictTitles).filter(([name]) => verdicts.has(name));
      return [
        [side, 'Sent'],
        ...noted.map(([name, title]) => [`--verdict-${name}`, title] as const),
        ['--text-muted', 'Acknowledged'],
        ['--valid-edge', 'Window'],
      ];
    }
    case 'round-trip': return [];
    case 'throughput': return [[side, 'Bit/s sent, once or again'], ['--text-muted', 'Bit/s acknowledged']];
    case 'window': return [[side, 'Bytes in flight'], ['--valid-edge', 'Window of the other side, in bytes']];
  }
}
