/** The ladder (sequence) diagram of a TCP connection: scrolls, zooms, and goes with the selection in the packet list. */
import type { KeyboardEvent, MouseEvent } from 'react';
import { endpointText } from '../../format/segment.ts';
import { visible } from '../../format/visible.ts';
import type { ConnectionSession } from '../../state/connection-session.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { lifelines } from './drawing.ts';
import { LadderTools } from './ladder-tools.tsx';
import { useLadderView } from './ladder-view.ts';
import { segmentSentence } from './segment-sentence.ts';
import './ladder.css';

export function Ladder({ session }: { readonly session: ConnectionSession }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { info, loaded } = useStore(session.state);
  const frame = useStore(capture.selection.state, ({ frame: shown }) => shown);
  const { zoom } = useStore(workspace.preferences);
  const near = session.indexOf(frame),
    selected = session.segmentOf(frame);
  const view = useLadderView(session, selected, zoom);
  const { scroller, canvas, size, rowHeight } = view;

  const segmentUnder = (event: MouseEvent) => {
    const { top } = scroller.current!.getBoundingClientRect();
    const index = Math.floor((event.clientY - top + scroller.current!.scrollTop) / rowHeight);
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
      '+': view.larger,
      '-': view.smaller,
      '0': view.usual,
    };
    if (event.ctrlKey || event.altKey || event.metaKey || !steps[event.key]) return;
    event.preventDefault();
    steps[event.key]();
  };
  const [clientX, serverX] = lifelines(size.width);

  return (
    <div className="ladder">
      <LadderTools session={session} view={view} />
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
        onScroll={(event) => view.scrolled(event.currentTarget.scrollTop)}
        onMouseDown={press}
        onMouseMove={(event) => {
          const index = segmentUnder(event);
          event.currentTarget.title = info && index !== undefined ? segmentSentence(session, info, index) : '';
        }}
        onKeyDown={key}
      >
        <div className="ladder-space" style={{ height: (info?.segments ?? 0) * rowHeight }}>
          <canvas ref={canvas} style={{ width: size.width, height: size.height }} />
        </div>
      </div>
      <p id="ladder-selected" className="offscreen" role="status">
        {info && selected >= 0 ? segmentSentence(session, info, selected) : ''}
      </p>
    </div>
  );
}
