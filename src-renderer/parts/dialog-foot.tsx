/** The foot of a dialog: what there is to say at the left, the ways out at the right. */
import type { ReactNode } from 'react';

interface DialogFootProps {
  /** Told to those who listen when it changes. */
  readonly note?: ReactNode;
  /** The note says what is to be mended. */
  readonly wrong?: boolean;
  /** Buttons at the left, before the note. */
  readonly first?: ReactNode;
  /** Further ways out, before the others. */
  readonly more?: ReactNode;
  /** Absent where nothing is to be taken back. */
  readonly onCancel?: () => void;
  /** What the main button does, in a word. */
  readonly action: string;
  readonly disabled?: boolean;
  readonly onAction?: () => void;
  /** Id of the form that the main button hands in. */
  readonly form?: string;
}

export function DialogFoot({ note, wrong = false, first, more, onCancel, action, disabled = false, onAction, form }: DialogFootProps) {
  return (
    <>
      {first}
      <span className={`dialog-note ${wrong ? 'wrong' : 'muted'}`} role="status">
        {note}
      </span>
      {more}
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      )}
      <button type={form === undefined ? 'button' : 'submit'} form={form} className="button primary" disabled={disabled} onClick={onAction}>
        {action}
      </button>
    </>
  );
}
