/** A setting with its name at the left. */
import type { ReactNode } from 'react';

/** `children`: the field, which the name is for. */
export function Labelled({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <label className="dump-line">
      <span>{title}</span>
      {children}
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly title: string }[];
  readonly onChoose: (value: Value) => void;
}

export function LabelledChoice<Value extends string>({ title, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <Labelled title={title}>
      <select className="field" value={value} onChange={({ target }) => onChoose(target.value as Value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface TextProps {
  readonly title: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

export function LabelledText({ title, value, placeholder, onChange }: TextProps) {
  return (
    <Labelled title={title}>
      <input className="field mono" value={value} placeholder={placeholder} spellCheck={false} onChange={({ target }) => onChange(target.value)} />
    </Labelled>
  );
}
