/** A choice among a few, side by side. */

interface SegmentsProps<Choice extends string | number> {
  readonly label: string;
  readonly choices: readonly { readonly value: Choice; readonly title: string }[];
  readonly value: Choice;
  readonly onChoose: (value: Choice) => void;
}

export function Segments<Choice extends string | number>({ label, choices, value, onChoose }: SegmentsProps<Choice>) {
  const step = (offset: number) => {
    const index = choices.findIndex((choice) => choice.value === value);
    onChoose(choices[(index + offset + choices.length) % choices.length].value);
  };
  return (
    <div
      className="segments"
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(1);
        else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(-1);
        else return;
        event.preventDefault();
        const group = event.currentTarget;
        requestAnimationFrame(() => group.querySelector<HTMLElement>('[aria-checked=true]')?.focus());
      }}
    >
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          tabIndex={choice.value === value ? 0 : -1}
          onClick={() => onChoose(choice.value)}
        >
          {choice.title}
        </button>
      ))}
    </div>
  );
}
