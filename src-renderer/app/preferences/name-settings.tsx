/** What is shown by name instead of by number. */
import { setOptions } from '../../state/reading-choices.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { nameChoices } from '../choices.ts';
import { Switch } from './setting.tsx';

export function NameSettings() {
  const workspace = useWorkspace();
  const preferences = useStore(workspace.preferences);
  return nameChoices.map(({ preference, title, description, option }) => (
    <Switch
      key={preference}
      title={title}
      description={description}
      option={option}
      on={preferences[preference]}
      onChange={(on) => setOptions(workspace, { [preference]: on })}
    />
  ));
}
