/** A button that is an icon. */
import { visible } from '../format/visible.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

interface IconButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly onClick: () => void;
  /** Shown when the pointer rests on it; the label where there is none. */
  readonly title?: string;
  /** Pixels of the icon at normal text size. */
  readonly size?: number;
  readonly disabled?: boolean;
  /** -1 where the keyboard has another way. */
  readonly tabIndex?: -1;
}

export function IconButton({ label, icon, onClick, title = label, size, disabled, tabIndex }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      // Names of files and of what the user has named may be in them.
      aria-label={visible(label)}
      title={visible(title)}
      disabled={disabled}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}
