/** What the keyboard does in the detail tree, as trees of other programs have it. */
import type { KeyboardEvent } from 'react';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { hasChildren } from '../../state/expansion.ts';
import { parentOf } from '../../state/innermost.ts';

interface ShownTree {
  readonly nodes: readonly TreeNode[];
  /** Nodes that are not in a closed part, in their order. */
  readonly shown: readonly number[];
  /** Below 0 where none is. */
  readonly selected: number;
  /** Lines that there is room for. */
  readonly page: number;
  isOpen(index: number): boolean;
}

interface TreeDeeds {
  select(index: number): void;
  toggle(index: number, open?: boolean): void;
  openAll(index: number, open: boolean): void;
  follow(index: number): void;
}

/** Keys that do something to the selected line. */
const ofSelected = /^(?:Enter|Backspace|[ +-])$/;

export function pressTreeKey(event: KeyboardEvent, tree: ShownTree, deeds: TreeDeeds): void {
  const { nodes, shown, selected, page } = tree;
  const row = shown.indexOf(selected),
    last = shown.length - 1;
  const to = (place: number) => deeds.select(shown[Math.max(0, Math.min(last, place))]);
  const toParent = () => deeds.select(Math.max(0, parentOf(nodes, selected)));
  const isPart = selected >= 0 && hasChildren(nodes, selected),
    open = isPart && tree.isOpen(selected);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => to(row + 1),
    ArrowUp: () => to(row < 0 ? last : row - 1),
    PageDown: () => to(row + page),
    PageUp: () => to(row - page),
    Home: () => to(0),
    End: () => to(last),
    ArrowRight: () => (open || !isPart ? to(row + 1) : deeds.toggle(selected, true)),
    ArrowLeft: () => {
      if (open) deeds.toggle(selected, false);
      else if (selected < 0) to(0);
      else toParent();
    },
    Enter: () => deeds.follow(selected),
    ' ': () => deeds.toggle(selected),
    '+': () => deeds.toggle(selected, true),
    '-': () => deeds.toggle(selected, false),
    Backspace: toParent,
  };
  if (event.shiftKey && /^Arrow(?:Left|Right)$/.test(event.key) && selected >= 0) {
    event.preventDefault();
    return deeds.openAll(selected, event.key === 'ArrowRight');
  }
  const isHeld = event.altKey || event.ctrlKey || event.metaKey;
  if (shown.length === 0 || isHeld || !keys[event.key] || (selected < 0 && ofSelected.test(event.key))) return;
  event.preventDefault();
  keys[event.key]();
}
