/** The ways to shift the times of a capture, as lines to choose from. */

export type Way = 'by' | 'to' | 'back';

interface WayProps {
  readonly way: Way;
  readonly chosen: Way;
  readonly onWay: (way: Way) => void;
  readonly title: string;
  readonly disabled?: boolean;
}

export function WayChoice({ way, chosen, onWay, title, disabled = false }: WayProps) {
  return (
    <label className="choice-line">
      <input type="radio" name="way" checked={chosen === way} disabled={disabled} onChange={() => onWay(way)} />
      {title}
    </label>
  );
}

interface WayFieldProps extends WayProps {
  /** Of the field, for who cannot see it. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is written cannot be read. */
  readonly isWrong: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly focus?: boolean;
}

/** A field's way is taken when it is clicked on or written in: the keyboard may go through it on its way to the buttons. */
export function WayField({ label, text, onText, isWrong, placeholder, hint, focus = false, ...choice }: WayFieldProps) {
  const { way, chosen, onWay, disabled } = choice;
  return (
    <div className="choice-line">
      <WayChoice {...choice} />
      <input
        className="field mono choice-field"
        aria-label={label}
        aria-invalid={chosen === way && isWrong}
        title={hint}
        placeholder={placeholder}
        autoFocus={focus}
        disabled={disabled}
        value={text}
        onPointerDown={() => onWay(way)}
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  );
}
