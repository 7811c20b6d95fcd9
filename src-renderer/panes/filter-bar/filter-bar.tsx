/** The filter bar: the text that decides which packets are shown, checked and run while it is typed. */
import { useState } from 'react';
import { visible } from '../../format/visible.ts';
import { takesField } from '../../parts/field-drag.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ContextMenu } from '../../parts/menu.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { focusPane } from '../../state/focus.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { filterCondition } from './condition.ts';
import { FilterInput } from './filter-input.tsx';
import './filter-bar.css';

export function FilterBar() {
  const workspace = useWorkspace(),
    { filter, engine } = useCapture();
  const state = useStore(filter.state);
  const { filterHistory: history, bookmarks, filterButtons } = useStore(workspace.preferences);
  // A text that could still become valid is not scolded until Enter says that it is meant, or the keyboard goes elsewhere: the list
  // does not follow it.
  const [insisted, setInsisted] = useState('');
  const condition = filterCondition(state, insisted === state.text);

  // What is written now: a key may come before the one before it is drawn.
  const enter = () => {
    const { text } = filter.state.value;
    setInsisted(text);
    void filter.apply().then((valid) => valid && workspace.preferences.rememberFilter(text.trim()));
  };
  const leave = () => {
    const { text, check } = filter.state.value;
    setInsisted(text);
    if (check?.state === 'valid') workspace.preferences.rememberFilter(text.trim());
  };
  const run = (text: string) => void filter.apply(text);
  const manage = () => workspace.dialog.set('filters');
  const keep = (list: 'bookmarks' | 'filterButtons') => {
    const text = state.text.trim(),
      others = workspace.preferences.value[list].filter((other) => other.filter !== text);
    workspace.preferences.change({ [list]: [...others, { name: text, filter: text }] });
    workspace.notices.say(
      list === 'bookmarks'
        ? 'Bookmarked. Its name can be changed under Bookmarks, buttons and macros.'
        : 'Added. Its label can be changed under Bookmarks, buttons and macros.',
    );
  };
  const canKeep = condition.kind === 'valid' || condition.kind === 'warned';
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
          recent={history}
        />
        {state.text !== '' && (
          <IconButton label="Clear the filter" icon="close" size={14} onClick={() => filter.clear()} />
        )}
        <MenuButton
          label="Bookmarks"
          icon="bookmark"
          entries={[
            ...bookmarks.map(({ name, filter: text }) => ({
              label: visible(name), keys: name === text ? undefined : visible(text), run: () => run(text),
            })),
            'separator',
            { label: 'Bookmark this filter', disabled: !canKeep, run: () => keep('bookmarks') },
            { label: 'Make it a button', disabled: !canKeep, run: () => keep('filterButtons') },
            { label: 'Bookmarks, buttons and macros …', run: manage },
          ]}
        />
        <MenuButton
          label="Recent filters"
          icon="clock"
          disabled={history.length === 0}
          entries={[
            ...history.map((text) => ({ label: visible(text), run: () => run(text) })),
            'separator',
            { label: 'Forget recent filters', run: () => workspace.preferences.change({ filterHistory: [] }) },
          ]}
        />
      </div>
      {filterButtons.length > 0 && (
        <div className="filter-buttons" role="toolbar" aria-label="Filter buttons">
          {filterButtons.map(({ name, filter: text }, index) => (
            <ContextMenu
              key={index}
              onOpen={() => {}}
              entries={[
                { label: 'Edit …', run: manage },
                { label: 'Remove', run: () => workspace.preferences.change({ filterButtons: filterButtons.filter((_, at) => at !== index) }) },
              ]}
            >
              <button
                type="button"
                className="filter-button"
                title={visible(text)}
                aria-pressed={state.applied === text}
                onClick={() => run(state.applied === text ? '' : text)}
              >
                {visible(name)}
              </button>
            </ContextMenu>
          ))}
        </div>
      )}
      <div id="filter-message" className="filter-message" role="status" hidden={condition.message === undefined}>
        {condition.message !== undefined && visible(condition.message)}
      </div>
    </div>
  );
}
