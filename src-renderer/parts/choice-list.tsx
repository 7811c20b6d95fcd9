/** A list of which one is chosen, by the mouse or by the arrows. */
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import './choice-list.css';

interface ChoiceListProps<Choice> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice | undefined;
  readonly keyOf: (choice: Choice) => string;
  readonly onChoose: (choice: Choice) => void;
  /** By Enter or a double-click. */
  readonly onTake?: (choice: Choice) => void;
  /** The keyboard is in it from the first. */
  readonly takesKeyboard?: boolean;
  readonly children: (choice: Choice) => ReactNode;
}

/** Lines that a page key goes. */
const page = 10;

export function ChoiceList<Choice>({ label, choices, chosen, keyOf, onChoose, onTake, takesKeyboard = false, children }: ChoiceListProps<Choice>) {
  const id = useId(),
    list = useRef<HTMLDivElement>(null);
  const chosenKey = chosen === undefined ? undefined : keyOf(chosen);
  const index = choices.findIndex((choice) => keyOf(choice) === chosenKey);
  useEffect(() => {
    if (takesKeyboard) list.current?.focus();
  }, [takesKeyboard]);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index, choices]);
  const press = (event: KeyboardEvent) => {
    const next = index + (steps[event.key] ?? 0);
    if (event.key === 'Enter' && chosen !== undefined && onTake) onTake(chosen);
    else if (event.key in steps && choices.length > 0) onChoose(choices[Math.max(0, Math.min(choices.length - 1, next))]);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="choice-list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={index < 0 ? undefined : `${id}-${index}`}
      tabIndex={0}
      onKeyDown={press}
    >
      {choices.map((choice, at) => (
        <div
          key={keyOf(choice)}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === index}
          onClick={() => onChoose(choice)}
          onDoubleClick={() => onTake?.(choice)}
        >
          {children(choice)}
        </div>
      ))}
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity,
};
