/** Finding text or bytes in the stream. */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { countText } from '../../format/sizes.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Segments } from '../../parts/segments.tsx';
import type { FindState, FollowSession } from '../../state/follow-session.ts';
import { useStore } from '../../state/store.ts';

/** A search over a long stream takes a second: it begins when the typing pauses. */
const pause = 200;

export function FindRow({ session, onClose }: { readonly session: FollowSession; readonly onClose: () => void }) {
  const find = useStore(session.find);
  const [text, setText] = useState(find.text);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    if (text === session.find.value.text) return;
    const timer = setTimeout(() => void session.search({ text }), pause);
    return () => clearTimeout(timer);
  }, [session, text]);

  const key = (event: KeyboardEvent) => {
    // Keys that choose letters of an input method mean nothing else.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      if (text !== find.text) void session.search({ text });
      else session.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="follow-find" role="search">
      <input
        ref={field}
        className={`field mono ${find.error === undefined ? '' : 'wrong-field'}`}
        aria-label="Find in the stream"
        placeholder={find.as === 'bytes' ? '0d 0a' : 'Find in the stream'}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={key}
      />
      <Segments
        label="Find as"
        value={find.as}
        onChoose={(as) => void session.search({ text, as })}
        choices={[
          { value: 'text', title: 'Text' },
          { value: 'bytes', title: 'Bytes' },
        ]}
      />
      <button
        type="button"
        className="toggle-button"
        aria-label="Match case"
        title="Match case"
        aria-pressed={find.matchCase}
        disabled={find.as === 'bytes'}
        onClick={() => void session.search({ text, matchCase: !find.matchCase })}
      >
        Aa
      </button>
      <span className={`follow-found ${find.error === undefined ? 'muted' : 'wrong'}`} role="status" title={find.error}>
        {foundText(find)}
      </span>
      <IconButton label="Previous match" icon="up" title="Previous match (Shift+Enter)" disabled={find.matches.length === 0} onClick={() => session.step(-1)} />
      <IconButton label="Next match" icon="down" title="Next match (Enter)" disabled={find.matches.length === 0} onClick={() => session.step(1)} />
      <IconButton label="Close the search" icon="close" title="Close the search (Esc)" onClick={onClose} />
    </div>
  );
}

function foundText({ text, searching, matches, more, current, error }: FindState): string {
  if (error !== undefined) return 'Not hex digits';
  if (text === '') return '';
  if (searching) return 'Searching …';
  if (matches.length === 0) return 'None';
  return `${countText(current + 1)} of ${countText(matches.length)}${more ? '+' : ''}`;
}
