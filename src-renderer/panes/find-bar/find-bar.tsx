/** The find bar: what to look for, where, and the way from one packet that has it to the next. */
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { FindRequest } from '../../../src-main/api/index.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Segments } from '../../parts/segments.tsx';
import { focusPane } from '../../state/focus.ts';
import { useStore } from '../../state/store.ts';
import { useCapture } from '../../state/workspace.ts';
import './find-bar.css';

const kinds: readonly { readonly value: FindRequest['as']; readonly title: string; readonly hint: string }[] = [
  { value: 'text', title: 'Text', hint: 'Find text' },
  { value: 'hex', title: 'Hex', hint: 'Find bytes, for instance  47 45 54' },
  { value: 'regex', title: 'Regex', hint: 'Find a regular expression' },
  { value: 'filter', title: 'Filter', hint: 'Find packets by a display filter' },
];

const places: readonly { readonly value: FindRequest['where']; readonly title: string }[] = [
  { value: 'list', title: 'List' },
  { value: 'tree', title: 'Tree' },
  { value: 'bytes', title: 'Bytes' },
];

export function FindBar() {
  const { find } = useCapture();
  const { open, query, progress, message, failed } = useStore(find.state);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open) input.current?.select();
  }, [open]);
  if (!open) return null;

  const placed = query.as === 'text' || query.as === 'regex';
  const close = () => {
    find.close();
    focusPane('list');
  };
  const key = (event: KeyboardEvent) => {
    // Keys that choose letters of an input method mean nothing else.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') void find.next(event.shiftKey ? 'backward' : 'forward');
    else return;
    event.preventDefault();
  };
  return (
    <div className="find-bar" role="search" aria-label="Find packets" onKeyDown={key}>
      <div className="find-field">
        <Icon name="search" size={14} />
        <input
          ref={input}
          data-pane="find"
          className="mono"
          autoFocus
          value={query.text}
          aria-label="What to find"
          aria-invalid={failed}
          placeholder={kinds.find(({ value }) => value === query.as)!.hint}
          spellCheck={false}
          onChange={(event) => find.ask({ text: event.target.value })}
        />
        <span className={failed ? 'find-message wrong' : 'find-message'} role="status">
          {progress === undefined ? message : `${Math.floor(100 * progress)} %`}
        </span>
      </div>
      <Segments label="What is looked for" choices={kinds} value={query.as} onChoose={(as) => find.ask({ as })} />
      {placed && <Segments label="Where" choices={places} value={query.where} onChoose={(where) => find.ask({ where })} />}
      {placed && (
        <button
          type="button"
          className="toggle-button"
          aria-pressed={query.matchCase}
          title="Match upper and lower case"
          aria-label="Match case"
          onClick={() => find.ask({ matchCase: !query.matchCase })}
        >
          Aa
        </button>
      )}
      <span className="find-steps">
        <IconButton label="Find previous" icon="up" title="Find previous (Ctrl+B)" disabled={query.text === ''} onClick={() => void find.next('backward')} />
        <IconButton label="Find next" icon="down" title="Find next (Ctrl+N)" disabled={query.text === ''} onClick={() => void find.next('forward')} />
        {progress !== undefined && (
          <button type="button" className="button" onClick={() => find.stop()}>
            Stop
          </button>
        )}
        <IconButton label="Close the find bar" icon="close" size={14} title="Close (Esc)" onClick={close} />
      </span>
    </div>
  );
}
