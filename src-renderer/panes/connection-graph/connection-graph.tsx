/**
 * A TCP connection over time: sequence numbers with acknowledgments and window, round-trip times, throughput, or how the window is filled; goes
 * with the selection in the packet list.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { capturedNear } from '../../format/segment.ts';
import { inkOf, useSize } from '../../parts/drawing-area.ts';
import { readPalette } from '../../parts/palette.ts';
import { useShownTheme } from '../../parts/shown-theme.ts';
import type { ConnectionSession } from '../../state/connection-session.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import type { Scale } from './drawing.ts';
import { fillingOf } from './flow.ts';
import { useGestures } from './graph-gestures.ts';
import { GraphKeys } from './graph-keys.tsx';
import { drawings, keysOf, noteOf, spoken } from './graph-kinds.ts';
import type { Kind } from './graph-kinds.ts';
import { GraphTools } from './graph-tools.tsx';
import type { Side } from './graph-tools.tsx';
import { nearestSegment, reach } from './nearest.ts';
import { useShownSpan } from './shown-span.ts';
import { placeOf, traceOf, verdictsIn } from './trace.ts';
import './connection-graph.css';

export function ConnectionGraph({ session }: { readonly session: ConnectionSession }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { info, loaded } = useStore(session.state);
  const frame = useStore(capture.selection.state, ({ frame: selectedFrame }) => selectedFrame);
  const { zoom } = useStore(workspace.preferences),
    theme = useShownTheme();
  const area = useRef<HTMLDivElement>(null),
    canvas = useRef<HTMLCanvasElement>(null),
    size = useSize(area),
    scale = useRef<Scale>(undefined);
  const [kind, setKind] = useState<Kind>('sequence');
  const [asked, setAsked] = useState<Side>();
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

  const go = (segment: number) => {
    if (loaded > 0) workspace.goToFrame(session.columns.frame[Math.max(0, Math.min(loaded - 1, segment))]);
  };
  const pick = (x: number, y: number, timeAt: (x: number) => number) => {
    if (!scale.current) return;
    const best = nearestSegment(kind, trace, session.columns, scale.current, { x, y }, placeOf(trace.time, timeAt(x - reach)));
    if (best !== undefined) go(best);
  };
  const gestures = useGestures({ area, width: size.width, span, near, selected, count: loaded, onGo: go, onPick: pick });

  return (
    <div className="connection-graph">
      <GraphTools info={info} kind={kind} onKind={setKind} side={side} onSide={setAsked} span={span} />
      <div
        ref={area}
        className="connection-graph-area"
        role="application"
        aria-label={`${spoken[kind]} over time, from the ${side}`}
        tabIndex={0}
        data-pane="ladder"
        {...gestures}
      >
        <canvas ref={canvas} style={{ width: size.width, height: size.height }} />
      </div>
      <GraphKeys keys={keys} note={noteOf(kind, fromClient, capturedNear(info?.summary.handshake))} />
    </div>
  );
}
