/** The filter bar: the text that decides which packets are shown, checked and run while it is typed. */
import { useState } from 'react';
import { visible } from '../../format/visible.ts';
import { Icon } from '../../parts/icon.tsx';
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
  const history = useStore(workspace.preferences, ({ filterHistory }) => filterHistory);
  // A text that could still become valid is not scolded until Enter says that it is meant.
  const [insisted, setInsisted] = useState('');
  const condition = filterCondition(state, insisted === state.text);

  const enter = () => {
    setInsisted(state.text);
    void filter.apply().then((valid) => valid && workspace.preferences.rememberFilter(filter.state.value.text.trim()));
  };
  return (
    <div className="filter-bar" data-condition={condition.kind} role="search">
      <div className="filter-field">
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
          onLeave={() => state.check?.state === 'valid' && workspace.preferences.rememberFilter(state.text.trim())}
        />
        {state.text !== '' && (
          <button type="button" className="icon-button" aria-label="Clear the filter" title="Clear the filter" onClick={() => filter.clear()}>
            <Icon name="close" size={14} />
          </button>
        )}
        <MenuButton
          label="Recent filters"
          icon="clock"
          disabled={history.length === 0}
          entries={[
            ...history.map((text) => ({ label: visible(text), run: () => void filter.apply(text) })),
            'separator',
            { label: 'Forget recent filters', run: () => workspace.preferences.change({ filterHistory: [] }) },
          ]}
        />
      </div>
      <div id="filter-message" className="filter-message" role="status" hidden={condition.message === undefined}>
        {condition.message !== undefined && visible(condition.message)}
      </div>
    </div>
  );
}
