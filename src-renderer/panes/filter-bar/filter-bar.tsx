/** The filter bar: the text that decides which packets are shown, checked and run while it is typed. */
import { useState } from 'react';
import { visible } from '../../format/visible.ts';
import { takesField } from '../../parts/field-drag.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { isWaiting } from '../../state/filter-session.ts';
import { focusPane } from '../../state/focus.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { filterCondition } from './condition.ts';
import { FilterInput } from './filter-input.tsx';
import { BookmarksMenu, FilterButtons, RecentMenu } from './kept-filters.tsx';
import './filter-bar.css';

export function FilterBar() {
  const workspace = useWorkspace(),
    { filter, engine } = useCapture();
  const state = useStore(filter.state);
  const { filterHistory } = useStore(workspace.preferences);
  // A text that could still become valid is not scolded until Enter says that it is meant, or the keyboard goes elsewhere: the list
  // does not follow it.
  const [insisted, setInsisted] = useState('');
  const condition = filterCondition(state, insisted === state.text);

  // What is written now: a key may come before the one before it is drawn.
  const enter = () => {
    const { text } = filter.state.value;
    setInsisted(text);
    void filter.apply();
    // Also where another one is written before this one is checked or has run.
    filter.accepts(text).then((valid) => valid && workspace.preferences.rememberFilter(text.trim()), workspace.notices.fail);
  };
  const leave = () => {
    const { text, check } = filter.state.value;
    setInsisted(text);
    if (check?.state === 'valid') workspace.preferences.rememberFilter(text.trim());
  };
  return (
    <div className="filter-bar" data-condition={condition.kind} role="search">
      <div
        className="filter-field"
        {...takesField(({ filter: dragged }) => workspace.useFilter(dragged, state.text.trim() === '' ? 'replace' : 'and', 'apply'))}
      >
        <span className="filter-icon">
          <Icon name="filter" size={14} />
        </span>
        <FilterInput
          text={state.text}
          engine={engine}
          mark={condition.mark}
          describedBy="filter-message"
          onChange={(text) => filter.type(text)}
          onEnter={enter}
          onEscape={() => {
            focusPane('list');
            return true;
          }}
          onLeave={leave}
          recent={filterHistory}
        />
        {isWaiting(state) && (
          <button type="button" className="filter-apply" title="The list does not follow this filter yet (Enter)" onClick={enter}>
            Apply
          </button>
        )}
        {state.text !== '' && (
          <IconButton label="Clear the filter" icon="close" size={14} onClick={() => filter.clear()} />
        )}
        <BookmarksMenu text={state.text.trim()} whole={condition.kind === 'valid' || condition.kind === 'warned'} />
        <RecentMenu />
      </div>
      <FilterButtons applied={state.applied} />
      <div id="filter-message" className="filter-message" role="status" hidden={condition.message === undefined}>
        {condition.message !== undefined && visible(condition.message)}
      </div>
    </div>
  );
}
