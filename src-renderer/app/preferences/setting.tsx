/** One setting of the dialog: what it is called, what it does, and the control that changes it. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { DialogName } from '../../state/workspace.ts';
import { useWorkspace } from '../../state/workspace.ts';
import type { Choice } from '../choices.ts';

interface SettingProps {
  readonly title: string;
  readonly description: string;
  /** How the command line calls it. */
  readonly option?: string;
  readonly children: ReactNode;
}

function Setting({ title, description, option, children }: SettingProps) {
  return (
    <div className="setting">
      <div className="setting-text">
        <p className="setting-title">{title}</p>
        <p className="muted">{description}</p>
        {option !== undefined && <p className="setting-option mono muted selectable">{option}</p>}
      </div>
      {children}
    </div>
  );
}

interface OpenerProps extends Omit<SettingProps, 'children'> {
  readonly dialog: DialogName;
}

/** Settings that have a dialog of their own. */
export function Opener({ dialog, ...told }: OpenerProps) {
  const workspace = useWorkspace();
  return (
    <Setting {...told}>
      <button type="button" className="button" aria-label={`Edit: ${told.title}`} onClick={() => workspace.dialog.set(dialog)}>
        Edit …
      </button>
    </Setting>
  );
}

interface SwitchProps extends Omit<SettingProps, 'children'> {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off; a click on its words is one on the box. */
export function Switch({ on, onChange, ...told }: SwitchProps) {
  return (
    <label>
      <Setting {...told}>
        <input type="checkbox" checked={on} aria-label={told.title} onChange={({ target }) => onChange(target.checked)} />
      </Setting>
    </label>
  );
}

interface SelectProps<Value extends string | number> extends Omit<SettingProps, 'children'> {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A setting that is one of several. */
export function Select<Value extends string | number>({ choices, value, onChoose, ...told }: SelectProps<Value>) {
  const id = useId();
  return (
    <label htmlFor={id}>
      <Setting {...told}>
        <select
          id={id}
          className="field"
          value={value}
          aria-label={told.title}
          onChange={({ target }) => onChoose(choices[target.selectedIndex].value)}
        >
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.title}
            </option>
          ))}
        </select>
      </Setting>
    </label>
  );
}
