/** The detail tree: the layers of the selected packet and their fields. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { dragField } from '../../parts/field-drag.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import type { VirtualRowsHandle } from '../../parts/virtual-rows.tsx';
import { hasChildren, isOpen, shownNodes, subtreeEnd } from '../../state/expansion.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useShownPacket, useWorkspace } from '../../state/workspace.ts';
import { selectedFieldText } from './copies.ts';
import { DetailLine } from './detail-line.tsx';
import { detailMenu } from './detail-menu.ts';
import { pressTreeKey } from './tree-keys.ts';
import './packet-detail.css';

const noNodes: readonly TreeNode[] = [];

export function PacketDetail() {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { expansion } = workspace,
    { selection, prefix } = useShownPacket();
  const { tree, node: selected, error } = useStore(selection.state);
  const empty = useStore(capture.views.shown, (view) => view?.complete === true && view.shown === 0);
  const choices = useStore(expansion.choices);
  const zoom = useStore(workspace.preferences, ({ zoom: factor }) => factor);
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  const rows = useRef<VirtualRowsHandle>(null);
  const nodes = tree?.nodes ?? noNodes;
  const shown = useMemo(() => shownNodes(nodes, (index) => isOpen(choices, nodes, index)), [nodes, choices]);

  // A field that was found through its bytes may lie in a closed part.
  useEffect(() => {
    if (selected >= 0) expansion.reveal(nodes, selected);
  }, [expansion, nodes, selected]);
  useEffect(() => {
    const row = shown.indexOf(selected);
    if (row >= 0) rows.current?.reveal(row);
  }, [shown, selected]);

  const toggle = (index: number, open = !isOpen(choices, nodes, index)) => {
    if (hasChildren(nodes, index)) expansion.set(nodes, index, open);
  };
  const openAll = (index: number, open: boolean) => {
    const end = subtreeEnd(nodes, index);
    const parts = Array.from({ length: end - index }, (_, i) => index + i).filter((part) => hasChildren(nodes, part));
    expansion.setAll(nodes, parts, open);
  };
  /** A link leads to its frame; everything else opens and closes. */
  const follow = (index: number) => {
    const { link } = nodes[index];
    if (link !== undefined) workspace.goToFrame(link);
    else toggle(index);
  };
  const key = (event: KeyboardEvent) =>
    pressTreeKey(event, { nodes, shown, selected, page: rows.current?.pageSize ?? 10, isOpen: (index) => isOpen(choices, nodes, index) }, {
      select: (index) => selection.selectNode(index), toggle, openAll, follow,
    });
  const indexUnder = (event: MouseEvent) => Number((event.target as Element).closest('[data-node]')?.getAttribute('data-node') ?? -1);
  const press = (event: MouseEvent) => {
    const index = indexUnder(event);
    if (index < 0) return;
    selection.selectNode(index);
    if (event.button === 0 && (event.target as Element).closest('.tree-toggle')) toggle(index);
  };
  const openMenu = (event: MouseEvent) => {
    // The key for menus asks for that of the selected field.
    const index = event.target === event.currentTarget ? selected : indexUnder(event);
    if (index < 0 || !tree) return event.preventDefault();
    setMenu(
      detailMenu(workspace, tree, index, {
        expand: () => openAll(index, true),
        collapse: () => openAll(index, false),
      }),
    );
  };
  const copy = (event: ClipboardEvent) => {
    const text = selectedFieldText({ selection }, 'description');
    if (text === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };

  if (error !== undefined)
    return (
      <div className="pane-message" role="alert">
        {error}
      </div>
    );
  if (!tree) return <div className="pane-message muted">{empty ? '' : 'Select a packet to see its layers.'}</div>;
  return (
    <ContextMenu entries={menu} onOpen={(open) => !open && setMenu([])}>
      <VirtualRows
        className="packet-detail"
        onCopy={copy}
        role="tree"
        aria-label={`Layers of packet ${tree.number}`}
        tabIndex={0}
        data-pane={`${prefix}detail`}
        aria-activedescendant={selected >= 0 ? `${prefix}field-${selected}` : undefined}
        handle={rows}
        count={shown.length}
        rowHeight={Math.round(21 * zoom)}
        onKeyDown={key}
        onMouseDown={press}
        onContextMenu={openMenu}
        onDragStart={(event) => {
          const { field, filter = field } = nodes[indexUnder(event)] ?? { field: '' };
          if (field !== '') dragField(event, { field, filter });
        }}
        onDoubleClick={event => indexUnder(event) >= 0 && !(event.target as Element).closest('.tree-toggle') && follow(indexUnder(event))}
        row={row => (
          <DetailLine
            key={row}
            id={`${prefix}field-${shown[row]}`}
            nodes={nodes}
            index={shown[row]}
            selected={shown[row] === selected}
            open={isOpen(choices, nodes, shown[row])}
          />
        )}
      />
    </ContextMenu>
  );
}
