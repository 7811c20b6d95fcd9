/** The lines of the stream, with time and marks of each packet in their margin. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { FollowBegin, FollowLine } from '../../../src-main/api/index.ts';
import { clockText } from '../../format/segment.ts';
import { countText } from '../../format/sizes.ts';
import { verdictText } from '../../format/verdict.ts';
import { visible } from '../../format/visible.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import type { VirtualRowsHandle } from '../../parts/virtual-rows.tsx';
import type { FollowSession } from '../../state/follow-session.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { useWholeCopy } from './copy-stream.ts';
import { partsOf, spansOf } from './highlight.ts';

export function StreamLines({ session, scroller }: { readonly session: FollowSession; readonly scroller: RefObject<HTMLDivElement | null> }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { look, revision } = useStore(session.state),
    { matches, current } = useStore(session.find);
  const zoom = useStore(workspace.preferences, ({ zoom: factor }) => factor);
  const frame = useStore(capture.selection.state, ({ frame: selected }) => selected);
  const rows = useRef<VirtualRowsHandle>(null);
  const target = useRef<number>(undefined);
  const wholeCopy = useWholeCopy(session);
  const pages = session.pages,
    match = matches[current];

  // Lines that come above others than were estimated must not move what is on screen.
  useEffect(() => {
    session.onMove = (moved) => (target.current = moved(target.current ?? rows.current?.top ?? 0));
    return () => (session.onMove = undefined);
  }, [session]);
  useLayoutEffect(() => {
    if (target.current !== undefined) rows.current?.moveTo(target.current);
    target.current = undefined;
  }, [revision]);
  useEffect(() => {
    rows.current?.moveTo(0);
  }, [pages]);
  useEffect(() => {
    if (!match) return;
    let wanted = true;
    void session.lineOf(match).then((line) => wanted && line !== undefined && rows.current?.reveal(line));
    return () => {
      wanted = false;
    };
  }, [session, match, pages]);

  const text = useCallback(
    (line: FollowLine) => {
      const shown = match && match.side === line.side ? spansOf(line, look.form, match.position, match.position + match.bytes) : [];
      return shown.length === 0
        ? line.text
        : partsOf(line.text, shown).map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text));
    },
    [look, match],
  );

  const row = (index: number) => {
    const line = pages?.line(index);
    if (!line) return <div key={index} className="follow-line pending" />;
    return (
      <div
        key={index}
        className={`follow-line side-${line.side} ${line.remark ?? ''} ${line.frame === frame ? 'of-packet' : ''}`}
        onClick={() => getSelection()?.isCollapsed !== false && workspace.goToFrame(line.frame)}
      >
        <span className="follow-margin">{line.begins && <Margin begins={line.begins} />}</span>
        <span className="follow-text">{text(line)}</span>
      </div>
    );
  };
  return (
    <VirtualRows
      role="log"
      aria-label="Bytes of the stream"
      tabIndex={0}
      data-pane="stream"
      count={pages?.length ?? 0}
      rowHeight={Math.round(18 * zoom)}
      row={row}
      handle={rows}
      scroller={scroller}
      {...wholeCopy}
    />
  );
}

/** What there is to say of the packet whose bytes begin here. */
function Margin({ begins }: { readonly begins: FollowBegin }) {
  const { frame, seconds, verdict, again } = begins;
  return (
    <>
      <span className="follow-marks">
        {verdict && <VerdictMark name={verdict.name} title={visible(verdictText(verdict))} />}
        {again !== undefined && (
          <VerdictMark name="retransmission" hollow title={`Packet ${countText(again)} sends bytes of packet ${countText(frame)} again.`} />
        )}
      </span>
      <span className="follow-time" title={`Packet ${countText(frame)}, ${clockText(seconds)} s after the first packet of this stream`}>
        {seconds.toFixed(seconds < 1000 ? 4 : 1)}
      </span>
    </>
  );
}
