/** The menu bar of the window, the same in every shell. */
import * as Bar from '@radix-ui/react-menubar';
import { useEffect, useState } from 'react';
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { columnEntries, sortEntries } from '../panes/packet-list/heading-menu.ts';
import { MenuBarEntries } from '../parts/menu.tsx';
import type { MenuEntry } from '../parts/menu.tsx';
import { focusHome } from '../state/focus.ts';
import { conversationFilter } from '../state/cell-filter.ts';
import { ownStream, packetConversations } from '../state/packet-conversations.ts';
import { useStores } from '../state/store.ts';
import type { RecentFiles, Workspace } from '../state/workspace.ts';
import { useWorkspace } from '../state/workspace.ts';
import type { Command } from './commands/command.ts';
import { menus } from './commands/index.ts';
import type { Submenu } from './commands/index.ts';
import { isInFront, isMac, keysText, menuFor } from './shortcuts.ts';

export function MenuBar() {
  const { dialog } = useWorkspace();
  const [open, setOpen] = useState('');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // From one menu of the bar to another, but to none behind what is in front.
      const isBehind = dialog.value !== undefined || (open === '' && isInFront(event.target));
      const title = isBehind || isMac() ? undefined : menuFor(event);
      if (title === undefined) return;
      event.preventDefault();
      setOpen(title);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [dialog, open]);
  /** Who has gone to the titles with F10 and opens none. */
  const leave = ({ key, currentTarget, target }: ReactKeyboardEvent) => {
    if (key !== 'Escape' || open !== '' || !currentTarget.contains(target as Node)) return;
    (target as HTMLElement).blur();
    focusHome();
  };
  return (
    <Bar.Root className="menu-bar" aria-label="Menus" loop value={open} onValueChange={setOpen} onKeyDown={leave}>
      {menus.map((menu, index) => (
        <Bar.Menu key={menu.title} value={menu.title}>
          <Bar.Trigger className="menu-trigger" data-pane={index === 0 ? 'menus' : undefined}>
            {menu.title}
          </Bar.Trigger>
          <Bar.Portal>
            <Bar.Content className="menu" align="start" sideOffset={3} loop onCloseAutoFocus={returnFocus}>
              <OpenMenu menu={menu} />
            </Bar.Content>
          </Bar.Portal>
        </Bar.Menu>
      ))}
    </Bar.Root>
  );
}

/** Drawn while a menu is open: what is enabled and checked is of this moment, also where a capture opens behind it. */
function OpenMenu({ menu }: { readonly menu: Submenu }) {
  const workspace = useWorkspace(),
    { active } = workspace;
  useStores(
    workspace.tabs, workspace.preferences, workspace.fileSet.files,
    active?.load, active?.selection.state, active?.filter.state, active?.find.state, active?.views.shown, active?.views.sorting,
  );
  const [recent, setRecent] = useState<RecentFiles>([]);
  useEffect(() => {
    if (!menu.groups.some((group) => group.includes('recent'))) return;
    workspace.host.recent().then(setRecent, workspace.notices.fail);
    void workspace.fileSet.look();
  }, [menu, workspace]);
  return <MenuBarEntries entries={entriesOf(menu, workspace, recent)} />;
}

function entriesOf(menu: Submenu, workspace: Workspace, recent: RecentFiles): MenuEntry[] {
  const groups = menu.groups.map((group) =>
    group.flatMap((part): MenuEntry | MenuEntry[] => {
      if (part === 'recent') return recentEntry(workspace, recent);
      if (part === 'conversations') return conversationEntries(workspace);
      if (part === 'columns') return { label: 'Columns', entries: columnEntries(workspace.preferences) };
      if (part === 'sorting')
        return { label: 'Sort by', disabled: !workspace.active, entries: workspace.active ? sortEntries(workspace, workspace.active) : [] };
      return 'groups' in part ? { label: part.title, entries: entriesOf(part, workspace, recent) } : commandEntry(part, workspace);
    }),
  );
  return groups.filter(({ length }) => length > 0).flatMap((entries, index) => (index > 0 ? ['separator' as const, ...entries] : entries));
}

function commandEntry(command: Command, workspace: Workspace): MenuEntry {
  return {
    label: command.title,
    colour: command.colour,
    keys: command.keys && keysText(command.keys, isMac()),
    disabled: command.enabled && !command.enabled(workspace),
    checked: command.checked?.(workspace),
    choice: command.choice,
    run: () => command.run(workspace),
  };
}

function recentEntry(workspace: Workspace, recent: RecentFiles): MenuEntry {
  const present = recent.filter((file) => file.exists).slice(0, 12);
  return {
    label: 'Open recent',
    disabled: present.length === 0,
    entries: present.map((file) => ({ label: file.name, run: () => void workspace.open(file.path) })),
  };
}

/** What the selected packet is part of, layer by layer, besides its stream and its addresses, which have entries of their own. */
function conversationEntries(workspace: Workspace): MenuEntry[] {
  const { frame, tree } = workspace.active?.selection.state.value ?? {};
  if (tree === undefined || tree.number !== frame) return [];
  const { row } = workspace.active?.cursor.selectedRow ?? {};
  return packetConversations(tree, [ownStream(tree), row && conversationFilter(row)]).map(({ title, filter }) => ({
    label: title, run: () => workspace.useFilter(filter, 'replace', 'apply'),
  }));
}

/** After a menu, the keyboard goes back to the packets, unless the command has put it somewhere. */
function returnFocus(event: Event): void {
  event.preventDefault();
  setTimeout(focusHome);
}
