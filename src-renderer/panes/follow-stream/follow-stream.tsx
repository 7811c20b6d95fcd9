/** One conversation's bytes, both directions in order, beside the packets they came in. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { hexDump } from '../../format/hex.ts';
import { countText, sizeText } from '../../format/sizes.ts';
import { StreamLines, streamText } from '../../format/stream-lines.ts';
import type { StreamForm } from '../../format/stream-lines.ts';
import { visible } from '../../format/visible.ts';
import { Icon } from '../../parts/icon.tsx';
import { Segments } from '../../parts/segments.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import { saveBytes } from '../../parts/save-bytes.ts';
import type { FollowSession } from '../../state/follow-session.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { useCharacters } from './characters.ts';
import './follow-stream.css';

/** Drawn anew for each stream: `session` stays the same while it lives. */
export function FollowStream({ session }: { readonly session: FollowSession }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { protocol, stream, info, pieces, error } = useStore(session.state);
  const zoom = useStore(workspace.preferences, ({ zoom: factor }) => factor);
  const frame = useStore(capture.selection.state, ({ frame: selected }) => selected);
  const [form, setForm] = useState<StreamForm>('text');
  const [only, setOnly] = useState<'both' | 0 | 1>('both');
  const area = useRef<HTMLDivElement>(null);
  const width = useCharacters(area);
  const text = useMemo(() => new StreamLines(form, width, only), [form, width, only]);
  text.take(pieces);
  const { lines } = text;

  const reached = useCallback(
    (last: number) => {
      if (last >= lines.length - 40 && session.hasMore) void session.pull();
    },
    [lines, session],
  );
  const go = (other: number) => capture.followStream(protocol, other);
  const withAll = async (done: (bytes: Uint8Array) => void) => {
    const wanted = (await session.pullAll()).filter(({ side }) => only === 'both' || side === only);
    done(new Uint8Array(await new Blob(wanted.map(({ bytes }) => bytes as Uint8Array<ArrayBuffer>)).arrayBuffer()));
  };
  const copy = () => void withAll((bytes) => workspace.copy(form === 'hex' ? hexDump(bytes) : streamText(bytes)));
  const save = () => void withAll((bytes) => saveBytes(bytes, `${protocol}-stream-${stream}.bin`));
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    capture.stopFollowing();
  };

  return (
    <aside className="follow-stream" aria-label={`${protocol.toUpperCase()} stream ${stream}`} onKeyDown={key}>
      <header className="follow-head">
        <h2>
          {protocol.toUpperCase()} stream {countText(stream)}
          {info && <span className="muted"> of {countText(info.streams)}</span>}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Previous stream"
          title="Previous stream"
          disabled={stream <= 0}
          onClick={() => go(stream - 1)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Next stream"
          title="Next stream"
          disabled={!info || stream >= info.streams - 1}
          onClick={() => go(stream + 1)}
        >
          <Icon name="next" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Show only this stream's packets"
          title="Show only this stream's packets"
          onClick={() => workspace.useFilter(`${protocol}.stream == ${stream}`, 'replace', 'apply')}
        >
          <Icon name="filter" />
        </button>
        <button type="button" className="icon-button" aria-label="Copy" title="Copy" disabled={!info} onClick={copy}>
          <Icon name="copy" />
        </button>
        <button type="button" className="icon-button" aria-label="Save bytes" title="Save bytes" disabled={!info} onClick={save}>
          <Icon name="save" />
        </button>
        <button type="button" className="icon-button" aria-label="Close" title="Close (Esc)" onClick={() => capture.stopFollowing()}>
          <Icon name="close" />
        </button>
      </header>
      <div className="follow-options">
        <Segments
          label="Form"
          value={form}
          onChoose={setForm}
          choices={[
            { value: 'text', title: 'Text' },
            { value: 'hex', title: 'Hex dump' },
          ]}
        />
        <label className="follow-side">
          <span className="offscreen">Direction</span>
          <select
            className="field"
            value={only}
            onChange={(event) => setOnly(event.target.value === 'both' ? 'both' : (Number(event.target.value) as 0 | 1))}
          >
            <option value="both">Both directions</option>
            {info?.sides.map((side, index) => (
              <option key={index} value={index}>{`${visible(side)} → ${visible(info.sides[1 - index])} (${sizeText(info.bytes[index])})`}</option>
            ))}
          </select>
        </label>
      </div>
      {info?.notes.map((note) => (
        <p key={note} className="follow-note">
          {visible(note)}
        </p>
      ))}
      {error !== undefined && (
        <p className="follow-note" role="alert">
          {error}
        </p>
      )}
      <div className="follow-lines" ref={area}>
        <VirtualRows
          role="log"
          aria-label="Bytes of the stream"
          tabIndex={0}
          count={lines.length}
          rowHeight={Math.round(18 * zoom)}
          onReach={reached}
          row={(index) => {
            const line = lines[index];
            return (
              <div
                key={index}
                className={`follow-line side-${line.side} ${line.remark ? 'remark' : ''} ${line.frame === frame ? 'of-packet' : ''}`}
                title={`Packet ${line.frame}`}
                onClick={() => getSelection()?.isCollapsed !== false && workspace.goToFrame(line.frame)}
              >
                {line.text}
              </div>
            );
          }}
        />
        {info && lines.length === 0 && !session.hasMore && (
          <div className="pane-message muted">This stream carries no bytes{only === 'both' ? '' : ' in this direction'}.</div>
        )}
      </div>
    </aside>
  );
}
