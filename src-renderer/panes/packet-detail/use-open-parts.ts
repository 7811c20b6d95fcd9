/** Which parts of a packet's tree are open, as the user left them open in packets before, and the lines that are shown of it. */
import { useEffect, useMemo } from 'react';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { hasChildren, isOpen as isOpenBy, shownNodes, subtreeEnd } from '../../state/expansion.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';

export interface OpenParts {
  /** Places among the nodes, in the order of the lines. */
  readonly shown: readonly number[];
  readonly isOpen: (index: number) => boolean;
  readonly toggle: (index: number, open?: boolean) => void;
  /** With all that is below. */
  readonly openAll: (index: number, open: boolean) => void;
}

/** `selected`: the node that is to be seen; -1 for none. */
export function useOpenParts(nodes: readonly TreeNode[], selected: number): OpenParts {
  const { expansion } = useWorkspace();
  const choices = useStore(expansion.choices);
  const isOpen = (index: number) => isOpenBy(choices, nodes, index);
  const shown = useMemo(() => shownNodes(nodes, (index) => isOpenBy(choices, nodes, index)), [nodes, choices]);
  // A field that was found through its bytes may lie in a closed part.
  useEffect(() => {
    if (selected >= 0) expansion.reveal(nodes, selected);
  }, [expansion, nodes, selected]);

  const toggle = (index: number, open = !isOpen(index)) => {
    if (hasChildren(nodes, index)) expansion.set(nodes, index, open);
  };
  const openAll = (index: number, open: boolean) => {
    const end = subtreeEnd(nodes, index);
    const parts = Array.from({ length: end - index }, (_, i) => index + i).filter((part) => hasChildren(nodes, part));
    expansion.setAll(nodes, parts, open);
  };
  return { shown, isOpen, toggle, openAll };
}
