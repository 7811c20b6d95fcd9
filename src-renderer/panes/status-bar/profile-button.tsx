/** The profile that is active, and the way to the others. */
import * as Popover from '@radix-ui/react-dropdown-menu';
import { visible } from '../../format/visible.ts';
import { menuEntries } from '../../parts/menu.tsx';
import { switchProfile } from '../../state/profile-change.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';

export function ProfileButton() {
  const workspace = useWorkspace();
  const { names, active } = useStore(workspace.profiles);
  return (
    <Popover.Root>
      <Popover.Trigger className="status-profile" title="Columns, colours and filters as this profile has them">
        Profile: {visible(active)}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="menu" align="end" side="top" sideOffset={6} collisionPadding={8} loop>
          {menuEntries(Popover, [
            ...names.map((name) => ({ label: name, checked: name === active, choice: true, run: () => switchProfile(workspace, name) })),
            'separator',
            { label: 'Profiles …', keys: 'Ctrl+Shift+A', run: () => workspace.dialog.set('profiles') },
          ])}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
