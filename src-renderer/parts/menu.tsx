/** Menus as data: the same entries make a menu of the menu bar, of a button and of the right mouse button. */
import * as Context from '@radix-ui/react-context-menu';
import * as Bar from '@radix-ui/react-menubar';
import type { ReactNode } from 'react';
import { visible } from '../format/visible.ts';
import { Icon } from './icon.tsx';

export type MenuEntry =
  | 'separator'
  | { readonly heading: string }
  | { readonly label: string; readonly entries: readonly MenuEntry[]; readonly disabled?: boolean }
  | {
      readonly label: string;
      readonly run: () => void;
      /** Shown before the label. */
      readonly colour?: string;
      /** Shown at the right, for instance `Ctrl+G`. */
      readonly keys?: string;
      readonly disabled?: boolean;
      /** Present on entries that are on or off. */
      readonly checked?: boolean;
      /** One of several of which one is on. */
      readonly choice?: boolean;
    };

/** The parts that all of Radix's menus share. */
type MenuParts = Pick<typeof Bar, 'Item' | 'CheckboxItem' | 'ItemIndicator' | 'Separator' | 'Label' | 'Sub' | 'SubTrigger' | 'SubContent' | 'Portal'>;

export function MenuBarEntries({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return menuEntries(Bar, entries);
}

/** Opens over `children`; `entries` is asked when it opens, undefined for no menu there. */
export function ContextMenu({
  entries,
  onOpen,
  children,
}: {
  readonly entries: readonly MenuEntry[];
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Context.Root onOpenChange={onOpen}>
      <Context.Trigger asChild>{children}</Context.Trigger>
      <Context.Portal>
        {entries.length > 0 && (
          <Context.Content className="menu" loop>
            {menuEntries(Context, entries)}
          </Context.Content>
        )}
      </Context.Portal>
    </Context.Root>
  );
}

/**
 * Runs when the menu is gone and the keyboard is back where it was: an open menu would take it away from the field of a dialog, and a
 * dialog gives it back to what has it now. The menu gives it back in a task of its own, behind the first of these two.
 */
const behindMenu = (run: () => void) => () => void setTimeout(() => setTimeout(run));

export function menuEntries(parts: MenuParts, entries: readonly MenuEntry[]): ReactNode {
  return entries.map((entry, index) => {
    if (entry === 'separator') return <parts.Separator key={index} className="menu-separator" />;
    if ('heading' in entry)
      return (
        <parts.Label key={index} className="menu-heading">
          {visible(entry.heading)}
        </parts.Label>
      );
    if ('entries' in entry) {
      return (
        <parts.Sub key={index}>
          <parts.SubTrigger className="menu-item" disabled={entry.disabled}>
            <span className="menu-label">{visible(entry.label)}</span>
            <span className="menu-arrow">
              <Icon name="chevron" size={12} />
            </span>
          </parts.SubTrigger>
          <parts.Portal>
            <parts.SubContent className="menu" loop sideOffset={2}>
              {menuEntries(parts, entry.entries)}
            </parts.SubContent>
          </parts.Portal>
        </parts.Sub>
      );
    }
    const inside = (
      <>
        {entry.colour && <span className="menu-colour" style={{ background: entry.colour }} />}
        <span className="menu-label">{visible(entry.label)}</span>
        {entry.keys && <span className="menu-keys">{entry.keys}</span>}
      </>
    );
    if (entry.checked === undefined) {
      return (
        <parts.Item key={index} className="menu-item" disabled={entry.disabled} onSelect={behindMenu(entry.run)}>
          {inside}
        </parts.Item>
      );
    }
    return (
      <parts.CheckboxItem
        key={index}
        className="menu-item"
        disabled={entry.disabled}
        checked={entry.checked}
        onSelect={behindMenu(entry.run)}
        {...(entry.choice && { role: 'menuitemradio' })}
      >
        <parts.ItemIndicator className="menu-check">
          <Icon name={entry.choice ? 'dot' : 'check'} size={14} />
        </parts.ItemIndicator>
        {inside}
      </parts.CheckboxItem>
    );
  });
}
