/** One conversation's bytes, both directions in order, beside the packets they came in. */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { visible } from '../../format/visible.ts';
import { focusPane } from '../../state/focus.ts';
import type { FollowSession } from '../../state/follow-session.ts';
import { followTitles, hasSubstreams } from '../../state/follow-names.ts';
import { useStore } from '../../state/store.ts';
import { useCapture } from '../../state/workspace.ts';
import { useCharacters } from './characters.ts';
import { FindRow } from './find-row.tsx';
import { StreamHead } from './stream-head.tsx';
import { StreamLines } from './stream-lines.tsx';
import { StreamOptions } from './stream-options.tsx';
import './follow-stream.css';

/** Drawn anew for each stream: `session` stays the same while it lives. */
export function FollowStream({ session }: { readonly session: FollowSession }) {
  const capture = useCapture();
  const { target, info, look, error } = useStore(session.state),
    { protocol, stream } = target;
  const [finding, setFinding] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const width = useCharacters(area);
  useEffect(() => {
    if (session.state.value.look.width !== width) session.show({ width });
  }, [session, width]);
  useEffect(() => focusPane('stream'), []);

  // Of a connection's streams the first one is followed where none is named.
  const substream = info?.substream ?? target.substream;
  const what = hasSubstreams(protocol) ? 'connection' : 'stream';
  const close = () => {
    capture.beside.clear();
    focusPane('list');
  };
  const closeFind = () => {
    setFinding(false);
    void session.search({ text: '' });
    focusPane('stream');
  };
  const key = (event: KeyboardEvent) => {
    const control = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey ? event.key.toLowerCase() : '';
    if (event.key === 'Escape') close();
    else if (control === 'f') setFinding(true);
    else if (event.key === 'F3' || control === 'n' || control === 'b') session.step(event.shiftKey || control === 'b' ? -1 : 1);
    else return;
    event.preventDefault();
  };

  const size = info && info.bytes[0] + info.bytes[1];
  const empty =
    size === 0 ? 'This stream carries no bytes.'
    : info && look.only !== 'both' && info.bytes[look.only] === 0 ? 'This stream carries no bytes in this direction.'
    : undefined;
  return (
    <aside className="follow-stream" aria-label={`${followTitles[protocol]} ${what} ${stream}`} onKeyDown={key}>
      <StreamHead session={session} what={what} substream={substream} onFind={() => setFinding(true)} onClose={close} />
      <StreamOptions
        session={session}
        substream={substream}
        follow={(other) => capture.beside.followStream({ protocol, stream, substream: other })}
      />
      {finding && <FindRow session={session} onClose={closeFind} />}
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
      <div className="follow-lines">
        <StreamLines session={session} scroller={area} />
        {empty !== undefined && <div className="pane-message muted">{empty}</div>}
      </div>
    </aside>
  );
}
