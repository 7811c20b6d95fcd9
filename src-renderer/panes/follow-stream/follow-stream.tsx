/** One conversation's bytes, both directions in order, beside the packets they came in. */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FollowFileForm, FollowForm } from '../../../src-main/api/index.ts';
import { countText, savedText, sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { focusPane } from '../../state/focus.ts';
import type { FollowSession } from '../../state/follow-session.ts';
import { followTitles, hasSubstreams, streamFileName, streamFilter } from '../../state/follow-names.ts';
import { saveAs } from '../../state/saving.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { useCharacters } from './characters.ts';
import { FindRow } from './find-row.tsx';
import { extensions, forms } from './forms.ts';
import { StreamLines } from './stream-lines.tsx';
import { Substreams } from './substreams.tsx';
import './follow-stream.css';

/** Drawn anew for each stream: `session` stays the same while it lives. */
export function FollowStream({ session }: { readonly session: FollowSession }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { target, info, look, error } = useStore(session.state),
    { protocol, stream } = target;
  const [finding, setFinding] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const width = useCharacters(area);
  useEffect(() => {
    if (session.state.value.look.width !== width) session.show({ width });
  }, [session, width]);
  useEffect(() => focusPane('stream'), []);

  const go = (other: number) => capture.beside.followStream({ protocol, stream: other });
  // Of a connection's streams the first one is followed where none is named.
  const substream = info?.substream ?? target.substream;
  // Its streams are within it.
  const what = hasSubstreams(protocol) ? 'connection' : 'stream';
  const title = `${followTitles[protocol]} ${what} ${stream}`;
  const close = () => {
    capture.beside.clear();
    focusPane('list');
  };
  const closeFind = () => {
    setFinding(false);
    void session.search({ text: '' });
    focusPane('stream');
  };
  const copy = () => {
    session.wholeText().then(
      (text) => (text === undefined ? workspace.notices.say('This stream is too long for the clipboard: save it to a file.') : workspace.copy(text)),
      workspace.notices.fail,
    );
  };
  const save = (form: FollowFileForm) => {
    const name = `${streamFileName({ protocol, stream, substream })}${look.only === 'both' ? '' : `-side-${look.only}`}.${extensions[form]}`;
    return saveAs(workspace, { name, doing: 'Saving …', done: savedText }, (path, call) => session.save(form, path, call));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) setFinding(true);
    else if (event.key === 'F3') session.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };

  return (
    <aside className="follow-stream" aria-label={title} onKeyDown={key}>
      <header className="pane-head">
        <h2>
          {followTitles[protocol]} {what} {countText(stream)}
          {info && <span className="muted"> of {countText(info.streams)}</span>}
        </h2>
        <IconButton label={`Previous ${what}`} icon="previous" disabled={stream <= 0} onClick={() => go(stream - 1)} />
        <IconButton label={`Next ${what}`} icon="next" disabled={!info || stream >= info.streams - 1} onClick={() => go(stream + 1)} />
        <IconButton
          label="Show only this stream's packets"
          icon="filter"
          onClick={() => workspace.useFilter(streamFilter({ protocol, stream, substream }), 'replace', 'apply')}
        />
        <IconButton label="Find (Ctrl+F)" icon="search" disabled={!info} onClick={() => setFinding(true)} />
        <IconButton label="Copy" icon="copy" disabled={!info} onClick={copy} />
        <MenuButton
          label="Save"
          icon="save"
          disabled={!info}
          entries={[
            { label: 'Save as shown …', run: () => void save(look.form) },
            { label: 'Save the bytes …', run: () => void save('bytes') },
          ]}
        />
        <IconButton label="Close (Esc)" icon="close" onClick={close} />
      </header>
      <div className="follow-options">
        {info?.substreams && info.substreams.length > 0 && (
          <Substreams
            numbers={info.substreams}
            shown={substream}
            follow={(other) => capture.beside.followStream({ protocol, stream, substream: other })}
          />
        )}
        <label>
          <span className="offscreen">Form</span>
          <select className="field" value={look.form} onChange={(event) => session.show({ form: event.target.value as FollowForm })}>
            {forms.map(({ form, title }) => (
              <option key={form} value={form}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="follow-side">
          <span className="offscreen">Direction</span>
          <select
            className="field"
            value={look.only}
            onChange={(event) => session.show({ only: event.target.value === 'both' ? 'both' : (Number(event.target.value) as 0 | 1) })}
          >
            <option value="both">Both directions{info && ` (${sizeText(info.bytes[0] + info.bytes[1])})`}</option>
            {info?.sides.map((side, index) => (
              <option key={index} value={index}>{`${visible(side)} → ${visible(info.sides[1 - index])} (${sizeText(info.bytes[index])})`}</option>
            ))}
          </select>
        </label>
      </div>
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
        {info && info.bytes[0] + info.bytes[1] === 0 && <div className="pane-message muted">This stream carries no bytes.</div>}
        {info && look.only !== 'both' && info.bytes[look.only] === 0 && info.bytes[1 - look.only] > 0 && (
          <div className="pane-message muted">This stream carries no bytes in this direction.</div>
        )}
      </div>
    </aside>
  );
}
