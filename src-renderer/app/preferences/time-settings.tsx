/** How times are written. */
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { choices } from '../choices.ts';
import { Select, Switch } from './setting.tsx';

export function TimeSettings() {
  const { preferences } = useWorkspace();
  const { timeForm, timePrecision, hoursAndMinutes } = useStore(preferences);
  return (
    <>
      <Select
        title="Format"
        description="A date, a time of day, or what has passed since another packet."
        choices={choices.timeForm}
        value={timeForm}
        onChoose={(value) => preferences.change({ timeForm: value })}
      />
      <Select
        title="Precision"
        description="The smallest unit. What is smaller is cut, not rounded: no packet appears later than it was."
        choices={choices.timePrecision}
        value={timePrecision}
        onChoose={(value) => preferences.change({ timePrecision: value })}
      />
      <Switch
        title="Hours and minutes"
        description="What has passed since another packet is written as 1h 1m 1.5s."
        on={hoursAndMinutes}
        onChange={(on) => preferences.change({ hoursAndMinutes: on })}
      />
    </>
  );
}
