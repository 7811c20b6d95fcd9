/** The two buttons that move an entry of a list by one place. */
import { IconButton } from './icon-button.tsx';

interface MoveButtonsProps<T> {
  /** What the entry is called. */
  readonly name: string;
  readonly list: readonly T[];
  readonly index: number;
  /** Is given the list with the entry in its new place. */
  readonly onMove: (moved: readonly T[]) => void;
}

export function MoveButtons<T>({ name, list, index, onMove }: MoveButtonsProps<T>) {
  const move = (by: 1 | -1) => onMove(swapped(list, index, index + by));
  return (
    <>
      <IconButton label={`Move ${name} up`} icon="up" size={14} disabled={index === 0} onClick={() => move(-1)} />
      <IconButton label={`Move ${name} down`} icon="down" size={14} disabled={index === list.length - 1} onClick={() => move(1)} />
    </>
  );
}

/** With the two entries in each other's places. */
export function swapped<T>(list: readonly T[], one: number, other: number): readonly T[] {
  return list.with(one, list[other]).with(other, list[one]);
}
