/** A button with an icon that opens a menu. */
import * as Dropdown from '@radix-ui/react-dropdown-menu';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { menuEntries } from './menu.tsx';
import type { MenuEntry } from './menu.tsx';

interface MenuButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly entries: readonly MenuEntry[];
  readonly disabled?: boolean;
}

export function MenuButton({ label, icon, entries, disabled }: MenuButtonProps) {
  return (
    <Dropdown.Root>
      <Dropdown.Trigger className="icon-button" aria-label={label} title={label} disabled={disabled}>
        <Icon name={icon} size={14} />
      </Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content className="menu" align="end" sideOffset={4} loop>
          {menuEntries(Dropdown, entries)}
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}
